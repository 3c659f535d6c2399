"""Annexes behind an agreement, after the catalogue: plans by quarter, key indicators, strategic plans, evaluations.

Each draws a page, and says what the whole document then holds beyond the agreement's own table: ``targets`` an
indicator, ``actions``, ``indicators`` that may be read as such, ``programs``, rules that may speak (``accepted``).
"""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import Any

from invented import Body, Item, dotted
from plan_layouts import plan
from sheets import Page, Row, Table
from surroundings import actions, grouped, indicators, way

Annex = tuple[Page, dict[str, Any]]
ANNEXES: dict[str, Callable[[Body, Random], Annex]] = {}
_LONG = "Perbandingan antara yang tercapai dan seluruh sasaran dikalikan seratus persen, dihitung pada akhir tahun berjalan dari laporan yang telah diverifikasi."


def layout(key: str) -> Callable[[Callable[[Body, Random], Annex]], Callable[[Body, Random], Annex]]:
    def keep(draw: Callable[[Body, Random], Annex]) -> Callable[[Body, Random], Annex]:
        ANNEXES[key] = draw
        return draw

    return keep


def quarters_of(body: Body) -> list[dict[str, str]]:
    return [dict(zip(("q1", "q2", "q3", "q4"), item.quarters, strict=True)) for item in body.items]


def program(body: Body, n: int) -> tuple[str, str, str, str]:
    """Program, its amount, an activity of it, the activity's amount."""
    name, amount, parts = body.programs[n % len(body.programs)]
    return name, dotted(amount), parts[0][0], dotted(parts[0][1])


@layout("L36")
def three_groups(body: Body, rng: Random) -> Annex:
    heads = [["1x2:No", "1x2:Pejabat (Eselon)", "1x2:Sasaran", "1x2:Indikator", "1x2:Satuan", "1x2:Program", "1x2:Anggaran", "4x1:Realisasi Anggaran Per Triwulan (Rp)",
              "1x2:Rencana Aksi", "1x2:Sub Rencana Aksi", "4x1:Target Triwulan", "4x1:Capaian Triwulan", "1x2:Capaian Total"], ["I", "II", "III", "IV"] * 3]  # fmt: skip
    rows = [[str(n + 1), "Kepala Bidang", body.goal(n), i.name, i.unit, program(body, n)[0], program(body, n)[1], "", "", "", "", body.steps[n][0], "-", *i.quarters, "", "", "", "", ""]
            for n, i in enumerate(body.items)]  # fmt: skip
    table = Table(heads, rows, widths=(1, 3, 4, 4, 2, 4, 3, 1, 1, 1, 1, 4, 2, 2, 2, 2, 2, 1, 1, 1, 1, 2))
    return plan(body, rng, table, size="A3"), {"targets": quarters_of(body), "actions": actions(body)}


@layout("L45")
def two_budgets(body: Body, rng: Random) -> Annex:
    heads = [
        [
            "No",
            "TUJUAN/SASARAN STRATEGIS",
            "INDIKATOR KINERJA",
            "NAMA PERANGKAT DAERAH",
            "RENCANA AKSI PERANGKAT DAERAH",
            "PAGU",
            "PROGRAM PERANGKAT DAERAH",
            "PAGU APBD",
        ]
    ]

    def cells(n: int, item: Item) -> Row:
        name, amount, _, own = program(body, n)
        return item.name, body.organisation.split(" K")[0], body.steps[n][0], own, name, amount

    table = Table(heads, grouped(body, cells, way(rng)), widths=(1, 4, 5, 4, 5, 3, 5, 3))
    return plan(body, rng, table), {"actions": actions(body)}


@layout("L46")
def individual(body: Body, rng: Random) -> Annex:
    heads = [
        [
            "No",
            "Kinerja",
            "Indikator Kinerja Individu",
            "2x1:Rencana Aksi",
            "Target",
            "Realisasi",
            "Capaian (%)",
            "Catatan Monev",
            "Tindak Lanjut",
            "Bukti Pendukung",
        ]
    ]
    rows = grouped(
        body,
        lambda n, i: (i.name, str(n + 1), body.steps[n][0], body.steps[n][2], "", "", "", "", ""),
        "merged",
    )
    page = plan(
        body, rng, Table(heads, rows, widths=(1, 5, 5, 1, 5, 3, 2, 2, 2, 2, 3)), "RENCANA AKSI TRIBULAN I"
    )
    page.blocks.insert(2, (f"1. Nama : {body.first.name}", f"2. NIP : {body.first.nip}", f"3. Pangkat/Gol. Ruang : {body.first.rank}",
                           f"4. Jabatan : {body.first.position}", f"5. Unit Kerja : {body.organisation}"))  # fmt: skip
    return page, {"actions": actions(body, output_target=True)}


