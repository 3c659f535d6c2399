"""Tables that no rule holds together: lists of amounts, and tables known by their header words."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from extractor.grid.bands import split_rows
from extractor.grid.columns import Span, parted
from extractor.grid.fit import middle
from extractor.grid.headers import headings_of, is_header, known
from extractor.grid.lists import find_lists
from extractor.grid.model import Cell, Grid
from extractor.grid.network import propose
from extractor.grid.places import place_words
from extractor.page.phrases import phrases_of
from extractor.page.textlines import TextLine, text_lines, union
from extractor.page.words import Word
from extractor.records.evidence import Box

_HEADINGS = 3
_BREAK = 3.2  # of the line height: a table ends where more is left free
_MOST = 400


def find_unruled(words: Sequence[Word], size: tuple[float, float], obstacles: Sequence[Box]) -> list[Grid]:
    """The tables among the words outside ruled ones (``obstacles``) of a page of ``size`` points."""
    lists = find_lists(words, obstacles)
    _, rest = place_words(words, lists)
    boxes = [*obstacles, *(grid.box for grid in lists)]
    lines = [line for line in text_lines(rest) if not line.words[0].turn]
    tables: list[Grid] = []
    for index, line in enumerate(lines[:_MOST]):
        done = any(table.ys[0] - 2 <= middle(line) <= table.ys[-1] for table in tables)
        if not done and is_header(line) and len(headings_of(line)) >= _HEADINGS:
            table = _headed(lines, index, size, boxes)
            if table is not None:
                tables.append(table)
    return [*lists, *tables]


def _headed(
    lines: Sequence[TextLine], index: int, size: tuple[float, float], boxes: Sequence[Box]
) -> Grid | None:
    """The table under the header line ``index``."""
    header, body = _stretch(lines, index, boxes)
    if len(body) < 2:
        return None
    columns, sure = _columns(header, body, size)
    if len(columns) < 2:
        return None
    head = union([line.box for line in header])
    text = union([line.box for line in body])
    xs = [columns[0].left, *((a.right + b.left) / 2 for a, b in pairwise(columns)), columns[-1].right]
    xs[0], xs[-1] = min(xs[0], head[0], text[0]), max(xs[-1], head[2], text[2])
    ys = [head[1], (head[3] + text[1]) / 2, text[3]]
    cells = tuple(
        Cell(row, column, 1, 1, (xs[column], ys[row], xs[column + 1], ys[row + 1]), row > 0 and not sure)
        for row in range(2)
        for column in range(len(xs) - 1)
    )
    grid = Grid(cells, tuple(xs), tuple(ys), ruled=False)
    held, _ = place_words([word for line in body for word in line.words], [grid])
    return split_rows(grid, held[0])


def _stretch(
    lines: Sequence[TextLine], index: int, boxes: Sequence[Box]
) -> tuple[list[TextLine], list[TextLine]]:
    """(lines of the header, lines below it down to a wide gap or another table)."""
    header: list[TextLine] = [lines[index]]
    body: list[TextLine] = []
    last = lines[index]
    for line in lines[index + 1 :]:
        height = max(line.box[3] - line.box[1], last.box[3] - last.box[1])
        if middle(line) - middle(last) > _BREAK * height:
            break
        if any(middle(last) < box[1] < middle(line) for box in boxes):
            break
        if not body and all(is_heading_part(part.text) for part in headings_of(line)):
            header.append(line)
        else:
            body.append(line)
        last = line
    return header, body


def is_heading_part(text: str) -> bool:
    """Whether a text goes on a heading on its second line: header words, or a bracket such as ``(Rp)``."""
    return known(text) or (text.startswith("(") and text.endswith(")"))


def _columns(
    header: Sequence[TextLine], body: Sequence[TextLine], size: tuple[float, float]
) -> tuple[list[Span], bool]:
    """(columns, whether two ways of finding them agree): camelot's, and what stays free over all lines."""
    wanted = len(headings_of(header[0]))
    free = parted([word for line in [*header, *body] for word in line.words])
    if len(free) == wanted:
        return free, True
    pieces = phrases_of([*header, *body])
    proposals = propose(pieces, size)
    for proposal in proposals:
        if len(proposal.columns) == wanted:
            return list(proposal.columns), _separates(proposal.columns, body)
    return _by_headings(headings_of(header[0]), pieces), False


def _by_headings(headings: Sequence[TextLine], pieces: Sequence[TextLine]) -> list[Span]:
    """A column a heading: each piece of text goes to the heading nearest in its left, right or middle."""
    lefts = [heading.box[0] for heading in headings]
    rights = [heading.box[2] for heading in headings]
    for piece in pieces:
        near = min(range(len(headings)), key=lambda index: _distance(headings[index].box, piece.box))
        lefts[near] = min(lefts[near], piece.box[0])
        rights[near] = max(rights[near], piece.box[2])
    ends = [min(right, left) for right, left in zip(rights, lefts[1:], strict=False)]
    return [Span(left, right) for left, right in zip(lefts, [*ends, rights[-1]], strict=True)]


def _distance(a: Box, b: Box) -> float:
    return min(abs(a[0] - b[0]), abs(a[2] - b[2]), abs((a[0] + a[2]) - (b[0] + b[2])) / 2)


def _separates(columns: Sequence[Span], body: Sequence[TextLine]) -> bool:
    """Whether no word lies across the line between two columns."""
    cuts = [(a.right + b.left) / 2 for a, b in pairwise(columns)]
    return not any(w.box[0] + 1 < cut < w.box[2] - 1 for cut in cuts for line in body for w in line.words)
