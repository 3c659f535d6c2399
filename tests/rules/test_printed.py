"""The rules on whole printed documents: each defect is found, no harmless variation is accused."""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "bench" / "mutations"))

from printed import PAGE, Told, changed, told
from printed_changes import DEFECTS, HARMLESS, Change


@cache
def clean() -> Told:
    return told(PAGE)


def test_the_page_itself_is_in_order() -> None:
    assert clean().grave == frozenset()


@pytest.mark.parametrize("change", DEFECTS, ids=lambda change: change.name)
def test_a_defect_is_found_and_nothing_unrelated_beside_it(change: Change) -> None:
    new = told(changed(change))
    assert change.rule in {rule for rule, _ in new.all - clean().all}
    assert {rule for rule, _ in new.grave - clean().grave} <= {change.rule, *change.with_it}


@pytest.mark.parametrize("change", HARMLESS, ids=lambda change: change.name)
def test_a_harmless_variation_is_not_accused(change: Change) -> None:
    assert told(changed(change)).grave <= clean().grave
