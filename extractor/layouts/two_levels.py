"""Columns that a table prints once for each of two levels: weights of objective and of indicator, results of
the superior and one's own. Only by their words and place it is told whose they are."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.layouts.family import Meanings
from extractor.layouts.topics import words_of
from extractor.records import MONTHS, QUARTERS

_OF_INDICATORS = frozenset({"indikator", "iku", "ikk", "ik", "iki", "ikp", "iksk"})
_OF_OBJECTIVES = frozenset({"sasaran", "ss", "sk", "sp", "tujuan", "perspektif"})
_SUPERIOR = frozenset({"atasan", "pimpinan"})
_OF_PLANS = frozenset({"output", "output_target", "period", "criterion", "budget", *QUARTERS, *MONTHS})


def with_levels_apart(meanings: Meanings, words: Sequence[str], heading: str) -> Meanings:
    """The meanings, ``words`` being the headings of the columns and ``heading`` the words above the table."""
    said = [set(words_of(text)) for text in words]
    return _own_results(_own_weights(meanings, said), said, heading)


def _own_weights(meanings: Meanings, said: Sequence[set[str]]) -> Meanings:
    """The weight of an indicator is headed so, or is the first one that nothing says to be an objective's:
    of two without such words the one that stands right of the indicator."""
    weights = [column for column, meaning in enumerate(meanings) if meaning == "weight"]
    if "indicator" not in meanings:
        return meanings
    at = meanings.index("indicator")
    others = {c for c in weights if said[c] & _OF_OBJECTIVES and not said[c] & _OF_INDICATORS}
    if not others and len(weights) > 1 and weights[0] < at < weights[1]:
        others = {weights[0]}
    return tuple("objective_weight" if column in others else m for column, m in enumerate(meanings))


def _own_results(meanings: Meanings, said: Sequence[set[str]], heading: str) -> Meanings:
    """In an agreement of staff the result of the superior that is served stands before one's own: it is what
    that is for, and no action. A plan is told by its columns or the words above it."""
    planned = "rencanaaksi" in "".join(heading.casefold().split())
    pair = ("objective", "plan")
    if planned or set(meanings) & _OF_PLANS or any(meanings.count(one) != 1 for one in pair):
        return meanings
    above, own = (meanings.index(one) for one in pair)
    results = all({"hasil", "kerja"} <= said[c] or "rhk" in said[c] for c in (above, own))
    if not (results and said[above] & _SUPERIOR and not said[own] & _SUPERIOR):
        return meanings
    named = {above: "goal", own: "objective"}
    return tuple(named.get(column, meaning) for column, meaning in enumerate(meanings))
