"""The readers of one line of words: their readings merged by what the lexicon knows."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from extractor.reading.line.forms import digits_of, same_numbers
from extractor.reading.line.verdict import Basis, Third, Verdict
from extractor.reading.line.words import all_borne_out, merged, same_letters, unsure_words
from extractor.reading.readers.base import Look
from extractor.reading.trust import TRUST, Trust


def decide_words(
    first: Look,
    second: Look | None,
    best: Callable[[Sequence[Look]], Look],
    third: Third | None = None,
    *,
    dirty: bool = False,
    stained: bool = False,
    trust: Trust = TRUST,
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
    every_letter = stained or (dirty and first.seen.weakest < trust.half)
    agreed = second.family != first.family and same_numbers(first.seen.text, second.seen.text)
    if third is not None and (not agreed or every_letter or (dirty and unsure_words(first.seen.text))):
        looks = (*looks, *third())
        others = [look for look in looks if look.family != first.family]
        agreed = agreed or any(same_numbers(first.seen.text, look.seen.text) for look in others)
    unsure = first.seen.confidence < trust.clear
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
