"""Damage is told: what is gone, cut off or does not read as a drawing, and what would grow without end."""

from __future__ import annotations

import io
import zlib
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen import canvas

from extractor.source import Limits, SourceFile, open_source
from extractor.source.operators import is_sound

Change = Callable[[pikepdf.Pdf], None]


def document(picture: bool = False) -> bytes:
    """Two pages of text, the second with a picture where asked for."""
    out = io.BytesIO()
    pen = canvas.Canvas(out, pagesize=(400, 600), pageCompression=0)
    for number in (1, 2):
        pen.drawString(50, 500, f"Halaman {number}")
        if picture and number == 2:
            photo = io.BytesIO()
            Image.effect_noise((200, 200), 90).save(photo, "JPEG")
            pen.drawImage(ImageReader(photo), 0, 0, 400, 600)
        pen.showPage()
    pen.save()
    return out.getvalue()


def opened(tmp_path: Path, change: Change, picture: bool = False, limits: Limits = Limits()) -> SourceFile:  # noqa: B008
    file = tmp_path / "a.pdf"
    with pikepdf.open(io.BytesIO(document(picture))) as pdf:
        change(pdf)
        pdf.save(file, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.none)
    return open_source(file, limits=limits)


def told(source: SourceFile) -> list[str]:
    return [problem.code for page in source.pages for problem in page.problems]


def nothing(_: pikepdf.Pdf) -> None:
    pass


def test_whole_files_are_left_alone(tmp_path: Path) -> None:
    for picture in (False, True):
        source = opened(tmp_path, nothing, picture)
        assert (told(source), source.problems) == ([], ())


def without_contents(pdf: pikepdf.Pdf) -> None:
    del pdf.pages[1].obj["/Contents"]


def dangling_contents(pdf: pikepdf.Pdf) -> None:
    pdf.pages[1].obj.Contents = pikepdf.Array([])


@pytest.mark.parametrize("change", [without_contents, dangling_contents])
def test_a_page_whose_content_is_gone_is_damaged(change: Change, tmp_path: Path) -> None:
    assert told(opened(tmp_path, change)) == ["page-content-gone"]


def test_a_page_that_never_had_any_is_blank(tmp_path: Path) -> None:
    def bare(pdf: pikepdf.Pdf) -> None:
        without_contents(pdf)
        pdf.pages[1].obj.Resources = pikepdf.Dictionary()

    assert told(opened(tmp_path, bare)) == []


def picture_of(pdf: pikepdf.Pdf) -> pikepdf.Stream:
    found = next(iter(pdf.pages[1].obj.Resources.XObject.values()))
    assert isinstance(found, pikepdf.Stream)
    return found


def without_picture(pdf: pikepdf.Pdf) -> None:
    pdf.pages[1].obj.Resources.XObject = pikepdf.Dictionary()


def cut_picture(pdf: pikepdf.Pdf) -> None:
    photo = io.BytesIO()
    Image.effect_noise((200, 200), 90).save(photo, "JPEG")
    picture_of(pdf).write(photo.getvalue()[:6000], filter=pikepdf.Name.DCTDecode)


def damaged_pixels(pdf: pikepdf.Pdf) -> None:
    packed = bytearray(zlib.compress(bytes(200 * 200)))
    packed[-1] ^= 1  # its checksum
    picture_of(pdf).write(bytes(packed), filter=pikepdf.Name.FlateDecode)


@pytest.mark.parametrize("change", [without_picture, cut_picture])
def test_a_picture_that_is_gone_or_cut_off_damages_its_page(change: Change, tmp_path: Path) -> None:
    assert told(opened(tmp_path, change, picture=True)) == ["page-picture-cut"]


def test_pixels_whose_checksum_is_wrong_damage_their_page(tmp_path: Path) -> None:
    assert told(opened(tmp_path, damaged_pixels, picture=True)) == ["page-damaged"]


@pytest.mark.parametrize(
    ("drawing", "sound"),
    [
        (b"BT /F1 12 Tf (Nilai \\(baik\\)) Tj ET", True),
        (b"BT [(a(b)c) -20 <0041>] TJ ET /P <</MCID 0>> BDC EMC", True),
        (b"q 1 0 0 -1 .5 -.5 cm 0.2 g % (note\n Q T* b* d0", True),
        (b"BI /W 2 /H 1 /BPC 8 /CS /G ID \x28\x29( EI Q", True),
        (b"BT (Nilai Tj ET BT (85) Tj ET", False),
        (b"BT Nilai) Tj ET", False),
        (b"BT (a) Tk ET", False),
        (b"1 0 0 rgg 5 5 m", False),
    ],
)
def test_a_drawing_reads_as_one_or_not(drawing: bytes, sound: bool) -> None:
    assert is_sound(drawing) is sound


