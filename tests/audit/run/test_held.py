"""Documents held on the disk are what they were, whatever becomes of the disk."""

from __future__ import annotations

import gc
import pickle
from pathlib import Path
from typing import Any

import pytest

from audit.results import DocumentResult, SourceRecord
from audit.run.document import Checked, Unread
from audit.run.held import ResultsOf, Store, agreements
from audit.run.pictures import Crop, Spot
from extractor.records import Agreement
from rules.engine.examples import agreement_from_shorthand
from rules.engine.finding import Coverage, CoverageResult


def agreement(year: int) -> Agreement:
    return agreement_from_shorthand({"year": year, "organisation": "Dinas Contoh"})


def checked(year: int = 2025, **more: Any) -> Checked:
    line = Coverage(rule="WGT001", name="Bobot", result=CoverageResult.CONFORMS, why="…")
    result = DocumentResult(source=SourceRecord(path="a.pdf"), status="checked", coverage=(line,))
    return Checked(result, agreement(year), **more)


def test_what_is_held_is_what_was() -> None:
    store = Store()
    crop = Crop(Spot("", 2, ((1.0, 2.0, 3.0, 4.0), (5.0, 6.0, 7.0, 8.0))), "aGFsbG8=", 30, 40)
    one = checked(read=agreement(2024), crops=(crop,))
    other = Checked(one.result, unread=Unread("crash", {}))
    first, second = store.hold(one), store.hold(other)
    assert (first.result, first.agreement, first.read, first.crops) == (
        one.result,
        one.agreement,
        one.read,
        (crop,),
    )
    assert (second.agreement, second.read, second.crops, second.unread) == (None, None, (), other.unread)


def test_more_documents_than_are_at_hand() -> None:
    store = Store()
    held = [store.hold(checked(1990 + n)) for n in range(30)]
    assert [one.agreement.year for one in held if one.agreement] == list(range(1990, 2020))
    assert [one.year for one in agreements(store.path, [one.agreed for one in held if one.agreed])] == [
        *range(1990, 2020)
    ]


def test_results_are_taken_from_the_disk_one_at_a_time() -> None:
    store = Store()
    held = [store.hold(checked(1990 + n)) for n in range(3)]
    results = ResultsOf(held)
    assert [one.coverage[0].rule for one in results] == ["WGT001"] * 3
    assert (len(results), results[-1], [*results[1:]]) == (
        3,
        held[2].result,
        [held[1].result, held[2].result],
    )
    assert results[0] == checked().result


def test_another_process_reads_what_is_held() -> None:
    store = Store()
    held = store.hold(checked(2001))
    sent = pickle.loads(pickle.dumps([held]))
    assert sent[0].agreement == held.agreement
    assert sent[0].result == held.result
    path = sent[0].store.path
    del sent
    gc.collect()
    assert path.exists()


def test_a_disk_that_is_full_holds_what_it_had(monkeypatch: pytest.MonkeyPatch) -> None:
    store = Store()
    before = store.hold(checked(2001))

    class Full:
        def __getattr__(self, name: str) -> Any:
            return getattr(file, name)

        def write(self, content: bytes) -> int:
            file.write(content[:10])
            raise OSError(28, "No space left on device")

    file = store._file
    monkeypatch.setattr(store, "_file", Full())
    in_memory = store.hold(checked(2002))
    monkeypatch.setattr(store, "_file", file)
    after = store.hold(checked(2003))
    held = (before, in_memory, after)
    assert [one.agreement.year for one in held if one.agreement] == [2001, 2002, 2003]
    parts = [one.agreed for one in held if one.agreed]
    assert [one.year for one in agreements(store.path, parts)] == [2001, 2002, 2003]


@pytest.mark.skipif(not Path("/proc").exists(), reason="an open file cannot be removed everywhere")
def test_a_folder_that_is_removed_takes_nothing() -> None:
    store = Store()
    held = store.hold(checked(2001))
    store.path.unlink()
    assert held.agreement is not None
    assert held.agreement.year == 2001


def test_the_file_goes_with_the_store() -> None:
    store = Store()
    path = store.path
    assert path.exists()
    del store
    gc.collect()
    assert not path.exists()
