"""The columns of a list without rules, from what stands in them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from extractor.page.words import Word

_CORRIDOR = 0.8  # of the text size: the least space between two columns of notes


@dataclass(frozen=True, slots=True)
class Span:
    """A column from left to right, in points."""

    left: float
    right: float


def columns_of(
    numbers: Sequence[Word],
    names: Sequence[Word],
    amounts: Sequence[Word],
    notes: Sequence[Word],
    heads: Sequence[Word],
) -> list[Span]:
    """Numbers, names, amounts, then notes parted at what stays free in every row; widened to the header."""
    columns = [span_of(group) for group in (numbers, names, amounts) if group]
    columns.extend(parted(notes))
    for word in heads:
        columns = _with_head(columns, word)
    return columns


def span_of(words: Sequence[Word]) -> Span:
    """From the leftmost to the rightmost of ``words`` (at least one), in points."""
    return Span(min(word.box[0] for word in words), max(word.box[2] for word in words))


def parted(words: Sequence[Word], corridor: float = _CORRIDOR) -> list[Span]:
    """Spans of words that overlap, or have less than ``corridor`` (of the text size) between them, seen from
    above."""
    spans: list[Span] = []
    for word in sorted(words, key=lambda word: word.box[0]):
        if spans and word.box[0] - spans[-1].right <= corridor * word.size:
            spans[-1] = Span(spans[-1].left, max(spans[-1].right, word.box[2]))
        else:
            spans.append(Span(word.box[0], word.box[2]))
    return spans


def _with_head(columns: list[Span], head: Word) -> list[Span]:
    """The outer columns widened to a heading that stands over them; a heading beside all is a column too."""
    left, right = columns[0].left, columns[-1].right
    if head.box[0] > right + _CORRIDOR * head.size:
        return [*columns, Span(head.box[0], head.box[2])]
    if head.box[2] < left - _CORRIDOR * head.size:
        return [Span(head.box[0], head.box[2]), *columns]
    first, last = columns[0], columns[-1]
    columns = [Span(min(first.left, head.box[0]), first.right), *columns[1:]]
    return [*columns[:-1], Span(columns[-1].left, max(last.right, head.box[2]))]
