"""Write the templates of papers (Word) from docs/papers/LANGUAGE/*.txt.

python docs/make_papers.py [FOLDER]

One line is one paragraph: `= title`, `== line below it`, `# chapter`, `## section`, `+ head of what follows`, `& what
stays with it`, `- point`, `> note`, `~ text after a gap`; `| a | b |` is a row of a table whose first row is its head,
`|w 10 20|` before it the widths of its columns in mm (`|w 10 20 rows|`: the head is the first column), `|: a | b |` a
row without head or border; a line of a cell that begins with `^` is a large number; `---` a new page. `{%p … %}` and `{%tr … %}` are what docxtpl makes of them.
"""

from __future__ import annotations

import io
import re
import sys
import zipfile
from pathlib import Path
from typing import Any

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

HERE = Path(__file__).parent / "papers"
OUT = HERE.parents[1] / "audit" / "reports" / "docx" / "templates"
FONT = "Arial"
WIDTH = 165  # mm between the margins
_EPOCH = (2026, 1, 1, 0, 0, 0)  # of the files in the archive: the same text gives the same bytes


def write(folder: Path = OUT) -> list[Path]:
    made = []
    for source in sorted(HERE.glob("*/*.txt")):
        place = folder / source.parent.name / f"{source.stem}.docx"
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(document(source.read_text(encoding="utf-8")))
        made.append(place)
    return made


def document(words: str) -> bytes:
    paper = Document()
    _set_up(paper)
    table: Any = None
    widths: list[int] = []
    kind = ""
    for line in words.splitlines():
        if line.startswith("|w "):
            parts = line.strip("|w ").split()
            table, widths = None, [int(part) for part in parts if part.isdecimal()]
            kind = "rows" if "rows" in parts else "head"
        elif line.startswith("|"):
            table = _row(paper, table, line, widths, kind)
        else:
            table = None
            if line.strip():
                _paragraph(paper, line)
    whole = io.BytesIO()
    paper.save(whole)
    return _same_bytes(whole.getvalue())


def _set_up(paper: Any) -> None:
    section = paper.sections[0]
    section.orientation, section.page_width, section.page_height = WD_ORIENT.PORTRAIT, Mm(210), Mm(297)
    section.left_margin, section.right_margin = Mm(25), Mm(20)
    section.top_margin = section.bottom_margin = Mm(20)
    styles = paper.styles
    for name in ("Normal", "Heading 1", "Heading 2", "Title", "List Bullet", "Intense Quote"):
        style = styles[name]
        style.font.name, style.font.color.rgb = FONT, RGBColor(0, 0, 0)
        style.font.italic = False
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for kind in ("ascii", "hAnsi", "cs", "eastAsia"):
            fonts.set(qn(f"w:{kind}"), FONT)
        for theme in ("asciiTheme", "hAnsiTheme", "cstheme", "eastAsiaTheme"):
            fonts.attrib.pop(qn(f"w:{theme}"), None)
    for name, size, before, after in (
        ("Normal", 10, 0, 4),
        ("Heading 1", 11, 10, 4),
        ("Heading 2", 10, 8, 3),
    ):
        style = styles[name]
        style.font.size = Pt(size)
        style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)
    styles["List Bullet"].paragraph_format.space_after = Pt(2)
    _page_number(section.footer.paragraphs[0])


def _page_number(paragraph: Any) -> None:
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    run = paragraph.add_run()
    for kind, words in (("begin", None), (None, "PAGE"), ("end", None)):
        part = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            part.set(qn("w:fldCharType"), kind)
        else:
            part.text = words
        run._r.append(part)
    run.font.size = Pt(8)


STYLES = {"# ": "Heading 1", "## ": "Heading 2", "- ": "List Bullet"}
MARKS = ("= ", "== ", "> ", "~ ", "+ ", "& ")


