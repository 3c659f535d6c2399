"""Agreements of offices drawn after all was mended for others: weights twice, levels beside each other, tables that touch,
bands cut by pages, staff."""

from __future__ import annotations

from random import Random
from typing import Any

from agreement_layouts import Draw, Drawn, annex, kept_in
from invented import Body, dotted
from sheets import Page, Table
from surroundings import grouped, indicators, signatures, truth, with_unit

OFFICE: dict[str, Draw] = {}
layout = kept_in(OFFICE)


def shares(total: int, count: int) -> list[str]:
    """Percents with two places that add up to the total."""
    part = total * 100 // count
    return [
        f"{cents // 100},{cents % 100:02d}"
        for cents in [*[part] * (count - 1), total * 100 - part * (count - 1)]
    ]


def named(body: Body) -> tuple[str, ...]:
    return (f"NAMA : {body.organisation.upper()}", f"TAHUN : {body.year}")


@layout("contract")
def contract(body: Body, rng: Random) -> Drawn:
    """Running totals between the quarters, weights of objectives on their bands and of indicators below."""
    count = len(body.objectives)
    goals, own = shares(100, count), iter(shares(100, len(body.items)))
    rows, found = [], indicators(body, quarters=True)
    for n, item in enumerate(body.items):
        if body.first_of(n):
            rows.append(
                [f"**SS-{item.objective + 1}", f"**{body.goal(n)}", f"**{goals[item.objective]}", "9x1:**"]
            )
        weight = next(own)
        a, b, c, d = item.quarters
        rows.append(
            [f"{item.objective + 1}{'abcd'[n % 4]}-N", item.name, weight, item.unit, a, b, b, c, c, d, item.annual, "Maximize/TLK"]
        )  # fmt: skip
        found[n]["weight"] = weight
        found[n]["targets"] |= {"h1": b, "s3": c}
    heads = [
        [
            "1x2:Kode",
            "1x2:Sasaran Strategis / IKU",
            "1x2:Bobot (%)",
            "1x2:Satuan",
            "7x1:Target",
            "1x2:Pol/KP",
        ],
        ["Q1", "Q2", "Smt I", "Q3", "s.d. Q3", "Q4", "Y"],
    ]
    table = Table(heads, rows, widths=(2, 8, 2, 2, 2, 2, 2, 2, 2, 2, 2, 4))
    page = annex(body, rng, table, landscape=True)
    page.blocks[0] = f"KONTRAK KINERJA TAHUN {body.year}"
    return [page], truth(body, ["WGT001", "WGT002", "STR003"], indicators=found)


@layout("weighed twice")
def weighed_twice(body: Body, rng: Random) -> Drawn:
    """Weights of objective and indicator, polarity, and how the target adds up; now and then the weights are too many."""
    goals, own = shares(100, len(body.objectives)), shares(100, len(body.items))
    wrong = rng.random() < 0.5
    if wrong:
        own[-1] = f"1{own[-1]}"
    kinds = [rng.choice(["Kumulatif", "Non Kumulatif"]) for _ in body.items]
    rows = []
    for n, item in enumerate(body.items):
        top = [str(item.objective + 1), body.goal(n), goals[item.objective]] if body.first_of(n) else []
        rows.append(
            [*(f"1x{body.count(n)}:{one}" for one in top), item.name, own[n], item.unit, item.annual, "Positif", kinds[n]]
        )  # fmt: skip
    heads = [
        [
            "No",
            "Sasaran Strategis",
            "Bobot Sasaran (%)",
            "Indikator Kinerja",
            "Bobot Indikator (%)",
            "Satuan",
            "Target",
            "Polaritas",
            "Sifat Target",
        ],
        ["1", "2", "3", "4", "5", "6", "7", "8", "9"],
    ]
    found = [{**one, "weight": own[n]} for n, one in enumerate(indicators(body))]
    page = annex(body, rng, Table(heads, rows, widths=(1, 5, 2, 6, 2, 2, 2, 2, 3)), landscape=True)
    said = truth(body, indicators=found)
    said["defects"] = ["WGT001"] if wrong else []
    return [page], said


