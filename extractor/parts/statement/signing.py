"""Place-and-date lines: ``Jombang, 26 Februari 2020`` and its incomplete forms."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from extractor.lexicon.months import month_named
from extractor.lexicon.offices import is_position
from extractor.parts.statement.titles import PlacedLine
from extractor.read import Line
from extractor.records import Doubts, Evidence, Signing, doubt_if, seen_by, united
from extractor.records.months import MONTH_NAMES

_FILL = r"[\s.…_:\-–—/]*"
_DATE = re.compile(
    rf"{_FILL}(?P<day>\d{{1,2}})?{_FILL}(?P<month>[A-Za-z]{{3,10}})?{_FILL}(?:tahun\s*)?(?P<year>(?:19|20)\d{{2}})?"
    rf"{_FILL}",
    re.I,
)
_FIGURES = re.compile(r"\s*(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*((?:19|20)\d{2})\s*\.?")
_PLACE = re.compile(
    r"(?P<place>[A-Z][A-Za-z.'’]*(?:[ -][A-Za-z.'’]+){0,3})\s*[,;]\s*"
    r"(?:(?:pada\s+)?(?:tanggal|tgl)\b[\s.:]*)?(?P<rest>.*)"
)
_PLACE_ALONE = re.compile(r"[A-Z][A-Za-z.'’]*(?:[ -][A-Z][A-Za-z.'’]+){0,2}")
_REGION = (
    r"(?:kota|kabupaten|kab\.|provinsi|kecamatan|kelurahan|desa|bupati|wali\s*kota|gubernur|camat|lurah)"
)
_LINES_TO_SIGNATURE = 3  # lines from a date to the party below it; both parties' heads may stand side by side
_AFTER_REMAINS = re.compile(r"(?:\S{1,6}\s+){1,2}?(?P<entry>[A-Z][a-z]{2}.*)")  # oas Sukaraya, 4 Juli 2025
_COMMA_AS_POINT = re.compile(r"(?P<place>[A-Z][a-z'’]{2,}(?:[ -][A-Z][a-z'’]+){0,3})\s*\.\s*(?P<rest>\d.*)")
_WHOLE_DATE = re.compile(r"\W*\d{1,2}\W+[A-Za-z]{3,10}\W+(?:19|20)\d{2}\W*")
_COVERED = re.compile(  # 2 vember 202; or 4 Januari 20: a stamp hides the rest
    r"\W*\d{1,2}\W+(?P<month>[^\W\d_]{3,10})(?:\W+\w{0,4}\W*)?"
)
_SET_IN = re.compile(r"(?:ditetapkan|dibuat|ditandatangani)\s+di\s*:?\s*(?P<place>[A-Za-z .'’-]{3,40})", re.I)
_ON = re.compile(r"(?:pada\s+)?tanggal\s*:?\s*(?P<rest>.*)", re.I)
_NO_PLACE = re.compile(
    r"\b(?:pihak|kepala|dinas|badan|gubernur|bupati|wali\s*kota|nip|provinsi|kabupaten|daerah|menyetujui|mengetahui)\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class FoundSigning:
    """``start`` and ``end`` count lines; ``end`` is the line after the last."""

    signing: Signing
    start: int
    end: int


def read_signings(lines: Sequence[PlacedLine]) -> list[FoundSigning]:
    """Each place-and-date line, over one line or two; a date alone only where its section prints none with a
    place."""
    found: list[FoundSigning] = []
    index = 0
    while index < len(lines):
        one = _at(lines, index)
        if one is not None:
            found.append(one)
        index = one.end if one is not None else index + 1
    with_place = {one.signing.section for one in found if one.signing.place}
    return [one for one in found if one.signing.place or one.signing.section not in with_place]


def _at(lines: Sequence[PlacedLine], index: int) -> FoundSigning | None:
    text = lines[index].text
    below = lines[index + 1].text if index + 1 < len(lines) and _are_near(lines, index) else ""
    if set_in := _SET_IN.fullmatch(text.strip(" .,")):
        on = _ON.fullmatch(below)
        rest = on["rest"] if on and _is_date(on["rest"], bare=True) else None
        return _found(lines, index, 2 if rest is not None else 1, set_in["place"].strip(" ,"), rest or "")
    if (alone := _date_alone(lines, index, below)) is not None:
        return alone
    match = _PLACE.fullmatch(text) or _misread(lines[index])
    if not match or _NO_PLACE.search(match["place"]) or match["place"].casefold() in MONTH_NAMES:
        return None
    place, rest = match["place"].strip(), match["rest"]
    if _is_date(rest, bare=False) or (lines[index].line.readings and _is_covered_date(rest)):
        return _found(lines, index, 1, place, rest)
    if not rest.strip(" .") and _is_date(below, bare=False) and len(place.split()) <= 3:
        return _found(lines, index, 2, place, below)
    return None


def _misread(placed: PlacedLine) -> re.Match[str] | None:
    """Place and whole date on a scan that took the comma for a point, or behind what a stamp left at the
    beginning of a line that was hard to read."""
    if not placed.line.readings:
        return None
    match = _COMMA_AS_POINT.fullmatch(placed.text)
    after = _AFTER_REMAINS.fullmatch(placed.text) if placed.line.needs_review else None
    if match is None and after is not None:
        match = _PLACE.fullmatch(after["entry"])
    return match if match and _WHOLE_DATE.fullmatch(match["rest"]) else None


def _date_alone(lines: Sequence[PlacedLine], index: int, below: str) -> FoundSigning | None:
    """A date over a signature that prints no place, or prints it alone above: taken for one only where the
    document names such a region, as a person's name stands there as well; on a doubt it is none."""
    text = lines[index].text
    if _is_date_alone(lines[index]) and _is_signed_below(lines, index):
        above = index and _are_near(lines, index - 1) and _may_be_place(lines[index - 1].text)
        doubts = doubt_if(above, "missing-part", "place", lines[index - 1].text, field="place")
        return _found(lines, index, 1, None, text, doubts)
    if below and _may_be_place(text) and _is_region(text, lines) and _is_date_alone(lines[index + 1]):
        return _found(lines, index, 2, text, below) if _is_signed_below(lines, index + 1) else None
    return None


