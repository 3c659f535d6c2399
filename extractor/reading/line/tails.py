"""Comma or point, by the shape of the sign: a comma has a tail below the line that the digits stand on.

At 150 dpi a comma is three pixels wide, and readers, who see a line squeezed to a height of their own, take
it for a point more often than not. The pixels still show how far down the sign goes.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import cv2
import numpy as np
from numpy.typing import NDArray

from extractor.page.scan import Grey
from extractor.reading.line.forms import plain
from extractor.reading.line.verdict import Verdict
from extractor.reading.readers.base import SHAPE, Look, Seen
from extractor.reading.trust import TRUST
from extractor.records.written.decimals import COMMA, POINT, only_parted

_LARGER = 4  # times: edges are told to a part of a pixel
_SMOOTH = 1.6  # pixels of the larger picture
_LEAST_HEIGHT = 4.2  # points, of a digit
_ALIKE = 0.3  # of the usual height, by which digits differ
_INK = 0.45  # darkness (0 paper, 1 print) from which a pixel is ink
_FAINT = 0.33  # the same of the blur between two digits
_NARROW, _WIDE = 0.5, 1.6  # widths of a sign and of %, that of a digit being 1
_ASIDE = 0.45  # of the digits' height: how far from its place a sign may be
_PART = 0.25  # of the digits' height: narrower parts of them are not looked at
_DARK = 0.7  # of the digits' ink: fainter signs are the blur of their neighbours
_FOOT = 0.4  # of the digits' ink: where a digit ends
_END = 0.5  # the same of a sign
# Of the digits' height, below their line: 1 point of 286 went so far, 3 commas in 4 did.
_TAIL = 0.035
_LEVEL = -0.022  # the same: half of the points end above it, and 6 commas of 580
_LONGEST = 0.3  # the same: further down it is dirt

Shade = NDArray[np.float32]  # 0 paper … 1 ink


@dataclass(frozen=True, slots=True)
class _Digits:
    """The row of digits in an enlarged picture, in its pixels: their columns, top, line, and how dark they
    are."""

    spans: tuple[tuple[int, int], ...]
    top: int
    bottom: int
    dark: float

    @property
    def left(self) -> int:
        return min(left for left, _ in self.spans)

    @property
    def right(self) -> int:
        return max(right for _, right in self.spans)

    @property
    def height(self) -> int:
        return self.bottom - self.top

    def down(self, share: float) -> int:
        """The row so far down, of the digits' height, from their top."""
        return self.top + round(share * self.height)


def with_sign(picture: Grey, verdict: Verdict, dpi: float) -> Verdict:
    """The verdict on a number; on a decimal with one more look: the number with the sign that its shape
    shows."""
    text = plain(verdict.text)
    parted = only_parted(text)
    sign = None if parted is None else sign_of(picture, text, dpi)
    if parted is None or sign is None:
        return verdict
    sure = TRUST.shape
    shown = text[: parted.place] + sign + text[parted.place + 1 :]
    look = Look(SHAPE, SHAPE, Seen(shown, sure, sure))
    return replace(verdict, looks=(*verdict.looks, look))


def sign_of(picture: Grey, text: str, dpi: float) -> str | None:
    """A comma or a point, as the sign of the decimal ``text`` in the picture is shaped; None where that is
    not clear."""
    ink = _enlarged(picture)
    digits = _digits(ink, dpi)
    gap = None if digits is None else _gap(ink, digits, text)
    if digits is None or gap is None:
        return None
    foot = ink[digits.down(0.55) : digits.down(1.4)]
    sign = foot[:, slice(*gap)].max(axis=1)
    line = _line(foot, digits, gap)
    if line is None or sign.max() < _DARK * digits.dark:
        return None
    tail = (_end(sign, _END * digits.dark) - line) / digits.height
    if tail > _LONGEST:
        return None
    return COMMA if tail >= _TAIL else POINT if tail <= _LEVEL else None


