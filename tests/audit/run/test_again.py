"""A run once more with what people decided: from its ledger, without reading, what was read unchanged."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from audit.cli import main
from audit.decisions import Decision, as_read, decide, decided, row_words
from audit.ledger.store import Ledger
from audit.results import DocumentResult
from audit.run import Acceptance, Run
from audit.run.again import run_again
from audit.run.document import Order
from audit.run.stored import last_run, stored
from rules.engine.finding import FindingRecord
from rules.engine.profile import load_profile

pytestmark = pytest.mark.usefixtures("reader")
Document = Callable[..., Path]
NAME = "indicators[0].name"
ORDER = Order(profile=load_profile("nasional").narrowed(("WGT001", "TGT002", "BAT"), ()), crops=True)


@pytest.fixture
def out(document: Document, tmp_path: Path) -> Path:
    """The folder of a run over two documents with a finding each, one locked, one that is no document."""
    document("in/a.txt", more="# a\n")
    document("in/b.txt", more="# b\n", organisation="Dinas Lain")
    document("in/locked.txt", more="# LOCKED\n")
    (tmp_path / "in" / "tabel.docx").write_text("x")
    (tmp_path / "reads.log").touch()
    words = ["check", tmp_path / "in", tmp_path / "none.pdf", "--out", tmp_path / "out", "--jobs", 1]
    CliRunner().invoke(main, [*map(str, words), "--select", "WGT001,TGT002,BAT"], catch_exceptions=False)
    (tmp_path / "reads.log").write_text("")
    return tmp_path / "out"


def again(out: Path, *decisions: Decision, today: date = date(2026, 1, 2)) -> Run:
    with Ledger(out / "catatan.sqlite") as ledger:
        decide(ledger, decisions)
        before = last_run(ledger)
        assert before is not None
        return run_again(ledger, before, ORDER, Acceptance(today=today, decided=decided(ledger)))


def on_finding(run: Run, number: int = 0, **more: Any) -> Decision:
    result = run.documents[number].result
    known = {"kind": "finding", "content": result.source.sha256, "name": _weights(result).fingerprint}
    known |= {"verdict": "rejected", "who": "Sari", "source": "review", "reason": "salah baca"}
    return Decision.model_validate({**known, **more})


def _weights(result: DocumentResult) -> FindingRecord:
    return next(found for found in result.findings if found.rule == "WGT001")


def on_reading(run: Run, path: str, value: str, number: int = 0) -> Decision:
    record = run.documents[number].read or run.documents[number].agreement
    assert record is not None
    known = {
        "kind": "reading",
        "content": record.source.sha256,
        "name": path,
        "who": "Sari",
        "source": "review",
    }
    at = {"read": as_read(record, path), "around": row_words(record, path)}
    return Decision.model_validate({**known, **at, "verdict": "corrected", "value": value})


def test_without_decisions_it_comes_to_the_same_and_reads_nothing(out: Path) -> None:
    run = again(out)
    assert [d.result.status for d in run.documents] == ["checked", "checked", "failed", "failed"]
    assert [len(d.result.findings) for d in run.documents[:2]] == [2, 2]
    assert [d.result.problem.code for d in run.documents[2:] if d.result.problem] == [
        "encrypted",
        "path-missing",
    ]
    assert [left.relative for left in run.results.left_out] == ["in/tabel.docx"]
    assert (out.parent / "reads.log").read_text() == ""


def test_documents_need_not_be_there_any_more(out: Path) -> None:
    (out.parent / "in" / "a.txt").unlink()
    run = again(out)
    assert len(run.documents[0].result.findings) == 2
    changed = again(out, on_reading(run, "indicators[0].targets.annual", "1,5"))
    assert changed.documents[0].result.status == "checked"
    assert changed.documents[0].crops == ()


def test_a_rejected_finding_is_waived_with_who_and_why_until_its_day(out: Path) -> None:
    rejected = on_finding(again(out), until=date(2026, 6, 30))
    run = again(out, rejected)
    (waived,) = run.documents[0].result.waived
    assert [found.rule for found in run.documents[0].result.findings] == ["TGT002"]
    assert waived.waiver is not None
    assert all(word in waived.waiver for word in ("salah baca", "Sari", "2026-06-30"))
    assert len(run.documents[1].result.findings) == 2
    over = again(out, today=date(2026, 7, 1))
    assert len(over.documents[0].result.findings) == 2
    assert [notice.kind for notice in over.results.waivers] == ["expired"]


def test_a_right_value_brings_other_findings_and_what_was_read_stays(out: Path) -> None:
    before = again(out)
    path = "indicators[0].targets.annual"
    run = again(out, on_reading(before, path, "1,5"))
    first = run.documents[0]
    assert first.agreement is not None
    assert first.read is not None
    assert first.agreement.indicators[0].targets.annual.text == "1,5"  # type: ignore[union-attr]
    assert first.read.indicators[0].targets.annual.text == "3,25"  # type: ignore[union-attr]
    rules = [sorted(found.rule for found in one.result.findings) for one in run.documents[:2]]
    assert rules == [["WGT001"], ["TGT002", "WGT001"]]
    assert (out.parent / "reads.log").read_text() == ""
    with Ledger(out / "catatan.sqlite") as ledger:
        last = last_run(ledger)
        assert last is not None
        kept = next(stored(ledger, last))
    assert kept.read == first.read
    assert kept.agreement == first.agreement


def test_the_next_run_over_the_folder_has_the_decisions_as_well(out: Path) -> None:
    before = again(out)
    again(out, on_finding(before), on_reading(before, NAME, "Indeks kepuasan", 1))
    words = ["check", out.parent / "in", "--out", out, "--jobs", 1, "--fresh", "--select", "WGT001"]
    said = CliRunner().invoke(main, [*map(str, words)], catch_exceptions=False)
    assert "Dikecualikan: 1" in said.stdout
    with Ledger(out / "catatan.sqlite") as ledger:
        last = last_run(ledger)
        assert last is not None
        names = [one.agreement.indicators[0].name for one in stored(ledger, last) if one.agreement]
        reads = [one.read.indicators[0].name for one in stored(ledger, last) if one.read]
    assert names == ["Indeks pelayanan Dinas Contoh", "Indeks kepuasan"]
    assert reads == ["Indeks pelayanan Dinas Lain"]


def test_a_value_that_fits_no_more_is_told(out: Path) -> None:
    stale = on_reading(again(out), NAME, "x").model_copy(update={"read": "sesuatu yang lain"})
    run = again(out, stale)
    assert [p.code for p in run.documents[0].result.problems] == ["decision-stale"]
    assert run.documents[0].read is None
