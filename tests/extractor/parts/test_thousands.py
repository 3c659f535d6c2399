"""Which sign parts thousands is decided by the whole document, and marked where it has both habits."""

from __future__ import annotations

from typing import Any

import pytest

from extractor.parts.tables.thousands import with_thousands_told
from extractor.records import (
    Action,
    Indicator,
    Program,
    Targets,
    Total,
    parse_amount,
    target_from_text,
)


def read(
    targets: list[str], budgets: list[str] | None = None, planned: str = "", total: str = ""
) -> dict[str, Any]:
    """Fields of a record in which these texts stand, amounts as the form of each alone is read."""

    def amount(text: str) -> str | None:
        value = parse_amount(text)
        return None if value is None else format(value, "f")

    return with_thousands_told(
        {
            "indicators": tuple(
                Indicator(name="a", targets=Targets(annual=target_from_text(one))) for one in targets
            ),
            "actions": (Action(indicator="a", target=target_from_text(planned)),) if planned else (),
            "programs": tuple(Program(name="p", budget_text=b, budget=amount(b)) for b in budgets or ()),
            "programs_total": Total(text=total, value=amount(total)) if total else None,
        }
    )


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
        ("1,250 Ton", ["82.40", "7.5", "90.25"], [], "1250", False),
        ("1,250 Ton", ["82.40", "7.5"], [], "1.250", True),
    ],
)
def test_the_document_decides(
    text: str, others: list[str], budgets: list[str], value: str, held: bool
) -> None:
    target = read([text, *others], budgets)["indicators"][0].targets.annual
    assert (target.value, target.needs_review) == (value, held)


def test_the_plan_follows_the_agreement() -> None:
    """Read alike in both, or a rule accuses a right plan of another target."""
    fields = read(["1,250"], ["1,393,499,080"], planned="1,250")
    assert fields["actions"][0].target.value == fields["indicators"][0].targets.annual.value == "1250"


@pytest.mark.parametrize(
    ("amount", "others", "value", "held"),
    [
        ("Rp 250,000", ["1,393,499,080"], "250000", False),
        ("Rp 250,000", ["1.393.499.080"], "250000", True),
        ("Rp 250,000", [], "250000", True),
        ("Rp 250.000", ["1.393.499.080"], "250000", False),
        ("Rp 250,00", ["1.393.499.080"], "250.00", False),
    ],
)
def test_money_has_no_three_decimals(amount: str, others: list[str], value: str, held: bool) -> None:
    fields = read([], [amount, *others], total=amount)
    program, total = fields["programs"][0], fields["programs_total"]
    assert (program.budget, program.needs_review) == (value, held)
    assert (total.value, total.needs_review) == (value, held)


@pytest.mark.parametrize(
    ("text", "value"),
    [("1 250 000", "1250000"), ("Rp 1.250. 000,00", "1250000.00"), ("1 2", None), ("12 34", None)],
)
def test_blanks_part_groups_of_three_only(text: str, value: str | None) -> None:
    amount = parse_amount(text)
    assert (None if amount is None else format(amount, "f")) == value
