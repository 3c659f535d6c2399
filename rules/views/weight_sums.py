"""Weights that should add up: lists in a measurement cell, a column Bobot, components of a sheet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from extractor.lexicon.plain import letters
from extractor.records import Agreement, Indicator, Target, Weight
from rules.views.component_weights import HUNDRED, weight_sums

_GROUPS = ("objective", "category", "table")
"""What a column of weights may be added up by, besides the whole of it."""


@dataclass(frozen=True, slots=True)
class Sum:
    """``parts`` are paths of weights that add up to ``total`` and should to ``whole``, at ``subject``.

    ``parent`` names what they are parts of, the indicator of a list; None for the whole of a column.
    """

    subject: str
    parts: tuple[str, ...]
    values: tuple[Decimal, ...]
    whole: Decimal
    margin: Decimal
    parent: str | None = None

    @property
    def total(self) -> Decimal:
        """What the weights add up to."""
        return sum(self.values, Decimal(0))

    @property
    def fits(self) -> bool:
        """Whether that is the whole, rounding of the printed decimals apart."""
        return abs(self.total - self.whole) <= self.margin


def sums(agreement: Agreement) -> Iterator[Sum]:
    """Every sum of the document; a list or column of which a weight has no number is left out."""
    for row, indicator in enumerate(agreement.indicators):
        yield from _of_cell(row, indicator)
    yield from _of_column(agreement)
    for found in weight_sums(agreement.components):
        parent = None if found.parent is None else agreement.components[found.parent].name
        weights = [agreement.components[index].weight for index in found.parts]
        values = tuple(Decimal(weight.value) for weight in weights if weight and weight.value)
        subject = "components" if found.parent is None else f"components[{found.parent}].weight"
        paths = tuple(f"components[{index}].weight" for index in found.parts)
        yield Sum(subject, paths, values, found.whole, found.margin, parent)


def printed_otherwise(agreement: Agreement) -> Iterator[tuple[str, Decimal, Sum]]:
    """(path, value, the sum of the column) of each total printed under a column of weights that adds up,
    where neither the column nor the rows of a table, objective or category make it."""
    rows = [(i, row) for i, row in enumerate(agreement.indicators) if row.weight is not None]
    if not rows or any(_number(row.weight) is None for _, row in rows):
        return
    whole = _column(rows, None)
    made = {part.total for name in _GROUPS for part in _grouped(rows, name)} | {whole.total}
    for index, total in enumerate(agreement.weight_totals):
        value = _number(total)
        if value is not None and whole.fits and not made & {value, value * 100}:
            yield f"weight_totals[{index}]", value, whole


def _of_cell(row: int, indicator: Indicator) -> Iterator[Sum]:
    weights = indicator.measurement.weights if indicator.measurement else ()
    lists: dict[int, list[int]] = {}
    for index, weight in enumerate(weights):
        lists.setdefault(weight.list_index, []).append(index)
    for indices in lists.values():
        values = tuple(Decimal(str(weights[i].percent)) for i in indices if weights[i].percent is not None)
        if len(values) < 2 or len(values) < len(indices):
            continue  # one share is no list; a weight without a number cannot be added up
        above = _above(weights, indices[0])
        total = sum(values, Decimal(0))
        whole = above if above is not None and total == above else HUNDRED
        paths = tuple(f"indicators[{row}].measurement.weights[{index}]" for index in indices)
        yield Sum(
            f"indicators[{row}].measurement.weights", paths, values, whole, _margin(values), indicator.name
        )


def _above(weights: Sequence[Weight], first: int) -> Decimal | None:
    """The weight that a list within a list divides: the one before its first."""
    before = weights[first - 1] if first else None
    inner = before is not None and before.list_index < weights[first].list_index
    return Decimal(before.percent) if before is not None and inner and before.percent else None


def _of_column(agreement: Agreement) -> Iterator[Sum]:
    """A column Bobot: the whole of it makes 100, or the rows of each objective, or of each category, do."""
    rows = [(i, row) for i, row in enumerate(agreement.indicators) if row.weight is not None]
    if len(rows) < 2 or any(_number(row.weight) is None for _, row in rows):
        return
    whole = _column(rows, None)
    by_objective, by_category = _grouped(rows, "objective"), _grouped(rows, "category")
    if whole.fits or any(
        groups and all(part.fits for part in groups) for groups in (by_objective, by_category)
    ):
        yield whole if whole.fits else Sum(whole.subject, whole.parts, whole.values, whole.total, HUNDRED)
        return
    some = [part for part in by_objective if len(part.parts) > 1]
    yield from some if any(part.fits for part in some) else (whole,)


def _grouped(rows: Sequence[tuple[int, Indicator]], field: str) -> list[Sum]:
    groups: dict[str, list[tuple[int, Indicator]]] = {}
    for index, row in rows:
        groups.setdefault(letters(str(getattr(row, field) or "")), []).append((index, row))
    return (
        [_column(group, str(getattr(group[0][1], field))) for group in groups.values()]
        if len(groups) > 1
        else []
    )


def _column(rows: Sequence[tuple[int, Indicator]], parent: str | None) -> Sum:
    values = tuple(value for _, row in rows if (value := _number(row.weight)) is not None)
    if sum(values) <= len(rows) and all(0 < value <= 1 for value in values):
        values = tuple(value * 100 for value in values)  # fractions of 1
    paths = tuple(f"indicators[{index}].weight" for index, _ in rows)
    subject = paths[0] if parent is not None else "indicators"
    return Sum(subject, paths, values, HUNDRED, _margin(values), parent)


def _number(weight: Target | None) -> Decimal | None:
    return Decimal(weight.value) if weight is not None and weight.value is not None else None


def _margin(values: Sequence[Decimal]) -> Decimal:
    """Half of the last printed decimal of each weight that prints decimals; whole numbers are exact."""
    places = [-int(value.as_tuple().exponent) for value in values]
    return sum((Decimal(5).scaleb(-count - 1) for count in places if count > 0), Decimal(0))
