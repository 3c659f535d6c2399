"""Labels of the parties: which role a line such as ``PIHAK KEDUA,`` names, misread or not."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import cast

from extractor.lexicon import load
from extractor.lexicon.plain import letters
from extractor.lexicon.tokens import NearWords
from extractor.records.statement import Role

_ONE_OFF_IN = 4  # letters: a label that a stamp covers in part may have one of so many misread
_LONGEST = 16  # letters and digits of a label, with those misread


@lru_cache(maxsize=4096)
def role_labelled(line: str) -> Role | None:
    """The role that a line names by itself; None where it is as near to the other. Blanks do not count."""
    word = letters(line)
    found = _labels().nearest(word) if len(word) <= _LONGEST else frozenset()
    return cast(Role, next(iter(found))) if len(found) == 1 else None


@cache
def _labels() -> NearWords:
    return NearWords(_forms())


def _forms() -> Iterator[tuple[str, str, int]]:
    data = load("labels")
    for role, labels in data["misread"].items():
        yield from ((role, word, len(word) // _ONE_OFF_IN) for word in map(letters, labels))
    for role, labels in data["exact"].items():
        yield from ((role, letters(label), 0) for label in labels)
