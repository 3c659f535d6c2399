"""Print views of web programs: old HTML with the rules of its tables parted, doubled, pale or only across; printed by Chromium,
or by WeasyPrint where that is found (neither is used by the project itself)."""

from __future__ import annotations

import html
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path
from random import Random

from invented import Body
from sheets import SIZES, Page, Row, Table, by_chromium_of, parted
from surroundings import signatures

VIEWS = (
    "table{border:1px solid #000;border-spacing:0} td,th{border:1px solid #000;padding:2px 5px}",
    "table{border:1px solid gray;border-spacing:2px} td,th{border:1px inset gray;padding:2px}",
    "table{border-collapse:collapse} td,th{border:1px solid #c5ccd3;padding:6px} thead th{border-bottom:2px solid #98a1aa;vertical-align:bottom}",
    "table{border-collapse:collapse} td,th{border:.1mm solid #000;padding:1mm} thead th{background:#00695c;color:#fff}",
    "table{border-collapse:collapse;border:2px solid #000} td,th{border:1px solid #000;padding:4px} tbody tr:nth-child(even){background:#eef3f7}",
)
"""How the tables of a view look; the first two part or double the rules between cells."""
_LIMIT = 120  # seconds that a maker may take


def by_view(pages: Sequence[Page], out: Path, rng: Random) -> None:
    """Printed by Chromium."""
    by_chromium_of(viewed(pages, rng), out, own_lines=rng.random() < 0.5)


def by_weasyprint(pages: Sequence[Page], out: Path, rng: Random) -> None:
    """Printed by WeasyPrint, found on the path. Raises FileNotFoundError where it is not."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "cetak.html"
        source.write_text(viewed(pages, rng), encoding="utf-8")
        program = shutil.which("weasyprint") or "weasyprint"
        subprocess.run([program, str(source), str(out)], check=True, capture_output=True, timeout=_LIMIT)


def viewed(pages: Sequence[Page], rng: Random) -> str:
    """The pages as HTML, in one of the :data:`VIEWS`."""
    style, font = rng.choice(VIEWS), rng.choice(["'Liberation Sans'", "'Liberation Serif'", "'DejaVu Sans'"])
    named, bodies = "", ""
    for number, page in enumerate(pages):
        wide, high = SIZES[page.size][:: -1 if page.landscape else 1]
        named += f"@page p{number}{{size:{wide}mm {high}mm;margin:12mm 15mm}} .p{number}{{page:p{number};font-size:{page.point}pt}}"
        broken = "auto" if page.split else "avoid"
        bodies += f"<div class='p{number} sheet' style='--broken:{broken}'>{''.join(map(_block, page.blocks))}</div>"
    return (
        f"<!doctype html><meta charset=utf-8><title>Aplikasi Kinerja</title><style>{named} body{{font-family:{font};line-height:1.25}} table{{width:100%}}"
        f".sheet{{break-after:page}} .sheet:last-child{{break-after:auto}} h3{{text-align:center;margin:2px;font-size:1.2em}} {style}"
        "thead{display:table-header-group} tr{break-inside:var(--broken)} .bare,.bare td{border:none!important;background:none!important;vertical-align:top}"
        f".band{{background:#ddd;font-weight:bold}} .gap{{height:3mm}} p{{margin:2mm 0;text-align:justify}}</style>{bodies}"
    )


def _block(block: str | tuple[str, ...] | Table) -> str:
    if isinstance(block, str):
        return f"<h3>{html.escape(block)}</h3>"
    if isinstance(block, tuple):
        return f"<p>{'<br>'.join(map(html.escape, block))}</p>"
    total = sum(block.widths)
    columns = "".join(f"<col style='width:{100 * w / total:.1f}%'>" for w in block.widths)
    heads = "".join(_row(row, "th") for row in block.heads)
    rows = "".join(_row(row, "td") for row in block.rows)
    gap = "" if block.touches else "<div class=gap></div>"
    return f"<table{'' if block.ruled else ' class=bare'}>{columns}<thead>{heads}</thead><tbody>{rows}</tbody></table>{gap}"


def _row(row: Row, tag: str) -> str:
    cells = ""
    for columns, rows, text, bold in map(parted, row):
        indent = len(text) - len(text.lstrip("\u2003"))
        look = f" style='padding-left:{1 + indent}em'" if indent else ""
        inner = html.escape(text.lstrip("\u2003")).replace("\n", "<br>")
        cells += f"<{tag} colspan={columns} rowspan={rows}{look}{' class=band' if bold else ''}>{inner or '&nbsp;'}</{tag}>"
    return f"<tr>{cells}</tr>"


def tabled_statement(body: Body, rng: Random) -> Page:
    """The first page with names and offices in columns, each with a colon of its own."""
    first, second = rng.choice([("PIHAK PERTAMA", "PIHAK KEDUA"), ("PIHAK KESATU", "PIHAK KEDUA")])
    rows = [
        ["Nama", ":", body.first.name],
        ["NIP", ":", str(body.first.nip)],
        ["Jabatan", ":", body.first.position],
    ]
    above = [["Nama", ":", body.second.name], ["Jabatan", ":", body.second.position]]
    people = [
        Table([], part, ruled=False, widths=(2, 1, 12))
        for part in (rows if rng.random() < 0.6 else [rows[0], rows[2]], above)
    ]
    return Page([
        f"PERJANJIAN KINERJA TAHUN {body.year}",
        ("Dalam rangka mewujudkan manajemen pemerintahan yang efektif, transparan dan akuntabel serta berorientasi pada hasil, yang bertanda "
         "tangan di bawah ini :",),
        people[0], (f"Selanjutnya disebut {first}",), people[1],
        (f"Selaku atasan {first}, selanjutnya disebut {second}",),
        (f"{first} berjanji akan mewujudkan target kinerja yang seharusnya sesuai lampiran perjanjian ini, dalam rangka mencapai target "
         "kinerja jangka menengah seperti yang telah ditetapkan dalam dokumen perencanaan. Keberhasilan dan kegagalan pencapaian target "
         "kinerja tersebut menjadi tanggung jawab kami.",),
        (f"{second} akan melakukan supervisi yang diperlukan serta akan melakukan evaluasi terhadap capaian kinerja dari perjanjian ini dan "
         "mengambil tindakan yang diperlukan dalam rangka pemberian penghargaan dan sanksi.",),
        signatures(body, rng, (first, second)),
    ], point=11)  # fmt: skip
