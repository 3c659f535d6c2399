"""Lines outside tables: titles, statement, signature blocks; what stands side by side stays apart."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from rapidfuzz.fuzz import ratio

from extractor.grid.pixels import Grid
from extractor.lexicon.plain import set_wide
from extractor.page.phrases import phrases_of
from extractor.page.scan import ScanPage
from extractor.page.textlines import TextLine, line_of, text_lines
from extractor.page.words import Word
from extractor.read import Line
from extractor.reading.ink.bridges import bridged
from extractor.reading.ink.lines import InkLine, cut_phrases
from extractor.reading.ink.marks import Ink, Numbers
from extractor.reading.line.verdict import Verdict, line_doubts
from extractor.reading.page.hidden import Unread
from extractor.reading.trust import TRUST
from extractor.records.doubt import doubt_if, united
from extractor.records.evidence import Box, Evidence
from extractor.records.read import ReaderReading

_EDGE = 22.0  # points from the edge of the paper, where nothing short is printed
_LOWEST = 4.0  # points of height: what is lower is a speck or a piece of a rule
_NARROWEST = 1.2  # points of width of a line of one mark: a lone stroke narrower than an i is dirt
_SCRAWLED = 8  # letters that a signature or an emblem is read as at most
_STEP = 0.3  # of the print's height: lines set off by more are not one line
_STAMP_LETTERS = 3  # capitals: a stamp is a word of them, shorter ones are initials and abbreviations
_STAMP_SIZE = 0.62  # of the print's height, which is that of capitals with what hangs below the line
_REACH = 130.0  # points from a label to its value
_LABEL = re.compile(
    rf"(?:{set_wide('nama')}(?: lengkap)?|n ?[il1] ?p\.?|{set_wide('jabatan')}|"
    rf"{set_wide('pangkat')}(?: ?[/,]? ?gol(?:ongan)?\.?(?: ?/? ?ruang)?)?|golongan|"
    r"unit (?:kerja|organisasi)|satuan kerja|instansi|skpd|opd|perangkat daerah)",
    re.I,
)  # of a form, whose colon is too fine for a reader or hangs on to the value
_TAKEN = 40  # grey levels by which a pixel of a coloured stroke is made paler
_AROUND = 3.0  # points around a table that belong to its rules


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of print that was read as one. ``sound`` says that no stamp or pen crosses it."""

    line: InkLine
    verdict: Verdict
    sound: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class _Read(Word):
    """A word that is a whole piece; a colon put between two of them is none."""

    piece: Piece


def pieces_outside(ink: Ink, grids: tuple[Grid, ...]) -> tuple[InkLine, ...]:
    """Stretches of print outside the grids, each without a wide gap; a stroke through them is no gap."""
    cut = cut_phrases(ink, _outside(ink, grids)).lines
    return tuple(line for line in bridged(ink, cut) if _is_print(ink, line))


def is_under_mark(page: ScanPage, ink: Ink, line: InkLine) -> bool:
    """Whether a stamp or signature lies over a line, be it one whose colour was taken out."""
    x0, y0, x1, y1 = line.box
    removed = any(
        left < x1 and x0 < right and top < y1 and y0 < bottom
        for left, top, right, bottom in (mark.box for mark in page.marks)
    )
    return removed or ink.is_under_stamp(line.box)


def is_sound(page: ScanPage, ink: Ink, line: InkLine) -> bool:
    """Whether no stroke of a stamp or pen crosses the print of a line, be it one that was taken out."""
    x0, y0, x1, y1 = ink.around(line.pieces)
    part = slice(y0, y1), slice(x0, x1)
    taken = page.clean[part].astype(np.int16) - page.grey[part] > _TAKEN
    return not (taken.any() or ink.is_stained((x0, y0, x1, y1)))


def _is_print(ink: Ink, line: InkLine) -> bool:
    """Whether it can be print: no mark of the scanner's glass, no shadow along the edge of the paper."""
    x0, y0, x1, y1 = line.box
    width, height = (x1 - x0) / ink.point, (y1 - y0) / ink.point
    edge = _EDGE * ink.point
    rows, columns = ink.labels.shape
    if line.letters <= 2 and (x0 < edge or x1 > columns - edge or y0 < edge or y1 > rows - edge):
        return False
    return height >= _LOWEST and (line.letters > 1 or width >= _NARROWEST)


def _outside(ink: Ink, grids: tuple[Grid, ...]) -> Numbers:
    x = (ink.boxes[:, 0] + ink.boxes[:, 2]) / 2
    y = (ink.boxes[:, 1] + ink.boxes[:, 3]) / 2
    free = np.ones(len(x), dtype=bool)
    around = _AROUND * ink.point
    for grid in grids:
        x0, y0, x1, y1 = grid.box
        free &= ~((x >= x0 - around) & (x < x1 + around) & (y >= y0 - around) & (y < y1 + around))
    return np.nonzero(free)[0]


