"""Stamps that are paler than the print they lie over: which ink is theirs, and which is the print's.

The pad's ink is paler than print, and its thin letters are paler still; print is never made paler by a
stamp. So of what lies within the outline of such a stamp, pieces without any pixel as dark as print are the
stamp's own, and of its broad strokes all but what is as dark as print. A faint letter may be lost with it:
what is read there is held back (see ``cells``).
"""

from __future__ import annotations

from collections.abc import Iterator

import cv2
import numpy as np
from numpy.typing import NDArray

from extractor.page.scan import Grey

LARGEST_STAMP = 324.0  # points: a stamp with a signature across it is smaller, the edge of the paper larger
_PALER = 6.0  # grey levels between a stamp and the print from which they can be told apart
_SHARE = 0.4  # of the way from the print to the stamp: where print ends
_PALEST = 90  # per cent of the letters of the page are as dark as print must be at least
_APART = 14.0  # points between parts of one stamp: erased rules cut it up
_CORE = 1.2  # square points of dark ink that no noise makes
_SAMPLES = 300  # letters that show how dark print is
_NEXT = np.ones((3, 3), dtype=np.uint8)  # the pixels next to one
_RIM = np.ones((5, 5), dtype=np.uint8)  # and those two away

Mask = NDArray[np.bool_]
Places = NDArray[np.int64]


def ink_of_pale_stamps(
    image: Grey, labels: NDArray[np.int32], boxes: Places, stamps: Places, letters: Places, point: float
) -> Mask:
    """The pixels of stamps paler than the print. Piece ``i`` of the page's ink is ``i + 1`` in ``labels``,
    ``boxes`` (n × 4) are those around the pieces; ``stamps`` and ``letters`` are indices of pieces, ``point``
    is pixels to a point."""
    stain = np.zeros(image.shape, dtype=bool)
    if not len(stamps) or not len(letters):
        return stain
    clear = letters[~_are_inside(boxes[letters], boxes[stamps])]
    sample = clear if len(clear) else letters
    tones = [_darkest(_pixels(image, labels, boxes, k)) for k in sample[:: max(1, len(sample) // _SAMPLES)]]
    dark, palest = (float(np.percentile(tones, share)) for share in (50, _PALEST))
    pale = np.zeros(len(boxes) + 1, dtype=np.uint8)
    pale[stamps + 1] = [_broad_tone(image, labels, boxes, k) - dark >= _PALER for k in stamps]
    strokes = pale[labels]
    for y0, x0, within in _outlines(strokes, point):
        part = (slice(y0, y0 + within.shape[0]), slice(x0, x0 + within.shape[1]))
        grey, held, broad = image[part], labels[part], strokes[part] == 1
        cut = dark + _SHARE * (float(np.median(grey[broad])) - dark)
        theirs = broad & ~_with_rim(broad & (grey < cut), _CORE * point**2)
        for k in np.unique(held[within & ~broad & (held > 0)]) - 1:
            if _darkest(_pixels(image, labels, boxes, k)) > max(cut, palest):
                theirs |= held == k + 1
        stain[part] |= theirs
    return stain


def _are_inside(boxes: Places, stamps: Places) -> Mask:
    """Which boxes lie in that of a stamp."""
    left, top, right, bottom = (stamps[:, k, None] for k in range(4))
    x0, y0, x1, y1 = boxes.T
    inside = (left <= x0) & (x1 <= right) & (top <= y0) & (y1 <= bottom)
    return np.asarray(inside.any(axis=0))


def _outlines(strokes: NDArray[np.uint8], point: float) -> Iterator[tuple[int, int, Mask]]:
    """The area that each stamp takes up, its parts together, by the pixels of its broad strokes: its top, its
    left, and the mask of what lies within its outline. What is larger than stamps are is left out."""
    if not strokes.any():
        return
    reach = round(_APART * point)
    near = cv2.dilate(strokes, np.ones((1, reach), np.uint8))
    near = cv2.dilate(near, np.ones((reach, 1), np.uint8))
    count, groups = cv2.connectedComponents(near)
    groups[strokes == 0] = 0
    for number in range(1, count):
        pixels = np.argwhere(groups == number)
        (y0, x0), (y1, x1) = pixels.min(axis=0), pixels.max(axis=0) + 1
        if max(y1 - y0, x1 - x0) > LARGEST_STAMP * point:
            continue
        within = np.zeros((y1 - y0, x1 - x0), dtype=np.uint8)
        cv2.fillConvexPoly(within, cv2.convexHull((pixels - (y0, x0))[:, ::-1].astype(np.int32)), 1)
        yield int(y0), int(x0), within == 1


def _with_rim(cores: Mask, least: float) -> Mask:
    """The cores of at least so many pixels, with the paler pixels that blur puts around them."""
    _, labels, stats, _ = cv2.connectedComponentsWithStats(cores.astype(np.uint8), connectivity=8)
    large = (stats[:, cv2.CC_STAT_AREA] >= least).astype(np.uint8)
    large[0] = 0
    return np.asarray(cv2.dilate(large[labels], _RIM) == 1)


def _broad_tone(image: Grey, labels: NDArray[np.int32], boxes: Places, piece: int) -> float:
    """The tone of a piece away from its rim, where it is broad enough to have more than a rim."""
    x0, y0, x1, y1 = boxes[piece]
    own = (labels[y0:y1, x0:x1] == piece + 1).astype(np.uint8)
    inner = image[y0:y1, x0:x1][cv2.erode(own, _NEXT, borderValue=0) == 1]
    return (
        float(np.median(inner)) if 10 * len(inner) >= own.sum() else _darkest(image[y0:y1, x0:x1][own == 1])
    )


def _pixels(image: Grey, labels: NDArray[np.int32], boxes: Places, piece: int) -> Grey:
    x0, y0, x1, y1 = boxes[piece]
    return np.asarray(image[y0:y1, x0:x1][labels[y0:y1, x0:x1] == piece + 1])


def _darkest(tones: Grey) -> float:
    """The tone of the darker tenth."""
    return float(np.percentile(tones, 10))
