"""MSR001: a measurement without a definition of what is measured."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.records import Agreement
from rules.engine.finding import Finding, Severity
from rules.engine.look import Look
from rules.engine.rule import Context, RuleSettings, rule
from rules.views.measurement import measured, measured_paths, own_number


@rule(
    id="MSR001",
    name="definition-missing",
    severity=Severity.WARNING,
    basis=("LKE 2.a.2",),
    needs=(Look("pengukuran dengan judul bagian", "measurements with headings", measured_paths),),
)
def check(agreement: Agreement, settings: RuleSettings, context: Context) -> Iterator[Finding]:
    """The measurement cell has text, but no Definisi."""
    for path, indicator, measurement in measured(agreement):
        if not measurement.definition:
            yield Finding.at(
                f"{path}.measurement", number=own_number(agreement, indicator), indicator=indicator.name
            )
