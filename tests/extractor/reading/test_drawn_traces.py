"""Who signed a page of text: pictures, strokes, stamps, codes and fields drawn here, read as a file."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

import extractor
from extractor.page import traces
from extractor.read import ReadPage
from extractor.reading import read_pages
from extractor.source import open_source
from tests.drawn.signed import SIGNED, Mark, page

HOW: dict[Mark, str | None] = {"pen": "ink", "picture": "ink", "code": "electronic", "field": "electronic"}


@pytest.mark.parametrize(
    ("left", "right"),
    [("pen", "none"), ("stamp picture", "picture"), ("code", "empty field"), ("stamp picture", "field")],
)
def test_the_marks_of_both_parties_are_told_apart(tmp_path: Path, left: Mark, right: Mark) -> None:
    path = tmp_path / "signed.pdf"
    path.write_bytes(page((left, right), 8))
    signers = {p.role: p for p in extractor.read(path).parties if p.place == "signature"}
    assert (signers["second"].signed, signers["second"].signature) == (SIGNED[left], HOW.get(left))
    assert (signers["first"].signed, signers["first"].signature) == (SIGNED[right], HOW.get(right))


def test_a_cover_is_not_looked_at_and_a_page_to_be_signed_is(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    looked: list[int] = []
    found = traces.traces_in

    def counted(grey: traces.Grey, *rest: object) -> list[traces.Found]:
        looked.append(grey.shape[0])
        return found(grey, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(traces, "traces_in", counted)
    assert read_of(cover("PERJANJIAN KINERJA", "TAHUN 2025"), tmp_path).traces is None
    assert looked == []
    assert read_of(cover("PERJANJIAN KINERJA", "PIHAK PERTAMA,"), tmp_path).traces is not None
    (height,) = looked  # pixels of 110 to the inch, from 250 points above the line on
    assert height == pytest.approx((180 + 8 + 250) * 110 / 72, abs=20)


def cover(*lines: str) -> bytes:
    """An emblem above, lines below it, the last of them 180 points above the foot of the page."""
    out = io.BytesIO()
    pen = Canvas(out, pagesize=(595, 842))
    pen.bezier(240, 700, 260, 790, 330, 790, 350, 700)
    pen.bezier(240, 700, 260, 640, 330, 640, 350, 700)
    for n, line in enumerate(reversed(lines)):
        pen.drawString(250, 180 + 300 * n, line)
    pen.save()
    return out.getvalue()


def read_of(content: bytes, folder: Path) -> ReadPage:
    path = folder / "cover.pdf"
    path.write_bytes(content)
    return next(read_pages(open_source(path)))
