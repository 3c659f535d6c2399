"""A second run does only what is new, changed or asked for again."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from audit.cli import main
from audit.run.inputs import Input
from audit.run.kept import Kept
from audit.runners.work import Task

pytestmark = pytest.mark.usefixtures("reader")
Document = Callable[..., Path]


@pytest.fixture
def folder(document: Document, tmp_path: Path) -> Path:
    """Two documents with a finding each, one that cannot be opened, one that is no agreement."""
    document("in/a.txt", more="# a\n")
    document("in/b.txt", more="# b\n")
    document("in/locked.txt", more="# LOCKED\n")
    (tmp_path / "in" / "letter.txt").write_text("year = 2024\n", encoding="utf-8")
    (tmp_path / "reads.log").touch()
    return tmp_path / "in"


def checked(folder: Path, *words: object) -> dict[str, Any]:
    """The result of a run into ``out`` beside the folder, without the sum of what it cost."""
    asked = ["check", folder, "--out", folder.parent / "out", "--format", "json", "--jobs", 1, *words]
    said = CliRunner().invoke(main, [str(word) for word in asked], catch_exceptions=False)
    results: dict[str, Any] = json.loads(said.stdout)
    return results


def reads(folder: Path) -> list[str]:
    """The documents that were read since this was asked last."""
    log = folder.parent / "reads.log"
    names = log.read_text().split()
    log.write_text("")
    return sorted(names)


def test_nothing_is_read_twice_and_the_result_is_the_same(folder: Path) -> None:
    first = checked(folder, "--select", "WGT001,BAT")
    assert reads(folder) == ["a.txt", "b.txt", "letter.txt", "locked.txt"]
    assert checked(folder, "--select", "WGT001,BAT") == first
    assert reads(folder) == []
    assert [len(d["findings"]) for d in first["documents"]] == [1, 1, 0, 0]


def test_a_changed_file_is_read_again_and_a_moved_one_is_not(folder: Path, document: Document) -> None:
    checked(folder, "--select", "WGT001")
    reads(folder)
    document("in/a.txt", percent=40, more="# a\n")
    (folder / "b.txt").rename(folder / "z.txt")
    results = checked(folder, "--select", "WGT001")
    assert reads(folder) == ["a.txt"]
    found = {d["source"]["relative"]: len(d["findings"]) for d in results["documents"]}
    assert found == {"a.txt": 0, "letter.txt": 0, "locked.txt": 0, "z.txt": 1}
    paths = [d["source"]["path"] for d in results["documents"]]
    assert paths == [str(folder / name) for name in sorted(found)]


def test_another_choice_of_rules_checks_again_without_reading(folder: Path, tmp_path: Path) -> None:
    checked(folder, "--select", "WGT001")
    reads(folder)
    assert [len(d["findings"]) for d in checked(folder, "--select", "WGT005")["documents"]] == [0, 0, 0, 0]
    profile = tmp_path / "own.toml"
    profile.write_text('name = "own"\nextends = "nasional"\n[rules.WGT001]\nseverity = "info"\n')
    milder = checked(folder, "--select", "WGT001", "--profile", profile)
    assert milder["summary"]["infos"] == 2
    english = checked(folder, "--select", "WGT001", "--lang", "en")
    assert "weights" in english["documents"][0]["findings"][0]["message"].lower()
    assert "locked" in english["documents"][3]["problem"]["message"]
    assert reads(folder) == []


def test_a_password_opens_what_was_locked(folder: Path) -> None:
    checked(folder, "--select", "WGT001")
    reads(folder)
    opened = checked(folder, "--select", "WGT001", "--password", "rahasia")
    assert reads(folder) == ["locked.txt"]
    assert opened["documents"][3]["status"] == "checked"
    assert b"rahasia" not in b"".join(file.read_bytes() for file in (folder.parent / "out").glob("catatan*"))


@pytest.mark.parametrize(
    ("option", "again"),
    [("--retry-failed", ["locked.txt"]), ("--fresh", ["a.txt", "b.txt", "letter.txt", "locked.txt"])],
)
def test_reading_again_is_asked_for(folder: Path, option: str, again: list[str]) -> None:
    first = checked(folder, "--select", "WGT001")
    reads(folder)
    assert checked(folder, "--select", "WGT001", option) == first
    assert reads(folder) == again


def test_what_broke_down_is_tried_again_under_other_limits_only(
    document: Document, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever is given the file is told: a worker of a busy machine may run out of time before it reads."""
    folder = document("in/a.txt", more="# HANG\n").parent
    (tmp_path / "reads.log").touch()
    task, given = Kept.task, list[str]()

    def told(kept: Kept, index: int, item: Input) -> Task:
        given.append(item.relative)
        return task(kept, index, item)

    monkeypatch.setattr(Kept, "task", told)
    for seconds, tried in ((1, ["a.txt"]), (1, []), (1.5, ["a.txt"])):
        given.clear()
        problem = checked(folder, "--timeout", seconds)["documents"][0]["problem"]
        assert problem["code"] == "timeout"
        assert given == tried


