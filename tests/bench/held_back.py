"""Right target cells that are held back, by the reason: which doubt is the dearest.

    score_layouts.py A --scan 150 --keep RECORDS
    python tests/bench/held_back.py RECORDS TRUTHS [--ending _150] [--show grid-line]

RECORDS holds what ``cermat extract`` printed (``NAME_150.extract.json``), TRUTHS ``NAME.truth.json``. A cell
counts as held back where it is right and it, or the whole row it stands in, is in doubt: the scorer counts so.
``alone`` are cells that this reason alone holds back: what would be won if it were not given.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import click
from rapidfuzz.fuzz import ratio

_SAME = 70
Row = dict[str, Any]
Reason = tuple[str, str, str]


@dataclass
class Held:
    """``cells`` and ``held`` count right cells; reasons are (where, code, by)."""

    cells: int = 0
    held: int = 0
    silent: int = 0
    given: Counter[Reason] = field(default_factory=Counter)
    alone: Counter[Reason] = field(default_factory=Counter)
    shown: list[tuple[Reason, str]] = field(default_factory=list)

    def see(self, name: str, target: Row, row: Row) -> None:
        """A right target of ``row``."""
        reasons = set(reasons_of(target, row))
        self.cells += 1
        self.held += bool(reasons)
        self.given.update(reasons)
        if len(reasons) == 1:
            self.alone.update(reasons)
        self.shown += [(reason, f"{name}: {target['text']!r} of {row['name'][:50]!r}") for reason in reasons]

    def table(self) -> str:
        """The reasons as a Markdown table, the dearest first."""
        head = f"right cells {self.cells}, held back {self.held}, wrong in silence {self.silent}"
        rows = sorted(self.given, key=lambda reason: (-self.given[reason], reason))
        lines = [f"| {' | '.join(r)} | {self.given[r]} | {self.alone[r]} |" for r in rows]
        return "\n".join([head, "", "| where | code | by | cells | alone |", "|---|---|---|---|---|", *lines])


def reasons_of(target: Row, row: Row) -> Iterator[Reason]:
    """Why a cell is held back: its own doubts, then those on its whole row that are not among them."""
    own = {(doubt["code"], doubt["by"]) for doubt in target.get("doubts", ())}
    for code, by in own:
        yield "cell", code, by
    for doubt in row.get("doubts", ()):
        if not doubt["field"] and (doubt["code"], doubt["by"]) not in own:
            yield "row", doubt["code"], doubt["by"]


def squeezed(text: str | None) -> str:
    """Without white space and the sort of dash."""
    return re.sub(r"[–—−‐‑]", "-", re.sub(r"\s+", "", text or "")).casefold()


def paired(truth: Row, record: Row) -> Iterator[tuple[Row, Row]]:
    """Each indicator of the truth with the likest one that was read."""
    left = list(record.get("indicators", ()))
    for want in truth["indicators"]:
        likes = [ratio(squeezed(want["name"]), squeezed(row["name"])) for row in left]
        if likes and max(likes) >= _SAME:
            yield want, left.pop(likes.index(max(likes)))


def is_right(want: str, target: Row, unit: str | None) -> bool:
    """Whether the cell prints what is wanted, with or without the unit."""
    read = squeezed(target["text"])
    units = (target.get("unit"), unit)
    return squeezed(want) in {read, *(read + squeezed(unit) for unit in units)}


def compare(name: str, truth: Row, record: Row, held: Held) -> None:
    """Adds the cells of one document."""
    for want, row in paired(truth, record):
        for period, text in want["targets"].items():
            target = row["targets"].get(period)
            if target is None:
                continue
            if is_right(text, target, row.get("unit")):
                held.see(name, target, row)
            else:
                held.silent += bool(target["text"]) and not any(reasons_of(target, row))


@click.command()
@click.argument("records", type=click.Path(exists=True, path_type=Path))
@click.argument("truths", type=click.Path(exists=True, path_type=Path))
@click.option("--ending", default="_150", help="what follows the name of a document in those of its records")
@click.option("--show", help="a code whose cells are named")
def main(records: Path, truths: Path, ending: str, show: str | None) -> None:
    held = Held()
    for file in sorted(truths.glob("*.truth.json")):
        name = file.name.removesuffix(".truth.json")
        stored = records / f"{name}{ending}.extract.json"
        if stored.exists():
            compare(name, json.loads(file.read_text()), json.loads(stored.read_text()), held)
    print(held.table())
    print("\n".join(f"{reason}: {cell}" for reason, cell in held.shown if show in reason))


if __name__ == "__main__":
    main()
