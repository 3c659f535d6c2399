"""Defects of targets, weights, action plan and budget."""

from __future__ import annotations

import random
import re
from decimal import Decimal

from mutation import DoesNotApply, Shorthand, measured, mutation, pick, swap_digit

COUNT_UNITS = ("Puskesmas", "Ruang", "Kendaraan", "Keluarga")


def _count(r: Shorthand, rng: random.Random) -> int:
    rows = [n for n, row in enumerate(r["indicators"]) if row["unit"] in COUNT_UNITS]
    return rng.choice(rows)


def _share(r: Shorthand, rng: random.Random) -> int:
    return pick(r, rng, unit="Persen")


def _plan_follows(r: Shorthand, at: int) -> None:
    """The action plan prints the same annual target, so that only the quarters are wrong."""
    row = r["indicators"][at]
    for action in r["actions"]:
        if action["indicator"] == row["name"]:
            action["target"] = row["targets"]["annual"]


@mutation("TGT001", "STR006", "TGT002", "ACT001", "TGT007", "TGT009", "TGT010", "ACT003", "TGT003")
def target_unreadable(r: Shorthand, rng: random.Random) -> str | None:
    at, period = rng.randrange(6), rng.choice(("q2", "q4", "annual"))
    r["indicators"][at]["targets"][period] = {"text": "?", "kind": "unreadable", "needs_review": True}
    return f"indicators[{at}].targets.{period}"


@mutation("TGT002", "TGT003", "TGT006", "TGT007")
def annual_digit(r: Shorthand, rng: random.Random) -> str | None:
    at = rng.randrange(6)
    targets = r["indicators"][at]["targets"]
    targets["annual"] = swap_digit(targets["annual"], rng)
    _plan_follows(r, at)
    return f"indicators[{at}].targets"


@mutation("TGT002", "TGT003", "TGT006")
def quarter_digit_of_a_sum(r: Shorthand, rng: random.Random) -> str | None:
    at, period = _count(r, rng), rng.choice(("q2", "q3", "q4"))
    targets = r["indicators"][at]["targets"]
    targets[period] = swap_digit(targets[period], rng)
    return f"indicators[{at}].targets"


@mutation("TGT002", "TGT006", "ACT001", "TGT003", "TGT007")
def decimals_lost(r: Shorthand, rng: random.Random) -> str | None:
    rows = [n for n, row in enumerate(r["indicators"]) if "," in row["targets"]["annual"]]
    if not rows:
        raise DoesNotApply
    at = rng.choice(rows)
    r["indicators"][at]["targets"]["annual"] = r["indicators"][at]["targets"]["annual"].replace(",", "")
    _plan_follows(r, at)
    return f"indicators[{at}].targets"


@mutation("TGT003", "TGT002", "ACT003")
def running_total_falls(r: Shorthand, rng: random.Random) -> str | None:
    at = _share(r, rng)
    row = r["indicators"][at]
    high, low = rng.randrange(50, 70), rng.randrange(30, 45)
    row["targets"] = {"q1": "20", "q2": str(high), "q3": str(low), "q4": "90", "annual": "90"}
    row["measurement_text"] += "\nTarget bersifat kumulatif"
    row["measurement"]["notes"] = "Target bersifat kumulatif"
    _plan_follows(r, at)
    return f"indicators[{at}].targets"


@mutation("TGT004", "TGT005", "WGT006", "ACT003")
def sum_of_a_ratio_of_stocks(r: Shorthand, rng: random.Random) -> str | None:
    at = _share(r, rng)
    part = rng.choice((15, 18, 20, 22))
    row = r["indicators"][at]
    row["targets"] = {
        "q1": f"{part}",
        "q2": f"{part}",
        "q3": f"{part}",
        "q4": f"{part}",
        "annual": f"{4 * part}",
    }
    old = row["measurement"]["method"]
    thing = rng.choice(("rekomendasi", "temuan", "aduan"))
    measured(
        row, old, f"(Jumlah {thing} yang telah diselesaikan / Jumlah seluruh {thing} yang diterima) x 100%"
    )
    _plan_follows(r, at)
    return f"indicators[{at}]"


