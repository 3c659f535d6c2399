"""Which values of a party may have been misread: each by its own lines, not by those beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from extractor.parts.officials import (
    digits,
    is_doubtful_name,
    is_doubtful_nip,
    is_doubtful_position,
    is_doubtful_rank,
    nip_in,
)
from extractor.parts.titles import PlacedLine
from extractor.records.agreement import PartyField

_FORM = re.compile(  # birth, appointment (of contract servants no month), sex, running number
    r"(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:19|20)\d\d(?:0[1-9]|1[0-2]|[2-9]\d)[12]\d{3}"
)
_BOTH = 2


def doubtful_fields(
    lines: Mapping[PartyField, Sequence[PlacedLine]], texts: Mapping[PartyField, str | None]
) -> Iterator[PartyField]:
    """The fields of a party, printed on ``lines``, whose values a person should look at. ``texts`` are the
    values as printed. A party of a scan with a rank is thought to have a NIP that was not read."""
    scanned = any(placed.line.readings for part in lines.values() for placed in part)
    for field in ("name", "position", "organisation", "rank", "nip"):
        part, text = lines.get(field, ()), texts.get(field) or ""
        doubtful = any(placed.line.needs_review for placed in part)
        if field == "name":
            doubtful = doubtful or is_doubtful_name(text, scanned)
        elif field == "position":
            doubtful = doubtful or is_doubtful_position(text, scanned)
        elif field == "rank":
            doubtful = doubtful or (scanned and bool(text) and is_doubtful_rank(text))
        elif field == "nip" and text:
            doubtful = is_doubtful_nip(text, scanned) or (doubtful and not _is_read_twice(text, part))
        elif field == "nip":
            doubtful = doubtful or (scanned and bool(texts.get("rank")))
        if doubtful:
            yield field


def _is_read_twice(nip_text: str | None, lines: Sequence[PlacedLine]) -> bool:
    """Whether two readers printed the digits of a NIP alike, in the form that every NIP has: what they differ
    in is the label before it."""
    number = digits(nip_text) or ""
    readings = (reading for placed in lines for reading in placed.line.readings)
    same = {reading.reader for reading in readings if digits(nip_in(reading.text)) == number}
    return len(same) >= _BOTH and _FORM.fullmatch(number) is not None
