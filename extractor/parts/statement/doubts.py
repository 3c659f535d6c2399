"""Why values of a party may have been misread: each by its own lines, not by those beside it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from extractor.lexicon.academic_titles import set_right
from extractor.lexicon.nip import digits, has_nip_form
from extractor.parts.statement.officials import (
    is_doubtful_name,
    is_doubtful_nip,
    is_doubtful_position,
    is_doubtful_rank,
)
from extractor.parts.statement.titles import PlacedLine
from extractor.records import Doubts, ReaderReading, doubt_if, of_field, seen_by, united
from extractor.records.statement import PartyField

_LABEL = re.compile(r"^\W*\w{2,3}\b")
_WORD = re.compile(r"[^\W\d_]{3}")
_BOTH = 2  # readers
_FIELDS: tuple[PartyField, ...] = ("name", "position", "organisation", "rank", "nip")


def doubts_on(
    lines: Mapping[PartyField, Sequence[PlacedLine]], texts: Mapping[PartyField, str | None]
) -> Doubts:
    """Why a person should look at values of a party, printed on ``lines``: each doubt names its field.
    ``texts`` are the values as printed. A party of a scan with a rank is thought to have a NIP that was not
    read."""
    scanned = any(placed.line.readings for part in lines.values() for placed in part)
    found: list[Doubts] = []
    for field in _FIELDS:
        part, text = lines.get(field, ()), texts.get(field) or ""
        read = united(*(placed.line.doubts for placed in part))
        if field == "nip":
            found.append(of_field(_on_nip(part, texts, read, scanned=scanned), field))
        else:
            odd = doubt_if(_is_odd(field, text, scanned), "odd-form", "form", text)
            found.append(of_field(united(read, odd, _on_strokes(part, read, text)), field))
    return united(*found)


def _on_strokes(lines: Sequence[PlacedLine], read: Doubts, text: str) -> Doubts:
    """On words that are not sure where a stamp or pen crosses them: it may hide letters."""
    return doubt_if(read and any(not placed.line.sound for placed in lines), "stamp", "strokes", text)


def _is_odd(field: PartyField, text: str, scanned: bool) -> bool:
    if field == "name":
        return is_doubtful_name(set_right(text), scanned)
    if field == "position":
        return is_doubtful_position(text, scanned)
    return field == "rank" and scanned and bool(text) and is_doubtful_rank(text)


def _on_nip(
    lines: Sequence[PlacedLine], texts: Mapping[PartyField, str | None], read: Doubts, *, scanned: bool
) -> Doubts:
    text = texts.get("nip") or ""
    if not text:
        cut = _WORD.search(texts.get("name") or "") is None  # more of the block may be hidden
        hidden = scanned and (cut or bool(texts.get("rank")))
        return united(read, doubt_if(hidden, "hidden-part", "block"))
    alike = _alike(text, lines)
    borne_out = len(alike) == _BOTH and all(alike) and has_nip_form(text)
    return united(
        doubt_if(is_doubtful_nip(text, scanned), "odd-form", "form", text),
        doubt_if(not all(alike), "readers-differ", "digits", seen_by(_first_two(lines))),
        () if borne_out else read,
        doubt_if(not all(placed.line.sound for placed in lines), "stamp", "strokes"),
    )


def _alike(nip_text: str, lines: Sequence[PlacedLine]) -> list[bool]:
    """Whether each of the two readers, the first looks of a line, printed the digits of a NIP so: what else
    they differ in is the label before it. A third reader, akin to the first, bears out no NIP."""
    return [digits(_LABEL.sub("", reading.text)) == digits(nip_text) for reading in _first_two(lines)]


def _first_two(lines: Sequence[PlacedLine]) -> list[ReaderReading]:
    return [reading for placed in lines for reading in placed.line.readings][:_BOTH]
