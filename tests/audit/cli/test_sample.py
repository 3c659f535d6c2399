"""A sample is drawn by a seed, filled in, counted with its interval, and its right values reach the trail."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from click.testing import CliRunner, Result

from audit.cli import main
from audit.decisions import trail
from audit.ledger.store import Ledger

pytestmark = pytest.mark.usefixtures("reader")
MORE = """
[[indicators]]
number = "2"
name = "Nilai kedua"
[indicators.targets.annual]
text = "12,4"
doubts = [{{ code = "decimal-sign", by = "form" }}]
[[programs]]
name = "Program {number}"
budget_text = "Rp{amount}.000,00"
budget = "{amount}000"
"""


def cermat(*words: object) -> Result:
    return CliRunner().invoke(main, list(map(str, words)), catch_exceptions=False)


@pytest.fixture
def run(document: Callable[..., Path], tmp_path: Path) -> Path:
    """Ten documents, each with two firm targets, one in doubt and a budget."""
    for number in range(10):
        more = MORE.format(number=number, amount=100 + number)
        document(f"in/{number}.txt", organisation=f"Dinas {number}", more=more)
    cermat("check", tmp_path / "in", "--out", tmp_path / "out", "--select", "TGT002", "--jobs", 1)
    return tmp_path / "out"


def rows_of(path: Path) -> list[dict[str, Any]]:
    head, *rows = openpyxl.load_workbook(path).worksheets[0].iter_rows(values_only=True)
    return [dict(zip(head, row, strict=True)) for row in rows]


def filled(path: Path, fill: Callable[[Mapping[str, Any]], Mapping[str, str]]) -> None:
    book = openpyxl.load_workbook(path)
    sheet = book.worksheets[0]
    titles = {cell.value: cell.column for cell in sheet[1]}
    for number, row in enumerate(rows_of(path), 2):
        for title, words in fill(row).items():
            sheet.cell(number, titles[title]).value = words
    book.save(path)


def test_the_same_seed_draws_the_same_and_another_seed_another(run: Path, tmp_path: Path) -> None:
    drawn = []
    for name, seed in (("a", 1), ("b", 1), ("c", 2)):
        path = tmp_path / f"{name}.xlsx"
        assert cermat("sample", run, "--size", 6, "--seed", seed, "--out", path).exit_code == 0
        drawn.append([(row["#key"], row["#way"]) for row in rows_of(path)])
    assert drawn[0] == drawn[1]
    assert drawn[0] != drawn[2]
    assert Counter(way for _, way in drawn[0]) == {"random": 6, "doubtful": 6, "material": 6}
    assert len({key for key, _ in drawn[0]}) == 18


def test_each_way_draws_from_its_own_values(run: Path) -> None:
    said = cermat("sample", run, "--size", 100)
    assert "30 / 30" in said.stdout
    assert "10 / 10" in said.stdout
    assert "0 / 10" in said.stdout  # every budget was drawn by chance already
    rows = rows_of(run / "sampel.xlsx")
    assert {row["Terbaca"] for row in rows if row["#way"] == "doubtful"} == {"12,4"}
    assert {row["Terbaca"] for row in rows if row["#way"] == "random"} >= {"1,5", "3,25", "Rp109.000,00"}


def test_the_largest_budgets_are_drawn(run: Path) -> None:
    cermat("sample", run, "--size", 2, "--seed", 3)
    rows = rows_of(run / "sampel.xlsx")
    known = {row["Terbaca"] for row in rows if row["#way"] == "random"}
    wanted = [words for n in range(109, 99, -1) if (words := f"Rp{n}.000,00") not in known][:2]
    assert sorted(row["Terbaca"] for row in rows if row["#way"] == "material") == sorted(wanted)


def test_the_rate_counts_what_was_compared(run: Path) -> None:
    cermat("sample", run, "--size", 10, "--seed", 5)
    path = run / "sampel.xlsx"
    left = iter(range(100))

    def fill(row: Mapping[str, Any]) -> Mapping[str, str]:
        if row["#way"] == "doubtful":
            return {"Keputusan": "Tidak terbaca"}
        if row["#way"] == "material":
            return {}
        wrong = next(left) == 0
        return {"Nilai benar": "9,9"} if wrong else {"Keputusan": "Benar"}

    filled(path, fill)
    said = cermat("sample", run, "--filled", path).stdout
    assert "acak: 1 salah dari 10 yang dicocokkan = 10.0%; selang Wilson 95 %: 1.8%–40.4%" in said
    assert "diragukan: 0 salah dari 0 yang dicocokkan" in said
    assert "10 tidak terbaca" in said
    assert "belum dicocokkan" in said


def test_right_values_reach_the_trail(run: Path) -> None:
    cermat("sample", run, "--size", 3, "--seed", 5)
    path = run / "sampel.xlsx"
    filled(
        path,
        lambda row: {"Nilai benar": "124", "Pemeriksa": "Sari"} if row["#way"] == "doubtful" else {},
    )
    said = cermat("decide", path, "--run", run)
    assert said.exit_code == 0, said.output
    with Ledger(run / "catatan.sqlite") as ledger:
        found = [entry.decision for entry in trail(ledger)]
    assert [(one.verdict, one.value, one.read, one.who) for one in found] == [
        ("corrected", "124", "12,4", "Sari")
    ] * 3


def test_a_sheet_that_is_there_is_not_written_over(run: Path) -> None:
    assert cermat("sample", run).exit_code == 0
    assert cermat("sample", run).exit_code == 2


def test_what_is_no_sample_is_refused(run: Path, tmp_path: Path) -> None:
    for path in (run / "kertas-kerja.xlsx", tmp_path / "nowhere.xlsx"):
        assert cermat("sample", run, "--filled", path).exit_code == 2
