"""Weights and bands: what holds for all lists."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

from hypothesis import assume, given
from hypothesis import strategies as st

from extractor.records import Component, target_from_text
from rules.engine.examples import agreement_from_shorthand
from rules.engine.rule import Context, all_rules
from rules.views.component_weights import weight_sums

cuts = st.lists(st.integers(1, 99), min_size=1, max_size=6, unique=True).map(sorted)


def findings(rule_id: str, indicator: dict[str, object]) -> list[str]:
    rule = all_rules()[rule_id]
    agreement = agreement_from_shorthand({"indicators": [{"name": "Indeks layanan", **indicator}]})
    return [found.subject for found in rule.check(agreement, rule.settings(), Context())]


def weighted(percents: list[str]) -> dict[str, object]:
    rows = [
        {"label": chr(ord("a") + n), "percent": percent, "text": f"Bobot {percent.replace('.', ',')}%"}
        for n, percent in enumerate(percents)
    ]
    return {"measurement": {"weights": rows}}


def parts_of_hundred(points: list[int]) -> list[int]:
    return [b - a for a, b in pairwise([0, *points, 100])]


@given(cuts)
def test_parts_of_hundred_are_no_finding(points: list[int]) -> None:
    assert findings("WGT001", weighted([str(part) for part in parts_of_hundred(points)])) == []


@given(cuts, st.integers(-30, 30))
def test_whole_parts_that_miss_hundred_are_a_finding(points: list[int], off: int) -> None:
    parts = parts_of_hundred(points)
    assume(off != 0 and parts[0] + off > 0)
    parts[0] += off
    assert findings("WGT001", weighted([str(part) for part in parts])) == [
        "indicators[0].measurement.weights"
    ]


@given(st.integers(2, 9))
def test_equal_parts_with_a_printed_decimal_are_no_finding(count: int) -> None:
    part = str((Decimal(100) / count).quantize(Decimal("0.1")))
    assert findings("WGT001", weighted([part] * count)) == []


@given(cuts)
def test_bands_that_join_are_no_finding(points: list[int]) -> None:
    ends = [0, *points, 100]
    lines = [f"> {a} s.d {b} = Kategori" for a, b in pairwise(ends)]
    assert findings("WGT003", {"measurement_text": "\n".join(lines)}) == []


@given(st.integers(10, 40), st.integers(1, 9))
def test_bands_with_a_gap_or_an_overlap_are_a_finding(end: int, off: int) -> None:
    for start in (end + off, end - off):
        text = f"> 0 s.d {end} = Rendah\n> {start} s.d 100 = Tinggi"
        assert findings("WGT003", {"measurement_text": text}) == ["indicators[0].measurement_text"]


def component(level: int, weight: str | None, name: str = "Unsur") -> Component:
    return Component(name=name, level=level, weight=None if weight is None else target_from_text(weight))


def test_component_sums_follow_the_levels() -> None:
    rows = [
        component(1, "60"),
        component(2, "47,5"),
        component(3, None),
        component(2, "12,5"),
        component(1, "30"),
        component(1, "100", name="Hasil evaluasi"),
    ]
    found = [(s.parent, s.parts, s.whole, s.total) for s in weight_sums(rows)]
    assert found == [
        (0, (1, 3), Decimal(60), Decimal("60.0")),
        (None, (0, 4), Decimal(100), Decimal(90)),
    ]


def test_no_components_no_sums() -> None:
    assert list(weight_sums([])) == []
