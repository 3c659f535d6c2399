"""MSR005: the column names one source of data, the text another."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.records import Agreement
from rules.finding import Finding, Severity
from rules.measurement import measured
from rules.plain import letters
from rules.rule import Context, RuleSettings, rule


@rule(id="MSR005", name="source-column-against-text", severity=Severity.INFO, needs=("measurement",))
def check(agreement: Agreement, settings: RuleSettings, context: Context) -> Iterator[Finding]:
    """No source of the text names what the column Sumber Data names, nor the reverse."""
    for path, indicator, measurement in measured(agreement):
        column = letters(indicator.data_source or "")
        if not column or not measurement.sources:
            continue
        sources = [letters(source) for source in measurement.sources]
        if any(column in source or source in column for source in sources if source):
            continue
        yield Finding.at(
            f"{path}.data_source",
            f"{path}.measurement",
            indicator=indicator.name,
            column=indicator.data_source,
            sources=list(measurement.sources),
        )
