"""Words and lines as a text layer has them, set by hand: ten points high, five points a letter."""

from __future__ import annotations

from extractor.page.textlines import TextLine, line_of
from extractor.page.words import Word

HIGH = 10.0  # points: the height of a line and the size of its letters
LETTER = 5.0  # points: the width of a letter


def word(text: str, left: float, middle: float, right: float | None = None) -> Word:
    """A word from ``left``, its middle ``middle`` points below the top of the page."""
    end = left + LETTER * len(text) if right is None else right
    return Word(text, (left, middle - HIGH / 2, end, middle + HIGH / 2), HIGH)


def words(text: str, left: float, middle: float) -> list[Word]:
    """The words of a text on one line, a quarter of the size apart."""
    found: list[Word] = []
    for part in text.split():
        found.append(word(part, found[-1].box[2] + HIGH / 4 if found else left, middle))
    return found


def line(text: str, middle: float, left: float = 50.0) -> TextLine:
    """A line of text, its middle ``middle`` points below the top of the page."""
    return line_of(words(text, left, middle))
