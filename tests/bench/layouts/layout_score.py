"""What was read of a drawn layout compared with its truth, as counts and as the list of misses."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from typing import Any

Record = Mapping[str, Any]

_SAME_NAME = 0.8  # of 1: how like a name that was read is to the one drawn
_NUMBER = re.compile(r"^(?:\(?\d{1,2}(?:\.\d{1,2})*[.)]?|[a-z]\.)\s+")


def squeezed(text: Any) -> str:
    """Without blanks and case, and without a number of its own at the beginning."""
    return re.sub(r"\s+", "", _NUMBER.sub("", str(text or "").strip())).casefold()


class Tally:
    """Counts of what was right and wrong, and each miss in words."""

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()
        self.misses: list[str] = []

    def of(self, what: str, right: bool, told: str) -> None:
        """One thing that should be there."""
        self.counts[what + ".all"] += 1
        self.counts[what] += right
        if not right:
            self.misses.append(f"{what}: {told}")

    def wrong(self, what: str, told: str) -> None:
        """One thing that should not be there."""
        self.counts[what] += 1
        self.misses.append(f"{what}: {told}")

    def add(self, other: Tally) -> None:
        """Take over the counts of another document."""
        self.counts += other.counts

    def line(self) -> str:
        """``rows 12/12, names …, silent 0, false errors 0``."""
        parts = [f"{n} {self.counts[n]}/{self.counts[n + '.all']}" for n in _RIGHT if self.counts[n + ".all"]]
        return ", ".join([*parts, *(f"{n} {self.counts[n]}" for n in _WRONG)])


_RIGHT = (
    "rows",
    "names",
    "objectives",
    "units",
    "cells",
    "years",
    "weights",
    "programs",
    "levels",
    "totals",
    "actions",
    "outputs",
    "parties",
    "NIPs",
    "defects",
)
_WRONG = (
    "extra rows",
    "extra programs",
    "silent",
    "gone",
    "held",
    "invented",
    "false errors",
    "false warnings",
)


def compare(
    truth: Record, record: Record, findings: Sequence[Record], questions: Sequence[Record] = ()
) -> Tally:
    """``record``, ``findings`` and ``questions`` as published."""
    tally = Tally()
    pairs = _paired(truth["indicators"], record["indicators"])
    for wanted, found in pairs:
        if found is not None or not wanted.get("optional"):
            planned = [
                one for one in record["actions"] if squeezed(one["indicator"]) == squeezed(wanted["name"])
            ]
            _row(tally, wanted, found, planned)
    taken = {id(found) for _, found in pairs}
    for extra in record["indicators"]:
        if id(extra) not in taken:
            tally.wrong("extra rows", extra["name"])
    _budgets(tally, truth, record)
    _plan(tally, truth, record)
    for role, name in sorted({(p["role"], p["name"]) for p in truth["parties"]}):
        tally.of("parties", any((p["role"], p["name"]) == (role, name) for p in record["parties"]), name)
    for nip in {p["nip"] for p in truth["parties"] if p["nip"]}:
        tally.of("NIPs", any(p["nip"] == nip for p in record["parties"]), nip)
    spoken = {one["rule"] for one in (*findings, *questions)}
    for rule in truth["defects"]:
        tally.of("defects", rule in spoken, rule)
    allowed = {*truth["accepted"], *truth["defects"]}
    for found in findings:
        if found["severity"] in ("error", "warning") and found["rule"] not in allowed:
            tally.wrong(f"false {found['severity']}s", f"{found['rule']} {found['message']}"[:140])
    return tally


def _paired(truth: Sequence[Record], found: Sequence[Record]) -> list[tuple[Record, Record | None]]:
    left = list(found)
    pairs: list[tuple[Record, Record | None]] = []
    for wanted in truth:
        best = max(left, key=lambda one: _likeness(wanted["name"], one["name"]), default=None)
        if best is None or _likeness(wanted["name"], best["name"]) < _SAME_NAME:
            pairs.append((wanted, None))
        else:
            left.remove(best)
            pairs.append((wanted, best))
    return pairs


def _likeness(one: Any, other: Any) -> float:
    return SequenceMatcher(None, squeezed(one), squeezed(other), autojunk=False).ratio()


def _row(tally: Tally, wanted: Record, found: Record | None, planned: Sequence[Record]) -> None:
    name = wanted["name"]
    tally.of("rows", found is not None, name)
    found = found or {}
    tally.of("names", squeezed(found.get("name")) == squeezed(name), f"{found.get('name')!r} for {name!r}")
    if wanted["objective"]:
        tally.of(
            "objectives",
            squeezed(found.get("objective")) == squeezed(wanted["objective"]),
            f"{found.get('objective')!r} for {wanted['objective']!r}",
        )
    if wanted["unit"]:
        tally.of(
            "units",
            squeezed(found.get("unit")) == squeezed(wanted["unit"]),
            f"{found.get('unit')!r} for {wanted['unit']!r}",
        )
    if wanted["weight"]:
        tally.of("weights", _text(found.get("weight")) == _text(wanted["weight"]), name)
    for period, text in wanted["targets"].items():
        if period.isdigit():
            tally.of(
                "years", _says((found.get("years") or {}).get(period), text, wanted), f"{period} of {name}"
            )
        else:
            _cell(tally, [found, *planned], period, text, wanted)
    for period, cell in (found.get("targets") or {}).items():
        if period not in wanted["targets"] and _text(cell):
            tally.wrong("invented", f"{period} {_text(cell)!r} of {name!r}")


def _cell(tally: Tally, rows: Sequence[Record], period: str, text: str, wanted: Record) -> None:
    """A target of the indicator; those of periods may stand with the rows of its plan."""
    cells = [cell for row in rows if (cell := (row.get("targets") or {}).get(period))]
    cell = next((one for one in cells if _says(one, text, wanted)), cells[0] if cells else None)
    right = _says(cell, text, wanted)
    tally.of("cells", right, f"{period} {_text(cell)!r} for {text!r} of {wanted['name']}")
    marked = bool(cell and cell["needs_review"])
    if right and marked:
        tally.counts["held"] += 1
    elif not right and not marked:
        tally.counts["silent" if cell and cell["text"] else "gone"] += 1


def _says(cell: Record | None, text: str, wanted: Record) -> bool:
    """Whether a cell prints the text; a unit may stand with the number or beside it."""
    said = _text(cell)
    return said in (_text(text), _text(f"{text}{wanted['unit'] or ''}"))


def _text(cell: Any) -> str:
    text = cell["text"] if isinstance(cell, Mapping) else cell
    return re.sub(r"\s+", "", str(text or "")).casefold()


def _budgets(tally: Tally, truth: Record, record: Record) -> None:
    read = {(squeezed(p["name"]), _amount(p["budget_text"])): p["level"] for p in record["programs"]}
    for wanted in truth["programs"]:
        key = (squeezed(wanted["name"]), _amount(wanted["budget_text"]))
        tally.of("programs", key in read, f"{wanted['name']} {wanted['budget_text']}")
        tally.of("levels", read.get(key) == wanted["level"], wanted["name"])
    for extra in range(max(0, len(record["programs"]) - len(truth["programs"]))):
        tally.wrong("extra programs", str(extra))
    if truth["programs_total"]:
        total = record["programs_total"] or {}
        tally.of(
            "totals",
            _amount(total.get("text")) == _amount(truth["programs_total"]["text"]),
            str(total.get("text")),
        )


def _amount(text: Any) -> str:
    return re.sub(r"^rp\.?|,-$|,00$", "", re.sub(r"\s+", "", str(text or "")).casefold())


def _plan(tally: Tally, truth: Record, record: Record) -> None:
    for wanted in truth["actions"]:
        said = wanted["output"] or wanted["action"]
        hit = next(
            (
                one
                for one in record["actions"]
                if squeezed(said) in _phrases(one)
                and squeezed(wanted["indicator"]) == squeezed(one["indicator"])
            ),
            None,
        )
        tally.of("actions", hit is not None, said)
        if wanted["output_target"]:
            tally.of(
                "outputs",
                hit is not None and _text(hit["output_target"]) == _text(wanted["output_target"]),
                said,
            )


def _phrases(action: Record) -> Iterator[str]:
    return (squeezed(action[field]) for field in ("plan", "output", "criterion") if action[field])
