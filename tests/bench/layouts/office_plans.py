"""Plans of offices behind agreements, drawn after all was mended for others: quarters downwards, K and Rp, years, outputs apart."""

from __future__ import annotations

from random import Random

from agreement_layouts import Draw, Drawn, annex, kept_in
from invented import Body, dotted
from office_forms import named
from plan_layouts import agreed, plan
from sheets import Page, Table
from surroundings import actions, grouped, indicators, signatures, truth, way, with_unit

OFFICE_PLANS: dict[str, Draw] = {}
layout = kept_in(OFFICE_PLANS)


@layout("quarters downwards")
def quarters_downwards(body: Body, rng: Random) -> Drawn:
    """Each indicator over four rows of a quarter; what is done and what comes of it beside them, once."""
    rows: list[list[str]] = []
    for n, item in enumerate(body.items):
        action, output, volume, who = body.steps[n]
        for quarter, value in enumerate(item.quarters):
            cells = [f"1x4:{one}" for one in (str(n + 1), item.name, item.unit, item.annual)]
            after = [f"1x4:{one}" for one in (action, output, volume, who)]
            own = [("Triwulan I", "Triwulan II", "Triwulan III", "Triwulan IV")[quarter], value]
            rows.append([*cells, *own, *after] if quarter == 0 else own)
    heads = [
        [
            "No",
            "Indikator Kinerja",
            "Satuan",
            f"Target {body.year}",
            "Periode",
            "Target Periode",
            "Langkah-langkah Kegiatan",
            "Keluaran",
            "Target Keluaran",
            "PIC",
        ]
    ]
    table = Table(heads, rows, widths=(1, 6, 2, 2, 3, 2, 5, 4, 3, 4))
    page = plan(body, rng, table)
    return [agreed(body, rng), page], truth(
        body,
        indicators=indicators(body, quarters=True),
        actions=actions(body, output=True, output_target=True),
    )


