"""Layouts drawn after those that were mended for: forms of offices, read anew, each with its truth."""

from __future__ import annotations

from random import Random

from agreement_layouts import Draw, Drawn, annex, kept_in
from invented import Body, dotted
from plan_layouts import agreed, plan
from sheets import Table
from surroundings import grouped, indicators, truth, way

UNSEEN: dict[str, Draw] = {}
layout = kept_in(UNSEEN)
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agt", "Sep", "Okt", "Nov", "Des")


@layout("perspective bands")
def perspective_bands(body: Body, rng: Random) -> Drawn:
    """A band over the whole width for each objective, codes in front, quarters with running totals left out."""
    heads = [
        ["1x2:Kode", "1x2:Indikator Kinerja Utama", "1x2:Satuan", "5x1:Target", "1x2:Polarisasi"],
        ["Q1", "Q2", "Q3", "Q4", "Tahunan"],
    ]
    rows: list[list[str]] = []
    for n, item in enumerate(body.items):
        if body.first_of(n):
            rows.append([f"9x1:**Sasaran {item.objective + 1} : {body.goal(n)}"])
        rows.append(
            [f"{item.objective + 1}.{n + 1}", item.name, item.unit, *item.quarters, item.annual, "Max"]
        )
    table = Table(heads, rows, widths=(1, 7, 2, 2, 2, 2, 2, 2, 2))
    return [annex(body, rng, table, landscape=True)], truth(body, indicators=indicators(body, quarters=True))


@layout("unit at the end")
def unit_at_the_end(body: Body, rng: Random) -> Drawn:
    """The condition before, the target in the middle, its unit in the last column."""
    heads = [
        [
            "No",
            "Sasaran",
            "Indikator",
            f"Kondisi Tahun {body.year - 1}",
            f"Target Tahun {body.year}",
            "Satuan",
        ]
    ]
    rows = grouped(body, lambda _, i: (i.name, i.quarters[0], i.annual, i.unit), way(rng))
    return [annex(body, rng, Table(heads, rows, widths=(1, 5, 6, 2, 2, 2)))], truth(
        body, indicators=indicators(body)
    )


@layout("half years and year")
def half_years_and_year(body: Body, rng: Random) -> Drawn:
    heads = [
        [
            "1x2:No.",
            "1x2:Kinerja yang Diperjanjikan",
            "1x2:Ukuran Keberhasilan",
            "1x2:Satuan",
            "3x1:Target Kinerja",
        ],
        ["Semester I", "Semester II", "Setahun"],
    ]
    rows = grouped(body, lambda _, i: (i.name, i.unit, i.quarters[1], i.annual, i.annual), way(rng))
    halves = [{"h1": i.quarters[1], "h2": i.annual} for i in body.items]
    found = [
        {**one, "targets": {**one["targets"], **half}}
        for one, half in zip(indicators(body), halves, strict=True)
    ]
    table = Table(heads, rows, widths=(1, 5, 6, 2, 2, 2, 2))
    return [annex(body, rng, table)], truth(body, indicators=found)


@layout("weights and baseline")
def weights_and_baseline(body: Body, rng: Random) -> Drawn:
    """As hospitals print it: weight and condition before the target."""
    heads = [
        [
            "No",
            "Sasaran Strategis",
            "IKU",
            "Bobot",
            f"Baseline {body.year - 1}",
            f"Target {body.year}",
            "Satuan",
            "PIC",
        ]
    ]
    share = 100 // len(body.items)
    rows = grouped(
        body, lambda n, i: (i.name, f"{share}%", i.quarters[0], i.annual, i.unit, body.steps[n][3]), way(rng)
    )
    found = [{**one, "weight": f"{share}%"} for one in indicators(body)]
    table = Table(heads, rows, widths=(1, 5, 6, 2, 2, 2, 2, 3))
    return [annex(body, rng, table, landscape=True)], truth(body, ["WGT001", "TGT016"], indicators=found)


