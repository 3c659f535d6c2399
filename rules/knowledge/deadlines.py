"""Months that a text names as dates for doing something, and the quarters they lie in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extractor.records.months import MONTH_NAMES, OLD_SPELLINGS
from extractor.records.written.quarters import NAMED, named_quarters
from extractor.records.written.spans import TO

_MONTH = rf"({'|'.join((*MONTH_NAMES, *OLD_SPELLINGS))})"
_DATED = re.compile(
    rf"(?:\b(?:tanggal|tgl\.?)\s+\d{{1,2}}\s+(?:bulan\s+)?|\bbulan\s+){_MONTH}\b(?:\s+(\d{{4}}))?", re.I
)
_ALSO = re.compile(
    rf"\bbulan\s+{_MONTH}((?:\s*,\s*{_MONTH}){{0,10}})\s*,?\s*(?:dan|serta|maupun)\s+(?={_MONTH})", re.I
)
"""``bulan Juni dan``: the months that follow are named with it."""
_RANGE = re.compile(
    rf"{_MONTH}(?:\s+\d{{4}})?\s*{TO}\s*(?:bulan\s+)?{_MONTH}",
    re.I,
)
_DOING = re.compile(
    r"paling lambat|disampaikan|terkumpul|dikumpulkan|pengumpulan|batas|dilaksanakan|diselesaikan|"
    r"penyelesaian|diterbitkan|terbit|rilis|jadwal|selesai|jatuh tempo|diserahkan|penyerahan|ditetapkan|"
    r"dilaporkan|penyampaian|survei|dilakukan",
    re.IGNORECASE,
)
_OTHER_YEAR = re.compile(r"^\W*tahun\s+(?:berikut|depan|sebelum|lalu|n\b)", re.IGNORECASE)
_MONTH_THEN_QUARTER = re.compile(rf"{_MONTH}(?:\s+\d{{4}})?\W{{0,3}}(?:pada\s+)?({NAMED})", re.I)
_QUARTER_THEN_MONTH = re.compile(
    rf"({NAMED})\W{{0,3}}(?:paling lambat|pada|yaitu)?\s*\(?\s*bulan\s+{_MONTH}", re.I
)
_REACH = 160
"""Characters before a date in which a word of doing makes it a deadline."""


@dataclass(frozen=True, slots=True)
class Deadline:
    """A month in which something is due, the quarter that it lies in or opens; ``words`` are as printed."""

    month: str
    quarter: int
    opens_quarter: bool
    words: str

    def may_serve(self) -> tuple[int, ...]:
        """Quarters that it may be the deadline of: its own; early in a quarter also the one before."""
        return (self.quarter, self.quarter - 1 or 4) if self.opens_quarter else (self.quarter,)


def _deadline(name: str, words: str) -> Deadline:
    plain = name.lower().replace("pebruari", "februari").replace("nopember", "november")
    position = MONTH_NAMES.index(plain)
    return Deadline(plain.capitalize(), position // 3 + 1, position % 3 == 0, words)


def deadlines(text: str, year: int | None) -> list[Deadline]:
    """Dates of the agreement's year by which something is to be done; spans of months are none."""
    text = _every_month_named(_RANGE.sub(" ", text))
    found: list[Deadline] = []
    for match in _DATED.finditer(text):
        other_year = match[2] is not None and year is not None and int(match[2]) != year
        before = re.split(r"\n", text[max(0, match.start() - _REACH) : match.start()])[-1]
        if other_year or _OTHER_YEAR.match(text[match.end() :]) or not _DOING.search(before):
            continue
        deadline = _deadline(match[1], match[0])
        if deadline.month not in {other.month for other in found}:
            found.append(deadline)
    return found


def _every_month_named(text: str) -> str:
    """``bulan Juni dan Agustus`` as ``bulan Juni dan bulan Agustus``."""
    return _ALSO.sub(lambda match: f"{match[0]}bulan ", text)


def misplaced_months(text: str) -> Iterator[tuple[Deadline, int]]:
    """Months that the text itself puts in a quarter that is not theirs: ``September (Triwulan IV)``."""
    pairs = [(m[1], m[2], m[0]) for m in _MONTH_THEN_QUARTER.finditer(text)]
    pairs += [(m[2], m[1], m[0]) for m in _QUARTER_THEN_MONTH.finditer(text)]
    for month, quarter, words in pairs:
        deadline, stated = _deadline(month, words), named_quarters(quarter)
        if stated and stated[0] not in deadline.may_serve():
            yield deadline, stated[0]
