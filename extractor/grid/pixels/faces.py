"""Cells out of a lattice: areas between edges that are there, made rectangles, with the doubt they carry."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from extractor.grid.pixels.lattice import Lattice

Edges = NDArray[np.bool_]

_THERE = 0.72  # inked share from which an edge is there
_SPLITS = 0.58  # and a whole line through a cell, where part of it is hidden (stamps, creases)
_MAYBE = 0.42  # share from which it is worth a doubt
_NO_DOUBT = 0.82  # inked share of an edge, or fit of a cell, that leaves no doubt
_WHOLE = 0.95  # inked share from which an edge that goes on to neither side holds
_STRAY = 0.5  # what is said of one that does not
_ROWS_OF_A_TABLE = 5  # lines down to here a column that one row alone has may be meant


@dataclass(frozen=True, slots=True)
class Face:
    """Lattice fields [top, bottom) × [left, right); ``fit`` is the inked share of its weakest side."""

    top: int
    left: int
    bottom: int
    right: int
    fit: float
    doubtful: bool


def faces_of(lattice: Lattice) -> list[Face]:
    """The cells of the lattice, row by row. Fields without a closed border around them are no cells."""
    lattice = _without_strays(lattice)
    rest = np.ones((lattice.down.shape[0], lattice.across.shape[1]), dtype=np.bool_)
    faces: list[Face] = []
    for level in (_THERE, _MAYBE):
        for fields in _closed_areas(lattice.across >= level, lattice.down >= level, rest):
            for top, left, bottom, right, sound in _rectangles(fields, lattice):
                faces += _split(lattice, top, left, bottom, right, sound and level == _THERE)
            for field in fields:
                rest[field] = False
    return sorted(faces, key=lambda face: (face.top, face.left))


def _without_strays(lattice: Lattice) -> Lattice:
    """Edges that go on to neither side and are not wholly inked (a stamp that brushes a line) keep a doubt
    but divide nothing."""
    across, down = lattice.across.copy(), lattice.down.copy()
    for shares in (across, down.T):
        beyond = np.pad(shares >= _THERE, ((0, 0), (1, 1)))
        alone = ~beyond[:, :-2] & ~beyond[:, 2:] & (shares < _WHOLE)
        shares[alone] = np.minimum(shares[alone], _STRAY)
    if len(down) >= _ROWS_OF_A_TABLE:
        # no column is there for one row only
        once = (down >= _THERE).sum(axis=0) == 1
        down[:, once] = np.minimum(down[:, once], _STRAY)
    return replace(lattice, across=across, down=down)


def _closed_areas(across: Edges, down: Edges, among: Edges) -> list[set[tuple[int, int]]]:
    """Fields that no edge keeps apart; areas that are open to the outside are left out."""
    seen = ~among
    areas = []
    for i, j in zip(*np.nonzero(among), strict=True):
        if not seen[i, j]:
            area, is_open = _flood(int(i), int(j), across, down, seen)
            if not is_open:
                areas.append(area)
    return areas


def _flood(i: int, j: int, across: Edges, down: Edges, seen: Edges) -> tuple[set[tuple[int, int]], bool]:
    rows, columns = seen.shape
    stack, area, is_open = [(i, j)], {(i, j)}, False
    seen[i, j] = True
    while stack:
        r, c = stack.pop()
        for shut, r2, c2 in (
            (across[r, c], r - 1, c),
            (across[r + 1, c], r + 1, c),
            (down[r, c], r, c - 1),
            (down[r, c + 1], r, c + 1),
        ):
            if shut:
                continue
            if not (0 <= r2 < rows and 0 <= c2 < columns):
                is_open = True
            elif not seen[r2, c2]:
                seen[r2, c2] = True
                area.add((r2, c2))
                stack.append((r2, c2))
    return area, is_open


def _rectangles(fields: set[tuple[int, int]], lattice: Lattice) -> list[tuple[int, int, int, int, bool]]:
    """The area as rectangles: itself, or cut along the lines with most ink until each part is one."""
    top, bottom = min(r for r, _ in fields), max(r for r, _ in fields) + 1
    left, right = min(c for _, c in fields), max(c for _, c in fields) + 1
    if len(fields) == (bottom - top) * (right - left):
        return [(top, left, bottom, right, True)]
    cuts = [(_across_ink(lattice, fields, r), 0, r) for r in range(top + 1, bottom)]
    cuts += [(_down_ink(lattice, fields, c), 1, c) for c in range(left + 1, right)]
    _, axis, place = max(cuts)
    parts = []
    for side in (True, False):
        part = {field for field in fields if (field[axis] < place) == side}
        for piece in _connected(part):
            parts += _rectangles(piece, lattice)
    sound = max(cuts)[0] >= _NO_DOUBT
    return [(*part[:4], part[4] and sound) for part in parts]


def _across_ink(lattice: Lattice, fields: set[tuple[int, int]], row: int) -> float:
    shares = [lattice.across[row, c] for r, c in fields if r == row and (row - 1, c) in fields]
    return float(np.mean(shares)) if shares else 0.0


def _down_ink(lattice: Lattice, fields: set[tuple[int, int]], column: int) -> float:
    shares = [lattice.down[r, column] for r, c in fields if c == column and (r, column - 1) in fields]
    return float(np.mean(shares)) if shares else 0.0


def _connected(fields: set[tuple[int, int]]) -> list[set[tuple[int, int]]]:
    pieces, rest = [], set(fields)
    while rest:
        stack = [rest.pop()]
        piece = set(stack)
        while stack:
            r, c = stack.pop()
            for near in ((r - 1, c), (r + 1, c), (r, c - 1), (r, c + 1)):
                if near in rest:
                    rest.discard(near)
                    piece.add(near)
                    stack.append(near)
        pieces.append(piece)
    return pieces


def _split(lattice: Lattice, top: int, left: int, bottom: int, right: int, sound: bool) -> list[Face]:
    """Cut a rectangle where a line runs right through it with some of its ink hidden."""
    best, axis, place = 0.0, 0, 0
    for row in range(top + 1, bottom):
        share = _weighted(lattice.across[row, left:right], np.diff(lattice.x[row, left : right + 1]))
        if share > best:
            best, axis, place = share, 0, row
    for column in range(left + 1, right):
        share = _weighted(lattice.down[top:bottom, column], np.diff(lattice.y[top : bottom + 1, column]))
        if share > best:
            best, axis, place = share, 1, column
    if best >= _SPLITS:
        halves = (
            [(top, left, place, right), (place, left, bottom, right)]
            if axis == 0
            else [(top, left, bottom, place), (top, place, bottom, right)]
        )
        return [face for half in halves for face in _split(lattice, *half, sound and best >= _NO_DOUBT)]
    fit = _weakest(lattice, top, left, bottom, right)
    doubtful = not sound or best >= _MAYBE or fit < _NO_DOUBT
    return [Face(top, left, bottom, right, min(fit, 1.0 - best if best >= _MAYBE else 1.0), doubtful)]


def _weighted(shares: NDArray[np.float64], lengths: NDArray[np.float64]) -> float:
    return float(np.average(shares, weights=np.maximum(lengths, 1.0)))


def _weakest(lattice: Lattice, top: int, left: int, bottom: int, right: int) -> float:
    """The inked share of the weakest side, each side taken as a whole."""
    width, height = np.diff(lattice.x[top, left : right + 1]), np.diff(lattice.y[top : bottom + 1, left])
    return min(
        _weighted(lattice.across[top, left:right], width),
        _weighted(lattice.across[bottom, left:right], width),
        _weighted(lattice.down[top:bottom, left], height),
        _weighted(lattice.down[top:bottom, right], height),
    )


def tables_among(faces: list[Face]) -> list[list[Face]]:
    """Faces that share borders, table by table (two tables of the same columns make one lattice)."""
    rest, tables = list(faces), []
    while rest:
        table, edge = [], [rest.pop(0)]
        while edge:
            face = edge.pop()
            table.append(face)
            near = [other for other in rest if _touch(face, other)]
            rest = [other for other in rest if not _touch(face, other)]
            edge += near
        tables.append(sorted(table, key=lambda f: (f.top, f.left)))
    return tables


def _touch(a: Face, b: Face) -> bool:
    over = min(a.bottom, b.bottom) - max(a.top, b.top)
    beside = min(a.right, b.right) - max(a.left, b.left)
    return (over > 0 and beside == 0) or (over == 0 and beside > 0)