@layout("touching")
def touching(body: Body, rng: Random) -> Drawn:
    """Indicators and budget stand against each other; the budget before and after, nested by code and indent."""
    table = Table(
        [["No", "Sasaran", "Indikator Kinerja", "Target", "Satuan"], ["(1)", "(2)", "(3)", "(4)", "(5)"]],
        grouped(body, lambda _, i: (i.name, i.annual, i.unit), "merged"),
        widths=(1, 5, 7, 2, 2), touches=True,
    )  # fmt: skip
    rows, found = [], []
    before, after = 0, 0
    for n, (name, amount, parts) in enumerate(body.programs):
        levels = [(1, name, amount), *((2, part, own) for part, own in parts)]
        for k, (level, title, own) in enumerate(levels):
            code = f"2.0{n + 1}.0{n + 2}" + (f".2.{k:02d}" if level == 2 else "")
            rows.append(
                [code, "\u2003" * (2 * level - 2) + title, dotted(own - 2_500_000), dotted(own), "APBD"]
            )
            found.append({"name": title, "budget_text": dotted(own), "level": level})
        before, after = before + amount - 2_500_000, after + amount
    rows.append(["2x1:JUMLAH ANGGARAN", dotted(before), dotted(after), ""])
    heads = [
        [
            "Kode Rekening",
            "Program / Kegiatan",
            "Pagu Sebelum Perubahan (Rp)",
            "Pagu Sesudah Perubahan (Rp)",
            "Sumber Dana",
        ]
    ]
    page = annex(body, rng, table, Table(heads, rows, widths=(3, 8, 3, 3, 2)))
    page.blocks[0] = f"PERJANJIAN KINERJA PERUBAHAN TAHUN {body.year}"
    return [page], truth(
        body,
        ["STR010", "STR003"],
        indicators=indicators(body),
        programs=found,
        programs_total={"text": dotted(after), "value": None},
    )


@layout("levels beside")
def levels_beside(body: Body, rng: Random) -> Drawn:
    """Aim, objective and program with their indicators in one row."""
    count, rows = len(body.items), []
    more: list[dict[str, Any]] = []
    for n, item in enumerate(body.items):
        aim = [f"1x{count}:Terwujudnya daerah yang maju dan sejahtera", f"1x{count}:Indeks Pembangunan Manusia", f"1x{count}:74,25 Poin"] if n == 0 else []  # fmt: skip
        goal = [f"1x{body.count(n)}:{body.goal(n)}"] if body.first_of(n) else []
        title, amount, _ = body.programs[n % len(body.programs)]
        below = f"Persentase pelaksanaan kegiatan pendukung ke-{n + 1}"
        rows.append([*aim, *goal, item.name, with_unit(item), title, below, f"{81 + n} %", dotted(amount)])
        more.append({"name": below, "targets": {"annual": f"{81 + n} %"}, "objective": None})
    more.append(
        {"name": "Indeks Pembangunan Manusia", "targets": {"annual": "74,25 Poin"}, "objective": None}
    )
    heads = [
        [
            "Tujuan",
            "Indikator Tujuan",
            "Target",
            "Sasaran",
            "Indikator Sasaran",
            "Target",
            "Program",
            "Indikator Program",
            "Target",
            "Pagu (Rp)",
        ]
    ]
    table = Table(heads, rows, widths=(4, 4, 2, 4, 5, 3, 4, 5, 2, 4))
    found = indicators(body, unit=False)
    optional = [{**found[0], **one, "optional": True} for one in more]
    page = Page(
        [
            f"PERJANJIAN KINERJA TAHUN {body.year}",
            named(body),
            table,
            signatures(body, rng),
        ],
        "folio",
        landscape=True,
        point=8,
    )
    return [page], truth(body, ["BGT003"], indicators=[*found, *optional])


