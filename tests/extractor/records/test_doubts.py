"""Doubts of rows: on one value, or on the row as a whole."""

from __future__ import annotations

from extractor.records import Doubt, Indicator

ON_NAME = Doubt(code="unsure-letters", by="readers", field="name")
ON_UNIT = Doubt(code="unit", by="form", field="unit")
ON_ROW = Doubt(code="row-cut", by="heights")


def row(*doubts: Doubt) -> Indicator:
    return Indicator(name="Persentase jalan mantap", doubts=doubts)


def test_a_doubt_on_one_value_holds_back_that_value_and_not_the_row() -> None:
    assert row(ON_NAME, ON_UNIT).needs_review is False
    assert row(ON_NAME, ON_UNIT).doubtful == ("name", "unit")
    assert row(ON_NAME, ON_UNIT).doubts_of("name") == (ON_NAME,)


def test_a_doubt_on_the_row_holds_back_all_of_it() -> None:
    assert row(ON_NAME, ON_ROW).needs_review is True
    assert row(ON_NAME, ON_ROW).doubtful == ("name",)
    assert row(ON_NAME, ON_ROW).doubts_of(None) == (ON_ROW,)


def test_a_row_without_doubt_is_sound() -> None:
    assert (row().needs_review, row().doubtful) == (False, ())


def test_what_is_printed_can_be_read_again() -> None:
    printed = row(ON_NAME, ON_ROW).model_dump(mode="json")
    assert (printed["needs_review"], printed["doubtful"]) == (True, ["name"])
    assert Indicator.model_validate(printed) == row(ON_NAME, ON_ROW)


def test_a_row_that_only_has_the_mark_of_an_earlier_version_is_in_doubt_as_a_whole() -> None:
    old = Indicator.model_validate({"name": "Nilai layanan", "needs_review": True})
    assert old.needs_review is True
    assert [doubt.field for doubt in old.doubts] == [None]
