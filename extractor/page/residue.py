"""Ink of a page that nothing known explains: no letter that is read, no rule, no ground, no picture.

Letters drawn as outlines, strokes of a pen, what a library failed to see: a cell with such ink is not blank.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from extractor.page.inkmap import InkMap, box_array
from extractor.records.evidence import Box

_BESIDE = 1.0  # points around a letter that are its own (slanted letters, accents)
_ABOVE = 0.2  # of a letter's height, above and below it
_RULE = 1.4  # points around the middle of a rule
_APART = 4.0  # points: strokes nearer to one another are one word
_LOWEST, _HIGHEST = 3.2, 60.0  # points: less is a dot or a joint, more a frame or a drawing
_NARROWEST = 1.2  # points
_FEWEST = 10  # edge pixels


@dataclass(frozen=True)
class Residue:
    """``left`` (rows, columns) is 1 where an edge of ink is not explained."""

    ink: InkMap
    left: NDArray[np.uint8]

    def words(self, box: Box) -> list[Box]:
        """What looks like writing in ``box`` (points of the sheet), each piece with its box."""
        x0, y0, x1, y1 = (int(v) for v in self.ink.pixels(box_array([box]))[0])
        part = self.left[y0:y1, x0:x1]
        if not part.any():
            return []
        reach = round(_APART * self.ink.scale) | 1  # odd: an even one moves what it joins by a pixel
        joined = cv2.morphologyEx(part, cv2.MORPH_CLOSE, np.ones((3, reach), np.uint8))
        count, labels, stats, _ = cv2.connectedComponentsWithStats(joined, connectivity=8)
        found = []
        for index in range(1, count):
            x, y, w, h = (int(v) for v in stats[index, :4])
            own = int((part[y : y + h, x : x + w] & (labels[y : y + h, x : x + w] == index)).sum())
            if self._is_writing(w, h, own):
                found.append(self._box(x0 + x, y0 + y, w, h))
        return found

    def _is_writing(self, width: int, height: int, edges: int) -> bool:
        scale = self.ink.scale
        return (
            _LOWEST * scale <= height <= _HIGHEST * scale and width >= _NARROWEST * scale and edges >= _FEWEST
        )

    def _box(self, x: int, y: int, width: int, height: int) -> Box:
        ink = self.ink
        left, top = x / ink.scale + ink.left, y / ink.scale + ink.top
        return left, top, left + width / ink.scale, top + height / ink.scale


def residue_of(ink: InkMap, letters: Sequence[Box], rules: Iterable[Box], pictures: Sequence[Box]) -> Residue:
    """The ink without that of letters, rules (as boxes without width or height) and pictures."""
    left = ink.edges.copy()
    grown = box_array(list(letters))
    high = (grown[:, 3] - grown[:, 1]) * _ABOVE
    zero = np.zeros(len(grown))
    grown = grown + np.stack([zero - _BESIDE, -high, zero + _BESIDE, high], axis=1)
    bands = box_array(list(rules)) + np.array([-_RULE, -_RULE, _RULE, _RULE])
    framed = box_array(list(pictures)) + np.array([-_BESIDE, -_BESIDE, _BESIDE, _BESIDE])
    for boxes in (grown, bands, framed):
        for x0, y0, x1, y1 in ink.pixels(boxes).tolist():
            left[y0:y1, x0:x1] = 0
    return Residue(ink, left)