@layout("levels in one column")
def levels_in_one_column(body: Body, rng: Random) -> Drawn:
    """Objectives and indicators below each other, told by their numbers."""
    rows: list[list[str]] = []
    for n, item in enumerate(body.items):
        if body.first_of(n):
            rows.append([str(item.objective + 1), f"**{body.goal(n)}", "", ""])
        own = sum(other.objective == item.objective for other in body.items[: n + 1])
        rows.append([f"{item.objective + 1}.{own}", item.name, item.unit, item.annual])
    table = Table(
        [["No", "Sasaran Kegiatan / Indikator Kinerja Kegiatan", "Satuan", "Target"]],
        rows,
        widths=(1, 10, 2, 2),
    )
    return [annex(body, rng, table)], truth(body, indicators=indicators(body))


@layout("kinds of spending")
def kinds_of_spending(body: Body, rng: Random) -> Drawn:
    """Budgets parted by kinds of spending beside their sum."""
    rows, found = [], []
    for n, (name, amount, _) in enumerate(body.programs):
        part = amount // 4000 * 1000
        rows.append([str(n + 1), name, dotted(amount - part), dotted(part), dotted(amount)])
        found.append({"name": name, "budget_text": dotted(amount), "level": 1})
    total = sum(amount for _, amount, _ in body.programs)
    heads = [["1x2:No", "1x2:Program", "3x1:Anggaran (Rp)"], ["Belanja Operasi", "Belanja Modal", "Jumlah"]]
    rests = [sum(amount // 4000 * 1000 for _, amount, _ in body.programs)]
    rows.append(["2x1:Jumlah", dotted(total - rests[0]), dotted(rests[0]), dotted(total)])
    money = Table(heads, rows, widths=(1, 7, 3, 3, 3))
    page = agreed(body, rng)
    page.blocks.insert(-1, money)
    return [page], truth(
        body,
        indicators=indicators(body),
        programs=found,
        programs_total={"text": dotted(total), "value": None},
    )


@layout("months ticked")
def months_ticked(body: Body, rng: Random) -> Drawn:
    """A plan whose months are ticked."""
    heads = [
        [
            "1x2:No",
            "1x2:Indikator Kinerja",
            "1x2:Rencana Aksi",
            "12x1:Jadwal Pelaksanaan",
            "1x2:Penanggung Jawab",
        ],
        [*_MONTHS],
    ]
    rows = []
    for n, item in enumerate(body.items):
        due = {m for m in range(12) if rng.random() < 0.4} or {11}
        rows.append(
            [
                str(n + 1),
                item.name,
                body.steps[n][0],
                *("√" if m in due else "" for m in range(12)),
                body.steps[n][3],
            ]
        )
    table = Table(heads, rows, widths=(1, 7, 6, *[1] * 12, 4))
    acts = [
        {"indicator": item.name, "action": body.steps[n][0], "output": None, "output_target": None, "target": None, "quarters": None}
        for n, item in enumerate(body.items)
    ]  # fmt: skip
    return [agreed(body, rng), plan(body, rng, table)], truth(body, indicators=indicators(body), actions=acts)


@layout("method and evidence")
def method_and_evidence(body: Body, rng: Random) -> Drawn:
    """Between name and target how it is measured and what proves it."""
    heads = [
        ["No", "Sasaran", "Indikator Kinerja", "Cara Menghitung", "Data Dukung", "Satuan", "Target"],
        [f"({n})" for n in range(1, 8)],
    ]
    rows = grouped(
        body,
        lambda n, i: (
            i.name,
            f"Banyaknya hasil ke-{n + 1} dibagi 12 bulan dikali 100",
            body.steps[n][1],
            i.unit,
            i.annual,
        ),
        way(rng),
    )
    return [annex(body, rng, Table(heads, rows, widths=(1, 5, 5, 6, 4, 2, 2)), landscape=True)], truth(
        body, indicators=indicators(body)
    )
