"""Two readers of one printed line, and a third look where they disagree.

A number is accepted only where readers of two families saw the same. Two readings by one network are one
witness: the third look (other scale, other contrast, other language data) can bear out a reader that stays
by what it said, never replace the other family.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from extractor.reading.line.forms import (
    as_digits,
    bears_out,
    differ_in_sign,
    digits_of,
    has_comma,
    has_point,
    is_odd,
    is_target,
    lost_sign,
    nearly_not_applicable,
    not_applicable,
    plain,
    same,
    same_numbers,
)
from extractor.reading.line.quarters import same_quarters
from extractor.reading.line.words import all_borne_out, merged, same_letters, unsure_words
from extractor.reading.readers.base import Look, Seen
from extractor.records.agreement import ReaderReading, seen_by
from extractor.records.doubt import DoubtCode, Doubts, doubt_if, united

Basis = Literal["both", "third", "sign", "witness", "first", "none"]
_STEADY = 0.8  # the weakest letter of the first reader from which the third look may settle
_CLEAR = 0.93  # a line of words that the first reader is surer of stays as it read it
_OTHERS = 0.55  # what a look of the second family counts against one of the first, which errs less
_BORNE = 3  # looks of the other family that must say the same where the first reader changes its mind
_HALF = 0.5  # the same where every look of both families says the same
_SETTLED, _DOUBTED = 0.96, 0.5  # confidence in a verdict settled or doubted afterwards
_LEAST = 0.55  # the weakest letter below which even agreement is held back


@dataclass(frozen=True, slots=True)
class Verdict:
    """The text chosen for a line; ``agreed`` where two families bear it out; ``basis`` says how."""

    text: str
    agreed: bool
    basis: Basis
    confidence: float
    looks: tuple[Look, ...]
    told: Doubts = ()

    @property
    def doubts(self) -> Doubts:
        """Why it is not agreed; none where it is. What no check told is the readers' own disagreement."""
        if self.agreed or self.told:
            return () if self.agreed else self.told
        seen = seen_by(self.readings)
        if self.basis == "first":
            return doubt_if(True, "single-reader", "readers", seen)
        alike = all(same(self.looks[0].seen.text, look.seen.text) for look in self.first_looks)
        return doubt_if(True, "unsure-letters" if alike else "readers-differ", "readers", seen)

    @property
    def readings(self) -> tuple[ReaderReading, ...]:
        return tuple(look.reading for look in self.first_looks)

    @property
    def first_looks(self) -> tuple[Look, ...]:
        """The first look of each reader."""
        first: dict[str, Look] = {}
        for look in self.looks:
            first.setdefault(look.reader, look)
        return tuple(first.values())

    def settled(self, text: str, basis: Basis) -> Verdict:
        """The same, accepted as ``text`` for what came to light after the two readers."""
        return replace(self, text=text, agreed=True, basis=basis, confidence=_SETTLED, told=())

    def doubted(self, code: DoubtCode, by: str, evidence: str) -> Verdict:
        """The same, held back for this reason."""
        told = (*self.told, *doubt_if(True, code, by, evidence))
        sure = min(self.confidence, _DOUBTED)
        return replace(self, agreed=False, basis="none", confidence=sure, told=told)


def line_doubts(verdict: Verdict, garbled: float) -> Doubts:
    """Why a line may be wrong: what its verdict says, and that its reader is less sure than ``garbled``."""
    unsure = verdict.agreed and verdict.confidence < garbled
    return united(verdict.doubts, doubt_if(unsure, "unsure-letters", "readers", seen_by(verdict.readings)))


Third = Callable[[], Sequence[Look]]


def decide_number(
    first: Look,
    second: Look | None,
    third: Third,
    *,
    dirty: bool = False,
    repeated: Callable[[], Look | None] | None = None,
) -> Verdict:
    """The verdict on a line whose every character counts. ``repeated`` is a last look of the other family,
    asked for only where the first reader is steady."""
    if second is None or second.family == first.family:
        alone = (first,) if second is None else (first, second)
        return Verdict(first.seen.text, False, "first", _held(first.seen), alone)
    if not_applicable(first.seen.text, second.seen.text):
        return Verdict("N/A", True, "both", 0.99, (first, second))
    agreed = _agree(first.seen, second.seen, dirty) and first.seen.weakest >= (_STEADY if dirty else _LEAST)
    lone_point = dirty and has_point(first.seen.text)  # it may be what blur left of a comma
    exact = same(first.seen.text, second.seen.text)
    both = Verdict(first.seen.text, True, "both", 0.99, (first, second))
    if agreed and not lone_point:
        sure = 0.999 if exact and first.seen.weakest >= 0.9 else 0.99
        return replace(both, confidence=sure)
    looks = (first, second, *third())
    if dirty and (told := _told_comma(looks)):
        return Verdict(told, True, "sign", 0.96, looks)
    if agreed:
        return replace(both, looks=looks)
    again = [look.seen for look in looks[2:] if look.family == first.family]
    others = [look.seen for look in looks[2:] if look.family == second.family]
    steady = first.seen.weakest >= _STEADY and all(
        same(first.seen.text, seen.text) and seen.weakest >= _STEADY for seen in again
    )
    if (
        steady
        and first.seen.text
        and again
        and any(_agree(first.seen, k, dirty) or same_quarters(first.seen.text, k.text) for k in others)
    ):
        return Verdict(first.seen.text, True, "third", 0.98, looks)
    if steady and again and repeated is not None and is_target(first.seen.text):
        once_more = repeated()
        if once_more is not None and same(first.seen.text, once_more.seen.text):
            return Verdict(first.seen.text, True, "third", 0.97, (*looks, once_more))
    if dirty and _name_same_quarters(looks):
        return Verdict(first.seen.text, True, "third", 0.97, looks)
    if exact and is_target(first.seen.text) and _unanimous(looks):
        return Verdict(first.seen.text, True, "third", 0.97, looks)
    if first.seen.weakest < _STEADY and again and again[0].weakest >= _LEAST:
        turned = again[0].text  # the first look was unsure; the second by the same network joins the others
        borne = sum(same(turned, look.seen.text) for look in looks if look.family == second.family)
        other_number = is_target(first.seen.text) and _digits(first.seen.text) != _digits(turned)
        other_number = other_number or lost_sign(first.seen.text, turned)
        if turned and is_target(turned) and borne >= _BORNE and not other_number:
            return Verdict(turned, True, "third", 0.97, looks)
    return Verdict(_likeliest(looks), False, "none", _held(first.seen), looks)