@layout("L49")
def empty_first_row(body: Body, rng: Random) -> Annex:
    heads = [
        ["5x1:", "4x1:Target", ""],
        [
            "No",
            "Perangkat Daerah",
            "IKU",
            "Rencana Aksi",
            "Indikator",
            "I",
            "II",
            "III",
            "IV",
            "Penanggung Jawab",
        ],
    ]
    rows = [[str(n + 1), body.organisation.split(" K")[0], i.name, body.steps[n][0], body.steps[n][1], *(f"{q} dokumen" for q in (1, 2, 3, 4)), body.steps[n][3]]
            for n, i in enumerate(body.items)]  # fmt: skip
    table = Table(heads, rows, widths=(1, 4, 5, 5, 4, 2, 2, 2, 2, 3))
    return plan(body, rng, table), {"actions": actions(body)}


@layout("L50")
def explained(body: Body, rng: Random) -> Annex:
    heads = [
        ["1x2:Sasaran Strategis", "1x2:Indikator Kinerja Utama", "1x2:Satuan", "4x1:Penjelasan"],
        ["Alasan", "Formulasi/Cara Pengukuran", "Sumber Data", "Keterangan"],
    ]
    rows = grouped(
        body,
        lambda n, i: (
            i.name,
            i.unit,
            f"Ukuran {body.goal(n).lower()} yang dipakai dalam perencanaan daerah",
            _LONG,
            "Laporan bidang",
            "",
        ),
        way(rng),
        numbered=False,
    )
    page = plan(
        body, rng, Table(heads, rows, widths=(4, 5, 2, 5, 6, 3, 2)), "INDIKATOR KINERJA UTAMA", point=9
    )
    page.split = True
    return page, {}


@layout("L52")
def below_nothing(body: Body, rng: Random) -> Annex:
    years = [str(body.year + n) for n in (-1, 0, 1)]
    heads = [
        ["6x1:", "3x1:Target Kinerja", ""],
        [
            "No",
            "Sasaran Strategis",
            "Indikator Sasaran",
            "Satuan",
            "Penjelasan / Formulasi",
            "Sumber Data",
            *years,
            "Penanggung Jawab",
        ],
    ]
    rows = grouped(
        body,
        lambda n, i: (i.name, i.unit, _LONG, "Laporan", i.quarters[2], i.annual, i.annual, body.steps[n][3]),
        way(rng),
    )
    table = Table(heads, rows, widths=(1, 4, 5, 2, 6, 2, 2, 2, 2, 3))
    own = [{years[0]: i.quarters[2], years[1]: i.annual, years[2]: i.annual} for i in body.items]
    return plan(body, rng, table, "INDIKATOR KINERJA UTAMA"), {"targets": own}


@layout("L54")
def strategic(body: Body, rng: Random) -> Annex:
    years = [str(body.year + n) for n in (-1, 0, 1, 2)]
    heads = [["1x2:No", "1x2:Tujuan", "1x2:Indikator Tujuan", "4x1:Target Tujuan Per Tahun", "1x2:Sasaran", "1x2:Indikator Sasaran", "1x2:Satuan", "1x2:Kondisi Awal",
              "4x1:Target Sasaran Per Tahun", "1x2:Kondisi Akhir"], years * 2]  # fmt: skip
    count, rows = len(body.items), []
    for n, i in enumerate(body.items):
        top = (
            []
            if n
            else [
                f"1x{count}:{t}"
                for t in (
                    "1",
                    "Mewujudkan pelayanan yang prima",
                    "Indeks pelayanan prima",
                    "70",
                    "72,5",
                    "74",
                    "76",
                )
            ]
        )
        goal = [f"1x{body.count(n)}:{body.goal(n)}"] if body.first_of(n) else []
        rows.append(
            [
                *top,
                *goal,
                i.name,
                i.unit,
                i.quarters[0],
                i.quarters[2],
                i.annual,
                i.annual,
                i.annual,
                i.annual,
            ]
        )
    table = Table(heads, rows, widths=(1, 4, 4, 2, 2, 2, 2, 4, 5, 2, 2, 2, 2, 2, 2, 2))
    own = [{years[0]: i.quarters[2]} | dict.fromkeys(years[1:], i.annual) for i in body.items]
    goal_row = {
        **indicators(body)[0],
        "name": "Indeks pelayanan prima",
        "objective": "Mewujudkan pelayanan yang prima",
        "unit": None,
        "targets": {"annual": "72,5"},
        "optional": True,
    }
    return plan(body, rng, table, "RENCANA STRATEGIS", size="folio"), {
        "targets": own,
        "indicators": [goal_row],
    }