def lines_outside(page: ScanPage, pieces: Sequence[Piece], unread: Unread | None = None) -> list[Line]:
    """The pieces put together to lines, top to bottom; those that go on under ``unread`` ink are marked."""
    point = page.dpi / 72.0
    words = []
    for piece in pieces:
        text = piece.verdict.text.strip()
        if not text or (
            piece.line.letters and len(text) <= 2 and piece.verdict.looks[0].seen.confidence < TRUST.faint
        ):
            continue
        x0, y0, x1, y1 = piece.line.box
        box: Box = (x0 / point, y0 / point, x1 / point, y1 / point)
        words.append(_Read(text, box, (y1 - y0) / point, piece=piece))
    rows = [_with_colons(line) for line in text_lines(words)]
    found = [line for phrase in phrases_of(rows) for line in _level(phrase)]
    return [
        _line(page, own, line.text, unread)
        for line in found
        if (own := _pieces_of(line)) and (len(line.words) > 1 or not _is_scrawl(own[0]))
    ]


def _pieces_of(line: TextLine) -> list[Piece]:
    """What was read of the line: nothing of a colon that came to stand alone."""
    return [word.piece for word in line.words if isinstance(word, _Read)]


def _with_colons(line: TextLine) -> TextLine:
    """The line with a colon after each label that a value follows, so that they stay together."""
    words: list[Word] = []
    for word in line.words:
        label = words[-1] if words else None
        if label is not None and _LABEL.fullmatch(label.text) and not word.text.startswith(":"):
            between = (label.box[2], label.box[1], word.box[0], label.box[3])
            if 0 <= between[2] - between[0] <= _REACH:
                words.append(Word(":", between, label.size))
        words.append(word)
    return line if len(words) == len(line.words) else line_of(words)


def _is_scrawl(piece: Piece) -> bool:
    """Whether what stands alone is no print: a signature, a coat of arms, the rest of a stamp. One reader is
    unsure of it, and the other sees something else or nothing."""
    first, *others = piece.verdict.looks
    seen = first.seen.text.strip()
    if len(seen) > _SCRAWLED or first.seen.confidence >= TRUST.scribbled or not others:
        return False
    return ratio(seen.casefold(), others[0].seen.text.strip().casefold()) < TRUST.unlike


def _level(line: TextLine) -> list[TextLine]:
    """The line parted between pieces at two heights, blocks beside each other with lines of their own, and
    from the small capitals of a stamp."""
    found, start = [], 0
    for index in range(1, len(line.words)):
        before, after = line.words[index - 1], line.words[index]
        size = min(before.size, after.size)
        step = (after.box[1] - before.box[1], after.box[3] - before.box[3])
        offset = min(abs(s) for s in step) if step[0] * step[1] > 0 else 0.0
        stamped = _is_of_stamp(before, line) or _is_of_stamp(after, line)
        if stamped or (offset > _STEP * size and after.box[0] - before.box[2] > size):
            found.append(line_of(line.words[start:index]))
            start = index
    return [*found, line_of(line.words[start:])]


def _is_of_stamp(word: Word, line: TextLine) -> bool:
    letters = "".join(c for c in word.text if c.isalpha())
    return len(letters) >= _STAMP_LETTERS and letters.isupper() and word.size < _STAMP_SIZE * line.size


def _line(page: ScanPage, pieces: list[Piece], text: str, unread: Unread | None) -> Line:
    boxes = np.array([piece.line.box for piece in pieces])
    x0, y0 = (int(v) for v in boxes[:, :2].min(axis=0))
    x1, y1 = (int(v) for v in boxes[:, 2:].max(axis=0))
    verdicts = [piece.verdict for piece in pieces]
    hidden = unread is not None and unread.hides_beside([piece.line.box for piece in pieces])
    doubts = united(*(line_doubts(verdict, TRUST.garbled_line) for verdict in verdicts))
    return Line(
        text=text,
        evidence=Evidence(page=page.number, bbox=page.box_on_page((x0, y0, x1, y1))),
        height=round((y1 - y0) * 72.0 / page.dpi, 2),
        confidence=round(min(verdict.confidence for verdict in verdicts), 3),
        doubts=united(doubts, doubt_if(hidden, "stamp", "beside", text)),
        readings=_readings(verdicts),
        sound=all(piece.sound for piece in pieces),
    )


def _readings(verdicts: list[Verdict]) -> tuple[ReaderReading, ...]:
    if len(verdicts) == 1:
        return verdicts[0].readings
    second = [verdict.looks[min(1, len(verdict.looks) - 1)] for verdict in verdicts]
    if all(len(verdict.looks) < 2 for verdict in verdicts):
        second = []
    found = []
    for looks in ([verdict.looks[0] for verdict in verdicts], second):
        if looks:
            sure = min(look.reading.confidence for look in looks)
            text = " ".join(look.seen.text for look in looks)
            found.append(ReaderReading(reader=looks[-1].reader, text=text, confidence=sure))
    return tuple(found)
