"""The annexes of the layout families: which columns they print, and in which order."""

from __future__ import annotations

from collections.abc import Callable
from itertools import groupby
from typing import Any

from draw import MONTHS, Drawing, Rows
from reportlab.platypus import Flowable, PageBreak, Spacer

QUARTERS = ("q1", "q2", "q3", "q4")
ROMAN = ("I", "II", "III", "IV")


def _span_equal(rows: Rows, column: int, offset: int, key: list[Any]) -> list[Any]:
    """SPAN commands that merge the cells of ``column`` whose ``key`` is the same in rows that follow."""
    spans, start = [], 0
    for _, group in groupby(key):
        count = len(list(group))
        if count > 1:
            spans.append(("SPAN", (column, offset + start), (column, offset + start + count - 1)))
            for row in rows[start + 1 : start + count]:
                row[column] = ""
        start += count
    return spans


def eleven(d: Drawing) -> list[Flowable]:
    """Nomor | Sasaran | Indikator Kinerja | Sumber Data | Pengukuran Kinerja | Triwulan I–IV | Tahunan | Keterangan."""
    body, h = d.body, d.head
    top = [
        "Nomor",
        "Sasaran",
        "Indikator Kinerja",
        "Sumber Data",
        "Pengukuran Kinerja",
        "Triwulan",
        "",
        "",
        "",
        "Tahunan",
        "Keterangan",
    ]
    header = [[d.paragraph(t, h) for t in top], [""] * 5 + [d.paragraph(r, h) for r in ROMAN] + ["", ""]]
    spans: list[Any] = [("SPAN", (c, 0), (c, 1)) for c in (0, 1, 2, 3, 4, 9, 10)] + [("SPAN", (5, 0), (8, 0))]
    rows: Rows = []
    category = None
    for i in body["indicators"]:
        if i.get("category") != category:
            category = i["category"]
            spans.append(("SPAN", (0, 2 + len(rows)), (-1, 2 + len(rows))))
            rows.append([d.paragraph(category, h)] + [""] * 10)
        texts = [i["number"], i["objective"], i["name"], i["data_source"], i["measurement_text"]]
        cells = [d.paragraph(t) for t in texts] + [
            d.paragraph(i["targets"][q], d.centre) for q in (*QUARTERS, "annual")
        ]
        rows.append([*cells, d.paragraph(i["unit"], d.centre)])
    widths = [6, 15, 16, 10, 36, 7, 7, 7, 7, 9, 12]
    heading = d.heading(f"PERJANJIAN KINERJA KEPALA PERANGKAT DAERAH TAHUN {body['year']}")
    return [
        *heading,
        d.table(header, rows, widths, spans=spans),
        *d.programs(),
        *d.signatures(body["signing"]["annex"], "annex"),
        *_action_plan(d),
    ]


def _action_plan(d: Drawing) -> list[Flowable]:
    body = d.body
    if not body.get("actions"):
        return []
    top = [
        "No",
        "Sasaran",
        "Indikator Kinerja Utama",
        "Target",
        "Rencana Aksi",
        "Kriteria Keberhasilan",
        "Target/Output",
        "Waktu",
    ]
    header = [[d.paragraph(t, d.head) for t in top]]
    keys = ("number", "objective", "indicator", "target", "plan", "criterion", "output", "period_text")
    rows = [[d.paragraph(a[k]) for k in keys] for a in body["actions"]]
    spans: list[Any] = []
    for column, key in enumerate(keys[:6]):
        spans += _span_equal(rows, column, 1, [(a["indicator"], a[key]) for a in body["actions"]])
    heading = d.heading(f"RENCANA AKSI PERJANJIAN KINERJA TAHUN {body['year']}")
    return [
        PageBreak(),
        *heading,
        d.table(header, rows, [5, 16, 16, 8, 20, 20, 22, 10], spans=spans),
        *d.signatures(body["signing"]["annex"], "action_plan"),
    ]


def plain(d: Drawing) -> list[Flowable]:
    """4 columns (No | Sasaran Strategis | Indikator Kinerja | Target), or 5 with Satuan, objectives merged."""
    body = d.body
    columns = [("No", "number", 6), ("Sasaran Strategis", "objective", 40), ("Indikator Kinerja", "name", 40)]
    columns += [("Satuan", "unit", 14)] if body["layout"] == "five" else []
    columns += [("Target", "annual", 16)]
    header = [[d.paragraph(t, d.head) for t, _, _ in columns]]
    if body.get("column_numbers"):
        header.append([d.paragraph(f"({n})", d.centre) for n in range(1, len(columns) + 1)])
    rows = [
        [
            d.paragraph(
                i["targets"]["annual"] if k == "annual" else i[k],
                d.cell if k in ("objective", "name") else d.centre,
            )
            for _, k, _ in columns
        ]
        for i in body["indicators"]
    ]
    objectives = [i["objective"] for i in body["indicators"]]
    spans = _span_equal(rows, 0, len(header), objectives) + _span_equal(rows, 1, len(header), objectives)
    heading = [f for line in body["annex_title"].split("\n") for f in d.heading(line)[:1]]
    table = d.table(header, rows, [w for _, _, w in columns], spans=spans)
    return [
        *heading,
        Spacer(1, 10),
        table,
        *d.programs(),
        *d.signatures(body["signing"]["annex"], "annex"),
        *_monthly_plan(d),
    ]


