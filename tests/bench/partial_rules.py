"""Tables of scans whose rules are partial: only horizontal, pale, dotted, dashed, a shaded header, open sides, none.

    python tests/bench/partial_rules.py [--form dotted] [--seeds 0-2] [--scan office] [--scan clean] [--keep DIR] [--show]

A browser prints invented annexes, three to a form unless told otherwise; a pen has signed below the table. Printed for
each form and scan: rows found, rows too many, target cells exact, held back, wrong and marked or told, SILENT; and labels
over the whole width that were read, as an objective or a line of its own.
"""

from __future__ import annotations

import random
import re
import sys
import tempfile
import zlib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import click
import img2pdf
import numpy as np
import pypdfium2 as pdfium
from rapidfuzz.fuzz import ratio

sys.path.insert(0, str(Path(__file__).parents[2]))
sys.path.insert(0, str(Path(__file__).parent / "families"))

import contents
from degradations import CLEAN, OFFICE, POOR, scan
from printed_sheets import sheets

import extractor
from extractor.records import Agreement

FORMS = {
    "horizontal": "td, th { border-top: W solid #000; border-bottom: W solid #000 }",
    "pale": "td, th { border: W solid #c4c4c4 }",
    "dotted": "td, th { border: W dotted #333 }",
    "dashed": "td, th { border: W dashed #333 }",
    "shaded": "th { background: #d8d8d8 }",
    "open": "td, th { border: W solid #000 } tr > :first-child { border-left: none } tr > :last-child { border-right: none }",
    "none": "",
}
SCANS = {
    "clean": replace(CLEAN, signatures=1),
    "office": replace(OFFICE, signatures=1),
    "poor": POOR,
}
FACES = (
    "Liberation Serif",
    "Liberation Sans",
    "Liberation Sans Narrow",
    "DejaVu Sans Condensed",
    "DejaVu Serif",
)
LABELS = ("Indikator Kinerja Utama", "Indikator Kinerja Tambahan", "Sasaran Strategis Perangkat Daerah")
_SAME = 75  # of 100: names of one row
Row = tuple[str, str, str]
Page = tuple[str, bytes, list[Row], list[str]]


def pages(form: str, seeds: Sequence[int]) -> Iterator[Page]:
    """(name, PDF, its rows as indicator, unit, target, its labels) of each page, all printed in one go."""
    drawn = [_drawn(form, seed) for seed in seeds]
    printed = sheets("".join(html for html, _, _ in drawn), len(drawn))
    for seed, pdf, (_, rows, labels) in zip(seeds, printed, drawn, strict=True):
        yield f"{form} {seed}", pdf, rows, labels


def _drawn(form: str, seed: int) -> tuple[str, list[Row], list[str]]:
    rng = random.Random(f"{form}/{seed}/partial")
    size, pad = rng.choice((9, 10, 10.5)), rng.choice((3, 5, 7))
    look = FORMS[form].replace("W", f"{rng.choice((0.5, 0.75, 1))}pt")
    subjects, goals = rng.sample(contents.SUBJECTS, 9), rng.sample(contents.GOALS, 3)
    with_label = rng.random() < 0.6
    rows: list[Row] = []
    body = ""
    labels: list[str] = []
    for block in range(3):
        if with_label and block == rng.randint(0, 1) and not labels:
            labels.append(rng.choice(LABELS))
            body += f"<tr><td colspan=5><b>{labels[-1]}</b></tr>"
        for line in range(3):
            words, forms = rng.choice([form for form in contents.FORMS if len(form[1]) > 1])
            row = words.format(subjects[3 * block + line]), rng.choice(contents.UNITS), rng.choice(forms)
            rows.append(row)
            goal = goals[block] if line == 0 else ""
            number = str(block + 1) if line == 0 else ""
            body += (
                f"<tr><td class=c>{number}<td>{goal}<td>{row[0]}<td class=c>{row[1]}<td class=c>{row[2]}</tr>"
            )
    heads = "".join(f"<th>{word}" for word in ("No", "Sasaran", "Indikator Kinerja", "Satuan", "Target"))
    widths = "".join(f"<col style='width: {wide}%'>" for wide in (6, 28, 38, 12, 16))
    where = f"s{seed}"
    style = re.sub(r"(td|th|tr)(?=[ ,>])", rf".{where} \1", look)
    html = (
        f"<style>.{where} table {{ border-collapse: collapse; width: 100%; font-size: {size}pt }}"
        f".{where} td, .{where} th {{ padding: {pad}px; vertical-align: top; text-align: left }}"
        f".{where} .c {{ text-align: center }} {style}</style>"
        f"<div class={where} style='page-break-after: always; padding: 60px 70px; height: 980px; "
        f"font: {size + 1}pt {rng.choice(FACES)}; -webkit-print-color-adjust: exact'>"
        "<h3 style='text-align: center'>LAMPIRAN PERJANJIAN KINERJA TAHUN 2025<br>DINAS PERHUBUNGAN KABUPATEN WANASARI</h3>"
        f"<table><colgroup>{widths}<tr>{heads}</tr>{body}</table>"
        "<p style='margin-left: 55%'>Wanasari, 6 Januari 2025<br>Pihak Pertama,<br><br><br><br><b>Dewi Kusuma, S.E.</b></p></div>"
    )
    return html, rows, labels


