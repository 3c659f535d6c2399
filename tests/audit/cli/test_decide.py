"""What is typed into the working paper comes back: all, in order, once; what cannot be taken is told."""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from click.testing import CliRunner, Result

from audit.cli import main
from audit.decisions import Entry, trail
from audit.ledger.store import Ledger

pytestmark = pytest.mark.usefixtures("reader")
Document = Callable[..., Path]
Rows = list[dict[str, Any]]


def cermat(*words: object) -> Result:
    return CliRunner().invoke(main, list(map(str, words)), catch_exceptions=False)


@pytest.fixture
def paper(document: Document, tmp_path: Path) -> Path:
    """The working paper of a run over ten documents with findings."""
    return made(document, tmp_path, 10)


INDICATOR = """
[[indicators]]
number = "{number}"
name = "Indeks ke-{number}"
objective = "Meningkatnya pelayanan"
unit = "Indeks"
targets = {{ q1 = "1,5", annual = "3,25" }}
measurement = {{ weights = [
  {{ label = "a", percent = "60", text = "60%" }}, {{ label = "b", percent = "35", text = "35%" }} ] }}
"""


def made(document: Document, folder: Path, documents: int, *more: object, indicators: int = 1) -> Path:
    """The working paper of a run over so many documents with two findings an indicator."""
    for number in range(documents):
        rows = "".join(INDICATOR.format(number=row) for row in range(2, indicators + 1))
        document(f"in/{number:03}.txt", organisation=f"Dinas {number}", more=f"{rows}# {number}\n")
    words = ("--select", "WGT001,TGT002", "--jobs", 1, *more)
    cermat("check", folder / "in", "--out", folder / "out", *words)
    return folder / "out" / "kertas-kerja.xlsx"


def typed(paper: Path, *rows: Mapping[str, object], sheet: str = "Catatan Reviu") -> None:
    """Fill in ``rows``, words by the titles of their columns, from the first row on."""
    book = openpyxl.load_workbook(paper)
    titles = {cell.value: cell.column for cell in book[sheet][1]}
    for number, row in enumerate(rows, 2):
        for title, words in row.items():
            book[sheet].cell(number, titles[title]).value = words
    book.save(paper)


def entries(paper: Path) -> tuple[Entry, ...]:
    with Ledger(paper.parent / "catatan.sqlite") as ledger:
        return trail(ledger)


def rows_of(paper: Path, sheet: str = "Catatan Reviu") -> Rows:
    head, *rows = openpyxl.load_workbook(paper)[sheet].iter_rows(values_only=True)
    return [dict(zip(head, row, strict=True)) for row in rows]


def results(paper: Path) -> Any:
    return json.loads((paper.parent / "hasil.json").read_text(encoding="utf-8"))


def test_200_random_decisions_come_back_in_order_and_once(document: Document, tmp_path: Path) -> None:
    paper = made(document, tmp_path, 5, indicators=20)
    draw = random.Random(7)
    words = {"Diterima": "accepted", "Ditolak": "rejected", "Klarifikasi": "clarify"}
    rows = [
        {
            "Keputusan": draw.choice(list(words)),
            "Alasan": f"alasan {number}",
            "Sebab": draw.choice(["", "salah ketik"]),
            "Pemeriksa": draw.choice(["Sari", "Budi"]),
        }
        for number in range(len(rows_of(paper)))
    ]
    assert len(rows) == 200
    typed(paper, *rows)
    assert cermat("decide", paper).exit_code == 0
    found = [entry.decision for entry in entries(paper)]
    wanted = [(words[r["Keputusan"]], r["Alasan"], r["Sebab"], r["Pemeriksa"]) for r in rows]
    assert [(one.verdict, one.reason, one.cause, one.who) for one in found] == wanted
    rejected = sum(one.verdict == "rejected" for one in found)
    assert sum(len(document["waived"]) for document in results(paper)["documents"]) == rejected
    again = cermat("decide", paper.with_stem("kertas-kerja-1"), "--run", paper.parent)
    assert "0 keputusan baru" in again.stdout
    assert "0 keputusan baru" in cermat("decide", paper).stdout
    assert len(entries(paper)) == len(rows)


