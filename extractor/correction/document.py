"""The words of one document: how often each stands, between which neighbours, and where two texts are one."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from rapidfuzz.fuzz import ratio

from extractor.correction.distance import confusion_distance
from extractor.correction.nearness import Candidate

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_TOGETHER = re.compile(r"\S+")
_ADDRESS = re.compile(
    r"(?:https?://|www\.)\S+|\b[\w-]+(?:\.[\w-]+)*\.(?:go|co|or|ac|com|org|net|id)(?:\.\w+)*(?:/\S*)?", re.I
)
_BOUND = 1000  # letters of what stands without a blank that are searched for an address
_ONE_LETTER = 0.3  # of one of its shape
_ALIKE_TEXTS = 85  # of 100: two wordings of one text
_MOST_TEXTS = 400  # texts: each is compared with each, which bounds the work


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text, which is ``text[start:end]`` there."""

    text: str
    start: int
    end: int


def words_of(text: str) -> list[Word]:
    """The words of a text that may be looked at: none of an address, none with a digit in it."""
    barred = list(_untouched(text))
    ends = [end for _, end in barred]
    found = [Word(match[0], *match.span()) for match in _WORD.finditer(text)]
    return [word for word in found if not _is_barred(word, barred, bisect_right(ends, word.start))]


def _untouched(text: str) -> Iterator[tuple[int, int]]:
    """Stretches with a digit, addresses of mail and of the web, in order, none over another."""
    for match in _TOGETHER.finditer(text):
        together, start = match[0], match.start()
        if any(sign.isdigit() for sign in together) or "@" in together[1:-1]:
            yield match.span()
        elif "." in together or "/" in together:
            spans = (found.span() for found in _ADDRESS.finditer(together[:_BOUND]))
            yield from ((start + first, start + last) for first, last in spans)


def _is_barred(word: Word, barred: Sequence[tuple[int, int]], following: int) -> bool:
    """Whether the first stretch that ends after the word's beginning also begins before its end."""
    return following < len(barred) and barred[following][0] < word.end


class DocumentWords:
    """Counts over all given texts; comparisons are without case, counts of forms with it."""

    def __init__(self, texts: Sequence[str]) -> None:
        self.forms: Counter[str] = Counter()
        self.counts: Counter[str] = Counter()
        self.spread: Counter[str] = Counter()  # in how many different texts
        self.near: dict[str, list[Candidate]] = {}  # what was found nearest to a word, which may stand often
        self._between: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
        for text in texts:
            words = [word.text for word in words_of(text)]
            self.forms.update(words)
            self.counts.update(word.casefold() for word in words)
            lows = [word.casefold() for word in words]
            for before, word, after in zip(["", *lows], lows, [*lows[1:], ""], strict=False):
                if before or after:
                    self._between[before, after][word] += 1
        for text in dict.fromkeys(texts):
            self.spread.update({word.text.casefold() for word in words_of(text)})
        self._parallel = _parallel_words(list(dict.fromkeys(texts))[:_MOST_TEXTS])

    def form_like(self, read: str, low: str) -> str | None:
        """``low`` in the case that ``read`` calls for: None where that cannot be told.

        A word whose first letter is right, or taken for one of its shape, shows its case; for another, or
        for a mixed one, the document must print one form only, and no small letter may become a capital.
        """
        simple = "-" not in read and (read.islower() or read.isupper() or read[1:].islower())
        if simple and (read[0].casefold() == low[0] or _are_alike(read[0], low[0])):
            return low if read.islower() else low.upper() if read.isupper() else low[0].upper() + low[1:]
        forms = {form for form in self.forms if form.casefold() == low}
        form = forms.pop() if len(forms) == 1 else None
        if form is None or form.islower() != read.islower():
            return None
        return None if simple and form[0].isupper() != read[0].isupper() else form

    def stands_between(self, word: str, before: str, after: str) -> bool:
        """Whether ``word`` stands elsewhere between these two neighbours; both must be there."""
        if not before or not after:
            return False
        return self._between[before.casefold(), after.casefold()][word.casefold()] > 0

    def parallel(self, word: str) -> set[str]:
        """Words that stand in this one's place in another text that is else nearly the same."""
        return self._parallel.get(word.casefold(), set())


def _are_alike(read: str, low: str) -> bool:
    """Whether a first letter was taken for another of its case; ``l`` and ``i`` may have been a capital I."""
    meant = low.upper() if read.isupper() else low
    return read not in "liI" and confusion_distance(read, meant) <= _ONE_LETTER


def _parallel_words(texts: Sequence[str]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    short = [text for text in texts if 20 <= len(text) <= 300]
    for index, one in enumerate(short):
        for other in short[index + 1 :]:
            if one.casefold() == other.casefold() or ratio(one, other, score_cutoff=_ALIKE_TEXTS) == 0:
                continue
            for a, b in _pairs(one, other):
                found[a].add(b)
                found[b].add(a)
    return found


def _pairs(one: str, other: str) -> Iterator[tuple[str, str]]:
    a = [word.text.casefold() for word in words_of(one)]
    b = [word.text.casefold() for word in words_of(other)]
    for tag, a0, a1, b0, b1 in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        if tag == "replace" and a1 - a0 == b1 - b0 == 1:
            yield a[a0], b[b0]
