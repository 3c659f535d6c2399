"""WGT001: a list of weights that does not add up to 100 percent."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from itertools import groupby

from extractor.records import Agreement, Weight, printed_decimals
from rules.engine.finding import Finding, Severity
from rules.engine.look import Look
from rules.engine.rule import Context, RuleSettings, rule
from rules.views.component_weights import weight_sums

HUNDRED = Decimal(100)


def _listed(agreement: Agreement) -> Iterator[str]:
    """Weights of lists of two or more, and of components with parts."""
    for row, indicator in enumerate(agreement.indicators):
        weights = indicator.measurement.weights if indicator.measurement else ()
        counts = Counter(weight.list_index for weight in weights)
        for index, weight in enumerate(weights):
            if counts[weight.list_index] > 1:
                yield f"indicators[{row}].measurement.weights[{index}].percent"
    weighed = [i for i, row in enumerate(agreement.indicators) if row.weight is not None]
    if len(weighed) > 1:
        yield from (f"indicators[{index}].weight" for index in weighed)
    if len(agreement.components) > 1:
        yield from (f"components[{i}].weight" for i, c in enumerate(agreement.components) if c.weight)


@rule(
    id="WGT001",
    name="weights-not-100",
    severity=Severity.ERROR,
    needs=(Look("daftar bobot", "list of weights", _listed),),
)
def check(agreement: Agreement, settings: RuleSettings, context: Context) -> Iterator[Finding]:
    """Σ of each list of weights is 100 ± half of the last printed decimal times the count."""
    for row, indicator in enumerate(agreement.indicators):
        weights = list(enumerate(indicator.measurement.weights if indicator.measurement else ()))
        for _, group in groupby(weights, key=lambda item: item[1].list_index):
            finding = _check_list(row, list(group))
            if finding is not None:
                yield finding
    yield from _of_indicators(agreement)
    yield from _check_components(agreement)


def _check_components(agreement: Agreement) -> Iterator[Finding]:
    """Evaluation sheets: the parts of a component make its weight, the components make 100."""
    for found in weight_sums(agreement.components):
        if abs(found.total - found.whole) <= found.margin:
            continue
        paths = [f"components[{index}].weight" for index in found.parts]
        parent = None if found.parent is None else agreement.components[found.parent].name
        yield Finding.at(
            "components" if found.parent is None else f"components[{found.parent}].weight",
            *paths,
            weights=[
                Decimal(w.value) for i in found.parts if (w := agreement.components[i].weight) and w.value
            ],
            total=found.total,
            whole=found.whole,
            gap=found.total - found.whole,
            parent=parent,
        )


def _of_indicators(agreement: Agreement) -> Iterator[Finding]:
    """A column of weights beside indicators makes 100, over all or within each objective or category."""
    rows = [(index, row) for index, row in enumerate(agreement.indicators) if row.weight is not None]
    weights = [(i, row, Decimal(row.weight.value)) for i, row in rows if row.weight and row.weight.value]
    if len(weights) < 2 or len(weights) < len(rows):
        return
    sums: list[dict[str | None, Decimal]] = [{}, {}, {}]
    for _, row, weight in weights:
        for by, key in zip(sums, (None, row.objective, row.category), strict=True):
            by[key] = by.get(key, Decimal(0)) + weight
    if any(all(total == HUNDRED for total in by.values()) for by in sums):
        return
    total = sums[0][None]
    yield Finding.at(
        "indicators",
        *(f"indicators[{index}].weight" for index, _, _ in weights),
        weights=[weight for _, _, weight in weights],
        total=total,
        whole=HUNDRED,
        gap=total - HUNDRED,
        parent=None,
    )


def _check_list(row: int, weights: list[tuple[int, Weight]]) -> Finding | None:
    percents = [Decimal(weight.percent) for _, weight in weights if weight.percent is not None]
    if len(percents) < 2 or len(percents) < len(weights):
        return None  # one share is no list; a weight without a number cannot be added up
    total = sum(percents, Decimal(0))
    if abs(total - HUNDRED) <= rounding_margin(weights):
        return None
    paths = [f"indicators[{row}].measurement.weights[{index}]" for index, _ in weights]
    return Finding.at(
        f"indicators[{row}].measurement.weights",
        *paths,
        weights=percents,
        total=total,
        whole=HUNDRED,
        gap=total - HUNDRED,
        parent=None,
    )


def rounding_margin(weights: list[tuple[int, Weight]]) -> Decimal:
    """Half of the last printed decimal of each weight that prints decimals; whole numbers are exact."""
    decimals = [printed_decimals(weight.text) for _, weight in weights]
    return sum((Decimal(5).scaleb(-places - 1) for places in decimals if places), Decimal(0))
