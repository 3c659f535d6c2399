"""Budget lists without rules: ``1. Program … Rp 1.107.000.000,00 APBD``, one entry over several lines.

An entry holds one amount. It begins at a line with a number or the word Program; a name may go on below its
amount, and a number may stand alone on the line before.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from rapidfuzz import fuzz

from extractor.parts.tables.programs.rows import Programs, level_of
from extractor.parts.tables.values import closes_oddly
from extractor.parts.unread.levels import places_side_by_side
from extractor.parts.unread.problems import lost_amount, lost_line
from extractor.read import Line
from extractor.records import Evidence, Program, Total, doubt_if, parse_amount, seen_by, united
from extractor.records.amounts import amount_within, has_currency_apart, without_currency
from extractor.records.written.totals import is_total

_START = re.compile(
    r"(?P<number>\d{1,2}(?:\.\d{1,4})+\.?\s+|\(?(?:\d{1,2}|[a-z])[.)]\s*|\d{1,2}\s+)?(?P<name>(?P<word>Sub\s*Kegiatan|[A-Za-z]{6,9})\b.*)",
    re.DOTALL,
)
_START_WORDS = ("program", "kegiatan", "subkegiatan")
_NUMBERED = re.compile(r"(?P<number>\(?\d{1,2}[.)]|\d{1,2}(?=\s+[A-Z]))\s*(?P<name>[A-Z].*)", re.DOTALL)
_NUMBER_ALONE = re.compile(r"\(?(\d{1,2})\s*[.)]?")
_FUND = re.compile(
    r"\s*\b(APBD(?:[-\s]?P)?|APBN|DAK|DAU|DBH(?:CHT)?|BLUD|PAD|BOK|BOS|Dekonsentrasi)\b\s*$", re.IGNORECASE
)
_HEADER = re.compile(
    r"(?:no\.?\s+)?program(?:\s*/\s*kegiatan)?\s+(?:anggaran|pagu|jumlah)\b.*", re.IGNORECASE
)
_HEADER_ALONE = re.compile(
    r"program\s+dan\s+anggaran|anggaran|keterangan|ket\.?|program|program\s*/?\s*kegiatan|no\.?",
    re.IGNORECASE,
)
_CLOSING = re.compile(
    r"dokumen\s+ini\b.*|.*,\s*(?:\d{1,2}\s+)?(?:[A-Z][a-z]+\s+)?20\d\d$|pihak\b.*|kepala\b.*|nip\b.*|bupati\b.*|gubernur\b.*|wali\s?kota\b.*|menyetujui.*|mengetahui.*",
    re.IGNORECASE,
)
_LONGEST_ENTRY = 8  # lines that an entry without an amount goes on for
_SAME_WORD = 80  # of 100: a first word of an entry, misread


@dataclass
class _Entry:
    number: str | None = None
    words: list[str] = field(default_factory=list)
    amount: str | None = None
    note: list[str] = field(default_factory=list)
    further: list[str] = field(default_factory=list)  # amounts beside its own
    lines: list[Line] = field(default_factory=list)
    named: bool = False  # begins with the word program or activity, or is a total

    @property
    def scanned(self) -> bool:
        return any(line.readings for line in self.lines)

    @property
    def name(self) -> str:
        return " ".join(" ".join(self.words).split()).strip(" :=.")


def read_budget_list(lines: Iterable[Line]) -> Programs:
    """The programs and the total of lines that are not in a table; empty where no line is such an entry."""
    out = Programs()
    entries = list(_entries(_with_totals_whole(list(lines))))
    if not any(entry.named and entry.amount is not None for entry in entries):
        return out
    for entry in entries:
        place = Evidence.joined([line.evidence for line in entry.lines])
        if entry.amount is None:
            out.problems.append(lost_amount(" ".join(line.text for line in entry.lines), place))
            continue
        amount = parse_amount(entry.amount)
        text = without_currency(entry.amount) if has_currency_apart(entry.amount) else entry.amount
        value = None if amount is None else format(amount, "f")
        readings = tuple(reading for line in entry.lines for reading in line.readings)
        oddly = closes_oddly(text, readings if entry.scanned else ())
        doubts = united(
            doubt_if(amount is None, "amount", "form", text),
            *(line.doubts for line in entry.lines),
            doubt_if(oddly, "lost-sign", "closing sign", seen_by(readings)),
            doubt_if(entry.further, "several-values", "amounts", " / ".join((text, *entry.further))),
        )
        if is_total(entry.name) or is_total(entry.number or ""):
            total = Total(
                text=text,
                value=value,
                label=entry.name,
                doubts=doubts,
                readings=readings,
                evidence=place,
            )
            out.add(Programs(total=total))
            continue
        if not entry.name:
            words = " ".join(line.text for line in entry.lines)
            out.problems.append(lost_line(words, place))
            continue
        program = Program(
            number=entry.number or None,
            name=entry.name,
            budget_text=text,
            budget=value,
            note=" ".join(" ".join(entry.note).split()) or None,
            level=level_of(entry.number, entry.name),
            doubts=doubts,
            readings=readings,
            evidence=place,
        )
        out.found.append(program)
    return out


def _with_totals_whole(lines: Sequence[Line]) -> list[Line]:
    """The lines, the label of a sum and the amount that stands beside it as one."""
    whole: dict[int, Line | None] = {}
    for places in places_side_by_side(lines) if any(is_total(line.text) for line in lines) else ():
        level = [lines[place] for place in places]
        text = " ".join(line.text for line in level)
        if len(level) > 1 and is_total(level[0].text) and _total_line(text) is not None:
            whole |= dict.fromkeys(places)
            whole[places[0]] = replace(
                level[0],
                text=text,
                evidence=Evidence.joined([line.evidence for line in level]),
                confidence=min(line.confidence for line in level),
                doubts=united(*(line.doubts for line in level)),
                readings=tuple(reading for line in level for reading in line.readings),
            )
    return [one for place, line in enumerate(lines) if (one := whole.get(place, line)) is not None]


def _entries(lines: Sequence[Line]) -> Iterator[_Entry]:
    """Entries with a name and an amount."""
    entry = _Entry()
    pending: str | None = None
    for line in lines:
        text = " ".join(line.text.split())
        if not text or _HEADER.fullmatch(text) or _HEADER_ALONE.fullmatch(text):
            continue
        if _CLOSING.fullmatch(text) and amount_within(text) is None:
            yield from _finished(entry)
            entry, pending = _Entry(), None
            continue
        alone = _NUMBER_ALONE.fullmatch(text)
        if alone:
            pending = alone[1]
            continue
        worded = _worded(text) or _total_line(text) or _total_label(text, entry)
        start = worded or _NUMBERED.fullmatch(text)
        if start or (entry.amount is None and len(entry.lines) >= _LONGEST_ENTRY):
            yield from _finished(entry)
            entry = _Entry()
        if start is not None:
            entry.named = worded is not None
            entry.number = (start["number"] or "").strip() or pending
            pending = None
            text = start["name"]
        elif not entry.lines:
            continue
        elif entry.amount is not None and amount_within(text) is not None:
            yield from _finished(entry)
            entry = _Entry()
        _take(entry, text, line)
        if entry.amount is not None and is_total(entry.name):  # the name of a total does not wrap below it
            yield from _finished(entry)
            entry = _Entry()
    yield from _finished(entry)


def _take(entry: _Entry, text: str, line: Line) -> None:
    found = amount_within(text)
    if found is not None and entry.amount is None:
        entry.amount = found["text"].strip()
        rest = text[found.end() :].strip()
        text = text[: found.start()]
        if rest:
            entry.note.append(rest)
            other = amount_within(rest)
            entry.further += [other["text"].strip()] if other is not None else []
    fund = _FUND.search(text)
    if fund:
        entry.note.insert(0, fund[1])
        text = text[: fund.start()]
    entry.words.append(text)
    entry.lines.append(line)


def _worded(text: str) -> re.Match[str] | None:
    """A line that begins an entry by its word, also where that is misread (Prograrn)."""
    match = _START.fullmatch(text)
    if match is None:
        return None
    word = re.sub(r"\s", "", match["word"]).casefold()
    return match if max(fuzz.ratio(word, known) for known in _START_WORDS) >= _SAME_WORD else None


def _total_line(text: str) -> re.Match[str] | None:
    """A line that begins with the label of a sum and has an amount."""
    found = amount_within(text)
    if found is None or not is_total(text[: found.start()]):
        return None
    return re.fullmatch(r"(?P<number>)(?P<name>.*)", text, re.DOTALL)


def _total_label(text: str, entry: _Entry) -> re.Match[str] | None:
    """The label of a sum on a line of its own (on a page set askew its amount is another line), not the word
    with which the name of an entry without amount goes on."""
    if entry.amount is None or not is_total(text):
        return None
    return re.fullmatch(r"(?P<number>)(?P<name>.*)", text, re.DOTALL)


def _finished(entry: _Entry) -> Iterator[_Entry]:
    """The entry where it has an amount, or is a numbered program of a scan, whose amount was not read."""
    if entry.amount is not None or (entry.scanned and entry.named and entry.number):
        yield entry
