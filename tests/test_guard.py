"""The guard against relapse: what counts as worse, and what may be recorded."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

BENCH = Path(__file__).parent / "bench"
sys.path.insert(0, str(BENCH))

import guard  # noqa: E402
from guard_verdict import raised, verdict  # noqa: E402

RECORDED = {"a.exact": 90, "a.held": 4, "a.silent": 2, "a.lost": 4, "b.phantom-rows": 1}


def now(**changed: int) -> dict[str, int]:
    return {**RECORDED, **{name.replace("__", ".").replace("_", "-"): v for name, v in changed.items()}}


@pytest.mark.parametrize(
    ("changed", "name", "said"),
    [
        ({}, "a.exact", ""),
        ({"a__exact": 91}, "a.exact", "better"),
        ({"a__exact": 89}, "a.exact", "WORSE"),
        ({"a__silent": 3}, "a.silent", "WORSE"),
        ({"a__silent": 1}, "a.silent", "better"),
        ({"b__phantom_rows": 2}, "b.phantom-rows", "WORSE"),
        ({"a__held": 5}, "a.held", "WORSE"),
        ({"a__held": 5, "a__silent": 1}, "a.held", "traded"),
        ({"a__held": 6, "a__silent": 1}, "a.held", "WORSE"),
        ({"a__held": 6, "a__silent": 1, "a__lost": 3}, "a.held", "traded"),
        ({"a__held": 5, "a__silent": 1, "a__lost": 5}, "a.held", "WORSE"),
    ],
)
def test_what_is_worse(changed: dict[str, int], name: str, said: str) -> None:
    assert verdict(name, now(**changed), RECORDED) == said


def test_a_figure_that_was_not_recorded_is_new() -> None:
    assert verdict("c.rows", {"c.rows": 3}, RECORDED) == "new"


def test_only_groups_without_a_fall_are_recorded() -> None:
    kept = raised(now(a__exact=95, a__silent=3, b__phantom_rows=0), RECORDED)
    assert kept == {**RECORDED, "b.phantom-rows": 0}


def test_what_was_traded_is_recorded_as_a_whole() -> None:
    measured = now(a__held=5, a__silent=1)
    assert raised(measured, RECORDED) == measured


def test_groups_that_were_not_measured_stay() -> None:
    assert raised({"b.phantom-rows": 0}, RECORDED) == {**RECORDED, "b.phantom-rows": 0}


@pytest.fixture
def recorded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    file = tmp_path / "guard.json"
    file.write_text(json.dumps(RECORDED), encoding="utf-8")
    monkeypatch.setattr(guard, "RECORDED", file)
    return file


def test_a_fall_ends_with_1_and_is_named(
    recorded: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(guard, "measured", lambda only, jobs: now(a__exact=89))
    assert guard.main([]) == 1
    assert "worse than recorded: a.exact" in capsys.readouterr().out
    assert guard.main(["--raise"]) == 1
    assert json.loads(recorded.read_text(encoding="utf-8")) == RECORDED


def test_a_rise_is_recorded_when_asked(recorded: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guard, "measured", lambda only, jobs: now(a__exact=91))
    assert guard.main([]) == 0
    assert json.loads(recorded.read_text(encoding="utf-8")) == RECORDED
    assert guard.main(["--raise"]) == 0
    assert json.loads(recorded.read_text(encoding="utf-8")) == now(a__exact=91)


def test_without_shared_files_only_the_families_are_measured(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(guard, "SHARED", tmp_path / "shared")
    assert {group for group, _ in guard.tasks()} == {"families", "families-scan"}
    monkeypatch.setattr(guard, "measured", lambda only, jobs: {})
    assert guard.main([]) == 0
    assert "left out" in capsys.readouterr().out


def test_rows_of_other_pages_and_rows_cut_by_the_end_are_left_out() -> None:
    cells = [{"rid": rid, "page": page} for rid, page in ((0, 1), (1, 1), (1, 2), (2, 2), (3, 3))]
    truth = {"cells": cells, "rows": [{"section": "x"}, *({"rid": rid} for rid in range(4))]}
    assert [row["rid"] for row in guard.rows_on(truth, 1, 1)] == [0]
    assert [row["rid"] for row in guard.rows_on(truth, 1, 2)] == [0, 1, 2]
