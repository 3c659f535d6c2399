"""Mutations of the rules that came after the first catalogue: budgets, parties, directions, copies."""

from __future__ import annotations

import random

from mutation import Shorthand, mutation

PLANNED = tuple(
    {"indicator": "Indeks uji rujukan", "year": year, "target": "3,2"} for year in (2023, 2024, 2025)
)
BUDGETED = tuple(
    {"program": "Program Uji Rujukan", "year": year, "budget": "1.000.000.000"} for year in (2023, 2024, 2025)
)
CODED = ({"code": "9.99.09", "program": "Program Uji Nomenklatur"},)
OFFICIALS = ({"official": "Uji Pejabat Rujukan", "nip": "197001011995032001"},)


@mutation("REF001", "ACT001", "TGT002", "TGT006")
def target_other_than_planned(r: Shorthand, rng: random.Random) -> str | None:
    at = next(n for n, row in enumerate(r["indicators"]) if row["name"] == "Indeks kesiapan layanan")
    r["indicators"][at]["name"] = r["actions"][at]["indicator"] = "Indeks uji rujukan"
    return f"indicators[{at}].targets.annual"


@mutation("REF002", "BGT002", "STR005")
def budget_other_than_given(r: Shorthand, rng: random.Random) -> str | None:
    r["programs"][0] |= {"name": "Program Uji Rujukan", "budget_text": "1.100.000.000,00"}
    return "programs[0]"


@mutation("REF003", "STR005")
def name_other_than_the_nomenclature(r: Shorthand, rng: random.Random) -> str | None:
    r["programs"][0] |= {"name": "Program Uji Nomenklatura", "code": "9.99.09"}
    return "programs[0].name"


@mutation("REF004", *("IDN001", "IDN007", "SGN006", "IDN002", "IDN004", "IDN005", "IDN003", "IDN006"))
def number_of_another_official(r: Shorthand, rng: random.Random) -> str | None:
    at = next(n for n, party in enumerate(r["parties"]) if party.get("nip_text"))
    before = r["parties"][at]["name"]
    for party in r["parties"]:
        if party["name"] == before:
            party["name"] = "Uji Pejabat Rujukan"
    return f"parties[{at}].nip"


def _row(r: Shorthand, rng: random.Random) -> Shorthand:
    row: Shorthand = r["indicators"][rng.randrange(len(r["indicators"]))]
    return row


@mutation("BGT005", "BGT002", "BGT003")
def amount_left_out(r: Shorthand, rng: random.Random) -> str | None:
    del r["programs"][rng.randrange(3)]["budget_text"]
    return "programs["


@mutation("BGT006", "BGT002", "STR005")
def program_repeated(r: Shorthand, rng: random.Random) -> str | None:
    r["programs"].append({**r["programs"][rng.randrange(3)], "number": "4"})
    return "programs[3]"


@mutation("BGT007", "BGT002", "BGT003")
def code_of_another_program(r: Shorthand, rng: random.Random) -> str | None:
    at = rng.randrange(3)
    program = r["programs"][at]
    program["number"] = "2.11.04"
    r["programs"].insert(at + 1, {**program, "name": "Perawatan", "number": "2.11.05.2.01", "level": 2})
    return f"programs[{at + 1}]"


@mutation("MSR010", "WGT006")
def definition_of_another_row(r: Shorthand, rng: random.Random) -> str | None:
    one, other = rng.sample(range(len(r["indicators"])), 2)
    words = "Banyaknya penerima layanan yang menurut pendataan telah memenuhi standar pelayanan minimal"
    for at in (one, other):
        measurement = r["indicators"][at]["measurement"]
        row = r["indicators"][at]
        row["measurement_text"] = row["measurement_text"].replace(measurement["definition"], words)
        measurement["definition"] = words
    return "indicators["


@mutation("SGN007", "SGN005", "SGN006", "IDN001", "IDN007")
def one_person_twice(r: Shorthand, rng: random.Random) -> str | None:
    first = next(p["name"] for p in r["parties"] if p["role"] == "first")
    for party in r["parties"]:
        party["name"] = first
    return None


@mutation("SGN008", "IDN008", "IDN010", "SGN005")
def superior_of_another_body(r: Shorthand, rng: random.Random) -> str | None:
    for party in r["parties"]:
        head = party["role"] == "second"
        party["position"] = "Kepala Dinas Perikanan" if head else f"Kepala Bidang Umum {r['organisation']}"
    return None


