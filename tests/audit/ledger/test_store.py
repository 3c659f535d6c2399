"""The ledger by itself: what is kept is found again, whole or not at all."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from audit.ledger.rows import FileRow, FindingRow, LedgerError, Outcome, Reading, RunRow
from audit.ledger.store import Ledger

RUN = RunRow(0, "2026-01-02T03:04:05+00:00", None, "running", "0.1.0", "uji", "r", "u", "{}", 2, None)
FILE = FileRow(0, "in/a.pdf", "a.pdf", "checked", "c", "k", "o")
READ = Reading("k", "c", "r", b"\x00agreement", seconds=1.5, pages=9, kind="scan")
CAME = Outcome("o", "k", "u", b"\xffresult")
FOUND = FindingRow(
    0, 0, "findings", "WGT001", "error", "certain", "indicators[0]", "f", 2, None, "Jumlah bobot 95%"
)


@pytest.fixture(params=["sqlite", "postgresql"])
def ledger(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Ledger]:
    sqlite = request.param == "sqlite"
    place = tmp_path / "catatan.sqlite" if sqlite else str(request.getfixturevalue("postgresql"))
    with Ledger(place) as opened:
        yield opened


def test_what_is_kept_is_found(ledger: Ledger) -> None:
    run = ledger.begin(RUN)
    ledger.keep(run, FILE, READ, CAME)
    assert ledger.reading("k") == READ
    assert ledger.outcome("o") == CAME
    assert ledger.files(run) == (FILE,)
    assert ledger.reading("other") is None


def test_what_is_made_anew_takes_the_place_of_what_was(ledger: Ledger) -> None:
    run, later = ledger.begin(RUN), ledger.begin(RUN)
    ledger.keep(run, FILE, READ, CAME)
    ledger.keep(later, FILE, replace(READ, pages=3), replace(CAME, result=b"2"))
    reading, outcome = ledger.reading("k"), ledger.outcome("o")
    assert reading is not None
    assert outcome is not None
    assert (reading.pages, outcome.result) == (3, b"2")
    assert later > run


def test_the_outcome_with_the_most_pictures_gives_them(ledger: Ledger) -> None:
    assert ledger.pictures("k") is None
    for key, reading, crops in (
        ("1", "k", b"few"),
        ("2", "k", b"many more"),
        ("3", "k", None),
        ("4", "x", b"x" * 99),
    ):
        ledger.keep_outcome(Outcome(key, reading, "u", b"result", crops))
    assert ledger.pictures("k") == b"many more"
    assert ledger.pictures("other") is None


def test_a_run_ends_with_its_findings(ledger: Ledger) -> None:
    run = ledger.begin(RUN)
    ledger.finish(run, "finished", "{}", [FOUND, replace(FOUND, number=1, document=None)])
    ledger.finish(run, "finished", '{"n": 1}', [FOUND])
    assert ledger.findings(run) == (FOUND,)
    last = ledger.runs()[-1]
    assert (last.id, last.status, last.summary) == (run, "finished", '{"n": 1}')
    assert last.ended is not None


def test_a_file_is_kept_with_all_that_came_of_it_or_not_at_all(ledger: Ledger) -> None:
    run = ledger.begin(RUN)
    ledger.keep(run, FILE, READ, None)
    with pytest.raises(LedgerError):
        ledger.keep(run, FILE, replace(READ, key="new"), CAME)  # the file is there already
    assert ledger.reading("new") is None
    assert ledger.outcome("o") is None


def test_what_is_kept_outlives_a_program_that_is_killed(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path / "catatan.sqlite")
    ledger.keep(ledger.begin(RUN), FILE, READ, CAME)
    with Ledger(tmp_path / "catatan.sqlite") as other:  # the first one is never closed
        assert other.reading("k") == READ


def test_what_follows_within_a_second_is_not_waited_for_and_there(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path / "catatan.sqlite")
    run = ledger.begin(RUN)
    told: list[str] = []
    ledger._connection.connection.driver_connection.set_trace_callback(told.append)  # type: ignore[union-attr]
    for number in range(3):
        ledger.keep(run, replace(FILE, position=number), replace(READ, key=f"{number}"), None)
    told = [words.rpartition("=")[2] for words in told if words.startswith("PRAGMA synchronous=")]
    assert told == ["NORMAL", "FULL"] * 2
    with Ledger(tmp_path / "catatan.sqlite") as other:
        assert len(other.files(run)) == 3


def test_what_was_not_waited_for_is_on_the_disk_once_it_is_a_second_old(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = [100.0]
    monkeypatch.setattr("audit.ledger.store.time.monotonic", lambda: clock[0])
    ledger = Ledger(tmp_path / "catatan.sqlite")
    run = ledger.begin(RUN)
    told: list[str] = []
    ledger._connection.connection.driver_connection.set_trace_callback(told.append)  # type: ignore[union-attr]

    def checkpoints() -> int:
        return sum("wal_checkpoint" in words for words in told)

    ledger.keep(run, FILE, READ, None)
    ledger.settle()
    assert checkpoints() == 0  # the first was waited for: nothing is owed
    ledger.keep(run, replace(FILE, position=1), replace(READ, key="1"), None)
    clock[0] += 0.5
    ledger.settle()
    assert checkpoints() == 0  # not a second old
    clock[0] += 0.6
    ledger.settle()
    ledger.settle()
    assert checkpoints() == 1


def test_a_closed_ledger_is_one_file(tmp_path: Path) -> None:
    with Ledger(tmp_path / "catatan.sqlite") as ledger:
        ledger.keep(ledger.begin(RUN), FILE, READ, CAME)
    assert [path.name for path in tmp_path.iterdir()] == ["catatan.sqlite"]


def test_a_ledger_of_a_later_program_is_refused(tmp_path: Path) -> None:
    Ledger(tmp_path / "catatan.sqlite").close()
    with sqlite3.connect(tmp_path / "catatan.sqlite") as database:
        database.execute("update about set value = '999'")
    with pytest.raises(LedgerError, match="999"):
        Ledger(tmp_path / "catatan.sqlite")


@pytest.mark.parametrize("place", ["nonsense", "nonsense://x", "sqlite:////none/none/x.sqlite"])
def test_an_address_that_leads_to_no_database_is_refused(place: str) -> None:
    with pytest.raises(LedgerError):
        Ledger(place)
