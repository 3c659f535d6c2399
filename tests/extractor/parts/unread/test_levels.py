"""Lines beside each other on pages that lie straight or askew."""

from __future__ import annotations

import pytest

from extractor.parts.unread.levels import side_by_side
from extractor.read import Line
from extractor.records import Evidence

ROWS = (("No", "Sasaran", "Target"), ("1", "Mutu naik", "81"), ("2", "Jalan mantap", "95"))


def page(slope: float) -> list[Line]:
    lines = []
    for row, texts in enumerate(ROWS):
        for column, text in enumerate(texts):
            x, y = 50.0 + 220 * column, 100.0 + 16 * row
            y += slope * (x + 40)
            lines.append(Line(text, Evidence(page=1, bbox=(x, y, x + 80, y + 10)), height=10.0))
    return lines


@pytest.mark.parametrize("slope", [0.0, 0.01, -0.02, 0.035, -0.05])
def test_rows_of_a_page_askew(slope: float) -> None:
    assert tuple(tuple(line.text for line in row) for row in side_by_side(page(slope))) == ROWS


def test_lines_above_one_another_are_not_beside_each_other() -> None:
    lines = [Line("a", Evidence(page=1, bbox=(50, 100 + 3 * n, 90, 110 + 3 * n))) for n in range(3)]
    assert [len(group) for group in side_by_side(lines)] == [1, 1, 1]


def test_lines_of_a_transcript_have_no_height() -> None:
    assert side_by_side([Line("No", Evidence(page=1, line=3))]) == []
