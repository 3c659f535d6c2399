"""Words into the lines in which they are printed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from extractor.page.frame import Frame
from extractor.page.words import SOFT_HYPHEN, Word
from extractor.records.evidence import Box

_SAME_LINE = 0.5  # of the smaller word's height: how far middles may lie apart
_OVER = 0.3  # of a word's width: words that overlap by more lie on different lines
_SPACED = re.compile(r"(?:\S ){3,}\S(?!\S)")


@dataclass(frozen=True, slots=True)
class TextLine:
    """Words of one line from left to right; ``box`` in the page as held."""

    words: tuple[Word, ...]
    box: Box

    @property
    def text(self) -> str:
        """Its words from left to right."""
        return line_text(self.words)

    @property
    def bold(self) -> bool:
        """Whether all its words are bold; an empty line is not."""
        return bool(self.words) and all(word.bold for word in self.words)

    @property
    def size(self) -> float:
        """The text size of its largest word in points, 0 without words."""
        return max((word.size for word in self.words), default=0.0)


def text_lines(words: Iterable[Word]) -> list[TextLine]:
    """Lines top to bottom. Words turned sideways come in lines of their own, after the upright ones."""
    upright: list[Word] = []
    turned: dict[int, list[Word]] = {}
    for word in words:
        if word.turn:
            turned.setdefault(word.turn, []).append(word)
        else:
            upright.append(word)
    lines = _lines(upright)
    for group in turned.values():
        lines.extend(_turned_lines(group))
    return lines


def _lines(words: list[Word]) -> list[TextLine]:
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda word: word.box[1] + word.box[3]):
        for row in reversed(rows[-3:]):
            if _on_line(word, row):
                row.append(word)
                break
        else:
            rows.append([word])
    return [line_of(row) for row in rows]


def _on_line(word: Word, row: list[Word]) -> bool:
    last = row[-1]
    reach = _SAME_LINE * min(word.box[3] - word.box[1], last.box[3] - last.box[1])
    if abs(word.middle[1] - last.middle[1]) > reach:
        return False
    width = word.box[2] - word.box[0]
    return all(
        min(word.box[2], other.box[2]) - max(word.box[0], other.box[0])
        <= _OVER * min(width, other.box[2] - other.box[0])
        for other in row
    )


def line_of(words: Sequence[Word]) -> TextLine:
    """One line of ``words`` (at least one), sorted from left to right."""
    ordered = tuple(sorted(words, key=lambda word: word.box[0]))
    return TextLine(ordered, union([word.box for word in ordered]))


def _turned_lines(words: list[Word]) -> list[TextLine]:
    """Lines of sideways words, grouped in the frame in which these read upright."""
    size = max(word.box[2] for word in words) + 1, max(word.box[3] for word in words) + 1
    frame = Frame(words[0].turn, *size)
    held = [replace(w, box=frame.hold(w.box), turn=0) for w in words]
    return [TextLine(line.words, frame.show(line.box)) for line in _lines(held)]


def line_text(words: Sequence[Word]) -> str:
    """The words with blanks between; letters that stand spaced out for show are closed up."""
    text = " ".join(word.text for word in words).replace("\u00a0", " ")
    if SOFT_HYPHEN in text:
        text = text[:-1].replace(SOFT_HYPHEN, "") + text[-1]
    if _SPACED.search(text):
        text = _closed_up(words)
    return text


def _closed_up(words: Sequence[Word]) -> str:
    """Single letters with even small gaps between them are one word (P E R J A N J I A N)."""
    parts = [words[0].text]
    for before, word in pairwise(words):
        single = len(before.text) == 1 and len(word.text) == 1 and (before.text + word.text).isalpha()
        near = word.box[0] - before.box[2] < 0.7 * word.size
        parts.append(word.text if single and near else " " + word.text)
    return "".join(parts)


def union(boxes: Sequence[Box]) -> Box:
    """The box around boxes (at least one)."""
    return (
        min(box[0] for box in boxes),
        min(box[1] for box in boxes),
        max(box[2] for box in boxes),
        max(box[3] for box in boxes),
    )
