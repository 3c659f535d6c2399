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
    assert len(listed(tmp_path / "there", postgresql).splitlines()) == 2
    assert exported(tmp_path / "there", "--ledger", postgresql) == exported(tmp_path / "here")


def test_the_ledger_of_a_run_is_listed_and_exported_wherever_it_is(
    reader: str, document: Callable[..., Path], tmp_path: Path
) -> None:
    folder = document("in/0.txt").parent
    url = f"sqlite:///{tmp_path / 'elsewhere.sqlite'}"
    results(folder, tmp_path / "there", "--ledger", url)
    results(folder, tmp_path / "here")
    assert "1 berkas ditemukan" in listed(tmp_path / "there", url)
    assert exported(tmp_path / "there", "--ledger", url) == exported(tmp_path / "here")
    missing = CliRunner().invoke(main, ["runs", str(tmp_path / "there")])
    assert missing.exit_code == 2


def listed(out: Path, url: str) -> str:
    return CliRunner().invoke(main, ["runs", str(out), "--ledger", url], catch_exceptions=False).stdout


def exported(out: Path, *more: str) -> dict[str, bytes]:
    words = ["export", str(out), "--out", str(out / "tables"), *more]
    assert CliRunner().invoke(main, words, catch_exceptions=False).exit_code == 0
    return {file.name: file.read_bytes() for file in (out / "tables").iterdir()}
