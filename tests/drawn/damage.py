"""What scanners and telephones do to a drawn page. Each takes and gives grey levels; chance is seeded."""

from __future__ import annotations

import cv2
import numpy as np

from tests.drawn.agreement import Picture


def blurred(picture: Picture, pixels: float) -> Picture:
    return _grey(cv2.GaussianBlur(picture, (0, 0), pixels))


def paler(picture: Picture, ink: float) -> Picture:
    """Print with the share ``ink`` of its contrast left."""
    return _grey(255 - (255 - picture.astype(np.float32)) * ink)


def grained(picture: Picture, levels: float, seed: int = 1) -> Picture:
    rng = np.random.default_rng(seed)
    return _grey(picture + rng.normal(0, levels, picture.shape))


def specked(picture: Picture, share: float, seed: int = 2) -> Picture:
    """Dirty pixels, and clean ones in the print."""
    dice = np.random.default_rng(seed).random(picture.shape)
    return _grey(np.where(dice < share, 40, np.where(dice > 1 - share, 250, picture)))


def shaded(picture: Picture, loss: float) -> Picture:
    """Light that falls off to the right and to the foot, by ``loss`` at the corner."""
    height, width = picture.shape
    x, y = np.linspace(0, 1, width)[None], np.linspace(0, 1, height)[:, None]
    return _grey(picture * (1 - loss * (0.6 * x + 0.4 * y)))


def askew(picture: Picture, degrees: float) -> Picture:
    """Turned clockwise about its centre, on white paper."""
    height, width = picture.shape
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), -degrees, 1.0)
    return _grey(cv2.warpAffine(picture, turn, (width, height), flags=cv2.INTER_CUBIC, borderValue=255))


def aslant(picture: Picture, share: float) -> Picture:
    """Seen from the side: the upper edge narrower on both sides by the share of the width."""
    height, width = picture.shape
    away = share * width
    before = np.array([[0, 0], [width, 0], [width, height], [0, height]], dtype=np.float32)
    after = np.array([[away, 0], [width - away, 0], [width, height], [0, height]], dtype=np.float32)
    turn = cv2.getPerspectiveTransform(before, after)
    return _grey(cv2.warpPerspective(picture, turn, (width, height), flags=cv2.INTER_CUBIC, borderValue=255))


def bowed(picture: Picture, pixels: float) -> Picture:
    """Paper that sags: its rows lie lower in the middle by ``pixels``."""
    ys, xs = np.mgrid[0 : picture.shape[0], 0 : picture.shape[1]].astype(np.float32)
    sag = pixels * np.sin(xs / picture.shape[1] * np.pi)
    return _grey(cv2.remap(picture, xs, (ys - sag).astype(np.float32), cv2.INTER_CUBIC, borderValue=255))


def pressed(picture: Picture, quality: int) -> Picture:
    """Through JPEG and back."""
    done, data = cv2.imencode(".jpg", picture, [cv2.IMWRITE_JPEG_QUALITY, quality])
    assert done
    return _grey(np.asarray(cv2.imdecode(data, cv2.IMREAD_GRAYSCALE)))


def _grey(values: np.ndarray) -> Picture:
    return np.asarray(np.clip(values, 0, 255), dtype=np.uint8)
