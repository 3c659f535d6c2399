"""The bodies that must hand in an agreement, against those that did."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from rapidfuzz.fuzz import ratio

from extractor.lexicon.similarity import is_abridged
from extractor.records import Agreement
from rules.given.tables import RosterRow
from rules.views.bodies import body_name, body_words, split_region

SAME = 92  # of 100: likeness of two writings of one name
RARE = 50
"""Near names are found by words that at most so many bodies of the batch have: time stays linear."""


def absent(roster: Iterable[Any], agreements: Sequence[Agreement]) -> Iterator[str]:
    """Bodies of ``roster`` (rows of ``rules.given.tables``) that no agreement of the batch belongs to."""
    rows = [RosterRow.model_validate(row) for row in roster]
    if not rows:
        return
    present = {words for a in agreements for words in _names(a)}
    index: dict[str, list[str]] = {}
    for words in present:
        for word in set(words.split()):
            index.setdefault(word, []).append(words)
    for row in rows:
        words = body_words(row.organisation)
        if words not in present and not _near(words, index):
            yield row.organisation


def _names(agreement: Agreement) -> Iterator[str]:
    """The body's name, also without its region."""
    name = body_name(agreement)
    if name is not None:
        words = body_words(name)
        yield words
        yield split_region(words)[0]


def _near(words: str, index: dict[str, list[str]]) -> bool:
    """Whether a body of the batch has nearly this name; found by the words that few bodies have."""
    near = {
        name for word in words.split() if len(index.get(word, ())) <= RARE for name in index.get(word, ())
    }
    return any(
        ratio(words, name) >= SAME or (len(name.split()) > 1 and is_abridged(words, name)) for name in near
    )