@mutation("SGN009")
def signed_elsewhere(r: Shorthand, rng: random.Random) -> str | None:
    signing = r["signings"][1]
    signing["text"] = signing["text"].replace(signing["place"], "Muara Lengkong")
    signing["place"] = "Muara Lengkong"
    return "signings[1]"


@mutation("STR011", "ACT002", "MSR006")
def objective_as_activity(r: Shorthand, rng: random.Random) -> str | None:
    row = _row(r, rng)
    old, row["objective"] = row["objective"], "Melaksanakan pembinaan penerima layanan"
    for action in r["actions"]:
        if action["indicator"] == row["name"] and action["objective"] == old:
            action["objective"] = row["objective"]
    return "indicators["


@mutation("TGT015", "TGT003", "WGT006")
def rises_though_less_is_better(r: Shorthand, rng: random.Random) -> str | None:
    at = next(n for n, row in enumerate(r["indicators"]) if row["name"] == "Indeks kesiapan layanan")
    row = r["indicators"][at]
    row["measurement_text"] += "\nSemakin rendah semakin baik"
    row["targets"] |= {"q1": "3,0", "q3": "3,3"}
    r["actions"][at]["quarters"] = [1, 2, 3, 4]
    return f"indicators[{at}]"


@mutation("TGT016")
def worse_than_where_it_begins(r: Shorthand, rng: random.Random) -> str | None:
    at = next(n for n, row in enumerate(r["indicators"]) if row["name"] == "Indeks kesiapan layanan")
    r["indicators"][at]["baseline"] = {"text": "3,6", "kind": "number", "value": "3.6"}
    return f"indicators[{at}]"


@mutation("TGT017", "TGT002", "TGT003", "TGT006", "ACT003")
def odd_quarter(r: Shorthand, rng: random.Random) -> str | None:
    at = next(n for n, row in enumerate(r["indicators"]) if row["name"] == "Indeks kesiapan layanan")
    r["indicators"][at]["targets"] |= {"q1": "3,4", "q2": "3,4", "q3": "2,4", "q4": "3,4"}
    r["actions"][at]["quarters"] = [1, 2, 3, 4]
    return f"indicators[{at}].targets.q3"


@mutation("TGT018", "TGT010", "ACT001", "TGT001", "TGT002", "TGT003", "TGT014", "ACT003")
def nothing_promised(r: Shorthand, rng: random.Random) -> str | None:
    at = next(n for n, row in enumerate(r["indicators"]) if row["name"] == "Indeks kesiapan layanan")
    r["indicators"][at]["targets"] = {"q1": "N/A", "q2": "N/A", "q3": "N/A", "q4": "0", "annual": "0"}
    r["actions"][at] |= {"target": "0", "quarters": [4], "period_text": "Tw 4"}
    return f"indicators[{at}].targets.annual"


@mutation("MSR011", "TGT008", "WGT006", "ACT002")
def report_as_indicator(r: Shorthand, rng: random.Random) -> str | None:
    row = _row(r, rng)
    for action in r["actions"]:
        if action["indicator"] == row["name"]:
            action["indicator"] = "Jumlah laporan pendampingan"
    row["name"] = "Jumlah laporan pendampingan"
    return "indicators["


@mutation("BGT008")
def words_of_another_amount(r: Shorthand, rng: random.Random) -> str | None:
    r["programs_total"]["in_words"] = "seratus lima puluh ribu rupiah"
    return "programs_total"


@mutation("STR012")
def heading_of_last_year(r: Shorthand, rng: random.Random) -> str | None:
    table = r["tables"][0]
    at = table["columns"].index("annual")
    headings = list(table["columns"])
    headings[at] = f"Target Tahun {r['year'] - 1}"
    table["headings"] = headings
    return "tables[0]"


@mutation("IDN011")
def another_rank(r: Shorthand, rng: random.Random) -> str | None:
    at = rng.choice([n for n, party in enumerate(r["parties"]) if party.get("rank")])
    r["parties"][at]["rank"] = "Penata Tingkat I"
    return "parties["


@mutation("IDN011", "SGN006", "IDN007")
def other_degrees(r: Shorthand, rng: random.Random) -> str | None:
    first = [n for n, party in enumerate(r["parties"]) if party["role"] == "first"]
    for n in first:
        r["parties"][n]["name"] += ", S.Sos., M.Si."
    at = rng.choice(first)
    r["parties"][at]["name"] = r["parties"][at]["name"].replace("S.Sos.", "S.E.")
    return "parties["
