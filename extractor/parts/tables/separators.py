"""Decimal commas and points of a scan: what cannot be told apart on paper is decided by the document.

On a poor scan a comma and a point look alike, and a document may print both. Readers agree on the wrong one
now and then, so the form that is rare in the document is held back for a person.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import TypeVar

from extractor.records import Action, Indicator, Target, Targets, doubt_if
from extractor.records.agreement import MONTHS, QUARTERS
from extractor.records.written.decimals import COMMA, POINT, decimal_signs

Row = TypeVar("Row", Indicator, Action)

_SIGN = re.compile(r"[.,%]")
# Times the values beside it in time: a lost decimal sign makes it ten times, a % read as 6 more.
_TOO_LARGE = 4


def with_told_separators(indicators: Sequence[Indicator], scanned: set[int]) -> list[Indicator]:
    """The indicators, with targets of ``scanned`` pages flagged whose decimal sign is not the usual one."""
    signs = [sign for i in indicators for t in i.targets.printed().values() for sign in decimal_signs(t.text)]
    if not scanned or len(set(signs)) < 2:
        return list(indicators)
    usual = COMMA if signs.count(COMMA) >= signs.count(POINT) else POINT
    return [_flagged(indicator, usual, scanned) for indicator in indicators]


def _flagged(indicator: Indicator, usual: str, scanned: set[int]) -> Indicator:
    printed = indicator.targets.printed()
    rare = {p: t for p, t in printed.items() if decimal_signs(t.text) - {usual} and _page(t) in scanned}
    if not rare:
        return indicator
    held = {
        period: target.doubting(*doubt_if(True, "decimal-sign", "document", target.text))
        for period, target in rare.items()
    }
    return indicator.model_copy(update={"targets": Targets(**{**printed, **held})})


def _page(target: Target) -> int | None:
    return target.evidence.page if target.evidence else None


def with_told_sizes(row: Row, scanned: set[int]) -> Row:
    """The row, targets of ``scanned`` pages flagged that seem to have lost their decimal or percent sign:
    they have none, others of the row do, and they are far larger than what stands beside them in time."""
    printed = row.targets.printed() if scanned else {}
    odd = {period for periods in (QUARTERS, MONTHS) for period in _odd(printed, periods, scanned)}
    if not odd:
        return row
    held = {
        p: t.doubting(*doubt_if(True, "lost-sign", "sizes", t.text)) for p, t in printed.items() if p in odd
    }
    return row.model_copy(update={"targets": Targets(**{**printed, **held})})


def _odd(printed: Mapping[str, Target], periods: Sequence[str], scanned: set[int]) -> Iterator[str]:
    series = [(period, printed[period]) for period in periods if period in printed]
    signs = any(_SIGN.search(target.text) for _, target in series)
    for place, (period, target) in enumerate(series):
        beside = [t for _, t in (*series[max(0, place - 1) : place], *series[place + 1 : place + 2])]
        bare = signs and not _SIGN.search(target.text)
        if bare and _page(target) in scanned and _is_too_large(target, beside):
            yield period


def _is_too_large(target: Target, beside: Sequence[Target]) -> bool:
    values = [abs(Decimal(t.value)) for t in beside if t.value is not None]
    largest = max(values, default=Decimal(0))
    return target.value is not None and 0 < largest * _TOO_LARGE <= abs(Decimal(target.value))
