"""Two readers of a number, and a third look where they disagree.

A number is accepted only where readers of two families saw the same. Two readings by one network are one
witness: the third look (other scale, other contrast, other language data) can bear out a reader that stays
by what it said, never replace the other family.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from extractor.reading.line.forms import (
    as_digits,
    bears_out,
    differ_in_sign,
    has_comma,
    has_point,
    is_odd,
    is_target,
    lost_sign,
    nearly_not_applicable,
    not_applicable,
    plain,
    same,
)
from extractor.reading.line.quarters import same_quarters
from extractor.reading.line.verdict import Third, Verdict
from extractor.reading.readers.base import Look, Seen
from extractor.reading.trust import TRUST, Trust
from extractor.records.written.nothing import NOT_APPLICABLE


def decide_number(
    first: Look,
    second: Look | None,
    third: Third,
    *,
    dirty: bool = False,
    repeated: Callable[[], Look | None] | None = None,
    trust: Trust = TRUST,
) -> Verdict:
    """The verdict on a line whose every character counts. ``repeated`` is a last look of the other family,
    asked for only where the first reader is steady."""
    if second is None or second.family == first.family:
        alone = (first,) if second is None else (first, second)
        return Verdict(first.seen.text, False, "first", _held(first.seen), alone)
    if not_applicable(first.seen.text, second.seen.text):
        return Verdict(NOT_APPLICABLE, True, "both", trust.agreed, (first, second))
    least = trust.steady if dirty else trust.least_agreed
    agreed = _agree(first.seen, second.seen, dirty) and first.seen.weakest >= least
    lone_point = dirty and has_point(first.seen.text)  # it may be what blur left of a comma
    exact = same(first.seen.text, second.seen.text)
    both = Verdict(first.seen.text, True, "both", trust.agreed, (first, second))
    if agreed and not lone_point:
        return replace(both, confidence=trust.exact) if exact and _is_very_sure(first, trust) else both
    looks = (first, second, *third())
    if dirty and (told := _told_comma(looks, trust)):
        return Verdict(told, True, "sign", trust.settled, looks)
    if agreed:
        return replace(both, looks=looks)
    found = _by_third_look(looks, repeated, exact=exact, dirty=dirty, trust=trust)
    return found or Verdict(_likeliest(looks, trust), False, "none", _held(first.seen), looks)


def _is_very_sure(first: Look, trust: Trust) -> bool:
    return first.seen.weakest >= trust.very_sure


def _by_third_look(
    looks: tuple[Look, ...],
    repeated: Callable[[], Look | None] | None,
    *,
    exact: bool,
    dirty: bool,
    trust: Trust,
) -> Verdict | None:
    """The verdict where the third look bears out the first reader, or it changes its mind and the other
    family says the same; None where nothing is settled."""
    first, second, *further = looks
    text = first.seen.text
    again = [look.seen for look in further if look.family == first.family]
    others = [look.seen for look in further if look.family == second.family]
    steady = first.seen.weakest >= trust.steady and all(
        same(text, seen.text) and seen.weakest >= trust.steady for seen in again
    )
    if steady and text and again and any(_bear_out(first.seen, seen, dirty) for seen in others):
        return Verdict(text, True, "third", trust.third, looks)
    if steady and again and repeated is not None and is_target(text):
        once_more = repeated()
        if once_more is not None and same(text, once_more.seen.text):
            return Verdict(text, True, "third", trust.repeated, (*looks, once_more))
    if dirty and _name_same_quarters(looks):
        return Verdict(text, True, "third", trust.repeated, looks)
    if exact and is_target(text) and _unanimous(looks, trust):
        return Verdict(text, True, "third", trust.repeated, looks)
    turned = _turned(looks, again, trust)
    return None if turned is None else Verdict(turned, True, "third", trust.repeated, looks)


def _bear_out(first: Seen, other: Seen, dirty: bool) -> bool:
    return _agree(first, other, dirty) or same_quarters(first.text, other.text)


def _turned(looks: Sequence[Look], again: Sequence[Seen], trust: Trust) -> str | None:
    """What the first reader, unsure at first, saw at its second look, where that joins the others."""
    first, second = looks[:2]
    if first.seen.weakest >= trust.steady or not again or again[0].weakest < trust.least_agreed:
        return None
    turned = again[0].text
    borne = sum(same(turned, look.seen.text) for look in looks if look.family == second.family)
    other_number = is_target(first.seen.text) and _digits(first.seen.text) != _digits(turned)
    other_number = other_number or lost_sign(first.seen.text, turned)
    return turned if turned and is_target(turned) and borne >= trust.borne and not other_number else None


def _agree(first: Seen, second: Seen, dirty: bool) -> bool:
    if not first.text or not second.text or nearly_not_applicable(first.text):
        return False
    if dirty and same_quarters(first.text, second.text) and first.text[:2] == second.text[:2]:
        return True
    return same(first.text, second.text) or bears_out(first.text, second.text, dirty)


def _told_comma(looks: Sequence[Look], trust: Trust) -> str | None:
    """The decimal with the comma that some look saw, where both families agree on all its digits: blur takes
    a comma's tail and never makes one. The page must bear the sign out later."""
    first = looks[0]
    own = [look.seen for look in looks if look.family == first.family]
    others = [look.seen for look in looks if look.family != first.family]
    if max(seen.weakest for seen in own) < trust.steady or not all(_but_for_sign(first.seen, s) for s in own):
        return None
    shown = [replace(seen, text=as_digits(seen.text)) for seen in others]
    borne = [seen for seen in shown if _but_for_sign(first.seen, seen)]
    if 2 * len(borne) <= len(others):
        return None
    return next((plain(seen.text) for seen in (*own, *borne) if has_comma(seen.text)), None)


def _name_same_quarters(looks: Sequence[Look]) -> bool:
    """Whether every look names the same quarters in the same case."""
    first = looks[0].seen.text
    cased = {look.seen.text[:2] for look in looks}
    return len(cased) == 1 and all(same_quarters(first, look.seen.text) for look in looks)


def _but_for_sign(first: Seen, second: Seen) -> bool:
    return same(first.text, second.text) or differ_in_sign(first.text, second.text)


def _unanimous(looks: Sequence[Look], trust: Trust) -> bool:
    """Whether every look of both families saw the same, none of the first quite unsure."""
    first = looks[0]
    own = [look.seen.weakest for look in looks if look.family == first.family]
    return len(own) > 1 and min(own) >= trust.half and all(same(first.seen.text, k.seen.text) for k in looks)


def _digits(text: str) -> str:
    return "".join(filter(str.isdigit, text))


def _held(first: Seen) -> float:
    return round(0.4 + 0.4 * first.weakest, 3) if is_target(first.text) and first.text else 0.3


def _likeliest(looks: Sequence[Look], trust: Trust) -> str:
    """The reading with most behind it: the first reader's unless it has no form and others share one."""
    weight: dict[str, float] = {}
    for place, look in enumerate(looks):
        text = look.seen.text
        if not text:
            continue
        form = 1.0 if is_target(text) or (place == 0 and not is_odd(text)) else trust.formless
        rank = trust.own_first if place == 0 else 1.0 if look.family == looks[0].family else trust.strangers
        key = next((known for known in weight if same(known, text)), text)
        weight[key] = weight.get(key, 0.0) + form * rank * (0.3 + look.seen.weakest)
    return max(weight, key=lambda text: weight[text]) if weight else ""
