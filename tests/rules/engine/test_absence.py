"""What a record does not have is asked for, not accused, where a scan was not read well."""

from __future__ import annotations

from typing import Any

import pytest

from extractor.records import Agreement, Page, Problem
from rules.engine.check import check
from rules.engine.examples import agreement_from_shorthand
from rules.engine.place import doubtful
from rules.engine.profile import Profile

WELL_READ = {"number": 1, "kind": "scan"}
DIGITAL = {"number": 1, "kind": "digital"}
MEASURED = {"definition": "nilai"}
ROW = {"name": "Indeks layanan", "measurement_text": "Definisi : nilai", "measurement": MEASURED}


def document(page: dict[str, Any], *codes: str, **fields: Any) -> Agreement:
    agreement = agreement_from_shorthand({"indicators": [ROW], **fields})
    problems = tuple(Problem(code=code, page=1, message="") for code in codes)
    return agreement.model_copy(update={"pages": (Page(**page),), "problems": problems})


@pytest.mark.parametrize("path", ["clauses", "programs_total", "indicators", "indicators[0].unit"])
@pytest.mark.parametrize(
    ("page", "asked"),
    [
        (DIGITAL, False),
        (WELL_READ, False),
        ({**WELL_READ, "coarse": True}, True),
        ({**WELL_READ, "state": "damaged"}, True),
        ({**WELL_READ, "state": "unread"}, True),
    ],
)
def test_what_is_missing_is_in_doubt_where_its_page_was_not_read_well(
    path: str, page: dict[str, Any], asked: bool
) -> None:
    assert doubtful(document(page), path) is asked


def test_print_left_over_on_a_scan_may_be_the_list_that_is_missing_and_no_part_of_a_row() -> None:
    told = document(WELL_READ, "rows-not-read")
    assert doubtful(told, "actions")
    assert not doubtful(told, "indicators[0].unit")
    assert not doubtful(document(WELL_READ, "note-markers"), "actions")
    assert not doubtful(document(DIGITAL, "rows-not-read"), "actions")


@pytest.mark.parametrize("code", ["files-attached", "portfolio", "form-not-drawn"])
def test_what_is_missing_may_stand_in_a_file_attached_and_no_part_of_a_row(code: str) -> None:
    told = document(DIGITAL, code)
    assert doubtful(told, "actions")
    assert not doubtful(told, "indicators[0].unit")


def test_what_stands_on_a_poor_page_is_no_absence() -> None:
    poor = document({**WELL_READ, "coarse": True})
    assert not doubtful(poor, "indicators[0].name")
    assert not doubtful(poor, "indicators[0].measurement")


@pytest.mark.parametrize("name", ["measurement", "measurement_text", "measurement.definition"])
def test_doubt_of_a_measurement_reaches_its_parts_and_its_text_and_no_other_field(name: str) -> None:
    held = {**MEASURED, "needs_review": True}
    agreement = document(WELL_READ, indicators=[{**ROW, "measurement": held}])
    assert doubtful(agreement, f"indicators[0].{name}")
    assert not doubtful(agreement, "indicators[0].name")


@pytest.mark.parametrize("name", ["measurement", "measurement_text", "measurement.definition"])
def test_doubt_of_a_row_reaches_its_measurement(name: str) -> None:
    agreement = document(WELL_READ, indicators=[{**ROW, "needs_review": True}])
    assert doubtful(agreement, f"indicators[0].{name}")


@pytest.mark.parametrize("held", [False, True])
def test_a_method_not_found_in_a_cell_in_doubt_is_a_question(held: bool) -> None:
    measured = {"definition": "nilai", "needs_review": held}
    outcome = check(
        document(WELL_READ, indicators=[{**ROW, "measurement": measured}]),
        Profile("test", select=("MSR002",)),
    )
    assert (len(outcome.findings), len(outcome.questions)) == ((0, 1) if held else (1, 0))
