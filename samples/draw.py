"""Draw an invented agreement as a digital PDF, in the layout families that Indonesian bodies use.

Only what a family prints is drawn: the content comes from ``bodies/*.toml``, nothing is computed here.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from reportlab.lib import colors
from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    KeepTogether,
    NextPageTemplate,
    PageBreak,
    PageTemplate,
    Paragraph,
    Spacer,
    Table,
)

F4 = (210 * mm, 330 * mm)
PAPER = {"A4": A4, "F4": F4}
FONTS = {
    "helvetica": ("Helvetica", "Helvetica-Bold"),
    "times": ("Times-Roman", "Times-Bold"),
    "vera": ("Vera", "VeraBd"),
}
MONTHS = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober",
    "November", "Desember",
)  # fmt: skip
OPENING = (
    "Dalam rangka mewujudkan manajemen pemerintahan yang efektif, transparan, dan akuntabel serta "
    "berorientasi pada hasil, kami yang bertanda tangan di bawah ini:"
)
FIRST_CLAUSE = (
    "Pihak pertama berjanji akan mewujudkan target kinerja yang seharusnya sesuai lampiran perjanjian ini, "
    "dalam rangka mencapai target kinerja jangka menengah seperti yang telah ditetapkan dalam dokumen "
    "perencanaan. Keberhasilan dan kegagalan pencapaian target kinerja tersebut menjadi tanggung jawab kami."
)
SECOND_CLAUSE = (
    "Pihak kedua akan melakukan supervisi yang diperlukan serta akan melakukan evaluasi terhadap capaian "
    "kinerja dari perjanjian ini dan mengambil tindakan yang diperlukan dalam rangka pemberian penghargaan "
    "dan sanksi."
)

Body = dict[str, Any]
Rows = list[list[Any]]


class Drawing:
    """The flowables of one agreement; ``size`` is the text size in points."""

    def __init__(self, body: Body) -> None:
        self.body = body
        regular, bold = FONTS[body.get("font", "helvetica")]
        if regular == "Vera":
            for name in (regular, bold):
                pdfmetrics.registerFont(TTFont(name, f"{name}.ttf"))
        size = body.get("size", 9)
        self.cell = ParagraphStyle("cell", fontName=regular, fontSize=size, leading=size * 1.25)
        self.centre = ParagraphStyle("centre", parent=self.cell, alignment=TA_CENTER)
        self.head = ParagraphStyle("head", parent=self.centre, fontName=bold)
        self.text = ParagraphStyle("text", parent=self.cell, fontSize=11, leading=15, alignment=TA_JUSTIFY)
        self.title = ParagraphStyle("title", parent=self.head, fontSize=13, leading=17)
        self.block = ParagraphStyle("block", parent=self.centre, fontSize=10.5, leading=14)

    def paragraph(self, text: str, style: ParagraphStyle | None = None) -> Paragraph:
        return Paragraph(escape(text).replace("\n", "<br/>"), style or self.cell)

    def heading(self, text: str) -> list[Flowable]:
        return [self.paragraph(text, self.title), Spacer(1, 12)]

    def table(
        self,
        header: Rows,
        rows: Rows,
        widths: Sequence[float],
        *,
        spans: Sequence[Any] = (),
        ruled: bool = True,
    ) -> Table:
        """``widths`` are parts of the frame's width; ``spans`` are reportlab SPAN commands."""
        style: list[Any] = [("VALIGN", (0, 0), (-1, -1), "TOP"), *spans]
        if ruled:
            style.append(("GRID", (0, 0), (-1, -1), 0.6, colors.black))
        share = self.frame_width(ruled) / sum(widths)
        return Table([*header, *rows], [w * share for w in widths], repeatRows=len(header), style=style)

    def frame_width(self, wide: bool = True) -> float:
        paper = PAPER[self.body.get("paper", "A4")]
        annex = landscape(paper) if self.body.get("landscape") and wide else paper
        return float(annex[0] - 40 * mm)

    # parts

    def statement(self) -> list[Flowable]:
        body = self.body
        out: list[Flowable] = [self.paragraph(line, self.title) for line in body["title"].split("\n")]
        out += [Spacer(1, 18), self.paragraph(OPENING, self.text), Spacer(1, 8)]
        out += self.identity(body["first"], "selanjutnya disebut pihak pertama")
        out += self.identity(body["second"], "selaku atasan pihak pertama, selanjutnya disebut pihak kedua")
        out += [
            self.paragraph(FIRST_CLAUSE, self.text),
            Spacer(1, 8),
            self.paragraph(SECOND_CLAUSE, self.text),
        ]
        return [*out, *self.signatures(body["signing"]["statement"], None, wide=False)]

    def identity(self, party: Body, closing: str) -> list[Flowable]:
        rows = [
            [label, ":", self.paragraph(party[key], self.text)]
            for label, key in (("Nama", "name"), ("Jabatan", "position"))
        ]
        table = Table(
            rows,
            [60, 12, 360],
            style=[("VALIGN", (0, 0), (-1, -1), "TOP"), ("FONTSIZE", (0, 0), (-1, -1), 11)],
        )
        return [table, self.paragraph(closing, self.text), Spacer(1, 8)]

    def signatures(self, date_line: str, section: str | None, wide: bool = True) -> list[Flowable]:
        """The two blocks; ``[signature.<section>]`` in the body may change what this place prints."""
        changed = self.body.get("signature", {}).get(section or "statement", {})
        first = {**self.body["first"], **changed}
        second = self.body["second"]
        left = ["", "Pihak Kedua,", second["position"] + ",", "", "", "", second["name"]]
        right = [date_line, "Pihak Pertama,", first["position"] + ",", "", "", "", first["name"]]
        right += [line for line in (first.get("rank"), first.get("nip") and f"NIP. {first['nip']}") if line]
        rows = [
            [self.paragraph(a, self.block), self.paragraph(b, self.block)]
            for a, b in zip(left + [""] * 2, [*right, ""], strict=False)
        ]
        half = self.frame_width(wide) / 2
        return [
            Spacer(1, 22),
            KeepTogether(Table(rows, [half, half], style=[("VALIGN", (0, 0), (-1, -1), "TOP")])),
        ]

    def programs(self) -> list[Flowable]:
        body = self.body
        if not body.get("programs"):
            return []
        if body.get("budget") == "list":
            rows = [
                [f"{p['number']}.", self.paragraph(p["name"]), f"Rp. {p['budget_text']}", p.get("note", "")]
                for p in body["programs"]
            ]
            table = self.table([], rows, [6, 60, 26, 14], ruled=False)
            return [Spacer(1, 14), self.paragraph("Program dan Anggaran", self.head), Spacer(1, 6), table]
        header = [[self.paragraph(t, self.head) for t in ("No", "Program", "Anggaran", "Keterangan")]]
        rows = [
            [
                self.paragraph(p["number"], self.centre),
                self.paragraph(p["name"]),
                self.paragraph(p["budget_text"], self.centre),
                self.paragraph(p.get("note", ""), self.centre),
            ]
            for p in body["programs"]
        ]
        spans = []
        if total := body.get("total"):
            rows.append(
                [self.paragraph(total["label"], self.head), "", self.paragraph(total["text"], self.head), ""]
            )
            spans = [("SPAN", (0, len(rows)), (1, len(rows)))]
        return [Spacer(1, 14), self.table(header, rows, [8, 60, 28, 18], spans=spans)]


