"""Defects that show only in a batch: several clean agreements, one thing wrong between them."""

from __future__ import annotations

import copy
import itertools
import random
from collections.abc import Callable
from dataclasses import dataclass

from mutation import DoesNotApply, Shorthand, swap_digit

Batch = list[Shorthand]


@dataclass(frozen=True)
class BatchMutation:
    rule: str
    name: str
    change: Callable[[Batch, random.Random], None]
    companions: frozenset[str]


BATCH_MUTATIONS: list[BatchMutation] = []


def batch_mutation(rule: str, *companions: str) -> Callable[[Callable[[Batch, random.Random], None]], None]:
    def register(change: Callable[[Batch, random.Random], None]) -> None:
        BATCH_MUTATIONS.append(BatchMutation(rule, change.__name__, change, frozenset(companions)))

    return register


def _sign(record: Shorthand, **change: str) -> None:
    for party in record["parties"]:
        if party["role"] == "first":
            party.update({k: v for k, v in change.items() if k != "nip_text" or party.get("nip_text")})


def _first(record: Shorthand, key: str) -> str:
    return str(next(p[key] for p in record["parties"] if p["role"] == "first" and p.get("nip_text")))


@batch_mutation("BAT001")
def one_nip_two_names(batch: Batch, rng: random.Random) -> None:
    one, two = rng.sample(batch, 2)
    _sign(
        two,
        nip_text=_first(one, "nip_text"),
        name=rng.choice(("Darmawan Kusuma", "Tri Handayani", "Eko Purnomo")),
    )


@batch_mutation("BAT001")
def one_name_two_nips(batch: Batch, rng: random.Random) -> None:
    one, two = rng.sample(batch, 2)
    nip = _first(one, "nip_text")
    _sign(two, name=_first(one, "name"), nip_text=swap_digit(nip, rng, start=len(nip) - 1))


@batch_mutation("BAT003")
def title_differs_across(batch: Batch, rng: random.Random) -> None:
    one, two = rng.sample(batch, 2)
    number = str(rng.randrange(60, 90))
    for record, title in ((one, "Pengelolaan Sampah"), (two, "Bangunan Gedung")):
        record["citations"].append(
            {
                "text": f"Peraturan Pemerintah Nomor {number} Tahun 2017 tentang {title}",
                "kind": "PP",
                "number": number,
                "year": 2017,
                "title": title,
            }
        )


@batch_mutation("BAT004", "BAT001", "BAT002", "BAT005", "BAT006")
def same_body_twice(batch: Batch, rng: random.Random) -> None:
    copied = copy.deepcopy(rng.choice(batch))
    copied["source"] = {**copied["source"], "path": "salinan.pdf", "sha256": f"{rng.randrange(10**9):064d}"}
    batch.append(copied)


@batch_mutation("BAT004", "BAT001", "BAT002", "BAT005", "BAT006")
def identical_file(batch: Batch, rng: random.Random) -> None:
    copied = copy.deepcopy(rng.choice(batch))
    copied["source"] = {**copied["source"], "path": "salinan-2.pdf"}
    batch.append(copied)


@batch_mutation("BAT006", "BAT002", "BAT004")
def target_lowered_from_the_year_before(batch: Batch, rng: random.Random) -> None:
    record = rng.choice(batch)
    before = copy.deepcopy(record)
    before["source"] = {
        **before["source"],
        "path": "tahun-lalu.pdf",
        "sha256": f"{rng.randrange(10**9):064d}",
    }
    before["year"] = record["year"] - 1
    at = rng.choice([n for n, row in enumerate(record["indicators"]) if row["unit"] == "Persen"])
    before["indicators"][at]["targets"] = {
        **before["indicators"][at]["targets"],
        "q4": "99,5",
        "annual": "99,5",
    }
    batch.append(before)


@batch_mutation("BAT007", "BAT002", "BAT004", "BAT006")
def amendment_changes_a_target(batch: Batch, rng: random.Random) -> None:
    record = rng.choice(batch)
    after = copy.deepcopy(record)
    after["source"] = {**after["source"], "path": "perubahan.pdf", "sha256": f"{rng.randrange(10**9):064d}"}
    after["amended"] = True
    after["title"] = f"PERUBAHAN {after['title']}"
    at = rng.randrange(6)
    annual = after["indicators"][at]["targets"]["annual"]
    after["indicators"][at]["targets"]["annual"] = swap_digit(annual, rng)
    batch.append(after)


@batch_mutation("BAT002", "BAT006")
def mandatory_indicator_with_other_weights(batch: Batch, rng: random.Random) -> None:
    for one, two in itertools.permutations(batch, 2):
        if one["year"] != two["year"] or one["organisation"] == two["organisation"]:
            continue
        for row in two["indicators"]:
            same = [r for r in one["indicators"] if r["name"] == row["name"]]
            weights = row["measurement"].get("weights")
            if same and weights and same[0]["measurement"].get("weights") == weights:
                row["measurement"]["weights"] = [
                    {"label": "a", "percent": "60", "text": "Bobot 60%"},
                    {"label": "b", "percent": "40", "text": "Bobot 40%"},
                ]
                return
    raise DoesNotApply


@batch_mutation("BAT005", "BAT001", "BAT002", "BAT004", "BAT006")
def subordinate_with_another_target(batch: Batch, rng: random.Random) -> None:
    superior = rng.choice(batch)
    below = copy.deepcopy(superior)
    below["source"] = {**below["source"], "path": "bawahan.pdf", "sha256": f"{rng.randrange(10**9):064d}"}
    for party in below["parties"]:
        if party["role"] == "second":
            party.update({"name": _first(superior, "name"), "position": f"Kepala {superior['organisation']}"})
        else:
            party.update({"name": "Tri Handayani", "position": "Kepala Bidang Umum", "nip_text": None})
            party.pop("nip_text")
    at = rng.randrange(6)
    annual = below["indicators"][at]["targets"]["annual"]
    below["indicators"][at]["targets"]["annual"] = swap_digit(annual, rng)
    batch.append(below)


@batch_mutation("BAT008", "BAT001", "BAT002", "BAT004", "BAT005", "BAT006", "IDN007")
def head_of_region_misspelt(batch: Batch, rng: random.Random) -> None:
    """Three bodies of one region name its head, one of them with a letter too many."""
    head = next(party for party in batch[0]["parties"] if party["role"] == "second")
    for record in batch[:3]:
        record["year"] = batch[0]["year"]
        for party in record["parties"]:
            if party["role"] == "second":
                party |= {"name": head["name"], "position": head["position"]}
    at = rng.randrange(3)
    for party in batch[at]["parties"]:
        if party["role"] == "second":
            party["name"] = head["name"].replace("a", "aa", 1)