def _monthly_plan(d: Drawing) -> list[Flowable]:
    body = d.body
    if not body.get("monthly"):
        return []
    top = ["No", "Sasaran Strategis", "Indikator Kinerja", f"Target Tahun {body['year']}", "Target Bulan"] + [
        ""
    ] * 11
    header = [[d.paragraph(t, d.head) for t in top], [""] * 4 + [d.paragraph(m, d.head) for m in MONTHS]]
    spans: list[Any] = [("SPAN", (c, 0), (c, 1)) for c in range(4)] + [("SPAN", (4, 0), (15, 0))]
    rows = [
        [
            d.paragraph(m["number"], d.centre),
            d.paragraph(m["objective"]),
            d.paragraph(m["indicator"]),
            d.paragraph(m["annual"], d.centre),
            *(d.paragraph(t, d.centre) for t in m["months"]),
        ]
        for m in body["monthly"]
    ]
    heading = d.heading(f"RENCANA AKSI ATAS PERJANJIAN KINERJA TAHUN {body['year']}")
    return [
        PageBreak(),
        *heading,
        d.table(header, rows, [5, 19, 18, 10, *[9.5] * 12], spans=spans),
        *d.signatures(body["signing"]["annex"], "action_plan"),
    ]


def grouped(d: Drawing) -> list[Flowable]:
    """Several indicators of one objective in one cell, with no rules between them; a budget list without rules."""
    body = d.body
    header = [[d.paragraph(t, d.head) for t in ("NO", "SASARAN", "INDIKATOR KINERJA", "TARGET")]]
    rows: Rows = []
    for objective, group in groupby(body["indicators"], key=lambda i: i["objective"]):
        members = list(group)
        inner = [[d.paragraph(i["name"]), d.paragraph(i["targets"]["annual"], d.centre)] for i in members]
        rows += [
            [
                d.paragraph(members[0]["number"], d.centre) if n == 0 else "",
                d.paragraph(objective) if n == 0 else "",
                *cells,
            ]
            for n, cells in enumerate(inner)
        ]
        rows[-1].append(len(members))
    spans, at = [], 1
    plain_rows = [row[:4] for row in rows]
    for row_index, row in enumerate(rows, 1):
        if len(row) == 5:
            first = row_index - row[4] + 1
            spans += [
                ("LINEABOVE", (0, first), (-1, first), 0.6, "black"),
                ("SPAN", (0, first), (0, row_index)),
                ("SPAN", (1, first), (1, row_index)),
            ]
            at = row_index
    spans += [
        ("BOX", (0, 0), (-1, -1), 0.6, "black"),
        ("LINEAFTER", (0, 0), (2, -1), 0.6, "black"),
        ("LINEBELOW", (0, at), (-1, at), 0.6, "black"),
    ]
    heading = [f for line in body["annex_title"].split("\n") for f in d.heading(line)[:1]]
    share = d.frame_width() / 100
    table = d.table(header, plain_rows, [8, 36, 40, 16], spans=spans, ruled=False)
    table._argW = [w * share for w in (8, 36, 40, 16)]
    return [*heading, Spacer(1, 10), table, *d.programs(), *d.signatures(body["signing"]["annex"], "annex")]


def iku(d: Drawing) -> list[Flowable]:
    """Key indicators with formula, source, person responsible, quarters and year."""
    body = d.body
    top = [
        "No",
        "Sasaran Strategis",
        "Indikator Kinerja Utama",
        "Formulasi Penghitungan",
        "Sumber Data",
        "Penanggung Jawab",
        "Satuan",
        "Target Triwulan",
        "",
        "",
        "",
        "Target Tahunan",
    ]
    header = [
        [d.paragraph(t, d.head) for t in top],
        [""] * 7 + [d.paragraph(f"TW {r}", d.head) for r in ROMAN] + [""],
    ]
    spans: list[Any] = [("SPAN", (c, 0), (c, 1)) for c in (*range(7), 11)] + [("SPAN", (7, 0), (10, 0))]
    keys = ("number", "objective", "name", "measurement_text", "data_source", "responsible", "unit")
    rows = [
        [
            *(d.paragraph(i[k]) for k in keys),
            *(d.paragraph(i["targets"][q], d.centre) for q in (*QUARTERS, "annual")),
        ]
        for i in body["indicators"]
    ]
    heading = d.heading(f"INDIKATOR KINERJA UTAMA TAHUN {body['year']}")
    table = d.table(header, rows, [5, 18, 18, 28, 13, 14, 10, 7, 7, 7, 7, 10], spans=spans)
    return [*heading, table, *d.programs(), *d.signatures(body["signing"]["annex"], "annex")]


FAMILIES: dict[str, Callable[[Drawing], list[Flowable]]] = {
    "eleven": eleven,
    "four": plain,
    "five": plain,
    "grouped": grouped,
    "iku": iku,
}
