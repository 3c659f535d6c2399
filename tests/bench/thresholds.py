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
import importlib.machinery
import json
import os
import pickle
import random
import resource
import select
import signal
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))

import cv2
import hypothesis  # noqa: F401 (imported once, before the forks)
import numeric_constants as numbers
import numpy as np
import onnx  # noqa: F401
import onnxruntime  # noqa: F401
import pdfplumber  # noqa: F401
import pydantic  # noqa: F401
import pytest
import rapidfuzz  # noqa: F401
import threshold_pages as pages
from numeric_constants import Constant, Mutant

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = "extractor/page,extractor/grid,extractor/reading"
TESTS = ["tests/extractor/page", "tests/extractor/grid", "tests/extractor/reading"]
PAGES_SECONDS, TESTS_SECONDS = 90.0, 180.0
Place = tuple[str, int]  # a function: its file, and the first line of its code
Used = dict[str, set[Place]]


def forked(work: Callable[[], Any], seconds: float) -> Any:
    """What ``work`` gives in a process of its own; None where it dies or takes more seconds of computing (a busy
    machine changes no verdict), or ten times as long by the clock."""
    get, put = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(get)
        resource.setrlimit(resource.RLIMIT_CPU, (round(seconds), round(seconds) + 5))
        try:
            with os.fdopen(put, "wb") as out:
                pickle.dump(work(), out)
        finally:
            os._exit(0)
    os.close(put)
    data, until = b"", time.monotonic() + 10 * seconds
    with os.fdopen(get, "rb", buffering=0) as pipe:
        while select.select([pipe], [], [], max(0.0, until - time.monotonic()))[0]:
            part = pipe.read(1 << 20)
            if not part:
                break
            data += part
        else:
            os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    try:
        return pickle.loads(data)
    except (EOFError, pickle.UnpicklingError):
        return None


def put_in_place(mutant: Mutant) -> None:
    """From now on the module is imported with its number changed."""
    path = str(ROOT / mutant.constant.file)
    usual = importlib.machinery.SourceFileLoader.get_code

    def get_code(loader: Any, name: str) -> Any:
        if loader.path != path:
            return usual(loader, name)
        return compile(numbers.mutated(Path(path).read_text(), mutant), path, "exec")

    importlib.machinery.SourceFileLoader.get_code = get_code  # type: ignore[method-assign, assignment]


class Watch:
    """Notes which functions of the packages run while it is on."""

    def __enter__(self) -> set[Any]:
        self.seen: set[Any] = set()
        add = self.seen.add
        sys.setprofile(lambda frame, event, _: add(frame.f_code) if event == "call" else None)
        return self.seen

    def __exit__(self, *_: object) -> None:
        sys.setprofile(None)

    def places(self) -> set[Place]:
        inside = str(ROOT / "extractor") + "/"
        return {
            (code.co_filename[len(str(ROOT)) + 1 :], code.co_firstlineno)
            for code in self.seen
            if code.co_filename.startswith(inside)
        }


def unchanged_page(page: pages.BenchPage) -> tuple[bytes, Any, set[Place], set[Place], dict[Any, Any]]:
    """(the page as loaded, what is read, functions that loaded, functions that read, what readers saw)."""
    loaded, loading, reading = b"", Watch(), Watch()
    if page.frame:
        with loading:
            loaded = pages.load_page(page)
    with reading:
        read = pages.read_loaded(loaded) if page.frame else pages.read_in_stages(page, load=False)[1]
    return loaded, read, loading.places() if page.frame else set(), reading.places(), pages.LOOKS


class _Recorder:
    """A plugin of pytest: how each test went, how long it took, what it ran."""

    def __init__(self) -> None:
        self.used: Used = {}
        self.seconds: dict[str, float] = {}
        self.failed: set[str] = set()

    @pytest.hookimpl(hookwrapper=True)
    def pytest_runtest_protocol(self, item: Any) -> Any:
        begin, watch = time.perf_counter(), Watch()
        with watch:
            yield
        self.used[item.nodeid] = watch.places()
        self.seconds[item.nodeid] = time.perf_counter() - begin

    def pytest_runtest_logreport(self, report: Any) -> None:
        if report.failed:
            self.failed.add(report.nodeid)


