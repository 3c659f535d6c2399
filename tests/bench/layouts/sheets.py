"""Pages of an agreement as blocks, and the makers that print them: Chromium from HTML, Writer from DOCX."""

from __future__ import annotations

import html
import subprocess
import tempfile
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

Row = Sequence[str]


@dataclass
class Table:
    """``heads`` and ``rows`` of cells; ``2x3:text`` spans 2 columns and 3 rows, ``**text`` is bold on grey, ``^text`` runs upwards.
    ``ruled`` is False for a table that only aligns; ``widths`` are shares of the columns."""

    heads: Sequence[Row]
    rows: Sequence[Row]
    ruled: bool = True
    widths: Sequence[int] = ()
    touches: bool = False  # whether the next block stands right below it


@dataclass
class Page:
    """One run of pages of a size; a str is a centred heading, a tuple of str a left paragraph of lines."""

    blocks: list[str | tuple[str, ...] | Table] = field(default_factory=list)
    size: str = "A4"
    landscape: bool = False
    point: float = 9
    split: bool = False  # whether rows may go on on the next page


SIZES = {"A4": (210, 297), "folio": (216, 330), "legal": (216, 356), "letter": (216, 279), "A3": (297, 420)}
"""Millimetres of the paper, upright."""


def parted(cell: str) -> tuple[int, int, str, bool]:
    """(columns, rows, text, whether bold)."""
    head, sign, rest = cell.partition(":")
    spans = head.split("x") if sign and head.count("x") == 1 and head.replace("x", "").isdigit() else None
    columns, rows, text = (int(spans[0]), int(spans[1]), rest) if spans else (1, 1, cell)
    return columns, rows, text.removeprefix("**"), text.startswith("**")


def columns_of(table: Table) -> int:
    """The columns of the grid, told by the first row."""
    return sum(parted(cell)[0] for cell in [*table.heads, *table.rows][0])


STYLES = (
    "td,th{border:1px solid #000;padding:3px 4px} th{font-weight:bold}",
    "td,th{border:.6pt solid #999;padding:5px} th{background:#dfe8f3}",
    "td,th{border:.4pt solid #222;padding:2px 3px;vertical-align:middle} th{background:#275;color:#fff}",
    "td,th{border:1px solid #555;padding:4px 6px} table{font-family:serif}",
)
_CHROMIUM = (
    "chromium",
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--run-all-compositor-stages-before-draw",
)
_OFFICE = ("soffice", "--headless", "--convert-to", "pdf", "--outdir")
_LIMIT = 120  # seconds that a maker may take


def by_chromium(pages: Sequence[Page], out: Path, rng: Random) -> None:
    """Print the pages as a browser does, now and then with its own header and footer."""
    by_chromium_of(_html(pages, rng), out, own_lines=rng.random() < 0.3)


def by_chromium_of(text: str, out: Path, *, own_lines: bool) -> None:
    """Print HTML; with ``own_lines`` under the browser's header and above its footer."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "cetak.html"
        source.write_text(text, encoding="utf-8")
        bare = [] if own_lines else ["--no-pdf-header-footer"]
        command = [*_CHROMIUM, f"--user-data-dir={folder}", *bare, f"--print-to-pdf={out}", source.as_uri()]
        subprocess.run(command, check=True, capture_output=True, timeout=_LIMIT)


def by_office(pages: Sequence[Page], out: Path, rng: Random) -> None:
    """Print the pages as Writer does, from a DOCX."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / f"{out.stem}.docx"
        _docx(pages, source, rng)
        profile = f"-env:UserInstallation=file://{folder}/profile"
        command = [_OFFICE[0], profile, *_OFFICE[1:], str(out.parent), str(source)]
        subprocess.run(command, check=True, capture_output=True, timeout=_LIMIT)


MAKERS = {"chromium": by_chromium, "office": by_office}


def _html(pages: Sequence[Page], rng: Random) -> str:
    style = rng.choice(STYLES)
    font = rng.choice(
        ["Arial, 'Liberation Sans'", "'DejaVu Sans Condensed'", "'Times New Roman', 'Liberation Serif'"]
    )
    named, bodies = "", ""
    for number, page in enumerate(pages):
        wide, high = SIZES[page.size][:: -1 if page.landscape else 1]
        named += f"@page p{number}{{size:{wide}mm {high}mm;margin:14mm}} .p{number}{{page:p{number};font-size:{page.point}pt}}"
        bodies += f"<div class='p{number} sheet{' split' if page.split else ''}'>{''.join(map(_html_block, page.blocks))}</div>"
    return (
        f"<meta charset=utf-8><title>Cetak</title><style>{named} body{{font-family:{font}}} table{{border-collapse:collapse;width:100%}}"
        "thead{display:table-header-group} tr{break-inside:avoid} h4{text-align:center;margin:4px 0} .sheet{break-after:page} .split tr{break-inside:auto}"
        f".sheet:last-child{{break-after:auto}} {style} .bare td{{border:none!important;text-align:left}} .grey{{background:#ddd;font-weight:bold}}"
        f"</style>{bodies}"
    )


def _html_block(block: str | tuple[str, ...] | Table) -> str:
    if isinstance(block, str):
        return f"<h4>{html.escape(block)}</h4>"
    if isinstance(block, tuple):
        return f"<p>{'<br>'.join(map(html.escape, block))}</p>"
    heads = "".join(_html_row(row, "th") for row in block.heads)
    rows = "".join(_html_row(row, "td") for row in block.rows)
    total = sum(block.widths)
    columns = "".join(f"<col style='width:{100 * w / total:.1f}%'>" for w in block.widths)
    return f"<table{'' if block.ruled else ' class=bare'}>{columns}<thead>{heads}</thead><tbody>{rows}</tbody></table><br>"


