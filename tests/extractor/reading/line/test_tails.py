"""Commas and points told by their shape, on numbers drawn as a poor scan prints them."""

from __future__ import annotations

import io
from itertools import product

import cv2
import numpy as np
import pypdfium2 as pdfium
import pytest
from reportlab.pdfgen import canvas

from extractor.page.scan import Grey
from extractor.reading.line.tails import sign_of, with_sign
from extractor.reading.line.verdict import Verdict
from extractor.reading.readers.base import SHAPE, Look, Seen

DPI = 150
NUMBERS = ("95{}22", "7{}35", "12{}4", "40{}8", "88{}21%", "31{}47", "56{}9")
FONTS = ("Helvetica", "Times-Roman", "Helvetica-Bold")


def line(text: str, font: str = "Helvetica", size: float = 10.0, *, seed: int = 1) -> Grey:
    """The line at 150 dpi, blurred, pale and noisy."""
    out = io.BytesIO()
    pen = canvas.Canvas(out, pagesize=(60, 18))
    pen.setFont(font, size)
    pen.drawString(6, 5, text)
    pen.save()
    grey = pdfium.PdfDocument(out.getvalue())[0].render(scale=DPI / 72, grayscale=True).to_numpy()
    soft = cv2.GaussianBlur(grey.reshape(grey.shape[:2]).astype(np.float32), (0, 0), 0.75)
    noise = np.random.default_rng(seed).normal(0, 6, soft.shape)
    return np.asarray(np.clip(255 - (255 - soft) * 0.62 + noise, 0, 255), np.uint8)


def cases(sign: str) -> list[tuple[str, Grey]]:
    texts = [number.format(sign) for number in NUMBERS]
    return [(text, line(text, font, size)) for text, font, size in product(texts, FONTS, (9.0, 10.0, 11.0))]


@pytest.mark.parametrize(("sign", "other"), [(",", "."), (".", ",")])
def test_no_sign_is_taken_for_the_other_and_most_commas_are_told(sign: str, other: str) -> None:
    told = [sign_of(picture, text, DPI) for text, picture in cases(sign)]
    assert other not in told
    assert told.count(sign) >= (0.6 if sign == "," else 0.2) * len(told)


def test_dirt_far_below_is_no_tail() -> None:
    picture = line("95.22")
    columns = picture.shape[1]
    picture[-4:-1, round(columns * 0.4) - 1 : round(columns * 0.4) + 2] = 90
    assert sign_of(picture, "95.22", DPI) != ","


@pytest.mark.parametrize("picture", [np.full((38, 125), 250, np.uint8), line("-"), line("9522")])
def test_nothing_is_said_where_there_is_no_sign(picture: Grey) -> None:
    assert sign_of(picture, "95,22", DPI) is None


def test_the_sign_stands_among_the_looks_of_decimals_only() -> None:
    def seen(text: str) -> Verdict:
        return Verdict(text, True, "both", 0.99, (Look("a", "a", Seen(text, 0.9, 0.9)),))

    told = [with_sign(line("95,22"), seen("95.22"), DPI), with_sign(line("2024"), seen("2024"), DPI)]
    assert [look.seen.text for look in told[0].looks] == ["95.22", "95,22"]
    assert told[0].looks[-1].reader == SHAPE
    assert [len(verdict.looks) for verdict in told] == [2, 1]
    assert told[0].text == "95.22"