@mutation("TGT005", "TGT004", "ACT003")
def percentages_combined_in_two_ways(r: Shorthand, rng: random.Random) -> str | None:
    shares = [n for n, row in enumerate(r["indicators"]) if row["unit"] == "Persen"]
    added, running = rng.sample(shares, 2)
    part, step = rng.randrange(10, 25), rng.randrange(10, 24)
    for at, quarters in ((added, [part] * 4), (running, [step * n for n in range(1, 5)])):
        annual = 4 * part if at == added else 4 * step
        targets = {f"q{n}": str(value) for n, value in enumerate(quarters, 1)}
        r["indicators"][at]["targets"] = {**targets, "annual": str(annual)}
        _plan_follows(r, at)
    return None


@mutation("TGT006", "TGT002", "TGT003")
def share_over_hundred(r: Shorthand, rng: random.Random) -> str | None:
    at = _share(r, rng)
    value = str(rng.randrange(101, 190))
    r["indicators"][at]["targets"].update(q4=value, annual=value)
    _plan_follows(r, at)
    return f"indicators[{at}].targets"


@mutation("TGT006", "TGT002", "TGT003", "TGT007")
def negative_count(r: Shorthand, rng: random.Random) -> str | None:
    at = _count(r, rng)
    period = rng.choice(("q2", "q3"))
    r["indicators"][at]["targets"][period] = f"-{rng.randrange(1, 9)}"
    return f"indicators[{at}].targets"


@mutation("TGT006", "TGT002", "TGT003", "TGT007")
def fraction_of_a_countable(r: Shorthand, rng: random.Random) -> str | None:
    at = _count(r, rng)
    r["indicators"][at]["targets"]["q3"] = f"{rng.randrange(2, 9)},5"
    return f"indicators[{at}].targets"


@mutation("TGT007", "TGT002", "ACT001")
def point_for_decimals(r: Shorthand, rng: random.Random) -> str | None:
    rows = [n for n, row in enumerate(r["indicators"]) if "," in row["targets"]["annual"]]
    if len(rows) < 2:
        raise DoesNotApply
    at = rng.choice(rows)
    targets = r["indicators"][at]["targets"]
    for period, text in targets.items():
        targets[period] = text.replace(",", ".")
    _plan_follows(r, at)
    return None


@mutation("TGT008", "TGT006", "STR004")
def unit_against_name(r: Shorthand, rng: random.Random) -> str | None:
    at = _share(r, rng)
    r["indicators"][at]["unit"] = rng.choice(("Dokumen", "Orang", "Laporan", "Unit"))
    return f"indicators[{at}]"


@mutation("TGT008")
def unit_is_a_number(r: Shorthand, rng: random.Random) -> str | None:
    at = rng.randrange(6)
    r["indicators"][at]["unit"] = str(rng.randrange(10, 99))
    return f"indicators[{at}]"


@mutation("TGT009", "TGT002", "ACT003", "TGT010")
def quarters_all_empty(r: Shorthand, rng: random.Random) -> str | None:
    at = rng.randrange(6)
    empty = rng.choice(("N/A", "-", ""))
    r["indicators"][at]["targets"].update(q1=empty, q2=empty, q3=empty, q4=empty)
    return f"indicators[{at}]"


@mutation("TGT010", "ACT003")
def only_last_quarter(r: Shorthand, rng: random.Random) -> str | None:
    at = rng.choice([n for n, row in enumerate(r["indicators"]) if row["targets"]["q3"] != "N/A"] or [0])
    targets = r["indicators"][at]["targets"]
    targets.update(q1="N/A", q2="N/A", q3="N/A", q4=targets["annual"])
    return f"indicators[{at}]"


