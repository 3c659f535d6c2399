from __future__ import annotations

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from extractor.page.fills import without_dark_fills

DPI = 200
FILL = 70


def head(*, rules: int | None, print_: int = 245, fill: int = FILL) -> np.ndarray:
    """Paper with a black line of words and, below, a filled head of three cells."""
    picture = Image.new("L", (900, 500), 240)
    draw = ImageDraw.Draw(picture)
    font = ImageFont.load_default(size=26)
    draw.text((100, 60), "PERJANJIAN KINERJA", font=font, fill=30)
    draw.rectangle([100, 200, 800, 260], fill=fill)
    for x, word in ((120, "Nomor"), (360, "Sasaran"), (620, "Target")):
        draw.text((x, 214), word, font=font, fill=print_)
    for x in (330, 560) if rules is not None else ():
        draw.line([x, 200, x, 260], fill=rules, width=2)
    noise = np.random.default_rng(5).normal(0, 4, (500, 900))
    return np.clip(np.asarray(picture) + noise, 0, 255).astype(np.uint8)


@pytest.mark.parametrize("rules", [245, 10])
def test_light_print_in_a_dark_fill_becomes_dark_print_on_paper(rules: int) -> None:
    grey = head(rules=rules)
    done = without_dark_fills(grey, DPI)
    inside = np.s_[206:254, 106:794]
    assert np.percentile(done[inside], 50) > 225
    assert (done[inside][grey[inside] > 200] < 60).mean() > 0.9
    assert (done[206:254, 330:332] < 120).mean() > 0.9
    assert (done[:190] == grey[:190]).all()


def test_edge_of_the_fill_stays_as_a_rule() -> None:
    done = without_dark_fills(head(rules=245), DPI)
    assert (done[196:206, 150:750].min(axis=0) < 110).mean() > 0.95
    assert (done[254:266, 150:750].min(axis=0) < 110).mean() > 0.95


def test_fill_without_rules_to_be_seen_stays() -> None:
    grey = head(rules=None)
    assert (without_dark_fills(grey, DPI) == grey).all()


def test_black_print_on_a_fill_stays() -> None:
    grey = head(rules=10, print_=10, fill=150)
    assert (without_dark_fills(grey, DPI) == grey).all()
