"""Words out of the characters of a text layer, in one pass over them in the order they were drawn.

The drawing order is what keeps lines apart that lie over each other (text that overflows its cell and is
clipped there is still in the file).
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, replace

from extractor.lexicon.notes import raised
from extractor.page.frame import Turn
from extractor.page.hues import Hue
from extractor.records.doubt import DoubtCode
from extractor.records.evidence import Box

SOFT_HYPHEN = "\u00ad"
_GAP = 0.15  # of the text size: a wider gap between two letters parts words
_BACK = 0.6  # of the text size: a jump back of more than this starts a new word
_SHIFT = 0.35  # of the text size: another base line
_SMALL = 0.8  # of the text size: a smaller letter may be the marker of a note
_RAISED = 0.2  # of the text size: it stands so much higher than the foot of the line
_OVERPRINT = 0.3  # of the letter's width: the same letter printed again to make it bold
_ASIDE = 0.17  # of the text size: a shadow lies nearer, and no word stands so near to the same one
_BOLD = ("bold", "black", "heavy", "semibold", "demi")


@dataclass(frozen=True, slots=True)
class Glyph:
    """A character as drawn; ``box`` is in the frame in which its own direction reads upright."""

    text: str
    box: Box
    size: float
    font: str
    turn: Turn = 0
    order: int = 0
    """Which of the things drawn on the page it is."""
    pale: bool = False
    hue: Hue | None = None
    """None for what is dark."""


@dataclass(frozen=True, slots=True)
class Word:
    """Letters without a gap. ``box`` is in the page as held; ``ends`` are the (left, right) of each letter
    along the reading direction of the word's own turn. ``uneven``: digits of two sizes stand side by side;
    ``struck``: a line goes through the word, ``pale``: it is hardly darker than paper; ``hue`` is the colour
    of its largest letter, ``doubt`` why it may be print of something else than the page."""

    text: str
    box: Box
    size: float
    bold: bool = False
    turn: Turn = 0
    ends: tuple[tuple[float, float], ...] = ()
    uneven: bool = False
    struck: bool = False
    pale: bool = False
    hue: Hue | None = None
    doubt: DoubtCode | None = None

    @property
    def middle(self) -> tuple[float, float]:
        """The middle of its box, in points."""
        x0, top, x1, bottom = self.box
        return (x0 + x1) / 2, (top + bottom) / 2


def words_of(glyphs: Iterable[Glyph]) -> list[Word]:
    """The words, in drawing order; boxes still in each word's own frame. Printed twice counts once."""
    words: list[Word] = []
    run: list[Glyph] = []
    for glyph in glyphs:
        if glyph.text.isspace():
            _close(run, words)
            run = []
        elif run and not _continues(run[-1], glyph):
            same = next(
                (n for n, other in enumerate(run) if _overprints(other, glyph, _ASIDE * glyph.size)), None
            )
            if same is None:
                _close(run, words)
                run = [glyph]
            elif run[same].hue is not None and glyph.hue is None:
                run[same] = glyph  # a shadow was drawn first
        elif not (run and _overprints(run[-1], glyph)):
            run.append(glyph)
    _close(run, words)
    return _once(words)


def _continues(last: Glyph, glyph: Glyph) -> bool:
    if glyph.turn != last.turn:
        return False
    size = max(last.size, glyph.size)
    gap = glyph.box[0] - last.box[2]
    if gap > _GAP * size or gap < -_BACK * size:
        return False
    apart = abs((glyph.box[1] + glyph.box[3]) - (last.box[1] + last.box[3])) / 2
    return apart <= _SHIFT * size or (apart <= 0.5 * size and _is_small(*sorted((glyph.size, last.size))))


def _is_small(size: float, beside: float) -> bool:
    return size <= _SMALL * beside


def _marked(run: list[Glyph]) -> tuple[list[Glyph], bool]:
    """(the letters, those that stand small and raised beside a digit as raised signs, whether small digits
    stand on the line itself)."""
    size = max([glyph.size for glyph in run])
    if not _is_small(min([glyph.size for glyph in run]), size):
        return run, False
    foot = max([glyph.box[3] for glyph in run if not _is_small(glyph.size, size)])
    marked, uneven = [], False
    for glyph in run:
        if not _is_small(glyph.size, size):
            marked.append(glyph)
        elif foot - glyph.box[3] >= _RAISED * size:
            marked.append(replace(glyph, text=raised(glyph.text)))
        else:
            uneven = uneven or glyph.text.isdigit()
            marked.append(glyph)
    return marked, uneven


def _overprints(other: Glyph, glyph: Glyph, least: float = 0.0) -> bool:
    """Whether the letter stands already where it is printed now, or ``least`` points aside."""
    if glyph.text != other.text or glyph.turn != other.turn:
        return False
    reach = max(_OVERPRINT * max(1.0, glyph.box[2] - glyph.box[0]), least)
    return abs(glyph.box[0] - other.box[0]) <= reach and abs(glyph.box[1] - other.box[1]) <= reach


def _close(run: list[Glyph], words: list[Word]) -> None:
    if not run:
        return
    run, uneven = _marked(run)
    text = "".join([glyph.text for glyph in run])
    boxes = [glyph.box for glyph in run]
    first = max(run, key=lambda glyph: glyph.size)
    if not text.isascii():
        text, boxes = _plain(run)
    words.append(
        Word(
            text=text,
            box=(
                min([b[0] for b in boxes]),
                min([b[1] for b in boxes]),
                max([b[2] for b in boxes]),
                max([b[3] for b in boxes]),
            ),
            size=first.size,
            bold=is_bold(first.font),
            turn=first.turn,
            ends=tuple([(b[0], b[2]) for b in boxes]),
            uneven=uneven,
            pale=first.pale,
            hue=first.hue,
        )
    )


def _plain(run: list[Glyph]) -> tuple[str, list[Box]]:
    """The letters with ligatures taken apart (each part keeps the box of the whole)."""
    text: list[str] = []
    boxes: list[Box] = []
    for glyph in run:
        letters = plain(glyph.text)
        text.append(letters)
        boxes.extend([glyph.box] * len(letters))
    return "".join(text), boxes


def plain(text: str) -> str:
    """Ligatures taken apart and accents composed; signs that mean something (², ½, ≥) stay."""
    composed = unicodedata.normalize("NFC", text)
    if any("\ufb00" <= letter <= "\ufb06" for letter in composed):
        composed = "".join(
            unicodedata.normalize("NFKC", letter) if "\ufb00" <= letter <= "\ufb06" else letter
            for letter in composed
        )
    return composed.replace("\u200b", "").replace("\ufeff", "")


def is_bold(font: str) -> bool:
    """Whether the name of a font says that it is bold."""
    name = font.lower()
    return any(mark in name for mark in _BOLD)


def _once(words: list[Word]) -> list[Word]:
    """Without words printed a second time over themselves, be it a little aside as a shadow is: the darker of
    the two stays."""
    seen: dict[tuple[str, Turn], list[int]] = {}
    kept: list[Word] = []
    for word in words:
        if not word.text:
            continue
        others = seen.setdefault((word.text, word.turn), [])
        same = next((n for n in others if _is_over(word, kept[n])), None)
        if same is None:
            others.append(len(kept))
            kept.append(word)
        elif kept[same].hue is not None and word.hue is None:
            kept[same] = word
    return kept


def _is_over(word: Word, other: Word) -> bool:
    reach = _ASIDE * word.size
    return abs(word.box[0] - other.box[0]) <= reach and abs(word.box[1] - other.box[1]) <= reach
