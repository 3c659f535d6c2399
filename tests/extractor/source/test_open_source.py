"""Opening files: what is taken, what is refused and why, and of which kind each page is."""

from __future__ import annotations

import io
import zlib
from pathlib import Path

import pikepdf
import pytest
from PIL import Image
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen import canvas

from extractor.errors import (
    Damaged,
    DocumentError,
    EmptyFile,
    Encrypted,
    NoPages,
    NotADocument,
    NotReadable,
    TooLarge,
    WrongPassword,
)
from extractor.reading import read_pages
from extractor.source import Limits, open_source


def picture(width: int = 200, height: int = 280) -> ImageReader:
    return ImageReader(Image.new("L", (width, height), 200))


def text_pdf(pages: int = 1) -> bytes:
    out = io.BytesIO()
    sheet = canvas.Canvas(out, pagesize=A4)
    for number in range(pages):
        for line in range(30):
            sheet.drawString(72, 760 - 20 * line, f"Halaman {number + 1} baris {line + 1}")
        sheet.showPage()
    sheet.save()
    return out.getvalue()


def scan_pdf(ocr_mode: int | None, text_first: bool = False, notes: int = 0) -> bytes:
    """A page that is one image, with a text layer in the given render mode, and some visible notes."""
    out = io.BytesIO()
    sheet = canvas.Canvas(out, pagesize=A4)

    def layer() -> None:
        if ocr_mode is None:
            return
        for line in range(30):
            text = sheet.beginText(72, 760 - 20 * line)
            text.setTextRenderMode(ocr_mode)
            text.textOut("Indeks Reformasi Birokrasi 81,5")
            sheet.drawText(text)

    if text_first:
        layer()
    sheet.drawImage(picture(), 0, 0, *A4)
    if not text_first:
        layer()
    for note in range(notes):
        sheet.setFont("Helvetica", 6)
        sheet.drawString(72, 20 + 8 * note, "Ditandatangani secara elektronik")
    sheet.showPage()
    sheet.save()
    return out.getvalue()


def kinds(tmp_path: Path, content: bytes) -> list[str]:
    file = tmp_path / "a.pdf"
    file.write_bytes(content)
    return [page.kind for page in open_source(file).pages]


def test_text_pages_are_digital_and_counted(tmp_path: Path) -> None:
    file = tmp_path / "perjanjian kinerja – 2025.pdf"
    file.write_bytes(text_pdf(3))
    source = open_source(file)
    assert [page.number for page in source.pages] == [1, 2, 3]
    assert source.kind == "digital"
    assert source.problems == ()
    assert source.pages[0].width == pytest.approx(A4[0], abs=0.1)
    assert len(source.sha256) == 64


@pytest.mark.parametrize(
    ("mode", "first", "notes"),
    [(None, False, 0), (3, False, 0), (0, True, 0), (3, False, 2)],
    ids=["bare", "unseen layer over it", "text under the image", "with a signature note"],
)
def test_a_picture_of_a_page_is_a_scan(tmp_path: Path, mode: int | None, first: bool, notes: int) -> None:
    assert kinds(tmp_path, scan_pdf(mode, first, notes)) == ["scan"]


def test_text_on_a_ground_picture_is_digital(tmp_path: Path) -> None:
    assert kinds(tmp_path, scan_pdf(0)) == ["digital"]


def test_mixed_document(tmp_path: Path) -> None:
    with (
        pikepdf.open(io.BytesIO(text_pdf())) as pdf,
        pikepdf.open(io.BytesIO(scan_pdf(3))) as scan,
    ):
        pdf.pages.extend(scan.pages)
        pdf.save(tmp_path / "mixed.pdf")
    source = open_source(tmp_path / "mixed.pdf")
    assert [page.kind for page in source.pages] == ["digital", "scan"]
    assert source.kind == "mixed"


