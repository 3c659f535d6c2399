"""A record beside the truth: what is right, what is wrong, what is wrong without a word."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from rapidfuzz.fuzz import ratio
from statement import Truth

Row = dict[str, Any]
_SAME = 75
_KINDS = ("targets", "budgets", "totals", "nips", "dates", "names", "actions", "missing", "spare")


def flat(text: str | None) -> str:
    return re.sub(r"\s+", "", text or "")


def amount_key(text: str | None) -> str:
    return re.sub(r"^Rp\.?", "", flat(text))


class Score:
    def __init__(self) -> None:
        self.right: Counter[str] = Counter()
        self.all: Counter[str] = Counter()
        self.unmarked: Counter[str] = Counter()
        self.misses: list[str] = []
        self.reasons: Counter[str] = Counter()  # of right targets held back

    def trust(self, kind: str, good: bool, marked: bool, note: str = "") -> None:
        """A value that is wrong must be marked; of the kind ``missing`` also what was not found."""
        if not good and not marked:
            self.unmarked[kind] += 1
            self.misses.append(f"UNMARKED {kind}: {note}")

    def add(self, other: Score) -> None:
        self.right += other.right
        self.all += other.all
        self.unmarked += other.unmarked
        self.reasons += other.reasons

    def see(self, what: str, good: bool, note: str = "") -> None:
        self.all[what] += 1
        self.right[what] += good
        if not good:
            self.misses.append(f"{what}: {note}")

    def line(self) -> str:
        return "  ".join(f"{k} {self.right[k]}/{self.all[k]}" for k in self.all)

    def doubts(self) -> str:
        held = self.all["held"]
        dear = ", ".join(f"{reason} {count}" for reason, count in self.reasons.most_common(8))
        wrong = "  ".join(f"{k} {self.unmarked[k]}" for k in _KINDS)
        return f"held back {held} ({dear})  wrong unmarked: {wrong}"


def paired(wanted: list[Row], got: list[Row], key: str) -> Iterator[tuple[Row, Row | None]]:
    """Each wanted row with the one read for it: by place where the counts agree, else by likeness and order."""
    if len(wanted) == len(got):
        yield from zip(wanted, got, strict=True)
        return
    at = 0
    for want in wanted:
        likes = [ratio(flat(want[key]).casefold(), flat(have[key]).casefold()) for have in got[at:]]
        if not likes or max(likes) < _SAME:
            yield want, None
            continue
        at += likes.index(max(likes)) + 1
        yield want, got[at - 1]


def compare(record: dict[str, Any], truth: Truth, score: Score) -> None:
    compare_indicators(record, truth, score)
    compare_actions(record, truth, score)
    got = record["programs"]
    score.see(
        "program-rows",
        len(got) == len(truth["programs"]),
        f"{len(got)} of {len(truth['programs'])}: {[(p['name'], p['budget_text']) for p in got]}",
    )
    for want, have in paired(truth["programs"], got, "name"):
        if have is None:
            score.see("programs", False, f"{want['name']} lost, problems {codes(record)}")
            score.trust("missing", False, bool(record["problems"]), f"program {want['name']}")
            continue
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
        priced = amount_key(have["budget_text"]) == flat(want["budget_text"])
        score.trust(
            "budgets", priced, have["needs_review"], f"{want['budget_text']} <> {have['budget_text']}"
        )
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
    exact = amount_key(total["text"] if total else None) == flat(truth["total"])
    marked = total["needs_review"] if total else bool(record["problems"])
    score.trust("totals" if total else "missing", exact, marked, f"total {truth['total']} <> {total}"[:200])
    have_components = [
        (flat(c["name"]), flat(c["weight"] and c["weight"]["text"]), flat(c["score"] and c["score"]["text"]))
        for c in record["components"]
    ]
    want_components = [(flat(c["name"]), flat(c["weight"]), flat(c["score"])) for c in truth["components"]]
    score.see("components", have_components == want_components, f"{want_components} <> {have_components}")
    compare_parties(record, truth, score)


def codes(record: Row) -> list[str]:
    return [problem["code"] for problem in record["problems"]]


def compare_target(where: str, want: str, have: dict[str, Any] | None, score: Score) -> None:
    text = have["text"] if have else None
    good = flat(text) == flat(want) and have is not None
    score.see("targets", good, f"{where}: {want!r} <> {text!r} review={have and have['needs_review']}")
    silent = have is not None and not good and not have["needs_review"]
    score.see("no-silent", not silent, f"{where}: {want!r} <> {text!r}")
    score.trust("targets", not silent, False, f"{where}: {want!r} <> {text!r}")
    if good and have and have["needs_review"]:
        score.see("held", False, f"{where}: {want!r}")
        score.reasons.update(f"{doubt['code']} by {doubt['by']}" for doubt in have["doubts"])


def compare_indicators(record: dict[str, Any], truth: Truth, score: Score) -> None:
    got, wanted = record["indicators"], truth["indicators"]
    spare = len(got) > len(wanted)
    score.see("row-count", not spare or not wanted, f"{len(got)} of {len(wanted)}")
    if not wanted and got and not truth["actions"]:
        score.see("no-silent", False, f"indicators out of nothing: {[g['name'] for g in got]}")
    for want, have in paired(wanted, got, "name"):
        score.see(
            "rows",
            have is not None,
            f"{want['name']}; read: {[g['name'] for g in got][:12]} problems {[p['code'] for p in record['problems']]}",
        )
        if have is None:
            if not record["problems"] and not any(g["needs_review"] for g in got):
                score.see("no-silent", False, f"row lost without a word: {want['name']}")
            score.trust("missing", False, bool(record["problems"]), f"row {want['name']}")
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
                score.trust("spare", False, have["targets"][period]["needs_review"], f"period {period}")


def compare_actions(record: dict[str, Any], truth: Truth, score: Score) -> None:
    got, wanted = record["actions"], truth["actions"]
    score.see(
        "action-rows", len(got) == len(wanted), f"{len(got)} of {len(wanted)}: {[a['plan'] for a in got][:9]}"
    )
    for want, have in paired(wanted, got, "plan" if wanted and "plan" in wanted[0] else "indicator"):
        if have is None:
            score.see("actions", False, f"{want.get('plan') or want['indicator']} lost")
            score.trust("missing", False, bool(record["problems"]), f"action {want}"[:200])
            continue
        good = all(
            flat(have[k]) == flat(want[k]) for k in ("indicator", "plan", "criterion", "output") if k in want
        )
        if "quarters" in want:
            good = good and list(have["quarters"]) == want["quarters"]
        aim = have["target"]  # it has a mark of its own
        aimed = "target" not in want or (aim is not None and flat(aim["text"]) == flat(want["target"]))
        marked = have["needs_review"] or (good and aim is not None and aim["needs_review"])
        score.see(
            "actions",
            good and aimed,
            f"{want} <> { {k: have[k] for k in (*want, 'period_text', 'needs_review') if k in have} }"[:900],
        )
        if not (good and aimed) and not marked:
            score.see("no-silent", False, f"action {want.get('plan')}")
            score.trust("actions", False, False, f"{want.get('plan')}")
        for period, text in want.get("targets", {}).items():
            compare_target(f"action {period}", text, have["targets"].get(period), score)


def doubted(party: Row, field: str) -> bool:
    """Whether a party's field is marked: its flag holds for the fields it names, for all where it names none."""
    return bool(party["needs_review"]) and (not party["doubtful"] or field in party["doubtful"])


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
            score.trust("missing", False, bool(record["problems"]), f"party {place} {role}")
            continue
        left.remove(have)
        named = flat(have["name"]) == flat(want["name"])
        score.trust("names", named, doubted(have, "name"), f"{place} {want['name']} <> {have['name']}")
        if place == "signature":
            score.trust(
                "nips", have["nip"] == want["nip"], doubted(have, "nip"), f"{want['nip']} <> {have['nip']}"
            )
            score.see(
                "nips", have["nip"] == want["nip"], f"{truth['signing_form']} {want['nip']} <> {have['nip']}"
            )
    for p in left:
        score.see("parties", False, f"spare {p['place']} {p['role']} {p['name']}")
        score.trust("spare", False, p["needs_review"], f"party {p['place']} {p['role']} {p['name']}")
    if count:
        dates = [s["date"] for s in record["signings"]]
        score.see("dates", dates == [truth["date"]] * count, f"{truth['date']}x{count} <> {dates}")
        for signing in record["signings"]:
            right = signing["date"] == truth["date"]
            score.trust("dates", right, signing["needs_review"], f"{truth['signing']} <> {signing['text']}")
        for _ in range(count - len(dates)):
            score.trust("missing", False, bool(record["problems"]), "date")
    if truth["stated"]:
        score.see("year", record["year"] == truth["year"], f"{record['year']}")
        score.see(
            "organisation",
            flat(record["organisation"]).casefold() == flat(truth["office"]).casefold(),
            f"{truth['office']} <> {record['organisation']}",
        )
