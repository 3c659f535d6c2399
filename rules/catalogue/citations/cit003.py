"""CIT003: a regulation younger than the agreement."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.records import Agreement
from rules.engine.finding import Finding, Severity
from rules.engine.look import Look
from rules.engine.rule import Context, RuleSettings, rule


def _years(agreement: Agreement) -> Iterator[str]:
    return (f"citations[{i}]" for i, one in enumerate(agreement.citations) if one.year is not None)


@rule(
    id="CIT003",
    name="regulation-after-agreement",
    severity=Severity.ERROR,
    needs=(Look("tahun peraturan yang dirujuk", "years of cited regulations", _years), "year"),
)
def check(agreement: Agreement, settings: RuleSettings, context: Context) -> Iterator[Finding]:
    """The cited year is later than the agreement's; an agreement of 2024 cannot rest on a rule of 2025."""
    if agreement.year is None:
        return
    for index, citation in enumerate(agreement.citations):
        if citation.year is not None and citation.year > agreement.year:
            yield Finding.at(
                f"citations[{index}].year",
                citation=citation.text,
                cited_year=citation.year,
                year=agreement.year,
            )