def test_a_scan_inside_a_form_is_a_scan(tmp_path: Path) -> None:
    out = io.BytesIO()
    sheet = canvas.Canvas(out, pagesize=A4)
    sheet.beginForm("inner", 0, 0, 10, 10)
    sheet.drawImage(picture(), 0, 0, 10, 10)
    sheet.endForm()
    sheet.saveState()
    sheet.scale(A4[0] / 10, A4[1] / 10)
    sheet.doForm("inner")
    sheet.restoreState()
    sheet.drawString(72, 20, "Ditandatangani secara elektronik")
    sheet.showPage()
    sheet.save()
    assert kinds(tmp_path, out.getvalue()) == ["scan"]


def test_an_empty_page_is_a_problem_only_in_a_damaged_file(tmp_path: Path) -> None:
    file = tmp_path / "a.pdf"
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(file)
    assert open_source(file).pages[0].problems == ()
    content = file.read_bytes()
    file.write_bytes(content[: content.rindex(b"xref")])
    assert [problem.code for problem in open_source(file).pages[0].problems] == ["page-blank"]


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
def test_size_is_of_the_page_as_displayed(tmp_path: Path, rotation: int) -> None:
    file = tmp_path / "a.pdf"
    with pikepdf.open(io.BytesIO(text_pdf())) as pdf:
        pdf.pages[0].Rotate = rotation
        pdf.save(file)
    page = open_source(file).pages[0]
    assert page.rotation == rotation
    assert (page.width > page.height) == (rotation in (90, 270))


def test_encrypted(tmp_path: Path) -> None:
    file = tmp_path / "locked.pdf"
    with pikepdf.open(io.BytesIO(text_pdf())) as pdf:
        pdf.save(file, encryption=pikepdf.Encryption(user="rahasia", owner="x"))
    with pytest.raises(Encrypted) as without:
        open_source(file)
    assert not isinstance(without.value, WrongPassword)
    assert "--password" in without.value.advice
    with pytest.raises(WrongPassword):
        open_source(file, password="salah")
    assert open_source(file, password="rahasia").kind == "digital"


def test_locked_against_changes_only_opens_without_password(tmp_path: Path) -> None:
    file = tmp_path / "locked.pdf"
    with pikepdf.open(io.BytesIO(text_pdf())) as pdf:
        pdf.save(file, encryption=pikepdf.Encryption(user="", owner="x"))
    assert len(open_source(file).pages) == 1


def test_cut_file_is_repaired_and_says_so(tmp_path: Path) -> None:
    file = tmp_path / "cut.pdf"
    content = text_pdf(2)
    file.write_bytes(content[: content.rindex(b"xref")])
    source = open_source(file)
    assert len(source.pages) == 2
    assert [problem.code for problem in source.problems] == ["file-repaired"]


def test_a_page_whose_content_is_damaged_says_so(tmp_path: Path) -> None:
    file = tmp_path / "hurt.pdf"
    with pikepdf.open(io.BytesIO(text_pdf(2))) as pdf:
        pdf.pages[1].Contents = pdf.make_stream(zlib.compress(b"BT /F1 12 Tf (Halaman) Tj ET " * 200)[:-30])
        pdf.pages[1].Contents.Filter = pikepdf.Name.FlateDecode
        pdf.save(file, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.none)
    whole, hurt = open_source(file).pages
    assert whole.problems == ()
    assert "page-damaged" in [problem.code for problem in hurt.problems]


def test_content_that_unpacks_without_end_is_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "bomb.pdf"
    with pikepdf.open(io.BytesIO(text_pdf(2))) as pdf:
        pdf.pages[0].Contents = pdf.make_stream(zlib.compress(b" " * 30_000_000))
        pdf.pages[0].Contents.Filter = pikepdf.Name.FlateDecode
        pdf.save(file, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.none)
    pages = list(read_pages(open_source(file)))
    assert [[problem.code for problem in page.problems] for page in pages] == [["page-too-dense"], []]
    assert len(pages[1].lines) == 30


