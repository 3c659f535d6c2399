"""Fields of electronic signatures that hold one: where they stand, and whether any stands nowhere.

Whether a signature is valid is not judged: that needs the certificates of those who gave them out.
"""

from __future__ import annotations

from collections.abc import Iterator

import pikepdf

from extractor.records.evidence import Box
from extractor.source.annotations import annotations_of

_NARROWEST = 4.0  # points: a field with less of a side shows nothing
_DEEPEST = 20  # fields above one another
_MOST_FIELDS = 5000  # fields of a form that are looked at


def signed_boxes(page: pikepdf.Page) -> tuple[Box, ...]:
    """The boxes of the page's signed fields, in its own space (x0, y0, x1, y1, y upwards)."""
    boxes = (_box(annotation) for annotation in annotations_of(page) if _is_signed(annotation))
    return tuple(box for box in boxes if box is not None)


def has_signature(pdf: pikepdf.Pdf) -> bool:
    """Whether any field of the document is signed, be it one that no page shows (PDF 32000-1, 12.8)."""
    form = pdf.Root.get("/AcroForm")
    fields = form.get("/Fields") if isinstance(form, pikepdf.Dictionary) else None
    if not isinstance(fields, pikepdf.Array):
        return False
    return any(_is_signed(field) for field in _fields(fields))


def _fields(listed: pikepdf.Array) -> Iterator[pikepdf.Dictionary]:
    left, seen = list(listed), 0
    while left and seen < _MOST_FIELDS:
        field = left.pop()
        seen += 1
        if isinstance(field, pikepdf.Dictionary):
            yield field
            kids = field.get("/Kids")
            left += list(kids) if isinstance(kids, pikepdf.Array) else []


def _is_signed(field: pikepdf.Dictionary) -> bool:
    return str(_inherited(field, "/FT")) == "/Sig" and isinstance(_inherited(field, "/V"), pikepdf.Dictionary)


def _inherited(field: pikepdf.Dictionary, name: str) -> pikepdf.Object | None:
    """What a field says, or one of those above it."""
    for _ in range(_DEEPEST):
        if name in field:
            return field[name]
        above = field.get("/Parent")
        if not isinstance(above, pikepdf.Dictionary):
            return None
        field = above
    return None


def _box(annotation: pikepdf.Dictionary) -> Box | None:
    rect = annotation.get("/Rect")
    try:
        a, b, c, d = (float(side) for side in rect)  # type: ignore[union-attr]
    except (TypeError, ValueError):
        return None
    box = min(a, c), min(b, d), max(a, c), max(b, d)
    return box if box[2] - box[0] >= _NARROWEST and box[3] - box[1] >= _NARROWEST else None