def test_a_string_without_its_end_damages_its_page(tmp_path: Path) -> None:
    def open_string(pdf: pikepdf.Pdf) -> None:
        data = pdf.pages[1].obj.Contents.read_bytes()
        pdf.pages[1].obj.Contents = pikepdf.Stream(pdf, data.replace(b") Tj", b" Tj", 1))

    assert told(opened(tmp_path, open_string)) == ["page-damaged"]


def test_pages_that_the_count_hides_are_read(tmp_path: Path) -> None:
    file = tmp_path / "a.pdf"
    file.write_bytes(document().replace(b"/Count 2", b"/Count 1"))
    source = open_source(file)
    assert len(source.pages) == 2
    assert [problem.code for problem in source.problems] == ["pages-miscounted"]


def chained(pdf: pikepdf.Pdf) -> None:
    packed = zlib.compress(zlib.compress(bytes(40_000_000)))
    stream = pikepdf.Stream(pdf, b"")
    stream.write(packed, filter=[pikepdf.Name.FlateDecode, pikepdf.Name.FlateDecode])
    pdf.pages[1].obj.Contents = stream


def form(pdf: pikepdf.Pdf, drawing: bytes) -> pikepdf.Object:
    stream = pikepdf.Stream(pdf, drawing)
    stream.Type, stream.Subtype = pikepdf.Name.XObject, pikepdf.Name.Form
    stream.BBox = pikepdf.Array([0, 0, 400, 600])
    return pdf.make_indirect(stream)


def laughing(pdf: pikepdf.Pdf) -> None:
    """Each form draws ten of the next."""
    inner = form(pdf, b"0 0 m 1 1 l S")
    for _ in range(6):
        outer = form(pdf, b"/X Do " * 10)
        outer.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(X=inner))
        inner = outer
    drawn(pdf, inner)


def mutual(pdf: pikepdf.Pdf) -> None:
    one, two = form(pdf, b"/X Do"), form(pdf, b"/X Do")
    one.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(X=two))
    two.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(X=one))
    drawn(pdf, one)


def drawn(pdf: pikepdf.Pdf, item: pikepdf.Object) -> None:
    page = pdf.pages[1].obj
    page.Resources.XObject = pikepdf.Dictionary(X=item)
    page.Contents = pikepdf.Stream(pdf, b"/X Do")


def vast_picture(pdf: pikepdf.Pdf) -> None:
    picture_of(pdf).Width = 60_000
    picture_of(pdf).Height = 60_000


@pytest.mark.parametrize("change", [chained, laughing, mutual, vast_picture])
def test_what_grows_without_end_is_not_followed(change: Change, tmp_path: Path) -> None:
    source = opened(tmp_path, change, picture=True)
    assert told(source) == ["page-too-dense"]


def test_a_map_of_more_letters_than_there_are_is_not_followed(tmp_path: Path) -> None:
    def vast(pdf: pikepdf.Pdf) -> None:
        font = next(iter(pdf.pages[0].obj.Resources.Font.values()))
        font.ToUnicode = pikepdf.Stream(pdf, b"1 beginbfrange <00> <ffffffff> <0041> endbfrange")

    assert {page.kind for page in opened(tmp_path, vast).pages} == {"scan"}


def test_a_map_whose_letters_stand_for_several_is_no_vast_one(tmp_path: Path) -> None:
    """Office programs map the sign for f and i to two letters, line below line, which are no range."""

    def joined(pdf: pikepdf.Pdf) -> None:
        font = next(iter(pdf.pages[0].obj.Resources.Font.values()))
        lines = b"2 beginbfchar\n<01> <00660069>\n<02> <0041>\nendbfchar\n"
        lines += b"1 beginbfrange <03> <04> <0042> endbfrange"
        font.ToUnicode = pikepdf.Stream(pdf, lines)

    assert "scan" not in {page.kind for page in opened(tmp_path, joined).pages}
