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

from audit.run.pictures import Spot, crops_at

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
    picture = Image.open(io.BytesIO(base64.b64decode(found.jpeg))).convert("RGB")
    red, green, blue = np.moveaxis(np.asarray(picture, dtype=np.int16), 2, 0)
    assert not ((green > 150) & (red < 100) & (blue < 100)).any()
    bar = np.argwhere((blue > 150) & (red < 100))
    frame = np.argwhere((red > 150) & (blue < 100))
    assert len(bar) > 0.9 * 60 * 20 * 1.6**2
    assert (frame.min(axis=0) <= bar.min(axis=0)).all()
    assert (frame.max(axis=0) >= bar.max(axis=0)).all()
    assert np.abs(frame.min(axis=0) - bar.min(axis=0)).max() <= 4
