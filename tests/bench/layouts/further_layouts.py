"""Layouts that no other drawer has, after forms in use: each draws its pages and says the truth."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from agreement_layouts import Draw, Drawn, annex, kept_in
from invented import Body, body, dotted
from plan_layouts import agreed, plan
from sheets import Page, Table
from surroundings import actions, budget, grouped, indicators, signatures, statement, truth, way, with_unit

FURTHER: dict[str, Draw] = {}
layout = kept_in(FURTHER)


@layout("codes within")
def codes_within(body: Body, rng: Random) -> Drawn:
    """Codes in brackets before names, as universities print them; budgets by code without a table of levels."""
    rows = [
        [str(n + 1), f"[S {i.objective + 1}] {body.goal(n)}", f"[IKU {i.objective + 1}.{n + 1}] {i.name}", i.unit, i.annual]
        for n, i in enumerate(body.items)
    ]  # fmt: skip
    table = Table(
        [["#", "Sasaran", "Indikator", "Satuan", "Target Perjanjian Kinerja"]], rows, widths=(1, 5, 6, 2, 3)
    )
    money = [
        [str(n + 1), f"42{n}7", name, dotted(amount)] for n, (name, amount, _) in enumerate(body.programs)
    ]
    total = dotted(sum(amount for _, amount, _ in body.programs))
    below = Table(
        [["No", "Kode", "Nama Program", "Alokasi (Rp)"]], [*money, ["3x1:TOTAL", total]], widths=(1, 2, 8, 4)
    )
    found = [{"name": name, "budget_text": dotted(amount), "level": 1} for name, amount, _ in body.programs]
    return [annex(body, rng, table, below)], truth(
        body, indicators=_coded(body), programs=found, programs_total={"text": total, "value": None}
    )


def _coded(body: Body) -> list[dict[str, object]]:
    return [
        {
            **one,
            "name": f"[IKU {i.objective + 1}.{n + 1}] {i.name}",
            "objective": f"[S {i.objective + 1}] {body.goal(n)}",
        }
        for n, (one, i) in enumerate(zip(indicators(body), body.items, strict=True))
    ]


@layout("number and unit")
def number_and_unit(body: Body, rng: Random) -> Drawn:
    """The target's number and unit below one heading."""
    heads = [
        ["1x2:NO", "1x2:KINERJA UTAMA", "1x2:INDIKATOR", "2x1:TARGET", "1x2:KETERANGAN"],
        ["ANGKA", "SATUAN"],
    ]
    rows = grouped(
        body, lambda _, i: (i.name, i.annual, i.unit, rng.choice(["", "RPJMD", "Renstra"])), way(rng)
    )
    table = Table(heads, rows, widths=(1, 5, 6, 2, 2, 2))
    return [annex(body, rng, table)], truth(body, indicators=indicators(body))


@layout("year before quarters")
def year_before_quarters(body: Body, rng: Random) -> Drawn:
    heads = [
        [
            "1x2:No.",
            "1x2:Sasaran Strategis",
            "1x2:Indikator Kinerja Utama",
            "1x2:Satuan",
            "5x1:Target Kinerja",
        ],
        [str(body.year), "Triwulan I", "Triwulan II", "Triwulan III", "Triwulan IV"],
    ]
    rows = grouped(body, lambda _, i: (i.name, i.unit, i.annual, *i.quarters), way(rng))
    table = Table(heads, rows, widths=(1, 5, 6, 2, 2, 2, 2, 2, 2))
    return [annex(body, rng, table, landscape=True)], truth(body, indicators=indicators(body, quarters=True))


@layout("tree")
def tree(body: Body, rng: Random) -> Drawn:
    """Objectives and indicators in one column, told by their numbering."""
    rows: list[list[str]] = []
    for n, item in enumerate(body.items):
        if body.first_of(n):
            rows.append([f"**{item.objective + 1}.", f"**{body.goal(n)}", "", ""])
        order = sum(one.objective == item.objective for one in body.items[: n + 1])
        rows.append([f"{item.objective + 1}.{order}", item.name, item.unit, item.annual])
    table = Table(
        [["No", "Sasaran / Indikator Kinerja", "Satuan", f"Target {body.year}"]], rows, widths=(1, 10, 2, 3)
    )
    return [annex(body, rng, table)], truth(body, indicators=indicators(body))


