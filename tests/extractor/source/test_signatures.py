"""Fields of electronic signatures: those that hold one are named with their place, empty ones are not."""

from __future__ import annotations

import io
from pathlib import Path

import pikepdf
import pytest

from extractor.source import SourceFile, open_source
from tests.drawn.signed import Mark, page


def opened(folder: Path, content: bytes) -> SourceFile:
    path = folder / "signed.pdf"
    path.write_bytes(content)
    return open_source(path)


def test_a_signed_field_has_its_place_and_the_file_says_so(tmp_path: Path) -> None:
    source = opened(tmp_path, page(("field", "none"), 3))
    ((x0, y0, x1, y1),) = source.pages[0].signed
    assert (x0, x1 - x0, y1 - y0) == pytest.approx((105, 120, 32), abs=0.5)
    assert [told.code for told in source.problems] == ["signed-electronically"]


@pytest.mark.parametrize("mark", ["none", "pen", "empty field"])
def test_without_a_signature_nothing_is_said(tmp_path: Path, mark: Mark) -> None:
    source = opened(tmp_path, page((mark, "none"), 3))
    assert source.pages[0].signed == ()
    assert source.problems == ()


def test_a_signature_that_no_page_shows_is_told(tmp_path: Path) -> None:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(page(("field", "none"), 3))) as pdf:
        pdf.pages[0].Annots[0].Rect = [0, 0, 0, 0]
        pdf.save(out)
    source = opened(tmp_path, out.getvalue())
    assert source.pages[0].signed == ()
    assert [told.code for told in source.problems] == ["signed-electronically"]


def test_a_field_below_another_takes_what_that_says(tmp_path: Path) -> None:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(page(("field", "none"), 3))) as pdf:
        field = pdf.pages[0].Annots[0]
        above = pdf.make_indirect(pikepdf.Dictionary(FT=pikepdf.Name.Sig, V=field.V, T="di atas"))
        del field["/FT"]
        del field["/V"]
        field.Parent = above
        pdf.save(out)
    assert len(opened(tmp_path, out.getvalue()).pages[0].signed) == 1
