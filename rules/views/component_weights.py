"""Weights of an evaluation sheet as sums: the parts of each component, and the components of the whole."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from extractor.records import Component, printed_decimals
from extractor.records.written.totals import begins_as_total

HUNDRED = Decimal(100)  # per cent
_RESULT = re.compile(r"^\W*(?:hasil|nilai akhir|nilai hasil|keseluruhan)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class WeightSum:
    """Rows ``parts`` that should add up to ``whole``; ``parent`` is the row that prints it, None for 100."""

    parent: int | None
    parts: tuple[int, ...]
    whole: Decimal
    total: Decimal
    margin: Decimal


def weight_sums(components: Sequence[Component]) -> Iterator[WeightSum]:
    """Each component with weighted parts, then the components of the highest level against 100.

    A row that names the whole (*Jumlah*, *Hasil*) is no part. Parts of which one has no weight are left out.
    """
    rows = [index for index, row in enumerate(components) if not _is_whole(row.name)]
    if not rows:
        return
    for position, index in enumerate(rows):
        parts = _parts(components, rows[position + 1 :], components[index].level)
        weight = _weight(components[index])
        if weight is not None:
            yield from _sum(components, index, parts, weight)
    highest = min(components[index].level for index in rows)
    tops = tuple(index for index in rows if components[index].level == highest)
    yield from _sum(components, None, tops, HUNDRED)


def _is_whole(name: str) -> bool:
    return begins_as_total(name) or _RESULT.match(name) is not None


def _parts(components: Sequence[Component], after: Sequence[int], level: int) -> tuple[int, ...]:
    """The rows directly below a row of ``level``: those of the first deeper level, until it ends."""
    below: list[int] = []
    for index in after:
        if components[index].level <= level:
            break
        below.append(index)
    if not below:
        return ()
    first = components[below[0]].level
    return tuple(index for index in below if components[index].level == first)


def _sum(
    components: Sequence[Component], parent: int | None, parts: tuple[int, ...], whole: Decimal
) -> Iterator[WeightSum]:
    weights = [weight for index in parts if (weight := _weight(components[index])) is not None]
    if len(weights) < 2 or len(weights) < len(parts):
        return
    decimals = [printed_decimals(target.text) for index in parts if (target := components[index].weight)]
    margin = sum((Decimal(5).scaleb(-places - 1) for places in decimals if places > 1), Decimal(0))
    yield WeightSum(parent, parts, whole, sum(weights, Decimal(0)), margin)


def _weight(component: Component) -> Decimal | None:
    target = component.weight
    return None if target is None or target.value is None else Decimal(target.value)
