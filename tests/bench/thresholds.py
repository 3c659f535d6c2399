"""Who holds the thresholds: each numeric constant changed a little, what changes on pages, and whether tests notice.

    python tests/bench/thresholds.py [--packages extractor/grid,extractor/page] [--sample 100 --seed 1] [--all-tests]
                                     [--only PART-OF-A-PATH] [--survivors FILE] [--again FILE]
                                     [--without-pages] [--tests tests/extractor/grid]

A number becomes a fifth less and more, a whole number one less and more (``numeric_constants.py`` says which count).
Each change runs in a process of its own, forked before the house is imported. First the bench pages
(``threshold_pages.py``): a change that leaves every text, doubt, cell and line where it was is *without effect* and
counts no further. The others are *caught* where a unit test of ``tests/extractor/{page,grid,reading}`` fails, and
*survive* otherwise; survivors are listed. Only pages and tests that run a function which uses the constant are run.
``--survivors`` writes them to a file, and ``--again`` asks the tests about those of such a file only;
``--without-pages`` asks the tests about every change, whatever it does to pages.
``--all-tests`` runs the tests for changes without effect on the pages too, and names the one that fails.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import sys
from collections import Counter, defaultdict
from functools import partial
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))

import cv2
import hypothesis  # noqa: F401 (imported once, before the forks)
import numeric_constants as numbers
import onnx  # noqa: F401
import onnxruntime  # noqa: F401
import pdfplumber  # noqa: F401
import pydantic  # noqa: F401
import rapidfuzz  # noqa: F401
import threshold_pages as pages
from numeric_constants import Constant, Mutant
from threshold_process import ROOT, Place, Used, Watch, forked, put_in_place, runs, warmed
from threshold_tests import UnitTests

PACKAGES = "extractor/page,extractor/grid,extractor/reading"
TESTS = ["tests/extractor/page", "tests/extractor/grid", "tests/extractor/reading"]
PAGES_SECONDS = 90.0  # of computing in which the pages of a change must be read


def unchanged_page(page: pages.BenchPage) -> tuple[bytes, Any, set[Place], set[Place], dict[Any, Any]]:
    """(the page as loaded, what is read, functions that loaded, functions that read, what readers saw)."""
    loaded, loading, reading = b"", Watch(), Watch()
    if page.frame:
        with loading:
            loaded = pages.load_page(page)
    with reading:
        read = pages.read_loaded(loaded) if page.frame else pages.read_in_stages(page, load=False)[1]
    return loaded, read, loading.places() if page.frame else set(), reading.places(), pages.LOOKS


class Bench:
    def __init__(self, tests: list[str], *, with_pages: bool) -> None:
        self.pages, self.read = [], {}
        self.loads: Used = {}
        self.reads: Used = {}
        for page in pages.drawn_pages() if with_pages else []:
            loaded, read, loading, reading, looks = forked(partial(unchanged_page, page), 600)
            self.pages.append(pages.BenchPage(page.name, page.pdf, page.frame, loaded))
            self.read[page.name], self.loads[page.name], self.reads[page.name] = read, loading, reading
            pages.LOOKS.update(looks)
        self.tests = UnitTests(tests)

    def judged(self, mutant: Mutant, *, all_tests: bool) -> tuple[str, str]:
        """("without effect", "caught" or "survives", what showed it)."""
        users = numbers.users(ROOT, mutant.constant)
        altered = "known"
        if self.pages:
            told = forked(lambda: self._altered(mutant, users), PAGES_SECONDS)
            altered = "stops" if told is None else told
        if not altered and not all_tests:
            return "without effect", ""
        failed = self.tests.noticing(mutant, users)
        state = ("caught" if failed else "survives") if altered else "without effect"
        return state, f"{altered}; {failed}" if failed else altered

    def _altered(self, mutant: Mutant, users: set[Any]) -> str:
        put_in_place(mutant)
        os.chdir(ROOT)
        for page in sorted(self.pages, key=lambda page: bool(page.frame)):
            loads, reads = runs(self.loads[page.name], users), runs(self.reads[page.name], users)
            if not loads and not reads:
                continue
            if loads and not reads:
                loaded = pages.load_page(page)
                if loaded == page.loaded:
                    continue
                read = pages.read_loaded(loaded)
            else:
                read = pages.read_in_stages(page, load=loads)[1]
            if not pages.same(read, self.read[page.name]):
                return page.name
        return ""


def chosen(options: argparse.Namespace) -> list[Mutant]:
    found: list[Constant] = numbers.constants(ROOT, options.packages.split(","))
    found = [one for one in found if options.only in one.file]
    every = numbers.mutants(found)
    print(f"{len(found)} constants, {len(every)} changes", flush=True)
    if options.again:
        known = set(json.loads(options.again.read_text()))
        return [one for one in every if one.key in known]
    if options.sample and options.sample < len(every):
        every = random.Random(options.seed).sample(every, options.sample)
    return sorted(every, key=lambda m: (m.constant.file, m.constant.line, m.constant.column, m.value))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--packages", default=PACKAGES)
    parser.add_argument("--only", default="")
    parser.add_argument("--sample", type=int, default=0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--all-tests", action="store_true")
    parser.add_argument("--survivors", type=Path)
    parser.add_argument("--again", type=Path)
    parser.add_argument("--without-pages", action="store_true")
    parser.add_argument("--tests", default=",".join(TESTS))
    options = parser.parse_args()
    cv2.setNumThreads(1)
    wanted = chosen(options)
    warmed()
    bench = Bench(options.tests.split(","), with_pages=not (options.again or options.without_pages))
    print(f"{len(bench.pages)} pages, {len(bench.tests.used)} tests", flush=True)
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    survivors: list[Mutant] = []
    for mutant in wanted:
        state, by = bench.judged(mutant, all_tests=options.all_tests)
        counts[str(Path(*Path(mutant.constant.file).parts[:2]))][state] += 1
        if state == "survives":
            survivors.append(mutant)
        print(f"{state:14} {mutant} ({by})", flush=True)
    print(report(counts))
    print("\nSurvivors:\n" + "\n".join(map(str, survivors)))
    if options.survivors:
        options.survivors.write_text(json.dumps([one.key for one in survivors], indent=1))


def report(counts: dict[str, Counter[str]]) -> str:
    lines = ["", "| package | changes | alter behaviour | caught | survive |", "|---|---|---|---|---|"]
    whole: Counter[str] = sum(counts.values(), Counter())
    for name, count in [*counts.items(), ("all", whole)]:
        altered = count["caught"] + count["survives"]
        share = f"{100 * count['caught'] / max(1, altered):.0f} %"
        lines.append(
            f"| {name} | {count.total()} | {altered} | {count['caught']} = {share} | {count['survives']} |"
        )
    return "\n".join(lines)


if __name__ == "__main__":
    main()
