"""Rows inside one ruled row: several indicators in one cell, each with its value beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from extractor.grid.fit import Fit, fit_rows, middle
from extractor.grid.headers import known
from extractor.grid.model import Cell, Grid
from extractor.grid.places import CellWords, place_words
from extractor.grid.values import is_broken, is_list_number, is_value, is_value_or_unit
from extractor.page.textlines import TextLine, text_lines

_BLOCK = 1.35  # of the line height: lines further apart are of different blocks
_HEADINGS = 3  # known headings side by side: running text has no three
_LEVEL = 0.5  # of the line height: values of two columns closer than this are of one row


@dataclass(frozen=True, slots=True)
class _Column:
    """A cell of the band with its lines; ``values`` says that each of them is a value."""

    cell: Cell
    lines: list[TextLine]
    values: bool


def split_rows(grid: Grid, words: CellWords) -> Grid:
    """The grid with its ruled rows parted where their text shows several rows; else the same grid."""
    for row in range(grid.rows - 1, -1, -1):
        band = _band(grid, words, row)
        header = _header(band, grid)
        if header is not None:
            grid = _parted(grid, row, band, [header], True)
            held, _ = place_words([word for group in words.values() for word in group], [grid])
            words, band = held[0], _band(grid, held[0], row + 1)
            row += 1
        parted = _parting(band) if len(band) >= 2 else None
        if parted is not None:
            cuts, sure, by = parted
            grid = _parted(grid, row, band, cuts, sure, by)
    return grid


def _band(grid: Grid, words: CellWords, row: int) -> list[_Column]:
    """The cells that fill exactly this ruled row."""
    band = []
    for index, cell in enumerate(grid.cells):
        if cell.row == row and cell.row_span == 1:
            lines = text_lines(words.get(index, ()))
            whole = _with_brackets_closed(lines)
            values = (
                bool(whole) and is_value(whole[0].text) and all(is_value_or_unit(line.text) for line in whole)
            )
            band.append(_Column(cell, whole if values else lines, values))
    return band


def _with_brackets_closed(lines: Sequence[TextLine]) -> list[TextLine]:
    """The lines, those that go on with an open bracket joined to the one that opens it, at its height."""
    whole: list[TextLine] = []
    for line in lines:
        if whole and whole[-1].text.count("(") > whole[-1].text.count(")"):
            whole[-1] = TextLine((*whole[-1].words, *line.words), whole[-1].box)
        else:
            whole.append(line)
    return whole


def _header(band: list[_Column], grid: Grid) -> float | None:
    """The y below a header that no rule parts from what it heads; None where there is no such header."""
    filled = [column for column in band if column.lines]
    if len(filled) < _HEADINGS or not all(known(column.lines[0].text) for column in filled):
        return None
    bottom, rest = 0.0, []
    bodies = 0
    for column in filled:
        lines = column.lines
        end = next((i for i, line in enumerate(lines) if not known(line.text)), len(lines))
        bottom = max(bottom, lines[end - 1].box[3])
        rest.extend(lines[end:])
        bodies += end < len(lines)
    if bodies < _HEADINGS or 2 * bodies < len(filled):
        return None  # a heading that merely wraps
    below = min((line.box[1] for line in rest), default=0.0)
    return (bottom + below) / 2 if below > bottom - 1 else None


def _parting(band: list[_Column]) -> tuple[list[float], bool, _Column] | None:
    """(y between the rows, whether that is sure, the column that shows it), None for a band of one row."""
    columns = [c for c in band if c.values and len(c.lines) > 1 and not _numbers(c) and not _broken(c.lines)]
    texts = [column for column in band if column.lines and not column.values]
    if not columns or not texts:
        return None
    places = [middle(line) for column in columns for line in column.lines if is_value(line.text)]
    values = _levels(places, columns[0].lines)
    if len(values) < 2:
        return None
    numbers = [middle(line) for column in band if _numbers(column) for line in column.lines]
    fits = [(fit_rows(text.lines, values, numbers), text) for text in texts if len(text.lines) >= len(values)]
    usable = [(fit, text) for fit, text in fits if fit is not None and fit.good and _filled(fit)]
    if not usable:
        return None
    fit, text = min(usable, key=lambda pair: (pair[0].cost, -len(pair[1].lines)))
    if not _parted_visibly(fit, text.lines, values) and len(numbers) != len(values):
        return None
    beside = [column for column in band if column.lines and column is not text]
    cuts = [
        _cut(text.lines[end - 1], text.lines[start], value, beside)
        for ((_, end), (start, _)), value in zip(pairwise(fit.rows), values[1:], strict=True)
    ]
    return cuts, fit.sure, text


def _cut(above: TextLine, below: TextLine, value: float, beside: Sequence[_Column]) -> float:
    """The y between two lines of the column that shows the rows; where there is one, such as cuts no text of
    the columns ``beside`` that is taller than what stands in the first. ``value`` is the next row's."""
    low, high = above.box[3], below.box[1]
    plain = (low + high) / 2
    height = below.box[3] - below.box[1]
    for column in beside:
        begins = (value if column.values else middle(below)) - _LEVEL * height
        groups = _values(column.lines) if column.values else blocks(column.lines)
        upper = [group for group in groups if middle(group[0]) < begins]
        if upper and len(upper) < len(groups):
            low = max(low, *(word.box[3] for line in upper[-1] for word in line.words))
            high = min(high, groups[len(upper)][0].box[1])
    return (low + high) / 2 if low <= high else plain


