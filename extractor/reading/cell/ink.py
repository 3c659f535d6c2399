"""Cells as ink: the lines to be read in each, and whether the crop can be trusted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from extractor.grid.pixels import Grid, GridCell
from extractor.page.scan import Grey, PixelBox
from extractor.reading.cell.blank import BLANK, FAINT, LOUD, PLACED, QUIET, Lone, dash_strength, lone_mark
from extractor.reading.cell.dashes import EmptyCell, are_dashes
from extractor.reading.cell.homes import centred_across, height_of_print, home_of
from extractor.reading.ink.lines import InkLine, cut_lines, with_stained_ends
from extractor.reading.ink.marks import Ink, Mark, Numbers, ink_level
from extractor.reading.ink.overhang import goes_on_outside, is_overhung
from extractor.records.doubt import DoubtCode, Doubts, doubt_if, united

_EDGE = 1  # pixels
_AIR = 2.0  # points
_ROW = 3  # cells without letters from which a row can be called empty
_AROUND = 3  # columns to either side whose print shows where that of a cell would stand
_SHORT = 12  # letters, as a unit has
_STREAK, _STREAK_HIGH = 9.0, 1.0  # points: flat marks in a row that are longer are no dash of print
_BESIDE_RULE = 1.5  # points from a side of the cell: where the rest of its rule lies, and a scanner's streak

CROP_DOUBTS: tuple[DoubtCode, ...] = (
    "stamp",
    "grid-line",
    "stray-ink",
    "crop-edge",
    "crop-outside",
    "rule-remains",
)
"""What can speak against the crop of a cell."""


@dataclass(frozen=True, slots=True)
class CellInk:
    """The ink of a cell. ``lone`` is set for cells without letters; it is ``sound`` where all ink of the cell
    is in its lines, none is cut off at its sides, and nothing strange lies over it: else ``doubts`` say what
    speaks against the crop. ``overhung`` says that
    letters stand across its sides: a part of them is missing here or belongs to its neighbour."""

    grid: int
    cell: GridCell
    lines: tuple[InkLine, ...]
    lone: Lone | None
    doubts: Doubts = ()
    overhung: bool = False

    @property
    def sound(self) -> bool:
        """Whether nothing speaks against the crop: what is read of it is all that the cell prints."""
        return not self.doubts

    @property
    def short(self) -> bool:
        """Whether it holds so few letters that it may be a number."""
        return 0 < sum(line.letters for line in self.lines) <= _SHORT


def cells_of(image: Grey, ink: Ink, grids: tuple[Grid, ...]) -> list[CellInk]:
    """The cells of all grids, in their order."""
    cells = [_cell_ink(image, ink, number, cell) for number, grid in enumerate(grids) for cell in grid.cells]
    cells = _without_dirt(image, ink, cells)
    return _with_sure_dashes(image, ink, cells) if ink.dirty else cells


def dashes_likely(cells: Sequence[CellInk]) -> list[bool]:
    """Whether a trace of ink in a cell without letters is rather a dash: the row says something beside it,
    and nothing lies over the cell that may hide a number."""
    spoken = {(c.grid, c.cell.row, c.cell.row_span, c.cell.column) for c in cells if c.short}
    likely = []
    for c in cells:
        beside = [c.cell.column + step for step in range(-_AROUND, _AROUND + 1)]
        says = any((c.grid, c.cell.row, c.cell.row_span, column) in spoken for column in beside)
        likely.append(c.sound and c.lone is not None and c.lone.shape != "nothing" and says)
    return likely


def _without_dirt(image: Grey, ink: Ink, cells: list[CellInk]) -> list[CellInk]:
    """Traces of ink that the rest of the row shows to be dirt: in a row whose narrow cells are all empty, or
    where nothing stands at the height of the row's print."""
    rows: dict[tuple[int, int], list[CellInk]] = {}
    for cell in cells:
        rows.setdefault((cell.grid, cell.cell.row), []).append(cell)
    spoken = [cell for cell in cells if cell.short]
    done = []
    for cell in cells:
        lone = cell.lone
        if lone is not None and lone.shape == "maybe":
            row = rows[cell.grid, cell.cell.row]
            home, placed = _home_strength(image, ink, cell, spoken)
            if _is_dirt(image, ink, cell, lone, row) or (
                lone.strength < LOUD and home < (FAINT if placed else BLANK)
            ):
                cell = replace(cell, lone=Lone("nothing"), lines=())
            elif placed and home >= PLACED:
                cell = replace(cell, lone=replace(lone, at_home=True))
        elif lone is not None and ink.dirty and lone.shape == "nothing":
            home, placed = _home_strength(image, ink, cell, spoken)
            if placed and home >= FAINT:  # so little is a trace only at the very place of a dash
                cell = replace(cell, lone=Lone("maybe", None, (), home))
        done.append(cell)
    return done


