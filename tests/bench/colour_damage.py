"""Pages as colour scanners give them: paper and heads with a colour, stamps and pens over the print, JPEG.

Ink is translucent: what is below shows through, so each layer takes its share of the light of each channel
(blue, green, red). Stamps and strokes lie over places that are given, so that they cover what is measured.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
import pypdfium2 as pdfium
from degradations import rendered
from numpy.typing import NDArray

Box = tuple[float, float, float, float]
Light = NDArray[np.float32]
"""h × w × 3, blue, green, red, 1 = all light comes back."""

INKS = {
    "blue": (0.72, 0.29, 0.21),
    "violet": (0.63, 0.24, 0.38),
    "red": (0.25, 0.20, 0.80),
    "green": (0.32, 0.52, 0.17),
    "pen": (0.60, 0.22, 0.16),
}
PAPERS = {
    "white": (0.97, 0.97, 0.97),
    "cream": (0.88, 0.94, 0.96),
    "yellow": (0.62, 0.90, 0.95),
    "blue": (0.95, 0.88, 0.78),
    "pink": (0.86, 0.80, 0.95),
}
FILLS = {
    "light blue": (0.95, 0.86, 0.72),
    "light green": (0.75, 0.93, 0.80),
    "yellow": (0.45, 0.92, 0.97),
    "grey": (0.80, 0.80, 0.80),
    "orange": (0.45, 0.70, 0.96),
}
DARK_FILLS = {"dark blue": (0.50, 0.28, 0.14), "dark green": (0.28, 0.42, 0.15), "maroon": (0.16, 0.13, 0.45)}


@dataclass(frozen=True)
class ColourDamage:
    """``strength`` is the share of a stamp's ink that lies on the paper, ``tone`` the light black print gives
    back, ``print_ink`` the ink of the print where it is not black, ``lamp`` the share of light lost across
    the page, most of it blue; ``threshold`` (0 to 1) makes the page bilevel."""

    dpi: int = 200
    stamps: tuple[str, ...] = ()
    strength: tuple[float, float] = (0.75, 0.95)
    strokes: int = 0
    paper: tuple[str, ...] = ("white", "cream")
    head: tuple[str, ...] = ()
    logo: bool = False
    tone: float = 0.1
    print_ink: str = ""
    lamp: float = 0.0
    skew: float = 1.0
    blur: float = 0.004
    noise: float = 5.0
    jpeg: tuple[int, int] = (55, 75)
    threshold: float | None = None


def colour_scan(
    page: pdfium.PdfPage,
    damage: ColourDamage,
    rng: np.random.Generator,
    *,
    over: Sequence[Box],
    heads: Sequence[Box],
) -> NDArray[np.uint8]:
    """The page as the scanner's file shows it: h × w × 3 (blue, green, red), or h × w where it is bilevel.

    ``over`` (PDF points from the top left) are the places stamps and strokes are set on, ``heads`` the cells
    that ``damage.head`` fills.
    """
    dpi = damage.dpi
    print_ = rendered(page, dpi) / 255
    light = _printed(print_, damage, rng, heads)
    if damage.logo:
        light *= _logo(print_, dpi, rng)
    for name in damage.stamps:
        light *= _inked(
            _stamp(light.shape[:2], dpi, rng, over), INKS[name], rng.uniform(*damage.strength), rng
        )
    for _ in range(damage.strokes):
        light *= _inked(_stroke(light.shape[:2], dpi, rng, over), INKS["pen"], 1.0, rng)
    ground = np.array(PAPERS[str(rng.choice(damage.paper))], np.float32)
    light *= ground
    light = _turned(light, rng.uniform(-damage.skew, damage.skew), ground)
    light = cv2.GaussianBlur(light, (0, 0), damage.blur * dpi)
    if damage.lamp:
        light *= _lamp(light.shape[:2], damage.lamp, rng)
    seen = 255 * light + rng.normal(0, damage.noise, light.shape).astype(np.float32)
    pixels = np.clip(seen, 0, 255).astype(np.uint8)
    if damage.threshold is not None:
        grey = cv2.cvtColor(pixels, cv2.COLOR_BGR2GRAY)
        return np.where(grey > 255 * damage.threshold, 255, 0).astype(np.uint8)
    quality = int(rng.integers(damage.jpeg[0], damage.jpeg[1] + 1))
    _, data = cv2.imencode(".jpg", pixels, [cv2.IMWRITE_JPEG_QUALITY, quality])
    return np.asarray(cv2.imdecode(data, cv2.IMREAD_COLOR), dtype=np.uint8)


def _printed(
    paper: NDArray[np.floating[Any]], damage: ColourDamage, rng: np.random.Generator, heads: Sequence[Box]
) -> Light:
    """Black print, and the heads filled: light fills below black letters, dark ones around white letters."""
    black = (damage.tone,) * 3
    ink = np.array(INKS[damage.print_ink] if damage.print_ink else black, np.float32)
    light = ink + (1 - ink) * paper[..., None]
    if not damage.head:
        return light
    name = str(rng.choice(damage.head))
    white_rules = bool(rng.random() < 0.5)
    for box in heads:
        x0, y0, x1, y1 = (round(side * damage.dpi / 72) for side in box)
        part = (slice(y0, y1), slice(x0, x1))
        if name in FILLS:
            light[part] *= np.array(FILLS[name], np.float32)
            continue
        rim = round(1.2 * damage.dpi / 72)
        share = paper[part].copy()
        fill = np.array(DARK_FILLS[name], np.float32)
        rules = (damage.tone + (1 - damage.tone) * share)[..., None] * fill
        letters = share[..., None] * fill + (1 - share)[..., None]
        if not white_rules:
            inside = (slice(rim, -rim), slice(rim, -rim))
            rules[inside] = letters[inside]
        light[part] = letters if white_rules else rules
    return light


def _inked(
    shape: NDArray[np.float32], ink: tuple[float, float, float], strength: float, rng: np.random.Generator
) -> Light:
    """The light that comes back through ink of uneven strength; ``shape`` is 1 where the ink lies."""
    rows, columns = shape.shape
    uneven = cv2.resize(
        rng.uniform(0.7, 1.0, (rows // 12 + 1, columns // 12 + 1)).astype(np.float32), (columns, rows)
    )
    taken = (shape * uneven * strength)[..., None]
    return np.asarray(np.power(np.array(ink, np.float32), taken), dtype=np.float32)


def _at(rng: np.random.Generator, over: Sequence[Box], dpi: int) -> tuple[float, float]:
    x0, y0, x1, y1 = over[int(rng.integers(len(over)))]
    x, y = rng.uniform(-0.4, 0.4, 2) * dpi
    return (x0 + x1) / 2 * dpi / 72 + float(x), (y0 + y1) / 2 * dpi / 72 + float(y)


def _stamp(
    shape: tuple[int, int], dpi: int, rng: np.random.Generator, over: Sequence[Box]
) -> NDArray[np.float32]:
    drawn = np.zeros(shape, np.uint8)
    x, y = (round(v) for v in _at(rng, over, dpi))
    radius = round(rng.uniform(0.5, 0.7) * dpi)
    cv2.circle(drawn, (x, y), radius, 255, max(2, radius // 16), cv2.LINE_AA)
    cv2.circle(drawn, (x, y), int(radius * 0.7), 255, max(1, radius // 45), cv2.LINE_AA)
    font, size = cv2.FONT_HERSHEY_DUPLEX, radius / 180
    for line, words in enumerate(("PEMERINTAH", "KABUPATEN", "SUKA MAKMUR")):
        (width, _), _ = cv2.getTextSize(words, font, size, 1)
        place = (x - width // 2, y - radius // 5 + line * radius // 4)
        cv2.putText(drawn, words, place, font, size, 255, max(1, radius // 50), cv2.LINE_AA)
    turn = cv2.getRotationMatrix2D((x, y), rng.uniform(-25, 25), 1.0)
    return np.asarray(cv2.warpAffine(drawn, turn, shape[::-1]).astype(np.float32) / 255, np.float32)


def _stroke(
    shape: tuple[int, int], dpi: int, rng: np.random.Generator, over: Sequence[Box]
) -> NDArray[np.float32]:
    """A signature: a pen's curve of a few inches across its place."""
    span = rng.uniform(0.8, 1.8) * dpi
    x, y = _at(rng, over, dpi)
    knots = 9
    xs = x - span / 2 + np.linspace(0, span, knots) + rng.normal(0, span / 12, knots)
    ys = y + rng.normal(0, span / 6, knots)
    steps = np.linspace(0, knots - 1, 300)
    smooth = np.ones(25) / 25
    path = [
        np.convolve(np.pad(np.interp(steps, range(knots), v), 12, "edge"), smooth, "valid") for v in (xs, ys)
    ]
    drawn = np.zeros(shape, np.uint8)
    line = np.stack(path, 1).astype(np.int32)
    cv2.polylines(drawn, [line], False, 255, max(2, round(0.016 * dpi)), cv2.LINE_AA)
    return np.asarray(drawn.astype(np.float32) / 255, np.float32)


