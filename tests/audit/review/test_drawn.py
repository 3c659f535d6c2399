"""Pages are drawn from the very file that was checked, wherever it lies; where there is none, why is said."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from audit.results import SourceRecord
from audit.review.drawn import Drawn, NotShown, draw


@pytest.fixture
def document(tmp_path: Path) -> Path:
    """Two pages of 200 × 100 points."""
    path = tmp_path / "in" / "pk.pdf"
    path.parent.mkdir()
    canvas = Canvas(str(path), pagesize=(200, 100))
    for word in ("satu", "dua"):
        canvas.drawString(20, 50, word)
        canvas.showPage()
    canvas.save()
    return path


def content(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def drawn(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.rglob("*.jpg"))


def test_pages_are_kept_as_pictures_of_their_size(document: Path, tmp_path: Path) -> None:
    assert draw([str(document)], content(document), None, [1, 2], tmp_path / "out") is None
    assert drawn(tmp_path / "out") == ["1.jpg", "2.jpg"]
    with Image.open(next((tmp_path / "out").rglob("1.jpg"))) as picture:
        assert picture.size == (400, 200)


def test_a_document_at_an_address_is_fetched(document: Path, tmp_path: Path) -> None:
    assert draw([document.as_uri()], content(document), None, [1], tmp_path / "out") is None
    assert drawn(tmp_path / "out") == ["1.jpg"]


@pytest.mark.parametrize(
    ("places", "why"),
    [
        (["{here}/none.pdf"], "missing"),
        (["file://{here}/none.pdf"], "unreached"),
        (["unheard://x/none.pdf"], "unreached"),
        (["{here}/other.pdf"], "changed"),
        (["{here}/none.pdf", "{here}/other.pdf"], "changed"),
        (["{here}/other.pdf", "{here}/pk.pdf"], None),
    ],
)
def test_what_cannot_be_drawn_says_why(
    document: Path, tmp_path: Path, places: list[str], why: str | None
) -> None:
    (document.parent / "other.pdf").write_bytes(b"%PDF-1.4 other")
    asked = [place.format(here=document.parent) for place in places]
    assert draw(asked, content(document), None, [1], tmp_path / "out") == why
    assert drawn(tmp_path / "out") == ([] if why else ["1.jpg"])


def test_a_document_that_moved_is_found_where_it_is_now(document: Path, tmp_path: Path) -> None:
    now = tmp_path / "arsip" / "dinas"
    now.mkdir(parents=True)
    sha256 = content(document)
    document.rename(now / "pk.pdf")
    source = SourceRecord(path=str(document), relative="dinas/pk.pdf", sha256=sha256, pages=2)
    (lost, found) = (Drawn(tmp_path / "a"), Drawn(tmp_path / "b", originals=tmp_path / "arsip"))
    try:
        assert lost.page(source, 1) == NotShown("missing")
        assert not isinstance(found.page(source, 1), NotShown)
        assert lost.page(source, 3) == NotShown("undrawable")
    finally:
        lost.close()
        found.close()
