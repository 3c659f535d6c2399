"""The lines of signature blocks: parted into columns and, under each other, into one block a party."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from extractor.lexicon.labels import role_labelled
from extractor.lexicon.offices import is_position
from extractor.parts.statement.officials import (
    is_electronic_mark,
    is_prose,
    is_titles_only,
    looks_like_name,
    nip_in,
)
from extractor.parts.statement.titles import PlacedLine
from extractor.records import Box
from extractor.records.statement import Role

_GAP = 1.9  # heights from line to line above which the room for a signature lies between
_SLOPE = 0.035  # of a page set askew by two degrees
_APART = 8.0  # points between the columns of two parties
_LEAST_BLOCK = 3  # lines of a block without a position: name, rank, NIP
_WORDS = re.compile(r"[^\W\d_]{3}|\d{4}")
_SCRAP = re.compile(r"\W*(?!I{2,3}\b|IV\b|VI{1,3}\b)\w?(?:\W*\w)?\W*")  # strokes, seldom a numeral


@dataclass
class SignatureBlock:
    """What one party signs: position, name, rank and NIP. ``role`` is that of the ``label`` above;
    ``electronic`` says that a line says so."""

    role: Role | None = None
    lines: list[PlacedLine] = field(default_factory=list)
    label: PlacedLine | None = None
    electronic: bool = False

    @property
    def ended(self) -> bool:
        """Whether its last line is that of a NIP, if only its label: what follows is of another block."""
        return bool(self.lines) and nip_in(self.lines[-1].text) is not None


def blocks_by_page(lines: Sequence[PlacedLine]) -> Iterator[list[SignatureBlock]]:
    """The blocks of each page and section."""
    keys = list(dict.fromkeys((placed.page, placed.section) for placed in lines))
    for key in keys:
        chosen = [p for p in lines if (p.page, p.section) == key and not is_scrap(p)]
        blocks = [block for column in _columns(chosen) for block in _blocks(column)]
        if blocks:
            yield blocks


def is_scrap(placed: PlacedLine) -> bool:
    """Whether a line of a scan is what readers make of the strokes of a signature."""
    text = placed.text
    if not placed.line.readings or is_titles_only(text):
        return False
    unsure = placed.line.needs_review and not _WORDS.search(text)
    return unsure or _SCRAP.fullmatch(text) is not None


def _columns(lines: Sequence[PlacedLine]) -> list[list[PlacedLine]]:
    """Lines that stand over each other, left column first; all in one where there are no boxes."""
    if any(placed.line.box is None for placed in lines):
        return [list(lines)]
    start = next((i for i, placed in enumerate(lines) if _opens(placed.text)), None)
    if start is None:
        return []
    top = lines[start].line.box
    below = [p for p in lines if p.line.box and top and p.line.box[1] >= top[1] - 40]
    columns = _overlapping(below)
    if any(True for column in columns for _ in _side_by_side(column)):
        pairs = list(_side_by_side(below))  # lines that stand beside each other never belong together
        cut = median((_box(left)[2] + _box(right)[0]) / 2 for left, right in pairs)
        middles = [(_box(p)[0] + _box(p)[2]) / 2 for p in below]
        columns = [
            [p for p, middle in zip(below, middles, strict=True) if (middle < cut) is is_left]
            for is_left in (True, False)
        ]
    return [sorted(column, key=_top) for column in columns]


def _overlapping(lines: Sequence[PlacedLine]) -> list[list[PlacedLine]]:
    """Groups of lines whose widths overlap, from left to right."""
    columns: list[tuple[float, float, list[PlacedLine]]] = []
    for placed in lines:
        box = _box(placed)
        joined = [c for c in columns if box[0] < c[1] - _APART and box[2] > c[0] + _APART]
        rest = [c for c in columns if c not in joined]
        left = min([box[0], *(c[0] for c in joined)])
        right = max([box[2], *(c[1] for c in joined)])
        columns = [*rest, (left, right, [*(p for c in joined for p in c[2]), placed])]
    return [column[2] for column in sorted(columns, key=lambda c: c[0])]


def _side_by_side(lines: Sequence[PlacedLine]) -> Iterator[tuple[PlacedLine, PlacedLine]]:
    """(left, right) of lines at one height that do not overlap."""
    ordered = sorted(lines, key=lambda placed: _box(placed)[0])
    for index, left in enumerate(ordered):
        for right in ordered[index + 1 :]:
            a, b = _box(left), _box(right)
            slope = _SLOPE * (b[0] + b[2] - a[0] - a[2]) / 2  # boxes lie in the page as scanned, askew
            if abs(a[1] + a[3] - b[1] - b[3]) / 2 < 0.5 * (b[3] - b[1]) + slope and b[0] >= a[2] - 1:
                yield left, right


def _box(placed: PlacedLine) -> Box:
    box = placed.line.box
    assert box is not None
    return box


def _top(placed: PlacedLine) -> float:
    return placed.line.box[1] if placed.line.box else 0.0


def _opens(text: str) -> bool:
    return role_labelled(text) is not None or _is_office(text)


def _is_office(text: str) -> bool:
    return is_position(text) and not is_prose(text)


def _blocks(column: Sequence[PlacedLine]) -> Iterator[SignatureBlock]:
    """A column cut where a label or a position begins another block, and after a NIP."""
    block: SignatureBlock | None = None
    loose: list[PlacedLine] = []  # lines of no block so far
    for placed in column:
        if is_electronic_mark(placed.text):
            if block is not None and not block.ended:
                block.electronic = True
            continue
        role = role_labelled(placed.text)
        position = _is_office(placed.text)
        fresh = block is None or block.ended
        if role is not None:
            if block is not None and block.lines:
                yield block
            block = SignatureBlock(role, label=placed)
        elif position and (fresh or (block is not None and _is_full(block))):
            if block is not None and block.lines:
                yield block
            block = SignatureBlock(None, [placed])
        elif block is not None and not fresh:
            block.lines.append(placed)
        else:
            loose.append(placed)
            if nip_in(placed.text):
                chosen, loose = loose[-_LEAST_BLOCK:], []
                if any(looks_like_name(p.text) for p in chosen):  # its position was not readable
                    yield SignatureBlock(None, chosen)
    if block is not None and block.lines:
        yield block


def _is_full(block: SignatureBlock) -> bool:
    """A block that has a position and a line that can be a name under it."""
    return any(looks_like_name(p.text) for p in block.lines if not is_position(p.text)) and any(
        is_gap(a, b) for a, b in pairwise(block.lines)
    )


def is_gap(above: PlacedLine, below: PlacedLine) -> bool:
    """Whether the room for a signature lies between two lines."""
    a, b = above.line, below.line
    if a.box and b.box:
        return b.box[1] - a.box[1] > _GAP * max(a.box[3] - a.box[1], b.box[3] - b.box[1], 1.0)
    return (b.evidence.line or 0) - (a.evidence.line or 0) > 1