def decide_words(
    first: Look,
    second: Look | None,
    best: Callable[[Sequence[Look]], Look],
    third: Third | None = None,
    *,
    dirty: bool = False,
    stained: bool = False,
) -> Verdict:
    """The verdict on a line of words: the readings merged; agreed where its numbers are the same in both.

    On a ``dirty`` page each word that no list has must stand in two readings too; where a letter is unsure
    there, or the line is ``stained`` by a stamp that may hide some, all letters must.

    A line of known words without a number needs no second reader to be agreed.
    """
    if second is None:
        agreed = not digits_of(first.seen.text)
        return Verdict(first.seen.text, agreed, "first", first.seen.confidence, (first,))
    looks: tuple[Look, ...] = (first, second)
    numbers = digits_of(first.seen.text)
    every_letter = stained or (dirty and first.seen.weakest < _HALF)
    agreed = second.family != first.family and same_numbers(first.seen.text, second.seen.text)
    if third is not None and (not agreed or every_letter or (dirty and unsure_words(first.seen.text))):
        looks = (*looks, *third())
        others = [look for look in looks if look.family != first.family]
        agreed = agreed or any(same_numbers(first.seen.text, look.seen.text) for look in others)
    unsure = first.seen.confidence < _CLEAR
    chosen = best([look for look in looks if unsure or _spaced_otherwise(first, look)])
    if digits_of(chosen.seen.text) != numbers:
        agreed = False
    text = merged(chosen.seen.text, [look.seen.text for look in looks if look != chosen])
    strangers = [look.seen.text for look in looks if look.family != chosen.family]
    if every_letter:
        agreed = agreed and any(same_letters(text, other) for other in strangers)
    elif dirty:
        agreed = agreed and all_borne_out(text, strangers)
    basis: Basis = "both" if agreed else "none"
    return Verdict(text, agreed, basis, chosen.seen.confidence, looks)


def _spaced_otherwise(first: Look, other: Look) -> bool:
    """Whether the other saw the same letters with other gaps between words (the first itself included)."""
    return first.seen.text.replace(" ", "") == other.seen.text.replace(" ", "")


def _agree(first: Seen, second: Seen, dirty: bool) -> bool:
    if not first.text or not second.text or nearly_not_applicable(first.text):
        return False
    if dirty and same_quarters(first.text, second.text) and first.text[:2] == second.text[:2]:
        return True
    return same(first.text, second.text) or bears_out(first.text, second.text, dirty)


def _told_comma(looks: Sequence[Look]) -> str | None:
    """The decimal with the comma that some look saw, where both families agree on all its digits: blur takes
    a comma's tail and never makes one. The page must bear the sign out later."""
    first = looks[0]
    own = [look.seen for look in looks if look.family == first.family]
    others = [look.seen for look in looks if look.family != first.family]
    if max(seen.weakest for seen in own) < _STEADY or not all(_but_for_sign(first.seen, s) for s in own):
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


def _unanimous(looks: Sequence[Look]) -> bool:
    """Whether every look of both families saw the same, none of the first quite unsure."""
    first = looks[0]
    own = [look.seen.weakest for look in looks if look.family == first.family]
    return len(own) > 1 and min(own) >= _HALF and all(same(first.seen.text, k.seen.text) for k in looks)


def _digits(text: str) -> str:
    return "".join(filter(str.isdigit, text))


def _held(first: Seen) -> float:
    return round(0.4 + 0.4 * first.weakest, 3) if is_target(first.text) and first.text else 0.3


def _likeliest(looks: Sequence[Look]) -> str:
    """The reading with most behind it: the first reader's unless it has no form and others share one."""
    weight: dict[str, float] = {}
    for place, look in enumerate(looks):
        text = look.seen.text
        if not text:
            continue
        form = 1.0 if is_target(text) or (place == 0 and not is_odd(text)) else 0.35
        rank = 1.3 if place == 0 else 1.0 if look.family == looks[0].family else _OTHERS
        key = next((known for known in weight if same(known, text)), text)
        weight[key] = weight.get(key, 0.0) + form * rank * (0.3 + look.seen.weakest)
    return max(weight, key=lambda text: weight[text]) if weight else ""