@layout("half years")
def half_years(body: Body, rng: Random) -> Drawn:
    heads = [
        ["1x2:No", "1x2:Sasaran", "1x2:Indikator Kinerja", "1x2:Satuan", "3x1:Target"],
        ["Semester I", "Semester II", "Setahun"],
    ]
    rows = grouped(body, lambda _, i: (i.name, i.unit, i.quarters[1], i.quarters[3], i.annual), way(rng))
    found = indicators(body)
    for one, item in zip(found, body.items, strict=True):
        one["targets"] |= {"h1": item.quarters[1], "h2": item.quarters[3]}
    return [annex(body, rng, Table(heads, rows, widths=(1, 5, 6, 2, 2, 2, 2)))], truth(body, indicators=found)


@layout("checkpoints")
def checkpoints(body: Body, rng: Random) -> Drawn:
    """A plan measured at the ends of months, as B03 to B12."""
    heads = [
        [
            "1x2:No",
            "1x2:Indikator Kinerja",
            "1x2:Rencana Aksi",
            "1x2:Penanggung Jawab",
            "4x1:Ukuran Keberhasilan",
        ],
        ["B03", "B06", "B09", "B12"],
    ]
    rows = [
        [str(n + 1), i.name, body.steps[n][0], body.steps[n][3], *i.quarters]
        for n, i in enumerate(body.items)
    ]
    table = Table(heads, rows, widths=(1, 6, 5, 3, 2, 2, 2, 2))
    return [agreed(body, rng), plan(body, rng, table)], truth(
        body, indicators=indicators(body, quarters=True), actions=actions(body)
    )


@layout("sub rows cut")
def sub_rows_cut(body: Body, rng: Random) -> Drawn:
    """Quarters below each other; a page ends between the second and the third of one."""
    rows: list[list[str]] = []
    for n, item in enumerate(body.items):
        cells = [str(n + 1), body.goal(n), item.name, item.unit, item.annual]
        for quarter, value in enumerate(item.quarters):
            named = [f"1x4:{cell}" for cell in cells] if quarter == 0 else []
            rows.append([*named, ("TW I", "TW II", "TW III", "TW IV")[quarter], value])
    heads = [["No", "Sasaran", "Indikator Kinerja", "Satuan", "Target Tahunan", "Triwulan", "Target"]]
    table = Table(heads, rows, widths=(1, 5, 6, 2, 2, 2, 2))
    gap = tuple([" "] * rng.randint(2, 9))
    return [replace(annex(body, rng, gap, table), split=True)], truth(
        body, indicators=indicators(body, quarters=True)
    )


@layout("two agreements")
def two_agreements(body_: Body, rng: Random) -> Drawn:
    """That of the head and that of one below, in one file: the rows of both are read, the statement of the first."""
    other = body(f"{body_.first.name}/{body_.year}/second")
    other = replace(
        other, year=body_.year, organisation=body_.organisation, place=body_.place, second=body_.first
    )
    whole, more = truth(body_, indicators=indicators(body_)), truth(other, indicators=indicators(other))
    pages: list[Page] = [agreed(body_, rng), statement(other, rng), agreed(other, rng)]
    return pages, {**whole, "indicators": [*whole["indicators"], *more["indicators"]]}


@layout("plan alone")
def plan_alone(body: Body, rng: Random) -> Drawn:
    """A plan of actions behind a statement, and no table of indicators."""
    heads = [["No", "Rencana Aksi", "Output", "Target Output", "Waktu Pelaksanaan", "Penanggung Jawab"]]
    rows = [[str(n + 1), action, output, target, f"Triwulan {('I', 'II', 'III', 'IV')[n % 4]}", who]
            for n, (action, output, target, who) in enumerate(body.steps)]  # fmt: skip
    table = Table(heads, rows, widths=(1, 6, 5, 3, 3, 3))
    said = [{**one, "indicator": ""} for one in actions(body, output=True, output_target=True)]
    return [plan(body, rng, table)], truth(body, ["STR001", "STR006"], actions=said)


