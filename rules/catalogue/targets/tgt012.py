"""TGT012: a target at the edge of a band that its own measurement cell defines."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from pydantic import Field

from extractor.records import Agreement
from rules.engine.finding import Finding, Severity
from rules.engine.look import Look
from rules.engine.rule import Context, RuleSettings, rule
from rules.knowledge.scales import Band, bands, inner_edges

_POINTS_OF = Decimal(100)  # points of a whole scale


class Settings(RuleSettings):
    """``points``: how near an edge is near, on a scale of 100; smaller scales in proportion."""

    points: Decimal = Field(default=Decimal(1), gt=0)


def _banded(agreement: Agreement) -> Iterator[str]:
    for index, row in enumerate(agreement.indicators):
        if row.targets.annual is not None and bands(row.measurement_text or ""):
            yield f"indicators[{index}].targets.annual"


@rule(
    id="TGT012",
    name="target-at-band-edge",
    severity=Severity.INFO,
    basis=("LKE 1.b.7",),
    needs=(
        Look(
            "target dengan kategori nilai dalam pengukurannya", "targets whose measurement has bands", _banded
        ),
    ),
    settings=Settings,
)
def check(agreement: Agreement, settings: Settings, context: Context) -> Iterator[Finding]:
    """Only edges between two bands count, not the ends of the scale."""
    for index, row in enumerate(agreement.indicators):
        annual = row.targets.annual
        found = bands(row.measurement_text or "")
        if annual is None or annual.value is None or not found:
            continue
        value, reach = Decimal(annual.value), settings.points * _span(found) / _POINTS_OF
        for edge, below, above in inner_edges(found):
            if abs(value - edge) <= reach:
                yield Finding.at(
                    f"indicators[{index}].targets.annual",
                    f"indicators[{index}].measurement_text",
                    name=row.name,
                    annual=annual.text,
                    edge=edge,
                    below=below,
                    above=above,
                    gap=abs(value - edge),
                )
                break


def _span(found: tuple[Band, ...]) -> Decimal:
    """The length of the scale, at most 100; a scale open below begins at 0."""
    low = found[0].low or Decimal(0)
    ends = [end for band in found for end in (band.high, band.low) if end is not None]
    return min(max(ends) - low, _POINTS_OF)
