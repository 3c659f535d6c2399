"""What the page shows is what is read: hidden letters, covers, strokes, pictures and outlines of print."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pypdfium2 as pdfium
import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen import canvas

import extractor.reading
from extractor.read import Line, ReadCell, Reading, ReadPage, ReadTable
from extractor.reading import read_pages
from extractor.records.evidence import Evidence
from extractor.source import open_source

Trap = Callable[[canvas.Canvas], None]
VALUE = (320.0, 640.0)
"""Where the last value stands, in points from the lower left."""


def drawn(trap: Trap) -> bytes:
    """A table of three columns and five rows; the trap draws into its last cell."""
    out = io.BytesIO()
    pen = canvas.Canvas(out, pagesize=(500, 842))
    rows = [("No", "Indikator", "Target"), *((str(n), f"Indeks layanan {n}", f"8{n},5") for n in range(1, 4))]
    for n, texts in enumerate(rows):
        for text, x in zip(texts, (55, 105, 305), strict=True):
            pen.drawString(x, 800 - 40 * n, text)
    pen.drawString(55, 640, "4")
    pen.drawString(105, 640, "Indeks layanan 4")
    for x in (50, 100, 300, 400):
        pen.line(x, 650 + 40 * 4 + 10, x, 650)
        pen.line(x, 650, x, 630)
    for n in range(6):
        pen.line(50, 820 - 40 * n + (10 if n == 5 else 0), 400, 820 - 40 * n + (10 if n == 5 else 0))
    trap(pen)
    pen.save()
    return out.getvalue()


def read(content: bytes, tmp_path: Path) -> ReadPage:
    file = tmp_path / "a.pdf"
    file.write_bytes(content)
    return next(read_pages(open_source(file)))


def last(page: ReadPage) -> Reading:
    table = page.tables[0]
    cell = table.at(4, 2)
    assert cell is not None
    assert (table.rows, table.columns) == (5, 3)
    return cell.reading


def codes(page: ReadPage) -> list[str]:
    return [problem.code for problem in page.problems]


def plain(pen: canvas.Canvas) -> None:
    pen.drawString(*VALUE, "34,75")


def in_mode_three(pen: canvas.Canvas) -> None:
    pen.saveState()
    text = pen.beginText(VALUE[0] - 6.7, VALUE[1])
    text.setTextRenderMode(3)
    text.textOut("1")
    pen.drawText(text)
    pen.restoreState()
    plain(pen)


def white(pen: canvas.Canvas) -> None:
    plain(pen)
    pen.setFillGray(1)
    pen.drawString(VALUE[0] - 6.7, VALUE[1], "1")


def nearly_white(pen: canvas.Canvas) -> None:
    plain(pen)
    pen.setFillGray(0.99)
    pen.drawString(VALUE[0] - 6.7, VALUE[1], "1")


def clipped(pen: canvas.Canvas) -> None:
    pen.saveState()
    path = pen.beginPath()
    path.rect(0, 0, 10, 10)
    pen.clipPath(path, stroke=0)
    pen.drawString(VALUE[0] - 6.7, VALUE[1], "1")
    pen.restoreState()
    plain(pen)


def covered(pen: canvas.Canvas) -> None:
    pen.drawString(VALUE[0] - 6.7, VALUE[1], "1")
    pen.setFillGray(1)
    pen.rect(VALUE[0] - 7.5, VALUE[1] - 3, 7.2, 13, stroke=0, fill=1)
    pen.setFillGray(0)
    plain(pen)


def covered_and_replaced(pen: canvas.Canvas) -> None:
    pen.drawString(*VALUE, "99,99")
    pen.setFillGray(1)
    pen.rect(VALUE[0] - 1, VALUE[1] - 3, 40, 13, stroke=0, fill=1)
    pen.setFillGray(0)
    plain(pen)


def in_the_colour_of_its_ground(pen: canvas.Canvas) -> None:
    pen.setFillColorRGB(0.2, 0.4, 0.8)
    pen.rect(312, 634, 60, 14, stroke=0, fill=1)
    pen.drawString(VALUE[0] + 35, VALUE[1], "1")
    pen.setFillGray(1)
    plain(pen)


@pytest.mark.parametrize(
    "trap",
    [
        in_mode_three,
        white,
        nearly_white,
        clipped,
        covered,
        covered_and_replaced,
        in_the_colour_of_its_ground,
    ],
)
def test_a_digit_that_leaves_no_ink_is_not_read_and_told(trap: Trap, tmp_path: Path) -> None:
    page = read(drawn(trap), tmp_path)
    assert (last(page).text, last(page).needs_review) == ("34,75", False)
    assert codes(page) == ["text-not-shown"]


def test_a_layer_that_is_off_is_not_read(tmp_path: Path) -> None:
    with pikepdf.open(io.BytesIO(drawn(plain))) as pdf:
        layer = pdf.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.OCG, Name=pikepdf.String("lama")))
        pdf.Root.OCProperties = pikepdf.Dictionary(
            OCGs=pikepdf.Array([layer]), D=pikepdf.Dictionary(OFF=pikepdf.Array([layer]))
        )
        page = pdf.pages[0]
        page.obj.Resources["/Properties"] = pikepdf.Dictionary(L=layer)
        more = b"/OC /L BDC BT /F1 12 Tf 1 0 0 1 313.3 640 Tm (1) Tj ET EMC"
        page.contents_add(pikepdf.Stream(pdf, more))
        out = io.BytesIO()
        pdf.save(out)
    seen = read(out.getvalue(), tmp_path)
    assert last(seen).text == "34,75"
    assert codes(seen) == ["text-not-shown"]


def test_pale_print_and_print_below_a_glaze_is_read(tmp_path: Path) -> None:
    def glazed(pen: canvas.Canvas) -> None:
        pen.setFillGray(0.6)
        plain(pen)
        pen.setFillColorRGB(1, 1, 0, alpha=0.4)
        pen.rect(312, 634, 60, 14, stroke=0, fill=1)

    page = read(drawn(glazed), tmp_path)
    assert (last(page).text, codes(page)) == ("34,75", [])


def test_a_struck_value_gives_way_and_is_marked(tmp_path: Path) -> None:
    def struck(pen: canvas.Canvas) -> None:
        plain(pen)
        pen.line(VALUE[0], VALUE[1] + 4, VALUE[0] + 30, VALUE[1] + 4)
        pen.drawString(VALUE[0] + 40, VALUE[1], "36,00")

    page = read(drawn(struck), tmp_path)
    assert (last(page).text, last(page).needs_review) == ("36,00", True)
    assert codes(page) == ["text-struck"]


def test_an_underlined_value_is_not_struck(tmp_path: Path) -> None:
    def underlined(pen: canvas.Canvas) -> None:
        plain(pen)
        pen.line(VALUE[0], VALUE[1] - 1.5, VALUE[0] + 30, VALUE[1] - 1.5)

    page = read(drawn(underlined), tmp_path)
    assert (last(page).text, last(page).needs_review, codes(page)) == ("34,75", False, [])


def patch(pen: canvas.Canvas) -> None:
    """A picture of print over what stood there."""
    plain(pen)
    pen.drawImage(ImageReader(picture_of("36,00")), VALUE[0] - 2, VALUE[1] - 3, 40, 14)


def picture(pen: canvas.Canvas) -> None:
    pen.drawImage(ImageReader(picture_of("36,00")), VALUE[0] - 2, VALUE[1] - 3, 40, 14)


def outlines(pen: canvas.Canvas) -> None:
    """Strokes of a shape that no font has drawn."""
    for n in range(4):
        path = pen.beginPath()
        x, y = VALUE[0] + 8 * n, VALUE[1]
        path.moveTo(x, y)
        path.curveTo(x + 2, y + 12, x + 5, y + 9, x + 5, y)
        path.curveTo(x + 3, y + 4, x + 2, y + 4, x, y)
        pen.drawPath(path, stroke=0, fill=1)


def picture_of(text: str) -> Image.Image:
    out = io.BytesIO()
    pen = canvas.Canvas(out, pagesize=(40, 14))
    pen.drawString(2, 3, text)
    pen.save()
    with pdfium.PdfDocument(out.getvalue()) as document:
        drawn: Image.Image = document[0].render(scale=4).to_pil()
        return drawn


def scripted(text: str | None, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the way of scans reads at the last value's place."""
    evidence = Evidence(page=1, bbox=(318.0, 190.0, 360.0, 206.0))
    line = Line(text or "", evidence)
    cell = ReadCell(0, 0, 1, 1, evidence, Reading(text or "", (line,) if text else ()))
    seen = ReadPage(1, 500, 842, "scan", tables=(ReadTable((cell,), 1, 1, evidence),))
    reader = None if text is None else lambda _page, _number: seen
    monkeypatch.setattr(extractor.reading, "scan_reader", lambda: reader)


