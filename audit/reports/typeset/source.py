"""A Word document in the words of Typst: page, paragraphs, tables, pictures.

All text is in string literals, so that nothing of a document is ever taken for a command.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Any

from docx.oxml.ns import qn
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

MAIN = "main.typ"
_FONTS = ("Arial", "Liberation Sans", "Noto Sans", "DejaVu Sans")
_EMU_PER_POINT = 12_700  # English Metric Units, in which Word keeps lengths
_TWIPS_PER_POINT = 20  # in which it keeps widths of tables
_HEADING = {"Title": 14.0, "Heading 1": 11.0, "Heading 2": 10.0}  # points, where the style names no size
_PLAIN = 10.0  # points, likewise
_LEADING = "0.55em"  # between lines, as Word sets Arial
_ALIGN = {0: "left", 1: "center", 2: "right", 3: "left"}
_GREY = 'rgb("#808080")'


@dataclass(slots=True)
class _Files:
    """What goes to the compiler: pictures by name, beside the source."""

    found: dict[str, bytes] = field(default_factory=dict)

    def add(self, part: Any) -> str:
        """The name by which the source calls a picture."""
        ending = PurePosixPath(str(part.partname)).suffix
        name = f"{part.sha1}{ending}"
        self.found[name] = part.blob
        return name


def sources(document: Any) -> dict[str, bytes]:
    """Files for one folder: ``MAIN`` is the source of ``document`` (python-docx), the others its pictures."""
    files = _Files()
    section = document.sections[0]
    head = "".join(_blocks(section.header, files))
    foot = "".join(_blocks(section.footer, files))
    fonts, size = ", ".join(map(_literal, _FONTS)), _size(document.styles["Normal"])
    words = [
        f"#set page(width: {_points(section.page_width)}, height: {_points(section.page_height)}, "
        f"margin: (left: {_points(section.left_margin)}, right: {_points(section.right_margin)}, "
        f"top: {_points(section.top_margin)}, bottom: {_points(section.bottom_margin)}), "
        f"header: [{head}], footer: context [{foot}])\n",
        f"#set text(font: ({fonts}), size: {size}pt)\n",
        f"#set par(leading: {_LEADING}, spacing: {_LEADING})\n",
        *_blocks(document, files),
    ]
    return {MAIN: "".join(words).encode(), **files.found}


def _points(length: Any) -> str:
    return f"{(length or 0) / _EMU_PER_POINT:.2f}pt"


def _size(style: Any) -> float:
    while style is not None:
        if style.font.size is not None:
            return float(style.font.size.pt)
        if style.name in _HEADING:
            return _HEADING[style.name]
        style = style.base_style
    return _PLAIN


def _literal(words: str) -> str:
    """As Typst writes a text that means nothing but itself."""
    plain = words.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + re.sub(r"[\x00-\x1f\x7f]", " ", plain) + '"'


def _blocks(container: Any, files: _Files) -> Iterator[str]:
    for block in container.iter_inner_content():
        if isinstance(block, Table):
            yield _table(block, files)
        else:
            yield _paragraph(block, files)


def _paragraph(paragraph: Paragraph, files: _Files) -> str:
    inner = "".join(_runs(paragraph, files))
    if inner == "#pagebreak()":
        return "#pagebreak(weak: true)\n"
    style: Any = paragraph.style
    shape, given = paragraph.paragraph_format, style.paragraph_format if style is not None else None
    above, below = (_spacing(shape, given, name) for name in ("space_before", "space_after"))
    keep = shape.keep_with_next or (shape.keep_with_next is None and given and given.keep_with_next)
    if style is not None and style.name.startswith("List Bullet"):
        inner = f"#grid(columns: (12pt, 1fr), [•], [{inner}])"
    aligned = paragraph.alignment if paragraph.alignment is not None else given and given.alignment
    side = _ALIGN.get(int(aligned or 0), "left")
    empty = "" if inner else "#v(1em)"
    return (
        f"#block(width: 100%, above: {above:.1f}pt, below: {below:.1f}pt, sticky: {str(bool(keep)).lower()})"
        f"[#set align({side})\n{inner}{empty}]\n"
    )


def _spacing(shape: Any, given: Any, name: str) -> float:
    """Points, with the leading that Word counts to the line."""
    own = getattr(shape, name)
    length = own if own is not None else getattr(given, name, None)
    return (float(length.pt) if length is not None else 0.0) + _PLAIN / 2


def _runs(paragraph: Paragraph, files: _Files) -> Iterator[str]:
    style: Any = paragraph.style
    size = _size(style)
    heading = style is not None and style.name in _HEADING
    for run in paragraph.runs:
        bold = run.bold if run.bold is not None else heading or bool(style.font.bold)
        wanted = run.font.size.pt if run.font.size is not None else size
        italic = ', style: "italic"' if run.italic else ""
        weight = ', weight: "bold"' if bold else ""
        content = "".join(_content(run, files))
        if content == "#pagebreak()":
            yield content
        elif content:
            yield f"#text(size: {wanted}pt{weight}{italic})[{content}]"


def _content(run: Any, files: _Files) -> Iterator[str]:
    """The parts of a run: text, breaks, the number of the page, pictures."""
    for node in run._r:
        if node.tag == qn("w:t"):
            yield f"#{_literal(node.text or '')}" if node.text else ""
        elif node.tag == qn("w:tab"):
            yield "#h(2em)"
        elif node.tag == qn("w:br"):
            yield "#pagebreak()" if node.get(qn("w:type")) == "page" else "#linebreak()"
        elif node.tag == qn("w:instrText") and "PAGE" in (node.text or ""):
            yield "#counter(page).display()"
        elif node.tag == qn("w:drawing"):
            yield from _pictures(node, run.part, files)


def _pictures(node: Any, part: Any, files: _Files) -> Iterator[str]:
    sizes = list(node.iter(qn("wp:extent")))
    width = f", width: {_points(int(sizes[0].get('cx')))}" if sizes else ""
    for picture in node.iter(qn("a:blip")):
        name = picture.get(qn("r:embed"))
        if name in part.related_parts:
            yield f"#box(image({_literal(files.add(part.related_parts[name]))}{width}))"


def _table(table: Table, files: _Files) -> str:
    widths = [int(column.get(qn("w:w")) or 0) / _TWIPS_PER_POINT for column in table._tbl.tblGrid]
    columns = ", ".join(f"{width:.1f}pt" if width else "1fr" for width in widths)
    ruled = table.style is not None and "Grid" in str(table.style.name)
    stroke = f"0.5pt + {_GREY}" if ruled else "none"
    head: list[str] = []
    body: list[str] = []
    for row in table.rows:
        leads = bool(row._tr.xpath("./w:trPr/w:tblHeader"))
        (head if leads and not body else body).extend(_cells(row, files))
    leading = f"table.header({', '.join(head)}), " if head else ""
    return (
        f"#block(above: 4pt, below: 6pt)[#align(center)[#table(columns: ({columns},), stroke: {stroke}, "
        f"inset: (x: 5pt, y: 2pt), align: left, {leading}{', '.join(body)})]]\n"
    )


def _cells(row: Any, files: _Files) -> Iterator[str]:
    for node in row._tr.tc_lst:
        cell = _Cell(node, row.table)
        shades = node.xpath("./w:tcPr/w:shd/@w:fill")
        fill = f", fill: rgb({_literal('#' + shades[0])})" if shades and len(shades[0]) == 6 else ""
        yield f"table.cell(colspan: {node.grid_span}{fill})[{''.join(_blocks(cell, files))}]"
