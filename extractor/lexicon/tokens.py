"""Indonesian tokens by spaCy, without a model, and single words found though misread."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import TYPE_CHECKING, Any

from rapidfuzz.distance import Levenshtein

if TYPE_CHECKING:
    from spacy.language import Language

_SHORT = 4  # letters of a word that must have all of them


def indonesian() -> Language:
    """A blank pipeline that parts ``rata-rata`` at its hyphen.

    spaCy's own (``spacy.blank("id")``) keeps 16,000 hyphenated words whole; loading them takes every worker
    a second, and the kinds of regulations and the words of a phrase are found without them.
    spaCy is imported at the first call: most runs over digital lists never ask.
    """
    from spacy.lang.id import Indonesian, IndonesianDefaults

    defaults = type("Defaults", (IndonesianDefaults,), {"tokenizer_exceptions": {}})
    plain: type[Language] = type("Plain", (Indonesian,), {"Defaults": defaults})
    return plain()


class NearWords:
    """Which of some words another is, or is nearest to, by spaCy's FUZZY matcher.

    ``forms`` are (key, word in lower case, letters that may be off: 0 to 9). Of a word of at most four
    letters none may be missing or too many: Juni, Juli.
    """

    def __init__(self, forms: Iterable[tuple[str, str, int]]) -> None:
        self._forms = tuple(forms)

    def nearest(self, word: str) -> frozenset[str]:
        """The keys of the words that the fewest letters part from ``word``; none where all are too far."""
        if not word:
            return frozenset()
        if exact := frozenset(key for key, form, _ in self._forms if form == word):
            return exact
        if not any(self._may_be(word, form, most) for _, form, most in self._forms):
            return frozenset()
        from spacy.tokens import Doc

        matcher = self._matcher
        names = (matcher.vocab.strings[match] for match, _, _ in matcher(Doc(matcher.vocab, words=[word])))
        found = {(int(off), key) for off, _, key in (name.partition(" ") for name in names)}
        least = min((off for off, _ in found), default=0)
        return frozenset(key for off, key in found if off == least)

    @staticmethod
    def _may_be(word: str, form: str, most: int) -> bool:
        """Whether spaCy is to be asked: it takes long to load, and most words are like none."""
        return Levenshtein.distance(word, form, score_cutoff=most) <= most

    @cached_property
    def _matcher(self) -> Any:
        from spacy.matcher import Matcher

        matcher: Any = Matcher(indonesian().vocab)
        for key, word, most in self._forms:
            for off in range(most + 1):
                rule: dict[str, Any] = {"LOWER": {f"FUZZY{off}": word} if off else word}
                if len(word) <= _SHORT:
                    rule["LENGTH"] = len(word)
                matcher.add(f"{off} {key}", [[rule]])
        return matcher
