"""Stamps that are print of the file, over signature blocks and tables: what is read beside what is shown.

    python tests/bench/stamped_blocks.py [--pages 240] [--seed 0]

Prints for each make of stamp the values that are right, right but held back, wrong and marked, missing, and
SILENT: wrong without a mark. None may be silent.
"""

from __future__ import annotations

import argparse
import re
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

import extractor
from extractor.records import Agreement
from tests.drawn.stamped import INDICATORS, MAKES, PLACES, stamped


def judged(read: Agreement, truth: dict[str, str]) -> Iterator[tuple[str, str, str]]:
    """(name, answer, what was read) of each value that the page shows."""
    signed = [party for party in read.parties if party.place == "signature" and party.role == "first"]
    for name in ("name", "nip", "position"):
        party = signed[0] if signed else None
        value = getattr(party, name) if party is not None else None
        marked = party is not None and any(doubt.field in (None, name) for doubt in party.doubts)
        yield name, _answer(value, truth[name], marked), str(value)
    signing = read.signing
    day, printed = (signing.date, signing.text) if signing is not None else (None, "")
    yield "date", _answer(day, truth["date"], bool(signing and signing.doubts)), printed
    rows = {row.number: row for row in read.indicators}
    for n, indicator in enumerate(INDICATORS):
        row = rows.get(str(n + 1))
        target = row.targets.annual if row is not None else None
        text = target.text if target is not None else None
        whole = row is not None and row.needs_review
        doubted = {doubt.field for doubt in row.doubts} if row is not None else set()
        held = whole or "targets.annual" in doubted or bool(target and target.doubts)
        yield f"target {n}", _answer(text, truth[f"target {n}"], held), str(text)
        named = row.name if row is not None else None
        yield f"indicator {n}", _answer(named, indicator, whole or "name" in doubted), str(named)


def _answer(value: str | None, wanted: str, marked: bool) -> str:
    if not value:
        return "marked" if marked else "missing"
    if _plain(value) == _plain(wanted):
        return "held" if marked else "right"
    return "marked" if marked else "SILENT"


def _plain(text: str) -> str:
    return re.sub(r"[\s,]", "", text).casefold()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--pages", type=int, default=240)
    parser.add_argument("--seed", type=int, default=0)
    given = parser.parse_args()
    totals: dict[str, Counter[str]] = {str(make): Counter() for make in MAKES}
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "a.pdf"
        for number in range(given.pages):
            make, place = MAKES[number % len(MAKES)], PLACES[number // len(MAKES) % len(PLACES)]
            page = stamped(make, place, given.seed * 1000 + number)
            file.write_bytes(page.content)
            for name, answer, value in judged(extractor.read(file), page.truth):
                totals[make][answer] += 1
                if answer in ("SILENT", "missing"):
                    print(f"{number:4} {make:14} over {place:9} {answer} {name}: {value}", flush=True)
    whole: Counter[str] = sum(totals.values(), Counter())
    for kind, counts in [*totals.items(), ("all", whole)]:
        print(f"{kind:14} " + "  ".join(f"{name} {count}" for name, count in sorted(counts.items())))
    sys.exit(1 if whole["SILENT"] else 0)


if __name__ == "__main__":
    main()