@layout("program beside activity")
def program_beside_activity(body: Body, rng: Random) -> Drawn:
    """Indicators of programs and of activities in one row, each with its target."""
    heads = [
        [
            "No",
            "Sasaran Program",
            "Indikator Kinerja Program",
            "Target",
            "Sasaran Kegiatan",
            "Indikator Kinerja Kegiatan",
            "Target",
        ]
    ]
    rows = [
        [
            str(n + 1),
            body.goal(n),
            i.name,
            with_unit(i),
            body.steps[n][0],
            f"Jumlah {body.steps[n][1].lower()} ke-{n + 1}",
            f"{n + 2} berkas",
        ]
        for n, i in enumerate(body.items)
    ]
    table = Table(heads, rows, widths=(1, 5, 5, 3, 5, 5, 3))
    more = [
        {
            **one,
            "name": f"Jumlah {body.steps[n][1].lower()} ke-{n + 1}",
            "objective": body.steps[n][0],
            "targets": {"annual": f"{n + 2} berkas"},
        }
        for n, one in enumerate(indicators(body, unit=False))
    ]
    return [annex(body, rng, table, landscape=True)], truth(
        body, indicators=[*indicators(body, unit=False), *more]
    )


@layout("amended budget")
def amended_budget(body: Body, rng: Random) -> Drawn:
    """Amounts before and after an amendment, and what they differ by."""
    table = Table(
        [["No", "Sasaran Strategis", "Indikator Kinerja", "Satuan", "Target Semula", "Target Menjadi"]],
        grouped(body, lambda _, i: (i.name, i.unit, i.quarters[2], i.annual), way(rng)),
        widths=(1, 5, 6, 2, 2, 2),
    )
    money = [
        [str(n + 1), name, dotted(amount - 5_000_000), dotted(amount), dotted(5_000_000)]
        for n, (name, amount, _) in enumerate(body.programs)
    ]
    total, count = sum(amount for _, amount, _ in body.programs), len(body.programs)
    below = Table(
        [
            ["1x2:No", "1x2:Program", "2x1:Anggaran (Rp)", "1x2:Bertambah / (Berkurang)"],
            ["Sebelum Perubahan", "Setelah Perubahan"],
        ],
        [*money, ["2x1:Jumlah", dotted(total - count * 5_000_000), dotted(total), dotted(count * 5_000_000)]],
        widths=(1, 7, 4, 4, 3),
    )
    page = annex(body, rng, table, below)
    page.blocks[0] = f"PERJANJIAN KINERJA PERUBAHAN TAHUN {body.year}"
    found = [
        {"name": name, "budget_text": budget(amount, "plain"), "level": 1}
        for name, amount, _ in body.programs
    ]
    return [page], truth(
        body,
        ["STR010"],
        indicators=indicators(body),
        programs=found,
        programs_total={"text": dotted(total), "value": None},
    )


@layout("two responsible")
def two_responsible(body: Body, rng: Random) -> Drawn:
    heads = [
        [
            "1x2:No. Urut",
            "1x2:Sasaran Strategis",
            "1x2:Indikator Kinerja Utama",
            "1x2:Definisi Operasional",
            "1x2:Target",
            "2x1:Penanggung Jawab",
        ],
        ["Utama", "Pendukung"],
        [f"({n})" for n in range(1, 8)],
    ]
    rows = grouped(body, lambda n, i: (i.name, f"Ukuran {n + 1} dari layanan yang diterima warga dibagi seluruh layanan", with_unit(i), body.steps[n][3], "Sekretariat"), way(rng))  # fmt: skip
    table = Table(heads, rows, widths=(1, 4, 5, 6, 3, 3, 3))
    page = annex(body, rng, table, landscape=True)
    page.blocks[-1] = signatures(body, rng)
    return [page], truth(body, indicators=indicators(body, unit=False))