@layout("staff side by side")
def staff(body: Body, rng: Random) -> Drawn:
    """Who promises beside who rates, then results with the aspects of each."""
    mine, above = body.first, body.second
    people = Table(
        [["No", "2x1:PEGAWAI YANG DINILAI", "No", "2x1:PEJABAT PENILAI KINERJA"]],
        [
            ["1", "Nama", mine.name, "1", "Nama", above.name],
            ["2", "NIP", str(mine.nip), "2", "NIP", "-"],
            ["3", "Pangkat/Gol.", str(mine.rank), "3", "Pangkat/Gol.", "-"],
            ["4", "Jabatan", mine.position, "4", "Jabatan", above.position],
        ],
        widths=(1, 3, 7, 1, 3, 7),
    )
    rows, found = [], []
    base = indicators(body, unit=False)[0]
    for n, goal in enumerate(body.objectives):
        noun = goal.split(maxsplit=1)[1]
        aspects = [
            ("Kuantitas", f"Banyaknya telaahan tentang {noun}", f"{n + 3} telaahan"),
            ("Kualitas", f"Persentase telaahan ke-{n + 1} yang diterima pimpinan", "100 %"),
            ("Waktu", f"Jangka waktu penyelesaian telaahan ke-{n + 1}", f"{n + 6} bulan"),
        ]
        for line, (aspect, name, target) in enumerate(aspects):
            head = [f"1x3:{n + 1}", f"1x3:{goal}", f"1x3:Tersusunnya telaahan staf ke-{n + 1}"] if line == 0 else []  # fmt: skip
            rows.append([*head, aspect, name, target])
            found.append(
                {
                    **base,
                    "name": name,
                    "objective": f"Tersusunnya telaahan staf ke-{n + 1}",
                    "targets": {"annual": target},
                }
            )
    heads = [
        [
            "No",
            "Rencana Hasil Kerja Pimpinan yang Diintervensi",
            "Rencana Hasil Kerja",
            "Aspek",
            "Indikator Kinerja Individu",
            "Target",
        ],
        ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)"],
    ]
    table = Table(heads, rows, widths=(1, 5, 5, 2, 6, 2))
    page = Page(
        [f"SASARAN KINERJA PEGAWAI TAHUN {body.year}", people, table, signatures(body, rng)],
        "A4",
        landscape=True,
    )
    return [page], truth(body, ["SGN006", "STR003"], indicators=found)


@layout("bands over pages")
def bands_over_pages(body: Body, rng: Random) -> Drawn:
    """Objectives as rows over the whole width, a page ends somewhere among them; then a budget by number and letter."""
    rows: list[list[str]] = []
    for n, item in enumerate(body.items):
        if body.first_of(n):
            rows.append([f"7x1:Sasaran {item.objective + 1} : {body.goal(n)}"])
        rows.append([str(n + 1), item.name, with_unit(item), *item.quarters])
    heads = [
        ["1x2:NO.", "1x2:INDIKATOR KINERJA", "1x2:TARGET TAHUNAN", "4x1:TARGET TRIWULANAN"],
        ["TRIW. I", "TRIW. II", "TRIW. III", "TRIW. IV"],
    ]
    table = Table(heads, rows, widths=(1, 8, 3, 2, 2, 2, 2))
    money, found = [], []
    for n, (name, amount, parts) in enumerate(body.programs):
        money.append([f"{n + 1}.", name, f"Rp {dotted(amount)}"])
        found.append({"name": name, "budget_text": dotted(amount), "level": 1})
        for k, (part, own) in enumerate(parts):
            money.append(["", f"{'abc'[k]}. {part}", f"Rp {dotted(own)}"])
            found.append({"name": part, "budget_text": dotted(own), "level": 2})
    total = dotted(sum(amount for _, amount, _ in body.programs))
    below = Table(
        [["No", "Program/Kegiatan", "Jumlah Anggaran"]],
        [*money, ["2x1:", f"Rp {total}"]],
        widths=(1, 9, 4),
    )
    gap = tuple(["\u00a0"] * rng.randint(14, 26))
    page = Page(
        [f"PERJANJIAN KINERJA TAHUN {body.year}", named(body), gap, table, below, signatures(body, rng)],
        split=True,
        point=10,
    )
    rows_found = indicators(body, unit=False, quarters=True)
    return [page], truth(
        body, indicators=rows_found, programs=found, programs_total={"text": total, "value": None}
    )
