"""Columns of what held before an amendment (``Target Semula``) beside those of what holds now (``Target
Menjadi``): only these are the agreement's."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.layouts.senses import Senses
from extractor.layouts.topics import words_of

_BEFORE = frozenset({"semula", "sebelum", "murni"})
_AFTER = frozenset({"menjadi", "setelah", "sesudah", "perubahan"})
_LEFT: Senses = {"rest": 1.0}


def without_former(paths: Sequence[Sequence[str]], senses: Sequence[Senses]) -> list[Senses]:
    """What the columns below the headings ``paths`` may mean; one of what held before is left out where
    another column prints the same as it is now."""
    said = [frozenset(word for text in path for word in words_of(text)) for path in paths]
    pairs = list(zip(said, senses, strict=True))
    after = [set(sense) for words, sense in pairs if words & _AFTER and not words & _BEFORE]
    return [_LEFT if words & _BEFORE and sense and set(sense) in after else sense for words, sense in pairs]