@layout("L59")
def last_year(body: Body, rng: Random) -> Annex:
    heads = [["1x2:No.", "1x2:Sasaran", "1x2:Indikator", "1x2:Capaian Thn Lalu", "3x1:Target", "1x2:Target Akhir Renstra", "1x2:Capaian terhadap Target Akhir Renstra"],
             ["Target", "Realisasi", "% Realisasi"], [str(n) for n in range(1, 10)]]  # fmt: skip
    rows = grouped(body, lambda _, i: (i.name, i.quarters[0], i.annual, "", "", i.annual, ""), way(rng))
    table = Table(heads, rows, widths=(1, 5, 6, 2, 2, 2, 2, 2, 3))
    return plan(body, rng, table, "PENGUKURAN KINERJA"), {}


@layout("L63")
def evaluation(body: Body, rng: Random) -> Annex:
    heads = [["1x3:No", "1x3:Sasaran", "1x3:Kode", "1x3:Urusan/Bidang Urusan/Program/Kegiatan", "1x3:Indikator Kinerja", "2x2:Target Renstra", "2x2:Realisasi s/d tahun lalu", "2x2:Target tahun berjalan",
              "8x1:Realisasi Triwulan", "1x3:Unit Penanggung Jawab", "1x3:Ket"], ["2x1:I", "2x1:II", "2x1:III", "2x1:IV"], ["K", "Rp"] * 7]  # fmt: skip
    rows = grouped(
        body,
        lambda n, i: (
            f"1.02.{n + 1:02d}",
            program(body, n)[0],
            i.name,
            i.annual,
            "9.000.000.000",
            i.quarters[0],
            "5.000.000.000",
            i.annual,
            program(body, n)[1],
            *[""] * 8,
            body.steps[n][3],
            "",
        ),
        way(rng),
    )
    table = Table(heads, rows, widths=(1, 4, 2, 4, 4, 2, 3, 2, 3, 2, 3, *[1] * 8, 3, 2))
    return plan(body, rng, table, "EVALUASI TERHADAP HASIL RENJA", size="A3"), {}


@layout("L65")
def reform(body: Body, rng: Random) -> Annex:
    heads = [["1x2:NO", "1x2:SASARAN", "1x2:PROGRAM", "1x2:KEGIATAN", "1x2:INDIKATOR", "2x1:OUTPUT", "2x1:BULAN KE-", "2x1:ANGGARAN", "2x1:STATUS CAPAIAN (V)", "1x2:ALASAN TIDAK TERCAPAI"],
             ["TARGET", "REALISASI", "TARGET", "REALISASI", "TARGET", "REALISASI", "TERCAPAI", "TIDAK TERCAPAI"], [str(n) for n in range(1, 15)]]  # fmt: skip
    rows = grouped(
        body,
        lambda n, i: (
            program(body, n)[0],
            body.steps[n][0],
            i.name,
            body.steps[n][2],
            "",
            str(n % 12 + 1),
            "",
            program(body, n)[3],
            "",
            "",
            "",
            "",
        ),
        way(rng),
    )
    table = Table(heads, rows, widths=(1, 4, 4, 4, 5, 2, 2, 2, 2, 3, 2, 2, 2, 3))
    return plan(body, rng, table, "RENCANA AKSI REFORMASI BIROKRASI"), {
        "actions": actions(body, output_target=True)
    }