def _with_sure_dashes(image: Grey, ink: Ink, cells: list[CellInk]) -> list[CellInk]:
    """The cells, those marked that hold a dash by its place and by its likeness to the others."""
    spoken = [cell for cell in cells if cell.short]
    empty: dict[int, EmptyCell] = {}
    for number, cell in enumerate(cells):
        home, placed = _home(ink, cell, spoken) if cell.lone is not None and cell.sound else (None, False)
        if home is not None and placed:
            middle = ((home[0] + home[2]) / 2, (home[1] + home[3]) / 2)
            empty[number] = EmptyCell(cell.grid, cell.cell.box, middle)
    contrast = 2 * (float(np.median(image[::4, ::4])) - ink_level(image))
    done = list(cells)
    for number, is_dash in zip(
        empty, are_dashes(image, list(empty.values()), ink.point, contrast), strict=True
    ):
        if is_dash and (lone := cells[number].lone) is not None:
            done[number] = replace(cells[number], lone=replace(lone, shape="dash", certain=True))
    return done


def _home(ink: Ink, cell: CellInk, spoken: list[CellInk]) -> tuple[PixelBox | None, bool]:
    """The place where the columns around would have their dash (None where that is not known), and whether
    that place is known in height as well."""
    near = [c for c in spoken if c.grid == cell.grid and abs(c.cell.column - cell.cell.column) <= _AROUND]
    around = [(c.cell.box, c.lines) for c in near]
    beside = [(c.cell.box, c.lines) for c in near if c.cell.column == cell.cell.column]
    across = centred_across(beside, ink.point)
    if not (centred_across(around, ink.point) if across is None else across):
        return None, False
    height = height_of_print(beside, ink.point) or height_of_print(around, ink.point)
    return home_of(cell.cell.box, ink.point, height), height is not None


def _home_strength(image: Grey, ink: Ink, cell: CellInk, spoken: list[CellInk]) -> tuple[float, bool]:
    """How much like a dash that place is (1 where it is not known), and whether its height is known."""
    home, placed = _home(ink, cell, spoken)
    return (1.0, False) if home is None else (dash_strength(image, home, ink.point, narrow=True), placed)


def _is_dirt(image: Grey, ink: Ink, cell: CellInk, lone: Lone, row: list[CellInk]) -> bool:
    spoken = [other for other in row if other.short]
    level = [other for other in spoken if other.cell.row_span == cell.cell.row_span]
    if not spoken:
        shapes = [other.lone.shape for other in row if other.lone is not None]
        traces = len(shapes) - shapes.count("nothing")
        return lone.strength < LOUD and len(shapes) >= _ROW and 2 * traces <= len(shapes)
    if lone.strength >= QUIET or not level:
        return False
    heights = [line.box for other in level for line in other.lines]
    x0, y0, x1, y1 = cell.cell.box
    above, below = min(box[1] for box in heights), max(box[3] for box in heights)
    air = round(_AIR * ink.point)
    band = (x0, max(y0, above - air), x1, min(y1, below + air))
    return band[3] - band[1] > 2 * air and dash_strength(image, band, ink.point) < BLANK


