"""The rules between documents: in this process or another the same, and never at the cost of a run."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from audit.cli import main
from audit.runners.work import Died

DOCUMENTS = 3


@pytest.fixture
def folder(document: Callable[..., Path], tmp_path: Path) -> Path:
    for number in range(DOCUMENTS):
        document(f"in/{number}.txt", organisation="Dinas Contoh", more=f"# {number}\n")
    return tmp_path / "in"


def checked(folder: Path, out: Path) -> tuple[int, dict[str, Any]]:
    words = ["check", str(folder), "--out", str(out), "--jobs", "1"]
    code = CliRunner().invoke(main, words, catch_exceptions=False).exit_code
    return code, json.loads((out / "hasil.json").read_text())


@pytest.mark.usefixtures("reader")
def test_a_process_of_its_own_comes_to_the_same(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, here = checked(folder, tmp_path / "here")
    monkeypatch.setattr("audit.run.together._IN_THIS_PROCESS", 0)
    _, there = checked(folder, tmp_path / "there")
    assert here["batch"]
    assert {name: there[name] for name in there if name.startswith("batch")} == {
        name: here[name] for name in here if name.startswith("batch")
    }


@pytest.mark.usefixtures("reader")
def test_what_does_not_come_to_an_end_is_told(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr("audit.run.check_together", lambda *given: Died("memory"))
        _, broken = checked(folder, tmp_path / "out")
    assert [one["code"] for one in broken["batch_problems"]] == ["together-not-done"]
    assert [one["status"] for one in broken["documents"]] == ["checked"] * DOCUMENTS
    assert broken["batch"] == []
    _, again = checked(folder, tmp_path / "out")
    assert again["batch_problems"] == []
    assert again["batch"]
