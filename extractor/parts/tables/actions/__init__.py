"""The family of action plans (Rencana Aksi), by quarters, months or periods in words."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from extractor.layouts import Family, Found, LogicalTable
from extractor.parts.tables.actions.rows import read_actions
from extractor.parts.tables.separators import with_told_sizes
from extractor.parts.unread.problems import plan_without_indicators
from extractor.read import ReadPage
from extractor.records.agreement import MONTHS, QUARTERS
from extractor.tables import Seam

_FEWEST_MONTHS = 3  # a column or two of months only say when
_OF_PLANS = frozenset({"indicator", "plan", "output", "output_target", "period", "activity", *MONTHS})
_SEAM = Seam(("period", *QUARTERS, *MONTHS), ("objective", "indicator", "plan", "criterion"))
_VALUES = ("output_target", "budget", "annual", "responsible")  # one of them in every row


def _is_it(have: AbstractSet[str], heading: str) -> bool:
    """By months, plans or criteria, by outputs with their time or target, or by the words over a table of
    quarters or activities."""
    if "criterion" in have and {"objective", "annual"} <= have and not have & _OF_PLANS:
        return False  # what the objectives are measured by
    monthly = len(have & set(MONTHS)) >= _FEWEST_MONTHS
    if monthly or have & {"plan", "criterion", "output_target"} or {"output", "period"} <= have:
        return True
    planned = "rencanaaksi" in "".join(heading.casefold().split())
    timed = have & {*QUARTERS, "output", "activity", "responsible"}
    return planned and bool(timed) and bool(have & {"indicator", "objective"})


def _seam(have: AbstractSet[str]) -> Seam:
    """In a plan without times another column that every row fills tells the rows."""
    if have & set(_SEAM.anchors):
        return _SEAM
    anchor = next((name for name in _VALUES if name in have), None)
    return Seam((anchor,), _SEAM.levels) if anchor else _SEAM


def _settled(have: AbstractSet[str]) -> dict[str, str]:
    return {"activity": "plan"} if "plan" not in have and "activity" in have else {}


def _read(tables: Sequence[LogicalTable], pages: Sequence[ReadPage], year: int | None) -> Found:
    scanned = {page.number for page in pages if page.kind == "scan"}
    plans = [table for table in tables if table.kind == "actions"]
    actions = read_actions(plans)
    rows = tuple(with_told_sizes(action, scanned) for action in actions.found)
    if rows and not any(action.indicator for action in rows):
        actions.problems.append(plan_without_indicators(plans[0]))
    return Found({"actions": rows}, actions.problems)


ACTIONS = Family(
    kind="actions",
    labels={"id": "rencana aksi", "en": "action plan"},
    record="actions",
    texts=("objective", "indicator", "plan", "criterion", "output"),
    is_it=_is_it,
    settled=_settled,
    seam=_seam,
    read=_read,
    asked=1,
)
