"""Marks stand where the record says, on turned, cropped, shifted and scanned pages; the document stays."""

from __future__ import annotations

import io
from typing import Any

import numpy as np
import pikepdf
import pypdfium2 as pdfium
import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from audit.reports.marked import marked
from audit.reports.marked.annotations import COLOURS
from audit.reports.marked.marks import Mark, marks_of
from audit.results import DocumentResult, Results, RulesRun, SourceRecord
from extractor.records import Box
from rules.engine.finding import Certainty, FindingRecord, PlaceRecord, Severity

BOX = (140.0, 140.0, 240.0, 180.0)
MARK = Mark(1, (BOX,), "TGT002", "Target (č) tidak selaras", "error")
SCALE = 2  # pixels a point
TOLERANCE = 2.1  # points: the room around a box, and half a pixel


def pdf(rotation: int = 0, scanned: bool = False) -> bytes:
    """A page of 400 × 600 points of grey print, or a picture of one."""
    whole = io.BytesIO()
    canvas = Canvas(whole, pagesize=(400, 600))
    canvas.setPageRotation(rotation)
    if scanned:
        canvas.drawImage(ImageReader(Image.new("L", (200, 300), 235)), 0, 0, 400, 600)
    for line in range(20):
        canvas.drawString(40, 30 + line * 28, f"Baris {line} dari halaman ini")
    canvas.showPage()
    canvas.save()
    return whole.getvalue()


def boxed(content: bytes, **boxes: list[float]) -> bytes:
    with pikepdf.open(io.BytesIO(content)) as opened:
        for name, box in boxes.items():
            opened.pages[0].obj[f"/{name}"] = pikepdf.Array(box)
        whole = io.BytesIO()
        opened.save(whole)
        return whole.getvalue()


def packed(content: bytes) -> bytes:
    """With object streams and so a cross-reference stream."""
    with pikepdf.open(io.BytesIO(content)) as opened:
        whole = io.BytesIO()
        opened.save(whole, object_stream_mode=pikepdf.ObjectStreamMode.generate)
        return whole.getvalue()


def coloured(content: bytes, style: str = "error") -> Box:
    """Where the colour of ``style`` is on the first page as a viewer shows it: points from its top left."""
    picture = pdfium.PdfDocument(content)[0].render(scale=SCALE).to_pil().convert("RGB")
    wanted = np.array([round(part * 255) for part in COLOURS[style]])
    rows, columns = np.nonzero((np.abs(np.asarray(picture).astype(int) - wanted) < 24).all(axis=2))
    assert len(rows), "the mark is seen"
    box = (columns.min(), rows.min(), columns.max() + 1, rows.max() + 1)
    return tuple(float(value) / SCALE for value in box)  # type: ignore[return-value]


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
@pytest.mark.parametrize("scanned", [False, True], ids=["digital", "scanned"])
def test_a_mark_lies_on_its_box_however_the_page_is_turned(rotation: int, scanned: bool) -> None:
    assert np.allclose(coloured(marked(pdf(rotation, scanned), [MARK])), BOX, atol=TOLERANCE)


@pytest.mark.parametrize(
    ("boxes", "rotation", "hidden"),
    [
        ({"CropBox": [30, 100, 390, 590]}, 0, (30, 10)),
        ({"CropBox": [30, 100, 390, 590]}, 90, (100, 30)),
        ({"CropBox": [30, 100, 390, 590]}, 180, (10, 100)),
        ({"MediaBox": [-50, 20, 350, 620]}, 0, (0, 0)),
        ({"MediaBox": [-50, 20, 350, 620]}, 270, (0, 0)),
        ({"MediaBox": [350, 620, -50, 20], "CropBox": [0, 50, 340, 600]}, 0, (50, 20)),
    ],
)
def test_boxes_of_the_page_do_not_move_a_mark(boxes: Any, rotation: int, hidden: tuple[int, int]) -> None:
    """``hidden`` points of the sheet are left of and above what a viewer shows."""
    seen = coloured(marked(boxed(pdf(rotation), **boxes), [MARK]))
    assert np.allclose(seen, np.array(BOX) - np.array(hidden * 2), atol=TOLERANCE)


