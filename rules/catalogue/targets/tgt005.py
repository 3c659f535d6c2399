"""TGT005: some percentages add up over the quarters, others run to the year, and nothing says which."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.records import Agreement
from rules.engine.finding import Finding, Severity
from rules.engine.rule import Context, RuleSettings, rule
from rules.knowledge.units import unit_kind
from rules.views.quarters import quarter_fits, unit_of


@rule(
    id="TGT005",
    name="mixed-conventions",
    severity=Severity.INFO,
    basis=("LKE 2.a.2",),
    needs=("quarters",),
)
def check(agreement: Agreement, settings: RuleSettings, context: Context) -> Iterator[Finding]:
    """One finding a document, at the first indicator of the rarer convention."""
    groups: dict[str, list[int]] = {"sum": [], "last": []}
    for index, (row, found) in enumerate(zip(agreement.indicators, quarter_fits(agreement), strict=True)):
        stated_or_single = found.certainty == "stated" or found.doubtful or len(found.periods) < 2
        if found.convention in groups and not stated_or_single and unit_kind(unit_of(row)) == "share":
            groups[found.convention].append(index)
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
