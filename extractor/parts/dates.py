"""Place-and-date lines: ``Jombang, 26 Februari 2020``, ``Jakarta,      2024``, ``tanggal 2 Mei 2024``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from extractor.read import Line

MONTHS = (
    "januari", "februari", "maret", "april", "mei", "juni", "juli", "agustus", "september", "oktober",
    "november", "desember",
)  # fmt: skip
_SPELLINGS = {"pebruari": 2, "nopember": 11, "agt": 8, "jan": 1, "feb": 2, "des": 12, "okt": 10, "sept": 9}
_MONTH_WORDS = "|".join((*MONTHS, *_SPELLINGS))
_BLANK = r"[\s._…·-]*"
_PLACE = r"(?P<place>[A-Z][\w.'’-]*(?:\s+[A-Z][\w.'’-]*){0,4})"
_DATE = (
    rf"(?:tanggal\s*)?{_BLANK}(?P<day>\d{{1,2}})?{_BLANK}(?P<month>{_MONTH_WORDS})?{_BLANK}"
    r"(?P<year>(?:19|20)\d\d)?"
)
_LINE = re.compile(rf"{_PLACE}\s*,{_BLANK}{_DATE}{_BLANK}", re.IGNORECASE)
_ON = re.compile(rf"(?:pada\s+)?tanggal\s*:?{_DATE}{_BLANK}", re.IGNORECASE)
_AT = re.compile(rf"(?:ditetapkan|dibuat|ditandatangani)\s+di\s*:?\s*{_PLACE}\s*,?", re.IGNORECASE)
_REST = re.compile(
    rf"{_BLANK}(?P<day>\d{{1,2}})?{_BLANK}(?P<month>{_MONTH_WORDS})?{_BLANK}(?P<year>(?:19|20)\d\d){_BLANK}",
    re.IGNORECASE,
)
_NO_PLACE = re.compile(
    r"^(?:pihak|kepala|bupati|gubernur|koperasi|nama|jabatan|program|sasaran|tahun)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class DateLine:
    """``lines`` are the printed lines it takes, one or two; ``iso`` is None where a part is missing."""

    lines: tuple[Line, ...]
    place: str | None
    iso: str | None

    @property
    def text(self) -> str:
        return " ".join(line.text.strip() for line in self.lines)


def date_line(lines: Sequence[Line], index: int) -> DateLine | None:
    """The place-and-date line that begins at ``lines[index]``, None where there is none."""
    text = " ".join(lines[index].text.split())
    following = " ".join(lines[index + 1].text.split()) if index + 1 < len(lines) else ""
    whole = _LINE.fullmatch(text)
    if whole is not None and _is_place(whole["place"]):
        if whole["month"] or whole["year"]:
            return DateLine((lines[index],), whole["place"], _iso(whole))
        rest = _REST.fullmatch(following)
        if rest is not None:
            return DateLine((lines[index], lines[index + 1]), whole["place"], _iso(rest))
        return None
    place = _AT.fullmatch(text)
    if place is not None:
        on = _ON.fullmatch(following)
        taken = (lines[index], lines[index + 1]) if on else (lines[index],)
        return DateLine(taken, place["place"], _iso(on) if on else None)
    return None


def _is_place(words: str) -> bool:
    return _NO_PLACE.match(words) is None and words[0].isupper()


def _iso(match: re.Match[str]) -> str | None:
    if not (match["day"] and match["month"] and match["year"]):
        return None
    month = match["month"].lower()
    number = MONTHS.index(month) + 1 if month in MONTHS else _SPELLINGS[month]
    try:
        return date(int(match["year"]), number, int(match["day"])).isoformat()
    except ValueError:
        return None  # 31 April: printed, but no date
