"""Fields of a table as values of the record: targets, amounts, quarters."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rapidfuzz import fuzz

from extractor.lexicon.number_words import says_amount
from extractor.read import Reading
from extractor.records import Doubts, Target, doubt_if, parse_amount, seen_by, target_from_text, united
from extractor.records.agreement import MONTHS
from extractor.records.amounts import has_currency_apart, without_currency
from extractor.records.read import ReaderReading
from extractor.records.written.nothing import is_na
from extractor.records.written.numerals import STROKES, with_strokes_as_roman
from extractor.records.written.quarters import NUMERAL, WORD, listed_quarters, quarter_of
from extractor.records.written.spans import TO
from extractor.tables import Field

_LONG_TARGET = 6  # letters from which readings can be compared as words
_ALIKE = 80  # of 100: one text, seen by two readers
_VALUE = re.compile(r"[<>≥≤]?\d[\d.,/]*%?|-")  # an en dash between two numbers makes one value of them
_GROUPED = re.compile(r"\d{1,3}(?: \d{3})+")
_SEVERAL = 3  # values of one line: columns that ran together
_IN_WORDS = re.compile(r"(?P<amount>[^()]*\d[^()]*?)\s*\((?P<words>[^()\d]+)\)\W*")
_SINGLE = re.compile(rf"\b{NUMERAL}\b", re.IGNORECASE)
_QUARTER_WORD = re.compile(rf"{WORD}|\bq(?=[1-4])", re.IGNORECASE)
_SEMESTER = re.compile(
    r"\bsem(?:ester)?\.?\s*(II|I|2|1)\b(?:\s*(?:dan|&|,|-|–|s\s*[./]?\s*d\.?)\s*(?:sem(?:ester)?\.?\s*)?(II|I|2|1)\b)?",
    re.IGNORECASE,
)
_WHOLE_YEAR = re.compile(
    r"(?:setiap|per|tiap)\s+(?:bulan|triwulan|hari|minggu)|sepanjang\s+tahun|setahun|1\s+tahun"
    rf"|januari\s*{TO}\s*desember|\b12\s+bulan|bulanan|triwulanan",
    re.IGNORECASE,
)
_MONTH_NAMES = (
    r"jan(?:uari)?", r"[fp]eb(?:ruari)?", r"mar(?:et)?", r"apr(?:il)?", r"mei", r"jun[iy]?", r"jul[iy]?",
    r"ag(?:ustus|ust|u|s|t)", r"sep(?:tember|t)?", r"okt(?:ober)?", r"no[vp](?:ember)?", r"des(?:ember)?",
)  # fmt: skip
_MONTH = re.compile(
    "|".join(rf"(?P<{m}>\b{p}\b)" for m, p in zip(MONTHS, _MONTH_NAMES, strict=True)), re.IGNORECASE
)
_YEAR = re.compile(r"\b20\d\d\b")
_THROUGH = re.compile(rf"[\s.]*{TO}\s*", re.IGNORECASE)
# A numeral on a scan: IlI, lV.
_MISREAD = re.compile(rf"(?<![^\W_])(?=1*[{STROKES.replace('1', '')}])[{STROKES}]{{1,3}}[Vv]?(?![^\W_])")
_JOINING = re.compile(
    r"[\s.,;:&/()–—-]|\b(?:s\s*[./]?\s*d|sampai|dengan|hingga|dan|tahun|20\d\d)\b", re.IGNORECASE
)
# A numeral between Tw and its comma, or two commas.
_LOST = re.compile(r"^\W*,|[a-z]\s*,\s*(?:[IV\d])|,\s*(?:,|$)")
_SINGLE_QUARTERS = re.compile(rf"\W*{WORD}\b[\s.,;&IV\d]*", re.IGNORECASE)
_ODD_CLOSE = re.compile(r"(?:\.\s*[-–—=.,]{0,2}|,\s*[=.,]{0,2})$")
_CHECK = re.compile(r"[√✓✔☑vVxX●•■\ufffd]|\(?[vV]\)?")


def target_of(field: Field, *doubts: Doubts) -> Target:
    """The target a cell prints. A cell that was not read by the rules for numbers needs a person's look."""
    reading = field.reading
    text = " ".join(reading.text.split())
    several = doubt_if(_is_several(text), "several-values", "form", text)
    loose = doubt_if(not reading.strict and not reading.doubts, "not-strict", "readers")
    alike = doubt_if(not _alike(reading), "readers-differ", "words", seen_by(reading.readings))
    return target_from_text(
        text,
        confidence=reading.confidence,
        doubts=united(*doubts, several, reading.doubts, loose, alike),
        readings=reading.readings,
        evidence=field.evidence,
    )


