"""Which sign parts thousands: decided by the whole document where a number alone does not say.

``1,250`` is a decimal in Indonesian and twelve hundred and fifty in English; amounts with several groups and
decimals of one or two digits show which of the two a document writes.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from extractor.records import Indicator, Program, Target, Targets, doubt_if
from extractor.records.written.decimals import COMMA, POINT, habits, undecided_comma


def with_thousands_told(
    indicators: Sequence[Indicator], programs: Iterable[Program]
) -> tuple[Indicator, ...]:
    """The indicators, targets like ``1,250`` as thousands in a document of English habits, marked where it
    has both habits or neither."""
    targets = [target for indicator in indicators for target in indicator.targets.printed().values()]
    if not any(undecided_comma(target.text) for target in targets):
        return tuple(indicators)
    texts = [*(target.text for target in targets), *(program.budget_text or "" for program in programs)]
    signs = frozenset[str]().union(*map(habits, texts))
    if signs == {COMMA}:
        return tuple(indicators)
    return tuple(_told(indicator, signs == {POINT}) for indicator in indicators)


def _told(indicator: Indicator, english: bool) -> Indicator:
    printed = indicator.targets.printed()
    changed = {period: _one(target, english) for period, target in printed.items()}
    if all(changed[period] is target for period, target in printed.items()):
        return indicator
    return indicator.model_copy(update={"targets": Targets(**changed)})


def _one(target: Target, english: bool) -> Target:
    found = undecided_comma(target.text)
    if found is None or target.value is None:
        return target
    if english and target.value == f"{found.before}.{found.after}":
        return target.model_copy(update={"value": found.before + found.after})
    return target.doubting(*doubt_if(True, "thousands", "document", target.text))
