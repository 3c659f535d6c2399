"""Dark fills with light print in them, as heads of tables have: shown as dark print on paper.

A fill is wide, solid in places and most of what is in it; its print and rules are what departs from its tone,
be it lighter or darker. Where no rules are seen in it (black ones in black), those that begin below it go on
through it; where none do it stays as it is: cells that nothing parts would be taken for one. Over rows
without upright rules there are none to be seen.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from extractor.page.fill_columns import columns_through
from extractor.page.fused_bands import rule_over_label
from extractor.page.open_rows import Bits, has_open_rows

Grey = NDArray[np.uint8]
Mask = NDArray[np.uint8]
Shade = NDArray[np.float32]

_DPI = 100.0  # of the picture that fills are looked for in
_SOLID = 0.09  # inches: a place without print; no stroke of print is as thick
_STROKE = 0.04  # inches: rules and most print are thinner
_JOINED = 0.1  # inches: light print in a fill is less wide
_LINE = 0.25  # inches: a line of print between the edges of its fill is lower
_LOWEST, _NARROWEST = 0.12, 0.6  # inches
_DARK = 0.66  # of the light of the paper
_BARE = 0.25  # of a fill, without print
_PRINTED = (0.005, 0.45)  # share of it that is half as light as the paper: its print
_EVEN = 0.4  # inches over which a fill's tone is taken
_GRAIN, _INK = 0.15, 0.6  # of the way from fill to print: what is no print, what is all print
_RULE = 0.7  # of the paper's light: rules are darker
_HIGH = 0.6  # of a fill's height, that a rule in it has
_ASIDE = 0.15  # inches from the sides of a fill
_NEARLY_BLACK = 70  # grey levels: rules in darker fills are told from grain no longer
_EDGE = 0.012  # inches: the rule around a fill
_SIDE = 0.02  # inches: how far beside its place in the small picture a fill may end


@dataclass(frozen=True, slots=True)
class _Fill:
    """``inside`` is 1 where the fill is, in a box of the small picture from ``left``, ``top``; ``tone`` is
    its own light at each place, ``paper`` that of the paper."""

    left: int
    top: int
    inside: Mask
    tone: Shade
    paper: float


def without_dark_fills(grey: Grey, dpi: float) -> Grey:
    """The picture, dark fills with light print in them as paper with dark print."""
    scale = min(1.0, _DPI / dpi)
    small = np.asarray(
        cv2.resize(grey, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA), dtype=np.uint8
    )
    done = grey
    for fill in _fills(small):
        done = grey.copy() if done is grey else done
        down, across = fill.inside.shape
        rows = slice(round(fill.top / scale), round((fill.top + down) / scale))
        columns = slice(round(fill.left / scale), round((fill.left + across) / scale))
        part = done[rows, columns]
        size = (part.shape[1], part.shape[0])
        inside = cv2.resize(fill.inside, size, interpolation=cv2.INTER_NEAREST)
        tone = cv2.resize(fill.tone, size, interpolation=cv2.INTER_LINEAR)
        over = _turned_over(part, np.asarray(tone), fill.paper)
        box = columns.start, rows.start
        open_rows = has_open_rows(grey < _RULE * fill.paper, inside, box, dpi)
        shown = _shown(over, inside, open_rows, fill.paper, dpi)
        if shown is None:
            through = columns_through(grey, over, inside, box, fill.paper, dpi)
            shown = None if through is None else (_edge(inside, dpi), through)
        if shown is not None:
            edge, turned = shown
            turned = np.where(inside > 0, turned, part)
            done[rows, columns] = np.where(edge, np.minimum(part, turned), turned)
            if open_rows:
                _clear_sides(done, inside, box, fill.paper, dpi)
    return done


def _fills(small: Grey) -> Iterator[_Fill]:
    paper = float(np.percentile(small, 75))
    dark = (small < _DARK * paper).astype(np.uint8)
    solid = cv2.morphologyEx(dark, cv2.MORPH_OPEN, _square(_SOLID))
    if not solid.any():
        return
    rough = cv2.morphologyEx(dark, cv2.MORPH_OPEN, _square(_STROKE))
    between = np.ones((round(_LINE * _DPI), 1), np.uint8)
    whole = cv2.morphologyEx(rough, cv2.MORPH_CLOSE, between)
    whole = cv2.morphologyEx(whole, cv2.MORPH_CLOSE, _square(_JOINED))
    whole = cv2.morphologyEx(whole, cv2.MORPH_OPEN, _square(_SOLID))
    count, labels, stats, _ = cv2.connectedComponentsWithStats(whole, connectivity=8)
    rows, columns = small.shape
    for index in range(1, count):
        x, y, w, h = (int(v) for v in stats[index, :4])
        if (
            h < _LOWEST * _DPI
            or w < _NARROWEST * _DPI
            or x == 0
            or y == 0
            or x + w == columns
            or y + h == rows
        ):
            continue
        part = slice(y, y + h), slice(x, x + w)
        inside = _without_holes((labels[part] == index).astype(np.uint8))
        bare = solid[part] & inside
        tones = small[part][inside > 0]
        light = float((tones > (np.median(tones) + paper) / 2).mean())
        if bare.sum() > _BARE * inside.sum() and _PRINTED[0] <= light <= _PRINTED[1]:
            yield _Fill(x, y, inside, _tone(small[part], bare), paper)


def _square(inches: float) -> Mask:
    side = round(inches * _DPI) | 1
    return np.ones((side, side), np.uint8)


def _without_holes(shape: Mask) -> Mask:
    outlines, _ = cv2.findContours(shape, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    return np.asarray(cv2.drawContours(shape, outlines, -1, 1, cv2.FILLED), dtype=np.uint8)


def _tone(small: Grey, bare: Mask) -> Shade:
    """The tone of a fill at each place, from its bare places around."""
    around = (round(2 * _EVEN * _DPI),) * 2
    weight = cv2.blur(bare.astype(np.float32), around)
    total = cv2.blur(bare * small.astype(np.float32), around)
    usual = float(np.median(small[bare > 0]))
    return np.where(weight > 0.01, total / np.maximum(weight, 0.01), usual).astype(np.float32)


def _shown(over: Grey, inside: Mask, open_rows: bool, paper: float, dpi: float) -> tuple[Bits, Grey] | None:
    """(the edge that stays, the fill as paper with dark print); None where it stays as it is. Where no
    upright rules part the rows at it, its sides are no rules either."""
    edge = _edge(inside, dpi)
    ink = (over < _RULE * paper) & (inside > 0) & ~edge
    if _is_parted(ink, int(inside.sum()) / inside.shape[1], dpi):
        return edge, over
    if not open_rows:
        return None
    rule = rule_over_label(ink, inside, dpi)
    return _edge(inside, dpi, sides=False), over if rule is None else np.where(rule, 0, over).astype(np.uint8)


def _clear_sides(done: Grey, inside: Mask, corner: tuple[int, int], paper: float, dpi: float) -> None:
    """Takes away what is left of a fill beside its sides, whose place the small picture tells roughly."""
    wide = round(_SIDE * dpi)
    framed = cv2.copyMakeBorder(inside, 0, 0, wide, wide, cv2.BORDER_CONSTANT, value=0)
    beside = (cv2.dilate(framed, np.ones((1, 2 * wide + 1), np.uint8)) > 0) & (framed == 0)
    x, y = corner[0] - wide, corner[1]
    part = done[y : y + framed.shape[0], max(x, 0) : x + framed.shape[1]]
    part[beside[:, max(-x, 0) :][:, : part.shape[1]]] = round(paper)


def _edge(inside: Mask, dpi: float, *, sides: bool = True) -> Bits:
    """Where a fill ends: it stays as dark there as it is, as a rule of the table."""
    side = round(2 * _EDGE * dpi) | 1
    framed = cv2.copyMakeBorder(inside, 1, 1, 1, 1, cv2.BORDER_CONSTANT, value=0)
    inner = cv2.erode(framed, np.ones((side, side if sides else 1), np.uint8))[1:-1, 1:-1]
    return np.asarray((inside > 0) & (inner == 0), dtype=np.bool_)


def _is_parted(ink: Bits, height: float, dpi: float) -> bool:
    """Whether upright rules part a fill so high (in pixels; on a skewed page its box is higher)."""
    width = ink.shape[1]
    side = round(_ASIDE * dpi)
    long = max(1, round(_HIGH * height))
    wider = cv2.dilate(ink.astype(np.uint8), np.ones((1, 3), np.uint8))
    rules = cv2.morphologyEx(wider, cv2.MORPH_OPEN, np.ones((long, 1), np.uint8))
    return bool(rules[:, side : width - side].any())


def _turned_over(grey: Grey, tone: Shade, paper: float) -> Grey:
    """What departs from a fill's tone as ink, the more the darker."""
    shade = grey.astype(np.float32)
    lighter = (shade - tone) / np.maximum(paper - tone, 1)
    darker = (tone - shade) / np.maximum(tone, _NEARLY_BLACK)
    ink = (np.maximum(lighter, darker) - _GRAIN) / (_INK - _GRAIN)
    return np.asarray(paper * (1 - np.clip(ink, 0, 1)), dtype=np.uint8)
