"""A doubtful cell over the columns of two periods: what it holds is given to one, the other is for review."""

from __future__ import annotations

import pytest

from extractor.layouts.columns import rows_by_meaning
from extractor.read import ReadCell, Reading, ReadTable
from extractor.records.doubt import doubt_if
from extractor.records.evidence import Evidence
from extractor.tables import cell_rows

PLACE = Evidence(page=1)


@pytest.mark.parametrize("doubtful", [True, False])
def test_the_second_of_two_columns_is_as_doubtful_as_the_cell_over_both(doubtful: bool) -> None:
    cells = (
        ReadCell(0, 0, 1, 1, PLACE, Reading("Nilai")),
        ReadCell(0, 1, 1, 2, PLACE, Reading("2466", doubts=doubt_if(doubtful, "dirt", "test"))),
        ReadCell(0, 3, 1, 1, PLACE, Reading("68")),
    )
    rows = cell_rows(ReadTable(cells, 1, 4, PLACE))
    (row,) = rows_by_meaning(rows, ("name", "q1", "q2", "q3"), None, 1, None)
    second = row.fields.get("q2")
    assert (second is not None and second.blank and second.reading.needs_review) == doubtful