@pytest.mark.parametrize("trap", [patch, picture, outlines])
def test_print_that_is_no_text_is_read_from_its_pixels(
    trap: Trap, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scripted("36,00", monkeypatch)
    page = read(drawn(trap), tmp_path)
    assert (last(page).text, last(page).needs_review) == ("36,00", False)
    assert page.kind == "digital"
    assert "ink-not-read" not in codes(page)


@pytest.mark.parametrize("said", [None, ""])
@pytest.mark.parametrize("trap", [patch, picture, outlines])
def test_print_that_nobody_can_read_is_marked_and_told(
    trap: Trap, said: str | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scripted(said, monkeypatch)
    page = read(drawn(trap), tmp_path)
    assert (last(page).text, last(page).needs_review) == ("", True)
    assert "ink-not-read" in codes(page)


def test_a_value_beside_ink_that_is_no_text_is_marked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def beside(pen: canvas.Canvas) -> None:
        outlines(pen)
        pen.drawString(VALUE[0] + 36, VALUE[1], "4,75")

    scripted("134,75", monkeypatch)
    page = read(drawn(beside), tmp_path)
    assert (last(page).text, last(page).needs_review) == ("4,75", True)


def test_a_page_without_traps_is_read_without_its_pixels(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def forbidden() -> None:
        raise AssertionError("the picture was read")

    monkeypatch.setattr(extractor.reading, "scan_reader", forbidden)
    page = read(drawn(plain), tmp_path)
    assert (last(page).text, last(page).needs_review, codes(page)) == ("34,75", False, [])


def changed(content: bytes, change: Callable[[pikepdf.Pdf, pikepdf.Object], None]) -> bytes:
    """The file with its first font changed."""
    with pikepdf.open(io.BytesIO(content)) as pdf:
        change(pdf, next(iter(pdf.pages[0].obj.Resources.Font.values())))
        out = io.BytesIO()
        pdf.save(out)
    return out.getvalue()


def without_widths(_: pikepdf.Pdf, font: pikepdf.Object) -> None:
    font.BaseFont, font.Subtype = pikepdf.Name.Calibri, pikepdf.Name.TrueType


@pytest.mark.parametrize("rotation", [0, 90, 270])
def test_letters_of_a_font_without_widths_are_placed_as_drawn(rotation: int, tmp_path: Path) -> None:
    def wide(pen: canvas.Canvas) -> None:
        pen.drawString(*VALUE, "1.100.000")

    def turned(pdf: pikepdf.Pdf, font: pikepdf.Object) -> None:
        without_widths(pdf, font)
        pdf.pages[0].obj.Rotate = rotation

    page = read(changed(drawn(wide), turned), tmp_path)
    assert last(page).text == "1.100.000"
    assert codes(page) == ["widths-unknown"]


def lying(pdf: pikepdf.Pdf, font: pikepdf.Object) -> None:
    """The map calls the shape of a three an eight, and the other way round."""
    with_map(pdf, font, {"3": "8", "8": "3"})


def with_map(pdf: pikepdf.Pdf, font: pikepdf.Object, swapped: dict[str, str]) -> None:
    """The map calls signs by the names of others."""
    pairs = "".join(
        f"<{ord(c):02x}> <{swapped.get(c, c).encode('utf-16-be').hex()}>\n" for c in map(chr, range(32, 122))
    )
    text = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /A def\n"
        "1 begincodespacerange <00> <ff> endcodespacerange\n"
        f"90 beginbfchar\n{pairs}endbfchar\nendcmap end end"
    )
    font.ToUnicode = pikepdf.Stream(pdf, text.encode())


def test_a_font_that_names_other_digits_is_read_from_the_pixels(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scripted("34,75", monkeypatch)
    page = read(changed(drawn(plain), lying), tmp_path)
    assert page.tables[0].cells[0].reading.text == "34,75"
    assert codes(page) == ["read-from-pixels"]


@pytest.mark.parametrize("font", ["Helvetica", "Times-Roman", "Courier", "Times-Bold"])
@pytest.mark.parametrize(
    ("swapped", "read_as"),
    [
        ({",": "."}, "34.75"),
        ({".": ",", ",": "."}, "34.75"),
        ({".": ","}, "34,75"),
        ({",": "1", "1": ","}, "34175"),
    ],
)
def test_a_font_that_calls_commas_points_is_not_believed(
    font: str, swapped: dict[str, str], read_as: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def set_in(pen: canvas.Canvas) -> None:
        pen.setFont(font, 11)
        plain(pen)

    def changing(pdf: pikepdf.Pdf, _: pikepdf.Object) -> None:
        for own in pdf.pages[0].obj.Resources.Font.values():
            with_map(pdf, own, swapped)

    scripted(None, monkeypatch)
    page = read(changed(drawn(set_in), changing), tmp_path)
    lies = read_as != "34,75"
    assert (last(page).text, last(page).needs_review) == (read_as, lies)
    assert codes(page) == (["letters-lie"] if lies else [])


@pytest.mark.parametrize("named", [{"5": "50"}, {"*": "1"}, {",": "\u200b"}, {",": "\u200d"}])
def test_letters_that_are_named_several_a_digit_or_nothing_make_no_sure_number(
    named: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def value(pen: canvas.Canvas) -> None:
        pen.drawString(*VALUE, "34,75*" if "*" in named else "34,75")

    def changing(pdf: pikepdf.Pdf, font: pikepdf.Object) -> None:
        with_map(pdf, font, named)

    scripted(None, monkeypatch)
    assert last(read(changed(drawn(value), changing), tmp_path)).needs_review


def test_a_font_without_a_number_lies_as_others_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def changing(pdf: pikepdf.Pdf, font: pikepdf.Object) -> None:
        lying(pdf, font)
        fonts = pdf.pages[0].obj.Resources.Font
        for name in list(fonts.keys()):
            fonts[name] = pikepdf.Dictionary(dict(fonts[name].items()))

    scripted(None, monkeypatch)
    page = read(changed(drawn(plain), changing), tmp_path)
    assert (last(page).text, last(page).needs_review) == ("84,75", True)


def test_without_a_reader_no_number_of_such_a_font_is_sure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scripted(None, monkeypatch)
    page = read(changed(drawn(plain), lying), tmp_path)
    assert (last(page).text, last(page).needs_review) == ("84,75", True)
    assert codes(page) == ["letters-lie"]


@pytest.mark.parametrize(("side", "told"), [(400, ["image-not-read"]), (60, [])])
def test_a_large_picture_that_nobody_reads_is_told(
    side: float, told: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def large(pen: canvas.Canvas) -> None:
        plain(pen)
        pen.drawImage(ImageReader(Image.new("L", (60, 60), 128)), 50, 100, side, side)

    scripted(None, monkeypatch)
    page = read(drawn(large), tmp_path)
    assert codes(page) == told
    assert last(page).text == "34,75"
