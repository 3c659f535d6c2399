"""Which cells are read as numbers, and when what was read in one is accepted."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from extractor.grid.pixels import Grid
from extractor.read import Line, Reading
from extractor.reading.cell.blank import Lone
from extractor.reading.cell.ink import CellInk
from extractor.reading.cell.specks import printed
from extractor.reading.line.forms import has_digit, has_words, is_number_like, is_odd, is_target, plain
from extractor.reading.line.verdict import Verdict
from extractor.reading.readers.base import SHAPE
from extractor.reading.trust import TRUST
from extractor.records.doubt import Doubts, doubt_if, united
from extractor.records.read import ReaderReading, seen_by

_LABEL = re.compile(r"\(?\d{1,3}[.)]{0,2}")  # (1), 2.
_CODE = re.compile(r"[A-Za-z/]{1,4}[ .]{0,2}\d+(?:[ ,.&-]+\d+)*")  # Tw 3, 4
_STROKES = re.compile(r"[1lIiJ|/\\_\-—–.,'’{}()\[\] ]+")  # what readers make of arcs
_LIST = re.compile(r"\d+(?:, ?\d+)+")


def strict_cells(grids: Sequence[Grid], cells: Sequence[CellInk], texts: Sequence[str]) -> list[bool]:
    """Which cells are read as numbers: those that look like one and those in a column of numbers.

    ``texts`` are what the first reader saw in each cell.
    """
    alike = [cell.lone is not None or is_number_like(text) for cell, text in zip(cells, texts, strict=True)]
    numeric = _numeric_columns(cells, texts, alike)
    return [like or _columns_of(cell) <= numeric for cell, like in zip(cells, alike, strict=True)]


def _columns_of(cell: CellInk) -> set[tuple[int, int]]:
    first = cell.cell.column
    return {(cell.grid, column) for column in range(first, first + cell.cell.column_span)}


def _numeric_columns(
    cells: Sequence[CellInk], texts: Sequence[str], alike: Sequence[bool]
) -> set[tuple[int, int]]:
    votes: dict[tuple[int, int], list[bool]] = {}
    for cell, text, like in zip(cells, texts, alike, strict=True):
        if cell.cell.column_span == 1 and text:
            votes.setdefault((cell.grid, cell.cell.column), []).append(like)
    return {
        place for place, seen in votes.items() if len(seen) >= 2 and sum(seen) / len(seen) >= TRUST.majority
    }


def number_text(lines: Sequence[str]) -> str:
    """The lines of a number cell as one text: signs that wrapped go back to their number."""
    printed = [plain(line) for line in lines if line.strip()]
    if not printed:
        return ""
    text = printed[0]
    for above, line in pairwise(printed):
        glued = line[0] in "%.,/" or above[-1] in "/" or (above[-1] in ".," and line[0].isdigit())
        text += line if (glued and has_digit(text + line)) or text in ("N/", "N") else f" {line}"
    return plain(text)


def doubts_on(text: str, verdicts: Sequence[Verdict], crop: Doubts) -> Doubts:
    """Why the text of a number cell may not stand without a person looking at it."""
    words = has_words(text) and not has_digit(text) and not is_target(text)
    formed = is_target(text) or (words and not _numbers_seen(verdicts))
    if has_digit(text):
        formed = formed or has_words(text) or any(form.fullmatch(text) for form in (_LABEL, _CODE, _LIST))
    return united(
        crop,
        *(verdict.doubts for verdict in verdicts),
        doubt_if(is_odd(text) and not words, "odd-form", "form", text),
        doubt_if(not formed, "no-value", "form", text),
    )


def number_reading(lines: Sequence[Line], verdicts: Sequence[Verdict], crop: Doubts = ()) -> Reading:
    """The reading of a cell of numbers out of its lines and their verdicts, top to bottom. ``crop`` is what
    speaks against its picture."""
    text = number_text([verdict.text for verdict in verdicts])
    doubts = doubts_on(text, verdicts, crop)
    good = not doubts
    if not good:
        told = [verdict.text for verdict in verdicts]
        if lines:
            told = [one for one, is_print in zip(told, printed(lines, verdicts), strict=True) if is_print]
        text = _without_strokes(told) or number_text(told)
    confidence = min((verdict.confidence for verdict in verdicts), default=1.0)
    return Reading(
        text=text,
        lines=tuple(lines),
        confidence=round(confidence if good else min(confidence, TRUST.held), 3),
        doubts=doubts,
        strict=True,
        readings=joined_readings(verdicts),
    )


def _without_strokes(texts: Sequence[str]) -> str:
    """The target among lines of a cell held back that are otherwise the strokes of a stamp, "" if there is
    none: ``45 Dokumen`` of ``45 Dokumen``, ``1 1``, ``- -``."""
    left = [text for text in texts if text.strip() and not _STROKES.fullmatch(text)]
    text = number_text(left)
    return text if len(left) < len(texts) and has_digit(text) and is_target(text) else ""


def _numbers_seen(verdicts: Sequence[Verdict]) -> bool:
    return any(has_digit(look.seen.text) for verdict in verdicts for look in verdict.looks)


def lone_reading(
    lone: Lone, lines: Sequence[Line], verdicts: Sequence[Verdict], crop: Doubts = (), *, dirty: bool
) -> Reading:
    """The reading of a cell without letters: blank, or a dash, or ink that a person must look at."""
    if lone.shape == "nothing":
        return Reading("", confidence=TRUST.doubted if crop else TRUST.blank, doubts=crop, strict=True)
    looks = [look for verdict in verdicts for look in verdict.looks]
    seen = [plain(look.seen.text).strip(" .,'_~") for look in looks]
    dashes = {
        look.family for look, text in zip(looks, seen, strict=True) if text in ("-", "--", "=", "«", "•")
    }
    exact = {look.family for look, text in zip(looks, seen, strict=True) if text == "-"}
    digits = any(has_digit(text) for text in seen)
    if lone.certain:
        good = not any(verdict.agreed and has_digit(verdict.text) for verdict in verdicts)
    elif lone.shape == "dash":
        digits = any(has_digit(look.seen.text) and look.seen.weakest >= TRUST.half_sure for look in looks)
        borne_out = bool(exact) if digits else bool(dashes) or not dirty
        good = borne_out and not (digits and dirty)
    else:
        good = (len(exact) > 1 or (lone.at_home and bool(exact))) and not digits
    text = "-" if lone.shape == "dash" or dashes else _agreed_text(verdicts)
    shape = ReaderReading(reader=SHAPE, text="-" if lone.shape == "dash" else "", confidence=TRUST.shape)
    readings = joined_readings(verdicts)
    doubts = united(crop, doubt_if(not good, "faint-ink", "shape", seen_by((*readings, shape))))
    return Reading(
        text=text,
        lines=tuple(lines) if text else (),
        confidence=TRUST.doubted if doubts else TRUST.dash,
        doubts=doubts,
        strict=True,
        readings=(*readings, shape),
    )


def _agreed_text(verdicts: Sequence[Verdict]) -> str:
    """What both readers made of ink that seemed too little for a letter."""
    return verdicts[0].text if len(verdicts) == 1 and verdicts[0].agreed else ""


def joined_readings(verdicts: Sequence[Verdict]) -> tuple[ReaderReading, ...]:
    """What each reader saw in the whole cell, its lines joined."""
    first = [look for verdict in verdicts for look in verdict.first_looks]
    names = list(dict.fromkeys(look.reader for look in first))
    found = []
    for name in names:
        looks = [look for look in first if look.reader == name]
        if len(looks) == len(verdicts):
            sure = min(look.reading.confidence for look in looks)
            text = " ".join(look.seen.text for look in looks)
            found.append(ReaderReading(reader=name, text=text, confidence=sure))
    return tuple(found)
