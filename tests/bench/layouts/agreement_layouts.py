"""Tables of agreements after the catalogue of printed layouts: each draws its pages and says the truth."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from invented import Body, Truth, dotted
from sheets import Page, Table
from surroundings import (
    budget,
    grouped,
    indicators,
    money_form,
    programs,
    signatures,
    total_of,
    truth,
    way,
    with_unit,
)

Drawn = tuple[list[Page], Truth]
Draw = Callable[[Body, Random], Drawn]
AGREEMENTS: dict[str, Draw] = {}


def kept_in(layouts: dict[str, Draw]) -> Callable[[str], Callable[[Draw], Draw]]:
    """A decorator that keeps a layout under its key."""

    def layout(key: str) -> Callable[[Draw], Draw]:
        def keep(draw: Draw) -> Draw:
            layouts[key] = draw
            return draw

        return keep

    return layout


layout = kept_in(AGREEMENTS)


def annex(
    body: Body,
    rng: Random,
    *blocks: str | tuple[str, ...] | Table,
    size: str = "A4",
    landscape: bool = False,
    point: float = 9,
) -> Page:
    """A page with title, blocks and signatures."""
    return Page(
        [f"PERJANJIAN KINERJA TAHUN {body.year}", body.organisation.upper(), *blocks, signatures(body, rng)],
        size,
        landscape,
        point,
    )


@layout("L01")
def national(body: Body, rng: Random) -> Drawn:
    form = rng.choice(["rp", "dash", "cents"])
    table = Table([["No.", "Sasaran Strategis", "Indikator Kinerja", "Target"], ["(1)", "(2)", "(3)", "(4)"]],
                  grouped(body, lambda _, i: (i.name, with_unit(i)), way(rng)), widths=(1, 5, 6, 3))  # fmt: skip
    listed = Table(
        [],
        [
            ["**Program", "**Anggaran"],
            *(
                [f"{n + 1}. {name}", budget(amount, form)]
                for n, (name, amount, _) in enumerate(body.programs)
            ),
        ],
        ruled=False,
    )
    return [annex(body, rng, table, listed)], truth(
        body, indicators=indicators(body, unit=False), programs=programs(body, form)
    )


@layout("L02")
def echelon(body: Body, rng: Random) -> Drawn:
    form = money_form(rng)
    table = Table([["No.", "Sasaran Program/ Kegiatan", "Indikator Kinerja", "Target"], ["(1)", "(2)", "(3)", "(4)"]],
                  grouped(body, lambda _, i: (i.name, with_unit(i)), "merged"), widths=(1, 5, 6, 3))  # fmt: skip
    rows = [[f"{n + 1}.", name, budget(amount, form)] for n, (name, amount, _) in enumerate(body.programs)]
    below = Table(
        [["No.", "Kegiatan", "Anggaran"]],
        [*rows, ["2x1:Jumlah", total_of(body, form)["text"]]],
        widths=(1, 8, 4),
    )
    found = [{**one, "level": 1} for one in programs(body, form)]
    return [annex(body, rng, table, below)], truth(
        body, indicators=indicators(body, unit=False), programs=found, programs_total=total_of(body, form)
    )


@layout("L03")
def regional(body: Body, rng: Random) -> Drawn:
    form = money_form(rng)
    table = Table([["No", "Sasaran Strategis", "Indikator Kinerja", "Target"], ["(1)", "(2)", "(3)", "(4)"]],
                  grouped(body, lambda _, i: (i.name, with_unit(i, rng.choice([" ", ""]))), "first"), widths=(1, 5, 6, 3))  # fmt: skip
    below = Table(
        [["Program", "Anggaran", "Keterangan"]],
        [
            [f"{n + 1}. {name}", budget(amount, form), rng.choice(["APBD", "DAK", "DAU"])]
            for n, (name, amount, _) in enumerate(body.programs)
        ],
    )
    found = indicators(body, unit=False)
    for one, item in zip(found, body.items, strict=True):
        one["targets"]["annual"] = with_unit(item)
    return [annex(body, rng, table, below, size="folio")], truth(
        body, indicators=found, programs=programs(body, form)
    )


@layout("L04")
def template(body: Body, rng: Random) -> Drawn:
    table = Table([["No.", "Sasaran Strategis", "Indikator Kinerja", "Target"], ["(1)", "(2)", "(3)", "(4)"]],
                  grouped(body, lambda _, i: (i.name, with_unit(i)), "merged"), widths=(1, 5, 6, 3))  # fmt: skip
    rows = [
        [f"{n + 1}.", name, "Rp.", f"{dotted(amount)},00", "APBD"]
        for n, (name, amount, _) in enumerate(body.programs)
    ]
    below = Table([["2x1:Program", "2x1:Anggaran", "Keterangan"]], rows, widths=(1, 7, 1, 4, 3))
    found = [{**one, "budget_text": f"{one['budget_text']},00"} for one in programs(body, "plain")]
    return [annex(body, rng, table, below, size="folio")], truth(
        body, indicators=indicators(body, unit=False), programs=found
    )


@layout("L05")
def regency(body: Body, rng: Random) -> Drawn:
    count = len(body.items)
    rows: list[list[str]] = []
    for index, item in enumerate(body.items):
        if body.first_of(index):
            rows.append(
                [
                    f"1x{body.count(index) + 1}:{item.objective + 1}",
                    f"1x{body.count(index) + 1}:{body.goal(index)}",
                    "",
                    "",
                    "",
                ]
            )
        rows.append([item.name, item.unit, item.annual])
    assert len(rows) > count
    table = Table(
        [["NO.", "SASARAN STRATEGIS", "INDIKATOR KINERJA", "SATUAN", "TARGET"], list("12345")],
        rows,
        widths=(1, 5, 6, 2, 2),
    )
    money = [[str(n + 1), name, dotted(amount), "APBD"] for n, (name, amount, _) in enumerate(body.programs)]
    below = Table(
        [["NO.", "PROGRAM", "ANGGARAN (Rp.)", "SUMBER"]],
        [*money, ["2x1:Total :", total_of(body, "plain")["text"], ""]],
        widths=(1, 7, 4, 2),
    )
    top = (f"SKPD : {body.organisation}", f"TAHUN ANGGARAN : {body.year}")
    return [annex(body, rng, top, table, below, size="legal")], truth(
        body, indicators=indicators(body), programs=programs(body, "plain"), programs_total=total_of(body, "plain"))  # fmt: skip


@layout("L06")
def second_echelon(body: Body, rng: Random) -> Drawn:
    form = money_form(rng)
    table = Table(
        [["NO", "SASARAN STRATEGIS/SASARAN", "INDIKATOR KINERJA", "TARGET"]],
        grouped(body, lambda _, i: (i.name, with_unit(i)), way(rng)),
        widths=(1, 5, 6, 3),
    )
    money = [
        [str(n + 1), name, budget(amount, form), "-"] for n, (name, amount, _) in enumerate(body.programs)
    ]
    below = Table(
        [["NO", "PROGRAM / SUB KEGIATAN", "ANGGARAN", "KETERANGAN"]],
        [*money, ["2x1:TOTAL ANGGARAN", total_of(body, form)["text"], ""]],
        widths=(1, 7, 4, 3),
    )
    top = (f"Tanggal Cetak : 03-01-{body.year}",)
    return [annex(body, rng, top, table, below)], truth(
        body, indicators=indicators(body, unit=False), programs=programs(body, form), programs_total=total_of(body, form))  # fmt: skip


@layout("L07")
def fourth_echelon(body: Body, rng: Random) -> Drawn:
    form = money_form(rng)
    named = tuple(f"Sub Kegiatan {name}" for name, _, _ in body.programs)
    goals = [named[item.objective % len(named)] for item in body.items]
    rows = [[str(n + 1), goals[n], item.name, with_unit(item)] for n, item in enumerate(body.items)]
    table = Table(
        [["NO", "SASARAN STRATEGIS/SUB KEGIATAN", "INDIKATOR SUB KEGIATAN", "TARGET"]],
        rows,
        widths=(1, 5, 6, 3),
    )
    money = [[str(n + 1), name, budget(amount, form)] for n, (name, amount, _) in enumerate(body.programs)]
    below = Table([["NO", "SUB KEGIATAN", "ANGGARAN"]], money, widths=(1, 7, 4))
    found = indicators(body, unit=False)
    for one, goal in zip(found, goals, strict=True):
        one["objective"] = goal
    return [annex(body, rng, table, below)], truth(body, indicators=found, programs=programs(body, form))


@layout("L09")
def target_first(body: Body, rng: Random) -> Drawn:
    table = Table(
        [["No", "Sasaran", "INDIKATOR SASARAN", "TARGET", "SATUAN"]],
        grouped(body, lambda _, i: (i.name, i.annual, i.unit), way(rng)),
        widths=(1, 5, 6, 2, 2),
    )
    listed = Table(
        [],
        [
            ["Program", "Anggaran"],
            *(
                [f"{n + 1}. {name}", f"Rp {dotted(amount)}"]
                for n, (name, amount, _) in enumerate(body.programs)
            ),
        ],
        ruled=False,
    )
    return [annex(body, rng, table, listed)], truth(
        body, indicators=indicators(body), programs=programs(body, "rp")
    )


@layout("L10")
def numbered_names(body: Body, rng: Random) -> Drawn:
    counts: dict[int, int] = {}
    names = []
    for item in body.items:
        counts[item.objective] = counts.get(item.objective, 0) + 1
        names.append(f"{item.objective + 1}.{counts[item.objective]} {item.name}")
    table = Table([["NO", "KINERJA UTAMA", "INDIKATOR KINERJA UTAMA", "TARGET"], list("1234")],
                  grouped(body, lambda n, i: (names[n], with_unit(i)), "merged"), widths=(1, 5, 6, 3))  # fmt: skip
    below = Table(
        [["PROGRAM", "ANGGARAN", "KETERANGAN"]],
        [[name, budget(amount, "cents"), "APBD"] for name, amount, _ in body.programs],
    )
    return [annex(body, rng, table, below, point=7)], truth(
        body, indicators=indicators(body, unit=False), programs=programs(body, "cents")
    )


@layout("L16")
def word(body: Body, rng: Random) -> Drawn:
    table = Table([["NO", "TUJUAN/ SASARAN STRATEGIS", "INDIKATOR KINERJA UTAMA", "TARGET"], list("1234")],
                  grouped(body, lambda _, i: (i.name, with_unit(i)), way(rng)), widths=(1, 5, 6, 3))  # fmt: skip
    money = [
        [str(n + 1), name, f"Rp {dotted(amount)}", ""] for n, (name, amount, _) in enumerate(body.programs)
    ]
    below = Table(
        [["NO", "PROGRAM", "ANGGARAN", "KET"]],
        [*money, ["", "", total_of(body, "rp")["text"], ""]],
        widths=(1, 7, 4, 2),
    )
    return [annex(body, rng, table, below)], truth(
        body, indicators=indicators(body, unit=False), programs=programs(body, "rp"), programs_total=total_of(body, "rp"))  # fmt: skip


@layout("L17")
def religious(body: Body, rng: Random) -> Drawn:
    rows, letters = [], "abcdefgh"
    within = 0
    for index, item in enumerate(body.items):
        within = 0 if body.first_of(index) else within + 1
        head = [f"1x{body.count(index)}:{item.objective + 1}. {body.goal(index)}"] if within == 0 else []
        rows.append([*head, f"{letters[within]}. {item.name}", with_unit(item)])
    table = Table([["No. & Sasaran Kegiatan", "Indikator Kinerja", "Target"]], rows, widths=(5, 6, 3))
    money: list[list[str]] = []
    for n, (name, amount, parts) in enumerate(body.programs):
        money.append([f"025.0{n + 1}", f"**{name}", dotted(amount)])
        money += [["", f"{letters[k]}. {part}", dotted(own)] for k, (part, own) in enumerate(parts)]
    below = Table(
        [["Kode", "Program / Kegiatan", "Anggaran"]],
        [*money, ["2x1:Jumlah Keseluruhan", total_of(body, "plain")["text"]]],
        widths=(2, 7, 4),
    )
    return [annex(body, rng, table, below)], truth(
        body, indicators=indicators(body, unit=False), programs=programs(body, "plain", nested=True), programs_total=total_of(body, "plain"))  # fmt: skip


@layout("L18")
def full_width(body: Body, rng: Random) -> Drawn:
    rows, within = [], 0
    for index, item in enumerate(body.items):
        within = 1 if body.first_of(index) else within + 1
        if within == 1:
            rows.append(["**SK", f"2x1:**{body.goal(index)}"])
        rows.append([str(within), item.name, with_unit(item)])
    table = Table(
        [["2x1:SASARAN PROGRAM / SASARAN KEGIATAN / INDIKATOR", f"TARGET {body.year}"], ["2x1:(1)", "(2)"]],
        rows,
        widths=(1, 10, 4),
    )
    return [annex(body, rng, table, landscape=True)], truth(body, indicators=indicators(body, unit=False))


@layout("L21")
def amended(body: Body, rng: Random) -> Drawn:
    count = len(body.items)
    weights = [100 // count] * (count - 1)
    weights.append(100 - sum(weights))
    notes = [rng.choice(["Kumulatif", "Non kumulatif", "Posisi akhir"]) for _ in body.items]
    rows = [
        [str(n + 1), i.name, i.unit, i.annual, str(weights[n]), notes[n]] for n, i in enumerate(body.items)
    ]
    table = Table(
        [["No", "Indikator", "Satuan", "Target", "Bobot (%)", "Keterangan"]],
        [*rows, ["4x1:Jumlah", "100", ""]],
        widths=(1, 8, 2, 2, 2, 3),
    )
    found = indicators(body, objective=False)
    for one, weight in zip(found, weights, strict=True):
        one["weight"] = str(weight)
    return [annex(body, rng, table)], truth(body, ["STR006"], indicators=found)


@layout("L22")
def individual(body: Body, rng: Random) -> Drawn:
    rows, found = [], []
    for index, objective in enumerate(body.objectives):
        for line, (aspect, name, target) in enumerate([("Kuantitas", f"Jumlah laporan {objective.split(maxsplit=1)[1]}", f"{index + 2} laporan"),
                                                       ("Kualitas", f"Tingkat mutu laporan {index + 1} tanpa koreksi", "95 %"),
                                                       ("Waktu", f"Ketepatan penyampaian laporan ke-{index + 1}", "12 bulan")]):  # fmt: skip
            head = [f"1x3:{index + 1}", f"1x3:{objective}"] if line == 0 else []
            rows.append([*head, aspect, name, target])
            found.append(
                {
                    **indicators(body, unit=False)[0],
                    "name": name,
                    "objective": objective,
                    "targets": {"annual": target},
                }
            )
    table = Table(
        [["No.", "Sasaran Kinerja", "Aspek", "Indikator Kinerja Individu", "Target"]],
        rows,
        widths=(1, 5, 2, 6, 2),
    )
    return [annex(body, rng, table)], truth(body, indicators=found)


@layout("L26")
def trajectory(body: Body, rng: Random) -> Drawn:
    rows = []
    for index, item in enumerate(body.items):
        if body.first_of(index):
            rows.append([f"**{item.objective + 1}", f"8x1:**{body.goal(index)}"])
        a, b, c, d = item.quarters
        rows.append(
            [
                f"{item.objective + 1}{'abc'[index % 3]}-CP",
                item.name,
                a,
                b,
                b,
                c,
                c,
                d,
                item.annual,
                "Max/TLK",
            ][:10]
        )
    rows = [row if len(row) == 10 else [row[0], row[1].replace("8x1", "9x1")] for row in rows]
    table = Table([["1x2:Kode", "1x2:Sasaran Strategis/IKU", "7x1:Target", "1x2:Pol./KP"], ["Q1", "Q2", "Smt.1", "Q3", "s.d. Q3", "Q4", "Y"]], rows,
                  widths=(2, 7, 2, 2, 2, 2, 2, 2, 2, 3))  # fmt: skip
    found = indicators(body, unit=False, quarters=True)
    for one, item in zip(found, body.items, strict=True):
        one["targets"] |= {"annual": item.annual, "h1": item.quarters[1], "s3": item.quarters[2]}
    return [annex(body, rng, table, landscape=True)], truth(body, indicators=found)
