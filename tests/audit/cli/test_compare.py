"""``cermat compare``: findings from one hand-in to the next, and what changed in the documents."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from click.testing import CliRunner, Result

from audit.cli import main

pytestmark = pytest.mark.usefixtures("reader")
MORE = """
[[programs]]
name = "Program <b>Pelayanan</b>"
budget_text = "{budget}"
[[parties]]
role = "first"
name = "{name}"
position = "Kepala Dinas"
section = "statement"
"""


def cermat(*words: object) -> Result:
    return CliRunner().invoke(main, [str(word) for word in words], catch_exceptions=False)


@pytest.fixture
def sides(document: Callable[..., Path], tmp_path: Path) -> tuple[Path, Path]:
    """A folder of documents handed in, and what was handed in later: mended, unmended, gone, new."""

    def text(budget: str, name: str) -> str:
        return MORE.format(budget=budget, name=name)

    document("1/a.txt", organisation="Dinas A", more=text("1.000", "Sekar Mayangsari"))
    document("1/b.txt", organisation="Dinas B", more=text("5", "Bima"))
    document("1/c.txt", organisation="Dinas C", more=text("5", "Bima"))
    mended = document("2/a.txt", organisation="Dinas A", percent=40, more=text("2.000", "Tirta Kusuma"))
    words = (
        mended.read_text()
        .replace('annual = "3,25"', 'annual = "3,5"')
        .replace('unit = "Indeks"', 'unit = "%"')
    )
    mended.write_text(words)
    document("2/b.txt", organisation="Dinas B", more=text("5", "Bima") + "# again\n")
    document("2/d.txt", organisation="Dinas D", percent=40, more=text("5", "Bima"))
    return tmp_path / "1", tmp_path / "2"


def compared(*words: object) -> dict[str, Any]:
    made: dict[str, Any] = json.loads(cermat("compare", *words, "--format", "json").stdout)
    return made


def groups(made: dict[str, Any]) -> list[list[list[str]]]:
    """The rules of the findings of each document in each group."""
    names = ("resolved", "remaining", "new", "unassessed")
    return [
        [
            sorted({(one["after"] or one["before"])["rule"] for one in document[name]} & {"WGT001"})
            for name in names
        ]
        for document in made["documents"]
    ]


def test_findings_and_content_are_followed(sides: tuple[Path, Path]) -> None:
    made = compared(*sides)
    assert groups(made) == [[["WGT001"], [], [], []], [[], ["WGT001"], [], []]]
    (stands,) = [one for one in made["documents"][1]["remaining"] if one["after"]["rule"] == "WGT001"]
    assert stands["before"]["fingerprint"] == stands["after"]["fingerprint"]
    changes = [(c["kind"], c["period"], c["before"], c["after"]) for c in made["documents"][0]["changes"]]
    assert changes == [
        ("unit", None, "Indeks", "%"),
        ("target", "annual", "3,25", "3,5"),
        ("budget", None, "1.000", "2.000"),
        ("party", None, "Sekar Mayangsari", "Tirta Kusuma"),
    ]
    assert made["documents"][1]["changes"] == []
    assert [absent["source"]["relative"] for absent in made["absent"]] == ["c.txt"]
    assert [source["relative"] for source in made["added"]] == ["d.txt"]


def test_what_is_found_in_a_document_that_was_not_there_before_is_new(
    sides: tuple[Path, Path], document: Callable[..., Path], tmp_path: Path
) -> None:
    before = compared(*sides)
    document("2/e.txt", organisation="Dinas E")
    made = compared(*sides)
    assert made["documents"] == before["documents"]
    found = {
        one["after"]["relative"]: [each["after"]["rule"] for each in one["new"]] for one in made["arrived"]
    }
    assert "WGT001" in found["e.txt"]
    assert "WGT001" not in found["d.txt"]
    said = cermat("compare", *sides, "--out", tmp_path / "out").stdout
    told = said.partition("e.txt: tidak ada sebelumnya.")[2]
    assert "baru: WGT001" in told
    new = sum(len(one["new"]) for one in (*made["documents"], *made["arrived"], made["together"]))
    assert f"{new} baru" in said
    book = openpyxl.load_workbook(tmp_path / "out" / "perbandingan.xlsx")
    findings = [[cell.value for cell in row][:3] for row in book["Temuan"].iter_rows(min_row=2)]
    assert ["e.txt", "baru", "WGT001"] in findings
    assert sum(row[1] == "baru" for row in findings) == new


def test_runs_are_compared_like_the_documents_they_are_of(sides: tuple[Path, Path], tmp_path: Path) -> None:
    for number, folder in enumerate(sides, 1):
        cermat("check", folder, "--out", tmp_path / f"run{number}")
    runs = compared(tmp_path / "run1", tmp_path / "run2")
    assert runs == compared(*sides)
    alone = tmp_path / "alone.json"  # a result without its ledger has no records to compare
    alone.write_bytes((tmp_path / "run1" / "hasil.json").read_bytes())
    made = compared(alone, tmp_path / "run2")
    assert groups(made) == groups(runs)
    assert [document["changes"] for document in made["documents"]] == [[], []]
    assert "tidak dibandingkan" in cermat("compare", alone, tmp_path / "run2").stdout


def test_the_reports_say_the_same(sides: tuple[Path, Path], tmp_path: Path) -> None:
    said = cermat("compare", *sides, "--out", tmp_path / "out")
    assert said.exit_code == 0
    assert "selesai: WGT001" in said.stdout
    assert "berubah: Target, tahunan: Indeks pelayanan Dinas A: 3,25 (hlm. 1) → 3,5 (hlm. 1)" in said.stdout
    page = (tmp_path / "out" / "perbandingan.html").read_text(encoding="utf-8")
    assert "<b>Pelayanan" not in page
    assert "&lt;b&gt;Pelayanan" in page
    book = openpyxl.load_workbook(tmp_path / "out" / "perbandingan.xlsx")
    findings = [[cell.value for cell in row] for row in book["Temuan"].iter_rows(min_row=2)]
    assert ["a.txt", "selesai", "WGT001"] in [row[:3] for row in findings]
    assert ["c.txt", "tidak dapat dinilai", "WGT001"] in [row[:3] for row in findings]
    changes = [[cell.value for cell in row] for row in book["Perubahan isi"].iter_rows(min_row=2)]
    assert ["a.txt", "Satuan: Indeks pelayanan Dinas A", "Indeks (hlm. 1)", "% (hlm. 1)"] in changes
    assert json.loads((tmp_path / "out" / "perbandingan.json").read_text())["schema_version"] == "1"


def test_an_amendment_is_compared_file_with_file(document: Callable[..., Path], tmp_path: Path) -> None:
    before = document("murni.txt", organisation="Dinas A")
    after = document("perubahan.txt", organisation="Dinas A")
    after.write_text(after.read_text().replace("year = 2024", "year = 2024\namended = true", 1))
    made = compared(before, after)
    assert groups(made) == [[[], ["WGT001"], [], []]]


def test_what_is_no_run_and_no_document_is_refused(tmp_path: Path) -> None:
    (tmp_path / "x.json").write_text("{}")
    for path in (tmp_path / "none", tmp_path / "x.json"):
        assert cermat("compare", path, tmp_path).exit_code == 2
