"""The pages of an invented agreement: sizes, fonts, turned pages, running text.

Independent of cermat and of samples/. Coordinates are points from the top left of the page as it is seen.
"""

from __future__ import annotations

import io
import random
from dataclasses import dataclass, field
from pathlib import Path

import pikepdf
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

SIZES = {"A4": (595.28, 841.89), "F4": (609.45, 935.43), "Letter": (612.0, 792.0)}
_TRUETYPE = (
    "LiberationSans-Regular",
    "LiberationSerif-Regular",
    "LiberationSansNarrow-Regular",
    "DejaVuSans",
    "DejaVuSerif",
    "DejaVuSansCondensed",
)


def fonts() -> list[str]:
    """The fonts of this machine that have signs such as ≥; those of the PDF standard only where there are none."""
    found: list[str] = []
    for name in _TRUETYPE:
        files = sorted(Path("/usr/share/fonts").rglob(f"{name}.ttf"))
        if files:
            pdfmetrics.registerFont(TTFont(name, str(files[0])))
            found.append(name)
    return found or ["Helvetica", "Times-Roman"]


@dataclass
class Style:
    font: str
    size: float
    pad: float
    rules: str  # full, thin, rects, double, no-outer, horizontal, none, heavy
    fill: bool
    rotate: int
    landscape: bool
    paper: str
    margin: float
    footer: str = ""
    page_numbers: bool = False
    split_rows: bool = True
    repeat_header: bool = True


@dataclass
class Sheet:
    """Writes down the pages; ``y`` is how far the page is filled."""

    style: Style
    y: float = 0.0
    page: int = 0
    _buffer: io.BytesIO = field(default_factory=io.BytesIO)

    def __post_init__(self) -> None:
        w, h = SIZES[self.style.paper]
        self.width, self.height = (h, w) if self.style.landscape else (w, h)
        turned = self.style.rotate in (90, 270)
        self.canvas = Canvas(
            self._buffer, pagesize=(self.height, self.width) if turned else (self.width, self.height)
        )
        self._begin()

    def _begin(self) -> None:
        self.page += 1
        if self.style.rotate == 90:
            self.canvas.translate(self.height, 0)
            self.canvas.rotate(90)
        elif self.style.rotate == 270:
            self.canvas.translate(0, self.width)
            self.canvas.rotate(-90)
        self.y = self.style.margin
        if self.style.footer:
            self.text(self.style.margin, self.height - 26, self.style.footer, size=7)
        if self.style.page_numbers:
            self.text(self.width / 2, self.height - 14, f"{self.page}", size=9, align="center")

    def new_page(self) -> None:
        self.canvas.showPage()
        self._begin()

    @property
    def room(self) -> float:
        return self.height - self.style.margin - 8 - self.y

    def text(self, x: float, baseline: float, text: str, size: float = 0, align: str = "left") -> None:
        size = size or self.style.size
        self.canvas.setFont(self.style.font, size)
        y = self.height - baseline
        draw = {"center": self.canvas.drawCentredString, "right": self.canvas.drawRightString}
        draw.get(align, self.canvas.drawString)(x, y, text)

    def centred(self, text: str, size: float = 12, gap: float = 4) -> None:
        for line in text.split("\n"):
            for part in self.wrap(line, self.width - 2 * self.style.margin, size):
                self.y += size
                self.text(self.width / 2, self.y, part, size, "center")
                self.y += gap

    def paragraph(self, text: str, indent: float = 0) -> None:
        for line in self.wrap(text, self.width - 2 * self.style.margin - indent):
            if self.room < 2 * self.style.size:
                self.new_page()
            self.y += self.style.size
            self.text(self.style.margin + indent, self.y, line)
            self.y += self.style.size * 0.35
        self.y += 4

    def wrap(self, text: str, width: float, size: float = 0) -> list[str]:
        size = size or self.style.size
        out: list[str] = []
        for paragraph in text.split("\n"):
            line = ""
            for word in paragraph.split():
                wider = f"{line} {word}".strip()
                if line and pdfmetrics.stringWidth(wider, self.style.font, size) > width:
                    out.append(line)
                    line = word
                else:
                    line = wider
            out.append(line)
        return out

    def pdf(self) -> bytes:
        self.canvas.showPage()
        self.canvas.save()
        if not self.style.rotate:
            return self._buffer.getvalue()
        out = io.BytesIO()
        with pikepdf.open(io.BytesIO(self._buffer.getvalue())) as pdf:
            for page in pdf.pages:
                page.rotate(self.style.rotate, relative=False)
            pdf.save(out)
        return out.getvalue()


def style(rng: random.Random, **fixed: object) -> Style:
    """A style by chance; ``fixed`` sets what a family needs."""
    landscape = bool(fixed.pop("landscape", rng.random() < 0.3))
    chosen: dict[str, object] = {
        "font": rng.choice(fonts()),
        "size": rng.choice((8, 9, 10, 10.5)),
        "pad": rng.choice((2, 3, 5)),
        "rules": rng.choice(("full", "full", "full", "thin", "rects", "double", "no-outer", "heavy")),
        "fill": rng.random() < 0.4,
        "rotate": rng.choice((0, 0, 0, 90, 270)) if landscape else 0,
        "landscape": landscape,
        "paper": rng.choice(tuple(SIZES)),
        "margin": rng.choice((40, 55, 70)),
        "footer": rng.choice(
            (
                "",
                "",
                "Dokumen ini telah ditandatangani secara elektronik menggunakan sertifikat elektronik BSrE",
            )
        ),
        "page_numbers": rng.random() < 0.4,
        "split_rows": rng.random() < 0.5,
        "repeat_header": rng.random() < 0.6,
    }
    chosen.update(fixed)
    return Style(**chosen)  # type: ignore[arg-type]
