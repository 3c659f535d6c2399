"""What the reading stages hand on: pages whose cells and lines have text, whatever they came from.

A digital page, a scanned page and a transcript all end as a ``ReadPage``; the stages after this one
(tables, layouts, parts, correction) know nothing of pixels or PDF. Boxes are PDF points from the top left
of the page as it lies in the file; they are None for transcripts, which have line numbers.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal, Protocol, TypeVar

from extractor.records.doubt import Doubts
from extractor.records.evidence import Box, Evidence
from extractor.records.read import PageKind, Problem, ReaderReading

TraceKind = Literal["pen", "stamp", "code", "field", "unclear"]
"""Strokes of a pen, a stamp, a code of squares, a form field that holds an electronic signature, ink that
may be anything."""


class Spanning(Protocol):
    """A cell of a grid: where it begins, counted from 0, and how many rows and columns it takes."""

    @property
    def row(self) -> int:
        """The first row that it covers, from 0."""

    @property
    def column(self) -> int:
        """The first column that it covers, from 0."""

    @property
    def row_span(self) -> int:
        """How many rows it covers, at least 1."""

    @property
    def column_span(self) -> int:
        """How many columns it covers, at least 1."""


Cell = TypeVar("Cell", bound=Spanning)


def covering(cells: Iterable[Cell], row: int, column: int) -> Cell | None:
    """The cell that covers (row, column), None where there is none."""
    for cell in cells:
        if (
            cell.row <= row < cell.row + cell.row_span
            and cell.column <= column < cell.column + cell.column_span
        ):
            return cell
    return None


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line of text. ``height`` is the text height in points (0 where unknown). ``sound`` is False
    where a stamp or pen crosses it: readers may then agree on a digit that is another. ``coloured``: some
    print of a digital line is neither dark nor grey."""

    text: str
    evidence: Evidence
    height: float = 0.0
    bold: bool = False
    confidence: float = 1.0
    doubts: Doubts = ()
    readings: tuple[ReaderReading, ...] = ()
    sound: bool = True
    coloured: bool = False

    @property
    def needs_review(self) -> bool:
        """Whether a doubt is named, so that a person has to look."""
        return bool(self.doubts)

    @property
    def box(self) -> Box | None:
        """Its place on its page in points, None in a transcript."""
        return self.evidence.bbox


@dataclass(frozen=True, slots=True)
class Reading:
    """What stands in a cell.

    ``lines`` are the printed lines top to bottom. ``text`` joins them: a blank where a line only wraps, a
    newline where a paragraph ends. ``doubts`` are those of the readers (disagreement, unsound crop).
    ``strict`` says that the cell was read by the rules for numbers (two readers that agree, or a text
    layer that can be trusted); only then may a later stage take a number from it unflagged.
    """

    text: str
    lines: tuple[Line, ...] = ()
    confidence: float = 1.0
    doubts: Doubts = ()
    strict: bool = True
    readings: tuple[ReaderReading, ...] = ()

    @property
    def needs_review(self) -> bool:
        """Whether a doubt is named, so that a person has to look."""
        return bool(self.doubts)

    @property
    def blank(self) -> bool:
        """Whether nothing but white space was read."""
        return not self.text.strip()


@dataclass(frozen=True, slots=True)
class ReadCell:
    """A cell of a grid; ``row`` and ``column`` count from 0, spans are at least 1 (merged cells)."""

    row: int
    column: int
    row_span: int
    column_span: int
    evidence: Evidence
    reading: Reading


@dataclass(frozen=True, slots=True)
class ReadTable:
    """A table as it lies on one page. ``ruled`` is False where rows were found by alignment only."""

    cells: tuple[ReadCell, ...]
    rows: int
    columns: int
    evidence: Evidence
    ruled: bool = True

    def at(self, row: int, column: int) -> ReadCell | None:
        """The cell that covers (row, column), a merged one for each place that it covers."""
        return covering(self.cells, row, column)


@dataclass(frozen=True, slots=True)
class Trace:
    """Something on a page that is neither print nor rule, with its box in points."""

    kind: TraceKind
    box: Box


@dataclass(frozen=True, slots=True)
class ReadPage:
    """A page with its tables and the lines outside them, each in reading order (top to bottom). ``coarse`` is
    True for a scan whose small signs and thin letters cannot be trusted. ``traces`` is None where nobody
    looked for any. ``turn`` is by how many degrees its print is turned clockwise from upright: boxes are
    those of the page as it lies."""

    number: int
    width: float
    height: float
    kind: PageKind
    tables: tuple[ReadTable, ...] = ()
    lines: tuple[Line, ...] = ()
    problems: tuple[Problem, ...] = field(default=())
    coarse: bool = False
    traces: tuple[Trace, ...] | None = None
    turn: Literal[0, 90, 180, 270] = 0
