"""A page with the table of an agreement, drawn with the truth of its cells."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

Picture = NDArray[np.uint8]
Place = tuple[int, int, int, int]
"""Row, column, rows, columns of a cell."""
Box = tuple[float, float, float, float]
"""Points from the top left: x0, y0, x1, y1."""
WIDTH, HEIGHT = 560, 420  # points
SIZE = 9.0  # points

HEADINGS = ("No", "Sasaran", "Indikator Kinerja", "Satuan", "Target", "Tahunan")
QUARTERS = ("I", "II", "III", "IV")
ROWS = (
    ("1", "Meningkatnya mutu layanan publik", "Indeks kepuasan warga atas layanan", "Nilai",
     "78,25", "80,5", "81", "82,75", "82,75"),
    ("2", "Terjaganya jalan daerah", "Persentase jalan mantap", "Persen", "60%", "62%", "64%", "65%", "65%"),
    ("", "", "Jumlah jembatan yang dirawat", "Unit", "-", "3", "7", "12", "12"),
    ("3", "Tertibnya arsip", "Nilai audit arsip", "Nilai", "N/A", "N/A", "N/A", "73,4", "73,4"),
)  # fmt: skip
XS = (30, 52, 140, 252, 300, 342, 384, 426, 468, 530)  # points: the rules down
OBJECTIVES = ((2, 1), (3, 2), (5, 1))  # first row and rows of each


@dataclass
class Drawing:
    """A page being drawn at ``dpi``, with the truth of its cells in points."""

    dpi: int
    rules: str = "all"
    rule: float = 0.6  # points
    headings: int = 2  # rows
    cells: dict[Place, tuple[str, Box]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.scale = self.dpi / 72
        self.image = Image.new("L", (round(WIDTH * self.scale), round(HEIGHT * self.scale)), 255)
        self.pen = ImageDraw.Draw(self.image)

    def text(self, x: float, y: float, text: str, size: float = SIZE) -> None:
        spaced = text.replace(" ", "  ")  # so that words are told from letters at a glance
        self.pen.text((x * self.scale, y * self.scale), spaced, font=font(size * self.scale), fill=0)

    def line(self, x0: float, y0: float, x1: float, y1: float) -> None:
        width = max(1, round(self.rule * self.scale))
        self.pen.line([v * self.scale for v in (x0, y0, x1, y1)], fill=0, width=width)

    def cell(self, place: Place, box: Box, text: str) -> None:
        """Its rules and its text, which wraps; numbers stand in the middle."""
        x0, y0, x1, y1 = box
        self.cells[place] = (text, box)
        for a, b, c, d in ((x0, y0, x1, y0), (x0, y1, x1, y1), (x0, y0, x0, y1), (x1, y0, x1, y1)):
            if self.rules == "all" or (self.rules == "level" and b == d):
                self.line(a, b, c, d)
        lines = self.wrapped(text, x1 - x0 - 7)
        for n, words in enumerate(lines):
            centred = x0 + (x1 - x0 - self.width(words)) / 2
            number = len(text) < 6 or place[0] < 2
            self.text(centred if number else x0 + 4, y0 + 4 + 12 * n, words)

    def width(self, text: str, size: float = SIZE) -> float:
        return font(size * self.scale).getlength(text.replace(" ", "  ")) / self.scale

    def wrapped(self, text: str, room: float) -> list[str]:
        lines: list[str] = []
        for word in text.split():
            if lines and self.width(f"{lines[-1]} {word}") <= room:
                lines[-1] += f" {word}"
            else:
                lines.append(word)
        return lines

    @property
    def picture(self) -> Picture:
        return np.asarray(self.image, dtype=np.uint8).copy()


@cache
def font(pixels: float) -> ImageFont.FreeTypeFont:
    loaded = ImageFont.load_default(size=pixels)
    assert isinstance(loaded, ImageFont.FreeTypeFont)
    return loaded


def agreement(dpi: int, rules: str = "all", rule: float = 0.6) -> Drawing:
    """A table with a heading over quarters and objectives over rows, a title above and a line below."""
    drawn = Drawing(dpi, rules, rule)
    drawn.text(150, 30, "PERJANJIAN KINERJA TAHUN 2025", 12)
    ys = [70.0, 88.0, 106.0]
    ys += [106.0 + 46 * (n + 1) for n in range(len(ROWS))]
    for column, heading in enumerate(HEADINGS):
        at = column if column < 5 else 8
        place = (0, at, 1, 4) if heading == "Target" else (0, at, 2, 1)
        drawn.cell(place, (XS[at], ys[0], XS[at + place[3]], ys[place[2]]), heading)
    for column, quarter in enumerate(QUARTERS, 4):
        drawn.cell((1, column, 1, 1), (XS[column], ys[1], XS[column + 1], ys[2]), quarter)
    for first, span in OBJECTIVES:
        for column in (0, 1):
            box = (XS[column], ys[first], XS[column + 1], ys[first + span])
            drawn.cell((first, column, span, 1), box, ROWS[first - 2][column])
    for row, texts in enumerate(ROWS, 2):
        for column, text in enumerate(texts[2:], 2):
            drawn.cell((row, column, 1, 1), (XS[column], ys[row], XS[column + 1], ys[row + 1]), text)
    drawn.text(380, 330, "Sukaraya, 3 Maret 2025")
    return drawn


OPEN_XS = (30, 60, 200, 360, 430, 520)  # points: where columns begin
OPEN_ROWS = (
    ("No", "Sasaran", "Indikator Kinerja", "Satuan", "Target"),
    ("1", "Terjaganya jalan daerah", "Persentase jalan mantap", "Persen", "65%"),
    ("2", "Tertibnya arsip", "Nilai audit arsip", "Nilai", "73,4"),
    ("3", "Meningkatnya mutu layanan publik", "Indeks kepuasan warga atas layanan", "Nilai", "82,75"),
    ("4", "Terjaganya mutu layanan", "Jumlah jembatan yang dirawat", "Unit", "12"),
)


def open_table(dpi: int) -> Drawing:
    """Rules across only; columns stand apart by the paper between them."""
    drawn = Drawing(dpi, "level", headings=1)
    y = 80.0
    for row, texts in enumerate(OPEN_ROWS):
        tall = max(len(drawn.wrapped(t, OPEN_XS[c + 1] - OPEN_XS[c] - 7)) for c, t in enumerate(texts))
        below = y + 12 * tall + 8
        for column, text in enumerate(texts):
            drawn.cell((row, column, 1, 1), (OPEN_XS[column], y, OPEN_XS[column + 1], below), text)
        y = below
    return drawn


PROGRAMS = (
    ("1.", "Layanan publik daerah", "Rp1.250.000.000"),
    ("2.", "Jumlah jalan dan jembatan yang dirawat daerah", "Rp875.500.000"),
    ("3.", "Tertibnya arsip daerah", "Rp64.250.000"),
    ("4.", "Indeks kepuasan warga", "Rp310.000.000"),
)


def budget(dpi: int) -> Drawing:
    """Programs with their budgets, one below the other, nothing but paper between them."""
    drawn = Drawing(dpi, "none", headings=0)
    y = 90.0
    for row, (number, name, amount) in enumerate(PROGRAMS):
        drawn.text(40, y, number)
        drawn.text(520 - drawn.width(amount), y, amount)
        lines = drawn.wrapped(name, 170)
        for n, line in enumerate(lines):
            drawn.text(62, y + 13 * n, line)
        for column, text in enumerate((number, name, amount)):
            drawn.cells[(row, column, 1, 1)] = (text, (0, y, 0, y))
        y += 13 * len(lines)
    return drawn
