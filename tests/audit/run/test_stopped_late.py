"""A stop after all was read: what is there is reported or told as missing, the next run has the rest."""

from __future__ import annotations

import json
import signal
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from audit.cli import main
from audit.ledger.store import Ledger
from rules.engine.check import check

pytestmark = pytest.mark.usefixtures("reader")
Document = Callable[..., Path]
REPORTS = ["hasil.json", "kertas-kerja.xlsx", "laporan.html"]


@pytest.fixture
def folder(document: Document, tmp_path: Path) -> Path:
    """Two documents in which one NIP has two names."""
    for name, person in (("a", "Sari Dewi"), ("b", "Bagus Kencana")):
        whose = f'name = "{person}"\nnip_text = "196503121990031004"\n'
        document(f"in/{name}.txt", more=f'[[parties]]\nrole = "first"\nsection = "annex"\n{whose}# {name}\n')
    (tmp_path / "reads.log").touch()
    return tmp_path / "in"


def checked(folder: Path, *words: str) -> Result:
    out = folder.parent / "out"
    asked = ["check", str(folder), "--out", str(out), "--jobs", "1", "--select", "WGT001,BAT001", *words]
    return CliRunner().invoke(main, asked)


def told(folder: Path, name: str) -> Any:
    return json.loads((folder.parent / "out" / "hasil.json").read_text(encoding="utf-8"))[name]


def status(folder: Path) -> str:
    with Ledger(folder.parent / "out" / "catatan.sqlite") as ledger:
        return ledger.runs()[-1].status


def stopped_amid(work: Callable[..., Any]) -> Callable[..., Any]:
    """``work``, with a stop as it begins."""

    def stopped(*asked: Any) -> Any:
        stop()
        return work(*asked)

    return stopped


def stop(*_: object, **__: object) -> None:
    signal.raise_signal(signal.SIGINT)


def all_there(folder: Path) -> None:
    """The next run writes all reports, with what the rules between documents find, and reads nothing."""
    (folder.parent / "reads.log").write_text("")
    assert checked(folder).exit_code == 1
    assert (folder.parent / "reads.log").read_text() == ""
    assert [found["rule"] for found in told(folder, "batch")] == ["BAT001"]
    assert told(folder, "batch_problems") == []
    assert all((folder.parent / "out" / name).is_file() for name in REPORTS)
    assert status(folder) == "finished"


def test_rules_between_documents_that_were_stopped_are_told_in_the_reports(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as now:
        now.setattr("audit.run.together.check", stopped_amid(check))
        said = checked(folder)
    assert said.exit_code == 3
    assert [problem["code"] for problem in told(folder, "batch_problems")] == ["together-not-done"]
    assert "dihentikan" in told(folder, "batch_problems")[0]["message"]
    assert status(folder) == "stopped"
    all_there(folder)


def test_pictures_that_a_stop_cut_short_are_not_taken_for_all(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Cut:
        def __iter__(self) -> Iterator[object]:
            stop()
            return iter(())

    with monkeypatch.context() as now:
        now.setattr("audit.run.together.here", lambda *_: lambda *_: Cut())
        assert checked(folder).exit_code == 3
    assert [found["rule"] for found in told(folder, "batch")] == ["BAT001"]
    assert status(folder) == "stopped"
    asked: list[object] = []

    def drawn(*given: object) -> tuple[tuple[()], bool]:
        asked.append(given)
        return (), True

    monkeypatch.setattr("audit.run.crops_together", drawn)
    checked(folder)
    checked(folder)
    assert len(asked) == 1, "drawn by the second run, and at hand for the third"


@pytest.mark.parametrize(
    ("place", "left"),
    [("json", REPORTS), ("xlsx", REPORTS[1:]), ("html", REPORTS[2:])],
)
def test_reports_that_a_stop_left_unwritten_are_named(
    folder: Path, monkeypatch: pytest.MonkeyPatch, place: str, left: list[str]
) -> None:
    with monkeypatch.context() as now:
        now.setattr(f"audit.reports.{place}.write", stop)
        said = checked(folder)
    out = folder.parent / "out"
    assert said.exit_code == 130
    assert ", ".join(left) in said.stderr
    assert [name for name in REPORTS if not (out / name).exists()] == left
    assert [file.name for file in out.iterdir() if file.name.endswith(".sebagian")] == []
    all_there(folder)


def test_a_stop_while_findings_are_kept_leaves_no_half_of_them(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as now:
        now.setattr(Ledger, "finish", stopped_amid(Ledger.finish))
        said = checked(folder)
    assert said.exit_code == 130
    assert ", ".join(REPORTS) in said.stderr
    with Ledger(folder.parent / "out" / "catatan.sqlite") as ledger:
        assert len(ledger.findings(1)) == 3
    all_there(folder)
