"""Which strokes and thin boxes of a drawing are rules, in points."""

from __future__ import annotations

from typing import Any

import pytest

from extractor.page.rules import Fill, Rule, dot, filled, is_white, outline, stroke


@pytest.mark.parametrize(("thin", "rule"), [(0.5, True), (2.9, True), (3.1, False), (14.0, False)])
def test_a_band_as_high_as_print_is_a_ground_and_a_thinner_one_a_rule(thin: float, rule: bool) -> None:
    for box in ((10.0, 20.0, 90.0, 20 + thin), (10.0, 20.0, 10 + thin, 100.0)):
        assert isinstance(filled(box), Rule if rule else Fill)
        assert len(list(outline(box))) == (1 if rule else 4)


@pytest.mark.parametrize(("lean", "rule"), [(0.0, True), (0.9, True), (1.1, False), (30.0, False)])
def test_a_stroke_that_leans_is_no_rule_of_a_table(lean: float, rule: bool) -> None:
    assert (stroke((10, 50), (90, 50 + lean)) is not None) == rule
    assert (stroke((50, 10), (50 + lean, 90)) is not None) == rule


@pytest.mark.parametrize(("long", "rule"), [(0.5, False), (0.9, False), (1.1, True), (300.0, True)])
def test_a_stroke_without_length_is_no_rule(long: float, rule: bool) -> None:
    assert (stroke((10, 50), (10 + long, 50)) is not None) == rule
    assert (stroke((50, 10), (50, 10 + long)) is not None) == rule


@pytest.mark.parametrize(("side", "rules"), [(0.5, 2), (1.5, 2), (1.7, 0), (6.0, 0)])
def test_only_a_small_square_is_a_dot_of_a_dotted_rule(side: float, rules: int) -> None:
    """It may be of a rule either way. A bullet is none."""
    found = list(dot((10.0, 20.0, 10 + side, 20 + side)))
    assert len(found) == rules
    assert {rule.direction for rule in found} == ({"h", "v"} if rules else set())


@pytest.mark.parametrize(
    ("colour", "white"),
    [
        (1, True), (0.985, True), (0.97, False), (0.0, False), (None, False), ((), False), (("P1",), False),
        ((1, 1, 1), True), ((0.985,) * 3, True), ((1, 1, 0.97), False), ((0, 0, 0), False),
        ((0, 0, 0, 0), True), ((0, 0, 0, 0.015), True), ((0, 0, 0, 0.03), False), ((1, 1, 1, 1), False),
    ],
)  # fmt: skip
def test_only_white_is_not_seen(colour: Any, white: bool) -> None:
    """Grey and red, green, blue say how light they are; four inks say how dark."""
    assert is_white(colour) == white
