"""ACT003: a quarter with a target, and no output of the action plan due by then."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.records import Agreement
from rules.engine.finding import Finding, Severity
from rules.engine.look import Look
from rules.engine.rule import Context, RuleSettings, rule
from rules.views.plan import plan
from rules.views.quarters import quarter_fits
from rules.views.target_cells import quarter_numeral
from rules.views.year import year_rows


def _timed(agreement: Agreement) -> Iterator[str]:
    fits = quarter_fits(agreement)
    for planned in plan(agreement).planned:
        due = fits[planned.index].periods
        if due and all(agreement.actions[row].quarters for row in planned.rows):
            yield year_rows(agreement)[planned.index].cell(due[0])


@rule(
    id="ACT003",
    name="quarter-without-action",
    severity=Severity.WARNING,
    basis=("LKE 1.c.2",),
    needs=(
        Look(
            "triwulan bertarget dengan keluaran yang berwaktu",
            "quarters with a target and outputs with a time",
            _timed,
        ),
    ),
)
def check(agreement: Agreement, settings: RuleSettings, context: Context) -> Iterator[Finding]:
    """The first quarter with a target needs an output in it or before; rows without a time say nothing."""
    fits = quarter_fits(agreement)
    for planned in plan(agreement).planned:
        rows = [agreement.actions[index] for index in planned.rows]
        due = fits[planned.index].periods
        if not due or not all(row.quarters for row in rows):
            continue
        first, earliest = int(due[0][1]), min(quarter for row in rows for quarter in row.quarters)
        if earliest > first:
            one = year_rows(agreement)[planned.index]
            yield Finding.at(
                one.cell(due[0]),
                *(f"actions[{index}]" for index in planned.rows),
                name=planned.indicator.name,
                quarter=quarter_numeral(due[0]),
                target=getattr(one.row.targets, due[0]).text,
                earliest=quarter_numeral(f"q{earliest}"),
            )
