"""Reports of many documents are written by a process of their own, and what becomes of it costs no other."""

from __future__ import annotations

from pathlib import Path
from zipfile import ZipFile

import pytest

from audit.reports import HTML, JSON, XLSX, write
from audit.results import DocumentResult, Results, RulesRun, SourceRecord
from audit.run import Run
from audit.run.document import Checked
from audit.run.held import ResultsOf, Store
from audit.runners.work import Died
from rules.engine.examples import agreement_from_shorthand

ALL = [(JSON, None), (XLSX, None), (HTML, None)]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.setattr(write, "_HERE", 2)
    monkeypatch.setattr("audit.runners.preload.MODULES", ())
    store = Store()
    documents = tuple(store.hold(checked(number)) for number in range(3))
    results = Results(documents=(), rules=RulesRun(run=1, profile="uji"))
    return Run(results.model_copy(update={"documents": ResultsOf(documents)}), documents)


def checked(number: int) -> Checked:
    record = agreement_from_shorthand({"year": 2025, "organisation": f"Dinas {number}"})
    source = SourceRecord(path=f"{number}.pdf", sha256=f"{number:064}", pages=1, kind="transcript")
    return Checked(
        DocumentResult(source=source, status="checked", organisation=record.organisation, year=2025), record
    )


def reports(out: Path) -> dict[str, bytes]:
    """The page, and the sheets of the workbook (which itself holds the time of its making)."""
    with ZipFile(out / XLSX) as book:
        sheets = {name: book.read(name) for name in book.namelist() if name.startswith("xl/")}
    return {HTML: (out / HTML).read_bytes(), **sheets}


def test_they_are_the_same_as_those_of_this_process(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    apart, here = tmp_path / "apart", tmp_path / "here"
    apart.mkdir()
    here.mkdir()
    assert list(write.write_all(run, apart, "id")) == ALL
    monkeypatch.setattr(write, "_HERE", 3)
    assert list(write.write_all(run, here, "id")) == ALL
    assert reports(apart) == reports(here)
    assert b"Dinas 2" in reports(apart)[HTML]


def test_a_process_that_ends_early_is_told(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ends = [(0, Died("memory"))]
    monkeypatch.setattr(write, "here", lambda jobs, preload: lambda tasks, limits, told: iter(ends))
    (tmp_path / f"{XLSX}{write.PART}").write_text("half")
    told = dict(write.write_all(run, tmp_path, "id"))
    assert told[JSON] is None
    assert "cermat export" in (told[XLSX] or "")
    assert "cermat export" in (told[HTML] or "")
    assert [path.name for path in tmp_path.iterdir()] == [JSON]