@mutation("TGT011", "WGT006", "TGT004")
def year_formula_with_quarter_target(r: Shorthand, rng: random.Random) -> str | None:
    at = _share(r, rng)
    row = r["indicators"][at]
    thing = rng.choice(("Jumlah usaha", "Jumlah kunjungan", "Nilai investasi"))
    row["name"] = f"Persentase pertumbuhan {thing.lower()}"
    measured(
        row, row["measurement"]["method"], f"({thing} tahun n - {thing} tahun n-1) / {thing} tahun n-1 x 100%"
    )
    row["targets"] = {"q1": "N/A", "q2": "2,5", "q3": "N/A", "q4": "7,5", "annual": "7,5"}
    old = r["actions"][at]
    r["actions"][at] = {
        **old,
        "indicator": row["name"],
        "target": "7,5",
        "quarters": [2, 4],
        "period_text": "Tw 2, 4",
    }
    return f"indicators[{at}]"


@mutation("TGT012", "TGT006", "TGT002", "TGT010")
def target_at_band_edge(r: Shorthand, rng: random.Random) -> str | None:
    at = next(n for n, row in enumerate(r["indicators"]) if row["unit"] == "Indeks")
    row = r["indicators"][at]
    value = rng.choice(("70,5", "71", "90,5"))
    row["targets"] = {"q1": "N/A", "q2": "N/A", "q3": "N/A", "q4": value, "annual": value}
    bands = "\n≤ 60 = Rendah\n> 60 s.d 70 = Cukup\n> 70 s.d 90 = Baik\n> 90 s.d 100 = Sangat Baik"
    row["measurement_text"] += bands
    row["measurement"]["method"] += bands
    r["actions"][at].update(target=value, quarters=[4], period_text="Tw 4")
    return f"indicators[{at}]"


@mutation("TGT013", "ACT003")
def month_of_a_quarter_without_target(r: Shorthand, rng: random.Random) -> str | None:
    rows = [
        n
        for n, row in enumerate(r["indicators"])
        if row["targets"]["q1"] == "N/A" and row["targets"]["q3"] == "N/A"
    ]
    if not rows:
        raise DoesNotApply
    at = rng.choice(rows)
    row = r["indicators"][at]
    month = rng.choice(("Februari", "Maret", "Juli", "Agustus"))
    row["measurement_text"] += f"\nDokumen disampaikan paling lambat tanggal 5 bulan {month}"
    row["measurement"]["method"] += f"\nDokumen disampaikan paling lambat tanggal 5 bulan {month}"
    return f"indicators[{at}]"


@mutation("TGT014", "TGT002", "ACT001", "TGT003")
def december_loses_a_digit(r: Shorthand, rng: random.Random) -> str | None:
    at = next(n for n, row in enumerate(r["indicators"]) if row["unit"] == "Indeks")
    annual = f"{rng.randrange(2, 5)},{rng.randrange(1, 9)}{rng.randrange(1, 9)}"
    last = annual[:-1]
    months = {f"m{n}": "0" for n in range(1, 12)} | {"m12": last, "annual": annual}
    row = r["indicators"][at]
    row["targets"] = {"annual": annual}
    r["actions"][at].update(target=annual, targets=months)
    return None


@mutation("WGT001", "WGT002")
def weight_off(r: Shorthand, rng: random.Random) -> str | None:
    at = next(n for n, row in enumerate(r["indicators"]) if row["unit"] == "Indeks")
    weights = r["indicators"][at]["measurement"]["weights"]
    weight = rng.choice(weights)
    change = rng.choice((Decimal("0.1"), Decimal("-0.1"), Decimal(1), Decimal(5), Decimal(-10)))
    weight["percent"] = str(Decimal(weight["percent"]) + change)
    old = weight["text"]
    weight["text"] = f"Bobot {weight['percent'].replace('.', ',')}%"
    measured(r["indicators"][at], f"{weight['label']}. {old}", f"{weight['label']}. {weight['text']}")
    return f"indicators[{at}].measurement.weights"


@mutation("WGT002", "WGT001")
def component_without_weight(r: Shorthand, rng: random.Random) -> str | None:
    at = next(n for n, row in enumerate(r["indicators"]) if row["unit"] == "Indeks")
    row = r["indicators"][at]
    label = chr(ord("a") + len(row["measurement"]["weights"]))
    measured(
        row,
        row["measurement"]["method"],
        row["measurement"]["method"] + f"\n{label}. unsur tambahan {rng.randrange(9)}",
    )
    return f"indicators[{at}]"


