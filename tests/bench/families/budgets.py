"""Budgets of programs: tables, and lists without rules."""

from __future__ import annotations

import random

import contents
from sheet import Sheet
from statement import Truth, wording
from typesetting import Cell, Table


def budget(rng: random.Random, truth: Truth, sheet: Sheet, listed: bool = False) -> None:
    items = contents.programs(rng)
    form = rng.choice(("plain", "cents", "dash"))
    total = rng.choice(("Jumlah", "JUMLAH", "TOTAL", "TOTAL ANGGARAN", "Total Pagu", None))
    rp = rng.choice(("Rp", "Rp. ", "Rp ", "", "column"))
    note = rng.choice(("APBD", "APBN", "DAK", None))
    if listed:
        items = [i for i in items if i["level"] == 1]
        rp = "Rp" if rp in ("", "column") else rp
    value = sum(i["value"] for i in items if i["level"] == 1)
    for item in items:
        item["budget_text"] = contents.printed(item["value"], form)
    truth["programs"] = items
    truth["total"] = contents.printed(value, form) if total else None
    sheet.y += 16
    if listed:
        budget_list(rng, truth, sheet, rp, total, note)
        return
    levels = rng.choice(("code", "words", "number"))
    heads = [
        wording(rng, "No", "No.") if levels != "code" else "Kode",
        wording(rng, "Program", "Program/Kegiatan", "Program/Kegiatan/Sub Kegiatan", "Uraian Program"),
    ]
    heads.append(
        wording(rng, "Anggaran", "Anggaran (Rp)", "Pagu Anggaran", f"Anggaran Tahun {truth['year']}")
    )
    if note:
        heads.append(wording(rng, "Keterangan", "Ket.", "Sumber Dana"))
    rp_column = rp == "column"
    widths = [
        70 if levels == "code" else 30,
        240,
        *([24, 96] if rp_column else [120]),
        *([70] if note else []),
    ]
    head = [Cell(h, align="center", columns=2 if rp_column and n == 2 else 1) for n, h in enumerate(heads)]
    table = Table(sheet, widths, [head])
    align = rng.choice(("right", "left"))
    body = []
    for n, item in enumerate(items, 1):
        money = (
            [Cell("Rp"), Cell(item["budget_text"], align="right")]
            if rp_column
            else [Cell(rp + item["budget_text"], align=align)]
        )
        body.append(
            [
                Cell(item["code"] if levels == "code" else str(n)),
                Cell(item["name"]),
                *money,
                *([Cell(note)] if note else []),
            ]
        )
    if total:
        money = (
            [Cell("Rp"), Cell(truth["total"], align="right")]
            if rp_column
            else [Cell(rp + truth["total"], align=align)]
        )
        wide = rng.random() < 0.6
        label = [Cell(total, columns=2, align="center")] if wide else [Cell(""), Cell(total)]
        body.append([*label, *money, *([Cell("")] if note else [])])
    table.draw(body)


def budget_list(
    rng: random.Random, truth: Truth, sheet: Sheet, rp: str, total: str | None, note: str | None
) -> None:
    margin, size = sheet.style.margin, sheet.style.size
    if sheet.room < 160:
        sheet.new_page()
    head = rng.random() < 0.7
    right = margin + (sheet.width - 2 * margin) * 0.82
    if head:
        sheet.text(margin + 20, sheet.y, "Program")
        sheet.text(right, sheet.y, "Anggaran", align="right")
        if note:
            sheet.text(right + 12, sheet.y, "Keterangan")
    sheet.y += size * 1.8
    for n, item in enumerate(truth["programs"], 1):
        sheet.text(margin, sheet.y, f"{n}.")
        lines = sheet.wrap(item["name"], right - margin - 150)
        sheet.text(right, sheet.y, rp + item["budget_text"], align="right")
        if note:
            sheet.text(right + 12, sheet.y, note)
        for line in lines:
            sheet.text(margin + 20, sheet.y, line)
            sheet.y += size * 1.4
    if total:
        sheet.text(margin + 20, sheet.y, total)
        sheet.text(right, sheet.y, rp + truth["total"], align="right")
        sheet.y += size * 1.8
