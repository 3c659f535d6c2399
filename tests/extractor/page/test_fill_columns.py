"""Dark headings without rules of their own, over rows that have them."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from extractor.page.fills import without_dark_fills

DPI = 200
SIDES = (100, 330, 560, 800)
TOP, BOTTOM = 200, 260  # of the heading
WITHIN = slice(TOP + 8, BOTTOM - 8)


def page(below: Sequence[int], *, long: int = 120, tone: int = 90, words: str = "Sasaran") -> np.ndarray:
    """A dark heading with light words; the rules of the rows below it at these places."""
    picture = Image.new("L", (900, 500), 240)
    draw = ImageDraw.Draw(picture)
    font = ImageFont.load_default(size=26)
    draw.rectangle([SIDES[0], TOP, SIDES[-1], BOTTOM], fill=60)
    for x, word in ((120, "Nomor"), (360, words), (620, "Target")):
        draw.text((x, 214), word, font=font, fill=245)
        draw.text((x, 300), "mutu", font=font, fill=30)
    for x in below:
        draw.line([x, BOTTOM, x, BOTTOM + long], fill=tone)
    noise = np.random.default_rng(5).normal(0, 3, (500, 900))
    return np.clip(np.asarray(picture) + noise, 0, 255).astype(np.uint8)


def drawn_at(grey: np.ndarray, place: int) -> bool:
    """Whether a rule goes through the heading, which is paper else."""
    done = without_dark_fills(grey, DPI)
    return bool((done[WITHIN, place - 1 : place + 2].min(axis=1) < 80).all())


@pytest.mark.parametrize("tone", [20, 90, 190])
def test_rules_below_a_dark_heading_go_on_through_it(tone: int) -> None:
    grey = page(SIDES, tone=tone)
    assert drawn_at(grey, SIDES[1])
    assert drawn_at(grey, SIDES[2])
    done = without_dark_fills(grey, DPI)
    assert np.percentile(done[WITHIN, 110:320], 50) > 225
    assert (done[WITHIN, 110:320][grey[WITHIN, 110:320] > 200] < 60).mean() > 0.9


@pytest.mark.parametrize("below", [(), (330,), (330, 560)])
def test_two_rules_are_too_few(below: Sequence[int]) -> None:
    grey = page(below)
    assert (without_dark_fills(grey, DPI)[WITHIN, 110:320] == grey[WITHIN, 110:320]).all()


def test_strokes_of_letters_below_a_heading_are_no_rules() -> None:
    grey = page(SIDES, long=14)
    assert (without_dark_fills(grey, DPI)[WITHIN, 110:320] == grey[WITHIN, 110:320]).all()


def test_a_heading_over_two_columns_is_not_cut() -> None:
    grey = page(SIDES, words="Sasaran Strategis")
    assert drawn_at(grey, SIDES[1])
    assert not drawn_at(grey, SIDES[2])