@mutation("WGT003", "TGT012")
def bands_with_a_gap(r: Shorthand, rng: random.Random) -> str | None:
    at = next(n for n, row in enumerate(r["indicators"]) if row["unit"] == "Indeks")
    row = r["indicators"][at]
    gap = rng.randrange(1, 6)
    bands = f"\n≤ 40 = Rendah\n> {40 + gap} s.d 70 = Cukup\n> 70 s.d 100 = Baik"
    row["measurement_text"] += bands
    row["measurement"]["method"] += bands
    return f"indicators[{at}]"


@mutation("WGT004", "WGT005", "WGT006", "TGT004")
def percent_without_times_hundred(r: Shorthand, rng: random.Random) -> str | None:
    at = _share(r, rng)
    measured(r["indicators"][at], " x 100%", "")
    return f"indicators[{at}]"


@mutation("WGT005", "WGT004", "WGT006", "TGT004")
def bracket_lost(r: Shorthand, rng: random.Random) -> str | None:
    at = _share(r, rng)
    sign, other = rng.choice(((") x 100%", " x 100%"), ("Metode Pengukuran :\n(", "Metode Pengukuran :\n")))
    row = r["indicators"][at]
    method = row["measurement"]["method"]
    row["measurement_text"] = row["measurement_text"].replace(sign, other)
    row["measurement"]["method"] = method.replace(") x", " x") if sign.startswith(")") else method[1:]
    return f"indicators[{at}]"


@mutation("WGT006", "WGT004", "TGT004")
def formula_of_another_thing(r: Shorthand, rng: random.Random) -> str | None:
    at = _share(r, rng)
    thing = rng.choice(("kapal ikan yang bersandar", "pohon yang ditanam", "naskah kuno yang terawat"))
    head = thing.split()[0]
    row = r["indicators"][at]
    measured(row, row["measurement"]["method"], f"(Jumlah {thing} / Jumlah seluruh {head}) x 100%")
    return f"indicators[{at}]"


@mutation("WGT007", "WGT004", "WGT006", "TGT013", "TGT004")
def quarter_named_in_formula(r: Shorthand, rng: random.Random) -> str | None:
    rows = [
        n
        for n, row in enumerate(r["indicators"])
        if row["unit"] == "Persen" and row["targets"]["q2"] != "N/A"
    ]
    if not rows:
        raise DoesNotApply
    at = rng.choice(rows)
    measured(r["indicators"][at], ") x 100%", f" pada triwulan {rng.choice(('4', 'IV'))}) x 100%")
    return f"indicators[{at}]"


@mutation("WGT008")
def stated_count_differs(r: Shorthand, rng: random.Random) -> str | None:
    at = rng.randrange(6)
    row = r["indicators"][at]
    digit, word = rng.choice((("5", "empat"), ("3", "lima"), ("4", "tiga"), ("6", "tujuh")))
    definition = row["measurement"]["definition"]
    measured(row, definition, f"{definition[:-1]} melalui {digit} ({word}) tahapan.")
    return f"indicators[{at}]"


@mutation("ACT001")
def plan_target_digit(r: Shorthand, rng: random.Random) -> str | None:
    at = rng.randrange(6)
    r["actions"][at]["target"] = swap_digit(r["actions"][at]["target"], rng)
    return None


@mutation("ACT002", "ACT007", "STR009", "ACT001")
def plan_wording(r: Shorthand, rng: random.Random) -> str | None:
    at = rng.randrange(6)
    words = r["actions"][at]["objective"].split()
    r["actions"][at]["objective"] = " ".join(
        [rng.choice(("Penguatan", "Pemerataan", "Percepatan")), *words[1:]]
    )
    return None


@mutation("ACT003")
def quarter_without_output(r: Shorthand, rng: random.Random) -> str | None:
    at = rng.choice([n for n, a in enumerate(r["actions"]) if len(a["quarters"]) > 1])
    late = r["actions"][at]["quarters"][-1]
    r["actions"][at].update(quarters=[late], period_text=f"Tw {late}")
    return None