def _values(lines: Sequence[TextLine]) -> list[list[TextLine]]:
    """The lines by value: units and brackets go with the value above them."""
    groups: list[list[TextLine]] = []
    for line in lines:
        if groups and not is_value(line.text):
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def _numbers(column: _Column) -> bool:
    return (
        bool(column.lines) and column.cell.column == 0 and all(is_list_number(x.text) for x in column.lines)
    )


def _broken(lines: Sequence[TextLine]) -> bool:
    return any(is_broken(upper.text, lower.text) for upper, lower in pairwise(lines))


def _filled(fit: Fit) -> bool:
    return all(start < end for start, end in fit.rows)


def _levels(places: list[float], lines: Sequence[TextLine]) -> list[float]:
    """The different heights at which values stand."""
    height = lines[0].box[3] - lines[0].box[1]
    levels: list[float] = []
    for place in sorted(places):
        if not levels or place - levels[-1] > _LEVEL * height:
            levels.append(place)
    return levels


def _parted_visibly(fit: Fit, lines: Sequence[TextLine], values: Sequence[float]) -> bool:
    """Whether each row starts after a gap or with the number of a list; or with a capital, where the values
    do not stand on lines that follow one another (else it may be one text beside one broken number)."""
    for (start, _), value, before in zip(fit.rows[1:], values[1:], values, strict=False):
        above, line = lines[start - 1], lines[start]
        height = line.box[3] - line.box[1]
        gap = line.box[1] - above.box[3] > (_BLOCK - 1) * height
        anew = line.text[:1].isupper() and value - before > 1.5 * height
        if not (gap or anew or is_list_number(line.text.split()[0])):
            return False
    return True


def _parted(
    grid: Grid, row: int, band: list[_Column], cuts: list[float], sure: bool, by: _Column | None = None
) -> Grid:
    more = len(cuts)
    ys = (*grid.ys[: row + 1], *cuts, *grid.ys[row + 1 :])
    in_band = {(column.cell.row, column.cell.column) for column in band}
    cells: list[Cell] = []
    for cell in grid.cells:
        if (cell.row, cell.column) in in_band:
            continue
        down = more if cell.row > row else 0
        grown = more if cell.row <= row < cell.row + cell.row_span else 0
        span = cell.row_span + grown
        cells.append(Cell(cell.row + down, cell.column, span, cell.column_span, cell.box, cell.doubtful))
    edges = [grid.ys[row], *cuts, grid.ys[row + 1]]
    for column in band:
        each = column is by or (by is None and column.lines)  # a header is cut off every column
        rows = [(at, at + 1, False) for at in range(more + 1)] if each else _spans(column, edges)
        for top, bottom, doubt in rows:
            box = (column.cell.box[0], edges[top], column.cell.box[2], edges[bottom])
            doubtful = column.cell.doubtful or doubt or not sure
            cells.append(
                Cell(row + top, column.cell.column, bottom - top, column.cell.column_span, box, doubtful)
            )
    return Grid(tuple(cells), grid.xs, ys, ruled=False)


def _spans(column: _Column, edges: list[float]) -> list[tuple[int, int, bool]]:
    """(first row, row after the last, doubtful) of each cell that this one becomes.

    Values go to the rows at which they stand; one value beside several rows may be meant for all of them,
    so that the blanks are doubtful. Other text goes by its blocks, each down to the next.
    """
    count = len(edges) - 1
    if not column.lines:
        return [(0, count, False)]
    if column.values and not _numbers(column):
        filled = {_row(edges, middle(line)) for line in column.lines}
        return [(row, row + 1, row not in filled) for row in range(count)]
    starts = sorted({_row(edges, middle(block[0])) for block in blocks(column.lines)})
    if starts[0] != 0:
        starts = [0, *starts]
    return [(a, b, False) for a, b in pairwise([*starts, count])]


def _row(edges: list[float], y: float) -> int:
    return max(0, min(sum(edge <= y for edge in edges) - 1, len(edges) - 2))


def blocks(lines: Sequence[TextLine]) -> list[list[TextLine]]:
    """Lines in groups: parted by more space than lines usually have, or by the number of a list."""
    groups: list[list[TextLine]] = []
    for line in lines:
        if groups:
            above = groups[-1][-1]
            step = middle(line) - middle(above)
            near = step <= _BLOCK * max(line.box[3] - line.box[1], above.box[3] - above.box[1])
            if near and not is_list_number(line.text.split()[0]):
                groups[-1].append(line)
                continue
        groups.append([line])
    return groups
