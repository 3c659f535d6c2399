"""Defects of structure, identity and signing."""

from __future__ import annotations

import random

from mutation import Shorthand, mutation, parties, swap_digit

FOREIGN = ("Kota Samudra Biru", "Kabupaten Gunung Tua", "Kota Bandar Rejeki")


@mutation("STR001", "SGN006", "IDN001", "SGN004", "STR002", "STR003", "BGT001")
def statement_missing(r: Shorthand, rng: random.Random) -> str | None:
    r["clauses"] = []
    r["titles"] = [t for t in r["titles"] if t["section"] != "statement"]
    r["parties"] = [p for p in r["parties"] if p["section"] != "statement"]
    r["signings"] = [s for s in r["signings"] if s["section"] != "statement"]
    return None


@mutation("STR001", "SGN006", "SGN005")
def first_party_nowhere_signs(r: Shorthand, rng: random.Random) -> str | None:
    r["parties"] = [p for p in r["parties"] if not (p["role"] == "first" and p["place"] == "signature")]
    return None


@mutation("STR002")
def clause_altered(r: Shorthand, rng: random.Random) -> str | None:
    index = rng.randrange(3)
    words = r["clauses"][index]["text"].split()
    cut = rng.randrange(4, len(words) // 2)
    r["clauses"][index]["text"] = (
        " ".join(words[:cut]) + " dengan ketentuan lain yang ditetapkan kemudian hari."
    )
    return f"clauses[{index}]"


@mutation("STR003")
def title_of_another_year(r: Shorthand, rng: random.Random) -> str | None:
    index = rng.randrange(1, 3)
    year = r["year"] + rng.choice((-2, -1, 1))
    r["titles"][index]["text"] = r["titles"][index]["text"].replace(str(r["year"]), str(year))
    r["titles"][index]["year"] = year
    return f"titles[{index}]"


@mutation("STR004", "STR006", "STR007", "STR009", "MSR006", "ACT002", "ACT007")
def no_objectives(r: Shorthand, rng: random.Random) -> str | None:
    for row in r["indicators"]:
        row["objective"] = None
    return "indicators"


@mutation("STR008", "STR005", "ACT002")
def one_objective_for_all(r: Shorthand, rng: random.Random) -> str | None:
    for row in r["indicators"]:
        row["objective"] = r["indicators"][0]["objective"]
    for action in r["actions"]:
        action["objective"] = r["indicators"][0]["objective"]
    return None


@mutation("STR005")
def number_skipped(r: Shorthand, rng: random.Random) -> str | None:
    start = rng.randrange(1, 6)
    for row in r["indicators"][start:]:
        row["number"] = str(int(row["number"]) + 1)
    for action in r["actions"]:
        action["number"] = next(i["number"] for i in r["indicators"] if i["name"] == action["indicator"])
    return None


@mutation("STR005", "ACT007")
def number_repeated(r: Shorthand, rng: random.Random) -> str | None:
    at = rng.randrange(1, 5)
    r["indicators"][at]["number"] = r["indicators"][at - 1]["number"]
    return None


@mutation("STR006", "ACT001", "TGT002", "TGT009", "TGT010")
def annual_target_blank(r: Shorthand, rng: random.Random) -> str | None:
    at = rng.randrange(6)
    r["indicators"][at]["targets"]["annual"] = ""
    return f"indicators[{at}]"


@mutation("STR006", "TGT008", "STR004")
def unit_blank(r: Shorthand, rng: random.Random) -> str | None:
    at = rng.randrange(6)
    r["indicators"][at]["unit"] = ""
    return f"indicators[{at}]"


@mutation("STR006", "ACT002", "MSR006")
def objective_blank(r: Shorthand, rng: random.Random) -> str | None:
    at = rng.randrange(6)
    r["indicators"][at]["objective"] = ""
    return f"indicators[{at}]"


@mutation("STR007", "ACT001", "ACT003", "ACT007", "TGT008", "WGT006", "STR009", "ACT002", "STR008")
def indicator_twice(r: Shorthand, rng: random.Random) -> str | None:
    one, two = rng.sample(range(6), 2)
    r["indicators"][two]["name"] = r["indicators"][one]["name"]
    return None


@mutation("STR009", "ACT003", "ACT007")
def plan_missing(r: Shorthand, rng: random.Random) -> str | None:
    r["actions"] = []
    r["tables"] = [t for t in r["tables"] if t["kind"] != "actions"]
    for key in ("titles", "parties", "signings"):
        r[key] = [row for row in r[key] if row["section"] != "action_plan"]
    return None


@mutation("STR009", "ACT003", "ACT007")
def plan_lacks_indicator(r: Shorthand, rng: random.Random) -> str | None:
    del r["actions"][rng.randrange(6)]
    return None


@mutation("STR010")
def amended_but_not_titled(r: Shorthand, rng: random.Random) -> str | None:
    r["amended"] = True
    return None


@mutation("STR010")
def titled_but_not_amended(r: Shorthand, rng: random.Random) -> str | None:
    index = rng.randrange(2)
    r["titles"][index]["text"] = r["titles"][index]["text"].replace(
        "PERJANJIAN KINERJA", "PERUBAHAN PERJANJIAN KINERJA"
    )
    return None


@mutation("IDN001", "IDN003", "IDN004", "IDN005", "IDN006", "SGN006")
def nip_digit(r: Shorthand, rng: random.Random) -> str | None:
    at = rng.choice([n for n in parties(r, role="first") if r["parties"][n].get("nip_text")])
    r["parties"][at]["nip_text"] = swap_digit(r["parties"][at]["nip_text"], rng)
    return None


def _everywhere(r: Shorthand, change: dict[int, str], drop: int | None = None) -> None:
    for party in r["parties"]:
        if nip := party.get("nip_text"):
            digits = list(nip.replace(" ", ""))
            for place, digit in change.items():
                digits[place] = digit
            party["nip_text"] = "".join(d for n, d in enumerate(digits) if n != drop)


@mutation("IDN002", "IDN003", "IDN004", "IDN005", "IDN006")
def nip_short(r: Shorthand, rng: random.Random) -> str | None:
    _everywhere(r, {}, drop=rng.randrange(18))
    return None


@mutation("IDN003", "IDN005")
def nip_month_of_birth(r: Shorthand, rng: random.Random) -> str | None:
    month = rng.choice((13, 17, 19, 0))
    _everywhere(r, {4: f"{month:02d}"[0], 5: f"{month:02d}"[1]})
    return None


@mutation("IDN003", "IDN005")
def nip_day_of_birth(r: Shorthand, rng: random.Random) -> str | None:
    day = rng.choice((32, 35, 39, 0))
    _everywhere(r, {6: f"{day:02d}"[0], 7: f"{day:02d}"[1]})
    return None


@mutation("IDN004", "IDN005")
def nip_appointed_later(r: Shorthand, rng: random.Random) -> str | None:
    year = str(r["year"] + rng.randrange(1, 9))
    _everywhere(r, dict(zip(range(8, 12), year, strict=True)))
    return None


@mutation("IDN005")
def nip_too_young(r: Shorthand, rng: random.Random) -> str | None:
    nip = next(p["nip_text"] for p in r["parties"] if p.get("nip_text")).replace(" ", "")
    born = str(int(nip[8:12]) - rng.randrange(5, 17))
    _everywhere(r, dict(zip(range(4), born, strict=True)))
    return None


@mutation("IDN006")
def nip_gender(r: Shorthand, rng: random.Random) -> str | None:
    _everywhere(r, {14: rng.choice("03456789")})
    return None


@mutation("IDN007", "SGN006")
def name_letter(r: Shorthand, rng: random.Random) -> str | None:
    at = rng.choice(parties(r, role="first", place="signature"))
    name = r["parties"][at]["name"]
    places = [n for n, sign in enumerate(name) if sign.islower()]
    where = rng.choice(places)
    letter = rng.choice([c for c in "aeioukmrt" if c != name[where]])
    r["parties"][at]["name"] = name[:where] + letter + name[where + 1 :]
    return None


@mutation("SGN006", "IDN008", "IDN010", "SGN005")
def office_differs(r: Shorthand, rng: random.Random) -> str | None:
    at = rng.choice(parties(r, role="first", place="signature"))
    r["parties"][at]["position"] = r["parties"][at]["position"].replace(
        "Kepala", rng.choice(("Sekretaris", "Kepala Bidang Umum"))
    )
    return None


@mutation("IDN008", "SGN005")
def position_differs(r: Shorthand, rng: random.Random) -> str | None:
    """One letter of a word of the office: no other office, another wording of it."""
    at = rng.choice(parties(r, role="first", place="signature"))
    *first, last = r["parties"][at]["position"].split()
    r["parties"][at]["position"] = " ".join((*first, f"{last[:-1]}x"))
    return None


@mutation("IDN009", "CIT001", "WGT006", "MSR005")
def acronym_permuted(r: Shorthand, rng: random.Random) -> str | None:
    one, two = rng.choice((("DPPKUKM", "DPPKUMK"), ("DPMPTSP", "DPMTPSP"), ("DPUPRPKP", "DPUPRKPP")))
    rows = rng.sample(range(6), 2)
    for row, acronym in zip(rows, (one, two), strict=True):
        source = r["indicators"][row]["measurement"]["sources"][0]
        r["indicators"][row]["measurement_text"] += f" {acronym}"
        r["indicators"][row]["measurement"]["sources"] = [f"{source} {acronym}"]
        r["indicators"][row]["data_source"] = f"{source} {acronym}"
    return None


@mutation("IDN010", "IDN008", "SGN006", "ACT002")
def foreign_body(r: Shorthand, rng: random.Random) -> str | None:
    at = rng.randrange(6)
    row = r["indicators"][at]
    row["objective"] = f"{row['objective']} di {rng.choice(FOREIGN)}"
    for action in r["actions"]:
        if action["indicator"] == row["name"]:
            action["objective"] = row["objective"]
    return None


@mutation("SGN001", "SGN003", "SGN002")
def date_without_day(r: Shorthand, rng: random.Random) -> str | None:
    at = rng.randrange(3)
    signing = r["signings"][at]
    signing["text"] = f"{signing['place']},      Desember {r['year'] - 1}"
    signing["date"] = None
    return f"signings[{at}]"


@mutation("SGN001", "SGN003", "SGN002")
def date_without_month(r: Shorthand, rng: random.Random) -> str | None:
    at = rng.randrange(3)
    r["signings"][at].update(text=f"{r['signings'][at]['place']},                 {r['year']}", date=None)
    return f"signings[{at}]"


@mutation("SGN002", "SGN003")
def signed_after_year_began(r: Shorthand, rng: random.Random) -> str | None:
    day, month = rng.randrange(1, 28), rng.choice(((3, "Maret"), (4, "April"), (6, "Juni")))
    for signing in r["signings"]:
        signing.update(
            text=f"{signing['place']}, {day} {month[1]} {r['year']}",
            date=f"{r['year']}-{month[0]:02d}-{day:02d}",
        )
    return None


@mutation("SGN003", "SGN002")
def dates_differ(r: Shorthand, rng: random.Random) -> str | None:
    at = rng.randrange(1, 2)
    signing = r["signings"][at]
    day = int(signing["date"][-2:]) - rng.randrange(1, 9)
    signing.update(
        text=f"{signing['place']}, {day} Desember {signing['date'][:4]}",
        date=f"{signing['date'][:8]}{day:02d}",
    )
    return None


@mutation("SGN004")
def first_party_did_not_sign(r: Shorthand, rng: random.Random) -> str | None:
    r["source"]["kind"] = "scan"
    for party in r["parties"]:
        if party["place"] == "signature":
            party["signed"] = True
    at = rng.choice(parties(r, place="signature"))
    r["parties"][at]["signed"] = False
    return f"parties[{at}]"


@mutation("SGN005", "IDN008", "SGN006", "IDN010")
def second_party_of_wrong_level(r: Shorthand, rng: random.Random) -> str | None:
    position = rng.choice(("Camat Kota Lama", "Kepala Bidang Program", "Lurah Sukamaju"))
    for at in parties(r, role="second"):
        r["parties"][at]["position"] = position
    return None


@mutation("SGN006", "IDN007", "IDN001")
def another_person_signs(r: Shorthand, rng: random.Random) -> str | None:
    at = parties(r, role="first", place="signature")[0]
    r["parties"][at]["name"] = rng.choice(("Darmawan Kusuma", "Tri Handayani", "Eko Purnomo"))
    return None
