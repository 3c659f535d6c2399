"""Tables that no rule holds together: lists of amounts, and tables known by their header words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property
from itertools import pairwise

from extractor.grid.bands import split_rows
from extractor.grid.columns import Span, parted
from extractor.grid.fit import middle
from extractor.grid.headers import column_headings, headings_of, is_header, known, overlap
from extractor.grid.lists import find_lists
from extractor.grid.model import Cell, Grid
from extractor.grid.network import propose
from extractor.grid.places import place_words
from extractor.grid.values import is_list_number
from extractor.page.phrases import phrases_of
from extractor.page.textlines import TextLine, text_lines, union
from extractor.page.words import Word
from extractor.records.amounts import is_money_word
from extractor.records.evidence import Box
from extractor.records.months import MONTH_NAMES
from extractor.records.written.totals import begins_as_total

_HEADINGS = 3  # headings side by side: running text has no three
_BREAK = 3.2  # of the line height: a table ends where more is left free
_WRAPPED = 1.6  # of the line height: lines of one heading are no further apart
_YEAR = re.compile(r"(?:19|20)\d\d")
_SEVERAL = 4  # lines that one row seldom has
_MOST_LINES = 400  # lines of a page: bounds the time
_NUMBER_HEADS = {"no", "no.", "nomor"}
_SIGNED = re.compile(
    rf"[A-Z][\w. ]+,\s*(?:\d{{1,2}}\s+)?(?:{'|'.join(MONTH_NAMES)})\s+20\d\d|pihak\s+(?:pertama|kedua)\b.*",
    re.IGNORECASE,
)
_CROSSED = 1  # place between two headings without a free strip: one long word may be the cause
_STRIP = 0.08  # of the text size: the least width of a strip that parts columns
_RIVAL = 0.6  # a strip is the widest where no other is more than this share of it


def find_unruled(words: Sequence[Word], size: tuple[float, float], obstacles: Sequence[Box]) -> list[Grid]:
    """The tables among the words outside ruled ones (``obstacles``) of a page of ``size`` points."""
    lists = find_lists(words, obstacles)
    _, rest = place_words(words, lists)
    return [*lists, *find_headed(rest, size, [*obstacles, *(grid.box for grid in lists)])]


def find_headed(words: Sequence[Word], size: tuple[float, float], obstacles: Sequence[Box]) -> list[Grid]:
    """Those that are known by their headings."""
    lines = [line for line in text_lines(words) if not line.words[0].turn]
    tables: list[Grid] = []
    for index, line in enumerate(lines[:_MOST_LINES]):
        done = any(table.ys[0] - 2 <= middle(line) <= table.ys[-1] for table in tables)
        if not done and is_header(line) and len(headings_of(line)) >= _HEADINGS:
            table = _headed(lines, index, size, obstacles)
            if table is not None:
                tables.append(table)
    return tables


def _headed(
    lines: Sequence[TextLine], index: int, size: tuple[float, float], boxes: Sequence[Box]
) -> Grid | None:
    """The table under the header line ``index``."""
    header, body = _stretch(lines, index, boxes)
    numbers = [line for line in header[1:] if numbers_columns(line)]
    header = [line for line in header if line not in numbers]
    if len(body) < 2:
        return None
    columns, sure = _columns(header, body, size)
    sure = sure and not any(is_money_word(word.text) for line in body for word in line.words)  # see ``lists``
    if len(columns) < 2:
        return None
    head = union([line.box for line in header])
    text = union([line.box for line in body])
    xs = [columns[0].left, *((a.right + b.left) / 2 for a, b in pairwise(columns)), columns[-1].right]
    xs[0], xs[-1] = min(xs[0], head[0], text[0]), max(xs[-1], head[2], text[2])
    parts = [head, *(line.box for line in numbers), text]
    ys = [head[1], *((above[3] + below[1]) / 2 for above, below in pairwise(parts)), text[3]]
    cells = tuple(
        Cell(row, column, 1, 1, (xs[column], ys[row], xs[column + 1], ys[row + 1]), row > 0 and not sure)
        for row in range(len(parts))
        for column in range(len(xs) - 1)
    )
    grid = Grid(cells, tuple(xs), tuple(ys), ruled=False)
    held, _ = place_words([word for line in body for word in line.words], [grid])
    split = split_rows(grid, held[0])
    if split is grid and len(body) >= _SEVERAL:  # may be several rows that nothing parts
        return replace(grid, cells=tuple(replace(cell, doubtful=cell.row > 0) for cell in grid.cells))
    return split


def _stretch(
    lines: Sequence[TextLine], index: int, boxes: Sequence[Box]
) -> tuple[list[TextLine], list[TextLine]]:
    """(lines of the header, lines below it down to a wide gap or another table)."""
    header: list[TextLine] = [*_higher(lines, index), lines[index]]
    body: list[TextLine] = []
    last = lines[index]
    for line in lines[index + 1 :]:
        height = max(line.box[3] - line.box[1], last.box[3] - last.box[1])
        if middle(line) - middle(last) > _BREAK * height:
            break
        if body and (is_header(line) or _stands_outside(line, lines[index]) or _is_signed(line)):
            break
        if any(middle(last) < box[1] < middle(line) for box in boxes):
            break
        numbered = numbers_columns(line) and len(line.words) >= _HEADINGS
        if not body and (numbered or all(is_heading_part(part.text) for part in headings_of(line))):
            header.append(line)
        else:
            body.append(line)
        last = line
    return header, body


def _higher(lines: Sequence[TextLine], index: int) -> list[TextLine]:
    """The lines above the fullest line of a header that begin its higher headings, top to bottom."""
    found: list[TextLine] = []
    below = lines[index]
    for line in reversed(lines[:index]):
        parts = headings_of(line)
        height = max(line.box[3] - line.box[1], below.box[3] - below.box[1])
        near = middle(below) - middle(line) <= _WRAPPED * height
        if not near or not all(is_heading_part(part.text) for part in parts):
            break
        if any(sum(overlap(part.box, h.box) for h in headings_of(lines[index])) > 1 for part in parts):
            break  # a title over the whole table
        found.insert(0, line)
        below = line
    return found


def _stands_outside(line: TextLine, header: TextLine) -> bool:
    """Whether a line starts in the column of the numbers without being a number or a total: no row does."""
    number, first = header.words[0], line.words[0]
    if number.text.lower() not in _NUMBER_HEADS or first.box[0] > number.box[2]:
        return False
    return not (is_list_number(first.text) or begins_as_total(first.text))


def _is_signed(line: TextLine) -> bool:
    """Whether place and date of the signatures, or the name of a party, stand in the line."""
    return any(_SIGNED.fullmatch(part.text) for part in headings_of(line))


def numbers_columns(line: TextLine) -> bool:
    """Whether a line numbers the columns: (1) (2) (3)."""
    return [word.text.strip("().") for word in line.words] == [str(n + 1) for n in range(len(line.words))]


def is_heading_part(text: str) -> bool:
    """Whether a text goes on a heading on another line: header words, a year, a bracket such as ``(Rp)``."""
    return known(text) or bool(_YEAR.fullmatch(text)) or (text.startswith("(") and text.endswith(")"))


def _columns(
    header: Sequence[TextLine], body: Sequence[TextLine], size: tuple[float, float]
) -> tuple[list[Span], bool]:
    """(columns, whether they are sure): between two headings the widest strip that stays free on all lines
    parts them. Where a second strip is nearly as wide, camelot's columns decide. None where words stand over
    several of the places between headings: what is below them is no table, or none that can be read."""
    _, headings = column_headings(header)
    lines = [*header, *body]
    spans = parted([word for line in lines for word in line.words], _STRIP)
    strips = [Span(a.right, b.left) for a, b in pairwise(spans)]
    camelot = _Camelot(lines, size)
    cuts: list[float] = []
    sure = True
    crossed = 0
    for left, right in pairwise(headings):
        low, high = (left.box[0] + left.box[2]) / 2, (right.box[0] + right.box[2]) / 2
        between = sorted((s for s in strips if s.right > low and s.left < high), key=_width, reverse=True)
        if not between:
            cuts.append(right.box[0] - 1)
            sure = False
            crossed += 1
            continue
        near = [strip for strip in between if _width(strip) >= _RIVAL * _width(between[0])]
        chosen = near if len(near) == 1 else [strip for strip in near if camelot.parts_at(strip)]
        sure = sure and len(chosen) == 1
        best = chosen[0] if chosen else between[0]
        cuts.append((best.left + best.right) / 2)
    if crossed > _CROSSED:
        return [], False
    edges = [spans[0].left, *cuts, spans[-1].right]
    return [Span(a, b) for a, b in pairwise(edges)], sure and edges == sorted(edges)


def _width(span: Span) -> float:
    return span.right - span.left


class _Camelot:
    """The columns as camelot sees them, asked for only where they are needed."""

    def __init__(self, lines: Sequence[TextLine], size: tuple[float, float]) -> None:
        self._lines, self._size = lines, size

    @cached_property
    def _borders(self) -> list[float]:
        proposals = propose(phrases_of(self._lines), self._size)
        return [(a.right + b.left) / 2 for p in proposals for a, b in pairwise(p.columns)]

    def parts_at(self, strip: Span) -> bool:
        return any(strip.left - 1 <= border <= strip.right + 1 for border in self._borders)
