"""What telephones make of paper: a page bowed and seen aslant, on a dark table or cut out and whitened by an app."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
import pypdfium2 as pdfium
from degradations import Shade, rendered


@dataclass(frozen=True)
class Photograph:
    """``dpi`` of the paper in the picture, ``bow`` (share of the page's height by which rows sag or rise), ``curl``
    (the same at one edge only, as beside a book's fold), ``aslant`` (share of the width that a corner may be off),
    ``shade`` (share of light lost in shadows), ``table`` (dark around the paper) or whitened."""

    dpi: int = 200
    bow: float = 0.006
    curl: float = 0.0
    aslant: float = 0.03
    shade: float = 0.3
    table: bool = True
    blur: float = 0.8
    noise: float = 5.0
    jpeg: int = 75


PHOTO = Photograph()
CAMSCANNER = Photograph(aslant=0.012, bow=0.004, shade=0.1, table=False, jpeg=60)
CURLED = Photograph(aslant=0.012, bow=0.004, curl=0.012)


def photograph(page: pdfium.PdfPage, kind: Photograph, rng: np.random.Generator) -> bytes:
    """The page as a JPEG, wider than the paper by its margin of table where there is one."""
    paper = rendered(page, kind.dpi)
    height, width = paper.shape
    margin = 0.06 if kind.table else 0.0
    tall, wide = round(height * (1 + 2 * margin)), round(width * (1 + 2 * margin))
    x, y = _on_paper(tall, wide, height, width, margin, kind, rng)
    seen = cv2.remap(paper, x, y, cv2.INTER_CUBIC, borderValue=60 if kind.table else 255)
    if kind.blur:
        seen = cv2.GaussianBlur(seen, (0, 0), kind.blur)
    seen = _shaded(seen * 0.9 + 10, kind.shade, rng) + rng.normal(0, kind.noise, seen.shape).astype(
        np.float32
    )
    if kind.table:
        colour = np.stack([seen * 0.90, seen * 0.97, seen], axis=-1)  # lamp light is yellow
    else:
        colour = np.clip((seen - 60) * 1.7, 0, 255)  # the app's contrast
    done, data = cv2.imencode(
        ".jpg", np.clip(colour, 0, 255).astype(np.uint8), [cv2.IMWRITE_JPEG_QUALITY, kind.jpeg]
    )
    assert done
    return bytes(data.tobytes())


def _on_paper(
    tall: int, wide: int, height: int, width: int, margin: float, kind: Photograph, rng: np.random.Generator
) -> tuple[Shade, Shade]:
    """For each pixel of the picture the place on the flat paper."""
    v, u = np.mgrid[0:tall, 0:wide].astype(np.float32)
    off = rng.uniform(-1, 1, (4, 2)) * kind.aslant / 2 * [wide, tall]
    room = margin if kind.table else kind.aslant / 2
    inner = np.array([[room, room], [1 - room, room], [1 - room, 1 - room], [room, 1 - room]]) * [wide, tall]
    flat = np.array([[0, 0], [width, 0], [width, height], [0, height]])
    turn = cv2.getPerspectiveTransform((inner + off).astype(np.float32), flat.astype(np.float32))
    depth = turn[2, 0] * u + turn[2, 1] * v + turn[2, 2]
    x = (turn[0, 0] * u + turn[0, 1] * v + turn[0, 2]) / depth
    y = (turn[1, 0] * u + turn[1, 1] * v + turn[1, 2]) / depth
    across, down = np.clip(x / width, 0, 1), np.clip(y / height, 0, 1)
    side = rng.choice([-1.0, 1.0])
    bow = side * kind.bow * height * rng.uniform(0.5, 1.0) * np.sin(np.pi * across) * (1 - 0.4 * down)
    fold = kind.curl * height * rng.uniform(0.5, 1.0) * np.exp(-6 * (across if side > 0 else 1 - across))
    return x.astype(np.float32), (y + bow + fold).astype(np.float32)


def _shaded(grey: Shade, loss: float, rng: np.random.Generator) -> Shade:
    """Light that falls off to one side, and the soft shadow of a hand."""
    height, width = grey.shape
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    fall = loss * (rng.random() * x / width + rng.random() * y / height)
    where, size = rng.uniform(0, 1, 2) * [width, height], 0.2 * width
    hand = 0.5 * loss * np.exp(-((x - where[0]) ** 2 + (y - where[1]) ** 2) / (2 * size**2))
    return np.asarray(grey * (1 - fall - hand), dtype=np.float32)
