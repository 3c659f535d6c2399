"""Marks as annotations: a highlight over boxes, a note where there is none, each with its own look, so that
all viewers show the same."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from audit.reports.marked.marks import Mark
from audit.reports.marked.space import Point, quad, to_page
from extractor.records import Box

COLOURS = {
    "error": (1.0, 0.70, 0.68),
    "warning": (1.0, 0.87, 0.50),
    "info": (0.70, 0.86, 1.0),
    "question": (0.86, 0.76, 1.0),
}
"""Light: the print under them stays readable, as under a marker pen."""
NOTE = 20.0  # points of a note's side
EDGE = 8.0  # points from the corner of the sheet to the first note
ROOM = 1.5  # points around a box
PRINTED = 4  # flag of an annotation that is printed, too


def annotate(pdf: pikepdf.Pdf, marks: Sequence[Mark]) -> list[pikepdf.Object]:
    """Put ``marks`` on the pages of ``pdf``; all objects that are new or changed, each once. Marks on pages
    that there are not stand on the last one."""
    changed: list[pikepdf.Object] = []
    pages: dict[int, list[Mark]] = {}
    for mark in marks:
        pages.setdefault(min(max(mark.page, 1), len(pdf.pages)), []).append(mark)
    for number, listed in pages.items():
        page = pdf.pages[number - 1]
        notes = 0
        annotations = list(page.obj.get("/Annots", Array()))
        for mark in listed:
            made = _made(pdf, page, mark, notes)
            notes += not mark.boxes
            annotations.append(made[0])
            annotations.append(made[1])
            changed += made
        page.obj.Annots = Array(annotations)
        changed.append(page.obj)
    return changed


def _made(pdf: pikepdf.Pdf, page: pikepdf.Page, mark: Mark, notes: int) -> list[pikepdf.Object]:
    """The annotation, the window for its words, and its look."""
    placed = to_page(page)
    boxes = [_roomy(box) for box in mark.boxes] or [_note(notes)]
    quads = [quad(box, placed) for box in boxes]
    rect = _around(chain.from_iterable(quads))
    colour = COLOURS[mark.style]
    look = pdf.make_indirect(_look(pdf, rect, quads, colour))
    annotation = Dictionary(
        Type=Name.Annot,
        Subtype=Name.Highlight if mark.boxes else Name.Text,
        Rect=Array(rect),
        Contents=String(mark.words),
        T=String("cermat"),
        Subj=String(mark.title),
        C=Array(colour),
        F=PRINTED,
        P=page.obj,
        AP=Dictionary(N=look),
    )
    if mark.boxes:
        annotation.QuadPoints = Array([value for corners in quads for point in corners for value in point])
    else:
        annotation.Name = Name.Comment
    made = pdf.make_indirect(annotation)
    window = Dictionary(Type=Name.Annot, Subtype=Name.Popup, Rect=Array(rect), Parent=made, Open=False)
    popup = pdf.make_indirect(window)
    made.Popup = popup
    return [made, popup, look]


def _roomy(box: Box) -> Box:
    return box[0] - ROOM, box[1] - ROOM, box[2] + ROOM, box[3] + ROOM


def _note(number: int) -> Box:
    """The place of the note of that number (from 0): beside each other along the top of the sheet."""
    x = EDGE + number * (NOTE + EDGE)
    return x, EDGE, x + NOTE, EDGE + NOTE


def _around(points: Iterable[Point]) -> Box:
    listed = list(points)
    xs, ys = [x for x, _ in listed], [y for _, y in listed]
    return min(xs), min(ys), max(xs), max(ys)


def _look(
    pdf: pikepdf.Pdf, rect: Box, quads: Iterable[Sequence[Point]], colour: tuple[float, float, float]
) -> pikepdf.Stream:
    """Boxes filled as with a marker pen: what is dark below stays dark."""
    drawn = ["/Marker gs", f"{' '.join(f'{part:g}' for part in colour)} rg"]
    for corners in quads:
        x0, y0, x1, y1 = _around(corners)
        drawn.append(f"{x0:.2f} {y0:.2f} {x1 - x0:.2f} {y1 - y0:.2f} re f")
    marker = Dictionary(Type=Name.ExtGState, BM=Name.Multiply)
    return pdf.make_stream(
        "\n".join(drawn).encode("ascii"),
        Type=Name.XObject,
        Subtype=Name.Form,
        BBox=Array(rect),
        Resources=Dictionary(ExtGState=Dictionary(Marker=marker)),
        Group=Dictionary(S=Name.Transparency),
    )
