"""Decimal commas and points of a scan: what cannot be told apart on paper is decided by the document.

On a poor scan a comma and a point look alike, and a document may print both. Readers agree on the wrong one
now and then, so the form that is rare in the document is held back for a person.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.records import Indicator, Target, Targets

_DECIMAL = re.compile(r"(?<![\d.,])\d+([.,])\d{1,2}(?![\d.,])")


def with_told_separators(indicators: Sequence[Indicator], scanned: set[int]) -> list[Indicator]:
    """The indicators, with targets of ``scanned`` pages flagged whose decimal sign is not the usual one."""
    signs = [sign for i in indicators for t in i.targets.printed().values() if (sign := _sign(t))]
    if not scanned or len(set(signs)) < 2:
        return list(indicators)
    usual = "," if signs.count(",") >= signs.count(".") else "."
    return [_flagged(indicator, usual, scanned) for indicator in indicators]


def _flagged(indicator: Indicator, usual: str, scanned: set[int]) -> Indicator:
    printed = indicator.targets.printed()
    rare = {p: t for p, t in printed.items() if _sign(t) not in (None, usual) and _page(t) in scanned}
    if not rare:
        return indicator
    held = {period: target.model_copy(update={"needs_review": True}) for period, target in rare.items()}
    return indicator.model_copy(update={"targets": Targets(**{**printed, **held})})


def _sign(target: Target) -> str | None:
    match = _DECIMAL.search(target.text)
    return match[1] if match else None


def _page(target: Target) -> int | None:
    return target.evidence.page if target.evidence else None