@pytest.mark.parametrize("content", [pdf(), packed(pdf())], ids=["table", "stream"])
def test_the_bytes_of_the_document_stay(content: bytes) -> None:
    whole = marked(content, [MARK])
    assert whole.startswith(content)
    with pikepdf.open(io.BytesIO(whole)) as opened:
        assert opened.get_warnings() == []
        highlight, window = opened.pages[0].obj.Annots
        assert highlight.Subtype == "/Highlight"
        assert str(highlight.Contents) == MARK.words
        assert str(highlight.Subj) == "TGT002"
        assert window.Subtype == "/Popup"
    assert np.allclose(coloured(whole), BOX, atol=TOLERANCE)
    again = marked(whole, [Mark(1, (), "STR001", "kedua", "info")])
    assert again.startswith(whole)
    with pikepdf.open(io.BytesIO(again)) as opened:
        assert len(opened.pages[0].obj.Annots) == 4


def test_a_file_that_must_be_mended_or_is_locked_keeps_its_drawing() -> None:
    sound = pdf()
    broken = sound.replace(b"startxref", b"startxxxx")
    whole = marked(broken, [MARK])
    assert not whole.startswith(broken)
    with pikepdf.open(io.BytesIO(sound)) as before, pikepdf.open(io.BytesIO(whole)) as after:
        drawn = [p.pages[0].Contents.read_raw_bytes() for p in (before, after)]
        assert drawn[0] == drawn[1]
    with pikepdf.open(io.BytesIO(sound)) as opened:
        locked = io.BytesIO()
        opened.save(locked, encryption=pikepdf.Encryption(owner="o", user="rahasia"))
    whole = marked(locked.getvalue(), [MARK], "rahasia")
    with pytest.raises(pikepdf.PasswordError):
        pikepdf.open(io.BytesIO(whole))
    with pikepdf.open(io.BytesIO(whole), password="rahasia") as opened:
        assert len(opened.pages[0].obj.Annots) == 2


def test_a_finding_without_a_place_is_a_note_that_is_seen() -> None:
    notes = [Mark(1, (), "STR001", "a", "warning"), Mark(9, (), "STR002", "b", "info")]
    whole = marked(pdf(), notes)
    with pikepdf.open(io.BytesIO(whole)) as opened:
        annotations = opened.pages[0].obj.Annots
        assert [str(a.Subtype) for a in annotations] == ["/Text", "/Popup", "/Text", "/Popup"]
        assert annotations[0].Rect[0] != annotations[2].Rect[0], "beside each other"
    assert coloured(whole, "warning")[3] < 40, "at the top of the page"


def finding(rule: str, *boxes: Box, **more: Any) -> FindingRecord:
    places = tuple(PlaceRecord(page=2, bbox=box) for box in boxes)
    return FindingRecord(
        **{
            "rule": rule,
            "name": rule,
            "severity": Severity.WARNING,
            "certainty": Certainty.CERTAIN,
            "subject": "x",
            "message": f"pesan {rule}",
            "condition": "kondisi",
            "criterion": None,
            "effect": "",
            "recommendation": "saran",
            "evidence": places,
            "fingerprint": rule,
            **more,
        }
    )


def test_findings_at_one_place_share_a_mark_of_the_gravest() -> None:
    asked = finding("C1", BOX, certainty=Certainty.NEEDS_REVIEW)
    document = DocumentResult(
        source=SourceRecord(path="/x/a.pdf"),
        status="checked",
        findings=(finding("A1", BOX), finding("B1", BOX, severity=Severity.ERROR), finding("D1")),
        questions=(asked,),
        waived=(finding("E1", (1, 2, 3, 4), waiver="ya"),),
    )
    shared = finding(
        "F1", evidence=(PlaceRecord(page=3, document="/x/a.pdf"), PlaceRecord(page=1, document="/b"))
    )
    results = Results(documents=(document,), rules=RulesRun(run=1, profile="x"), batch=(shared,))
    marks = marks_of(document, results, "id")
    assert [(mark.page, mark.boxes, mark.title, mark.style) for mark in marks] == [
        (1, (), "D1", "warning"),
        (2, (BOX,), "A1, B1, C1", "error"),
        (3, (), "F1", "warning"),
    ]
    assert "Pertanyaan" in marks[1].words
    assert "question" in marks_of(document.model_copy(update={"findings": ()}), results, "id")[0].style
