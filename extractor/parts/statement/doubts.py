"""Which values of a party may have been misread: each by its own lines, not by those beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from extractor.lexicon.academic_titles import set_right
from extractor.lexicon.nip import digits, has_nip_form
from extractor.parts.statement.officials import (
    is_doubtful_name,
    is_doubtful_nip,
    is_doubtful_position,
    is_doubtful_rank,
)
from extractor.parts.statement.titles import PlacedLine
from extractor.records.statement import PartyField

_LABEL = re.compile(r"^\W*\w{2,3}\b")
_WORD = re.compile(r"[^\W\d_]{3}")
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
            doubtful = doubtful or is_doubtful_name(set_right(text), scanned)
        elif field == "position":
            doubtful = doubtful or is_doubtful_position(text, scanned)
        elif field == "rank":
            doubtful = doubtful or (scanned and bool(text) and is_doubtful_rank(text))
        elif field == "nip" and text:
            alike = _alike(text, part)
            borne_out = len(alike) == _BOTH and all(alike) and has_nip_form(text)
            doubtful = is_doubtful_nip(text, scanned) or not all(alike) or (doubtful and not borne_out)
            doubtful = doubtful or not all(placed.line.sound for placed in part)
        elif field == "nip":
            cut = _WORD.search(texts.get("name") or "") is None  # more of the block may be hidden
            doubtful = doubtful or (scanned and (cut or bool(texts.get("rank"))))
        if doubtful:
            yield field


def _alike(nip_text: str, lines: Sequence[PlacedLine]) -> list[bool]:
    """Whether each of the two readers, the first looks of a line, printed the digits of a NIP so: what else
    they differ in is the label before it. A third reader, akin to the first, bears out no NIP."""
    seen = [reading for placed in lines for reading in placed.line.readings][:_BOTH]
    return [digits(_LABEL.sub("", reading.text)) == digits(nip_text) for reading in seen]
