"""Tables of other kinds: programs, IKU with formulas, RKT of thirteen columns, weights, other documents."""

from __future__ import annotations

import random
from typing import Any

import contents
from budgets import budget
from indicator_tables import groups, leading, numbers_row, plain
from sheet import Sheet
from statement import Truth, annex_title, wording
from typesetting import Cell, Table


def programs_only(rng: random.Random, truth: Truth, sheet: Sheet) -> None:
    items = contents.indicators(rng, 2, 2)
    truth["indicators"] = items
    for item in items:
        item.pop("unit")
        item["targets"] = {"annual": item["annual"]}
    annex_title(rng, sheet, truth)
    table = Table(
        sheet,
        (26, 160, 160, 80),
        [[Cell(h, align="center") for h in ("No", "Sasaran", "Indikator Kinerja", "Target")]],
    )
    body = [
        [*leading(rng, group, n, i, True, "{}"), Cell(item["name"]), Cell(item["annual"], align="center")]
        for i, group in enumerate(groups(items), 1)
        for n, item in enumerate(group)
    ]
    table.draw(body)
    budget(rng, truth, sheet)


def iku(rng: random.Random, truth: Truth, sheet: Sheet) -> None:
    items = contents.indicators(rng, rng.randint(3, 5), 2)
    annex_title(rng, sheet, truth, "INDIKATOR KINERJA UTAMA TAHUN")
    order = rng.choice(
        (
            ("Satuan", "Formula", "Sumber Data", "Penanggung Jawab"),
            ("Formulasi Perhitungan", "Satuan", "Penanggung Jawab", "Sumber Data"),
        )
    )
    heads = [
        "No",
        wording(rng, "Sasaran Strategis", "Sasaran"),
        wording(rng, "Indikator Kinerja Utama", "Indikator Kinerja"),
        *order,
    ]
    table = Table(
        sheet,
        (
            24,
            90,
            110,
            *({"Satuan": 50, "Sumber Data": 70, "Penanggung Jawab": 80}.get(h, 150) for h in order),
        ),
        [[Cell(h, align="center") for h in heads], *numbers_row(rng, 7)],
    )
    body = []
    for item in items:
        item["measurement"] = f"Jumlah {rng.choice(contents.SUBJECTS)} dibagi jumlah seluruhnya dikali 100%"
        item["source"] = rng.choice(("Laporan Tahunan", "e-SAKIP", "BPS"))
        item["responsible"] = rng.choice(("Bidang Angkutan", "Sekretariat", "Bidang Pengembangan"))
        item["targets"] = {}
    truth["indicators"] = items
    merged = rng.random() < 0.5
    for i, group in enumerate(groups(items), 1):
        for n, item in enumerate(group):
            by = {
                "Satuan": item["unit"],
                "Sumber Data": item["source"],
                "Penanggung Jawab": item["responsible"],
            }
            body.append(
                [
                    *leading(rng, group, n, i, merged, "{}"),
                    Cell(item["name"]),
                    *(Cell(by.get(h, item["measurement"])) for h in order),
                ]
            )
    table.draw(body)


