"""Pieces of ink into printed lines, and lines into pictures that a reader can be shown.

A picture holds the ink of its own line only: dirt, rules' remains and neighbouring lines are painted out,
so two readers do not share a crop with a stranger's ink in it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import cv2
import numpy as np

from extractor.page.scan import Grey, PixelBox
from extractor.reading.ink.marks import Ink, Mark, Numbers

_CORE = 0.22  # of a letter's height, up and down from its middle: cores of one line overlap, of two do not
_NEAR = 0.3  # of the line's height: a speck this near to a letter may be its dot, on a dirty page
_NEAR_CLEAN = 1.0  # the same where the paper is clean
_BESIDE = 1.6  # of the line's height: a dash or bullet this near belongs to the line
_GAP = 0.65  # of a letter's height: half the gap that still joins two words outside tables
_STROKE = 3.2  # of the usual letter's height: no letters, even of two lines that touch, are as high
_LONE = 1  # pieces of a run that can be a comma
_COMMA = 0.55  # of the line's height: the tallest comma
_HANG = 0.5  # of the line's height: steps in which a line is drawn out over a stamp
_MOST_HUNG = 2.0  # of the line's height: as far as a line is drawn out at most
_HIGHEST = 1.6  # of the usual letter's height: digits are higher than small letters
_FADED = 1.6  # points: the gap that a faded stroke leaves in a letter
_ASIDE = 2  # pixels that the foot of a letter may stand out
_PAPER = 255  # grey level of paper
_LEAST_HEIGHT = 5.0  # points: the room of a line whose ink is lower, as that of a lone dash


@dataclass(frozen=True, slots=True)
class InkLine:
    """The ink of one printed line: ``pieces`` are indices into the page's ``Ink``."""

    pieces: Numbers
    box: PixelBox
    letters: int


@dataclass(frozen=True, slots=True)
class Cut:
    """The lines of a region, top to bottom, and what the cut says of itself.

    ``loose`` are small marks that stand far from all letters (a dash alone, a bullet); ``specks`` counts
    ink taken for dirt; ``stained`` says that a stamp or signature lies in the region.
    """

    lines: tuple[InkLine, ...]
    loose: tuple[InkLine, ...] = ()
    specks: int = 0
    stained: bool = False


def cut_lines(ink: Ink, pieces: Numbers) -> Cut:
    """The printed lines of one cell, which ``pieces`` make up."""
    letters = pieces[ink.marks[pieces] == Mark.LETTER]
    groups = [letters[members] for members in _bands(ink.boxes[letters])]
    cut = _cut(ink, pieces, groups)
    return replace(cut, stained=cut.stained or sum(map(len, groups)) < len(letters))


def cut_phrases(ink: Ink, pieces: Numbers) -> Cut:
    """The same outside tables, where blocks stand side by side: lines end at wide gaps."""
    letters = pieces[ink.marks[pieces] == Mark.LETTER]
    return _cut(ink, pieces, _with_commas(ink, [letters[members] for members in _runs(ink.boxes[letters])]))


def _with_commas(ink: Ink, runs: list[Numbers]) -> list[Numbers]:
    """The runs, a low mark alone joined to the one that it stands in: a comma that counts as a letter because
    so much dirt lies on the page that its letters are taller than most of its ink."""
    found = [run for run in runs if len(run) > _LONE]
    cores = [ink.boxes[run] for run in found]
    frames = np.array([ink.around(run) for run in found], dtype=np.int64).reshape(-1, 4)
    alone = []
    for run in (run for run in runs if len(run) <= _LONE):
        home = _home(ink, int(run[0]), cores, frames) if found else None
        if home is not None and np.ptp(ink.boxes[run[0], [1, 3]]) < _COMMA * np.ptp(frames[home, [1, 3]]):
            found[home] = np.concatenate([found[home], run])
        else:
            alone.append(run)
    return found + alone


def _cut(ink: Ink, pieces: Numbers, groups: list[Numbers]) -> Cut:
    """Lines of letters with the small marks that belong to them."""
    marks = ink.marks[pieces]
    cores = [ink.boxes[group] for group in groups]
    frames = np.array([ink.around(group) for group in groups], dtype=np.int64).reshape(-1, 4)
    joined: list[list[int]] = [[] for _ in groups]
    loose, specks = [], 0
    for piece in (int(p) for p in pieces[(marks == Mark.SMALL) | (marks == Mark.SPECK)]):
        home = _home(ink, piece, cores, frames) if groups else None
        if home is None and ink.marks[piece] == Mark.SMALL:
            home = _broken_off(ink, piece, cores)
        if home is not None:
            joined[home].append(piece)
        elif ink.marks[piece] == Mark.SMALL:
            loose.append(piece)
        else:
            specks += 1
    lines = [
        _line(ink, np.concatenate([group, np.array(small, dtype=np.int64)]))
        for group, small in zip(groups, joined, strict=True)
    ]
    lines.sort(key=lambda line: line.box[1] + line.box[3])
    stained = bool((marks == Mark.STAMP).any())
    return Cut(
        tuple(lines), tuple(_line(ink, np.array(g)) for g in _level_groups(ink, loose)), specks, stained
    )