def test_a_crash_of_a_rule_loses_no_reading(
    folder: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Checking again is done by a worker that dies; what was read before is there still."""
    import audit.run.kept as kept

    checked(folder, "--select", "WGT001")
    reads(folder)
    monkeypatch.setattr(kept, "check_again", abs)  # called with wrong arguments
    broken = checked(folder, "--select", "WGT005")
    assert [d["problem"] and d["problem"]["code"] for d in broken["documents"]][:2] == ["internal"] * 2
    monkeypatch.undo()
    monkeypatch.setattr("audit.cli.check.READER", "cermat_test_reader:read")
    again = checked(folder, "--select", "WGT005")
    assert [d["status"] for d in again["documents"]][:2] == ["checked"] * 2


def test_a_ledger_that_is_none_is_named(folder: Path) -> None:
    out = folder.parent / "out"
    out.mkdir()
    (out / "catatan.sqlite").write_text("no database" * 100)
    said = CliRunner().invoke(main, ["check", str(folder), "--out", str(out)], catch_exceptions=False)
    assert said.exit_code == 2
    assert "catatan.sqlite" in said.stderr
    assert (out / "catatan.sqlite").read_text() == "no database" * 100


def test_the_ledger_describes_the_run(folder: Path) -> None:
    (folder / "b2.txt").write_bytes((folder / "b.txt").read_bytes())
    checked(folder, "--select", "WGT001")
    with sqlite3.connect(folder.parent / "out" / "catatan.sqlite") as ledger:
        (run,) = ledger.execute("select status, found, summary, options from runs").fetchall()
        files = ledger.execute(
            "select relative, status, reason, same_as from files order by position"
        ).fetchall()
        found = ledger.execute("select document, list, rule, facts from findings order by number").fetchall()
    assert run[:2] == ("finished", 5)
    assert json.loads(run[2])["files"] == {"found": 5, "read": 2, "failed": 2, "left_out": 1}
    assert json.loads(run[3])["select"] == ["WGT001"]
    assert files == [
        ("a.txt", "checked", None, None),
        ("b.txt", "checked", None, None),
        ("letter.txt", "failed", "not-an-agreement", None),
        ("locked.txt", "failed", "encrypted", None),
        ("b2.txt", "left-out", "duplicate", "b.txt"),
    ]
    assert [row[:3] for row in found] == [(0, "findings", "WGT001"), (1, "findings", "WGT001")]
    assert json.loads(found[0][3])


def test_what_was_taught_about_tables_has_documents_read_anew_and_only_then(folder: Path) -> None:
    profile, layout = folder.parent / "kota.toml", folder.parent / "tabel.toml"
    profile.write_text('name = "kota"\nextends = "nasional"\nlayouts = ["tabel.toml"]\n', encoding="utf-8")
    columns = 'columns = [{ heading = "No", meaning = "number" }, { heading = "Isi", meaning = "%s" }]'
    layout.write_text('[[tables]]\nkind = "indicators"\n' + columns % "rest", encoding="utf-8")
    checked(folder, "--select", "WGT001")
    reads(folder)
    checked(folder, "--select", "WGT001", "--profile", profile)
    assert "a.txt" in reads(folder)
    checked(folder, "--select", "WGT001", "--profile", profile)
    assert reads(folder) == []
    layout.write_text('[[tables]]\nkind = "indicators"\n' + columns % "indicator", encoding="utf-8")
    checked(folder, "--select", "WGT001", "--profile", profile)
    assert "a.txt" in reads(folder)
