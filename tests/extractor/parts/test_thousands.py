"""Which sign parts thousands is decided by the whole document, and marked where it has both habits."""

from __future__ import annotations

import pytest

from extractor.parts.tables.thousands import with_thousands_told
from extractor.records import Indicator, Program, Target, Targets, parse_amount, target_from_text


def told(text: str, others: list[str], budgets: list[str]) -> Target:
    rows = [Indicator(name="a", targets=Targets(annual=target_from_text(one))) for one in (text, *others)]
    programs = [Program(name="p", budget_text=budget) for budget in budgets]
    target = with_thousands_told(rows, programs)[0].targets.annual
    assert target is not None
    return target


@pytest.mark.parametrize(
    ("text", "others", "budgets", "value", "held"),
    [
        ("1,250", ["82.40"], ["1,393,499,080"], "1250", False),
        ("1,250", [], ["1,393,499.50"], "1250", False),
        ("1,250", ["82,40"], ["1.393.499.080"], "1.250", False),
        ("1,250", ["82.40"], ["1.393.499.080"], "1.250", True),
        ("1,250", [], [], "1.250", True),
        ("0,125", ["82.40"], [], "0.125", False),
        ("12,5", ["82.40"], [], "12.5", False),
        ("1,250 Ton", ["82.40"], [], "1250", False),
    ],
)
def test_the_document_decides(
    text: str, others: list[str], budgets: list[str], value: str, held: bool
) -> None:
    target = told(text, others, budgets)
    assert (target.value, target.needs_review) == (value, held)


@pytest.mark.parametrize(
    ("text", "value"),
    [("1 250 000", "1250000"), ("Rp 1.250. 000,00", "1250000.00"), ("1 2", None), ("12 34", None)],
)
def test_blanks_part_groups_of_three_only(text: str, value: str | None) -> None:
    amount = parse_amount(text)
    assert (None if amount is None else format(amount, "f")) == value
