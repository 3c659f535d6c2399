"""How many lines words take in a cell of the workbook, or on a sheet, by the widths of their letters."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

FONT, SIZE = "Arial", 9  # points; in every office suite, or its twin of the same widths
COUNTED = 10  # points of the letters in whose digits the width of a column is counted
_DIGIT = 7  # pixels of such a digit on a screen of 96 dots an inch
_PIXEL = 0.75  # points
_SPARE = 0.95  # share of a line that is filled: on a screen letters are set to whole pixels, some wider
_BOLD = 1.12  # bold letters beside plain ones: those that grow most
_UNKNOWN = 0.6  # of the size of a letter, of one that the table does not have: digits are 0.56


def letters() -> dict[str, dict[str, object]]:
    """What a workbook is told: its usual letters are not on every computer, and columns counted in the digits
    of others come out wider or narrower than rows were made for. A workbook changes what it is given."""
    return {"default_format_properties": {"font_name": FONT, "font_size": COUNTED}}


def lines_of(words: str, width: float, *, bold: bool = False) -> list[str]:
    """``words`` wrapped between words in a column of ``width`` digits; one that is longer is broken."""
    return wrapped(words, width * _DIGIT * _PIXEL * _SPARE, SIZE, bold=bold)


def wrapped(words: str, points: float, size: float, *, bold: bool = False) -> list[str]:
    """The same in lines of so many ``points``, letters of that ``size``."""
    room = points / size / (_BOLD if bold else 1.0)
    return [line for part in words.split("\n") for line in _wrapped(part, room)]


def _wrapped(words: str, room: float) -> Iterator[str]:
    if _advance(words) <= room:
        yield words
        return
    line, used = "", 0.0
    for word in words.split(" "):
        wide = _advance(word)
        if line and used + _advance(" ") + wide <= room:
            line, used = f"{line} {word}", used + _advance(" ") + wide
            continue
        if line:
            yield line
        *whole, line = _broken(word, room) if wide > room else (word,)
        yield from whole
        used = _advance(line)
    yield line


def _broken(word: str, room: float) -> Iterator[str]:
    start, used = 0, 0.0
    for at, letter in enumerate(word):
        wide = _advance(letter)
        if at > start and used + wide > room:
            yield word[start:at]
            start, used = at, 0.0
        used += wide
    yield word[start:]


@lru_cache(maxsize=65_536)  # words of documents and criteria come again and again
def _advance(words: str) -> float:
    """How wide ``words`` are, in parts of the size of the letters."""
    widths = _widths()
    return sum(widths.get(letter, _UNKNOWN) for letter in words)


@cache
def _widths() -> dict[str, float]:
    from pdfminer.fontmetrics import FONT_METRICS

    _, widths = FONT_METRICS["Helvetica"]  # those of Arial
    return {str(letter): float(width) / 1000 for letter, width in widths.items()}
