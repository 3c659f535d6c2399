"""MSR005: the column names one source of data, the text another."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.lexicon.plain import letters
from extractor.records import Agreement
from rules.engine.finding import Finding, Severity
from rules.engine.look import Look
from rules.engine.rule import Context, RuleSettings, rule
from rules.views.measurement import Measured, measured


def _sourced(agreement: Agreement) -> Iterator[str]:
    for path, indicator, measurement in measured(agreement):
        if indicator.data_source and measurement.sources:
            yield f"{path}.data_source"


@rule(
    id="MSR005",
    name="source-column-against-text",
    severity=Severity.INFO,
    needs=(
        Look("sumber data pada kolom dan pada uraian", "sources in the column and in the text", _sourced),
    ),
)
def check(agreement: Agreement, settings: RuleSettings, context: Context) -> Iterator[Finding]:
    """No source of the text names what the column Sumber Data names, nor the reverse.

    One finding for each source in the column: where a form puts its reporting application there, all rows
    deviate for the same reason.
    """
    rows = [row for row in measured(agreement) if _differ(row)]
    for column in dict.fromkeys(letters(indicator.data_source or "") for _, indicator, _ in rows):
        same = [row for row in rows if letters(row[1].data_source or "") == column]
        yield Finding.at(
            f"{same[0][0]}.data_source",
            *(f"{path}.measurement" for path, _, _ in same),
            column=same[0][1].data_source,
            indicators=[indicator.name for _, indicator, _ in same],
            sources=[", ".join(measurement.sources) for _, _, measurement in same],
        )


def _differ(row: Measured) -> bool:
    _, indicator, measurement = row
    column = letters(indicator.data_source or "")
    sources = [letters(source) for source in measurement.sources]
    return bool(column and sources) and not any(column in s or s in column for s in sources if s)
