"""STR009: no action plan, or one that leaves indicators out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pydantic import Field
from rapidfuzz.fuzz import ratio
from rapidfuzz.process import extractOne

from extractor.lexicon.plain import letters, plain_words
from extractor.records import Agreement
from rules.engine.finding import Finding, Severity
from rules.engine.rule import Context, RuleSettings, rule
from rules.views.measurement import own_number
from rules.views.plan import plan

_KEY_INDICATORS = re.compile(r"\bindikator kinerja utama\b|\bIKU\b", re.IGNORECASE)


class Settings(RuleSettings):
    """``alike``: from which likeness (0 to 100) an indicator counts as that of the plan."""

    alike: float = Field(default=85, ge=0, le=100)


@rule(
    id="STR009",
    name="action-plan-incomplete",
    severity=Severity.WARNING,
    basis=("LKE 1.c.4",),
    needs=("indicators", "kind"),
    settings=Settings,
)
def check(agreement: Agreement, settings: Settings, context: Context) -> Iterator[Finding]:
    """Every indicator is in the plan; a plan that may be a file of its own is only asked for."""
    if not agreement.actions:
        yield Finding.at("actions", severity=Severity.INFO, uncovered=[], total=0, key_only=False)
        return
    planned = {letters(a.indicator): a.indicator for a in agreement.actions if a.indicator}
    if not planned:
        return
    names = [plain_words(name) for name in planned.values()]
    in_plan = {one.index for one in plan(agreement).planned}
    uncovered = [
        index
        for index, row in enumerate(agreement.indicators)
        if index not in in_plan
        and letters(row.name) not in planned
        and not extractOne(plain_words(row.name), names, scorer=ratio, score_cutoff=settings.alike)
    ]
    if uncovered:
        yield Finding.at(
            "actions",
            *(f"indicators[{index}].name" for index in uncovered),
            *(f"indicators[{index}]" for index in uncovered),
            uncovered=[_called(agreement, index) for index in uncovered],
            total=len(agreement.indicators),
            key_only=any(
                t.section == "action_plan" and _KEY_INDICATORS.search(t.text) for t in agreement.titles
            ),
        )


def _called(agreement: Agreement, index: int) -> str:
    row = agreement.indicators[index]
    number = own_number(agreement, row)
    return f"{number} “{row.name}”" if number else f"“{row.name}”"
