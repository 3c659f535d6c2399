"""Action plans, indicator lists and measurements after the catalogue of printed layouts."""

from __future__ import annotations

from random import Random

from agreement_layouts import Draw, Drawn, annex, kept_in
from invented import Body, Item, dotted
from sheets import Page, Row, Table
from surroundings import actions, grouped, indicators, signatures, truth, way, with_unit

PLANS: dict[str, Draw] = {}
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agt", "Sep", "Okt", "Nov", "Des")


layout = kept_in(PLANS)


def agreed(body: Body, rng: Random) -> Page:
    """The agreement's own annex, before a plan."""
    table = Table(
        [["NO", "SASARAN STRATEGIS", "INDIKATOR KINERJA", "SATUAN", "TARGET"]],
        grouped(body, lambda _, i: (i.name, i.unit, i.annual), "merged"),
        widths=(1, 5, 6, 2, 2),
    )
    return annex(body, rng, table)


def plan(
    body: Body, rng: Random, table: Table, title: str = "RENCANA AKSI", size: str = "A4", point: float = 7
) -> Page:
    return Page(
        [f"{title} TAHUN {body.year}", body.organisation.upper(), table, signatures(body, rng)],
        size,
        landscape=True,
        point=point,
    )


@layout("L34")
def aims(body: Body, rng: Random) -> Drawn:
    rows = [
        [
            str(n + 1),
            body.goal(n),
            i.name,
            *i.quarters,
            body.steps[n][0],
            body.steps[n][3],
            dotted((n + 3) * 12_500_000),
        ]
        for n, i in enumerate(body.items)
    ]
    heads = [["1x2:Nomor", "1x2:Sasaran (Strategis/ Program/ Kegiatan*)", "1x2:Indikator Kinerja (Program/kegiatan)*", "4x1:Target Kinerja",
              "1x2:Aktifitas yang direncanakan dilakukan untuk mencapai Target Kinerja", "1x2:Penanggung Jawab", "Anggaran"],
             ["TW 1", "TW 2", "TW 3", "TW 4", "(Rp.)"]]  # fmt: skip
    table = Table(heads, rows, widths=(1, 5, 5, 2, 2, 2, 2, 5, 3, 3))
    return [agreed(body, rng), plan(body, rng, table)], truth(
        body, indicators=indicators(body, quarters=True), actions=actions(body)
    )


@layout("L35")
def year_column(body: Body, rng: Random) -> Drawn:
    short = body.organisation.split(" Kabupaten")[0]
    rows = [
        [
            str(n + 1),
            short,
            body.goal(n),
            i.name,
            str(body.year),
            i.unit,
            body.steps[n][0],
            i.annual,
            *i.quarters,
            body.steps[n][3],
        ]
        for n, i in enumerate(body.items)
    ]
    heads = [["1x2:No", "1x2:OPD", "1x2:Sasaran", "1x2:Indikator", "1x2:Tahun", "1x2:Satuan", "1x2:Rencana Aksi", "1x2:Target Tahunan", "4x1:Target Triwulan", "1x2:Penanggung Jawab"],
             ["I", "II", "III", "IV"]]  # fmt: skip
    table = Table(heads, rows, widths=(1, 3, 5, 5, 2, 2, 4, 2, 2, 2, 2, 2, 3))
    return [agreed(body, rng), plan(body, rng, table)], truth(
        body, indicators=indicators(body, quarters=True), actions=actions(body)
    )


@layout("L38")
def labelled(body: Body, rng: Random) -> Drawn:
    rows: list[list[str]] = []
    for n, item in enumerate(body.items):
        if body.first_of(n):
            rows.append([f"10x1:**Sasaran : {body.goal(n)}"])
        name, amount, parts = body.programs[n % len(body.programs)]
        rows.append(
            [
                str(n + 1),
                item.name,
                item.unit,
                item.annual,
                name,
                dotted(amount),
                parts[0][0],
                dotted(parts[0][1]),
                body.steps[n][1],
                body.steps[n][2],
            ]
        )
    heads = [
        [
            "No.",
            "Indikator Kinerja",
            "Satuan",
            "Target",
            "Program",
            "Anggaran",
            "Kegiatan",
            "Anggaran",
            "Output Kegiatan",
            "Target",
        ]
    ]
    table = Table(heads, rows, widths=(1, 5, 2, 2, 4, 4, 4, 4, 4, 3))
    return [agreed(body, rng), plan(body, rng, table)], truth(
        body, indicators=indicators(body), actions=actions(body, plan=False, output=True, output_target=True)
    )


