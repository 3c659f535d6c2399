"""The unit tests for ``thresholds.py``: what each runs and how long it takes, and which of them notices a change."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from numeric_constants import Mutant
from threshold_process import ROOT, Used, Watch, forked, put_in_place, runs

SECONDS = 180.0  # of computing in which the tests of a change must notice it


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


class UnitTests:
    def __init__(self, paths: list[str]) -> None:
        self.used, self.seconds = forked(lambda: unchanged_tests(paths), 1800)

    def noticing(self, mutant: Mutant, users: set[Any]) -> str:
        """The test that fails, "" where none of those that run a user of the constant does."""
        names = [name for name, used in self.used.items() if runs(used, users)]
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

        return forked(run, SECONDS) or ""  # a test that takes too long notices nothing
