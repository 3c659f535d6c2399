"""Sums of printed amounts: how far rounding may carry them, and whether one misread digit explains a gap."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from extractor.records import Program, printed_decimals
from rules.knowledge.confusion import confusable

HALF = Decimal("0.5")


def amount(program: Program) -> Decimal | None:
    """The budget of a program in rupiah, None where it was not read as an amount."""
    return None if program.budget is None else Decimal(program.budget)


def rounding(texts: Iterable[str | None]) -> Decimal:
    """Half a rupiah for each amount, where some print cents and others do not; else nothing."""
    printed = [text for text in texts if text]
    decimals = {printed_decimals(text) for text in printed}
    return HALF * len(printed) if len(decimals) > 1 else Decimal(0)


def misread_explains(amounts: Iterable[Decimal], total: Decimal) -> bool:
    """Whether one amount, or the total, read with usual confusions of digits closes the gap exactly."""
    values = list(amounts)
    gap = total - sum(values, Decimal(0))
    wanted = [(value, value + gap) for value in values] + [(total, total - gap)]
    return any(need >= 0 and confusable(f"{have:f}", f"{need:f}") for have, need in wanted)