def _cell_ink(image: Grey, ink: Ink, grid: int, cell: GridCell) -> CellInk:
    pieces = ink.within(cell.box)
    cut = cut_lines(ink, pieces)
    overhung = is_overhung(ink, cell.box, cut.lines)
    if cut.lines:
        stray = _stray(image, ink, cut.loose)
        stained = cut.stained or any(ink.is_stained(_with_air(line.box, cell.box)) for line in cut.lines)
        drawn = tuple(with_stained_ends(ink, line, cell.box) for line in cut.lines)
        # Letters that hang on to a stamp are read for a person's help only: some may be lost in it.
        hanging = any(one.box != line.box for one, line in zip(drawn, cut.lines, strict=True))
        outside = overhung or goes_on_outside(ink, cut.lines, cell.box)
        doubts = united(
            doubt_if(stained or hanging, "stamp", "crop"),
            doubt_if(cell.doubtful, "grid-line", "grid"),
            doubt_if(stray, "stray-ink", "crop"),
            doubt_if(_touches(ink, cut.lines, cell), "crop-edge", "crop"),
            doubt_if(outside, "crop-outside", "crop"),
            doubt_if(_ruled(ink, pieces), "rule-remains", "crop"),
        )
        cut = replace(cut, lines=drawn)
        loose = [line for line in cut.loose if not _along_rule(line.box, cell.box, ink.point)]
        lines = cut.lines if not stray else tuple(sorted((*cut.lines, *loose), key=_middle))
        return CellInk(grid, cell, lines, None, doubts, overhung)
    lone = lone_mark(image, ink, pieces, cell.box)
    doubts = united(
        doubt_if(cut.stained or ink.is_stained(cell.box), "stamp", "crop"),
        doubt_if(cell.doubtful, "grid-line", "grid"),
        doubt_if(overhung, "crop-outside", "crop"),
    )
    lines = () if not lone.pieces else (_line_of(ink, np.array(lone.pieces)),)
    return CellInk(grid, cell, lines, lone, doubts, overhung)


def _with_air(line: PixelBox, cell: PixelBox) -> PixelBox:
    """A line with what may stand beside, above and below it in its cell: a letter taken for a stamp's leaves
    the line without it."""
    height = line[3] - line[1]
    x0, y0, x1, y1 = line[0] - height, line[1] - height, line[2] + height, line[3] + height
    return max(x0, cell[0]), max(y0, cell[1]), min(x1, cell[2]), min(y1, cell[3])


def _line_of(ink: Ink, pieces: Numbers) -> InkLine:
    return InkLine(pieces, ink.around(pieces), 0)


def _middle(line: InkLine) -> int:
    return line.box[1] + line.box[3]


def _touches(ink: Ink, lines: tuple[InkLine, ...], cell: GridCell) -> bool:
    """Whether a letter reaches the side of the cell: it may be cut off, or be a rule's remains."""
    x0, y0, x1, y1 = cell.box
    boxes = np.concatenate([ink.boxes[line.pieces] for line in lines])
    over = (boxes[:, 0] < x0 - _EDGE) | (boxes[:, 2] > x1 + _EDGE)
    over |= (boxes[:, 1] < y0 - _EDGE) | (boxes[:, 3] > y1 + _EDGE)
    return bool(over.any())


def _ruled(ink: Ink, pieces: Numbers) -> bool:
    return bool((ink.marks[pieces] == Mark.RULE).any())


def _along_rule(line: PixelBox, cell: PixelBox, point: float) -> bool:
    """Whether marks are what a rule left beside it, which says nothing: readers make words of it."""
    flat = line[3] - line[1] <= _STREAK_HIGH * point and line[2] - line[0] > _STREAK * point
    return flat and min(line[1] - cell[1], cell[3] - line[3]) <= _BESIDE_RULE * point


def _stray(image: Grey, ink: Ink, loose: tuple[InkLine, ...]) -> bool:
    """Whether small marks away from the letters are more than dirt."""
    if not ink.dirty:
        return bool(loose)
    return any(len(line.pieces) > 0 and ink.areas[line.pieces].sum() > 3.0 * ink.point**2 for line in loose)
