from __future__ import annotations

import cv2
import numpy as np

from extractor.page.crossed_rules import rules_in
from extractor.page.stamps import without_colour_marks

DPI = 200


def table_under_a_stamp() -> np.ndarray:
    paper = np.full((700, 700, 3), (228, 240, 244), np.uint8)
    cv2.line(paper, (350, 50), (352, 650), (40, 40, 40), 1, cv2.LINE_AA)
    cv2.line(paper, (50, 350), (650, 350), (40, 40, 40), 1, cv2.LINE_AA)
    ring = np.zeros((700, 700), np.uint8)
    cv2.circle(ring, (400, 400), 110, 255, 8, cv2.LINE_AA)
    cv2.circle(ring, (400, 400), 52, 255, 3, cv2.LINE_AA)
    share = ring[..., None] / 255
    paper = (paper * (1 - share * (1 - np.array((200, 80, 60)) / 255))).astype(np.uint8)
    _, data = cv2.imencode(".jpg", cv2.GaussianBlur(paper, (0, 0), 0.8), [cv2.IMWRITE_JPEG_QUALITY, 60])
    return np.asarray(cv2.imdecode(data, cv2.IMREAD_COLOR), dtype=np.uint8)


def test_rules_are_found_below_ink_and_rings_are_none() -> None:
    grey = cv2.cvtColor(table_under_a_stamp(), cv2.COLOR_BGR2GRAY)
    rules = rules_in(grey, (280, 280, 520, 520), DPI)
    upright = rules[:, 66:78].any(axis=1)
    assert upright.mean() > 0.9
    assert rules[68:74].any(axis=0).mean() > 0.9
    rules[:, 64:80] = False
    rules[64:78] = False
    assert not rules.any()


def test_rules_go_on_where_ink_was_taken_off() -> None:
    _, clean, _ = without_colour_marks(table_under_a_stamp(), DPI)
    assert (clean[280:520, 348:355].min(axis=1) < 185).mean() > 0.97
    assert (clean[347:354, 280:520].min(axis=0) < 185).mean() > 0.97