def draw(body: Body, path: Path, annex: Callable[[Drawing], list[Flowable]]) -> None:
    """Write ``body`` to ``path``; ``annex`` draws the tables of its family."""
    drawing = Drawing(body)
    paper = PAPER[body.get("paper", "A4")]
    wide = landscape(paper) if body.get("landscape") else paper
    templates = [_template("statement", paper), _template("annex", wide)]
    document = BaseDocTemplate(
        str(path),
        pageTemplates=templates,
        title=body["title"].replace("\n", " "),
        author="Contoh",
        invariant=1,
    )
    flow: list[Flowable] = [*drawing.statement(), NextPageTemplate("annex"), PageBreak(), *annex(drawing)]
    document.build(flow)


def _template(name: str, size: tuple[float, float]) -> PageTemplate:
    frame = Frame(20 * mm, 15 * mm, size[0] - 40 * mm, size[1] - 35 * mm, leftPadding=0, rightPadding=0)
    return PageTemplate(name, [frame], pagesize=size, onPage=_footer)


def _footer(canvas: Any, document: Any) -> None:
    canvas.setFont("Helvetica-Oblique", 7)
    canvas.setFillGray(0.35)
    canvas.drawString(20 * mm, 9 * mm, "Contoh cermat: badan, orang, dan angka dalam dokumen ini rekaan.")
