"""Tables of indicators: by quarter, of four and five columns, IKU, RKT, with weights."""

from __future__ import annotations

import random
from typing import Any

import contents
from budgets import budget
from sheet import Sheet
from statement import Truth, annex_title, wording
from typesetting import Cell, Table


def numbers_row(rng: random.Random, count: int) -> list[list[Cell]]:
    form = rng.choice((None, "({})", "{}"))
    return [[Cell(form.format(n), align="center") for n in range(1, count + 1)]] if form else []


def number_text(rng: random.Random) -> str:
    return rng.choice(("{}", "{}."))


def groups(items: list[dict[str, Any]], key: str = "number") -> list[list[dict[str, Any]]]:
    out: list[list[dict[str, Any]]] = []
    for item in items:
        if out and out[-1][0][key] == item[key]:
            out[-1].append(item)
        else:
            out.append([item])
    return out


def leading(
    rng: random.Random, group: list[dict[str, Any]], n: int, i: int, merged: bool, form: str
) -> list[Cell]:
    """The cells No and objective of an indicator's row: merged over the group, or blank below the first."""
    first = n == 0
    if merged:
        if not first:
            return []
        return [
            Cell(form.format(i), rows=len(group), align="center"),
            Cell(group[0]["objective"], rows=len(group)),
        ]
    return [
        Cell(form.format(i) if first else "", align="center"),
        Cell(group[0]["objective"] if first else ""),
    ]


def quarterly(rng: random.Random, truth: Truth, sheet: Sheet) -> None:
    items = contents.indicators(rng, rng.randint(4, 8))
    categories = rng.random() < 0.5
    long = rng.random() < 0.5
    for item in items:
        value = rng.choice(("{}", "{}%", "{},5", "{},25%", "{} Dokumen"))
        steps = sorted(rng.sample(range(5, 99), 4))
        quarter_texts = [value.format(s) for s in steps]
        if rng.random() < 0.2:
            quarter_texts[0] = rng.choice(("-", "N/A", "0"))
        item["targets"] = dict(zip(("q1", "q2", "q3", "q4"), quarter_texts, strict=True))
        item["targets"]["annual"] = quarter_texts[3]
        item["measurement"] = contents.measurement(rng, long)
        item["source"] = rng.choice(("e-SAKIP", "Laporan Bidang", "BPS"))
    truth["indicators"] = items
    annex_title(rng, sheet, truth)
    group_word = wording(rng, "Triwulan", "Target Triwulan", "Target Kinerja Triwulan")
    names = rng.choice(
        (
            ("I", "II", "III", "IV"),
            ("TW I", "TW II", "TW III", "TW IV"),
            ("Triwulan I", "Triwulan II", "Triwulan III", "Triwulan IV"),
        )
    )
    heads = ["No", "Sasaran Strategis", "Indikator Kinerja", "Sumber Data", "Pengukuran Kinerja", "Satuan"]
    header = [
        [Cell(wording(rng, h), rows=2, align="center", valign="middle") for h in heads]
        + [Cell(group_word, columns=4, align="center")]
        + [
            Cell(wording(rng, "Target Tahunan", "Tahunan", f"Target {truth['year']}"), rows=2, align="center")
        ],
        [Cell(n, align="center") for n in names],
        *numbers_row(rng, 11),
    ]
    table = Table(sheet, (24, 90, 90, 55, 150, 52, 46, 46, 46, 46, 52), header)
    form, merged = number_text(rng), rng.random() < 0.7
    body: list[list[Cell]] = []
    split = len(groups(items)) // 2
    for i, group in enumerate(groups(items), 1):
        if categories and i in (1, split + 1):
            label = ("A. Sasaran Strategis", "B. Sasaran Operasional")[i > 1]
            body.append([Cell(label, columns=11)])
        for n, item in enumerate(group):
            item["category"] = (
                None if not categories else ("Sasaran Strategis", "Sasaran Operasional")[i > split]
            )
            t = item["targets"]
            body.append(
                leading(rng, group, n, i, merged, form)
                + [
                    Cell(item["name"]),
                    Cell(item["source"]),
                    Cell(item["measurement"]),
                    Cell(item["unit"], align="center"),
                ]
                + [Cell(t[p], align="center") for p in ("q1", "q2", "q3", "q4", "annual")]
            )
    table.draw(body)


def plain(rng: random.Random, truth: Truth, sheet: Sheet) -> None:
    """Four columns, or five with the unit; objectives merged, repeated blanks, or stacked without rules."""
    items = contents.indicators(rng, rng.randint(3, 6))
    unit = rng.choice((None, None, "before", "after"))
    truth["indicators"] = items
    for item in items:
        if not unit:
            item.pop("unit")
        item["targets"] = {"annual": item["annual"]}
    annex_title(rng, sheet, truth)
    heads = [
        wording(rng, "No", "No.", "NO"),
        wording(
            rng, "Sasaran Strategis", "Sasaran Program", "Tujuan", "Sasaran", "Sasaran Strategis/Program"
        ),
        wording(rng, "Indikator Kinerja", "Indikator Kinerja Utama", "Indikator Kinerja Utama (IKU)"),
    ]
    target = wording(rng, "Target", f"Target {truth['year']}", f"Target Tahun {truth['year']}")
    tail = {None: [target], "before": ["Satuan", target], "after": [target, "Satuan"]}[unit]
    heads += tail
    widths = [28, 150, 170, *([70] if unit is None else [70, 70])]
    header = [[Cell(h, align="center", valign="middle") for h in heads], *numbers_row(rng, len(heads))]
    table = Table(sheet, widths, header)
    form, shape = number_text(rng), rng.choice(("merged", "merged", "blank", "stacked"))
    align = rng.choice(("center", "left"))
    body: list[list[Cell]] = []
    for i, group in enumerate(groups(items), 1):
        rows = [
            [item["name"], *(item["unit"] if h == "Satuan" else item["annual"] for h in tail)]
            for item in group
        ]
        if shape == "stacked":
            body.append(stacked(sheet, table, group, rows, form.format(i), align))
            continue
        for n, row in enumerate(rows):
            cells = [Cell(row[0]), *(Cell(t, align=align) for t in row[1:])]
            body.append(leading(rng, group, n, i, shape == "merged", form) + cells)
    table.draw(body)
    if rng.random() < 0.6:
        budget(rng, truth, sheet, listed=rng.random() < 0.5)


def stacked(
    sheet: Sheet, table: Table, group: list[dict[str, Any]], rows: list[list[str]], number: str, align: str
) -> list[Cell]:
    """One row of cells for all indicators of an objective, each entry as high as its tallest text."""
    texts = [""] * len(rows[0])
    for row in rows:
        lines = [
            sheet.wrap(t, table.xs[3 + c] - table.xs[2 + c] - 2 * sheet.style.pad) for c, t in enumerate(row)
        ]
        tall = max(len(part) for part in lines) + 1
        for c, part in enumerate(lines):
            texts[c] += "\n".join([*part, *[""] * (tall - len(part))]) + "\n"
    return [
        Cell(number, align="center"),
        Cell(group[0]["objective"]),
        Cell(texts[0].rstrip()),
        *(Cell(t.rstrip(), align=align) for t in texts[1:]),
    ]
