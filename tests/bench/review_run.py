"""Runs over drawn scans whose reading is written beside them: the review page is tried without a reader.

``scanned_run`` draws documents of grey pages with grain, each row on its own place of its page, puts what a
reader would have said of them into a record, and lets ``cermat check`` make the run of it.
"""

from __future__ import annotations

import hashlib
import io
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import img2pdf
import numpy as np
from click.testing import CliRunner
from PIL import Image, ImageDraw, ImageFont

from audit.cli import main
from rules.engine.examples import agreement_from_shorthand

WIDTH, HEIGHT = 595, 842  # points of an A4 sheet
DPI = 200
PER_POINT = DPI / 72
GRAIN = 12  # grey levels of the noise of a scanner
READER = """
import hashlib
from pathlib import Path
from extractor.records import Agreement

def read(path, password=None):
    digest = hashlib.sha256(Path(path).read_bytes()).hexdigest()
    return Agreement.model_validate_json((Path(__file__).parent / (digest + ".json")).read_text("utf-8"))
"""


@dataclass(frozen=True, slots=True)
class Row:
    """An indicator on a page (from 1): its target of the year as two readers saw it, in doubt where they differ."""

    page: int
    name: str
    first: str
    second: str
    unit: str = "Persen"


def rows_of(pages: int, a_page: int = 2) -> tuple[Row, ...]:
    """Rows in doubt on every page: the second reader lost the comma."""
    every = range(pages * a_page)
    return tuple(Row(1 + n // a_page, f"Persentase layanan ke-{n + 1}", f"{n},5", f"{n}5") for n in every)


def scanned_run(
    folder: Path,
    documents: Sequence[tuple[str, str, Sequence[Row]]],
    language: str = "id",
    tables: Sequence[dict[str, object]] = (),
) -> Path:
    """The folder of a run over (file name, body, rows); each document has the pages its rows stand on.

    ``tables`` are what a reader would have said of the columns of each document, in shorthand.
    """
    inputs, out = folder / "in", folder / "laporan"
    inputs.mkdir(parents=True)
    (folder / "cermat_drawn_reader.py").write_text(READER, encoding="utf-8")
    for name, body, rows in documents:
        pages = max(row.page for row in rows)
        content = _scan(body, rows, pages)
        digest = hashlib.sha256(content).hexdigest()
        (inputs / name).write_bytes(content)
        record = _record(name, digest, body, rows, pages, tables)
        (folder / f"{digest}.json").write_text(record, encoding="utf-8")
    sys.path.insert(0, str(folder))
    import audit.cli.check

    audit.cli.check.READER = "cermat_drawn_reader:read"
    words = ["check", inputs, "--out", out, "--jobs", 1, "--select", "WGT001,TGT002,BAT", "--lang", language]
    done = CliRunner().invoke(main, [*map(str, words)], catch_exceptions=False)
    if not (out / "catatan.sqlite").is_file():
        raise RuntimeError(done.output)
    return out


def _box(rows: Sequence[Row], number: int) -> tuple[float, float, float, float]:
    """Where the target of a row is printed, in points."""
    page = rows[number].page
    place = sum(row.page == page for row in rows[:number])
    top = 140 + place * 60
    return (430.0, float(top), 490.0, float(top + 20))


def _record(
    name: str,
    digest: str,
    body: str,
    rows: Sequence[Row],
    pages: int,
    tables: Sequence[dict[str, object]],
) -> str:
    indicators: list[dict[str, Any]] = []
    for number, row in enumerate(rows):
        evidence = {"page": row.page, "bbox": _box(rows, number)}
        readings = [
            {"reader": "satu", "text": row.first, "confidence": 0.9},
            {"reader": "dua", "text": row.second, "confidence": 0.7},
        ]
        doubts = [{"code": "decimal-sign", "by": "check", "evidence": f"{row.first} / {row.second}"}]
        target: dict[str, Any] = {"text": row.first, "evidence": evidence}
        if row.first != row.second:
            target |= {"doubts": doubts, "readings": readings}
        indicators.append(
            {
                "number": str(number + 1),
                "name": row.name,
                "objective": "Meningkatnya pelayanan",
                "unit": row.unit,
                "targets": {"annual": target},
                "evidence": evidence,
            }
        )
    weights = [{"label": "a", "percent": "60", "text": "60%"}, {"label": "b", "percent": "35", "text": "35%"}]
    indicators[0]["measurement"] = {"weights": weights}
    indicators[0]["targets"]["q1"] = "900"  # more than the year has: a finding
    source = {"path": name, "sha256": digest, "pages": pages, "kind": "scan"}
    head = {"title": "PERJANJIAN KINERJA TAHUN 2024", "year": 2024, "organisation": body, "source": source}
    return agreement_from_shorthand(
        {**head, "indicators": indicators, "tables": list(tables)}
    ).model_dump_json()


def _scan(body: str, rows: Sequence[Row], pages: int) -> bytes:
    chance = np.random.default_rng(len(rows))
    size = (round(WIDTH * PER_POINT), round(HEIGHT * PER_POINT))
    grain = chance.normal(0, GRAIN, (size[1], size[0]))
    font = ImageFont.load_default(10 * PER_POINT)
    sheets = []
    for page in range(1, pages + 1):
        sheet = Image.new("L", size, 235)
        pen = ImageDraw.Draw(sheet)

        def write(x: float, y: float, words: str, pen: ImageDraw.ImageDraw = pen) -> None:
            pen.text((x * PER_POINT, y * PER_POINT), words, fill=40, font=font)

        write(60, 60, f"PERJANJIAN KINERJA TAHUN 2024   {body[:40]}   {page}")
        for number, row in enumerate(rows):
            if row.page != page:
                continue
            x0, top, _, bottom = _box(rows, number)
            write(60, top + 4, row.name[:60])
            write(x0 + 6, top + 4, row.first)
            edges = [
                (50.0, top - 4),
                (545.0, top - 4),
                (545.0, bottom + 4),
                (50.0, bottom + 4),
                (50.0, top - 4),
            ]
            pen.line([(x * PER_POINT, y * PER_POINT) for x, y in edges], fill=70, width=3)
        pixels = np.clip(np.asarray(sheet, dtype=float) + np.roll(grain, page * 97), 0, 255)
        out = io.BytesIO()
        Image.fromarray(pixels.astype("uint8")).save(out, "JPEG", quality=70, dpi=(DPI, DPI))
        sheets.append(out.getvalue())
    made = img2pdf.convert(sheets)
    assert isinstance(made, bytes)
    return made
