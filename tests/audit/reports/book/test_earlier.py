"""A working paper is written over only where nothing in it would be lost."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from audit.reports import xlsx
from audit.reports.book.earlier import earlier
from audit.reports.view import view_of
from audit.results import DecisionRecord
from audit.run import Run
from tests.audit.reports.html.test_page import checked, finding, run_of

SHA = "ab" * 32


def run(*decisions: DecisionRecord, found: bool = True) -> Run:
    made = run_of(checked(findings=(finding(),) if found else ()))
    return Run(made.results.model_copy(update={"decisions": decisions}), made.documents)


def accepted(mark: str = "m1") -> DecisionRecord:
    return DecisionRecord(
        number=1,
        recorded="2026-03-06T08:00:00",
        mark=mark,
        kind="finding",
        sha256=SHA,
        name="0" * 16,
        verdict="accepted",
        who="Sari",
        state="in-force",
    )


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    return tmp_path / "kk.xlsx"


def typed(paper: Path, **words: str | None) -> None:
    book = openpyxl.load_workbook(paper)
    sheet = book["Catatan Reviu"]
    titles = {cell.value: cell.column for cell in sheet[1]}
    for title, word in words.items():
        sheet.cell(2, titles[title]).value = word
    book.save(paper)


def unshown(paper: Path, now: Run) -> bool:
    return earlier(paper, lambda: view_of(now, "id")).unshown


def test_what_the_program_wrote_is_not_looked_at_further(paper: Path) -> None:
    xlsx.write(run(accepted()), paper, "id")
    assert not earlier(paper, lambda: pytest.fail("the view is not needed")).unshown


def test_one_that_was_only_saved_again_holds_nothing_new(paper: Path) -> None:
    xlsx.write(run(accepted()), paper, "id")
    typed(paper)
    assert not unshown(paper, run(accepted()))


def test_entries_that_the_new_paper_shows_were_brought_in(paper: Path) -> None:
    xlsx.write(run(), paper, "id")
    typed(paper, Keputusan="Accepted", Pemeriksa="Sari")  # in English, which means the same
    assert not unshown(paper, run(accepted()))
    assert unshown(paper, run())


def test_a_name_that_the_command_gave_need_not_stand_in_the_old_paper(paper: Path) -> None:
    xlsx.write(run(), paper, "id")
    typed(paper, Keputusan="Diterima")
    assert not unshown(paper, run(accepted()))


def test_a_decision_that_was_taken_out_is_an_entry_as_well(paper: Path) -> None:
    xlsx.write(run(accepted()), paper, "id")
    typed(paper, Keputusan=None, Pemeriksa=None)
    assert unshown(paper, run(accepted()))


def test_entries_on_a_finding_that_is_gone_are_kept(paper: Path) -> None:
    xlsx.write(run(), paper, "id")
    typed(paper, Alasan="lihat halaman 3")
    assert unshown(paper, run(found=False))


def test_a_file_that_cannot_be_read_may_hold_anything(paper: Path) -> None:
    paper.write_bytes(b"not a workbook")
    assert unshown(paper, run())


def test_where_there_is_none_nothing_is_lost(paper: Path) -> None:
    assert not unshown(paper, run())
