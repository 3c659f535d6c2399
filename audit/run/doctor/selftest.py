"""A tiny page, drawn here and read back: as text and vectors, and as a picture of it."""

from __future__ import annotations

import io
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

WORDS = (
    ("Indikator", "Satuan", "Target"),
    ("Nilai kepuasan", "Nilai", "82,75"),
    ("Jumlah laporan", "Dokumen", "12"),
)
"""The table of the page, row by row."""
_DPI = 200  # dots an inch of the picture: that of an office's scanner
_SIZE = (420, 200)  # points of the page
_COLUMNS, _ROWS = (30, 190, 290, 390), (150, 118, 86, 54)  # points: its rules


@dataclass(frozen=True, slots=True)
class Tried:
    """What came of it: ``missing`` are words that were not read as they are printed, ``why`` says what ended
    the reading."""

    kind: Literal["digital", "scan"]
    seconds: float
    missing: tuple[str, ...] = ()
    why: str | None = None

    @property
    def passed(self) -> bool:
        """Whether every word was read."""
        return not self.missing and self.why is None


def try_both() -> tuple[Tried, Tried]:
    """The page read as text and as a picture."""
    content = drawn_page()
    with tempfile.TemporaryDirectory(prefix="cermat-") as folder:
        text, picture = Path(folder) / "digital.pdf", Path(folder) / "scan.png"
        text.write_bytes(content)
        picture.write_bytes(_pictured(content))
        return _tried("digital", text), _tried("scan", picture)


def drawn_page() -> bytes:
    """The page as a PDF with the standard font Helvetica."""
    import pikepdf

    steps = [f"{x} {_ROWS[0]} m {x} {_ROWS[-1]} l S" for x in _COLUMNS]
    steps += [f"{_COLUMNS[0]} {y} m {_COLUMNS[-1]} {y} l S" for y in _ROWS]
    for y, words in zip(_ROWS, WORDS, strict=False):
        steps += [
            f"BT /F 11 Tf {x + 8} {y - 20} Td ({word}) Tj ET"
            for x, word in zip(_COLUMNS, words, strict=False)
        ]
    with pikepdf.new() as pdf:
        font = pikepdf.Dictionary(
            Type=pikepdf.Name.Font,
            Subtype=pikepdf.Name.Type1,
            BaseFont=pikepdf.Name.Helvetica,
            Encoding=pikepdf.Name.WinAnsiEncoding,
        )
        page = pdf.add_blank_page(page_size=_SIZE)
        page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F=font))
        page.Contents = pdf.make_stream("\n".join(steps).encode("ascii"))
        out = io.BytesIO()
        pdf.save(out)
    return out.getvalue()


def _pictured(content: bytes) -> bytes:
    import pypdfium2 as pdfium

    out = io.BytesIO()
    with pdfium.PdfDocument(content) as document:
        document[0].render(scale=_DPI / 72).to_pil().save(out, "PNG", dpi=(_DPI, _DPI))
    return out.getvalue()


def _tried(kind: Literal["digital", "scan"], path: Path) -> Tried:
    from extractor.reading import read_pages
    from extractor.source import open_source

    start = time.monotonic()
    try:
        pages = list(read_pages(open_source(path)))
    except Exception as error:  # whatever it is, it is what the user has to be told
        return Tried(kind, time.monotonic() - start, why=f"{type(error).__name__}: {error}")
    told = next((found.message for page in pages for found in page.problems if not page.tables), None)
    read = {cell.reading.text for page in pages for table in page.tables for cell in table.cells}
    missing = tuple(word for words in WORDS for word in words if word not in read)
    return Tried(kind, time.monotonic() - start, missing, told)
