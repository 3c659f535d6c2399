"""Rules from outside: whole printed documents, a defect or a harmless variation put in at the level of print.

    python tests/bench/mutations/printed.py [--show NAME]

The document is HTML as an office might export it; nothing of it passes through the record's shorthand. Prints
what was missed, what harmless variations were accused of, what was said beside a defect; exits 1 below the
recorded floor (recall 97 %, accused 1 %).
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import extractor
from rules.engine.check import check
from rules.engine.finding import FindingRecord, Severity
from rules.engine.profile import load_profile

sys.path.insert(0, str(Path(__file__).parent))

from printed_changes import DEFECTS, HARMLESS, Change

PAGE = (Path(__file__).parent / "printed.html").read_text(encoding="utf-8")
PROFILE = load_profile()
RECALL, ACCUSED = 97.0, 1.0


@dataclass(frozen=True, slots=True)
class Told:
    """What the rules said of a printed document: rule and field of each finding and question."""

    all: frozenset[tuple[str, str]]
    grave: frozenset[tuple[str, str]]


def told(html: str) -> Told:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "pk.html"
        path.write_text(html, encoding="utf-8")
        outcome = check(extractor.read(path), PROFILE)
    if outcome.problems:
        raise SystemExit(outcome.problems[0].message)
    both = (*outcome.findings, *outcome.questions)
    grave = [f for f in outcome.findings if f.severity is not Severity.INFO]
    return Told(frozenset(map(_named, both)), frozenset(map(_named, grave)))


def _named(found: FindingRecord) -> tuple[str, str]:
    return found.rule, found.fingerprint


def changed(change: Change) -> str:
    """The page with the change; a change that does not apply is a mistake of the bench."""
    page = PAGE
    for old, new in change.swaps:
        if old not in page:
            raise SystemExit(f"{change.name}: the page does not print {old!r}")
        page = page.replace(old, new) if change.everywhere else page.replace(old, new, 1)
    return page


def run() -> Iterator[str]:
    clean = told(PAGE)
    if clean.grave:
        yield f"the page itself is accused of {sorted(rule for rule, _ in clean.grave)}"
    missed = beside = 0
    for change in DEFECTS:
        new = told(changed(change))
        rules = {rule for rule, mark in new.all - clean.all}
        missed += change.rule not in rules
        odd = {rule for rule, _ in new.grave - clean.grave} - {change.rule, *change.with_it}
        beside += bool(odd)
        if change.rule not in rules:
            yield f"missed   {change.rule} {change.name}: said {sorted(rules) or 'nothing'}"
        if odd:
            yield f"beside   {change.rule} {change.name}: {sorted(odd)}"
    accused = 0
    for change in HARMLESS:
        grave = {rule for rule, _ in told(changed(change)).grave - clean.grave}
        accused += bool(grave)
        if grave:
            yield f"accused  {change.name}: {sorted(grave)}"
    recall, share = 100 - 100 * missed / len(DEFECTS), 100 * accused / len(HARMLESS)
    yield f"recall {recall:.1f} % of {len(DEFECTS)}, accused {share:.1f} % of {len(HARMLESS)}, beside {beside}"
    if recall < RECALL or share > ACCUSED:
        raise SystemExit(1)


if __name__ == "__main__":
    for line in run():
        print(line, flush=True)
