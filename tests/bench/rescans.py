"""Fingerprints over a re-scan: what a digital document and its scans are both told has one fingerprint.

    nice -n 10 python tests/bench/rescans.py [--of district] [--quality office]

Each page of ``tests/bench/mutations/office`` is printed once with as many of its defects as go together, then scanned at
three qualities. Findings and questions are paired by rule and by the field that they are about; of the pairs those with
one fingerprint are counted, the others named. Decisions, waivers and comparisons follow findings by them (98 % are wanted).
"""

from __future__ import annotations

import argparse
import re
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "samples"))
sys.path.insert(0, str(Path(__file__).parent / "mutations"))

import scan
from office.change import Change
from office.run import CHANGES, PROFILE, page_of, printed

import extractor
from rules.engine.check import check
from rules.engine.finding import FindingRecord

scan.QUALITIES["fine"] = scan.Quality(dpi=300, skew=0.4, blur=0.7, shade=0.1, noise=4, jpeg=75)
QUALITIES = ("fine", "office", "poor")


def with_defects(page: str, changes: Sequence[Change]) -> str:
    """The page with each defect whose print is still there; a later one never touches what an earlier one put in."""
    made: list[str] = []
    for change in changes:
        olds = [old for old, _ in change.swaps]
        touched = any(new and (new in old or old in new) for old in olds for new in made)
        if not change.rule or touched or any(old not in page for old in olds):
            continue
        page = change.of(page)
        made += [new for _, new in change.swaps]
    return page


def told(path: Path) -> list[FindingRecord]:
    """Findings, then questions."""
    outcome = check(extractor.read(path), PROFILE)
    return [*outcome.findings, *outcome.questions]


def paired(
    digital: Sequence[FindingRecord], scanned: Sequence[FindingRecord]
) -> Iterator[tuple[FindingRecord, FindingRecord, bool]]:
    """(of the digital document, of the scan, whether their fingerprints are one), of one rule and field each."""
    left = {found.fingerprint: found for found in scanned}
    rest = []
    for found in digital:
        same = left.pop(found.fingerprint, None)
        if same is not None:
            yield found, same, True
        else:
            rest.append(found)
    for found in rest:
        like = next((one for one in left.values() if _about(one) == _about(found)), None)
        if like is not None:
            yield found, left.pop(like.fingerprint), False


def _about(found: FindingRecord) -> tuple[str, str]:
    return found.rule, re.sub(r"\[\d+\]", "[]", found.subject)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--of", choices=CHANGES)
    parser.add_argument("--quality", choices=QUALITIES)
    asked = parser.parse_args()
    counts: Counter[tuple[str, bool]] = Counter()
    for of in [asked.of] if asked.of else CHANGES:
        page = with_defects(page_of(of), CHANGES[of])
        with tempfile.TemporaryDirectory() as name:
            path = next(printed([page], Path(name)))
            digital = told(path)
            for quality in [asked.quality] if asked.quality else QUALITIES:
                found = told(scan.scan(path, Path(name) / f"{quality}.pdf", quality))
                for one, other, same in paired(digital, found):
                    counts[quality, same] += 1
                    if not same:
                        print(f"  {one.rule} {one.subject}\n    {one.condition}\n    {other.condition}")
                pairs = counts[quality, True] + counts[quality, False]
                share = 100 * counts[quality, True] / max(pairs, 1)
                print(
                    f"{of} {quality}: {len(digital)} digital, {len(found)} of the scan; {share:.1f} % of {pairs} one"
                )
