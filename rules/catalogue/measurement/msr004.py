"""MSR004: a measurement that cites no legal basis."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.records import Agreement
from rules.engine.finding import Finding, Severity
from rules.engine.look import Look
from rules.engine.rule import Context, RuleSettings, rule
from rules.views.measurement import measured, measured_paths, own_number


def _based(agreement: Agreement) -> tuple[str, ...]:
    rows = measured(agreement)
    return measured_paths(agreement) if any(m.legal_basis for _, _, m in rows) else ()


@rule(
    id="MSR004",
    name="legal-basis-missing",
    severity=Severity.INFO,
    needs=(Look("dasar hukum dalam pengukuran", "legal bases in measurements", _based),),
)
def check(agreement: Agreement, settings: RuleSettings, context: Context) -> Iterator[Finding]:
    """No Dasar Hukum, in a document that gives one for other indicators.

    The national forms do not ask for it: a document that never gives one follows another form.
    """
    rows = list(measured(agreement))
    if not any(measurement.legal_basis for _, _, measurement in rows):
        return
    for path, indicator, measurement in rows:
        if not measurement.legal_basis:
            yield Finding.at(
                f"{path}.measurement", number=own_number(agreement, indicator), indicator=indicator.name
            )