@mutation("ACT004")
def code_out_of_order(r: Shorthand, rng: random.Random) -> str | None:
    at = rng.randrange(6)
    r["actions"][at]["output"] = f"T/O {rng.randrange(2, 9)}.{rng.randrange(1, 4)}.1 Laporan pendampingan"
    return f"actions[{at}]"


@mutation("ACT005")
def values_against_quarters(r: Shorthand, rng: random.Random) -> str | None:
    at = rng.randrange(6)
    count = len(r["actions"][at]["quarters"]) + 1
    values = " - ".join(str(rng.randrange(10, 60)) for _ in range(count))
    r["actions"][at]["output"] = f"T/O 1.1.1 Laporan pendampingan ({values})"
    return f"actions[{at}]"


@mutation("ACT006", "ACT003", "ACT004")
def amount_repeated(r: Shorthand, rng: random.Random) -> str | None:
    at = rng.randrange(6)
    base = r["actions"][at]
    heads = [rng.randrange(300, 900), rng.randrange(3000, 7000)]
    amounts = [
        f"{a:,}.{rng.randrange(100, 999)}.{rng.randrange(100, 999)}".replace(",", ".")
        for a in (*heads, heads[1], rng.randrange(1000, 2999))
    ]
    amounts[2] = amounts[1]
    rows = [
        {
            **base,
            "output": f"T/O 1.1.{n} Nilai penjualan binaan sebesar Rp{amount}",
            "quarters": [n],
            "period_text": f"Tw {n}",
        }
        for n, amount in enumerate(amounts, 1)
    ]
    r["actions"][at : at + 1] = rows
    return None


@mutation("ACT007", "STR009", "ACT002")
def plan_of_an_unknown_indicator(r: Shorthand, rng: random.Random) -> str | None:
    extra = rng.choice(
        ("Jumlah kapal ikan yang bersandar", "Indeks kebahagiaan penduduk", "Rasio kewirausahaan")
    )
    base = r["actions"][-1]
    r["actions"].append(
        {
            **base,
            "number": "7",
            "indicator": extra,
            "objective": "Bertumbuhnya ekonomi pesisir",
            "target": "12",
            "quarters": [4],
            "period_text": "Tw 4",
        }
    )
    return None


@mutation("BGT001", "BGT002")
def budget_missing(r: Shorthand, rng: random.Random) -> str | None:
    r["programs"] = []
    r.pop("programs_total", None)
    r["tables"] = [t for t in r["tables"] if t["kind"] != "programs"]
    return None


@mutation("BGT002", "BGT004")
def total_digit(r: Shorthand, rng: random.Random) -> str | None:
    text = swap_digit(r["programs_total"]["text"], rng, end=len(r["programs_total"]["text"]) - 3)
    value = text.replace(".", "").replace(",", ".")
    r["programs_total"].update(text=text, value=value)
    return "programs_total"


@mutation("BGT002", "BGT004")
def program_digit(r: Shorthand, rng: random.Random) -> str | None:
    at = rng.randrange(3)
    text = r["programs"][at]["budget_text"]
    r["programs"][at]["budget_text"] = swap_digit(text, rng, end=len(text) - 3)
    return None


@mutation("BGT003", "BGT002")
def children_miss_their_parent(r: Shorthand, rng: random.Random) -> str | None:
    parent = r["programs"][0]
    whole = int(re.sub(r"\D", "", parent["budget_text"][:-3]))
    one = whole // 3
    miss = rng.randrange(1, 9) * 1000
    rows = [
        {
            "number": f"1.{n}",
            "name": f"Kegiatan {word}",
            "budget_text": f"{amount:,}".replace(",", ".") + ",00",
            "level": 2,
            "note": "APBD",
        }
        for n, (word, amount) in enumerate((("Perencanaan", one), ("Pelaksanaan", whole - one - miss)), 1)
    ]
    r["programs"][1:1] = rows
    return "programs[0]"


@mutation("BGT004")
def amount_in_english_form(r: Shorthand, rng: random.Random) -> str | None:
    at = rng.randrange(3)
    text = r["programs"][at]["budget_text"]
    r["programs"][at]["budget_text"] = text.translate(str.maketrans(",.", ".,"))
    return None