def _html_row(row: Row, tag: str) -> str:
    cells = ""
    for columns, rows, text, bold in map(parted, row):
        spans = f" colspan={columns} rowspan={rows}{' class=grey' if bold else ''}"
        inner = html.escape(text.removeprefix("^")).replace(chr(10), "<br>")
        cells += (
            f"<{tag}{spans}>{f'<span class=up>{inner}</span>' if text.startswith('^') else inner}</{tag}>"
        )
    return f"<tr>{cells}</tr>"


_NS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_TYPES = (
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_RELATIONS = (
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'
)
_TWIPS = 56.7  # twentieths of a point in a millimetre
_MARGIN = 18  # millimetres at each side


def _docx(pages: Sequence[Page], out: Path, rng: Random) -> None:
    font = rng.choice(["Liberation Serif", "Liberation Sans", "Carlito"])
    weight = rng.choice([4, 6, 8])
    text = ""
    for number, page in enumerate(pages):
        wide, high = (int(mm * _TWIPS) for mm in SIZES[page.size][:: -1 if page.landscape else 1])
        inner = wide - int(2 * _MARGIN * _TWIPS)
        text += "".join(
            _docx_block(block, page.point, font, inner, weight, split=page.split) for block in page.blocks
        )
        margin = int(_MARGIN * _TWIPS)
        section = f'<w:sectPr><w:pgSz w:w="{wide}" w:h="{high}"/><w:pgMar w:top="{margin}" w:bottom="{margin}" w:left="{margin}" w:right="{margin}"/></w:sectPr>'
        text += section if number == len(pages) - 1 else f"<w:p><w:pPr>{section}</w:pPr></w:p>"
    with zipfile.ZipFile(out, "w") as file:
        file.writestr("[Content_Types].xml", _TYPES)
        file.writestr("_rels/.rels", _RELATIONS)
        file.writestr(
            "word/document.xml",
            f'<?xml version="1.0"?><w:document xmlns:w="{_NS}"><w:body>{text}</w:body></w:document>',
        )


def _paragraph(text: str, point: float, font: str, bold: bool, centred: bool) -> str:
    lines = "<w:br/>".join(
        f'<w:t xml:space="preserve">{html.escape(line)}</w:t>' for line in text.split("\n")
    )
    look = f'<w:rPr><w:rFonts w:ascii="{font}" w:hAnsi="{font}"/>{"<w:b/>" if bold else ""}<w:sz w:val="{int(2 * point)}"/></w:rPr>'
    return (
        f'<w:p><w:pPr><w:jc w:val="{"center" if centred else "left"}"/></w:pPr><w:r>{look}{lines}</w:r></w:p>'
    )


def _docx_block(
    block: str | tuple[str, ...] | Table, point: float, font: str, inner: int, weight: int, *, split: bool
) -> str:
    if isinstance(block, str):
        return _paragraph(block, point, font, bold=True, centred=True)
    if isinstance(block, tuple):
        return _paragraph("\n".join(block), point, font, bold=False, centred=False)
    count = columns_of(block)
    shares = list(block.widths) or [1] * count
    widths = [int(inner * share / sum(shares)) for share in shares]
    sides = "".join(
        f'<w:{side} w:val="single" w:sz="{weight}"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    borders = f"<w:tblBorders>{sides}</w:tblBorders>" if block.ruled else ""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    held: dict[int, tuple[int, int]] = {}  # column: rows that its cell still covers, its width
    rows = ""
    for number, row in enumerate([*block.heads, *block.rows]):
        rows += _docx_row(row, held, widths, point, font, head=number < len(block.heads), split=split)
    return f'<w:tbl><w:tblPr><w:tblW w:w="{inner}" w:type="dxa"/>{borders}<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>{_paragraph("", 1 if block.touches else point, font, bold=False, centred=False)}'


def _docx_row(
    row: Row,
    held: dict[int, tuple[int, int]],
    widths: Sequence[int],
    point: float,
    font: str,
    *,
    head: bool,
    split: bool,
) -> str:
    cells, column, left = "", 0, list(row)
    while column < len(widths):
        if column in held:
            rows, wide = held.pop(column)
            if rows > 1:
                held[column] = (rows - 1, wide)
            cells += _docx_cell(
                "",
                sum(widths[column : column + wide]),
                wide,
                "<w:vMerge/>",
                point,
                font,
                bold=False,
                head=head,
            )
            column += wide
            continue
        wide, rows, text, bold = parted(left.pop(0)) if left else (1, 1, "", False)
        merge = '<w:vMerge w:val="restart"/>' if rows > 1 else ""
        if rows > 1:
            held[column] = (rows - 1, wide)
        cells += _docx_cell(
            text, sum(widths[column : column + wide]), wide, merge, point, font, bold=bold, head=head
        )
        column += wide
    kept = "<w:trPr>" + ("" if split else "<w:cantSplit/>") + ("<w:tblHeader/>" if head else "") + "</w:trPr>"
    return f"<w:tr>{kept}{cells}</w:tr>"


def _docx_cell(
    text: str, width: int, wide: int, merge: str, point: float, font: str, *, bold: bool, head: bool
) -> str:
    shade = '<w:shd w:val="clear" w:fill="DDDDDD"/>' if bold else ""
    upwards = '<w:textDirection w:val="btLr"/>' if text.startswith("^") else ""
    look = f'<w:tcPr><w:tcW w:w="{width}" w:type="dxa"/><w:gridSpan w:val="{wide}"/>{merge}{shade}{upwards}</w:tcPr>'
    return f"<w:tc>{look}{_paragraph(text.removeprefix('^'), point, font, bold=bold or head, centred=head)}</w:tc>"
