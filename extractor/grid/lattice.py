"""The lines of one table as a lattice: which side of which place is ruled."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from extractor.grid.edges import Edges
from extractor.page.rules import Rule

_SLACK = 4.0  # points by which a rule may fall short of the crossing it leads to
_OPEN = 10.0  # points by which rules go beyond the outermost crossing line where an outer border is missing
_SLIVER = 15.0  # points: columns parted by less, and never side by side in one row, are one misaligned column
_THIN_ROW = 6.0  # points: no line of print fits in; the same for rows as ``_SLIVER``
_SHIFTED = 0.45  # of the narrower column beside it: so far may a line of the header be out of line
_DOUBLE = 4.5  # points: no text fits between lines so near; they are one double rule


@dataclass
class Lattice:
    """``level[y][c]``: whether line y is ruled along column c; ``upright[r][x]``: line x along row r."""

    xs: list[float]
    ys: list[float]
    level: list[list[bool]]
    upright: list[list[bool]]

    @property
    def rows(self) -> int:
        """How many rows its lines part."""
        return len(self.ys) - 1

    @property
    def columns(self) -> int:
        """How many columns its lines part."""
        return len(self.xs) - 1


def lattice_of(edges: Edges) -> Lattice | None:
    """The lattice of a table, its missing outer borders added and misaligned lines made one."""
    xs = _with_outer(sorted({rule.at for rule in edges.upright}), edges.level)
    ys = _with_outer(sorted({rule.at for rule in edges.level}), edges.upright)
    if len(xs) < 2 or len(ys) < 2:
        return None
    upright = _present(xs, ys, edges.upright)
    level = _present(ys, xs, edges.level)
    lattice = Lattice(xs, ys, level, [list(row) for row in zip(*upright, strict=True)])
    _close_open_sides(lattice, {rule.at for rule in edges.upright}, {rule.at for rule in edges.level})
    _merge_columns(lattice)
    _merge_rows(lattice)
    _align_header(lattice)
    if lattice.rows < 1 or lattice.columns < 1:
        return None
    return lattice


def _with_outer(places: list[float], crossing: Sequence[Rule]) -> list[float]:
    """With the outermost ends of the crossing rules, where at least half of them go well beyond."""
    if not places:
        return places
    before = [rule.start for rule in crossing if rule.start < places[0] - _OPEN]
    after = [rule.end for rule in crossing if rule.end > places[-1] + _OPEN]
    if before and 2 * len(before) >= len(crossing):
        places = [min(before), *places]
    if after and 2 * len(after) >= len(crossing):
        places = [*places, max(after)]
    return places


def _present(lines: list[float], along: list[float], rules: Sequence[Rule]) -> list[list[bool]]:
    """For each line, which of its pieces between the places ``along`` are ruled."""
    found = {at: [False] * (len(along) - 1) for at in lines}
    for rule in rules:
        pieces = found.get(rule.at)
        if pieces is None:
            continue
        for index in range(len(along) - 1):
            start, end = along[index], along[index + 1]
            slack = min(_SLACK, (end - start) / 3)
            if rule.start <= start + slack and rule.end >= end - slack:
                pieces[index] = True
    return [found[at] for at in lines]


def _close_open_sides(lattice: Lattice, xs: set[float], ys: set[float]) -> None:
    """An outer border that was added counts as ruled."""
    for x in (0, lattice.columns):
        if lattice.xs[x] not in xs:
            for row in lattice.upright:
                row[x] = True
    for y in (0, lattice.rows):
        if lattice.ys[y] not in ys:
            lattice.level[y] = [True] * lattice.columns


def _merge_columns(lattice: Lattice) -> None:
    """Column lines that are near and never both ruled in one row are one line, drawn misaligned; lines so
    near that no text fits between them are one double rule."""
    x = 0
    while x < lattice.columns and lattice.columns > 1:
        here = [row[x] for row in lattice.upright]
        after = [row[x + 1] for row in lattice.upright]
        if _are_one(lattice.xs, x, here, after, _SLIVER):
            lattice.xs[x : x + 2] = [_kept(lattice.xs, x, here, after)]
            for row in lattice.upright:
                row[x : x + 2] = [row[x] or row[x + 1]]
            for line in lattice.level:
                del line[x]
        else:
            x += 1


def _align_header(lattice: Lattice) -> None:
    """A first row with as many column lines as the rows below, but out of line with them, is moved."""
    if lattice.rows < 3:
        return
    inner = range(1, lattice.columns)
    first = [x for x in inner if lattice.upright[0][x]]
    below = [x for x in inner if any(row[x] for row in lattice.upright[1:])]
    if len(first) != len(below) or first == below:
        return
    xs = lattice.xs
    places = [0, *below, lattice.columns]
    for index, (a, b) in enumerate(zip(first, below, strict=True), 1):
        room = min(xs[b] - xs[places[index - 1]], xs[places[index + 1]] - xs[b])
        if abs(xs[a] - xs[b]) > _SHIFTED * room:
            return
    lattice.upright[0] = [x in places for x in range(lattice.columns + 1)]
    for x in sorted(set(first) - set(below), reverse=True):
        del lattice.xs[x]
        for row in lattice.upright:
            del row[x]
        for line in lattice.level:
            line[x - 1 : x + 1] = [line[x - 1] and line[x]]


def _merge_rows(lattice: Lattice) -> None:
    """The same for row lines."""
    y = 0
    while y < lattice.rows and lattice.rows > 1:
        here, after = lattice.level[y], lattice.level[y + 1]
        if _are_one(lattice.ys, y, here, after, _THIN_ROW):
            lattice.ys[y : y + 2] = [_kept(lattice.ys, y, here, after)]
            lattice.level[y : y + 2] = [[a or b for a, b in zip(here, after, strict=True)]]
            del lattice.upright[y]
        else:
            y += 1


def _are_one(places: list[float], index: int, here: list[bool], after: list[bool], near: float) -> bool:
    gap = places[index + 1] - places[index]
    inner = 0 < index < len(places) - 2
    beside = any(a and b for a, b in zip(here, after, strict=True))
    return gap <= _DOUBLE or (inner and gap <= near and not beside)


def _kept(places: list[float], index: int, here: list[bool], after: list[bool]) -> float:
    """Which of two lines stays: the outermost, or the one that is ruled more."""
    if index == 0:
        return places[0]
    if index + 2 == len(places):
        return places[-1]
    return places[index] if sum(here) >= sum(after) else places[index + 1]