def test_a_right_value_changes_the_findings_and_not_what_was_read(paper: Path) -> None:
    row = next(at for at, row in enumerate(rows_of(paper)) if row["Aturan"] == "TGT002")
    before = sum(len(document["findings"]) for document in results(paper)["documents"])
    subject = results(paper)["documents"][0]["findings"]
    assert any(found["rule"] == "TGT002" for found in subject)
    value = {"Nilai benar": "1,5", "Pemeriksa": "Sari", "Alasan": "tercetak 1,5"}
    typed(paper, *({} for _ in range(row)), value)
    said = cermat("decide", paper)
    assert said.exit_code == 0, said.output
    (entry,) = entries(paper)
    assert (entry.decision.kind, entry.decision.verdict, entry.decision.value) == (
        "reading",
        "corrected",
        "1,5",
    )
    assert sum(len(document["findings"]) for document in results(paper)["documents"]) == before - 1


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ({"Keputusan": "Diterima"}, "kolom Pemeriksa kosong"),
        ({"Keputusan": "Barangkali", "Pemeriksa": "Sari"}, "Keputusan tidak dikenal"),
        ({"Keputusan": "Ditolak", "Berlaku s.d.": "besok", "Pemeriksa": "Sari"}, "bukan tanggal"),
        ({"Nilai benar": 12.4, "Pemeriksa": "Sari"}, "angka berkoma"),
        (
            {"Keputusan": "Diterima", "Pemeriksa": "Sari", "#key": "finding x y"},
            "tidak ada dalam pemeriksaan",
        ),
    ],
)
def test_a_row_that_cannot_be_taken_is_told_and_the_others_are_taken(
    paper: Path, row: dict[str, object], said: str
) -> None:
    typed(paper, row, {"Keputusan": "Diterima", "Pemeriksa": "Budi"})
    told = cermat("decide", paper)
    assert told.exit_code == 3
    assert "Catatan Reviu!2: " in told.stderr
    assert said in told.stderr
    assert [entry.decision.who for entry in entries(paper)] == ["Budi"]


def test_who_signs_rows_without_a_name(paper: Path) -> None:
    typed(paper, {"Keputusan": "Diterima"})
    assert cermat("decide", paper, "--who", "Sari").exit_code == 0
    assert [entry.decision.who for entry in entries(paper)] == ["Sari"]


def test_a_decision_that_is_taken_out_is_withdrawn(paper: Path) -> None:
    typed(paper, {"Keputusan": "Klarifikasi", "Pemeriksa": "Sari"})
    cermat("decide", paper)
    typed(paper, {"Keputusan": None, "Pemeriksa": None})
    assert cermat("decide", paper, "--who", "Sari").exit_code == 0
    assert [entry.decision.verdict for entry in entries(paper)] == ["clarify", "withdrawn"]


def test_two_workbooks_that_contradict_each_other_are_shown(paper: Path) -> None:
    other = paper.with_name("budi.xlsx")
    other.write_bytes(paper.read_bytes())
    typed(paper, {"Keputusan": "Diterima", "Pemeriksa": "Sari"})
    typed(other, {"Keputusan": "Ditolak", "Pemeriksa": "Budi"})
    cermat("decide", paper)
    cermat("decide", other)
    assert [one["state"] for one in results(paper)["decisions"]] == ["conflict", "conflict"]
    assert "Diterima (Sari" in rows_of(paper)[0]["Kondisi"]


def test_the_cover_comes_back(paper: Path) -> None:
    book = openpyxl.load_workbook(paper)
    book["Sampul"]["B3"] = "KKR/01/2026"
    book.save(paper)
    typed(paper, {"Keputusan": "Diterima", "Pemeriksa": "Sari"})
    cermat("decide", paper)
    assert openpyxl.load_workbook(paper)["Sampul"]["B3"].value == "KKR/01/2026"