def _line(ink: Ink, group: Numbers) -> InkLine:
    return InkLine(group, ink.around(group), int((ink.marks[group] == Mark.LETTER).sum()))


def _bands(boxes: Numbers) -> list[Numbers]:
    """Letters by line: indices into ``boxes``. Strokes over several lines, as of a stamp, are left out."""
    if not len(boxes):
        return []
    heights = boxes[:, 3] - boxes[:, 1]
    middles = (boxes[:, 1] + boxes[:, 3]) / 2
    usual = heights <= 1.9 * np.median(heights)
    strokes = heights > _STROKE * np.median(heights)
    top, bottom = int(boxes[:, 1].min()), int(boxes[:, 3].max())
    steps = np.zeros(bottom - top + 2, dtype=np.int64)
    np.add.at(steps, np.floor(middles - _CORE * heights - top).astype(int)[usual].clip(0), 1)
    np.add.at(steps, np.ceil(middles + _CORE * heights - top).astype(int)[usual], -1)
    inked = np.concatenate([[False], np.cumsum(steps) > 0, [False]])
    change = np.diff(inked.astype(np.int8))
    begins, ends = np.nonzero(change == 1)[0] + top, np.nonzero(change == -1)[0] + top
    centres = (begins + ends) / 2
    nearest = np.abs(middles[:, None] - centres[None]).argmin(axis=1)
    return _joined(boxes, [np.nonzero((nearest == k) & ~strokes)[0] for k in range(len(centres))])


