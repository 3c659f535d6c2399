"""The lattice: rules that meet, and how much ink runs along each edge between two crossings."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from extractor.grid.pixels.ridge import Ridges
from extractor.grid.pixels.rules import Rule

Floats = NDArray[np.float64]

_MEET = 4.0  # points by which a rule may stop short of the one it meets
_ONE_LINE = 5.0  # points: two rules nearer than this hold no text between them (double rules)
_DOUBLE = 0.4  # of a rule's length: the least of a second stroke beside it
_SIDE = 2  # pixels beside the fitted rule in which its ink is looked for
_HELD_RUN = 17.0  # points: longer than the strokes of a letter
_HELD_FULL = 0.8  # share of such a run that is inked (letters may touch the rule)
_PALEST, _DARKEST = 0.45, 1.8  # in parts of the rule's darkness elsewhere
_WITHOUT_GAP = 0.97  # share of an edge under other ink from which it may lie there
HIDDEN = 0.75  # what is said of an edge that lies under other ink
_CLEAR = 2.0  # points next to a crossing that say nothing about an edge


@dataclass(frozen=True, slots=True)
class Lattice:
    """Lines across (``rows``, top to bottom) and down (``columns``, left to right) with their crossings.

    ``x``, ``y`` (n rows × n columns) are the crossings in pixels. ``across[i, j]`` is the inked share of the
    edge from crossing (i, j) to (i, j + 1), ``down[i, j]`` from (i, j) to (i + 1, j).
    """

    x: Floats
    y: Floats
    across: Floats
    down: Floats
    row_thickness: Floats
    column_thickness: Floats


@dataclass(frozen=True, slots=True)
class Line:
    """One or more rules that bound the same cells: a rule, or the two strokes of a double rule."""

    rules: tuple[Rule, ...]

    def at(self, x: Floats) -> Floats:
        """Its place at each x: that of the rule which is there, the mean of several."""
        total, weight = np.zeros_like(x), np.zeros_like(x)
        for rule in self.rules:
            beyond = np.maximum(rule.begin - x, 0) + np.maximum(x - rule.end, 0)
            near = 1.0 / (1.0 + beyond) ** 4
            total += near * rule.at(x)
            weight += near
        return np.asarray(total / weight, dtype=np.float64)

    @property
    def begin(self) -> float:
        """Where its first rule begins, in pixels."""
        return min(rule.begin for rule in self.rules)

    @property
    def end(self) -> float:
        """Where its last rule ends, in pixels."""
        return max(rule.end for rule in self.rules)

    @property
    def length(self) -> float:
        """Inked pixels of all its rules together; beside one another they count twice."""
        return sum(rule.length for rule in self.rules)

    @property
    def thickness(self) -> float:
        """Of a double rule the whole, gap included; rules one after the other are none."""
        beside = [
            abs(a.middle - b.middle)
            for a, b in combinations(self.rules, 2)
            if max(a.begin, b.begin) < min(a.end, b.end)
        ]
        return max(beside, default=0.0) + max(rule.thickness for rule in self.rules)


def tables_of(across: list[Rule], down: list[Rule], point: float) -> list[tuple[list[Rule], list[Rule]]]:
    """Rules that meet one another, table by table; what meets nothing (underlines, stamps) is left out."""
    meets = _meetings(across, down, point)
    alive_a, alive_d = meets.sum(axis=1) >= 2, meets.sum(axis=0) >= 2
    for _ in range(4):
        kept = meets & alive_a[:, None] & alive_d[None, :]
        alive_a, alive_d = kept.sum(axis=1) >= 2, kept.sum(axis=0) >= 2
    kept = meets & alive_a[:, None] & alive_d[None, :]
    return [
        (_completed(rows, columns, across, point), _completed(columns, rows, down, point))
        for rows, columns in _components(across, down, kept)
    ]


def _completed(own: list[Rule], others: list[Rule], found: list[Rule], point: float) -> list[Rule]:
    """With rules that begin and end at lines of the table, where those themselves are too short to be seen
    (the columns of a heading that a section's row cuts off)."""
    reach = _MEET * point
    top, bottom = min(rule.begin for rule in others), max(rule.end for rule in others)
    more = []
    for rule in found:
        if any(rule is known for known in own) or not top - reach <= rule.middle <= bottom + reach:
            continue
        places = [float(other.at(rule.middle)) for other in others]
        ends = [any(abs(end - place) <= reach for place in places) for end in (rule.begin, rule.end)]
        if all(ends):
            more.append(rule)
    return own + more


def _meetings(across: list[Rule], down: list[Rule], point: float) -> NDArray[np.bool_]:
    reach = _MEET * point
    meets = np.zeros((len(across), len(down)), dtype=np.bool_)
    for i, a in enumerate(across):
        for j, d in enumerate(down):
            x = float(d.at(a.middle))
            y = float(a.at(x))
            meets[i, j] = a.begin - reach <= x <= a.end + reach and d.begin - reach <= y <= d.end + reach
    return meets


def _components(
    across: list[Rule], down: list[Rule], meets: NDArray[np.bool_]
) -> list[tuple[list[Rule], list[Rule]]]:
    todo = {int(i) for i in np.nonzero(meets.any(axis=1))[0]}
    tables = []
    while todo:
        rows, columns = {todo.pop()}, set[int]()
        while True:
            more = {int(j) for i in rows for j in np.nonzero(meets[i])[0]}
            wider = {int(i) for j in more for i in np.nonzero(meets[:, j])[0]}
            if more == columns and wider <= rows:
                break
            columns, rows = more, rows | wider
        todo -= rows
        if len(rows) >= 2 and len(columns) >= 2:
            tables.append(([across[i] for i in sorted(rows)], [down[j] for j in sorted(columns)]))
    return tables


def lines_of(rules: list[Rule], point: float) -> list[Line]:
    """Rules put together that lie too near each other to hold text between them, in order."""
    lines: list[list[Rule]] = []
    for rule in sorted(rules, key=lambda r: r.middle):
        home = next((line for line in reversed(lines) if _near(line, rule, _ONE_LINE * point)), None)
        if home is None:
            lines.append([rule])
        else:
            home.append(rule)
    return [Line(tuple(rule for rule in line if not _brushes(rule, line))) for line in lines]


def _brushes(rule: Rule, line: list[Rule]) -> bool:
    """A short stroke beside a long rule (the edge of a stamp) does not make it a double rule."""
    return any(
        rule.length < _DOUBLE * other.length
        and min(rule.end, other.end) - max(rule.begin, other.begin) > 0.5 * (rule.end - rule.begin)
        for other in line
    )


def _near(line: list[Rule], rule: Rule, distance: float) -> bool:
    for other in line:
        begin, end = max(other.begin, rule.begin), min(other.end, rule.end)
        xs = np.linspace(begin, end, 5)
        if begin >= end:
            xs = np.array([(begin + end) / 2])
        if float(np.abs(other.at(xs) - rule.at(xs)).max()) < distance:
            return True
    return False


def build_lattice(
    across: list[Line], down: list[Line], ink_across: Ridges, ink_down: Ridges, point: float
) -> Lattice:
    """Crossings and inked shares; ``ink_down`` is of the transposed picture, as the rules of ``down`` are."""
    xs, ys = _crossings(across, down)
    side_rows, side_columns = len(across), len(down)
    edges_across = np.zeros((side_rows, max(side_columns - 1, 0)))
    edges_down = np.zeros((max(side_rows - 1, 0), side_columns))
    for i, line in enumerate(across):
        for j in range(side_columns - 1):
            edges_across[i, j] = _inked(line, xs[i, j], xs[i, j + 1], ink_across, point)
    for j, line in enumerate(down):
        for i in range(side_rows - 1):
            edges_down[i, j] = _inked(line, ys[i, j], ys[i + 1, j], ink_down, point)
    thickness = [np.array([line.thickness for line in lines]) for lines in (across, down)]
    return Lattice(xs, ys, edges_across, edges_down, thickness[0], thickness[1])


def _crossings(across: list[Line], down: list[Line]) -> tuple[Floats, Floats]:
    xs = np.zeros((len(across), len(down)))
    ys = np.zeros_like(xs)
    for j, column in enumerate(down):
        guess = np.array([np.mean([rule.middle for rule in line.rules]) for line in across])
        for _ in range(2):
            x = column.at(guess)
            guess = np.array([float(line.at(x[i : i + 1])[0]) for i, line in enumerate(across)])
        xs[:, j], ys[:, j] = column.at(guess), guess
    return xs, ys


def _inked(line: Line, begin: float, end: float, ridges: Ridges, point: float) -> float:
    """The share of the way from ``begin`` to ``end`` that long runs of the rule's own ink cover.

    Letters beside or upon a rule make holes in it; rows of letters without a rule make no long run of
    one darkness.
    """
    clear = min(_CLEAR * point, (end - begin) / 4)
    xs = np.arange(int(begin + clear), max(int(end - clear), int(begin + clear) + 1))
    window = max(5, int(min(_HELD_RUN * point, 0.9 * len(xs))))
    best, hidden = 0.0, 0.0
    for rule in line.rules:
        ys = np.rint(rule.at(xs.astype(np.float64))).astype(np.intp)
        rows = [_own_ink(ridges, xs, ys + side, rule.depth) for side in range(-_SIDE, _SIDE + 1)]
        best = max(best, _held(max(rows, key=lambda row: float(row.mean())), window))
        hidden = max(hidden, _any_ink(ridges, xs, ys, rule.depth))
    return max(best, HIDDEN) if hidden >= _WITHOUT_GAP else best


def _any_ink(ridges: Ridges, xs: NDArray[np.intp], ys: NDArray[np.intp], depth: float) -> float:
    """The share of the way with any ink at all: all of it where a stamp or signature lies over the rule,
    never where words stand (they keep off the sides of their cell and off each other)."""
    ys = np.clip(ys, 1, ridges.dark.shape[0] - 2)
    xs = np.clip(xs, 0, ridges.dark.shape[1] - 1)
    dark = ridges.dark
    darkest = np.maximum(np.maximum(dark[ys - 1, xs], dark[ys, xs]), dark[ys + 1, xs])
    return float(np.mean(darkest >= _PALEST * depth))


def _own_ink(ridges: Ridges, xs: NDArray[np.intp], ys: NDArray[np.intp], depth: float) -> Floats:
    """1 where a bare ridge is about as dark as the rule is elsewhere."""
    ys = np.clip(ys, 0, ridges.bare.shape[0] - 1)
    xs = np.clip(xs, 0, ridges.bare.shape[1] - 1)
    dark = ridges.dark[ys, xs]
    own = (dark >= _PALEST * depth) & (dark <= max(_DARKEST * depth, depth + 40))
    return np.asarray(own & (ridges.bare[ys, xs] > 0), dtype=np.float64)


def _held(row: Floats, window: int) -> float:
    """The share of places that lie in a nearly full stretch of ``window`` places."""
    if len(row) <= window:
        return float(row.mean())
    sums = np.convolve(row, np.ones(window), "valid")
    full = (sums >= _HELD_FULL * window).astype(np.float64)
    covered = np.convolve(full, np.ones(window)) > 0
    return float(covered.mean())
