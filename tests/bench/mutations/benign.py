"""Changes that say the same: none of them may change any finding."""

from __future__ import annotations

import random
from collections.abc import Callable

from mutation import Shorthand

Benign = Callable[[Shorthand, random.Random], None]


def indicators_in_another_order(r: Shorthand, rng: random.Random) -> None:
    order = list(range(6))
    rng.shuffle(order)
    r["indicators"] = [r["indicators"][n] for n in order]
    r["actions"] = [r["actions"][n] for n in order]
    for number, (row, action) in enumerate(zip(r["indicators"], r["actions"], strict=True), 1):
        row["number"] = action["number"] = str(number)
    places = {f"indicators[{old}].": f"indicators[{new}]." for new, old in enumerate(order)}
    for citation in r["citations"]:
        head, _, tail = citation["subject"].partition(".")
        citation["subject"] = places[f"{head}."] + tail


def line_breaks(r: Shorthand, rng: random.Random) -> None:
    for row in r["indicators"]:
        words = row["name"].split(" ")
        cut = rng.randrange(1, len(words))
        row["name"] = " ".join(words[:cut]) + "\n" + " ".join(words[cut:])


def blanks_and_case(r: Shorthand, rng: random.Random) -> None:
    for action in r["actions"]:
        action["objective"] = action["objective"].upper() if rng.random() < 0.5 else action["objective"] + " "


def abbreviated_place(r: Shorthand, rng: random.Random) -> None:
    for party in r["parties"]:
        if party["place"] == "signature":
            party["position"] = party["position"].replace("Kabupaten", "Kab.")


def numbers_in_the_first_column_with_points(r: Shorthand, rng: random.Random) -> None:
    for row in (*r["indicators"], *r["actions"]):
        row["number"] += "."


def not_applicable_as_dash(r: Shorthand, rng: random.Random) -> None:
    for row in r["indicators"]:
        for period, text in row["targets"].items():
            if text == "N/A":
                row["targets"][period] = rng.choice(("-", "–", "N/A"))


def percent_sign_printed(r: Shorthand, rng: random.Random) -> None:
    for row, action in zip(r["indicators"], r["actions"], strict=True):
        if row["unit"] == "Persen":
            row["targets"] = {p: f"{t}%" if t[0].isdigit() else t for p, t in row["targets"].items()}
            action["target"] = row["targets"]["annual"]


def decimals_written_out(r: Shorthand, rng: random.Random) -> None:
    for action in r["actions"]:
        if "," in action["target"]:
            action["target"] += "0"


def name_with_title_in_capitals(r: Shorthand, rng: random.Random) -> None:
    for party in r["parties"]:
        if party["place"] == "signature" and party["role"] == "first":
            party["name"] = f"{party['name'].upper()}, S.Sos., M.Si."


def nip_without_blanks(r: Shorthand, rng: random.Random) -> None:
    for party in r["parties"]:
        if party.get("nip_text") and rng.random() < 0.7:
            party["nip_text"] = party["nip_text"].replace(" ", "")


def first_called_kesatu(r: Shorthand, rng: random.Random) -> None:
    for clause in r["clauses"]:
        clause["text"] = (
            clause["text"]
            .replace("Pihak pertama", "Pihak Kesatu")
            .replace("tanggung jawab kami", "tanggung jawab saya")
        )


def titles_in_capitals(r: Shorthand, rng: random.Random) -> None:
    for citation in r["citations"]:
        citation["title"] = citation["title"].upper() if rng.random() < 0.5 else citation["title"]


def amounts_with_rupiah(r: Shorthand, rng: random.Random) -> None:
    for program in r["programs"]:
        program["budget_text"] = f"Rp{program['budget_text']}"
    r["programs_total"]["text"] = f"Rp {r['programs_total']['text']}"


BENIGN: tuple[Benign, ...] = (
    indicators_in_another_order,
    line_breaks,
    blanks_and_case,
    abbreviated_place,
    numbers_in_the_first_column_with_points,
    not_applicable_as_dash,
    percent_sign_printed,
    decimals_written_out,
    name_with_title_in_capitals,
    nip_without_blanks,
    first_called_kesatu,
    titles_in_capitals,
    amounts_with_rupiah,
)
