"""A run as tables: columns that stay, values as they were read, the same files from the same run."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from click.testing import CliRunner, Result

from audit.cli import main

pytestmark = pytest.mark.usefixtures("reader")
ROOT = Path(__file__).parents[3]
MORE = """# {name}
[[programs]]
name = "=1+1"
budget_text = "1.250,50"
[[parties]]
role = "first"
name = "Sekar Mayangsari"
nip = "198001012005011001"
section = "statement"
needs_review = true
"""


def cermat(*words: object) -> Result:
    return CliRunner().invoke(main, [str(word) for word in words], catch_exceptions=False)


@pytest.fixture
def run(document: Callable[..., Path], tmp_path: Path) -> Path:
    """The folder of the reports of a run over two agreements, a twin and a file that fails."""
    document("in/Dinas A/PK.txt", more=MORE.format(name="a"))
    document("in/Dinas B/PK.txt", organisation="Dinas B", percent=40, more=MORE.format(name="b"))
    document("in/z/twin.txt", more=MORE.format(name="a"))
    document("in/bad.txt", more="# LOCKED\n")
    cermat("check", tmp_path / "in", "--out", tmp_path / "run", "--select", "WGT001", "--jobs", 1)
    return tmp_path / "run"


def exported(run: Path, out: Path, to: str = "csv") -> Path:
    assert cermat("export", run, "--to", to, "--out", out).exit_code == 0
    return out


def rows(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8", newline="") as opened:
        return list(csv.DictReader(opened))


def test_every_table_has_its_rows(run: Path, tmp_path: Path) -> None:
    out = exported(run, tmp_path / "tables")
    documents = rows(out / "documents.csv")
    assert [(d["file"], d["status"], d["reason"], d["same_as"]) for d in documents] == [
        ("bad.txt", "failed", "encrypted", ""),
        ("Dinas A/PK.txt", "checked", "", ""),
        ("Dinas B/PK.txt", "checked", "", ""),
        ("z/twin.txt", "left-out", "duplicate", "Dinas A/PK.txt"),
    ]
    targets = [(t["file"], t["period"], t["text"], t["value"], t["unit"]) for t in rows(out / "targets.csv")]
    assert targets[:2] == [
        ("Dinas A/PK.txt", "q1", "1,5", "1.5", "Indeks"),
        ("Dinas A/PK.txt", "annual", "3,25", "3.25", "Indeks"),
    ]
    (finding,) = rows(out / "findings.csv")
    assert (finding["file"], finding["list"], finding["rule"]) == ("Dinas A/PK.txt", "findings", "WGT001")
    assert json.loads(finding["facts"])
    assert [row["budget"] for row in rows(out / "programs.csv")] == ["1250.50"] * 2
    assert [row["doubtful"] for row in rows(out / "parties.csv")] == ["true"] * 2
    assert [row["path"] for row in rows(out / "doubts.csv")] == ["parties[0]"] * 2
    assert [row["indicator"] for row in rows(out / "indicators.csv")] == [
        "Indeks pelayanan Dinas Contoh",
        "Indeks pelayanan Dinas B",
    ]


def test_columns_are_those_that_are_documented(run: Path, tmp_path: Path) -> None:
    out = exported(run, tmp_path / "tables")
    listed = dict(re.findall(r"^\| `(\w+)` \| (.*) \|$", (ROOT / "docs/export.md").read_text(), re.MULTILINE))
    tables = {file.stem: file.read_text().splitlines()[0].split(",") for file in out.glob("*.csv")}
    for name, columns in tables.items():
        # Words in brackets explain a column; some of them are values.
        told = re.findall(r"`(\w+)`", re.sub(r"\([^)]*\)", "", listed[name]))
        first = ["file", "organisation", "year"] if listed[name].startswith("…") else []
        assert first + told == columns, name


def test_a_second_run_exports_the_same(run: Path, tmp_path: Path) -> None:
    first = exported(run, tmp_path / "1")
    cermat("check", tmp_path / "in", "--out", run, "--select", "WGT001", "--fresh", "--jobs", 2)
    second = exported(run, tmp_path / "2")
    assert {file.name: file.read_bytes() for file in first.iterdir()} == {
        file.name: file.read_bytes() for file in second.iterdir()
    }


def test_the_workbook_holds_no_formula(run: Path, tmp_path: Path) -> None:
    book = openpyxl.load_workbook(exported(run, tmp_path / "tables", "xlsx") / "ekspor.xlsx")
    assert len(book.sheetnames) == 8
    assert book["programs"].cell(2, 6).value == "=1+1"
    assert book["programs"].cell(2, 6).data_type == "s"


@pytest.mark.parametrize("to", ["parquet", "duckdb"])
def test_databases_hold_numbers(run: Path, tmp_path: Path, to: str) -> None:
    duckdb = pytest.importorskip("duckdb", reason="the extra duckdb is not installed")
    out = exported(run, tmp_path / "tables", to)
    with duckdb.connect(str(out / "ekspor.duckdb") if to == "duckdb" else ":memory:") as database:
        name = "programs" if to == "duckdb" else f"'{out}/programs.parquet'"
        total = database.execute(f"select sum(budget) from {name}").fetchone()
    assert float(total[0]) == 2501.0


def test_the_ten_queries_answer(run: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    duckdb = pytest.importorskip("duckdb", reason="the extra duckdb is not installed")
    monkeypatch.chdir(exported(run, tmp_path / "tables"))
    queries = re.findall(r"```sql\n(.*?)```", (ROOT / "docs/export.md").read_text(), re.DOTALL)
    answers: list[list[Any]] = [duckdb.sql(query).fetchall() for query in queries]
    assert len(answers) == 10
    assert answers[1] == [("Dinas Contoh", 1)]
    assert answers[2] == [("WGT001", 1, 1)]
    assert answers[8] == [("198001012005011001", ["Sekar Mayangsari"], 2)]
    assert answers[9] == [("bad.txt", "encrypted")]


def test_runs_are_listed(run: Path) -> None:
    listed = json.loads(cermat("runs", run, "--format", "json").stdout)
    assert [(row["id"], row["status"], row["summary"]["errors"]) for row in listed] == [(1, "finished", 1)]
    assert "4 berkas ditemukan = 2 dibaca + 1 gagal + 1 tidak diperiksa" in cermat("runs", run).stdout


def test_a_folder_without_a_run_is_refused(tmp_path: Path) -> None:
    for command in (["runs", tmp_path], ["export", tmp_path, "--out", tmp_path / "x"]):
        said = cermat(*command)
        assert said.exit_code == 2
        assert "cermat check" in said.stderr
    assert list(tmp_path.iterdir()) == []
