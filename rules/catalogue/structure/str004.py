"""STR004: the indicator table has no objective, target or unit at all."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.records import Agreement, Indicator
from extractor.records.written.percents import says_percent
from rules.engine.finding import Finding, Severity
from rules.engine.look import Look
from rules.engine.rule import Context, RuleSettings, rule
from rules.views.parts import has_promises

_UNIT_IN_NAME = re.compile(
    r"\b(indeks|nilai|skor|predikat|opini|rasio|angka|tingkat|level|jumlah|laju)\b|\(", re.IGNORECASE
)
_WORDS = {
    "objective": {"id": "sasaran", "en": "objective"},
    "target": {"id": "target", "en": "target"},
    "unit": {"id": "satuan", "en": "unit"},
}


def _promised(agreement: Agreement) -> tuple[str, ...]:
    """The rows of the indicators; none where their table is missing as a whole, which STR001 tells."""
    rows = range(len(agreement.indicators)) if has_promises(agreement) else ()
    return tuple(f"indicators[{index}].name" for index in rows)


@rule(
    id="STR004",
    name="column-missing",
    severity=Severity.WARNING,
    basis=("P53 I/5-6",),
    needs=(Look("tabel sasaran, indikator, dan target", "a table of objectives and targets", _promised),),
)
def check(agreement: Agreement, settings: RuleSettings, context: Context) -> Iterator[Finding]:
    """Objective, indicator and target; a unit may stand in a column, in the target, or in the name."""
    rows = agreement.indicators
    lacking = []
    if not any(row.objective for row in rows):
        lacking.append("objective")
    if not any(row.targets.printed() for row in rows):
        lacking.append("target")
    elif not any(_prints_unit(row) for row in rows) and any(_wants_unit(row) for row in rows):
        lacking.append("unit")
    if lacking:
        yield Finding.at("indicators", lacking=[_WORDS[name] for name in lacking])


def _prints_unit(row: Indicator) -> bool:
    """Whether a unit stands in its column or in a cell of a target."""
    cells = row.targets.printed().values()
    return bool(row.unit) or any(cell.unit or says_percent(cell.text) for cell in cells)


def _wants_unit(row: Indicator) -> bool:
    """Whether its target is a number of which the name does not say what it counts."""
    annual = row.targets.annual
    number = annual is not None and annual.kind in ("number", "bound", "range")
    return number and not (says_percent(row.name) or _UNIT_IN_NAME.search(row.name))
