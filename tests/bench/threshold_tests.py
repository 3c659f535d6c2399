"""The unit tests for ``thresholds.py``: which of them feel which changes, and which of them notices one."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import threshold_twins as twins
from numeric_constants import Mutant
from threshold_process import ROOT, forked, put_in_place

SECONDS = 180.0  # of computing in which the tests of a change must notice it
ALL_SECONDS = 2400.0  # of computing in which all tests must have run beside the twins
ARGUMENTS = [
    "-q",
    "-p",
    "no:cacheprovider",
    "-p",
    "no:xdist",
    "--hypothesis-seed=0",
    "--no-header",
    "--no-cov",
]


class _Recorder:
    """A plugin of pytest: how each test went, how long it took, what it felt."""

    def __init__(self, felt: twins.Felt) -> None:
        self.felt = felt
        self.changes: dict[str, set[int]] = {}
        self.seconds: dict[str, float] = {}
        self.failed: set[str] = set()

    @pytest.hookimpl(hookwrapper=True)
    def pytest_runtest_protocol(self, item: Any) -> Any:
        self.felt.begin()
        begin = time.process_time()
        yield
        self.seconds[item.nodeid] = time.process_time() - begin
        self.changes[item.nodeid] = set(self.felt.now)

    def pytest_runtest_logreport(self, report: Any) -> None:
        if report.failed:
            self.failed.add(report.nodeid)


def _silently(work: Callable[[], Any]) -> Any:
    out = os.open(os.devnull, os.O_WRONLY)
    os.dup2(out, 1)
    os.dup2(out, 2)
    return work()


class UnitTests:
    """Tests that fail beside twins are told in ``failed`` and asked for no change."""

    def __init__(self, paths: list[str], mutants: list[Mutant]) -> None:
        self.places = {mutant: place for place, mutant in enumerate(mutants)}

        def run() -> tuple[dict[str, set[int]], dict[str, float], set[str]]:
            os.chdir(ROOT)
            recorder = _Recorder(twins.install(mutants))
            _silently(lambda: pytest.main([*ARGUMENTS, *paths], plugins=[recorder]))
            return recorder.changes, recorder.seconds, recorder.failed

        told = forked(run, ALL_SECONDS)
        if told is None:
            raise RuntimeError("the tests cannot be run beside the twins")
        self.changes, self.seconds, self.failed = told

    def noticing(self, mutant: Mutant) -> str:
        """The test that fails, "" where none of those that feel the change does."""
        place = self.places[mutant]
        names = [name for name, felt in self.changes.items() if place in felt and name not in self.failed]
        if not names:
            return ""
        mirrored = "test_" + Path(mutant.constant.file).name
        names.sort(key=lambda name: (mirrored not in name, self.seconds[name]))

        def run() -> str:
            put_in_place(mutant)
            os.chdir(ROOT)
            recorder = _Recorder(twins.Felt())
            code = _silently(lambda: pytest.main(["-x", *ARGUMENTS, *names], plugins=[recorder]))
            return next(iter(recorder.failed), "" if code == 0 else "the tests cannot be run")

        return forked(run, SECONDS, told=False) or ""  # a test that takes too long notices nothing
