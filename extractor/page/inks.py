"""Coloured ink over print: what each pixel would show without it.

A pixel that ink of share m covers gives back ``k * (1 - m * (1 - I))`` of the paper's light in each channel:
k is what the print below gives back, I what the ink alone lets through. The difference of two channels tells
k * m, and with it k. That holds for the blurred rim of a stroke too, and for print that a stroke crosses.
"""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

Colour = NDArray[np.uint8]
Tones = NDArray[np.float32]
"""h × w × 3: what each channel (blue, green, red) gives back of the paper's light; 1 is paper."""
Shares = NDArray[np.float32]
"""h × w: the same of grey."""
Mask = NDArray[np.uint8]

LUMA = np.array([0.114, 0.587, 0.299], dtype=np.float32)
"""The share of each channel in grey."""
_STRONG = 75  # percentile of the colour from which a pixel shows ink alone
_WEAK = 0.12  # difference of the channels from which print below an ink can still be told from it
_HIDING = 4.0  # times that noise of the difference may grow
_APART = 0.14  # of the volume that the directions of two inks and black span
_AROUND = (3, 3)  # pixels: those that share a value of colour, and one to either side
_DENSEST = 1.15  # times the usual ink
_CROSSING = 0.3  # of the usual depth of each of two inks, from which both are there
_DARKEST = 1 / 255  # share of light: one grey level, below which a logarithm says nothing


@dataclass(frozen=True, slots=True)
class Ink:
    """``light``: what the ink alone lets through of each channel; ``high`` and ``low``: the channels that it
    lets through most and least."""

    light: NDArray[np.float32]
    high: int
    low: int

    @property
    def luma(self) -> float:
        """How light the ink is in grey, 0 black to 1 paper."""
        return float(self.light @ LUMA)

    @property
    def depth(self) -> NDArray[np.float64]:
        """How much the ink takes of each channel, as a logarithm: depths of inks over one another add up."""
        return np.asarray(-np.log(np.maximum(self.light, _DARKEST)), dtype=np.float64)


def tones_of(colour: Colour, sheet: Colour) -> Tones:
    """``colour`` against the paper's own at each place (a picture of any size)."""
    size = (colour.shape[1], colour.shape[0])
    under = cv2.resize(np.maximum(sheet, 30), size, interpolation=cv2.INTER_LINEAR)
    return np.asarray(colour / under.astype(np.float32), dtype=np.float32)


def ink_in(tones: Tones, zone: Mask) -> Ink | None:
    """The ink that covers ``zone``; none where it is too dark or too pale to tell what lies below."""
    inside = tones[zone > 0]
    colour = inside.max(axis=1) - inside.min(axis=1)
    if not colour.size:
        return None
    light = np.median(inside[colour >= np.percentile(colour, _STRONG)], axis=0).astype(np.float32)
    order = np.argsort(light)
    ink = Ink(light, int(order[2]), int(order[0]))
    difference = float(light[ink.high] - light[ink.low])
    if difference < _WEAK or (1 - ink.luma) / difference > _HIDING:
        return None
    return ink


def without_ink(tones: Tones, ink: Ink, *, below: float = 1.0) -> Shares:
    """What print and paper give back without the ink; ``below`` is the light another ink lets through.

    JPEG keeps colour at half the resolution, so beside a stroke it tells of too much ink and on it of too
    little. Two estimates differ there, by the pixel's own colour and by that around it; the darker one is
    taken: rather a trace of ink than a comma less.
    """
    grey = tones @ LUMA
    absorbed = 1 - ink.luma
    span = float(ink.light[ink.high] - ink.light[ink.low])
    difference = np.maximum(tones[..., ink.high] - tones[..., ink.low], 0)
    own = grey + difference * (absorbed / span)
    ratio = cv2.blur(difference, _AROUND) / np.maximum(cv2.blur(grey, _AROUND), _DARKEST)
    covered = ratio / (span + ratio * absorbed)
    most = np.maximum(1 - _DENSEST * absorbed, _DARKEST) * below
    around = grey / np.maximum(1 - covered * absorbed, most)
    return np.asarray(np.clip(np.minimum(own, around), 0, 1), dtype=np.float32)


def without_both(tones: Tones, one: Ink, other: Ink) -> Shares:
    """The same where two inks lie over each other, 0 elsewhere: the depths of inks add up.

    Of inks too alike to be told apart each is taken off as if the other had only made it denser.
    """
    depths = np.stack([np.ones(3), one.depth, other.depth], axis=1)
    if abs(np.linalg.det(depths / np.linalg.norm(depths, axis=0))) < _APART:
        both = [without_ink(tones, a, below=b.luma) for a, b in ((one, other), (other, one))]
        return np.maximum(*both)
    seen = -np.log(np.clip(cv2.blur(tones, _AROUND), _DARKEST, 1))
    black, first, second = np.moveaxis(seen @ np.linalg.inv(depths).T.astype(np.float32), 2, 0)
    crossing = np.minimum(first, second) > _CROSSING
    return np.where(crossing, np.clip(np.exp(-black), 0, 1), 0).astype(np.float32)
