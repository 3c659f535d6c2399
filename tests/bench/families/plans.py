"""Action plans: coded with their time, marked by quarter, by month."""

from __future__ import annotations

import random
from typing import Any

import contents
from indicator_tables import groups, leading, numbers_row
from sheet import Sheet
from statement import Truth, annex_title, wording
from typesetting import Cell, Table


def coded_plan(rng: random.Random, truth: Truth, sheet: Sheet) -> None:
    """RA / KK / T/O with the time."""
    items = contents.indicators(rng, rng.randint(2, 4), 2)
    annex_title(rng, sheet, truth, "RENCANA AKSI PERJANJIAN KINERJA TAHUN")
    heads = [
        "No",
        "Sasaran",
        "Indikator Kinerja",
        "Target",
        "Rencana Aksi",
        "Kriteria Keberhasilan",
        "Target Output",
        wording(rng, "Waktu", "Waktu Pelaksanaan", "Jadwal"),
    ]
    table = Table(
        sheet,
        (24, 80, 90, 50, 100, 100, 110, 60),
        [[Cell(wording(rng, h), align="center") for h in heads], *numbers_row(rng, 8)],
    )
    body = []
    for i, item in enumerate(items, 1):
        actions = []
        for r in range(1, rng.randint(1, 3) + 1):
            quarters = sorted(rng.sample((1, 2, 3, 4), rng.randint(1, 4)))
            actions.append(
                {
                    "indicator": item["name"],
                    "target": item["annual"],
                    "plan": f"RA {r}. Menyusun rencana {rng.choice(contents.SUBJECTS)}",
                    "criterion": f"KK {r}.1 Tersusunnya rencana {rng.choice(contents.SUBJECTS)}",
                    "output": f"T/O {r}.1.1 {rng.randint(1, 12)} dokumen",
                    "quarters": quarters,
                }
            )
        truth["actions"] += actions
        for n, a in enumerate(actions):
            head = (
                []
                if n
                else [
                    Cell(t, rows=len(actions))
                    for t in (str(i), item["objective"], item["name"], item["annual"])
                ]
            )
            body.append(
                [*head, Cell(a["plan"]), Cell(a["criterion"]), Cell(a["output"]), Cell(period_of(a, rng))]
            )
    table.draw(body)


def period_of(action: dict[str, Any], rng: random.Random) -> str:
    romans = ("I", "II", "III", "IV")
    word = rng.choice(("TW", "Tw", "Triwulan"))
    roman = rng.random() < 0.5
    return f"{word} " + ", ".join(romans[q - 1] if roman else str(q) for q in action["quarters"])


def marked_plan(rng: random.Random, truth: Truth, sheet: Sheet) -> None:
    """An action and four quarters, with check marks or targets."""
    items = contents.indicators(rng, rng.randint(2, 4), 2)
    annex_title(rng, sheet, truth, "RENCANA AKSI TAHUN")
    mark = rng.choice(("√", "v", "V", "x", "X", "✓", None))
    if mark in ("√", "✓") and not sheet.style.font.startswith("DejaVu"):
        mark = "v"
    group_word = wording(rng, "Triwulan", "Target Triwulan", "Waktu Pelaksanaan (Triwulan)")
    names = rng.choice((("I", "II", "III", "IV"), ("TW I", "TW II", "TW III", "TW IV")))
    heads = ["No", "Indikator Kinerja", wording(rng, "Rencana Aksi", "Aksi", "Kegiatan/Aksi")]
    header = [
        [Cell(h, rows=2, align="center") for h in heads] + [Cell(group_word, columns=4, align="center")],
        [Cell(n, align="center") for n in names],
    ]
    table = Table(sheet, (26, 150, 180, 45, 45, 45, 45), header)
    body = []
    for i, item in enumerate(items, 1):
        count = rng.randint(1, 3)
        for n in range(count):
            action: dict[str, Any] = {
                "indicator": item["name"],
                "plan": f"Melaksanakan {rng.choice(('sosialisasi', 'pembinaan', 'verifikasi', 'monitoring'))} {rng.choice(contents.SUBJECTS)}",
            }
            if mark:
                action["quarters"] = sorted(rng.sample((1, 2, 3, 4), rng.randint(1, 4)))
                cells = [mark if q in action["quarters"] else "" for q in (1, 2, 3, 4)]
            else:
                cells = [rng.choice(("25%", "50%", "1 Dokumen", "-", "12,5", "3")) for _ in range(4)]
                action["targets"] = dict(zip(("q1", "q2", "q3", "q4"), cells, strict=True))
            truth["actions"].append(action)
            head = [] if n else [Cell(str(i), rows=count, align="center"), Cell(item["name"], rows=count)]
            body.append([*head, Cell(action["plan"]), *(Cell(c, align="center") for c in cells)])
    table.draw(body)


def monthly(rng: random.Random, truth: Truth, sheet: Sheet) -> None:
    items = contents.indicators(rng, rng.randint(4, 7), 2)
    annex_title(rng, sheet, truth, "RENCANA AKSI PENCAPAIAN TARGET KINERJA TAHUN")
    short = rng.random() < 0.5
    names = [m[:3] if short else m for m in contents.MONTHS]
    if not short:
        sheet.style.size = min(sheet.style.size, 8)
    unit = rng.random() < 0.5
    heads = ["No", "Sasaran", "Indikator Kinerja", *(["Satuan"] if unit else []), "Target"]
    two = rng.random() < 0.6
    if two:
        header = [
            [Cell(h, rows=2, align="center") for h in heads]
            + [Cell(wording(rng, "Bulan", "Target Bulanan", "Target per Bulan"), columns=12, align="center")],
            [Cell(n, align="center") for n in names],
        ]
    else:
        header = [[Cell(h, align="center") for h in [*heads, *names]]]
    table = Table(sheet, (22, 90, 100, *([50] if unit else []), 50, *[44] * 12), header)
    body = []
    for item in items:
        start = rng.randint(1, 30)
        months = [rng.choice(("{}", "{},5", "{}%")).format(start + m) for m in range(12)]
        if rng.random() < 0.3:
            months = ["-"] * rng.randint(1, 9)
            months += [str(start)] * (12 - len(months))
        item["annual"] = months[-1]
        item["targets"] = {"annual": months[-1], **{f"m{n}": t for n, t in enumerate(months, 1)}}
        if not unit:
            item.pop("unit")
    truth["actions"] = [{"indicator": i["name"], "targets": i["targets"]} for i in items]
    truth["indicators"] = items
    for i, group in enumerate(groups(items), 1):
        for n, item in enumerate(group):
            t = item["targets"]
            cells = [
                Cell(item["name"]),
                *([Cell(item["unit"])] if unit else []),
                Cell(t["annual"], align="center"),
            ]
            body.append(
                leading(rng, group, n, i, True, "{}")
                + cells
                + [Cell(t[f"m{m}"], align="center") for m in range(1, 13)]
            )
    table.draw(body)
