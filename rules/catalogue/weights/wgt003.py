"""WGT003: bands with a gap or an overlap, or that do not cover the scale."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise
from typing import Any

from extractor.records import Agreement
from rules.engine.finding import Finding, Severity
from rules.engine.look import Look
from rules.engine.rule import Context, RuleSettings, rule
from rules.knowledge.scales import Band, Scale, bands, stated_scale


def _banded(agreement: Agreement) -> Iterator[str]:
    rows = enumerate(agreement.indicators)
    return (f"indicators[{i}].measurement_text" for i, row in rows if bands(row.measurement_text or ""))


@rule(
    id="WGT003",
    name="bands-not-contiguous",
    severity=Severity.WARNING,
    needs=(Look("kategori nilai dalam pengukuran", "bands in the measurement", _banded),),
)
def check(agreement: Agreement, settings: RuleSettings, context: Context) -> Iterator[Finding]:
    """Whole bands may step by one, decimal ones by their last decimal; a shared end is no overlap."""
    for index, row in enumerate(agreement.indicators):
        text = row.measurement_text or ""
        found = bands(text)
        fault = _fault(found, stated_scale(text)) if found else None
        if fault is not None:
            yield Finding.at(f"indicators[{index}].measurement_text", name=row.name, **fault)


def _fault(found: tuple[Band, ...], scale: Scale | None) -> dict[str, Any] | None:
    step = Decimal(1).scaleb(-max(band.decimals for band in found))
    for below, above in pairwise(found):
        why = _between(below, above, step)
        if why is not None:
            edges = {"low": below.high, "high": above.low}
            return {"why": why, "below": below.label, "above": above.label, **edges}
    first, last = found[0].low, found[-1].high
    short = scale is not None and (
        (first is not None and first > scale.low + step) or (last is not None and last < scale.high - step)
    )
    if scale is None or not short:
        return None
    return {
        "why": "scale",
        "below": found[0].label,
        "above": found[-1].label,
        "low": scale.low,
        "high": scale.high,
    }


def _between(below: Band, above: Band, step: Decimal) -> str | None:
    end, start = below.high, above.low
    if end is None or start is None:
        return "overlap"
    if start < end:
        return "overlap"
    if start == end:
        return None if below.high_in or above.low_in else "gap"
    return "gap" if not above.low_in or not below.high_in or start - end > step else None