@layout("L40")
def two_groups(body: Body, rng: Random) -> Drawn:
    def cells(n: int, item: Item) -> Row:
        name, _, parts = body.programs[n % len(body.programs)]
        money = [dotted(amount * 1_000_000) for amount in (10, 20, 30, 40)]
        return (item.name, *item.quarters, name, parts[0][0], body.steps[n][0], *money)

    heads = [["1x2:No.", "1x2:Sasaran", "1x2:Indikator Kinerja", "4x1:Target Kinerja", "1x2:Program", "1x2:Kegiatan", "1x2:Aktivitas", "4x1:Target Keuangan"],
             ["Triw I", "Triw II", "Triw III", "Triw IV"] * 2, [str(n) for n in range(1, 15)]]  # fmt: skip
    table = Table(heads, grouped(body, cells, "merged"), widths=(1, 4, 4, 2, 2, 2, 2, 4, 4, 4, 3, 3, 3, 3))
    return [agreed(body, rng), plan(body, rng, table, point=6)], truth(
        body, indicators=indicators(body, quarters=True), actions=actions(body)
    )


@layout("L42")
def months(body: Body, rng: Random) -> Drawn:
    rows = grouped(
        body,
        lambda _, i: (i.name, i.annual, *(q for q in i.quarters for _ in range(3))),
        "merged",
        numbered=False,
    )
    heads = [
        ["1x2:Sasaran Kinerja", "1x2:Indikator Kinerja", "1x2:Target Tahunan", "12x1:Target Tahunan"],
        list(_MONTHS),
    ]
    table = Table(heads, rows, widths=(5, 6, 2, *[2] * 12))
    found = indicators(body)
    for one, item in zip(found, body.items, strict=True):
        one["targets"] |= {f"m{n + 1}": item.quarters[n // 3] for n in range(12)}
    return [agreed(body, rng), plan(body, rng, table, size="folio")], truth(body, indicators=found)


@layout("L47")
def matrix(body: Body, rng: Random) -> Drawn:
    kinds = ("Akumulatif", "Progres Positif", "Pengulangan")
    rows = [["Masyarakat sejahtera", body.goal(n), f"1.02.0{n % 9 + 1}", body.programs[n % len(body.programs)][0], "", "", body.steps[n][1], i.name, i.unit, i.annual, kinds[n % 3], *i.quarters]
            for n, i in enumerate(body.items)]  # fmt: skip
    heads = [
        [
            "Tujuan",
            "Sasaran",
            "Kode",
            "Program",
            "Kegiatan",
            "Sub Kegiatan",
            "Outcome/Output",
            "Indikator",
            "Satuan",
            "Target",
            "Jenis",
            "TW 1",
            "TW 2",
            "TW 3",
            "TW 4",
        ]
    ]
    table = Table(heads, rows, widths=(3, 4, 2, 4, 2, 2, 3, 5, 2, 2, 3, 2, 2, 2, 2))
    return [agreed(body, rng), plan(body, rng, table, "MATRIK RENCANA AKSI", point=6)], truth(
        body, indicators=indicators(body, quarters=True)
    )


@layout("L48")
def staff(body: Body, rng: Random) -> Drawn:
    rows = [[body.organisation.split(" Kabupaten")[0], "Kepala Bidang", body.goal(n), body.steps[n][0], "RHK 1", i.name, i.unit, *i.quarters, i.annual, "", "", "", "", dotted((n + 1) * 15_000_000)]
            for n, i in enumerate(body.items)]  # fmt: skip
    heads = [["1x2:PERANGKAT DAERAH", "1x2:JABATAN", "1x2:RHK ATASAN YANG DIINTERVENSI", "1x2:RENCANA HASIL KERJA", "1x2:LEVEL RHK", "1x2:INDIKATOR", "1x2:SATUAN",
              "5x1:TARGET KEGIATAN PER TRIWULAN", "4x1:REALISASI KEGIATAN PER TRIWULAN", "1x2:RENCANA PAGU"],
             ["I", "II", "III", "IV", "AKHIR", "I", "II", "III", "IV"]]  # fmt: skip
    table = Table(heads, rows, widths=(3, 3, 4, 4, 2, 5, 2, 2, 2, 2, 2, 2, 1, 1, 1, 1, 3))
    found = indicators(body, quarters=True)
    return [agreed(body, rng), plan(body, rng, table, "RENCANA AKSI", size="A3")], truth(
        body, indicators=found
    )


@layout("L51")
def five_years(body: Body, rng: Random) -> Drawn:
    years = [str(body.year + n) for n in (-1, 0, 1, 2)]
    how = way(rng)

    def cells(n: int, item: Item) -> Row:
        return (
            "Ukuran mutu layanan yang diterima warga",
            "Jumlah yang tercapai dibagi seluruhnya dikali 100",
            item.unit,
            item.quarters[0],
            item.annual,
            item.annual,
            item.annual,
            "Laporan bidang",
            body.steps[n][3],
        )

    heads = [
        [
            "1x2:No",
            "1x2:Sasaran",
            "1x2:Indikator Kinerja Utama",
            "1x2:Definisi Operasional",
            "1x2:Formula / Rumusan Perhitungan",
            "1x2:Satuan",
            "4x1:Target Capaian per Tahun",
            "1x2:Sumber Data",
            "1x2:Penanggung Jawab",
        ],
        years,
    ]
    rows = grouped(body, lambda n, i: (i.name, *cells(n, i)), how)
    table = Table(heads, rows, widths=(1, 5, 5, 5, 5, 2, 2, 2, 2, 2, 3, 3))
    found = indicators(body)
    for one, item in zip(found, body.items, strict=True):
        one["targets"] |= {years[0]: item.quarters[0]} | dict.fromkeys(years[1:], item.annual)
    return [agreed(body, rng), plan(body, rng, table, "INDIKATOR KINERJA UTAMA")], truth(
        body, indicators=found
    )


@layout("L56")
def annual_plan(body: Body, rng: Random) -> Drawn:
    def cells(n: int, item: Item) -> Row:
        name, amount, parts = body.programs[n % len(body.programs)]
        return (
            item.name,
            name,
            parts[0][0],
            f"Jumlah dokumen layanan ke-{n + 1}",
            f"{n + 2} dokumen",
            dotted(amount),
        )

    heads = [
        [
            "NO",
            "SASARAN",
            "INDIKATOR SASARAN",
            "PROGRAM",
            "KEGIATAN",
            "INDIKATOR SASARAN SUB KEGIATAN",
            "TARGET",
            "TARGET ANGGARAN",
        ]
    ]
    table = Table(heads, grouped(body, cells, "repeat"), widths=(1, 5, 5, 4, 4, 5, 3, 4))
    found = [{**one, "name": f"Jumlah dokumen layanan ke-{n + 1}", "objective": None, "unit": None, "targets": {"annual": f"{n + 2} dokumen"}, "optional": True}
             for n, one in enumerate(indicators(body))]  # fmt: skip
    return [agreed(body, rng), plan(body, rng, table, "RENCANA KINERJA TAHUNAN")], truth(
        body, indicators=[*indicators(body), *found]
    )


@layout("L58")
def measured(body: Body, rng: Random) -> Drawn:
    rows = [
        [str(n + 1), i.name, i.unit, i.annual, *(c for q in i.quarters for c in (q, "")), ""]
        for n, i in enumerate(body.items)
    ]
    heads = [
        [
            "1x2:No",
            "1x2:Indikator Sasaran",
            "1x2:Satuan",
            "1x2:Target",
            "2x1:Tw I",
            "2x1:Tw II",
            "2x1:Tw III",
            "2x1:Tw IV",
            "1x2:Capaian",
        ],
        ["T", "R"] * 4,
    ]
    table = Table(heads, rows, widths=(1, 7, 2, 2, *[2] * 8, 2))
    return [annex(body, rng, table, landscape=True)], truth(
        body, ["STR006"], indicators=indicators(body, quarters=True, objective=False)
    )


@layout("L60")
def activities(body: Body, rng: Random) -> Drawn:
    rows = [
        [str(n + 1), body.steps[n][0], item.name, f"{60 + n}", dotted((n + 1) * 40_000_000), "", "", ""]
        for n, item in enumerate(body.items)
    ]
    heads = [["1x3:No.", "1x3:Kegiatan/Aktivitas", "1x3:Indikator Kinerja", "2x1:Target", "3x1:Realisasi"],
             ["1x2:Fisik (%)", "1x2:Keuangan (Rp)", "1x2:Fisik (%)", "2x1:Keuangan"], ["(Rp)", "(%)"], [str(n) for n in range(1, 9)]]  # fmt: skip
    table = Table(heads, rows, widths=(1, 6, 6, 2, 4, 2, 3, 2))
    return [agreed(body, rng), plan(body, rng, table, "RENCANA AKSI KEGIATAN")], truth(
        body, ["STR007", "TGT002"], indicators=indicators(body)
    )


@layout("L64")
def quarterly(body: Body, rng: Random) -> Drawn:
    rows = [
        [
            str(n + 1),
            body.goal(n),
            i.name,
            with_unit(i),
            "",
            body.programs[n % len(body.programs)][0],
            dotted(body.programs[n % len(body.programs)][1]),
            "",
        ]
        for n, i in enumerate(body.items)
    ]
    heads = [
        ["1x2:No.", "4x1:Sasaran Kegiatan", "1x2:Program", "1x2:Anggaran", "1x2:Realisasi"],
        ["Uraian", "Indikator Kinerja", "Target", "Realisasi"],
        [str(n) for n in range(1, 9)],
    ]
    table = Table(heads, rows, widths=(1, 5, 6, 3, 2, 5, 4, 2))
    return [annex(body, rng, table, landscape=True)], truth(
        body, ["BGT002", "BGT004"], indicators=indicators(body, unit=False)
    )
