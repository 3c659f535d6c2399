"""Which kind of table the columns make, and meanings that only the whole table settles."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from extractor.records.agreement import MONTHS, QUARTERS

Kind = Literal["indicators", "actions", "programs", "components", "other"]
Meanings = tuple[str | None, ...]

_PERIODS = (*QUARTERS, *MONTHS)
_PROGRAMS = {"program", "activity", "sub_activity"}


def kind_of(meanings: Sequence[str | None], heading: str = "") -> Kind:
    """The kind by the columns; ``heading`` (the words over the table) decides where columns cannot."""
    have = {meaning for meaning in meanings if meaning}
    if have & {"component", "criterion", "activity"} and "weight" in have and "indicator" not in have:
        return "components"
    if have & set(MONTHS) or have & {"plan", "criterion"} or {"output", "period"} <= have:
        return "actions"
    if "indicator" in have or ("objective" in have and have & {"annual", *QUARTERS}):
        planned = "rencanaaksi" in "".join(heading.casefold().split())
        return "actions" if planned and have & set(QUARTERS) else "indicators"
    if have & _PROGRAMS and "budget" in have:
        return "programs"
    if "component" in have and have & {"score", "weight"}:
        return "components"
    return "other"


def settle(meanings: Meanings, kind: Kind) -> Meanings:
    """The meanings with the words that mean different things in different tables settled."""
    have = set(meanings)
    swaps: dict[str, str] = {}
    if "goal" in have and "objective" not in have:
        swaps["goal"] = "objective"
    if kind == "indicators":
        if "indicator" not in have:
            swaps["objective"] = "indicator"
        if "unit" not in have and "note" in have:
            swaps["note"] = "unit"
    if kind == "actions" and "plan" not in have and "activity" in have:
        swaps["activity"] = "plan"
    if kind == "components" and "component" not in have:
        swaps["criterion" if "criterion" in have else "activity"] = "component"
    return tuple(swaps.get(m, m) if m else m for m in meanings)
