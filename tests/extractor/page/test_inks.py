from __future__ import annotations

import cv2
import numpy as np
import pytest

from extractor.page.inks import ink_in, tones_of, without_both, without_ink

SIZE = 80
PAPER = np.full((4, 4, 3), (225, 240, 245), np.uint8)
BLUE, RED, NAVY = (0.72, 0.29, 0.21), (0.25, 0.20, 0.80), (0.16, 0.11, 0.10)


def bar(*, upright: bool) -> np.ndarray:
    """1 on a bar through the middle, 10 pixels wide."""
    shape = np.zeros((SIZE, SIZE), np.float32)
    shape[:, 35:45] = 1
    return shape if upright else shape.T


def scanned(*layers: tuple[np.ndarray, tuple[float, float, float]]) -> np.ndarray:
    """Inks over each other on paper, a little out of focus, as a JPEG shows them."""
    light = np.ones((SIZE, SIZE, 3), np.float32)
    for shape, ink in layers:
        light *= 1 - shape[..., None] * (1 - np.array(ink, np.float32))
    seen = cv2.GaussianBlur(light * PAPER[0, 0], (0, 0), 0.8)
    _, data = cv2.imencode(".jpg", seen.astype(np.uint8), [cv2.IMWRITE_JPEG_QUALITY, 60])
    return np.asarray(cv2.imdecode(data, cv2.IMREAD_COLOR))


@pytest.mark.parametrize("ink", [BLUE, RED])
def test_paper_under_ink_is_paper_and_print_under_ink_is_print(ink: tuple[float, float, float]) -> None:
    stroke, print_ = bar(upright=True), bar(upright=False)
    tones = tones_of(scanned((stroke, ink), (print_, (0.1, 0.1, 0.1))), PAPER)
    found = ink_in(tones, (stroke * (1 - print_)).astype(np.uint8))
    assert found is not None
    bare = without_ink(tones, found)
    assert bare[:30].min() > 0.75
    assert np.median(bare[:30, 35:45]) > 0.93
    assert bare[37:43].max() < 0.3


def test_ink_as_dark_as_print_hides_what_is_below() -> None:
    stroke = bar(upright=True)
    tones = tones_of(scanned((stroke, NAVY)), PAPER)
    assert ink_in(tones, stroke.astype(np.uint8)) is None


def test_where_two_inks_cross_there_is_paper() -> None:
    one, other = bar(upright=True), bar(upright=False)
    tones = tones_of(scanned((one, BLUE), (other, RED)), PAPER)
    blue = ink_in(tones, (one * (1 - other)).astype(np.uint8))
    red = ink_in(tones, (other * (1 - one)).astype(np.uint8))
    assert blue is not None
    assert red is not None
    assert np.median(without_ink(tones, blue)[38:42, 38:42]) < 0.3
    assert np.median(without_both(tones, blue, red)[38:42, 38:42]) > 0.65
    assert without_both(tones, blue, red)[:20].max() == 0
