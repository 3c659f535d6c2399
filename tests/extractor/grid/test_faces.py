"""Cells out of lattices whose edges are inked to a known share."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from extractor.grid.pixels.faces import Face, faces_of
from extractor.grid.pixels.lattice import Lattice

STEP = 50.0  # pixels between two lines of the lattice


def lattice(rows: int, columns: int) -> Lattice:
    """Fields of one size, every edge wholly inked."""
    y, x = np.mgrid[0 : rows + 1, 0 : columns + 1] * STEP
    return Lattice(
        x,
        y,
        np.ones((rows + 1, columns)),
        np.ones((rows, columns + 1)),
        np.ones(rows + 1),
        np.ones(columns + 1),
    )


def places(faces: Sequence[Face]) -> set[tuple[int, int, int, int]]:
    return {(f.top, f.left, f.bottom, f.right) for f in faces}


def first(faces: Sequence[Face]) -> Face:
    return next(face for face in faces if (face.top, face.left) == (0, 0))


def inside(left: float, right: float) -> list[Face]:
    """Two rows and two columns; the edges of the middle line are inked to these shares."""
    made = lattice(2, 2)
    made.across[1] = (left, right)
    return faces_of(made)


def test_wholly_inked_edges_bound_cells_without_doubt() -> None:
    faces = faces_of(lattice(3, 4))
    assert places(faces) == {(r, c, r + 1, c + 1) for r in range(3) for c in range(4)}
    assert not any(face.doubtful for face in faces)
    assert {face.fit for face in faces} == {1.0}


@pytest.mark.parametrize(("share", "doubtful"), [(0.75, True), (0.81, True), (0.83, False), (0.97, False)])
def test_a_border_with_gaps_makes_a_cell_doubtful(share: float, doubtful: bool) -> None:
    made = lattice(2, 2)
    made.across[0, 0] = share
    face = first(faces_of(made))
    assert (face.bottom, face.right) == (1, 1)
    assert face.doubtful == doubtful
    assert face.fit == pytest.approx(share)


@pytest.mark.parametrize(("share", "two"), [(0.30, False), (0.55, False), (0.61, True), (0.90, True)])
def test_a_line_that_goes_on_divides_a_cell_though_part_of_it_is_hidden(share: float, two: bool) -> None:
    assert (first(inside(share, 1.0)).bottom == 1) == two


@pytest.mark.parametrize(("share", "doubtful"), [(0.0, False), (0.40, False), (0.44, True), (0.55, True)])
def test_what_divides_no_cell_may_still_leave_a_doubt(share: float, doubtful: bool) -> None:
    face = first(inside(share, 1.0))
    assert face.bottom == 2
    assert face.doubtful == doubtful


@pytest.mark.parametrize(("share", "two"), [(0.60, False), (0.93, False), (0.96, True), (1.0, True)])
def test_an_edge_that_goes_on_to_neither_side_must_be_whole(share: float, two: bool) -> None:
    face = first(inside(share, 0.0))
    assert (face.bottom == 1) == two
    assert face.doubtful == (not two)
    assert face.fit == pytest.approx(1.0 if two and share == 1.0 else share if two else 0.5)


@pytest.mark.parametrize(("beside", "two"), [(0.60, False), (0.70, False), (0.74, True), (0.90, True)])
def test_an_edge_goes_on_where_the_next_one_is_there(beside: float, two: bool) -> None:
    assert (first(inside(0.9, beside)).bottom == 1) == two


@pytest.mark.parametrize(("rows", "two"), [(3, True), (4, True), (5, False), (6, False)])
def test_no_column_of_a_long_table_is_there_for_one_row_only(rows: int, two: bool) -> None:
    made = lattice(rows, 2)
    made.down[1:, 1] = 0.0
    assert (first(faces_of(made)).right == 1) == two


def test_a_column_that_two_rows_have_is_there() -> None:
    made = lattice(6, 2)
    made.down[2:, 1] = 0.0
    assert first(faces_of(made)).right == 1


def test_an_area_open_to_the_outside_is_no_cell() -> None:
    made = lattice(2, 2)
    made.down[0, 0] = 0.2
    assert (0, 0, 1, 1) not in places(faces_of(made))


@pytest.mark.parametrize(("across", "down", "cut"), [(0.6, 0.1, "across"), (0.1, 0.6, "down")])
def test_an_area_that_is_no_rectangle_is_cut_where_most_ink_is(across: float, down: float, cut: str) -> None:
    """Three fields of four that nothing whole keeps apart."""
    made = lattice(2, 2)
    made.across[1, 0], made.down[0, 1] = across, down
    faces = faces_of(made)
    row, column = {(0, 0, 1, 2), (1, 0, 2, 1)}, {(0, 0, 2, 1), (0, 1, 1, 2)}
    assert places(faces) == (row if cut == "across" else column) | {(1, 1, 2, 2)}
    assert [f.doubtful for f in faces if (f.top, f.left) != (1, 1)] == [True, True]
