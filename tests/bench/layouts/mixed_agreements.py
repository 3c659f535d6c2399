"""Tables of agreements that measure, weigh and contract, after the catalogue: each draws its pages and says the truth."""

from __future__ import annotations

from random import Random

from agreement_layouts import Draw, Drawn, annex, kept_in
from invented import Body, dotted
from sheets import Table
from surroundings import budget, grouped, indicators, money_form, programs, total_of, truth, way, with_unit

CONTRACTS: dict[str, Draw] = {}
layout = kept_in(CONTRACTS)
_NOTE = (
    "Keterangan :",
    "*) Target dihitung sampai dengan akhir tahun",
    "**) Sumber data : laporan perangkat daerah",
)


def parts_of(total: int, count: int) -> list[str]:
    """Whole percents that add up to the total."""
    return [str(total // count + (n < total % count)) for n in range(count)]


@layout("L13")
def measured(body: Body, rng: Random) -> Drawn:
    how = way(rng)
    first = Table(
        [["1x2:No", "1x2:Sasaran Strategis", "1x2:Indikator Kinerja", "1x2:Target", "4x1:Realisasi", "1x2:Satuan"], ["TW 1", "TW 2", "TW 3", "TW 4"]],
        grouped(body, lambda _, i: (i.name, i.annual, "", "", "", "", i.unit), how), widths=(1, 5, 6, 2, 2, 2, 2, 2, 2))  # fmt: skip
    second = Table(
        [["No", "Sasaran Strategis", "Indikator Kinerja", "Target", "Pagu Anggaran"]],
        grouped(body, lambda n, i: (i.name, i.annual, f"Rp {dotted((n + 2) * 87_500_000)}"), how), widths=(1, 5, 6, 2, 4))  # fmt: skip
    return [annex(body, rng, first, second, landscape=True)], truth(
        body, ["STR006", "TGT008"], indicators=indicators(body)
    )


@layout("L14")
def three_rows(body: Body, rng: Random) -> Drawn:
    rows = grouped(body, lambda n, i: (i.name, i.unit, i.annual, *i.quarters, "", "", "", "", f"1.02.{n + 1:02d}", body.programs[n % len(body.programs)][0],
                                       dotted(body.programs[n % len(body.programs)][1])), way(rng))  # fmt: skip
    heads = [["1x2:No", "1x2:Sasaran Strategis", "1x2:Indikator", "1x2:Satuan", "1x2:Target Kinerja Tahunan", "4x1:Target Kinerja Triwulanan",
              "4x1:Realisasi Kinerja", "1x2:Kode", "1x2:Program, Kegiatan, Sub Kegiatan", "1x2:Pagu (Rp)"],
             ["I", "II", "III", "IV"] * 2, [f"({n})" for n in range(1, 17)]]  # fmt: skip
    table = Table(heads, rows, widths=(1, 4, 5, 2, 2, *[2] * 8, 2, 5, 3))
    return [annex(body, rng, table, _NOTE, landscape=True, size="folio", point=6)], truth(
        body, ["BGT002", "BGT004"], indicators=indicators(body, quarters=True))  # fmt: skip


@layout("L24")
def perspective(body: Body, rng: Random) -> Drawn:
    views = ("Penerima Layanan", "Proses Bisnis", "Penguatan Internal", "Anggaran")
    table = Table(
        [["No", "Rencana Hasil Kerja", "Indikator Kinerja Individu", "Target", "Satuan", "Perspektif"], list("abcdef")],
        grouped(body, lambda n, i: (i.name, i.annual, i.unit, views[n % 4]), way(rng)), widths=(1, 5, 6, 2, 2, 3))  # fmt: skip
    listed = (
        "1. Nama : " + body.first.name,
        "2. NIP : " + (body.first.nip or ""),
        "3. Jabatan : " + body.first.position,
    )
    return [annex(body, rng, listed, table)], truth(body, indicators=indicators(body))


@layout("L25")
def contract(body: Body, rng: Random) -> Drawn:
    count = len(body.items)
    weights = parts_of(100, count)
    rows: list[list[str]] = [["9x1:**Stakeholder Perspective (25%)"]]
    found = indicators(body, unit=False)
    for n, item in enumerate(body.items):
        if item.objective == 1 and body.first_of(n):
            rows.append(["9x1:**Internal Process Perspective (75%)"])
        if body.first_of(n):
            rows.append([f"**{item.objective + 1}", f"8x1:**{body.goal(n)}"])
        rows.append(
            [
                f"{item.objective + 1}{'abcd'[n % 4]}-{'CP' if n % 2 else 'N'}",
                item.name,
                with_unit(item),
                "-",
                "Max",
                "E/M",
                weights[n],
                "",
                "",
            ]
        )
        found[n] |= {"weight": weights[n], "polarity": "Max"}
    heads = [
        [
            "Kode SS/IKU",
            "Sasaran Strategis / Indikator Kinerja Utama",
            "Target",
            "Realisasi",
            "Polarisasi",
            "V/C",
            "Bobot IKU",
            "Bobot Tertimbang",
            "Index Capaian",
        ]
    ]
    table = Table(heads, rows, widths=(2, 8, 3, 2, 2, 2, 2, 2, 2))
    return [annex(body, rng, table, landscape=True)], truth(body, ["STR006", "WGT001"], indicators=found)


@layout("L28")
def small_tables(body: Body, rng: Random) -> Drawn:
    blocks: list[str | tuple[str, ...] | Table] = []
    found = indicators(body, unit=False)
    for k, goal in enumerate(body.objectives):
        own = [n for n, item in enumerate(body.items) if item.objective == k]
        weights = parts_of(100, len(own))
        blocks.append((f"SS{k + 1} - {goal}", f"Bobot SS : {100 // len(body.objectives)}%"))
        rows = [
            [
                str(m + 1),
                body.items[n].name,
                weights[m],
                "Renstra",
                with_unit(body.items[n]),
                "",
                "",
                "Tidak",
                "Langsung",
            ]
            for m, n in enumerate(own)
        ]
        heads = [
            [
                "No.",
                "IKU / IKK",
                "Bobot IKU",
                "Sumber IKU",
                "Target",
                "Realisasi",
                "Persentase",
                "Cascading",
                "Metode Cascading",
            ]
        ]
        blocks.append(Table(heads, rows, widths=(1, 7, 2, 2, 3, 2, 2, 2, 2)))
        for m, n in enumerate(own):
            found[n]["weight"] = weights[m]
    return [annex(body, rng, *blocks, landscape=rng.random() < 0.5)], truth(
        body, ["WGT001", "STR006"], indicators=found
    )


@layout("L30")
def pairs(body: Body, rng: Random) -> Drawn:
    heads = [["1x2:Sasaran Kegiatan", "1x2:Indikator Kinerja (IKU/IKK)", "1x2:Target PK", "1x2:Satuan", "2x1:TW 1", "2x1:TW 2", "2x1:TW 3", "2x1:TW 4"],
             ["Target", "Realisasi"] * 4]  # fmt: skip
    rows = grouped(
        body,
        lambda _, i: (i.name, i.annual, i.unit, *(c for q in i.quarters for c in (q, ""))),
        way(rng),
        numbered=False,
    )
    table = Table(heads, rows, widths=(5, 6, 2, 2, *[2] * 8))
    return [annex(body, rng, table, landscape=True)], truth(body, indicators=indicators(body, quarters=True))


@layout("L32")
def by_role(body: Body, rng: Random) -> Drawn:
    level = rng.choice(["Program", "Kegiatan"])
    named = [name for name, _, _ in body.programs]
    rows = [
        [str(n + 1), named[i.objective % len(named)], body.goal(n), i.name, i.unit, i.annual]
        for n, i in enumerate(body.items)
    ]
    table = Table(
        [["#", level, f"Sasaran {level}", f"Indikator {level}", "Satuan", "Target"]],
        rows,
        widths=(1, 5, 5, 6, 2, 2),
    )
    money = [[str(n + 1), name, dotted(amount)] for n, (name, amount, _) in enumerate(body.programs)]
    below = Table(
        [["#", level, "Pagu Anggaran (Rp)"]],
        [*money, ["2x1:Jumlah", total_of(body, "plain")["text"]]],
        widths=(1, 8, 4),
    )
    return [annex(body, rng, table, below)], truth(
        body, indicators=indicators(body), programs=programs(body, "plain"), programs_total=total_of(body, "plain"))  # fmt: skip


@layout("L69")
def small_results(body: Body, rng: Random) -> Drawn:
    blocks: list[str | tuple[str, ...] | Table] = []
    for k, goal in enumerate(body.objectives):
        own = [item for item in body.items if item.objective == k]
        blocks.append((f"Sasaran Strategis {k + 1} : {goal}",))
        rows = [[f"{'abcde'[m]}. {item.name}", with_unit(item), "", ""] for m, item in enumerate(own)]
        blocks.append(
            Table([["INDIKATOR KINERJA", "TARGET", "REALISASI", "CAPAIAN"]], rows, widths=(7, 3, 2, 2))
        )
    return [annex(body, rng, *blocks)], truth(body, ["STR006"], indicators=indicators(body, unit=False))


@layout("L13b")
def with_budget(body: Body, rng: Random) -> Drawn:
    rows = grouped(
        body, lambda n, i: (i.name, with_unit(i), f"Rp{dotted((n + 2) * 87_500_000)},00"), way(rng)
    )
    table = Table(
        [["No", "Sasaran Strategis", "Indikator Kinerja", "Target", "Pagu Anggaran"]],
        rows,
        widths=(1, 5, 6, 3, 4),
    )
    return [annex(body, rng, table, _NOTE)], truth(body, indicators=indicators(body, unit=False))


@layout("sub rows")
def sub_rows(body: Body, rng: Random) -> Drawn:
    """Quarters downwards, below the annual target's merged cell."""
    rows: list[list[str]] = []
    for n, item in enumerate(body.items):
        head = [
            f"1x4:{n + 1}",
            f"1x4:{body.goal(n)}",
            f"1x4:{item.name}",
            f"1x4:{item.unit}",
            f"1x4:{item.annual}",
        ]
        for quarter, (name, value) in enumerate(
            zip(("TW I", "TW II", "TW III", "TW IV"), item.quarters, strict=True)
        ):
            rows.append([*(head if quarter == 0 else []), name, value])
    heads = [
        [
            "1x2:No",
            "1x2:Sasaran",
            "1x2:Indikator Kinerja",
            "1x2:Satuan",
            "1x2:Target Tahunan",
            "2x1:Target Triwulan",
        ],
        ["Triwulan", "Target"],
    ]
    table = Table(heads, rows, widths=(1, 5, 6, 2, 2, 2, 2))
    return [annex(body, rng, table)], truth(body, indicators=indicators(body, quarters=True))


@layout("two leaders")
def two_leaders(body: Body, rng: Random) -> Drawn:
    """The annex of a body that names its outcome, tolok ukur and volume."""
    form = money_form(rng)
    heads = [
        [
            "No. Urut",
            "Outcome / Hasil yang Diharapkan",
            "Tolok Ukur Kinerja",
            "Volume",
            "Satuan",
            "Penanggung Jawab Kinerja",
        ],
        ["1", "2", "3", "4", "5", "6"],
    ]
    table = Table(
        heads,
        grouped(body, lambda n, i: (i.name, i.annual, i.unit, body.steps[n][3]), way(rng)),
        widths=(1, 5, 6, 2, 2, 3),
    )
    money = [[f"{n + 1}.", name, budget(amount, form)] for n, (name, amount, _) in enumerate(body.programs)]
    below = Table(
        [["No. Urut", "Nama Program", "Jumlah Anggaran"]],
        [*money, ["2x1:JUMLAH", total_of(body, form)["text"]]],
        widths=(1, 8, 5),
    )
    return [annex(body, rng, table, below)], truth(
        body, indicators=indicators(body), programs=programs(body, form), programs_total=total_of(body, form))  # fmt: skip
