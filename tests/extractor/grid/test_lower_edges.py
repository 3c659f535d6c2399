"""Cells of which only the lower edges are drawn: strokes of one extent below one another make a column."""

from __future__ import annotations

from extractor.grid.lower_edges import cells_of_edges
from extractor.page.rules import Fill, Rule


def strokes(
    *heights: float, columns: tuple[tuple[float, float], ...] = ((0, 30), (30, 90), (90, 150))
) -> list[Rule]:
    return [Rule("h", at, start, end) for at in heights for start, end in columns]


def test_boxes_lie_between_strokes_of_one_extent() -> None:
    assert sorted(cells_of_edges(strokes(10, 40, 70), [])) == [
        (0, 10, 30, 40),
        (0, 40, 30, 70),
        (30, 10, 90, 40),
        (30, 40, 90, 70),
        (90, 10, 150, 40),
        (90, 40, 150, 70),
    ]


def test_a_cell_over_two_rows_has_one_stroke_fewer() -> None:
    rules = [rule for rule in strokes(10, 40, 70, 100) if (rule.start, rule.at) != (30, 40)]
    assert (30, 10, 90, 70) in cells_of_edges(rules, [])


def test_strokes_over_the_whole_width_are_no_columns() -> None:
    assert cells_of_edges(strokes(10, 40, 70, columns=((0, 150),)), []) == []


def test_a_new_table_begins_at_its_ground() -> None:
    boxes = cells_of_edges(strokes(10, 40, 70, 120), [Fill((0, 100, 150, 120))])
    assert (0, 40, 30, 70) in boxes
    assert not any(box[3] == 120 for box in boxes)
