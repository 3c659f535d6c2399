"""Dark bands of a table whose rows no upright rule parts, drawn at 100 dpi."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from extractor.page.fills import without_dark_fills

DPI = 100.0
PAPER, FILL, INK = 250, 40, 20
LEFT, RIGHT, TOP = 60, 640, 100
COLUMNS = (80, 220, 360, 500)


def words(sheet: np.ndarray, y: int, tone: int, *places: int) -> None:
    for x in places:
        cv2.putText(sheet, "Nilai", (x, y), cv2.FONT_HERSHEY_SIMPLEX, 0.35, tone, 1)


def table(*, head: int = 40, upright: int | None = None, foot: int = RIGHT, label: int = 0) -> np.ndarray:
    """A dark head of four headings over two rows with hairlines below them; ``upright`` is the x of a rule
    between its columns, ``foot`` where the hairlines end, ``label`` how far below the headings a label stands
    in the dark as well."""
    sheet = np.full((500, 700), PAPER, dtype=np.uint8)
    sheet[TOP : TOP + head, LEFT:RIGHT] = FILL
    words(sheet, TOP + 20, PAPER, *COLUMNS)
    if label:
        words(sheet, TOP + 20 + label, PAPER, LEFT + 6)
    for row in (1, 2):
        words(sheet, TOP + head + 30 * row - 8, INK, *COLUMNS)
        sheet[TOP + head + 30 * row, LEFT:foot] = INK
    if upright is not None:
        sheet[TOP : TOP + head + 60, upright] = FILL
    return sheet


def test_a_head_over_rows_without_upright_rules_becomes_paper() -> None:
    sheet = table()
    out = without_dark_fills(sheet, DPI)
    inside = np.s_[TOP + 5 : TOP + 35, LEFT + 5 : RIGHT - 5]
    assert ((out[inside] < 128) == (sheet[inside] > 200)).mean() > 0.97
    assert (
        out[TOP + 38 : TOP + 42, LEFT + 5 : RIGHT - 5].min(axis=0) < 110
    ).all()  # its lower edge is a rule
    assert (out[TOP + 5 : TOP + 35, LEFT - 3 : LEFT + 4] > 200).all()  # its sides are none
    assert (out[TOP + 45 :] == sheet[TOP + 45 :]).all()


@pytest.mark.parametrize(
    "sheet",
    [
        table(upright=200),  # black in black within the fill, seen below it
        table(foot=400),  # rows of another table
        table()[: TOP + 55],  # nothing below it
    ],
)
def test_other_heads_without_rules_in_them_stay(sheet: np.ndarray) -> None:
    assert (without_dark_fills(sheet, DPI) == sheet).all()


@pytest.mark.parametrize(("label", "ruled"), [(9, False), (26, True)])
def test_a_label_in_the_dark_of_the_head_is_ruled_off(label: int, ruled: bool) -> None:
    """Lines of one heading lie nearer than the label of the rows below."""
    out = without_dark_fills(table(head=60, label=label), DPI)
    between = (
        out[TOP + 22 : TOP + 20 + label - 8, LEFT + 5 : RIGHT - 5]
        if ruled
        else out[TOP + 5 : TOP + 55, LEFT + 5 : RIGHT - 5]
    )
    assert bool((between < 60).all(axis=1).any()) == ruled


def test_what_stands_below_in_another_column_is_no_label() -> None:
    sheet = table(head=60)
    words(sheet, TOP + 46, PAPER, COLUMNS[1])
    out = without_dark_fills(sheet, DPI)
    assert not (out[TOP + 5 : TOP + 55, LEFT + 5 : RIGHT - 5] < 60).all(axis=1).any()
