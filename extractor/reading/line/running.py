"""Running text that the smallest network reads alone: words that the lexicon knows, and nothing that counts.

It takes a fifth of the time of the first reader. What it may have misread goes to that reader all the same:
whatever holds a digit, a numeral of strokes, a lone letter of one shape in both cases or an unknown word.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.lexicon import domain_words
from extractor.lexicon.known import is_known
from extractor.page.scan import Grey
from extractor.reading.line.forms import has_digit
from extractor.reading.line.words import unsure_words
from extractor.reading.readers import Readers
from extractor.reading.readers.base import Look, Seen
from extractor.reading.trust import TRUST, Trust

_WORDS = re.compile(r"[^\W\d_]+")
_STROKES = re.compile(r"[IVXivxl|]+")  # a numeral, or what may be one
_OF_ONE_SHAPE = frozenset("cCkKoOpPsSuUvVwWxXzZ")  # small and capital: alone, nothing tells them apart
_NAME = 4  # words of a person's name at most, where a table has any
_LONG = 4.0  # heights of a line that it is wide at least: shorter ones cost the first reader little


def quick_looks(
    pictures: Sequence[Grey], may: Sequence[bool], cells: Sequence[bool], readers: Readers, dpi: float
) -> list[Look | None]:
    """What the quick reader sees on each picture that it ``may`` read, None where the first reader has to
    look: everywhere without such a reader. ``cells`` says of each line that it stands in a table."""
    found: list[Look | None] = [None] * len(pictures)
    if readers.quick is None:
        return found
    for place, picture in enumerate(pictures):
        rows, columns = picture.shape
        if may[place] and columns >= _LONG * rows:
            look = readers.look(readers.quick, [picture], dpi)[0]
            found[place] = look if is_running(look.seen, in_cell=cells[place]) else None
    return found


def is_running(seen: Seen, *, in_cell: bool, trust: Trust = TRUST) -> bool:
    """Whether the reading stands as it is: surely seen words, all known. Most must begin with a small letter,
    or it may be the name of a person; of cells neither longer lines are one nor those of which half the words
    are of the domain."""
    text = seen.text
    if seen.weakest < trust.quick or seen.confidence < trust.clear or has_digit(text):
        return False
    words = _WORDS.findall(text)
    if not words or any(word in _OF_ONE_SHAPE or _STROKES.fullmatch(word) for word in words):
        return False
    if not (_most_small(words) or (in_cell and (len(words) > _NAME or _half_of_domain(words)))):
        return False
    return all(map(is_known, words)) and not unsure_words(text)


def _most_small(words: Sequence[str]) -> bool:
    return 2 * sum(word[0].islower() for word in words) > len(words)


def _half_of_domain(words: Sequence[str]) -> bool:
    return 2 * sum(word.casefold() in domain_words() for word in words) >= len(words)
