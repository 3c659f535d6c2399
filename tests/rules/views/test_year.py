"""Quarters of an indicator that only the action plan prints."""

from __future__ import annotations

from typing import Any

from extractor.records import Agreement
from rules.engine.examples import agreement_from_shorthand
from rules.views.year import year_rows

LEFT = ["indicator", "annual", "q1", "q2", "q3", "q4", "plan"]
QUARTERS = {"q1": "1", "q2": "2", "q3": "3", "q4": "4"}


def planned(columns: list[str], *rows: dict[str, Any], own: dict[str, str] | None = None) -> Agreement:
    indicator = {"name": "Jumlah desa", "targets": {"annual": "4", **(own or {})}}
    tables = [{"kind": "actions", "columns": columns}]
    actions = [{"indicator": "Jumlah desa", "target": "5", **row} for row in rows]
    return agreement_from_shorthand({"indicators": [indicator], "actions": actions, "tables": tables})


def test_quarters_and_year_of_the_plan_with_their_places() -> None:
    (one,) = year_rows(planned(LEFT, {"targets": QUARTERS}))
    assert [target.text for target in one.row.targets.quarters().values()] == ["1", "2", "3", "4"]
    assert one.row.targets.annual is not None
    assert one.row.targets.annual.text == "5"
    assert (one.cell("q2"), one.cell("annual")) == ("actions[0].targets.q2", "actions[0].target")


def test_quarters_right_of_the_actions_are_of_these() -> None:
    (one,) = year_rows(
        planned(["indicator", "annual", "plan", "q1", "q2", "q3", "q4"], {"targets": QUARTERS})
    )
    assert one.row.targets.quarters() == {}
    assert one.cell("annual") == "indicators[0].targets.annual"


def test_an_indicator_with_quarters_keeps_its_own() -> None:
    (one,) = year_rows(planned(LEFT, {"targets": QUARTERS}, own={"q4": "4"}))
    assert one.cell("q4") == "indicators[0].targets.q4"


def test_several_rows_with_quarters_say_nothing_of_the_indicator() -> None:
    (one,) = year_rows(planned(LEFT, {"targets": QUARTERS}, {"targets": QUARTERS}))
    assert one.row.targets.quarters() == {}
