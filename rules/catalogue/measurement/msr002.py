"""MSR002: a measurement without a method, formula or way of counting."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.records import Agreement
from rules.engine.finding import Finding, Severity
from rules.engine.look import Look
from rules.engine.rule import Context, RuleSettings, rule
from rules.views.measurement import measured, measured_paths, own_number


@rule(
    id="MSR002",
    name="method-missing",
    severity=Severity.ERROR,
    basis=("LKE 2.a.2",),
    needs=(Look("pengukuran dengan judul bagian", "measurements with headings", measured_paths),),
)
def check(agreement: Agreement, settings: RuleSettings, context: Context) -> Iterator[Finding]:
    """None of Metode, Formula, Penghitungan or a close heading stands in the measurement cell.

    Variables or weights alone do not say how the value is computed from them.
    """
    for path, indicator, measurement in measured(agreement):
        if not measurement.method:
            yield Finding.at(
                f"{path}.measurement", number=own_number(agreement, indicator), indicator=indicator.name
            )
