"""Who holds the thresholds: each numeric constant changed a little, what changes on pages, and whether tests notice.

    python tests/bench/thresholds.py [--packages extractor/grid,extractor/page] [--sample 100 --seed 1]
                                     [--only PART-OF-A-PATH] [--survivors FILE] [--again FILE] [--kept FILE]
                                     [--without-pages] [--tests tests/extractor/grid] [--doubt 20]

A number becomes a fifth less and more, a whole number one less and more (``numeric_constants.py`` says which count).
First the bench pages (``threshold_pages.py``) are read once with twins beside all functions that use a changed number
(``threshold_twins.py``); a change that none of them feels is *without effect*; numbers used as modules are imported
(``threshold_uses.py``) count as felt. Each other is tried on the pages where
it was felt, in a process of its own, forked before the house is imported: where every text, doubt, cell and line stays
where it was, it is without effect as well. The rest *alters* what is read. Those are *caught* where a unit test of
``tests/extractor/{page,grid,reading}`` fails, and *survive* otherwise. Only tests that feel a change are asked.
``--survivors`` writes them to a file, and ``--again`` asks the tests about those of such a file only;
``--without-pages`` asks the tests about every change, whatever it does to pages; ``--kept`` keeps in a file what was
learned of the unchanged pages, for as long as neither the reader nor the pages change. ``--doubt`` reads all pages
anew for so many of the changes that nothing felt: none of them may alter anything.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import pickle
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
import threshold_twins as twins
from numeric_constants import Mutant
from threshold_process import ROOT, forked, put_in_place, warmed
from threshold_tests import UnitTests
from threshold_uses import UNDER_LOOKS

PACKAGES = "extractor/page,extractor/grid,extractor/reading"
TESTS = ["tests/extractor/page", "tests/extractor/grid", "tests/extractor/reading"]
PAGE_SECONDS = 60.0  # of computing in which a page must be read with a number changed
FELT_SECONDS = 1800.0  # of computing in which a page must be read beside the twins


class BenchPages:
    """The pages as the unchanged house reads them. Raises RuntimeError where one cannot be read."""

    def __init__(self, kept: Path | None) -> None:
        known = _known(kept)
        self.pages: list[pages.BenchPage] = known.get("pages", [])
        self.read: dict[str, Any] = known.get("read", {})
        pages.LOOKS.update(known.get("looks", {}))
        if not self.pages:
            for page in pages.drawn_pages():
                read = forked(partial(_unchanged, page), FELT_SECONDS)
                if read is None:
                    raise RuntimeError(f"the page {page.name} cannot be read")
                loaded, self.read[page.name], looks = read
                self.pages.append(pages.BenchPage(page.name, page.pdf, page.frame, loaded))
                pages.LOOKS.update(looks)
        self.keep(kept)

    def keep(self, kept: Path | None) -> None:
        if kept:
            whole = {"of": _sources(), "pages": self.pages, "read": self.read, "looks": pages.LOOKS}
            kept.write_bytes(pickle.dumps(whole))

    def felt(self, mutants: list[Mutant]) -> dict[Mutant, dict[str, bool]]:
        """Of each change: the pages where it is felt, each with whether already in loading it."""
        found: dict[Mutant, dict[str, bool]] = defaultdict(dict)
        for page in self.pages:
            told = forked(partial(_felt, page, mutants), FELT_SECONDS)
            loading, reading, read, looks = told or (set(range(len(mutants))), set(), None, {})
            pages.LOOKS.update(looks)
            if not pages.same(read, self.read[page.name]):  # then what is felt there tells nothing
                print(f"twins disturb the page {page.name}: all changes count as felt", flush=True)
                loading = set(range(len(mutants)))
            for place in loading | reading:
                found[mutants[place]][page.name] = place in loading
        return found

    def altered(self, mutant: Mutant, where: dict[str, bool]) -> str:
        """The page that is read otherwise, "" where none is."""
        told = forked(lambda: self._altered(mutant, where), PAGE_SECONDS * len(where), told=False)
        return "stops" if told is None else str(told)

    def _altered(self, mutant: Mutant, where: dict[str, bool]) -> str:
        put_in_place(mutant)
        os.chdir(ROOT)
        if Path(mutant.constant.file).name in UNDER_LOOKS:
            pages.LOOKS.clear()
        for page in sorted((p for p in self.pages if p.name in where), key=lambda p: bool(p.frame)):
            read = pages.read_in_stages(page, load=where[page.name])[1]
            if not pages.same(read, self.read[page.name]):
                return page.name
        return ""


def _unchanged(page: pages.BenchPage) -> tuple[bytes, Any, Any]:
    os.chdir(ROOT)
    loaded, read = pages.read_in_stages(page, load=True)
    return loaded, read, pages.LOOKS


def _felt(page: pages.BenchPage, mutants: list[Mutant]) -> tuple[set[int], set[int], Any, Any]:
    os.chdir(ROOT)
    felt, loading = twins.install(mutants), set()
    if page.frame:
        pages.load_page(page)
        loading = set(felt.now)
    felt.begin()
    read = pages.read_in_stages(page, load=False)[1]
    return loading, set(felt.now), read, pages.LOOKS


def _sources() -> str:
    """The text of what reads and of what draws the pages, as one number."""
    folders = [ROOT / "extractor", ROOT / "tests" / "bench" / "families"]
    files = [
        file for folder in folders for file in folder.rglob("*") if file.suffix in (".py", ".toml", ".txt")
    ]
    files += [
        ROOT / "tests" / "bench" / name for name in ("threshold_pages.py", "fresh.py", "degradations.py")
    ]
    return hashlib.sha256(b"".join(file.read_bytes() for file in sorted(files))).hexdigest()


def _known(kept: Path | None) -> dict[str, Any]:
    if kept is None or not kept.exists():
        return {}
    whole: dict[str, Any] = pickle.loads(kept.read_bytes())
    if whole["of"] == _sources():
        return whole
    return {"looks": whole["looks"]}  # by picture: a reader's look is the same whoever cut the picture


def chosen(options: argparse.Namespace) -> list[Mutant]:
    found = numbers.constants(ROOT, options.packages.split(","))
    found = [one for one in found if options.only in one.file]
    every = numbers.mutants(found)
    print(f"{len(found)} constants, {len(every)} changes", flush=True)
    if options.again:
        known = set(json.loads(options.again.read_text()))
        return [one for one in every if one.key in known]
    if options.sample and options.sample < len(every):
        every = random.Random(options.seed).sample(every, options.sample)
    return sorted(every, key=lambda m: (m.constant.file, m.constant.line, m.constant.column, m.value))


def altering(wanted: list[Mutant], options: argparse.Namespace) -> dict[Mutant, str]:
    """The changes that alter a page, each with the page."""
    if options.again or options.without_pages:
        return dict.fromkeys(wanted, "known")
    bench = BenchPages(options.kept)
    felt = bench.felt(wanted)
    print(f"{len(felt)} changes felt on {len(bench.pages)} pages", flush=True)
    found = {}
    for mutant in wanted:
        page = bench.altered(mutant, felt[mutant]) if mutant in felt else ""
        if page:
            found[mutant] = page
            print(f"alters {mutant} ({page})", flush=True)
    bench.keep(options.kept)
    _doubted(bench, [mutant for mutant in wanted if mutant not in felt], options)
    return found


def _doubted(bench: BenchPages, unfelt: list[Mutant], options: argparse.Namespace) -> None:
    """Says which changes alter pages although nothing felt them."""
    some = random.Random(options.seed).sample(unfelt, min(options.doubt, len(unfelt)))
    wrong = {m: bench.altered(m, {page.name: bool(page.frame) for page in bench.pages}) for m in some}
    missed = [f"{mutant} ({page})" for mutant, page in wrong.items() if page]
    if options.doubt:
        print(f"{len(some)} changes that nothing felt, tried: {len(missed)} alter pages {missed}", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--packages", default=PACKAGES)
    parser.add_argument("--only", default="")
    parser.add_argument("--sample", type=int, default=0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--survivors", type=Path)
    parser.add_argument("--again", type=Path)
    parser.add_argument("--kept", type=Path)
    parser.add_argument("--without-pages", action="store_true")
    parser.add_argument("--doubt", type=int, default=0)
    parser.add_argument("--tests", default=",".join(TESTS))
    options = parser.parse_args()
    cv2.setNumThreads(1)
    wanted = chosen(options)
    warmed()
    altered = altering(wanted, options)
    tests = UnitTests(options.tests.split(","), list(altered))
    print(f"{len(tests.seconds)} tests; failed beside twins: {sorted(tests.failed)}", flush=True)
    survivors = []
    for mutant, page in altered.items():
        failed = tests.noticing(mutant)
        survivors += [] if failed else [mutant]
        print(f"{'caught' if failed else 'survives':9} {mutant} ({page}; {failed})", flush=True)
    print(report(wanted, list(altered), survivors))
    print("\nSurvivors:\n" + "\n".join(map(str, survivors)))
    if options.survivors:
        options.survivors.write_text(json.dumps([one.key for one in survivors], indent=1))


def report(wanted: list[Mutant], altered: list[Mutant], survivors: list[Mutant]) -> str:
    lines = ["", "| package | changes | alter behaviour | caught | survive |", "|---|---|---|---|---|"]

    def counted(some: list[Mutant]) -> Counter[str]:
        found = Counter("/".join(Path(one.constant.file).parts[:2]) for one in some)
        return found + Counter({"all": len(some)})

    of, alter, survive = counted(wanted), counted(altered), counted(survivors)
    for name in sorted(of, key=lambda name: (name == "all", name)):
        caught = alter[name] - survive[name]
        share = f"{100 * caught / max(1, alter[name]):.0f} %"
        lines.append(f"| {name} | {of[name]} | {alter[name]} | {caught} = {share} | {survive[name]} |")
    return "\n".join(lines)


if __name__ == "__main__":
    main()
