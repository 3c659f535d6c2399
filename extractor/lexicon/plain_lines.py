"""Forms of the lexicon in a line of plain words: what spaCy's entity ruler says of it, without spaCy.

To import spaCy takes a process a second, more than most digital documents take to be read. In a line of
letters with single signs after words there is nothing to be told about where a token ends, so that the
ruler's way (the longest form first, of those as long the first) is a few lines. All other lines are spaCy's.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Levenshtein

_WORD = r"(?:(?:[A-Za-z]+|\d+)[,:;]?|[A-Za-z]*(?:[A-Za-z][a-z]|[A-Z]{2})\.|[,:;])"
_PLAIN = re.compile(rf"{_WORD}(?: {_WORD})*")
_TOKEN = re.compile(r"[A-Za-z]+|\d+|[,:;.]")
PART = re.compile(r"\w+|[^\w\s]")
"""A word or a sign."""
_LETTER = re.compile(r"[^\W\d_]")
_PARTS = 8  # letters and signs of a word without blanks: a longer one is left to spaCy
_OFF = 1  # letters of a word that may be misread


@dataclass(frozen=True, slots=True)
class Form:
    """What names a ``label``, word by word in lower case; ``misread`` are words that may be misread in a
    letter, wherever they stand."""

    label: str
    words: tuple[str, ...]
    misread: frozenset[str]


def plain_tokens(text: str) -> list[re.Match[str]] | None:
    """The words and signs of a line with their places, None where it is not plain."""
    return list(_TOKEN.finditer(text)) if _PLAIN.fullmatch(text) else None


class PlainForms:
    """Forms to be found among words; ``never`` are words that are no misreading of another."""

    def __init__(self, forms: Iterable[Form], never: frozenset[str]) -> None:
        self._never = never
        self._exact: dict[str, list[Form]] = defaultdict(list)
        self._near: dict[str, list[Form]] = defaultdict(list)
        for form in forms:
            first = form.words[0]
            (self._near if first in form.misread else self._exact)[first].append(form)

    def found_among(self, words: Sequence[str]) -> list[tuple[str, int, int]] | None:
        """(label, first word, word after the last) of what is named, in order, none in another. None where
        two labels are of the same words."""
        lower = [word.lower() for word in words]
        spans = {span for at in range(len(lower)) for span in self._beginning(lower, at)}
        taken: set[int] = set()
        found: list[tuple[str, int, int]] = []
        for label, start, end in sorted(spans, key=lambda span: (span[1] - span[2], span[1])):
            if taken.isdisjoint(range(start, end)):
                if any(other[1:] == (start, end) and other[0] != label for other in spans):
                    return None
                found.append((label, start, end))
                taken.update(range(start, end))
        return sorted(found, key=lambda span: span[1])

    def may_be_in(self, text: str) -> bool:
        """Whether any stretch of a word of the text, cut at signs wherever one will, begins a form."""
        for word in filter(_LETTER.search, text.lower().split()):
            parts = PART.findall(word)
            if len(parts) > _PARTS:
                return True
            ends = range(1, len(parts) + 1)
            if any(self._begins("".join(parts[a:b])) for b in ends for a in range(b)):
                return True
        return False

    def _begins(self, word: str) -> bool:
        return word in self._exact or any(self._is(word, own, frozenset((own,))) for own in self._near)

    def _beginning(self, lower: Sequence[str], at: int) -> Iterator[tuple[str, int, int]]:
        begun = [*self._exact.get(lower[at], ())]
        for first, forms in self._near.items():
            if self._is(lower[at], first, frozenset((first,))):
                begun += forms
        for form in begun:
            end = at + len(form.words)
            if end <= len(lower) and all(
                self._is(word, own, form.misread) for word, own in zip(lower[at:end], form.words, strict=True)
            ):
                yield form.label, at, end

    def _is(self, word: str, own: str, misread: frozenset[str]) -> bool:
        if own not in misread:
            return word == own
        return word not in self._never and Levenshtein.distance(word, own, score_cutoff=_OFF) <= _OFF
