"""TGT002: quarters that no convention of aggregation brings to the annual target."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.records import Agreement
from rules.engine.finding import Finding, Severity
from rules.engine.look import Look
from rules.engine.rule import Context, RuleSettings, rule
from rules.knowledge.aggregation import Attempt, Fit
from rules.knowledge.confusion import can_misread, confusable
from rules.views.quarters import fitted_cells, quarter_fits
from rules.views.target_cells import quarter_numeral
from rules.views.year import YearRow, year_rows


@rule(
    id="TGT002",
    name="quarters-disagree-with-annual",
    severity=Severity.ERROR,
    basis=("LOG", "LKE 2.a.2"),
    needs=(
        Look("target triwulan beserta target tahunan", "quarterly targets with their year", fitted_cells),
    ),
)
def check(agreement: Agreement, settings: RuleSettings, context: Context) -> Iterator[Finding]:
    """Sum, last, average, constant, share, single: one of them explains the year, or the row is wrong.

    Where one explains it only by a reading that nothing in the document marks, this asks.
    """
    for one, found in zip(year_rows(agreement), quarter_fits(agreement), strict=True):
        if found.contradicts or found.doubtful:
            yield _finding(agreement, one, found)


def _finding(agreement: Agreement, one: YearRow, found: Fit) -> Finding:
    row = one.row
    printed = row.targets.quarters()
    annual = row.targets.annual
    assert annual is not None
    last = printed[found.periods[-1]]
    return Finding.at(
        one.cell("annual"),
        *(one.cell(period) for period in printed),
        confusable=can_misread(agreement) and confusable(last.text, annual.text),
        question=found.doubtful,
        name=row.name,
        annual=annual.text,
        quarters=[f"{quarter_numeral(p)} {t.text or '–'}" for p, t in printed.items()],
        tried=attempts(found.tried),
        nearest=found.nearest.convention if found.nearest else None,
        gap=found.nearest.gap if found.nearest else None,
        likely=found.convention,
    )


def attempts(tried: tuple[Attempt, ...]) -> list[dict[str, object]]:
    """The conventions tried as facts, the nearest first."""
    ordered = sorted(tried, key=lambda attempt: abs(attempt.gap))
    return [{"convention": a.convention, "expected": a.expected, "gap": a.gap} for a in ordered]
