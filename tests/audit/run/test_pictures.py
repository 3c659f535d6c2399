"""The picture of a place shows what stands there, whatever part of the sheet the file shows."""

from __future__ import annotations

import base64
import io
from pathlib import Path

import numpy as np
import pikepdf
import pytest
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from audit.run.headings import Head, heads
from audit.run.pictures import SCALE, Spot, crops_at
from extractor.records import Agreement, Box
from rules.engine.examples import agreement_from_shorthand

BOX = (250.0, 300.0, 310.0, 320.0)


def with_boxes(path: Path, crop: list[int] | None) -> Path:
    """A page with a blue bar at ``BOX`` and a green one elsewhere."""
    draw = Canvas(str(path), pagesize=(595, 842))
    draw.setFillColorRGB(0, 0, 1)
    draw.rect(BOX[0], 842 - BOX[3], 60, 20, fill=1, stroke=0)
    draw.setFillColorRGB(0, 1, 0)
    draw.rect(350, 842 - 420, 60, 20, fill=1, stroke=0)
    draw.save()
    if crop:
        with pikepdf.open(path, allow_overwriting_input=True) as pdf:
            pdf.pages[0].cropbox = pikepdf.Array(crop)
            pdf.save(path)
    return path


@pytest.mark.parametrize("crop", [None, [100, 100, 495, 742], [0, 300, 595, 842]])
def test_the_frame_holds_its_place(tmp_path: Path, crop: list[int] | None) -> None:
    (found,) = crops_at(with_boxes(tmp_path / "a.pdf", crop), None, (Spot("", 1, (BOX,)),))
    picture = Image.open(io.BytesIO(base64.b64decode(found.data))).convert("RGB")
    red, green, blue = np.moveaxis(np.asarray(picture, dtype=np.int16), 2, 0)
    assert not ((green > 150) & (red < 100) & (blue < 100)).any()
    bar = np.argwhere((blue > 150) & (red < 100))
    frame = np.argwhere((red > 150) & (blue < 100))
    assert len(bar) > 0.9 * 60 * 20 * SCALE**2
    assert (frame.min(axis=0) <= bar.min(axis=0)).all()
    assert (frame.max(axis=0) >= bar.max(axis=0)).all()
    assert np.abs(frame.min(axis=0) - bar.min(axis=0)).max() <= 4


HEAD = Head(1, 80, 110, ((1, (50, 80, 545, 300)), (2, (50, 40, 545, 200))))


def of_two_pages(path: Path) -> Path:
    """A table whose head is green; a blue cell on its second page."""
    draw = Canvas(str(path), pagesize=(595, 842))
    draw.setFillColorRGB(0, 1, 0)
    draw.rect(50, 842 - 110, 495, 30, fill=1, stroke=0)
    draw.showPage()
    draw.setFillColorRGB(0, 0, 1)
    draw.rect(300, 842 - 120, 60, 20, fill=1, stroke=0)
    draw.save()
    return path


def test_a_cell_is_shown_below_the_head_of_its_table(tmp_path: Path) -> None:
    path, spot = of_two_pages(tmp_path / "a.pdf"), Spot("", 2, ((300, 100, 360, 120),))
    (bare,) = crops_at(path, None, (spot,))
    (found,) = crops_at(path, None, (spot,), (HEAD,))
    picture = Image.open(io.BytesIO(base64.b64decode(found.data))).convert("RGB")
    red, green, blue = np.moveaxis(np.asarray(picture, dtype=np.int16), 2, 0)
    head = np.argwhere((green > 200) & (blue < 60) & (red < 60))
    cell = np.argwhere((blue > 200) & (red < 60) & (green < 60))
    assert len(cell)
    assert head[:, 0].max() < cell[:, 0].min(), "the head is above"
    assert len(np.unique(head[:, 1])) == found.width, "as wide as the picture"
    assert found.height - bare.height >= 30 * SCALE


@pytest.mark.parametrize(
    ("page", "box", "over"),
    [
        (2, (300, 100, 360, 120), True),
        (1, (300, 111, 360, 140), True),
        (1, (300, 85, 360, 105), False),
        (1, (300, 290, 360, 310), False),
        (3, (300, 100, 360, 120), False),
        (2, (540, 100, 560, 120), False),
    ],
)
def test_a_head_belongs_to_the_cells_of_its_table(page: int, box: Box, over: bool) -> None:
    assert HEAD.over(page, (box,)) is over


def record(first: float, top: float = 80) -> Agreement:
    row = {"number": "1", "name": "x", "evidence": {"page": 1, "bbox": (50, first, 545, first + 30)}}
    table = {"kind": "indicators", "columns": ["name"], "evidence": {"page": 1, "bbox": (50, top, 545, 400)}}
    return agreement_from_shorthand({"title": "PK", "indicators": [row], "tables": [table]})


@pytest.mark.parametrize(("first", "there"), [(87, False), (89, True), (189, True), (191, False)])
def test_a_head_is_what_stands_above_the_first_row(first: float, there: bool) -> None:
    found = heads(record(first))
    assert [(head.page, head.top, head.bottom) for head in found] == ([(1, 80, first)] if there else [])


def scanned(path: Path, plain: float, dots: float = 0.0) -> Path:
    """A page of grains of all greys, ``plain`` of it one grey; ``dots`` of it ink."""
    rng = np.random.default_rng(7)
    page = rng.integers(0, 256, (842, 595), dtype=np.uint8)
    drawn = rng.random(page.shape)
    page[drawn < plain] = 250
    page[drawn < dots] = 10
    Image.fromarray(page).save(path, dpi=(72, 72))
    return path


def grain(path: Path) -> str:
    (found,) = crops_at(path, None, (Spot("", 1, (BOX,)),))
    return found.media


def test_print_keeps_its_letters_and_noise_is_no_case_for_few_colours(tmp_path: Path) -> None:
    assert grain(with_boxes(tmp_path / "a.pdf", None)) == "image/png"
    assert grain(scanned(tmp_path / "noise.png", 0.1, 0.05)) == "image/jpeg"


def test_the_form_of_a_picture_is_told_by_its_bytes(tmp_path: Path) -> None:
    for path in (with_boxes(tmp_path / "a.pdf", None), scanned(tmp_path / "noise.png", 0.1)):
        (found,) = crops_at(path, None, (Spot("", 1, (BOX,)),))
        with Image.open(io.BytesIO(base64.b64decode(found.data))) as picture:
            assert f"image/{str(picture.format).lower()}" == found.media
            assert picture.size == (found.width, found.height)


def test_white_letters_on_a_coloured_head_stay_apart(tmp_path: Path) -> None:
    draw = Canvas(str(tmp_path / "a.pdf"), pagesize=(595, 842))
    for left, colour in ((200, (0.1, 0.2, 0.4)), (260, (0.2, 0.35, 0.6)), (320, (0.85, 0.9, 1.0))):
        draw.setFillColorRGB(*colour)
        draw.rect(left, 842 - 320, 60, 20, fill=1, stroke=0)
    draw.setFillColorRGB(1, 1, 1)
    draw.setFont("Helvetica-Bold", 10)
    draw.drawString(205, 842 - 314, "Indikator Kinerja")
    draw.save()
    (found,) = crops_at(tmp_path / "a.pdf", None, (Spot("", 1, (BOX,)),))
    picture = Image.open(io.BytesIO(base64.b64decode(found.data))).convert("L")
    greys = np.asarray(picture)
    head = greys[24:48, 45:120]  # letters and their ground, no paper
    assert found.media == "image/png"
    assert (head > 215).sum() > 20
    assert (head < 70).sum() > 20