@layout("L66")
def physical(body: Body, rng: Random) -> Annex:
    heads = [["1x2:NO", "1x2:SKPD", "1x2:KODE", "1x2:SASARAN", "1x2:SUBKEGIATAN", "1x2:INDIKATOR KINERJA", "1x2:SATUAN", "2x1:TARGET RENSTRA", "2x1:REALISASI PENCAPAIAN", "2x1:TARGET KINERJA", "1x2:KETERANGAN"],
             ["FISIK", "KEUANGAN"] * 3]  # fmt: skip
    rows = [[str(n + 1), "Dinas", f"1.02.{n + 1:02d}.2.01", body.goal(n), body.steps[n][0], i.name, i.unit, i.annual, "9.000.000.000", i.quarters[0], "5.000.000.000", i.annual, program(body, n)[3], "-"]
            for n, i in enumerate(body.items)]  # fmt: skip
    table = Table(heads, rows, widths=(1, 2, 3, 4, 4, 5, 2, 2, 4, 2, 4, 2, 4, 2))
    return plan(body, rng, table, "CAPAIAN FISIK DAN KEUANGAN", size="folio"), {}


@layout("L67")
def proof(body: Body, rng: Random) -> Annex:
    heads = [
        [
            "1x2:Program",
            "1x2:Kegiatan",
            "1x2:Target Kinerja",
            "1x2:Sub Kegiatan",
            "2x2:Target",
            "Waktu Pelaksanaan",
            "1x2:Realisasi",
        ],
        ["Desember"],
    ]
    rows = [
        [program(body, n)[0], program(body, n)[2], i.name, body.steps[n][1], i.annual, i.unit, "V", ""]
        for n, i in enumerate(body.items)
    ]
    return plan(
        body, rng, Table(heads, rows, widths=(5, 5, 6, 5, 2, 2, 2, 2)), "BUKTI TARGET KINERJA", size="letter"
    ), {}


@layout("L70")
def by_code(body: Body, rng: Random) -> Annex:
    heads = [
        [
            "1x2:Kode",
            "1x2:Program / Kegiatan / Sub Kegiatan",
            "1x2:Indikator",
            "2x1:Target Tahun Berjalan",
            "1x2:Sumber Dana",
        ],
        ["K", "Rp"],
    ]
    rows: list[list[str]] = []
    found: list[dict[str, Any]] = []
    for n, (name, amount, parts) in enumerate(body.programs):
        rows.append([f"7.01.0{n + 1}", name.upper(), "", "", dotted(amount), "APBD"])
        found.append({"name": name.upper(), "budget_text": dotted(amount), "level": 1})
        for k, (part, own) in enumerate(parts):
            rows.append(
                [
                    f"7.01.0{n + 1}.2.{k + 1:02d}",
                    part,
                    f"Jumlah dokumen {part.lower()}",
                    f"{k + 2} dokumen",
                    dotted(own),
                    "APBD",
                ]
            )
            found.append({"name": part, "budget_text": dotted(own), "level": 2})
    table = Table(heads, rows, widths=(3, 7, 6, 3, 4, 2))
    extra = [
        {
            **indicators(body)[0],
            "name": row[2],
            "objective": None,
            "unit": None,
            "targets": {"annual": row[3]},
            "optional": True,
        }
        for row in rows
        if row[2]
    ]
    return plan(body, rng, table, "RENCANA PROGRAM DAN KEGIATAN"), {"programs": found, "indicators": extra}


@layout("L48 months")
def monthly(body: Body, rng: Random) -> Annex:
    names = ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Ags", "Sep", "Okt", "Nop", "Des"]
    heads = [
        [
            "1x2:No",
            "1x2:Indikator Kinerja",
            "1x2:Satuan",
            "1x2:Target",
            "12x1:Rencana Target Bulan",
            "1x2:Ket.",
        ],
        names,
    ]
    rows = [
        [str(n + 1), i.name, i.unit, i.annual, *(q for q in i.quarters for _ in range(3)), ""]
        for n, i in enumerate(body.items)
    ]
    own = [{f"m{n + 1}": i.quarters[n // 3] for n in range(12)} for i in body.items]
    return plan(
        body, rng, Table(heads, rows, widths=(1, 7, 2, 2, *[2] * 12, 2)), "RENCANA AKSI BULANAN", size="folio"
    ), {"targets": own}