def _enlarged(picture: Grey) -> Shade:
    large = cv2.resize(picture, None, fx=_LARGER, fy=_LARGER, interpolation=cv2.INTER_CUBIC)
    smooth = cv2.GaussianBlur(large.astype(np.float32), (0, 0), _SMOOTH)
    paper, dark = np.percentile(smooth, 85), np.percentile(smooth, 0.5)
    return np.asarray(np.clip((paper - smooth) / max(40.0, float(paper - dark)), 0.0, 1.2), dtype=np.float32)


def _digits(ink: Shade, dpi: float) -> _Digits | None:
    """The row of digits: marks of the usual height at the usual place."""
    _, _, boxes, _ = cv2.connectedComponentsWithStats((ink > _INK).astype(np.uint8), connectivity=8)
    tall = boxes[1:][boxes[1:, cv2.CC_STAT_HEIGHT] >= _LEAST_HEIGHT * dpi / 72.0 * _LARGER]
    for column, share in ((cv2.CC_STAT_HEIGHT, _ALIKE), (cv2.CC_STAT_TOP, _ALIKE)):
        if not len(tall):
            return None
        usual = np.sort(tall[:, column])[len(tall) // 2]
        height = np.median(tall[:, cv2.CC_STAT_HEIGHT])
        tall = tall[np.abs(tall[:, column] - usual) <= share * height]
    if not len(tall):
        return None
    x, y, width, height = (tall[:, k] for k in range(4))
    top, bottom = int(np.median(y)), int(np.median(y + height))
    spans = tuple((int(a), int(a + w)) for a, w in zip(x, width, strict=True))
    dark = np.percentile(ink[top:bottom, min(x) : max(x + width)].max(axis=0), 60)
    return _Digits(spans, top, bottom, float(dark))


def _line(foot: Shade, digits: _Digits, gap: tuple[int, int]) -> float | None:
    """The row of ``foot`` that the digits stand on: the middle one of their ends."""
    parts = [
        part
        for left, right in digits.spans
        for part in ((left, min(right, gap[0])), (max(left, gap[1]), right))
        if part[1] - part[0] >= _PART * digits.height
    ]
    ends = [_end(foot[:, slice(*part)].max(axis=1), _FOOT * digits.dark) for part in parts]
    return float(np.median(ends)) if ends else None


def _gap(ink: Shade, digits: _Digits, text: str) -> tuple[int, int] | None:
    """The columns between two digits where only the foot of the line has ink, near where ``text`` has its
    sign."""
    rows = ink[:, digits.left : digits.right]
    upper = rows[digits.down(0.08) : digits.down(0.6)].max(axis=0)
    lower = rows[digits.down(0.72) : digits.bottom].max(axis=0)
    edges = np.flatnonzero(np.diff(np.concatenate([[False], upper < _FAINT, [False]]).astype(np.int8)))
    wanted = _share_before_sign(text) * (digits.right - digits.left)
    best, found = 0.0, None
    for left, right in edges.reshape(-1, 2):
        aside = abs((left + right) / 2 - wanted) / digits.height
        if left == 0 or right == len(upper) or lower[left:right].max() <= _FAINT or aside > _ASIDE:
            continue
        merit = (right - left) / digits.height + 0.5 * (_ASIDE - aside)
        if merit > best:
            best, found = merit, (int(left) + digits.left, int(right) + digits.left)
    return found


def _share_before_sign(text: str) -> float:
    """How much of the width of ``text`` lies before the middle of its decimal sign."""
    widths = [_NARROW if c in "., " else _WIDE if c == "%" else 1.0 for c in text]
    place = max(text.rfind("."), text.rfind(","))
    return (sum(widths[:place]) + _NARROW / 2) / sum(widths)


def _end(rows: Shade, least: float) -> float:
    """The last row with so much ink, to a part of a row; 0 where none has."""
    inked = np.flatnonzero(rows >= least)
    if not len(inked) or inked[-1] + 1 == len(rows):
        return float(inked[-1]) if len(inked) else 0.0
    last = int(inked[-1])
    return last + float((rows[last] - least) / max(1e-6, float(rows[last] - rows[last + 1])))