def unchanged_tests(tests: list[str]) -> tuple[Used, dict[str, float]]:
    """Of each test that passes: what it runs, and how long it takes."""
    recorder = _Recorder()
    _silently(lambda: pytest.main([*_ARGUMENTS, *tests], plugins=[recorder]))
    good = {name: used for name, used in recorder.used.items() if name not in recorder.failed}
    return good, recorder.seconds


_ARGUMENTS = ["-q", "-p", "no:cacheprovider", "-p", "no:xdist", "--hypothesis-seed=0", "--no-header"]


def _silently(work: Callable[[], Any]) -> Any:
    out = os.open(os.devnull, os.O_WRONLY)
    os.dup2(out, 1)
    os.dup2(out, 2)
    return work()


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
        self.tests, self.seconds = forked(lambda: unchanged_tests(tests), 1800)

    def judged(self, mutant: Mutant, *, all_tests: bool) -> tuple[str, str]:
        """("without effect", "caught" or "survives", what showed it)."""
        users = numbers.users(ROOT, mutant.constant)
        altered = "known"
        if self.pages:
            told = forked(lambda: self._altered(mutant, users), PAGES_SECONDS)
            altered = "stops" if told is None else told
        if not altered and not all_tests:
            return "without effect", ""
        failed = self._caught(mutant, users)
        state = ("caught" if failed else "survives") if altered else "without effect"
        return state, f"{altered}; {failed}" if failed else altered

    def _altered(self, mutant: Mutant, users: set[Any]) -> str:
        put_in_place(mutant)
        os.chdir(ROOT)
        for page in sorted(self.pages, key=lambda page: bool(page.frame)):
            loads, reads = _runs(self.loads[page.name], users), _runs(self.reads[page.name], users)
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

    def _caught(self, mutant: Mutant, users: set[Any]) -> str:
        names = [name for name, used in self.tests.items() if _runs(used, users)]
        if not names:
            return ""
        mirrored = "test_" + Path(mutant.constant.file).name
        names.sort(key=lambda name: (mirrored not in name, self.seconds[name]))

        def run() -> str:
            put_in_place(mutant)
            os.chdir(ROOT)
            recorder = _Recorder()
            code = _silently(lambda: pytest.main(["-x", *_ARGUMENTS, *names], plugins=[recorder]))
            return next(iter(recorder.failed), "" if code == 0 else "the tests cannot be run")

        return forked(run, TESTS_SECONDS) or ""  # a test that takes too long notices nothing


def _runs(used: set[Place], users: set[tuple[str, int, int]]) -> bool:
    return any(place == file and first <= line <= last for file, first, last in users for place, line in used)


def warmed() -> None:
    """Loads the networks once: what does not belong to the house is kept for all forks."""
    from extractor.reading.readers import ppocr, tesseract

    sessions, engines = ppocr._session, tesseract._engine
    from extractor.reading.readers import default_readers

    readers = default_readers()
    for reader in (readers.first, readers.witness):
        if reader is not None:
            reader.read([np.full((48, 96), 255, dtype=np.uint8)], 200.0)
    for name in [name for name in sys.modules if name.split(".")[0] == "extractor"]:
        del sys.modules[name]
    usual = importlib.machinery.SourceFileLoader.exec_module

    def exec_module(loader: Any, module: Any) -> None:
        usual(loader, module)
        if module.__name__ == ppocr.__name__:
            module._session = sessions
        if module.__name__ == tesseract.__name__:
            module._engine = engines

    importlib.machinery.SourceFileLoader.exec_module = exec_module  # type: ignore[method-assign, assignment]


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
    print(f"{len(bench.pages)} pages, {len(bench.tests)} tests", flush=True)
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