def test_decisions_go_into_the_ledger_of_the_run_wherever_it_is(document: Document, tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'lain.sqlite'}"
    paper = made(document, tmp_path, 1, "--ledger", url)
    assert not (paper.parent / "catatan.sqlite").exists()
    typed(paper, {"Keputusan": "Ditolak", "Pemeriksa": "Sari"})
    assert cermat("decide", paper).exit_code == 2
    assert cermat("decide", paper, "--ledger", url).exit_code == 0
    with Ledger(url) as ledger:
        assert [entry.decision.verdict for entry in trail(ledger)] == ["rejected"]
    assert [len(one["waived"]) for one in results(paper)["documents"]] == [1]
    assert cermat("report", paper.parent, "--ledger", url).exit_code == 0


def test_another_workbook_is_refused(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.save(tmp_path / "lain.xlsx")
    (tmp_path / "rusak.xlsx").write_bytes(b"PK")
    for name in ("lain.xlsx", "rusak.xlsx", "tidak-ada.xlsx"):
        said = cermat("decide", tmp_path / name)
        assert said.exit_code == 2
        assert "bukan kertas kerja" in said.stderr


def test_a_check_keeps_a_paper_with_entries_that_nobody_brought_in(
    document: Document, tmp_path: Path
) -> None:
    paper = made(document, tmp_path, 2)
    typed(paper, {"Keputusan": "Diterima", "Alasan": "belum diambil", "Pemeriksa": "Sari"})
    words = ("check", tmp_path / "in", "--out", paper.parent, "--select", "WGT001,TGT002", "--jobs", 1)
    said = cermat(*words)
    kept = paper.with_stem("kertas-kerja-lama")
    assert f"cermat decide {kept}" in said.stderr
    assert rows_of(kept)[0]["Alasan"] == "belum diambil"
    assert not rows_of(paper)[0]["Alasan"]
    assert "1 keputusan baru" in cermat("decide", kept).stdout
    assert rows_of(paper)[0]["Alasan"] == "belum diambil"
    again = cermat(*words)
    assert "cermat decide" not in again.stderr
    assert not paper.with_stem("kertas-kerja-lama-2").exists()


def test_a_check_keeps_what_was_written_on_the_cover(document: Document, tmp_path: Path) -> None:
    paper = made(document, tmp_path, 1)
    book = openpyxl.load_workbook(paper)
    cover = book.worksheets[0]
    at = next(row[0].row for row in cover.iter_rows() if row[0].value == "Nomor KKR")
    cover.cell(at, 2).value = "KKR/7/2026"
    book.save(paper)
    for _ in range(2):  # once from what people saved, once from what the program wrote
        said = cermat("check", tmp_path / "in", "--out", paper.parent, "--jobs", 1)
        assert "decide" not in said.stderr
        assert openpyxl.load_workbook(paper).worksheets[0].cell(at, 2).value == "KKR/7/2026"
    assert not paper.with_stem("kertas-kerja-lama").exists()


def test_decisions_from_another_paper_leave_entries_of_this_one(document: Document, tmp_path: Path) -> None:
    paper = made(document, tmp_path, 2)
    mailed = tmp_path / "dari-sari.xlsx"
    mailed.write_bytes(paper.read_bytes())
    typed(mailed, {"Keputusan": "Diterima", "Pemeriksa": "Sari"})
    typed(paper, {}, {"Keputusan": "Ditolak", "Alasan": "milik Budi", "Pemeriksa": "Budi"})
    said = cermat("decide", mailed, "--run", paper.parent)
    assert "1 keputusan baru" in said.stdout
    assert rows_of(paper.with_stem("kertas-kerja-lama"))[1]["Alasan"] == "milik Budi"
