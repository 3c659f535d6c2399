"""A third maker: the pages of a layout drawn by reportlab's platypus, with rules, paddings and page breaks of its own.

It is fast and of this environment, so that many layouts can be read many times.
"""

from __future__ import annotations

import html
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import reportlab.platypus as platypus
from reportlab.lib import colors
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from sheets import SIZES, Page, Table, columns_of, parted

_FONTS = ("LiberationSans", "LiberationSerif", "DejaVuSansCondensed", "LiberationSansNarrow")
_LEADING = 1.2  # of the size of the letters
_GAP = 3 * mm  # below a block
_BARE = [("LEFTPADDING", (0, 0), (-1, -1), 2), ("VALIGN", (0, 0), (-1, -1), "TOP")]


@dataclass(frozen=True)
class Look:
    """``lines`` are commands of a platypus table, ``pad`` points around the text, ``head`` fill and ink of the headings."""

    lines: tuple[tuple[Any, ...], ...]
    pad: float
    head: tuple[str, str] = ("#ffffff", "#000000")
    middle: bool = False


_ALL = ((0, 0), (-1, -1))
LOOKS = {
    "hair": Look((("GRID", *_ALL, 0.2, colors.black),), 1.5),
    "thick": Look((("INNERGRID", *_ALL, 0.5, colors.black), ("BOX", *_ALL, 1.6, colors.black)), 3),
    "grey": Look((("GRID", *_ALL, 0.7, colors.HexColor("#9a9a9a")),), 5, ("#e2e2e2", "#000000"), middle=True),
    "dark": Look((("GRID", *_ALL, 0.5, colors.HexColor("#303030")),), 2.5, ("#1f3864", "#ffffff")),
    "dashed": Look((("GRID", *_ALL, 0.6, colors.black, None, (1, 1.5)),), 3, ("#fff2cc", "#000000")),
    "striped": Look(
        (("GRID", *_ALL, 0.4, colors.HexColor("#7f7f7f")), ("ROWBACKGROUNDS", *_ALL, ["#ffffff", "#f1f5fa"])),
        3.5,
        ("#5b9bd5", "#ffffff"),
        middle=True,
    ),
}
"""How the tables of a document look, chosen by seed."""


def by_platypus(pages: Sequence[Page], out: Path, rng: Random) -> None:
    """Draw the pages: font, look and margins by ``rng``, rows not parted unless the page says so."""
    font = rng.choice([name for name in _FONTS if _registered(name)])
    look = LOOKS[rng.choice(sorted(LOOKS))]
    margin = rng.choice([12, 16, 20]) * mm
    document = platypus.BaseDocTemplate(str(out), title="Perjanjian Kinerja")
    story: list[Any] = []
    for number, page in enumerate(pages):
        size = tuple(side * mm for side in SIZES[page.size][:: -1 if page.landscape else 1])
        inner = (size[0] - 2 * margin, size[1] - 2 * margin)
        frame = platypus.Frame(margin, margin, *inner, leftPadding=0, rightPadding=0)
        document.addPageTemplates(platypus.PageTemplate(str(number), [frame], pagesize=size))
        story += [platypus.NextPageTemplate(str(number)), *([platypus.PageBreak()] if number else [])]
        for block in page.blocks:
            story += [_flowable(block, page, font, look, inner[0]), platypus.Spacer(0, _GAP)]
    document.build(story)


@cache
def _registered(name: str) -> bool:
    """Whether the machine has the font, upright and bold."""
    for cut, file in ((name, f"{name}-Regular"), (f"{name}-Bold", f"{name}-Bold")):
        found = [
            *Path("/usr/share/fonts").rglob(f"{file}.ttf"),
            *Path("/usr/share/fonts").rglob(f"{name}.ttf"),
        ]
        if not found:
            return False
        pdfmetrics.registerFont(TTFont(cut, str(found[0])))
    return True


def _flowable(block: str | tuple[str, ...] | Table, page: Page, font: str, look: Look, width: float) -> Any:
    if isinstance(block, str):
        return _paragraph(block, page.point + 1, f"{font}-Bold", centred=True)
    if isinstance(block, tuple):
        return _paragraph("\n".join(block), page.point, font)
    return _table(block, page, font, look, width)


def _paragraph(text: str, point: float, font: str, ink: str = "#000000", *, centred: bool = False) -> Any:
    style = ParagraphStyle(
        "cell", fontName=font, fontSize=point, leading=point * _LEADING, alignment=int(centred), textColor=ink
    )
    return platypus.Paragraph(html.escape(text.removeprefix("^")).replace("\n", "<br/>"), style)


def _table(table: Table, page: Page, font: str, look: Look, width: float) -> Any:
    count, heads = columns_of(table), len(table.heads)
    rows: list[list[Any]] = [[""] * count for _ in range(heads + len(table.rows))]
    commands: list[tuple[Any, ...]] = []
    taken: set[tuple[int, int]] = set()
    for r, row in enumerate([*table.heads, *table.rows]):
        left = list(row)
        for c in range(count):
            if (r, c) in taken or not left:
                continue
            wide, high, text, bold = parted(left.pop(0))
            taken |= {(r + down, c + right) for down in range(high) for right in range(wide)}
            if wide * high > 1:
                commands.append(("SPAN", (c, r), (c + wide - 1, r + high - 1)))
            if bold:
                commands.append(
                    ("BACKGROUND", (c, r), (c + wide - 1, r + high - 1), colors.HexColor("#dddddd"))
                )
            cut = f"{font}-Bold" if bold or r < heads else font
            rows[r][c] = _paragraph(
                text, page.point, cut, look.head[1] if r < heads else "#000000", centred=r < heads
            )
    shares = list(table.widths) or [1] * count
    widths = [width * share / sum(shares) for share in shares]
    style = [*(_ruled(look, heads) if table.ruled else _BARE), *commands]
    return platypus.Table(rows, widths, repeatRows=heads, style=style, splitInRow=int(page.split))


def _ruled(look: Look, heads: int) -> list[tuple[Any, ...]]:
    sides = [(f"{side}PADDING", *_ALL, look.pad) for side in ("TOP", "BOTTOM", "LEFT", "RIGHT")]
    fill = [("BACKGROUND", (0, 0), (-1, heads - 1), colors.HexColor(look.head[0]))] if heads else []
    return [*look.lines, *sides, ("VALIGN", *_ALL, "MIDDLE" if look.middle else "TOP"), *fill]
