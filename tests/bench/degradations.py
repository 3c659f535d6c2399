"""What offices do to paper: pages of a digital PDF made into scans (skew, blur, light, noise, stamps, JPEG).

The three named kinds are those that the figures of the project are given for; the stress series varies
one field of ``Damage`` at a time.
"""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
import pypdfium2 as pdfium
from numpy.typing import NDArray

Shade = NDArray[np.float32]


@dataclass(frozen=True)
class Damage:
    """``skew`` is a range of degrees (either side), ``ink`` the contrast left (1 = full), ``light`` the share
    of light lost at the darkest place, ``noise`` in grey levels, ``specks`` the share of dirty pixels."""

    dpi: int
    skew: tuple[float, float] = (0.0, 0.0)
    blur: float = 0.0
    ink: float = 1.0
    light: float = 0.0
    noise: float = 0.0
    specks: float = 0.0
    stamps: int = 0
    signatures: int = 0
    jpeg: int = 90


CLEAN = Damage(dpi=300, skew=(0.0, 0.2), blur=0.5, noise=3, jpeg=85)
OFFICE = Damage(dpi=200, skew=(0.5, 1.2), blur=0.8, ink=0.93, light=0.22, noise=8, jpeg=60)
POOR = Damage(150, (1.4, 2.0), 0.75, 0.6, 0.25, 9, 0.0006, stamps=1, signatures=1, jpeg=55)


def scan(page: pdfium.PdfPage, damage: Damage, rng: np.random.Generator) -> bytes:
    """The page as a scanner would have given it: a JPEG of the page's size at ``damage.dpi``."""
    grey = rendered(page, damage.dpi)
    for _ in range(damage.stamps):
        grey = _stamped(grey, damage.dpi, rng)
    for _ in range(damage.signatures):
        grey = _signed(grey, damage.dpi, rng)
    return damaged(grey, damage, rng)


def damaged(grey: Shade, damage: Damage, rng: np.random.Generator) -> bytes:
    """A drawn page as its scan: askew, soft, pale, in uneven light; its stamps are on it already."""
    grey = rotated(grey, float(rng.choice([-1, 1])) * rng.uniform(*damage.skew))
    if damage.blur:
        grey = cv2.GaussianBlur(grey, (0, 0), damage.blur)
    grey = 255 - (255 - grey) * damage.ink
    if damage.light:
        grey = _lit(grey * 0.95 + 6, damage.light, rng)
    grey = grey + rng.normal(0, damage.noise, grey.shape).astype(np.float32)
    if damage.specks:
        dice = rng.random(grey.shape)
        grey[dice < damage.specks] = 40
        grey[dice > 1 - damage.specks] = 250
    done, data = cv2.imencode(
        ".jpg", np.clip(grey, 0, 255).astype(np.uint8), [cv2.IMWRITE_JPEG_QUALITY, damage.jpeg]
    )
    assert done
    return bytes(data.tobytes())


def rotated(grey: Shade, degrees: float) -> Shade:
    """Turned about its centre on white paper, the size kept."""
    height, width = grey.shape
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 1.0)
    turned = cv2.warpAffine(grey, turn, (width, height), flags=cv2.INTER_CUBIC, borderValue=255)
    return np.asarray(turned, np.float32)


def rendered(page: pdfium.PdfPage, dpi: int) -> Shade:
    """The page in grey levels, its edges softened as by a scanner's lens."""
    double = page.render(scale=2 * dpi / 72, grayscale=True).to_numpy()
    double = double[:, :, 0] if double.ndim == 3 else double
    return np.asarray(cv2.resize(double, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA), np.float32)


def _lit(grey: Shade, loss: float, rng: np.random.Generator) -> Shade:
    """Light that falls off across the page, and a gutter on the left."""
    height, width = grey.shape
    x, y = np.linspace(0, 1, width)[None], np.linspace(0, 1, height)[:, None]
    fall = loss * (rng.random() * x + rng.random() * y) / 1.2
    gutter = loss * 1.2 * np.exp(-x * 18) * rng.random()
    return (grey * (1 - fall - gutter)).astype(np.float32)


def _stamped(grey: Shade, dpi: int, rng: np.random.Generator) -> Shade:
    height, width = grey.shape
    radius = int(rng.uniform(0.45, 0.62) * dpi)
    x, y = int(width * rng.uniform(0.3, 0.9)), int(height * rng.uniform(0.25, 0.75))
    tone = int(rng.uniform(110, 160))
    drawn = np.clip(grey, 0, 255).astype(np.uint8)
    cv2.circle(drawn, (x, y), radius, tone, max(2, radius // 18), cv2.LINE_AA)
    cv2.circle(drawn, (x, y), int(radius * 0.72), tone, max(1, radius // 40), cv2.LINE_AA)
    for line, words in enumerate(("DINAS", "KABUPATEN", "SUKA MAKMUR")):
        at = (x - int(radius * 0.55), y - radius // 4 + line * radius // 4)
        cv2.putText(
            drawn,
            words,
            at,
            cv2.FONT_HERSHEY_DUPLEX,
            radius / 190,
            tone,
            max(1, radius // 60),
            cv2.LINE_AA,
        )
    return np.minimum(grey, drawn.astype(np.float32))


def _signed(grey: Shade, dpi: int, rng: np.random.Generator) -> Shade:
    height, width = grey.shape
    span = rng.uniform(0.5, 1.6) * dpi
    x, y = width * rng.uniform(0.1, 0.8), height * rng.uniform(0.6, 0.93)
    knots = 9
    xs = x + np.linspace(0, span, knots) + rng.normal(0, span / 14, knots)
    ys = y + rng.normal(0, span / 6, knots)
    steps = np.linspace(0, knots - 1, 200)
    smooth = np.ones(15) / 15
    path = [
        np.convolve(np.pad(np.interp(steps, range(knots), v), 7, "edge"), smooth, "valid") for v in (xs, ys)
    ]
    drawn = grey.copy()
    cv2.polylines(drawn, [np.stack(path, 1).astype(np.int32)], False, 70.0, 3, cv2.LINE_AA)
    return np.minimum(grey, drawn)