def _is_date_alone(placed: PlacedLine) -> bool:
    """Whether nothing but a whole date is printed; on a scan its place may have been lost."""
    whole = _WHOLE_DATE.fullmatch(placed.text) or _FIGURES.fullmatch(placed.text)
    return not placed.line.readings and whole is not None and _is_date(placed.text, bare=False)


def _is_signed_below(lines: Sequence[PlacedLine], index: int) -> bool:
    """Whether a party or an office stands below, as over a signature; a date may be of anything else."""
    for at in range(index + 1, min(index + 1 + _LINES_TO_SIGNATURE, len(lines))):
        if not _are_near(lines, at - 1):
            return False
        if re.match(r"\W*pihak\b", lines[at].text, re.I) or is_position(lines[at].text):
            return True
    return False


def _may_be_place(text: str) -> bool:
    return _PLACE_ALONE.fullmatch(text) is not None and _NO_PLACE.search(text) is None


def _is_region(name: str, lines: Sequence[PlacedLine]) -> bool:
    region = re.compile(rf"\b{_REGION}\s+{re.escape(name)}\b", re.I)
    return any(region.search(placed.text) for placed in lines)


def _are_near(lines: Sequence[PlacedLine], index: int) -> bool:
    a, b = lines[index], lines[index + 1]
    return a.page == b.page and a.section == b.section


def _is_date(text: str, bare: bool) -> bool:
    """A date or parts of one: a month, a year, or dots to write on. ``bare``: nothing at all will do."""
    if _FIGURES.fullmatch(text):
        return True
    match = _DATE.fullmatch(text)
    if match is None:
        return False
    if match["month"]:
        return month_named(match["month"])[0] is not None
    return bool(match["year"]) or bare or bool(re.search(r"[.…_]{3,}", text))


def _is_covered_date(text: str) -> bool:
    """Whether it is what can be read of a date on a scan: a day and most of a month."""
    match = _COVERED.fullmatch(text)
    return match is not None and month_named(match["month"])[0] is not None


def _found(
    lines: Sequence[PlacedLine], index: int, count: int, place: str | None, rest: str, doubts: Doubts = ()
) -> FoundSigning:
    chosen = lines[index : index + count]
    day, sure = _iso(rest)
    signing = Signing(
        text=" ".join(placed.text for placed in chosen),
        place=place,
        date=day,
        section=chosen[0].section,
        doubts=united(
            doubts, doubt_if(not sure, "date", "form", rest), *(_doubts_of(placed.line) for placed in chosen)
        ),
        evidence=Evidence.joined([placed.line.evidence for placed in chosen]),
    )
    return FoundSigning(signing, index, index + count)


def _doubts_of(line: Line) -> Doubts:
    """Of a line that was hard to read, that a stroke crosses, or in which the two readers saw other digits: a
    third, which is akin to the first, bears out no date."""
    digits = {re.sub(r"\D", "", reading.text) for reading in line.readings[:2]}
    return united(
        line.doubts,
        doubt_if(not line.sound, "stamp", "strokes"),
        doubt_if(len(digits) > 1, "readers-differ", "digits", seen_by(line.readings)),
    )


def _iso(rest: str) -> tuple[str | None, bool]:
    """(ISO date or None, whether the reading can be trusted): a misread month gives no date."""
    if figures := _FIGURES.fullmatch(rest):
        return _date(int(figures[3]), int(figures[2]), int(figures[1])), True
    match = _DATE.fullmatch(rest)
    if match is None:
        return None, not _is_covered_date(rest)
    if not match["month"]:
        return None, True
    month, sure = month_named(match["month"])
    if month is None or not sure:
        return None, False
    if not (match["day"] and match["year"]):
        return None, True
    return _date(int(match["year"]), month, int(match["day"])), True


def _date(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None