def test_a_head_without_a_body_is_damaged(tmp_path: Path) -> None:
    file = tmp_path / "cut.pdf"
    file.write_bytes(text_pdf()[:60])
    with pytest.raises(Damaged):
        open_source(file)


def test_no_pages(tmp_path: Path) -> None:
    file = tmp_path / "none.pdf"
    with pikepdf.new() as pdf:
        pdf.save(file)
    with pytest.raises(NoPages):
        open_source(file)


def test_too_many_pages_bytes_and_pixels(tmp_path: Path) -> None:
    file = tmp_path / "long.pdf"
    file.write_bytes(text_pdf(4))
    with pytest.raises(TooLarge) as error:
        open_source(file, limits=Limits(pages=3))
    assert "4 halaman" in error.value.message
    assert "4 pages" in error.value.render("en")[0]
    with pytest.raises(TooLarge):
        open_source(file, limits=Limits(bytes=1000))
    image = tmp_path / "large.png"
    Image.new("1", (2000, 2000)).save(image)
    with pytest.raises(TooLarge):
        open_source(image, limits=Limits(pixels=1_000_000))


def test_a_page_of_too_many_objects_is_read_from_its_pixels(tmp_path: Path) -> None:
    file = tmp_path / "dense.pdf"
    file.write_bytes(text_pdf())
    assert open_source(file, limits=Limits(objects=10)).pages[0].kind == "scan"


@pytest.mark.parametrize("name", ["a.png", "a.jpg", "a.tif"])
def test_images(tmp_path: Path, name: str) -> None:
    file = tmp_path / name
    Image.new("L", (1654, 2339), 255).save(file, dpi=(200, 200))
    source = open_source(file)
    assert (source.format, source.kind) == ("image", "scan")
    assert source.pages[0].width == pytest.approx(595, abs=1)


def test_frames_of_a_tiff_are_pages(tmp_path: Path) -> None:
    file = tmp_path / "a.tiff"
    frames = [Image.new("L", (300, 400), 255) for _ in range(3)]
    frames[0].save(file, save_all=True, append_images=frames[1:])
    assert [page.number for page in open_source(file).pages] == [1, 2, 3]


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html"])
def test_transcripts(tmp_path: Path, name: str) -> None:
    file = tmp_path / name
    file.write_text("PERJANJIAN KINERJA TAHUN 2025")
    assert open_source(file).kind == "transcript"


def test_refused(tmp_path: Path) -> None:
    empty = tmp_path / "a.pdf"
    empty.write_bytes(b"")
    with pytest.raises(EmptyFile):
        open_source(empty)
    word = tmp_path / "b.pdf"
    word.write_bytes(b"PK\x03\x04 something else" * 10)
    with pytest.raises(NotADocument):
        open_source(word)
    for path in (tmp_path, tmp_path / "missing.pdf", Path("/dev/null"), Path("a\x00b.pdf")):
        with pytest.raises(NotReadable):
            open_source(path)
    half = tmp_path / "half.png"
    half.write_bytes(b"\x89PNG\r\n\x1a\n123")
    with pytest.raises(Damaged):
        open_source(half)


def subclasses(of: type[DocumentError]) -> list[type[DocumentError]]:
    return [of, *(c for sub in of.__subclasses__() for c in subclasses(sub))]


@pytest.mark.parametrize("error", subclasses(DocumentError), ids=lambda error: error.__name__)
def test_every_error_has_words_in_both_languages(error: type[DocumentError]) -> None:
    raised = error(
        reason="x", what="pages", found=1, limit=1, number=1, count=1, name="x", names="y", path="p", why="w"
    )
    indonesian, english = raised.render("id"), raised.render("en")
    assert indonesian != english
    assert all(text and "{" not in text for text in (*indonesian, *english))
    assert str(raised) == " ".join(indonesian)
