"""Whole runs with their ledger in PostgreSQL."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from audit.cli import main
from audit.ledger.store import Ledger


def results(folder: Path, out: Path, *more: str) -> dict[str, Any]:
    words = ["check", str(folder), "--out", str(out), "--select", "WGT001", "--jobs", "1", *more]
    said = CliRunner().invoke(main, words, catch_exceptions=False)
    assert said.exit_code == 1, said.output
    found: dict[str, Any] = json.loads((out / "hasil.json").read_text())
    return found


@pytest.mark.usefixtures("reader")
def test_a_run_is_the_same_and_reads_nothing_twice(
    document: Callable[..., Path], tmp_path: Path, postgresql: str
) -> None:
    for number in range(3):
        folder = document(f"in/{number}.txt", more=f"# {number}\n").parent
    reads = tmp_path / "reads.log"
    reads.touch()
    there = results(folder, tmp_path / "there", "--ledger", postgresql)
    assert len(reads.read_text().split()) == 3
    again = results(folder, tmp_path / "again", "--ledger", postgresql)
    assert len(reads.read_text().split()) == 3
    here = results(folder, tmp_path / "here")
    assert there["documents"] == again["documents"] == here["documents"]
    with Ledger(postgresql) as ledger:
        runs = ledger.runs()
        assert [run.status for run in runs] == ["finished", "finished"]
        assert len(ledger.files(runs[-1].id)) == len(ledger.findings(runs[-1].id)) == 3
    assert not (tmp_path / "there" / "catatan.sqlite").exists()
