"""What on a page of text is neither print nor rule: strokes, pictures of signatures, stamps, codes.

Looked for where somebody may sign, which costs: not on covers, not in the coat of arms above a title.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import cv2
import numpy as np
import pypdfium2 as pdfium

from extractor.lexicon.labels import role_labelled
from extractor.lexicon.offices import is_position
from extractor.page.digital import DigitalPage
from extractor.page.rules import Rule
from extractor.page.sheet import Sheet
from extractor.read import Line, ReadPage, Trace
from extractor.records.evidence import Box

_DPI = 110.0  # of the picture that is looked at
_SIZE = 8.0  # points: a signature is longer and higher
_MODULE = 6.0  # points: the squares that a code is drawn with
_MODULES = 60  # of them: a code has hundreds
_RULED = 30.0  # points: a straight line of this length is a rule, a shorter one may be part of a stroke
_RULE = 1.0  # points around the middle of a rule
_ABOVE = 250.0  # points above the first line that names who signs: a stamp over it begins lower
_MOST_PIXELS = 6_000_000  # of the picture, which bounds its memory


def drawn_traces(
    page: DigitalPage, read: ReadPage, shown: pdfium.PdfPage, sheet: Sheet, signed: Sequence[Box]
) -> tuple[Trace, ...] | None:
    """The traces of a page that was ``read``, in points as displayed; ``signed`` are the boxes of signed
    fields in the page's own space. The page is drawn only where something may be a trace below a line that
    names who signs; None where that is not possible, and where nobody signs."""
    fields = tuple(Trace("field", sheet.placed(box)) for box in signed)
    if page.residue is None:
        return fields or None
    if not _has_any(page):
        return fields
    top = min(map(_top, filter(_names_who_signs, _lines(read))), default=None)
    if top is None:
        return fields or None
    found = _in_picture(page, shown, sheet, max(top - _ABOVE, sheet.shown[1]))
    return fields or None if found is None else (*fields, *found)


def _lines(read: ReadPage) -> Iterator[Line]:
    """The lines outside tables and in them, where names are often set side by side."""
    yield from read.lines
    for table in read.tables:
        for cell in table.cells:
            yield from cell.reading.lines


def _names_who_signs(line: Line) -> bool:
    text = " ".join(line.text.split())
    return role_labelled(text) is not None or is_position(text)


def _top(line: Line) -> float:
    return line.box[1] if line.box is not None else 0.0


def _has_any(page: DigitalPage) -> bool:
    """Whether a picture, or ink that nothing explains, is as large as a signature."""
    assert page.residue is not None
    if any(_is_large(box[2] - box[0], box[3] - box[1]) for box in page.images):
        return True
    if sum(_is_small(fill.box) for fill in page.fills) > _MODULES:
        return True
    if sum(rule.end - rule.start <= _MODULE for rule in page.rules) > _MODULES:
        return True
    left, scale = page.residue.left, page.residue.ink.scale
    x, y, width, height = cv2.boundingRect(left)
    if not width:
        return False
    joined = cv2.dilate(
        left[max(0, y - 1) : y + height + 1, max(0, x - 1) : x + width + 1], np.ones((3, 3), np.uint8)
    )
    count, _, stats, _ = cv2.connectedComponentsWithStats(joined, connectivity=8)
    return any(_is_large(stats[n, 2] / scale, stats[n, 3] / scale) for n in range(1, count))


def _is_small(box: Box) -> bool:
    return max(box[2] - box[0], box[3] - box[1]) <= _MODULE


def _is_large(width: float, height: float) -> bool:
    return max(width, height) >= _SIZE and min(width, height) >= _SIZE / 2


def _in_picture(
    page: DigitalPage, shown: pdfium.PdfPage, sheet: Sheet, first: float
) -> tuple[Trace, ...] | None:
    """The traces in the picture of the page from ``first`` (points) on down."""
    from extractor.page.traces import traces_in  # most pages have none

    left, top, right, bottom = sheet.shown
    scale = _DPI / 72
    if (right - left) * (bottom - top) * scale**2 > _MOST_PIXELS:
        return None
    try:
        grey = np.asarray(shown.render(scale=scale, grayscale=True).to_numpy()).squeeze()
    except (pdfium.PdfiumError, ValueError):
        return None
    above = min(int((first - top) * scale), grey.shape[0] - 1)
    grey, top = grey[above:], top + above / scale
    boxes = [page.frame.show(word.box) for word in (*page.words, *page.stamped)]
    printed = [_pixels(box, left, top, scale) for box in boxes if box[3] > top]
    ruled = np.zeros(grey.shape, dtype=np.uint8)
    for rule in page.rules:
        if rule.end - rule.start >= _RULED:
            x0, y0, x1, y1 = _pixels(page.frame.show(_band(rule)), left, top, scale)
            ruled[max(0, y0) : max(0, y1 + 1), max(0, x0) : x1 + 1] = 1
    found = traces_in(grey, _DPI, printed, ruled > 0)
    return tuple(Trace(one.kind, _points(one.box, left, top, scale)) for one in found)


def _band(rule: Rule) -> Box:
    if rule.direction == "h":
        return rule.start, rule.at - _RULE, rule.end, rule.at + _RULE
    return rule.at - _RULE, rule.start, rule.at + _RULE, rule.end


def _pixels(box: Box, left: float, top: float, scale: float) -> tuple[int, int, int, int]:
    x0, y0, x1, y1 = box
    return (
        int((x0 - left) * scale),
        int((y0 - top) * scale),
        int(np.ceil((x1 - left) * scale)),
        int(np.ceil((y1 - top) * scale)),
    )


def _points(box: Sequence[int], left: float, top: float, scale: float) -> Box:
    x0, y0, x1, y1 = box
    return x0 / scale + left, y0 / scale + top, x1 / scale + left, y1 / scale + top
