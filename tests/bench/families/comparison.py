"""A record beside the truth: what is right, what is wrong, what is wrong without a word."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

from statement import Truth


def flat(text: str | None) -> str:
    return re.sub(r"\s+", "", text or "")


def amount_key(text: str | None) -> str:
    return re.sub(r"^Rp\.?", "", flat(text))


class Score:
    def __init__(self) -> None:
        self.right: Counter[str] = Counter()
        self.all: Counter[str] = Counter()
        self.misses: list[str] = []

    def see(self, what: str, good: bool, note: str = "") -> None:
        self.all[what] += 1
        self.right[what] += good
        if not good:
            self.misses.append(f"{what}: {note}")

    def line(self) -> str:
        return "  ".join(f"{k} {self.right[k]}/{self.all[k]}" for k in self.all)


def compare(record: dict[str, Any], truth: Truth, score: Score) -> None:
    compare_indicators(record, truth, score)
    compare_actions(record, truth, score)
    got = record["programs"]
    score.see(
        "program-rows",
        len(got) == len(truth["programs"]),
        f"{len(got)} of {len(truth['programs'])}: {[(p['name'], p['budget_text']) for p in got]}",
    )
    for want, have in zip(truth["programs"], got, strict=False):
        good = flat(have["name"]) == flat(want["name"]) and amount_key(have["budget_text"]) == flat(
            want["budget_text"]
        )
        score.see(
            "programs",
            good,
            f"{(want['name'], want['budget_text'])} <> {(have['name'], have['budget_text'])} review={have['needs_review']}",
        )
        value = have["budget"] is None or int(float(have["budget"])) == want["value"]
        score.see("no-silent", value or have["needs_review"], f"budget {want['value']} {have['budget']}")
        if len(got) == len(truth["programs"]):
            score.see(
                "levels", have["level"] == want["level"], f"{want['name']} {want['level']} {have['level']}"
            )
    total = record["programs_total"]
    score.see(
        "total",
        amount_key(total["text"] if total else None) == flat(truth["total"]),
        f"{truth['total']} <> {total and total['text']}",
    )
    have_components = [
        (flat(c["name"]), flat(c["weight"] and c["weight"]["text"]), flat(c["score"] and c["score"]["text"]))
        for c in record["components"]
    ]
    want_components = [(flat(c["name"]), flat(c["weight"]), flat(c["score"])) for c in truth["components"]]
    score.see("components", have_components == want_components, f"{want_components} <> {have_components}")
    compare_parties(record, truth, score)


def compare_target(where: str, want: str, have: dict[str, Any] | None, score: Score) -> None:
    text = have["text"] if have else None
    good = flat(text) == flat(want) and have is not None
    score.see("targets", good, f"{where}: {want!r} <> {text!r} review={have and have['needs_review']}")
    silent = have is not None and not good and not have["needs_review"]
    score.see("no-silent", not silent, f"{where}: {want!r} <> {text!r}")
    if good and have and have["needs_review"]:
        score.see("no-needless-review", False, f"{where}: {want!r}")


def compare_indicators(record: dict[str, Any], truth: Truth, score: Score) -> None:
    got, wanted = record["indicators"], truth["indicators"]
    spare = len(got) > len(wanted)
    score.see("row-count", not spare or not wanted, f"{len(got)} of {len(wanted)}")
    if not wanted and got and not truth["actions"]:
        score.see("no-silent", False, f"indicators out of nothing: {[g['name'] for g in got]}")
    by_name = {flat(g["name"]).casefold(): g for g in got}
    for n, want in enumerate(wanted):
        have = by_name.get(flat(want["name"]).casefold()) or (got[n] if len(got) == len(wanted) else None)
        score.see(
            "rows",
            have is not None,
            f"{want['name']}; read: {[g['name'] for g in got][:12]} problems {[p['code'] for p in record['problems']]}",
        )
        if have is None:
            if not record["problems"] and not any(g["needs_review"] for g in got):
                score.see("no-silent", False, f"row lost without a word: {want['name']}")
            continue
        score.see("names", flat(have["name"]) == flat(want["name"]), f"{want['name']} <> {have['name']}")
        score.see(
            "objectives",
            flat(have["objective"]) == flat(want["objective"]),
            f"{want['objective']} <> {have['objective']}",
        )
        for key, field in (
            ("unit", "unit"),
            ("measurement", "measurement_text"),
            ("source", "data_source"),
            ("responsible", "responsible"),
        ):
            if key in want:
                score.see(
                    key,
                    flat(have[field]) == flat(want[key]),
                    f"{want['name']}: {want[key]!r} <> {have[field]!r}",
                )
        if want.get("category"):
            score.see(
                "category",
                want["category"] in (have["category"] or ""),
                f"{want['category']} <> {have['category']}",
            )
        for period, text in want["targets"].items():
            compare_target(f"{want['name']} {period}", text, have["targets"].get(period), score)
        for period in have["targets"]:
            if period not in want["targets"]:
                score.see(
                    "no-silent", False, f"period out of nothing: {period} {have['targets'][period]['text']}"
                )


def compare_actions(record: dict[str, Any], truth: Truth, score: Score) -> None:
    got, wanted = record["actions"], truth["actions"]
    score.see(
        "action-rows", len(got) == len(wanted), f"{len(got)} of {len(wanted)}: {[a['plan'] for a in got][:9]}"
    )
    for want, have in zip(wanted, got, strict=False):
        good = all(
            flat(have[k]) == flat(want[k]) for k in ("indicator", "plan", "criterion", "output") if k in want
        )
        if "quarters" in want:
            good = good and list(have["quarters"]) == want["quarters"]
        if "target" in want:
            good = (
                good and have["target"] is not None and flat(have["target"]["text"]) == flat(want["target"])
            )
        score.see(
            "actions",
            good,
            f"{want} <> { {k: have[k] for k in (*want, 'period_text', 'needs_review') if k in have} }"[:900],
        )
        if not good and not have["needs_review"]:
            score.see("no-silent", False, f"action {want.get('plan')}")
        for period, text in want.get("targets", {}).items():
            compare_target(f"action {period}", text, have["targets"].get(period), score)


def compare_parties(record: dict[str, Any], truth: Truth, score: Score) -> None:
    mentions = [(r, "identity") for r in ("first", "second")] if truth["stated"] else []
    count = int(truth["stated"]) + int(truth["signed"])
    signers = ["first"] if truth["signing_form"] == "single" else ["first", "second"]
    mentions += [(r, "signature") for _ in range(count) for r in signers]
    left = list(record["parties"])
    for role, place in mentions:
        want = truth[role]
        have = next((p for p in left if p["role"] == role and p["place"] == place), None)
        score.see(
            "parties",
            have is not None and flat(have["name"]) == flat(want["name"]),
            f"{truth['signing_form']} {place} {role} {want['name']} <> {have and have['name']} position {have and have['position']}",
        )
        if have is None:
            continue
        left.remove(have)
        if place == "signature":
            score.see(
                "nips", have["nip"] == want["nip"], f"{truth['signing_form']} {want['nip']} <> {have['nip']}"
            )
    for p in left:
        score.see("parties", False, f"spare {p['place']} {p['role']} {p['name']}")
    if count:
        dates = [s["date"] for s in record["signings"]]
        score.see("dates", dates == [truth["date"]] * count, f"{truth['date']}x{count} <> {dates}")
    if truth["stated"]:
        score.see("year", record["year"] == truth["year"], f"{record['year']}")
        score.see(
            "organisation",
            flat(record["organisation"]).casefold() == flat(truth["office"]).casefold(),
            f"{truth['office']} <> {record['organisation']}",
        )
