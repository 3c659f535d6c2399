"""TGT017: one quarter that differs in a row that is constant otherwise."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.records import Agreement
from rules.engine.finding import Finding, Severity
from rules.engine.look import Look
from rules.engine.rule import Context, RuleSettings, rule
from rules.knowledge.confusion import can_misread, confusable
from rules.views.target_cells import period_words
from rules.views.year import year_rows

_QUARTERS = ("q1", "q2", "q3", "q4")


def _whole_rows(agreement: Agreement) -> Iterator[str]:
    for one in year_rows(agreement):
        numbers = [target.value for target in one.row.targets.quarters().values()]
        if len(numbers) == len(_QUARTERS) and None not in numbers and one.row.targets.annual is not None:
            yield from (one.cell(quarter) for quarter in _QUARTERS)


@rule(
    id="TGT017",
    name="odd-quarter",
    severity=Severity.INFO,
    needs=(
        Look("baris dengan target pada keempat triwulan", "rows with a target in each quarter", _whole_rows),
    ),
)
def check(agreement: Agreement, settings: RuleSettings, context: Context) -> Iterator[Finding]:
    """Three quarters and the year print one value, the other quarter, not the last, another."""
    for one in year_rows(agreement):
        row = one.row
        values = {quarter: target.value for quarter, target in row.targets.quarters().items()}
        annual = row.targets.annual
        if len(values) < len(_QUARTERS) or annual is None or annual.value is None:
            continue
        odd = [quarter for quarter, value in values.items() if value is not None and value != annual.value]
        if len(odd) == 1 and odd[0] not in ("q1", "q4") and None not in values.values():
            target = getattr(row.targets, odd[0])
            yield Finding.at(
                one.cell(odd[0]),
                one.cell("annual"),
                confusable=can_misread(agreement) and confusable(target.text, annual.text),
                name=row.name,
                period=period_words(odd[0]),
                odd=target.text,
                usual=annual.text,
            )