def _runs(boxes: Numbers) -> list[Numbers]:
    """Letters by line and by wide gap: letters whose cores, drawn out sideways, touch."""
    if not len(boxes):
        return []
    heights = boxes[:, 3] - boxes[:, 1]
    left, top = boxes[:, 0].min(), boxes[:, 1].min()
    usual = float(np.median(heights))
    drawn = np.zeros((int(boxes[:, 3].max() - top) + 1, int(boxes[:, 2].max() - left) + 1), dtype=np.uint8)
    for (x0, y0, x1, y1), height in zip(boxes, heights, strict=True):
        if height > 2.5 * usual:
            continue
        middle, core = (y0 + y1) / 2 - top, max(1.0, _CORE * height)
        reach = round(_GAP * max(height, usual))
        first = max(0, x0 - left - reach)
        drawn[round(middle - core) : round(middle + core) + 1, first : x1 - left + reach] = 1
    _, labels = cv2.connectedComponents(drawn, connectivity=4)
    middles = ((boxes[:, 1] + boxes[:, 3]) // 2 - top, (boxes[:, 0] + boxes[:, 2]) // 2 - left)
    run = labels[middles]
    return [np.nonzero(run == k)[0] for k in np.unique(run[run > 0])]


def _joined(boxes: Numbers, bands: list[Numbers]) -> list[Numbers]:
    """Bands beside each other are one line: quotes, raised signs, and the commas of large print."""
    done: list[Numbers] = []
    for band in bands:
        if not len(band):
            continue
        if done:
            above, below = boxes[done[-1]], boxes[band]
            over = above[:, 3].max() - below[:, 1].min()
            lower = min(np.ptp(above[:, [1, 3]]), np.ptp(below[:, [1, 3]]))
            small = lower < 0.5 * max(np.ptp(above[:, [1, 3]]), np.ptp(below[:, [1, 3]]))
            if over > (0.15 if small else 0.6) * lower:
                done[-1] = np.concatenate([done[-1], band])
                continue
        done.append(band)
    return done


def _home(ink: Ink, piece: int, cores: list[Numbers], frames: Numbers) -> int | None:
    """The line that a small mark belongs to. ``cores`` are the letters' boxes by line, ``frames`` (n × 4) the
    boxes around each line."""
    x0, y0, x1, y1 = ink.boxes[piece]
    middle = (y0 + y1) / 2
    speck = ink.marks[piece] == Mark.SPECK
    top, bottom = frames[:, 1], frames[:, 3]
    height = bottom - top
    above, below = (0.1, 0.2) if speck else (0.3, 0.35)
    if speck:
        reach = (_NEAR if ink.dirty else _NEAR_CLEAN) * height
    else:
        reach = np.maximum(_BESIDE * height, 6 * ink.point)
    near = (top - above * height <= middle) & (middle <= bottom + below * height)
    near &= (frames[:, 0] - reach <= x1) & (x0 <= frames[:, 2] + reach)
    best: tuple[float, int] | None = None
    for index in np.nonzero(near)[0]:
        boxes = cores[index]
        gap = float(np.maximum(np.maximum(boxes[:, 0] - x1, x0 - boxes[:, 2]), 0).min())
        away = gap + abs(middle - (top[index] + bottom[index]) / 2)
        if gap <= reach[index] and (best is None or away < best[0]):
            best = (away, int(index))
    return None if best is None else best[1]


def _broken_off(ink: Ink, piece: int, cores: list[Numbers]) -> int | None:
    """The line of which a small mark is the foot of a letter: the thin stroke that joined both (as in a 2)
    has faded, and the letter with its foot is no higher than letters are."""
    x0, y0, x1, y1 = ink.boxes[piece]
    tallest = _HIGHEST * float(np.median(np.ptp(ink.letters[:, [1, 3]], axis=1))) if len(ink.letters) else 0.0
    for index, boxes in enumerate(cores):
        above = boxes[(boxes[:, 0] < x1) & (x0 < boxes[:, 2])]
        if not len(above) or x0 < above[:, 0].min() - _ASIDE or x1 > above[:, 2].max() + _ASIDE:
            continue
        gap = y0 - above[:, 3].max()
        if -1 <= gap <= _FADED * ink.point and y1 - above[:, 1].min() <= tallest:
            return index
    return None


def _level_groups(ink: Ink, loose: list[int]) -> list[list[int]]:
    """Small marks that stand alone, those of one level together."""
    groups: list[list[int]] = []
    for piece in sorted(loose, key=lambda k: int(ink.boxes[k][1] + ink.boxes[k][3])):
        middle = (ink.boxes[piece][1] + ink.boxes[piece][3]) / 2
        if groups:
            last = ink.boxes[groups[-1][-1]]
            if abs((last[1] + last[3]) / 2 - middle) <= 2.5 * ink.point:
                groups[-1].append(piece)
                continue
        groups.append([piece])
    return groups


def picture(image: Grey, ink: Ink, line: InkLine, height: float) -> Grey:
    """The pixels of a line with paper around it. ``height`` is that of a usual line, in pixels."""
    x0, y0, x1, y1 = line.box
    room = max(float(y1 - y0), height, _LEAST_HEIGHT * ink.point)
    air = round(0.16 * room + 1)
    middle = (y0 + y1) / 2
    top, bottom = round(middle - room / 2) - air, round(middle + room / 2) + air
    side = round(0.25 * room + 1)
    box = (x0 - side, top, x1 + side, bottom)
    return _only(image, ink, line.pieces, box)


def _only(image: Grey, ink: Ink, pieces: Numbers, box: PixelBox) -> Grey:
    """``box`` of the image, in which the ink of other pieces is paper; paper where it leaves the page."""
    x0, y0, x1, y1 = box
    rows, columns = image.shape
    out = np.full((max(1, y1 - y0), max(1, x1 - x0)), _PAPER, dtype=np.uint8)
    a0, b0, a1, b1 = max(0, x0), max(0, y0), min(columns, x1), min(rows, y1)
    if a1 <= a0 or b1 <= b0:
        return out
    labels = ink.labels[b0:b1, a0:a1]
    own = np.zeros(len(ink.boxes) + 1, dtype=np.uint8)
    own[pieces + 1] = 1
    mine = own[labels]
    kept = np.concatenate([[True], ink.marks == Mark.STAMP])[labels]  # a letter may hang on to a stamp
    strange = ((mine == 0) & ~kept).astype(np.uint8)
    part = image[b0:b1, a0:a1]
    if strange.any():
        spread = cv2.dilate(strange, np.ones((3, 3), np.uint8))
        near = cv2.dilate(mine, np.ones((3, 3), np.uint8))
        part = np.where((spread == 1) & ((near == 0) | (strange == 1)), _PAPER, part).astype(np.uint8)
    out[b0 - y0 : b1 - y0, a0 - x0 : a1 - x0] = part
    return out


def with_stained_ends(ink: Ink, line: InkLine, cell: PixelBox) -> InkLine:
    """The line drawn out over letters that hang on to a stamp, as far as the stamp goes on beside it."""
    if ink.stain is None or not line.letters:
        return line
    x0, y0, x1, y1 = line.box
    over = ink.stain[y0:y1] if ink.pale is None else ink.stain[y0:y1] & ~ink.pale[y0:y1]
    columns = np.asarray(over.any(axis=0))
    step, most = round(_HANG * (y1 - y0)), round(_MOST_HUNG * (y1 - y0))
    left, right = x0, x1
    while left > max(cell[0], x0 - most) and columns[max(0, left - step) : left].any():
        left = max(cell[0], left - step)
    while right < min(cell[2], x1 + most) and columns[right : right + step].any():
        right = min(cell[2], right + step)
    return replace(line, box=(min(left, x0), y0, max(right, x1), y1))


def usual_height(lines: list[InkLine], point: float) -> float:
    """The height in pixels of a usual line among ``lines`` (7 points where there is none)."""
    heights = [line.box[3] - line.box[1] for line in lines if line.letters >= 2]
    return float(np.median(heights)) if heights else 7.0 * point