def _logo(print_: NDArray[np.floating[Any]], dpi: int, rng: np.random.Generator) -> Light:
    """A coat of arms in flat colours at the top of the page, where nothing is printed."""
    shape = print_.shape
    light = np.ones((*shape, 3), np.float32)
    side = round(0.3 * dpi)
    y = round(0.45 * dpi)
    places = [int(x) for x in rng.uniform(0.12, 0.88, 20) * shape[1]]
    free = [x for x in places if print_[: y + 2 * side, x - 2 * side : x + 2 * side].min() > 0.9]
    if not free:
        return light
    x = free[0]
    shield = np.array([[-1, -1], [1, -1], [1, 0.3], [0, 1.2], [-1, 0.3]]) * side + (x, y)
    cv2.fillPoly(light, [shield.astype(np.int32)], (0.45, 0.30, 0.12), cv2.LINE_AA)
    cv2.circle(light, (x, y), side // 2, (0.20, 0.85, 0.95), -1, cv2.LINE_AA)
    cv2.circle(light, (x, y), side // 4, (0.20, 0.20, 0.85), -1, cv2.LINE_AA)
    return light


def _turned(light: Light, degrees: float, ground: NDArray[np.float32]) -> Light:
    height, width = light.shape[:2]
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 1.0)
    border = tuple(float(v) for v in ground)
    turned = cv2.warpAffine(light, turn, (width, height), flags=cv2.INTER_CUBIC, borderValue=border)
    return np.asarray(np.clip(turned, 0, 1), np.float32)


def _lamp(shape: tuple[int, int], loss: float, rng: np.random.Generator) -> Light:
    """Warm light that falls off to one side, as in a picture taken under a lamp."""
    x, y = np.linspace(0, 1, shape[1])[None], np.linspace(0, 1, shape[0])[:, None]
    fall = loss * (rng.random() * x + rng.random() * y) / 2
    warm = np.array([1.6, 1.0, 0.8], np.float32)
    return (1 - fall[..., None] * warm).astype(np.float32)