def _paragraph(paper: Any, line: str) -> None:
    if line == "---":
        paper.add_page_break()
        return
    mark = line.split(" ", 1)[0] + " "
    style = STYLES.get(mark)
    words = line[len(mark) :] if style or mark in MARKS else line
    paragraph = paper.add_paragraph(style=style)
    run = paragraph.add_run(words)
    shape = paragraph.paragraph_format
    shape.keep_with_next = True if mark in ("# ", "## ", "+ ", "& ") else None
    if mark in ("= ", "== "):
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        shape.space_after = Pt(2)
        run.bold, run.font.size = True, Pt(13 if mark == "= " else 11)
    elif mark == "> ":
        run.italic, run.font.size = True, Pt(8)
        shape.space_after = Pt(0)
    elif mark in ("~ ", "+ "):
        shape.space_before = Pt(8)
        run.bold = mark == "+ "


def _row(paper: Any, table: Any, line: str, widths: list[int], kind: str) -> Any:
    bare = line.startswith("|:")
    cells = [cell.strip() for cell in line[2 if bare else 1 :].rstrip().removesuffix("|").split(" | ")]
    head = table is None and not bare and kind == "head"
    if table is None:
        table = paper.add_table(rows=0, cols=len(widths))
        table.alignment, table.autofit = WD_TABLE_ALIGNMENT.CENTER, False
        if not bare:
            table.style = "Table Grid"
        for column, width in zip(table.columns, widths, strict=True):
            column.width = Mm(width)
    row = table.add_row()
    for at, cell in enumerate(row.cells):
        cell.width = Mm(widths[at])
        leads = head or (kind == "rows" and at == 0)
        _cell(cell, cells[at] if at < len(cells) else "", leads=leads, bare=bare)
    if not cells[0].startswith("{%tr") and kind == "head":
        _whole(row, repeated=head)
    return table


def _cell(cell: Any, words: str, *, leads: bool, bare: bool) -> None:
    """A line for each line of the text; all but the last stay with the next, so that no name parts from the room
    above it."""
    lines = _broken(words).split("\n")
    for at, line in enumerate(lines):
        paragraph = cell.paragraphs[0] if at == 0 else cell.add_paragraph()
        shape = paragraph.paragraph_format
        shape.space_before, shape.space_after = (Pt(0), Pt(2)) if bare else (Pt(1), Pt(1))
        shape.keep_with_next = True if at < len(lines) - 1 else None
        large = line.startswith("^")
        run = paragraph.add_run(line.removeprefix("^"))
        run.font.size = Pt(22 if large else 10 if bare else 8.5)
        run.bold = leads
    if leads:
        _shade(cell)


def _broken(words: str) -> str:
    """With the line breaks of the text; those within a field are the field's own."""
    parts = re.split(r"(\{[{%].*?[%}]\})", words)
    return "".join(part if part.startswith("{") else part.replace("\\n", "\n") for part in parts)


def _shade(cell: Any) -> None:
    shade = OxmlElement("w:shd")
    for key, value in (("val", "clear"), ("color", "auto"), ("fill", "E7ECF2")):
        shade.set(qn(f"w:{key}"), value)
    cell._tc.get_or_add_tcPr().append(shade)


def _whole(row: Any, *, repeated: bool) -> None:
    """A head stands on each page again, and is not cut."""
    if repeated:
        properties = row._tr.get_or_add_trPr()
        properties.append(OxmlElement("w:cantSplit"))
        properties.append(OxmlElement("w:tblHeader"))


def _same_bytes(content: bytes) -> bytes:
    whole = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as old,
        zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            if name != "docProps/thumbnail.jpeg":
                new.writestr(_named(name), _without_thumbnail(name, old.read(name)))
    return whole.getvalue()


def _named(name: str) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name, _EPOCH)
    info.compress_type = zipfile.ZIP_DEFLATED
    return info


def _without_thumbnail(name: str, content: bytes) -> bytes:
    if name != "_rels/.rels":
        return content
    from lxml import etree

    root = etree.fromstring(content)
    for relation in list(root):
        if relation.get("Target", "").endswith("thumbnail.jpeg"):
            root.remove(relation)
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))


if __name__ == "__main__":
    for path in write(*map(Path, sys.argv[1:2])):
        print(path)
