"""ACT007: an indicator that only the action plan has, and key indicators that it lacks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.records import Agreement
from rules.engine.finding import Finding, Severity
from rules.engine.look import Look
from rules.engine.rule import Context, RuleSettings, rule
from rules.views.plan import Plan, plan

_KEY = re.compile(r"\bsasaran strategis\b", re.IGNORECASE)


def _named(agreement: Agreement) -> Iterator[str]:
    return (f"actions[{index}].indicator" for index, row in enumerate(agreement.actions) if row.indicator)


@rule(
    id="ACT007",
    name="indicator-not-in-agreement",
    severity=Severity.WARNING,
    needs=(Look("indikator dalam rencana aksi", "indicators in the action plan", _named), "indicators"),
)
def check(agreement: Agreement, settings: RuleSettings, context: Context) -> Iterator[Finding]:
    """A plan of mostly finer indicators cascades: named once. Uncovered others are left to STR009."""
    found = plan(agreement)
    yield from _unknown(agreement, found)
    for index in _missing_keys(agreement, found):
        name = agreement.indicators[index].name
        yield Finding.at(f"indicators[{index}].name", "actions", why="missing", name=name, count=1)


def _unknown(agreement: Agreement, found: Plan) -> Iterator[Finding]:
    paths = [f"actions[{rows[0]}].indicator" for rows in found.unknown]
    names = [agreement.actions[rows[0]].indicator for rows in found.unknown]
    if len(paths) > max(len(found.planned), 1):
        yield Finding.at(*paths, severity=Severity.INFO, why="cascade", name=names[0], count=len(paths))
        return
    for path, name in zip(paths, names, strict=True):
        yield Finding.at(path, why="unknown", name=name, count=1)


def _missing_keys(agreement: Agreement, found: Plan) -> list[int]:
    """Key indicators without a plan, where the document has other groups and plans for this one."""
    rows = agreement.indicators
    keys = {index for index, row in enumerate(rows) if row.category and _KEY.search(row.category)}
    covered = keys & {planned.index for planned in found.planned}
    if not covered or len(keys) == len(rows):
        return []
    return sorted(keys & set(found.uncovered))