def _is_several(text: str) -> bool:
    words = text.split()
    alone = len(words) < _SEVERAL or _GROUPED.fullmatch(text) is not None
    return not alone and all(_VALUE.fullmatch(word) or is_na(word) for word in words)


def _alike(reading: Reading) -> bool:
    """Whether the readers saw much the same words: what a stamp adds to a number each reads its way."""
    seen = [re.sub(r"\s", "", one.text).casefold() for one in reading.readings]
    long = len(seen) > 1 and max(len(text) for text in seen) >= _LONG_TARGET
    return not long or all(fuzz.ratio(seen[0], other) >= _ALIKE for other in seen[1:])


def amount_of(field: Field) -> tuple[str | None, str | None, Doubts]:
    """(printed text, amount, why a person must look) of a money cell. ``Rp`` that stands apart from the
    digits is a sign of its own and is left out of the text."""
    text = " ".join(field.text.split())
    if not text:
        return None, None, field.reading.doubts
    if any(has_currency_apart(seen) for seen in (text, *(r.text for r in field.reading.readings))):
        text = without_currency(text)  # one reader may have lost the blank
    amount = parse_amount(without_words(text))
    reading = field.reading
    doubts = united(
        doubt_if(amount is None, "amount", "form", text),
        reading.doubts,
        doubt_if(not reading.strict and not reading.doubts, "not-strict", "readers"),
        doubt_if(
            closes_oddly(text, reading.readings), "lost-sign", "closing sign", seen_by(reading.readings)
        ),
    )
    return text, None if amount is None else format(amount, "f"), doubts


def without_words(text: str) -> str:
    """An amount without what says it in words behind it: ``1.000 (seribu rupiah)``."""
    match = _IN_WORDS.fullmatch(text)
    return match["amount"] if match and says_amount(match["words"]) else text


def words_of(text: str) -> str | None:
    """The words that say the amount of ``text`` once more; None where it has none."""
    match = _IN_WORDS.fullmatch(text)
    return match["words"] if match and says_amount(match["words"]) else None


def closes_oddly(amount: str, readings: Sequence[ReaderReading]) -> bool:
    """Whether an amount of a scan ends in signs that its closing ``,-`` may have been, or in a digit where a
    reader saw such signs after it."""
    ends = [amount, *(reading.text.strip() for reading in readings)] if readings else []
    return any(_ODD_CLOSE.search(end) for end in ends)


def is_check(text: str) -> bool:
    """Whether a cell only marks its period."""
    return _CHECK.fullmatch(text.strip()) is not None


def quarters_of(text: str) -> tuple[int, ...]:
    """The quarters that a period text names: ``Tw 2, 3``, ``Triwulan I-III``, ``Semester I``, ``Maret``."""
    text = _with_numerals(text)
    if _WHOLE_YEAR.search(text):
        return (1, 2, 3, 4)
    found: set[int] = set()
    for match in _SEMESTER.finditer(text):
        for half in filter(None, match.groups()):
            found |= {1, 2} if half.casefold() in ("i", "1") else {3, 4}
    rest = _SEMESTER.sub(" ", text)
    found |= _months(rest)
    if _QUARTER_WORD.search(rest) or not found:
        found |= set(listed_quarters(_YEAR.sub(" ", _QUARTER_WORD.sub(" ", _MONTH.sub(" ", rest)))))
    return tuple(sorted(found))


def is_all_period(text: str) -> bool:
    """Whether every word of a period text is understood and none seems lost; else a quarter was misread."""
    rest = _with_numerals(text)
    numerals = _SINGLE.findall(rest)
    if _LOST.search(rest) or (_SINGLE_QUARTERS.fullmatch(rest) and len(set(numerals)) < len(numerals)):
        return False
    for known in (_WHOLE_YEAR, _SEMESTER, _MONTH, _QUARTER_WORD, _JOINING, _SINGLE):
        rest = known.sub(" ", rest)
    return not re.search(r"\w", rest)


def _with_numerals(text: str) -> str:
    """The text with the strokes that readers take for one another made Roman numerals again."""
    return _MISREAD.sub(lambda match: with_strokes_as_roman(match[0]), text)


def _months(text: str) -> set[int]:
    matches = list(_MONTH.finditer(text))
    months = [int(str(m.lastgroup)[1:]) for m in matches]
    found = set(map(quarter_of, months))
    for index in range(len(matches) - 1):
        between = text[matches[index].end() : matches[index + 1].start()]
        between = _YEAR.sub("", between)
        if _THROUGH.fullmatch(between):
            found.update(map(quarter_of, range(months[index], months[index + 1] + 1)))
    return found
