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


def test_a_sure_value_over_all_quarters_holds_in_each() -> None:
    cells = (ReadCell(0, 0, 1, 1, PLACE, Reading("Nilai")), ReadCell(0, 1, 1, 2, PLACE, Reading("95")))
    rows = cell_rows(ReadTable(cells, 1, 3, PLACE))
    (row,) = rows_by_meaning(rows, ("name", "q1", "q2"), None, 1, None)
    assert [row.text("q1"), row.text("q2")] == ["95", "95"]
    (year,) = rows_by_meaning(rows, ("name", "annual", "q2"), None, 1, None)
    assert [year.text("annual"), year.text("q2")] == ["95", ""]


def test_two_numbers_of_one_period_are_marked() -> None:
    cells = tuple(
        ReadCell(0, n, 1, 1, PLACE, Reading(text)) for n, text in enumerate(("Nilai", "85", "10", "%"))
    )
    rows = cell_rows(ReadTable(cells, 1, 4, PLACE))
    (row,) = rows_by_meaning(rows, ("name", "annual", "annual", "annual"), None, 1, None)
    assert (row.text("annual"), row["annual"].reading.needs_review) == ("85 10 %", True)
    (one,) = rows_by_meaning(rows, ("name", "annual", None, "annual"), None, 1, None)
    assert (one.text("annual"), one["annual"].reading.needs_review) == ("85 %", False)