def scanned(pdf: bytes, kind: str, name: str) -> bytes:
    page = pdfium.PdfDocument(pdf)[0]
    rng = np.random.default_rng(zlib.crc32(f"{name}/{kind}/partial".encode()))
    picture = scan(page, SCANS[kind], rng)
    return bytes(img2pdf.convert([picture], layout_fun=img2pdf.get_layout_fun(page.get_size())))


def judged(read: Agreement, rows: Sequence[Row], labels: Sequence[str]) -> Iterator[tuple[str, str]]:
    """(answer, what is meant) of each row, target and label."""
    left = list(read.indicators)
    told = any(problem.page == 1 for problem in read.problems)
    for name, _, printed in rows:
        found = max(left, key=lambda row: ratio(_plain(row.name or ""), _plain(name)), default=None)
        if found is None or ratio(_plain(found.name or ""), _plain(name)) < _SAME:
            yield ("rows told" if told else "rows LOST"), name
            continue
        left.remove(found)
        yield "rows", name
        target = found.targets.annual
        text = target.text if target is not None else ""
        marked = bool(target and target.doubts) or found.needs_review or "targets.annual" in found.doubtful
        right = _plain(text) == _plain(printed)
        answer = ("held" if marked else "exact") if right else ("marked" if marked else "SILENT")
        yield answer, f"{name}: {text!r} for {printed!r}"
    for row in left:
        yield "too many", row.name or ""

    for label in labels:
        missed = any(
            problem.evidence and label[:9].casefold() in problem.message.casefold()
            for problem in read.problems
        )
        yield ("labels reported" if missed else "labels"), label
    yield from ((f"problem {problem.code}", problem.message) for problem in read.problems)


def _plain(text: str) -> str:
    return re.sub(r"\s", "", text).casefold()


@click.command()
@click.option("--form", "forms", multiple=True, type=click.Choice([*FORMS]))
@click.option("--seeds", default="0-2")
@click.option("--scan", "kinds", multiple=True, type=click.Choice([*SCANS]), default=("office",))
@click.option("--keep", type=click.Path(path_type=Path))
@click.option("--show", is_flag=True)
def main(forms: Sequence[str], seeds: str, kinds: Sequence[str], keep: Path | None, show: bool) -> None:
    low, _, high = seeds.partition("-")
    chosen = range(int(low), int(high or low) + 1)
    folder = keep or Path(tempfile.mkdtemp())
    folder.mkdir(parents=True, exist_ok=True)
    for form in forms or FORMS:
        totals: dict[str, Counter[str]] = {kind: Counter() for kind in kinds}
        for name, pdf, rows, labels in pages(form, chosen):
            for kind in kinds:
                path = folder / f"{name.replace(' ', '-')}-{kind}.pdf"
                path.write_bytes(scanned(pdf, kind, name))
                for answer, meant in judged(extractor.read(path), rows, labels):
                    totals[kind][answer] += 1
                    if show and answer not in ("rows", "exact", "labels"):
                        print(f"    {name} {kind} {answer}: {meant}", flush=True)
        for kind, counts in totals.items():
            print(f"{form:10} {kind:6}", dict(sorted(counts.items())), flush=True)


if __name__ == "__main__":
    main()
