"""The targets of four quarters as a small chart."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from extractor.records import Indicator

WIDTH, HEIGHT = 52, 20  # units of the chart, pixels at its usual size
_BAR, _STEP = 10, 14


class Bar(NamedTuple):
    """A quarter: where its bar stands in the chart, and what it stands for."""

    x: int
    y: int
    height: int
    quarter: int
    text: str


def quarter_bars(row: Indicator) -> list[Bar]:
    """A bar for each quarter; none where a value is missing, doubtful, below zero or no number."""
    targets = (row.targets.q1, row.targets.q2, row.targets.q3, row.targets.q4)
    values = [
        (Decimal(target.value), target.text)
        for target in targets
        if target is not None and target.value is not None and not target.needs_review
    ]
    most = max((value for value, _ in values), default=Decimal(0))
    if row.needs_review or len(values) < len(targets) or most <= 0 or min(values)[0] < 0:
        return []
    bars = []
    for index, (value, text) in enumerate(values):
        height = max(1, round(HEIGHT * value / most))
        bars.append(Bar(index * _STEP, HEIGHT - height, height, index + 1, text))
    return bars
