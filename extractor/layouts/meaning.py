"""What a header says its column means, by its words, with room for misread letters."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources

from rapidfuzz import fuzz, process

from extractor.layouts.topics import share_known, words_of
from extractor.records.written.compact import compact
from extractor.records.written.numerals import roman_number, with_strokes_as_roman
from extractor.records.written.quarters import WORD
from extractor.records.written.spans import UP_TO

_ORDINAL = re.compile(r"(?:ke\s*[-.]?\s*)?([1-4]|[IVil|1]{1,3}|I\s?V|Iv|lV)\s*\.?", re.IGNORECASE)
_QUARTER_WORD = re.compile(rf"\b(?:{WORD}|q)\b\.?|^(?:triw|tw|q)(?=[IVil1-4])", re.IGNORECASE)
_SPECKS = " \n.,:;|'`-–—~•*"  # beside a heading; dirt of a scan is read as one
_OF_TARGETS = re.compile(r"^target\b", re.IGNORECASE)
_MONTH_END = re.compile(r"B\s?-?(03|06|09|12)", re.IGNORECASE)  # what is to be reached by its end
_OF_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
_GROUP_ENDS = {"quarters": ("triwulan", "triwulanan", "tribulan", "kuartal"), "months": ("bulanan",)}
_WORDS_OF_GROUP = 2  # words: one alone is a wording or none
_UP_TO = re.compile(rf"\b{UP_TO}", re.IGNORECASE)
_LONGEST_HEADER = 160  # letters: longer texts are no heading of a column
_PREFIX_LEAST = 6  # letters of a known heading with which a longer one begins
_MONTH_COUNT = 12  # months of a year
_MONTHS_OF_QUARTER = 3  # months


@dataclass(frozen=True, slots=True)
class Word:
    """``whole`` says that all of the header is a known wording, not only its beginning."""

    meaning: str
    whole: bool = True


@cache
def vocabulary() -> dict[str, dict[str, list[str]]]:
    """``words.toml``: section → meaning → wordings of headers as they are printed."""
    text = resources.files("extractor.layouts").joinpath("words.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


@cache
def _index(section: str) -> dict[str, str]:
    """Compact wording → meaning."""
    return {compact(w): meaning for meaning, words in vocabulary()[section].items() for w in words}


@lru_cache(maxsize=4096)
def column_meaning(text: str) -> Word | None:
    """The meaning of a header standing alone."""
    if len(text) > _LONGEST_HEADER:
        return None
    letters = compact(text)
    if not letters:
        return None
    found = _nearest(letters, "columns")
    if found is not None:
        return Word(found)
    return _by_beginning(letters)


def is_wording(text: str) -> bool:
    """Whether the text is, letter for letter, a wording of the vocabulary."""
    return compact(text) in _index("columns")


def group_meaning(text: str) -> str | None:
    """``quarters`` or ``months`` for a header that stands over the columns of periods: by its wording, or by
    its last word where headings use all of its words and it numbers nothing."""
    if len(text) > _LONGEST_HEADER:
        return None
    return _nearest(compact(text), "groups") or _ending_group(text)


def _ending_group(text: str) -> str | None:
    words = [word for word in words_of(text) if word not in ("tahun", "ta")]
    numbered = any(sign.isdigit() for sign in _OF_YEAR.sub("", text))
    if len(words) < _WORDS_OF_GROUP or numbered or share_known(text) < 1 or _UP_TO.search(text):
        return None
    return next((group for group, ends in _GROUP_ENDS.items() if words[-1] in ends), None)


def month_meaning(text: str) -> str | None:
    """``m1`` … ``m12`` for the name of a month."""
    letters = compact(text)
    for group in ("targetbulan", "target", "bulan"):
        if letters.startswith(group) and len(letters) > len(group) + 2:
            letters = letters.removeprefix(group)
    return _nearest(letters, "months")


def quarter_meaning(text: str, within: bool) -> str | None:
    """``q1`` … ``q4``: ``TW I``, ``Triwulan 2``, ``B03``; a bare ``III`` only ``within`` a group."""
    text = _OF_TARGETS.sub(" ", text.strip(_SPECKS))
    if month := _MONTH_END.fullmatch(text.strip()):
        return f"q{int(month[1]) // _MONTHS_OF_QUARTER}"
    words, named = _QUARTER_WORD.subn(" ", text.strip())
    if not (named or within):
        return None
    match = _ORDINAL.fullmatch(words.strip(" .-\n"))
    if match is None:
        return None
    digit = re.sub(r"\s", "", match[1])
    if digit in "1234":
        return f"q{digit}"
    number = roman_number(with_strokes_as_roman(digit))
    return f"q{number}" if number in range(1, 5) else None


def month_number(text: str) -> str | None:
    """``m1`` … for ``1`` … ``12`` under a group of months."""
    body = text.strip(" .")
    return (
        f"m{int(body)}" if body.isascii() and body.isdigit() and 1 <= int(body[:3]) <= _MONTH_COUNT else None
    )


def _nearest(letters: str, section: str) -> str | None:
    known = _index(section)
    if letters in known:
        return known[letters]
    if len(letters) <= 4:  # a letter more or less in a short word is another word
        return None
    cutoff = 80 if len(letters) <= 8 else 87
    best = process.extractOne(letters, known.keys(), scorer=fuzz.ratio, score_cutoff=cutoff)
    return known[best[0]] if best is not None and len(best[0]) > 4 else None


def _by_beginning(letters: str) -> Word | None:
    """The longest known wording that the header begins with."""
    best: tuple[int, str] | None = None
    for wording, meaning in _index("columns").items():
        size = len(wording)
        if _PREFIX_LEAST <= size < len(letters) and (best is None or size > best[0]):
            beginning = letters[:size]
            if beginning == wording or (size >= 10 and fuzz.ratio(beginning, wording) >= 90):
                best = (size, meaning)
    return Word(best[1], whole=False) if best else None
