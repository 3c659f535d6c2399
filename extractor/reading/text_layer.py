"""Reading a digital page: each cell and each line outside tables, from the text layer."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence

import pdfplumber

from extractor.errors import problem_text
from extractor.grid.model import Cell, Grid
from extractor.grid.ruled import find_ruled
from extractor.page.digital import DigitalPage, load_digital_page
from extractor.page.frame import Frame
from extractor.page.phrases import phrases_of
from extractor.page.textlines import TextLine, text_lines
from extractor.page.words import UNDECODABLE, Word
from extractor.read import Line, ReadCell, Reading, ReadPage, ReadTable
from extractor.reading.paragraphs import PrintedLine, join_lines
from extractor.records.agreement import Problem
from extractor.records.evidence import Box, Evidence

_ASTRIDE = 0.3  # of a number's width: one that lies so far over the side of its cell is doubtful
_UNDECODABLE = 0.02


def read_digital_page(page: pdfplumber.page.Page) -> ReadPage:
    """The tables and lines of a page of the text layer."""
    return read_page(load_digital_page(page))


def read_page(page: DigitalPage) -> ReadPage:
    """The same from a page already loaded."""
    grids = find_ruled(page)
    held, outside = place_words(page.words, grids)
    tables = [_table(page, grid, cells) for grid, cells in zip(grids, held, strict=True)]
    lines = phrases_of(text_lines(outside))
    return ReadPage(
        number=page.number,
        width=page.width,
        height=page.height,
        kind="digital",
        tables=tuple(tables),
        lines=tuple(_line(line, page.number, page.frame) for line in lines),
        problems=tuple(_problems(page)),
    )


def place_words(
    words: Iterable[Word], grids: Sequence[Grid]
) -> tuple[list[dict[int, list[Word]]], list[Word]]:
    """(for each grid the words of each cell by its index, the words outside). A word lies where its middle
    does; one that runs over an upright rule without a letter on it is parted there."""
    maps = [_Places(grid) for grid in grids]
    held: list[dict[int, list[Word]]] = [{} for _ in grids]
    outside: list[Word] = []
    for word in words:
        for piece in _pieces(word, maps):
            for places, cells in zip(maps, held, strict=True):
                index = places.cell_at(*piece.middle)
                if index is not None:
                    cells.setdefault(index, []).append(piece)
                    break
            else:
                outside.append(piece)
    return held, outside


class _Places:
    """Which cell of a grid covers a point."""

    def __init__(self, grid: Grid) -> None:
        self.grid = grid
        self.covered: dict[tuple[int, int], int] = {}
        for index, cell in enumerate(grid.cells):
            for row in range(cell.row, cell.row + cell.row_span):
                for column in range(cell.column, cell.column + cell.column_span):
                    self.covered[row, column] = index

    def cell_at(self, x: float, y: float) -> int | None:
        xs, ys = self.grid.xs, self.grid.ys
        if not (xs[0] <= x <= xs[-1] and ys[0] <= y <= ys[-1]):
            return None
        row = min(bisect_right(ys, y) - 1, len(ys) - 2)
        column = min(bisect_right(xs, x) - 1, len(xs) - 2)
        return self.covered.get((row, column))


def _pieces(word: Word, maps: Sequence[_Places]) -> list[Word]:
    if word.turn or len(word.ends) != len(word.text):
        return [word]
    for places in maps:
        index = places.cell_at(*word.middle)
        if index is None:
            continue
        x0, _, x1, _ = places.grid.cells[index].box
        if word.box[0] >= x0 - 1 and word.box[2] <= x1 + 1:
            return [word]
        for side in (x0, x1):
            cut = _cut(word, side)
            if cut:
                return [_slice(word, 0, cut), _slice(word, cut, len(word.text))]
    return [word]


def _cut(word: Word, x: float) -> int:
    """The index of the first letter after an upright rule at x, 0 where the rule goes through a letter."""
    for index in range(1, len(word.ends)):
        left, right = word.ends[index - 1][1], word.ends[index][0]
        if left - 0.2 <= x <= right + 0.2 and right - left > 0.05 * word.size:
            return index
    return 0


def _slice(word: Word, start: int, end: int) -> Word:
    ends = word.ends[start:end]
    box = (ends[0][0], word.box[1], ends[-1][1], word.box[3])
    return Word(word.text[start:end], box, word.size, word.bold, word.turn, ends)


def _table(page: DigitalPage, grid: Grid, words: dict[int, list[Word]]) -> ReadTable:
    cells = tuple(_read_cell(page, cell, words.get(index, [])) for index, cell in enumerate(grid.cells))
    evidence = Evidence(page=page.number, bbox=page.frame.show(grid.box))
    return ReadTable(cells, grid.rows, grid.columns, evidence, grid.ruled)


def _read_cell(page: DigitalPage, cell: Cell, words: list[Word]) -> ReadCell:
    evidence = Evidence(page=page.number, bbox=page.frame.show(cell.box))
    reading = read_words(page, words, cell.box, cell.doubtful)
    return ReadCell(cell.row, cell.column, cell.row_span, cell.column_span, evidence, reading)


def read_words(page: DigitalPage, words: list[Word], box: Box, doubtful: bool = False) -> Reading:
    """What the words in a cell say."""
    if not words:
        return Reading("", needs_review=doubtful)
    lines = text_lines(words)
    joined = join_lines([PrintedLine(line.text, line.box, line.bold) for line in lines])
    doubtful = doubtful or joined.doubtful or UNDECODABLE in joined.text
    doubtful = doubtful or any(_astride(word, box) for word in words)
    return Reading(
        text=joined.text,
        lines=tuple(_line(line, page.number, page.frame) for line in lines),
        confidence=0.5 if doubtful else 1.0,
        needs_review=doubtful,
        strict=not doubtful,
    )


def _astride(word: Word, box: Box) -> bool:
    """Whether a number lies partly in the next cell."""
    if not re.search(r"\d", word.text):
        return False
    beyond = max(box[0] - word.box[0], word.box[2] - box[2])
    return beyond > _ASTRIDE * (word.box[2] - word.box[0])


def _line(line: TextLine, number: int, frame: Frame) -> Line:
    text = line.text
    return Line(
        text=text,
        evidence=Evidence(page=number, bbox=frame.show(line.box)),
        height=round(line.size, 2),
        bold=line.bold,
        needs_review=UNDECODABLE in text,
    )


def _problems(page: DigitalPage) -> Iterable[Problem]:
    if page.undecodable > _UNDECODABLE:
        yield _problem("text-undecodable", page, None)
    for box in page.images:
        inside = sum(box[0] <= w.middle[0] <= box[2] and box[1] <= w.middle[1] <= box[3] for w in page.words)
        if inside < 5:
            yield _problem("image-not-read", page, box)


def _problem(code: str, page: DigitalPage, box: Box | None) -> Problem:
    evidence = None if box is None else Evidence(page=page.number, bbox=page.frame.show(box))
    return Problem(code=code, page=page.number, message=problem_text(code), evidence=evidence)
