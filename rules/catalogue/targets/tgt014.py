"""TGT014: months that no convention brings to the annual target; a digit lost or added is named so."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.records import Agreement
from rules.catalogue.targets.tgt002 import attempts
from rules.engine.finding import Finding, Severity
from rules.engine.look import Look
from rules.engine.rule import Context, RuleSettings, rule
from rules.knowledge.aggregation import Fit
from rules.knowledge.confusion import can_misread, confusable
from rules.knowledge.dates import month_names
from rules.knowledge.slips import digit_lost
from rules.views.quarters import MonthlyRow, monthly_fits, monthly_rows


def _fitted(agreement: Agreement) -> Iterator[str]:
    for row in monthly_rows(agreement):
        yield row.year_path
        yield from (f"{row.path}.{p}" for p, t in row.targets.months().items() if t.kind != "blank")


@rule(
    id="TGT014",
    name="months-disagree-with-annual",
    severity=Severity.ERROR,
    needs=(Look("target bulanan beserta target tahunan", "monthly targets with their year", _fitted),),
)
def check(agreement: Agreement, settings: RuleSettings, context: Context) -> Iterator[Finding]:
    """As for quarters, in indicators and in action plans that print months."""
    for row, found in zip(monthly_rows(agreement), monthly_fits(agreement), strict=True):
        if found.contradicts or found.doubtful:
            yield _finding(agreement, row, found)


def _finding(agreement: Agreement, row: MonthlyRow, found: Fit) -> Finding:
    months = row.targets.months()
    last = months[found.periods[-1]]
    return Finding.at(
        row.year_path,
        *(f"{row.path}.{period}" for period in found.periods),
        confusable=can_misread(agreement) and confusable(last.text, row.annual.text),
        question=found.doubtful,
        name=row.name,
        annual=row.annual.text,
        months=[
            {
                language: f"{words} {months[period].text}"
                for language, words in month_names(int(period[1:])).items()
            }
            for period in found.periods
        ],
        last=last.text,
        slip=digit_lost(last.text, row.annual.text),
        tried=attempts(found.tried),
        likely=found.convention,
    )
