"""Printed lines into running text: a blank where a line only wraps, a newline where a paragraph ends.

Used for the cells of every kind of page: all it needs are the lines with their boxes.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from extractor.records.evidence import Box
from extractor.records.numbers import CURRENCY

_MARKER = re.compile(
    r"""^(?:
        \(?[a-z]\)\s | [a-z]\.\s | \(?\d{1,2}\)\s | \d{1,2}\.\s(?!\d) |
        [-–•·▪*o✓➢]\s | [IVX]{1,4}\.\s |
        (?:RA|KK|T/[O0])\s?\d
    )""",
    re.VERBOSE,
)
_HEADING_END = re.compile(r"[A-Za-z)]\s*:$")
# How the parts of a measurement are headed.
_LABEL = re.compile(
    r"^(?:dasar hukum|definisi|metode|formula|rumus|cara|sumber data|bobot|output|keluaran|catatan|"
    r"keterangan|penjelasan)(?:\s+\w+){0,2}\s*:",
    re.IGNORECASE,
)
_OF_MEASURING = r"(?:Pengukuran|Perhitungan|Penghitungan|Pengukuran Kinerja|Indikator)"
_WHOLE_HEADING = re.compile(
    rf"(?:{_OF_MEASURING}|Dasar Hukum|Definisi(?: Operasional)?|(?:Metode|Formula(?:si)?|Rumus|Cara)"
    rf"(?: {_OF_MEASURING})?|Sumber Data)"
)
_PARTED_CELL = 4  # lines of a cell with parts at least: a heading of a column has fewer
_NUMERIC = re.compile(rf"(?:{CURRENCY})?[\d.,]+", re.IGNORECASE)
_WRAPPED_LETTER = re.compile(r"^[a-z]$")
_GAP = 1.45  # of the usual distance between lines
_HEADING_WORDS = 6  # words of a heading that ends in a colon; a longer line is a sentence


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """A line of a cell as printed. ``box`` in points; ``bold`` is told by the text layer only."""

    text: str
    box: Box
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Joined:
    """``doubtful``: a number may have been broken over lines in a way that cannot be undone surely."""

    text: str
    doubtful: bool = False


def join_lines(lines: Sequence[PrintedLine]) -> Joined:
    """The text of the lines of one cell, which stand top to bottom."""
    lines = [line for line in lines if line.text.strip()]
    if not lines:
        return Joined("")
    room = max(line.box[2] - line.box[0] for line in lines)
    left = min(line.box[0] for line in lines)
    right = max(line.box[2] for line in lines)
    pitch = _pitch(lines)
    if all(len(line.text.strip()) == 1 and line.text.strip().isalpha() for line in lines):
        return Joined("".join(line.text.strip() for line in lines))
    numeric = all(_NUMERIC.fullmatch(line.text.strip()) for line in lines)
    text, doubtful = lines[0].text.strip(), False
    for above, line in pairwise(lines):
        printed = line.text.strip()
        if numeric:
            glued = text[-1] in ".," or printed[0] in ".,"
            doubtful = doubtful or not glued
            text += ("" if glued else " ") + printed
        elif ends_paragraph(above, line, left, right, pitch) or (
            len(lines) >= _PARTED_CELL and _parts_at(above.text.strip(), printed)
        ):
            text += "\n" + printed
        else:
            text = wrap(text, printed, full=above.box[2] - above.box[0] >= 0.8 * room)
    return Joined(text, doubtful)


def wrap(text: str, printed: str, full: bool = True) -> str:
    """A line that goes on where ``text`` ended. ``full`` says that the line above filled its room."""
    last = text.rsplit(None, 1)[-1]
    if text.endswith("\u00ad"):
        return text[:-1] + printed
    if len(last) > 1 and last[-1] in "-/‐" and last[-2].isalnum() and printed[0].isalnum():
        return text + printed
    if full and _WRAPPED_LETTER.match(printed) and last.isalpha() and len(last) > 2:
        return text + printed
    return text + " " + printed


def ends_paragraph(above: PrintedLine, line: PrintedLine, left: float, right: float, pitch: float) -> bool:
    """Whether a paragraph ends between two lines of a cell whose lines lie between left and right."""
    before, after = above.text.strip(), line.text.strip()
    if _MARKER.match(after + " ") or _LABEL.match(after):
        return True
    if pitch and _middle(line.box) - _middle(above.box) > _GAP * pitch:
        return True
    if _HEADING_END.search(before) and (len(before.split()) <= _HEADING_WORDS or after[0].isupper()):
        return True
    if _HEADING_END.search(after) and len(after.split()) <= _HEADING_WORDS and after[0].isupper():
        return not _runs_on(before)
    starts_anew = after[0].isupper() or after[0].isdigit() or after[0] in "(["
    return starts_anew and _had_room(above, line, left, right) and not _runs_on(before)


def _parts_at(before: str, after: str) -> bool:
    """Whether one of two lines is nothing but the heading of a part, as forms without colons print it."""
    starts_anew = after[0].isupper() or after[0].isdigit() or after[0] in "(["
    return starts_anew and (_is_heading(before) or (_is_heading(after) and not _runs_on(before)))


def _is_heading(text: str) -> bool:
    return _WHOLE_HEADING.fullmatch(text.title() if text.isupper() else text) is not None


def _runs_on(text: str) -> bool:
    """Whether the words cannot end a paragraph: a comma, an open bracket, a joining word."""
    return bool(
        re.search(r"(?:[,(/&×x+=-]|\b(?:dan|atau|dengan|untuk|dari|di|yang|tentang|terhadap|per))$", text)
    )


def _had_room(above: PrintedLine, line: PrintedLine, left: float, right: float) -> bool:
    """Whether the first word of the line would have fitted on the line above: then the break was meant."""
    first = re.split(r"\s|(?<=[-/])", line.text.strip(), maxsplit=1)[0]
    width = (line.box[2] - line.box[0]) * (len(first) + 1) / max(1, len(line.text.strip()))
    indent_right = right - above.box[2]
    centred = above.box[0] - left > 3
    free = indent_right + (above.box[0] - left if centred else 0.0)
    return free > 1.15 * width + 2


def _pitch(lines: Sequence[PrintedLine]) -> float:
    """The usual distance from line to line (0 for a single line)."""
    steps = [_middle(b.box) - _middle(a.box) for a, b in pairwise(lines)]
    steps = [step for step in steps if step > 0]
    if not steps:
        return 0.0
    height = median(line.box[3] - line.box[1] for line in lines)
    return min(max(median(steps), height), 1.6 * height)


def _middle(box: Box) -> float:
    return (box[1] + box[3]) / 2