@layout("K and Rp")
def performance_and_money(body: Body, rng: Random) -> Drawn:
    """Pairs of performance and money for the year and each quarter; the row of column numbers leaves some out."""
    heads = [
        ["1x3:No", "1x3:Sasaran", "1x3:Indikator Kinerja", "1x3:Satuan", f"2x2:Target Kinerja dan Anggaran Tahun {body.year}",
         "8x1:Target Kinerja dan Anggaran Triwulan", "1x3:Unit Kerja Penanggung Jawab"],
        ["2x1:I", "2x1:II", "2x1:III", "2x1:IV"],
        ["K", "Rp"] * 5,
        ["1", "2", "3", "4", "2x1:5", "2x1:7", "2x1:8", "2x1:9", "2x1:10", "12"],
    ]  # fmt: skip
    rows = []
    for n, item in enumerate(body.items):
        top = [str(item.objective + 1), body.goal(n)] if body.first_of(n) else []
        amount = (n + 2) * 60_000_000
        pairs = [cell for k, q in enumerate(item.quarters) for cell in (q, dotted((k + 1) * amount // 4))]
        rows.append(
            [*(f"1x{body.count(n)}:{one}" for one in top), item.name, item.unit, item.annual, dotted(amount), *pairs, body.steps[n][3]]
        )  # fmt: skip
    table = Table(heads, rows, widths=(1, 4, 5, 2, 2, 4, 2, 3, 2, 3, 2, 3, 2, 4, 4))
    page = plan(body, rng, table, "RENCANA AKSI PENCAPAIAN KINERJA", size="folio")
    return [agreed(body, rng), page], truth(body, ["BGT003"], indicators=indicators(body, quarters=True))


@layout("years and ends")
def years_and_ends(body: Body, rng: Random) -> Drawn:
    """Where it stood, five years and where it shall end; rows may be cut by the page."""
    years = [str(body.year + n) for n in (-1, 0, 1, 2, 3)]
    heads = [
        [
            "1x2:No",
            "1x2:Sasaran Strategis",
            "1x2:Indikator Kinerja Sasaran",
            "1x2:Satuan",
            f"1x2:Kondisi Awal ({body.year - 2})",
            "5x1:Target Kinerja pada Tahun",
            "1x2:Kondisi Akhir Periode",
            "1x2:Ket.",
        ],
        years,
    ]

    def later(value: str, n: int) -> str:
        return f"{value.split(',')[0].replace('.', '')}{n}" if value[0].isdigit() else value

    values = [[i.quarters[1], i.annual, *(later(i.annual, n) for n in (1, 2, 3))] for i in body.items]
    rows = grouped(
        body,
        lambda n, i: (i.name, i.unit, i.quarters[0], *values[n], values[n][-1], ""),
        way(rng),
    )
    table = Table(heads, rows, widths=(1, 5, 6, 2, 2, 2, 2, 2, 2, 2, 2, 1))
    page = Page(
        [
            "INDIKATOR KINERJA UTAMA",
            named(body),
            tuple(["\u00a0"] * rng.randint(6, 12)),
            table,
            signatures(body, rng),
        ],
        landscape=True,
        split=True,
    )
    found = indicators(body)
    for one, own in zip(found, values, strict=True):
        one["targets"] |= {
            year: value for year, value in zip(years, own, strict=True) if year != str(body.year)
        }
    return [agreed(body, rng), page], truth(body, ["TGT016"], indicators=found)


@layout("outputs in parts")
def outputs_in_parts(body: Body, rng: Random) -> Drawn:
    """What comes of an action with its volume and the volume's unit in columns, when in marks, and what it costs."""
    heads = [
        [
            "1x2:No",
            "1x2:Indikator Kinerja",
            "1x2:Target",
            "1x2:Rencana Aksi",
            "3x1:Output",
            "4x1:Waktu (Triwulan)",
            "1x2:Anggaran (Rp)",
            "1x2:Pelaksana",
        ],
        ["Uraian", "Volume", "Satuan", "I", "II", "III", "IV"],
    ]
    rows, acts = [], actions(body, output=True, output_target=True)
    for n, item in enumerate(body.items):
        action, output, volume, who = body.steps[n]
        number, unit = volume.split(" ", 1)
        due = [k == n % 4 or rng.random() < 0.4 for k in range(4)]
        rows.append(
            [str(n + 1), item.name, with_unit(item), action, output, number, unit, *("v" if one else "" for one in due), dotted((n + 1) * 35_000_000), who]
        )  # fmt: skip
        acts[n]["output_target"] = number
    table = Table(heads, rows, widths=(1, 6, 3, 5, 4, 2, 3, 1, 1, 1, 1, 4, 4))
    return [agreed(body, rng), plan(body, rng, table, size="folio")], truth(
        body, ["ACT004", "ACT006"], indicators=indicators(body), actions=acts
    )


@layout("result beside target")
def result_beside_target(body: Body, rng: Random) -> Drawn:
    """Each quarter's target beside a result that is still blank; how quarters add up is a remark."""
    heads = [
        [
            "1x2:No",
            "1x2:Kinerja Utama",
            "1x2:Indikator",
            "1x2:Target Setahun",
            "2x1:Triwulan I",
            "2x1:Triwulan II",
            "2x1:Triwulan III",
            "2x1:Triwulan IV",
            "1x2:Keterangan",
        ],
        ["Target", "Realisasi"] * 4,
    ]
    kinds = [
        rng.choice(["Kumulatif", "Non Kumulatif"]) if i.annual[0].isdigit() else "Posisi akhir"
        for i in body.items
    ]
    rows = grouped(
        body,
        lambda n, i: (
            i.name,
            with_unit(i),
            *(cell for q in i.quarters for cell in (q, "")),
            "Kumulatif" if kinds[n] == "Non Kumulatif" else kinds[n],
        ),
        way(rng),
    )
    table = Table(heads, rows, widths=(1, 5, 6, 3, 2, 2, 2, 2, 2, 2, 2, 2, 3))
    return [annex(body, rng, table, landscape=True)], truth(
        body, indicators=indicators(body, unit=False, quarters=True)
    )
