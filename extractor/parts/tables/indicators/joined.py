"""One list of indicators of all tables: a later table of the same ones adds what is new in it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from rapidfuzz import fuzz

from extractor.layouts import is_unit
from extractor.lexicon.plain import plain_words
from extractor.lexicon.short_forms import with_short_forms, without_short_forms
from extractor.records import Indicator, Target, Targets, united

_ADDED = (
    "years",
    "baseline",
    "end_condition",
    "weight",
    "objective_weight",
    "polarity",
    "note",
    "budget_text",
    "budget",
)
_MEASURED = ("measurement_text", "measurement")
_SAME_NAME = 95  # of 100: one name read twice


def merged(known: Sequence[Indicator], found: Sequence[Indicator]) -> list[Indicator]:
    """Both lists; where a later table lists a known indicator without a target of its own that disagrees, it
    only adds to it."""
    out = list(known)
    for indicator in found:
        at = next((i for i, old in enumerate(known) if _same(old, indicator) and old is out[i]), None)
        if at is None:
            out.append(indicator)
        else:
            out[at] = _completed(out[at], indicator)
    return out


def _same(a: Indicator, b: Indicator) -> bool:
    alike = fuzz.ratio(_key(a.name), _key(b.name)) >= _SAME_NAME or _same_in_short(a.name, b.name)
    return alike and not _contradict(a, b)


def _same_in_short(one: str, other: str) -> bool:
    """Whether one table prints in short what the other writes out (``SPIP``)."""
    longer, shorter = sorted((one, other), key=len, reverse=True)
    return with_short_forms(longer, shorter) == plain_words(without_short_forms(shorter))


def _contradict(a: Indicator, b: Indicator) -> bool:
    printed = b.targets.printed()
    units = {_key(unit) for unit in (a.unit, b.unit) if unit}
    return any(
        period in printed
        and printed[period].text
        and target.text
        and not _equal(printed[period], target, units)
        for period, target in a.targets.printed().items()
    )


def _equal(a: Target, b: Target, units: AbstractSet[str]) -> bool:
    """Whether two cells print the same: one table may print the unit with the number, another beside it.
    ``units`` are those of their rows."""
    if a.value is not None and a.kind == b.kind and a.value == b.value:
        return a.unit == b.unit or a.unit is None or b.unit is None
    one, other = ("".join(text.split()).casefold() for text in (a.text, b.text))
    longer, shorter = (one, other) if len(one) > len(other) else (other, one)
    rest = longer.removeprefix(shorter)
    return longer == shorter or (rest != longer and (_key(rest) in units or is_unit(rest)))


def _key(text: str) -> str:
    return re.sub(r"\W+", "", text).casefold()


def _completed(old: Indicator, new: Indicator) -> Indicator:
    names = ("category", "objective", "data_source", "unit", "responsible", *_MEASURED, *_ADDED)
    filled = {name: getattr(new, name) for name in names if getattr(old, name) in (None, {})}
    targets = {**new.targets.printed(), **{p: t for p, t in old.targets.printed().items() if t.text}}
    doubts = united(old.doubts, *(new.doubts_of(name) for name in filled))
    return old.model_copy(update={**filled, "targets": Targets(**targets), "doubts": doubts})
