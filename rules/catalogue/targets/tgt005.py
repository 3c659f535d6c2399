"""TGT005: some percentages add up over the quarters, others run to the year, and nothing says which."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.records import Agreement
from rules.engine.finding import Finding, Severity
from rules.engine.look import Look
from rules.engine.rule import Context, RuleSettings, rule
from rules.knowledge.units import unit_kind
from rules.views.quarters import quarter_fits, unit_of
from rules.views.year import year_rows


def _shares(agreement: Agreement) -> tuple[str, ...]:
    """Rows that a convention can be told of; one alone cannot be mixed."""
    rows = zip(year_rows(agreement), quarter_fits(agreement), strict=True)
    paths = tuple(
        one.cell("annual")
        for one, found in rows
        if found.convention and len(found.periods) > 1 and unit_kind(unit_of(one.row)) == "share"
    )
    return paths if len(paths) > 1 else ()


@rule(
    id="TGT005",
    name="mixed-conventions",
    severity=Severity.INFO,
    basis=("LKE 2.a.2",),
    needs=(
        Look("indikator persentase dengan beberapa triwulan", "percentages with several quarters", _shares),
    ),
)
def check(agreement: Agreement, settings: RuleSettings, context: Context) -> Iterator[Finding]:
    """One finding a document, at the first indicator of the rarer convention."""
    groups: dict[str, list[int]] = {"sum": [], "last": []}
    for one, found in zip(year_rows(agreement), quarter_fits(agreement), strict=True):
        stated_or_single = found.certainty == "stated" or found.doubtful or len(found.periods) < 2
        if found.convention in groups and not stated_or_single and unit_kind(unit_of(one.row)) == "share":
            groups[found.convention].append(one.index)
    added, running = groups["sum"], groups["last"]
    if not added or not running:
        return
    rarer, other = sorted((added, running), key=len)
    yield Finding.at(
        f"indicators[{rarer[0]}].targets.annual",
        *(f"indicators[{index}].targets.annual" for index in (*rarer[1:], *other)),
        added=[f"“{agreement.indicators[index].name}”" for index in added],
        running=[f"“{agreement.indicators[index].name}”" for index in running],
    )
