"""The interval of a share is Wilson's; values from tables of the method."""

from __future__ import annotations

import pytest

from audit.reports.sampled.rates import wilson


@pytest.mark.parametrize(
    ("wrong", "seen", "low", "high"),
    [
        (0, 10, 0.0, 0.2775),
        (1, 10, 0.0179, 0.4042),
        (5, 10, 0.2366, 0.7634),
        (81, 263, 0.2553, 0.3662),  # Newcombe 1998, Table I
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0.0, 0.1611),
        (1, 29, 0.0061, 0.1718),
        (10, 10, 0.7225, 1.0),
    ],
)
def test_wilson(wrong: int, seen: int, low: float, high: float) -> None:
    rate = wilson(wrong, seen)
    assert (round(rate.low, 4), round(rate.high, 4)) == (low, high)


def test_nothing_seen_says_nothing() -> None:
    assert wilson(0, 0) == (0, 0, 0.0, 1.0)


@pytest.mark.parametrize(("wrong", "seen"), [(2, 1), (-1, 1)])
def test_more_wrong_than_seen_is_a_mistake(wrong: int, seen: int) -> None:
    with pytest.raises(ValueError, match="of 1"):
        wilson(wrong, seen)
