"""How well a picture reads: asked where the print alone does not show which end of a page is up."""

from __future__ import annotations

import cv2
import numpy as np

from extractor.page.orientation import Grey, Judge
from extractor.reading.readers import Readers

_STRIPS = 12  # enough to tell, few enough to cost little
_FEWEST_STRIPS = 3  # lines of print below which nothing can be said
_WORD_GAP = 0.012  # of the picture's width: letters nearer than this are of one strip
_SLIMMEST, _WIDEST = 4.0, 22.0  # width of a strip in its heights


def legible(readers: Readers) -> Judge:
    """A judge by the first reader's mean confidence in some lines of the picture; 0 without lines."""

    def judge(picture: Grey) -> float:
        strips = [picture[y0:y1, x0:x1] for x0, y0, x1, y1 in _strips(picture)]
        if len(strips) < _FEWEST_STRIPS:
            return 0.0
        looks = readers.look(readers.first, strips, 0.0)
        return float(np.mean([look.seen.confidence for look in looks]))

    return judge


def _strips(picture: Grey) -> list[tuple[int, int, int, int]]:
    """Boxes of runs of letters, the longest first."""
    _, ink = cv2.threshold(picture, 0, 255, cv2.THRESH_BINARY_INV | cv2.THRESH_OTSU)
    reach = max(3, round(_WORD_GAP * picture.shape[1]))
    joined = cv2.morphologyEx(ink, cv2.MORPH_CLOSE, np.ones((1, reach), dtype=np.uint8))
    _, _, stats, _ = cv2.connectedComponentsWithStats(joined)
    found = []
    for x, y, width, height, area in stats[1:]:
        if _SLIMMEST <= width / height <= _WIDEST and height >= 10 and area >= 0.3 * width * height:
            found.append((int(x), max(0, int(y) - 2), int(x + width), int(y + height) + 2))
    return sorted(found, key=lambda box: box[0] - box[2])[:_STRIPS]
