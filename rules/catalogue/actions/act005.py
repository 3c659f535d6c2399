"""ACT005: an output that lists more or fewer values than it names quarters."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.records import Agreement, parse_number
from extractor.records.written.numerals import roman
from rules.engine.finding import Finding, Severity
from rules.engine.look import Look
from rules.engine.rule import Context, RuleSettings, rule

_LIST = re.compile(r"\(\s*(\d[\d.,]*%?(?:\s*[-–—/;]\s*\d[\d.,]*%?)+)\s*\)")
_YEAR = re.compile(r"(?:19|20)\d{2}")


def _listed(agreement: Agreement) -> Iterator[str]:
    for index, row in enumerate(agreement.actions):
        if row.quarters and _LIST.search(row.output or ""):
            yield f"actions[{index}].output"


@rule(
    id="ACT005",
    name="values-against-quarters",
    severity=Severity.INFO,
    needs=(
        Look(
            "rincian nilai menurut triwulan dalam rencana aksi",
            "values by quarter in the action plan",
            _listed,
        ),
    ),
)
def check(agreement: Agreement, settings: RuleSettings, context: Context) -> Iterator[Finding]:
    """``(25 - 50 - 50)`` for three quarters; two values that rise may be a range: then it asks."""
    for index, row in enumerate(agreement.actions):
        for match in _LIST.finditer(row.output or ""):
            values = [value.strip() for value in re.split(r"\s*[-–—/;]\s*", match[1])]
            if not row.quarters or len(values) == len(row.quarters) or _are_years(values):
                continue
            yield Finding.at(
                f"actions[{index}].output",
                f"actions[{index}].period_text",
                question=_may_be_a_range(values, len(row.quarters)),
                values=values,
                count=len(values),
                quarters=[roman(quarter) for quarter in row.quarters],
                output=row.output,
            )


def _are_years(values: list[str]) -> bool:
    return any(_YEAR.fullmatch(value) for value in values)


def _may_be_a_range(values: list[str], quarters: int) -> bool:
    if len(values) != 2 or quarters != 1:
        return False
    low, high = (parse_number(value.rstrip("%")) for value in values)
    return low is not None and high is not None and low < high
