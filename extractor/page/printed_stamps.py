"""Stamps that are print of the file: their words lie over a page's own and are none of its values.

A stamp is told by what sets it apart: an outline of its own colour around its words, or words of another
colour than the print of the page that lie over that print. What only may be of a stamp carries a doubt.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from extractor.page.hues import Hue
from extractor.page.words import Glyph, Word
from extractor.records.doubt import DoubtCode
from extractor.records.evidence import Box

Point = tuple[float, float]

_ACROSS = (30.0, 200.0)  # points: the longer side of a stamp is 1 to 7 centimetres long
_LOWEST = 12.0  # points: its shorter side holds a line of words
_EVEN = 0.08  # of a round: its points lie so near to one ellipse
_BENDS = 4  # curves that a round is drawn with at least
_CHORDS = 12  # straight pieces that it is drawn with at least
_SHARED_SIDE = 1.5  # points between the sides of boxes that make a grid
_CORE = 0.25  # of a word's height, off its top and its foot: the rest belongs to no other line
_DEEP = 0.3  # of the lower core that two words share which lie over each other
_ALONG = 0.25  # of the smaller text size that they share along the line
_RUN = 24  # words of a stamp at most, beside those around its rim
_NEAR = 200.0  # points between the first and the last of them


@dataclass(frozen=True, slots=True)
class StampEdge:
    """The outline of what may be a stamp; ``is_round``: it is an ellipse."""

    box: Box
    hue: Hue | None
    is_round: bool


def edge_of(points: Sequence[Point], operators: str, hue: Hue | None, is_box: bool) -> StampEdge | None:
    """The edge of a stamp that a stroke is, None where it is none. ``operators`` are those of its path (m, l,
    c, v, y, h), ``is_box`` says that it is a level box."""
    across, down = [point[0] for point in points], [point[1] for point in points]
    box = min(across), min(down), max(across), max(down)
    sides = sorted((box[2] - box[0], box[3] - box[1]))
    if not (sides[0] >= _LOWEST and _ACROSS[0] <= sides[1] <= _ACROSS[1]):
        return None
    if is_box or points[0] != points[-1]:
        return StampEdge(box, hue, False) if is_box else None
    reach = _reach(points, box) if _is_bent(operators) else None
    if reach is None:
        return StampEdge(box, hue, False)
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    wide, high = reach * (box[2] - box[0]) / 2, reach * (box[3] - box[1]) / 2
    return StampEdge((x - wide, y - high, x + wide, y + high), hue, True)


def _is_bent(operators: str) -> bool:
    bends = sum(operators.count(letter) for letter in "cvy")
    return bends >= _BENDS if "l" not in operators else not bends and operators.count("l") >= _CHORDS


def _reach(points: Sequence[Point], box: Box) -> float | None:
    """How far the points lie from the middle, as shares of the half sides; None where not all as far."""
    places = np.array(points)
    half = np.array([box[2] - box[0], box[3] - box[1]]) / 2
    away = np.hypot(*((places - np.array([box[0], box[1]]) - half) / half).T)
    return float(away.mean()) if float(np.ptp(away)) <= _EVEN else None


def without_stamps(
    words: Sequence[Word], edges: Sequence[StampEdge], askew: Sequence[Glyph]
) -> tuple[list[Word], list[Word]]:
    """(the words, those of stamps). ``askew`` are letters that are turned against the page, of which no words
    are made: those around the rim of a stamp. All boxes lie in the page as held."""
    usual = Counter(word.hue for word in words).most_common(1)[0][0] if words else None
    foreign = [word.hue != usual for word in words]
    pairs = _overlapping(words)
    if not pairs and not edges:
        return list(words), []
    stamped: set[int] = set()
    doubts: dict[int, DoubtCode] = {}
    for one, other in pairs:
        apart = {n for n in (one, other) if foreign[n]} if words[one].hue != words[other].hue else set()
        for number in apart:
            stamped.update(_run(words, number))
        if not apart:
            doubts[one] = doubts[other] = "overprint"
    hues = {word.hue for word, far in zip(words, foreign, strict=True) if far}
    edges = [edge for edge in edges if edge.hue in hues or (edge.is_round and edge.hue == usual)]
    free = [edge for edge in edges if edge.is_round or not _is_of_grid(edge, edges)]
    for edge in free:
        inside = [n for n, word in enumerate(words) if _holds(edge.box, word)]
        own = {n for n in inside if foreign[n] and words[n].hue == edge.hue}
        if edge.is_round or any(
            _touches(edge, word) for word, far in zip(words, foreign, strict=True) if not far
        ):
            stamped |= own
        else:
            doubts.update(dict.fromkeys(own, "stamp-words"))
        if edge.is_round and edge.hue == usual and _is_stamp(edge, words, askew):
            doubts.update({n: "stamp" for n, word in enumerate(words) if _touches(edge, word)})
    kept = [_with(word, doubts.get(n)) for n, word in enumerate(words) if n not in stamped]
    return kept, [words[n] for n in sorted(stamped)]


def _with(word: Word, doubt: DoubtCode | None) -> Word:
    return word if doubt is None else replace(word, doubt=doubt)


def _overlapping(words: Sequence[Word]) -> list[tuple[int, int]]:
    """The pairs of words that lie over each other, as indexes."""
    asked = [n for n, word in enumerate(words) if not word.turn and any(ch.isalnum() for ch in word.text)]
    if len(asked) < 2:
        return []
    boxes = np.array([words[n].box for n in asked])
    sizes = np.array([words[n].size for n in asked])
    high = boxes[:, 3] - boxes[:, 1]
    top, bottom = boxes[:, 1] + _CORE * high, boxes[:, 3] - _CORE * high
    order = np.argsort(top, kind="stable")
    pairs: list[tuple[int, int]] = []
    for place, one in enumerate(order[:-1]):
        later = order[place + 1 :]
        later = later[: int(np.searchsorted(top[later], bottom[one]))]
        if not len(later):
            continue
        deep = np.minimum(bottom[one], bottom[later]) - top[later]
        along = np.minimum(boxes[one, 2], boxes[later, 2]) - np.maximum(boxes[one, 0], boxes[later, 0])
        least = np.minimum(bottom[one] - top[one], bottom[later] - top[later])
        over = (deep > _DEEP * least) & (along > _ALONG * np.minimum(sizes[one], sizes[later]))
        pairs += [(asked[int(one)], asked[int(other)]) for other in later[over]]
    return pairs


def _run(words: Sequence[Word], number: int) -> Iterator[int]:
    """The words drawn one after the other in the colour of one, that one alone where they are too many."""
    first = last = number
    while first and words[first - 1].hue == words[number].hue:
        first -= 1
    while last + 1 < len(words) and words[last + 1].hue == words[number].hue:
        last += 1
    boxes = [word.box for word in words[first : last + 1]]
    wide = max(box[2] for box in boxes) - min(box[0] for box in boxes)
    high = max(box[3] for box in boxes) - min(box[1] for box in boxes)
    is_one = last - first < _RUN and max(wide, high) <= _NEAR
    yield from range(first, last + 1) if is_one else (number,)


def _is_of_grid(edge: StampEdge, edges: Sequence[StampEdge]) -> bool:
    """Whether a box lies side by side with another."""
    return any(
        other is not edge
        and not other.is_round
        and other.box != edge.box
        and any(
            abs(edge.box[side] - other.box[(side + turn) % 4]) <= _SHARED_SIDE
            for side in range(4)
            for turn in (0, 2)
        )
        for other in edges
    )


def _is_stamp(edge: StampEdge, words: Sequence[Word], askew: Sequence[Glyph]) -> bool:
    """Whether a round of the page's own colour is a stamp: letters run around it, or words cross it."""
    if any(_inside(edge.box, ((g.box[0] + g.box[2]) / 2, (g.box[1] + g.box[3]) / 2)) for g in askew):
        return True
    return any(_touches(edge, word) and not _is_within(edge, word) for word in words)


def _holds(box: Box, word: Word) -> bool:
    return _inside(box, word.middle)


def _inside(box: Box, point: Point) -> bool:
    return box[0] <= point[0] <= box[2] and box[1] <= point[1] <= box[3]


def _touches(edge: StampEdge, word: Word) -> bool:
    """Whether a word reaches into an edge."""
    x0, top, x1, bottom = word.box
    left, high, right, low = edge.box
    if x1 <= left or x0 >= right or bottom <= high or top >= low:
        return False
    if not edge.is_round:
        return True
    x, y = (left + right) / 2, (high + low) / 2
    across, down = max(x0 - x, x - x1, 0.0), max(top - y, y - bottom, 0.0)
    return bool(np.hypot(across / (right - x), down / (low - y)) <= 1)


def _is_within(edge: StampEdge, word: Word) -> bool:
    left, high, right, low = edge.box
    x, y = (left + right) / 2, (high + low) / 2
    x0, top, x1, bottom = word.box
    across, down = max(x - x0, x1 - x), max(y - top, bottom - y)
    return bool(np.hypot(across / (right - x), down / (low - y)) <= 1)
