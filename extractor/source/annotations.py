"""Fields, notes, covers, strokes and stamps that lie above a page, drawn into it as a viewer shows them.

What a person sees is the page with its annotations; readers of text see it without. Drawn into the page
(PDFium makes the looks of fields and strokes that the file leaves out) they are print like any other: text is
read, a cover hides what lies below, a stroke goes through what it strikes out.
"""

from __future__ import annotations

import io
from collections.abc import Iterator

import pikepdf
import pypdfium2 as pdfium
from pypdfium2 import raw

_UNSEEN = {"/Link", "/Popup", "/Screen", "/Movie", "/Sound", "/TrapNet", "/PrinterMark", "/3D", "/RichMedia"}
_TINY = 0.02  # pixels a point: the picture itself is not looked at
_HIDDEN = 0b100010  # PDF 32000-1, table 165: hidden, no view


def has_annotations(pdf: pikepdf.Pdf) -> bool:
    """Whether any page shows something above its own content."""
    return any(_is_seen(annotation) for page in pdf.pages for annotation in annotations_of(page))


def annotations_of(page: pikepdf.Page) -> Iterator[pikepdf.Dictionary]:
    """The annotations of a page as far as they are dictionaries. Bounded by the file itself."""
    listed = page.obj.get("/Annots")
    if not isinstance(listed, pikepdf.Array):
        return
    for annotation in listed:
        if isinstance(annotation, pikepdf.Dictionary):
            yield annotation


def _is_seen(annotation: pikepdf.Dictionary) -> bool:
    if str(annotation.get("/Subtype")) in _UNSEEN:
        return False
    flags = annotation.get("/F", 0)
    return not (isinstance(flags, int) and flags & _HIDDEN)


def drawn_in(content: bytes) -> bytes:
    """The PDF with its annotations drawn into its pages. Raises PdfiumError."""
    out = io.BytesIO()
    with pdfium.PdfDocument(content) as document:
        document.init_forms()
        for number in range(len(document)):
            page = document[number]
            try:
                page.render(scale=_TINY)  # PDFium makes the looks that the file leaves out when it draws
                raw.FPDFPage_Flatten(page, raw.FLAT_NORMALDISPLAY)
            finally:
                page.close()
        document.save(out)
    return out.getvalue()