def rkt(rng: random.Random, truth: Truth, sheet: Sheet) -> None:
    sheet.style.size = min(sheet.style.size, 8)
    items = contents.indicators(rng, rng.randint(3, 5), 2)
    annex_title(rng, sheet, truth, "RENCANA KINERJA TAHUNAN")
    form = rng.choice(("plain", "cents"))
    programs: list[dict[str, Any]] = [
        {
            "level": 1,
            "name": f"Program Pembinaan {rng.choice(contents.SUBJECTS)} {n}",
            "value": contents.amount(rng),
        }
        for n in range(1, len(groups(items)) + 1)
    ]
    for p in programs:
        p["budget_text"] = contents.printed(p["value"], form)
    truth["indicators"] = items
    for i, p in enumerate(programs, 1):  # the amount is that of the activity
        truth["programs"].append({"name": p["name"], "level": 1, "value": None, "budget_text": None})
        truth["programs"].append({**p, "name": f"Kegiatan Fasilitasi {i}", "level": 2})
    names = rng.choice((("I", "II", "III", "IV"), ("TW I", "TW II", "TW III", "TW IV")))
    program_first = rng.random() < 0.4
    lead = ["No", "Sasaran Strategis", "Indikator Kinerja", "Satuan", "Target"]
    tail = ["Program", "Kegiatan", wording(rng, "Anggaran", "Anggaran (Rp)"), "Penanggung Jawab"]
    quarter = Cell(wording(rng, "Triwulan", "Target Triwulan"), columns=4, align="center")
    one = lambda h: Cell(h, rows=2, align="center")  # noqa: E731
    top = (
        [*map(one, lead), *map(one, tail), quarter]
        if program_first
        else [*map(one, lead), quarter, *map(one, tail)]
    )
    table_widths = [22, 80, 90, 42, 50]
    t_widths, q_widths = [80, 80, 76, 60], [40] * 4
    table_widths += t_widths + q_widths if program_first else q_widths + t_widths
    table = Table(sheet, table_widths, [top, [Cell(n, align="center") for n in names], *numbers_row(rng, 13)])
    body = []
    for i, (group, program) in enumerate(zip(groups(items), programs, strict=True), 1):
        for n, item in enumerate(group):
            qs = [str(x) for x in sorted(rng.sample(range(1, 90), 4))]
            item["targets"] = {**dict(zip(("q1", "q2", "q3", "q4"), qs, strict=True)), "annual": qs[3]}
            lead_cells = [
                *leading(rng, group, n, i, True, "{}"),
                Cell(item["name"]),
                Cell(item["unit"]),
                Cell(qs[3], align="center"),
            ]
            rows = len(group)
            tail_cells = (
                []
                if n
                else [
                    Cell(program["name"], rows=rows),
                    Cell(f"Kegiatan Fasilitasi {i}", rows=rows),
                    Cell(program["budget_text"], rows=rows, align="right"),
                    Cell("Sekretaris", rows=rows),
                ]
            )
            quarters = [Cell(q, align="center") for q in qs]
            body.append(
                [*lead_cells, *tail_cells, *quarters]
                if program_first
                else [*lead_cells, *quarters, *tail_cells]
            )
    table.draw(body)


def weights(rng: random.Random, truth: Truth, sheet: Sheet) -> None:
    plain(rng, truth, sheet)
    if sheet.room < 150:
        sheet.new_page()
    sheet.y += 20
    names = ("Perencanaan Kinerja", "Pengukuran Kinerja", "Pelaporan Kinerja", "Evaluasi Internal")
    table = Table(
        sheet,
        (30, 200, 80, 80),
        [
            [
                Cell(h, align="center")
                for h in (
                    "No",
                    wording(rng, "Komponen", "Komponen Penilaian"),
                    "Bobot",
                    wording(rng, "Nilai", "Skor"),
                )
            ]
        ],
    )
    for name, weight in zip(names, rng.sample(("30", "25%", "15,00", "20", "10%", "40"), 4), strict=True):
        truth["components"].append(
            {"name": name, "weight": weight, "score": f"{rng.randint(5, 29)},{rng.randint(10, 99)}"}
        )
    table.draw(
        [
            [
                Cell(str(n)),
                Cell(c["name"]),
                Cell(c["weight"], align="center"),
                Cell(c["score"], align="center"),
            ]
            for n, c in enumerate(truth["components"], 1)
        ]
    )


def letter(rng: random.Random, truth: Truth, sheet: Sheet) -> None:
    """Another document: a letter with a schedule, or a report with a table of figures."""
    sheet.centred(truth["office"].upper(), 12)
    sheet.paragraph(f"Nomor : 005/{rng.randint(100, 999)}/{truth['year']}")
    sheet.paragraph(
        "Hal : Undangan Rapat Koordinasi" if rng.random() < 0.5 else "Hal : Laporan Pelaksanaan Kegiatan"
    )
    sheet.paragraph(
        "Sehubungan dengan pelaksanaan kegiatan, bersama ini kami sampaikan hal-hal sebagai berikut."
    )
    heads, rows = rng.choice(
        (
            (
                ("No", "Hari/Tanggal", "Pukul", "Tempat"),
                [("1", "Senin, 3 Maret", "09.00", "Aula"), ("2", "Selasa, 4 Maret", "13.30", "Ruang Rapat")],
            ),
            (
                ("No", "Nama Barang", "Jumlah", "Harga"),
                [("1", "Kertas HVS", "12", "55.000"), ("2", "Tinta", "4", "125.000")],
            ),
            (
                ("Kecamatan", "Penduduk 2023", "Penduduk 2024"),
                [("Sukaraya", "12.500", "12.940"), ("Wanasari", "8.123", "8.400")],
            ),
        )
    )
    table = Table(sheet, [100] * len(heads), [[Cell(h) for h in heads]])
    table.draw([[Cell(t) for t in row] for row in rows])
    sheet.y += 14
    sheet.paragraph("Demikian disampaikan, atas perhatiannya diucapkan terima kasih.")
