"""What counts as known, and in which document."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit.results import DocumentResult, Results, RulesRun, SourceRecord
from audit.run.baseline import Baseline, BaselineError, beside, load_baseline
from rules.engine.finding import Certainty, Coverage, CoverageResult, FindingRecord, Severity


def finding(mark: str) -> FindingRecord:
    words: dict[str, Any] = dict.fromkeys(
        ("message", "condition", "criterion", "effect", "recommendation"), "x"
    )
    return FindingRecord(
        rule="WGT001",
        name="x",
        severity=Severity.ERROR,
        certainty=Certainty.CERTAIN,
        subject="indicators[0]",
        evidence=(),
        fingerprint=mark,
        **words,
    )


def document(
    path: str, marks: str = "", sha256: str | None = None, body: str | None = None
) -> DocumentResult:
    return DocumentResult(
        source=SourceRecord(path=path, sha256=sha256),
        status="checked",
        organisation=body,
        year=2024 if body else None,
        findings=tuple(finding(mark) for mark in marks),
    )


def baseline(folder: Path, *documents: DocumentResult) -> Baseline:
    results = Results(documents=documents, rules=RulesRun(run=1, profile="uji"))
    (folder / "hasil.json").write_text(results.model_dump_json(), encoding="utf-8")
    return load_baseline(folder)


def new(before: Baseline, now: DocumentResult) -> str:
    return marks(beside(now, before.of(now)).findings)


def marks(found: Iterable[FindingRecord]) -> str:
    return "".join(one.fingerprint for one in found)


def covered(rule: str, result: CoverageResult) -> Coverage:
    return Coverage(rule=rule, name="x", result=result, why="x")


def test_a_rescan_of_the_same_body_and_year_is_the_same_document(tmp_path: Path) -> None:
    before = baseline(tmp_path, document("a/old.pdf", "xy", "1", "Dinas Contoh"))
    assert new(before, document("b/scan.pdf", "xyz", "2", "DINAS CONTOH")) == "z"


def test_another_body_in_a_file_of_the_same_name_is_another_document(tmp_path: Path) -> None:
    before = baseline(tmp_path, document("a/pk.pdf", "xy", "1", "Dinas Contoh"))
    assert new(before, document("b/pk.pdf", "xy", "2", "Badan Lain")) == "xy"


def test_a_name_that_fits_two_documents_says_nothing(tmp_path: Path) -> None:
    before = baseline(tmp_path, document("a/pk.pdf", "x", "1"), document("b/pk.pdf", "y", "2"))
    assert new(before, document("c/pk.pdf", "xy", "3")) == "xy"
    assert new(before, document("a/pk.pdf", "xy", "4")) == "y"


def test_the_same_finding_once_more_is_new(tmp_path: Path) -> None:
    before = baseline(tmp_path, document("a.pdf", "xx"))
    assert new(before, document("a.pdf", "xxx")) == "x"


def test_what_was_a_question_then_is_known_as_a_finding_now(tmp_path: Path) -> None:
    asked = document("a.pdf").model_copy(update={"questions": (finding("x"),)})
    assert new(baseline(tmp_path, asked), document("a.pdf", "x")) == ""


@given(st.text("abc", max_size=8), st.text("abc", max_size=8))
def test_new_and_known_make_up_all(then: str, now: str) -> None:
    before = Baseline({("path", "a.pdf"): document("a.pdf", then)})
    fresh = new(before, document("a.pdf", now))
    assert Counter(fresh) == Counter(now) - Counter(then)


@pytest.mark.parametrize("content", ["", "{}", "[1]", '{"documents": [{}]}', "\x00"])
def test_what_is_no_result_is_refused(tmp_path: Path, content: str) -> None:
    (tmp_path / "hasil.json").write_text(content)
    with pytest.raises(BaselineError):
        load_baseline(tmp_path)


@given(st.text("abc", max_size=8), st.text("abc", max_size=8))
def test_every_earlier_finding_is_done_or_open_or_cannot_be_told(then: str, now: str) -> None:
    looked = covered("WGT001", CoverageResult.DEVIATES)
    today = document("a.pdf", now).model_copy(update={"coverage": (looked,)})
    compared = beside(today, document("a.pdf", then))
    assert Counter(marks(compared.known)) + Counter(marks(compared.resolved)) == Counter(then)
    assert compared.unassessed == ()


@pytest.mark.parametrize(
    ("result", "done"),
    [
        (CoverageResult.CONFORMS, "y"),
        (CoverageResult.DEVIATES, "y"),
        (CoverageResult.INSUFFICIENT, ""),
        (CoverageResult.NOT_APPLICABLE, ""),
        (None, ""),
    ],
)
def test_what_is_gone_is_done_only_where_its_rule_could_judge(
    result: CoverageResult | None, done: str
) -> None:
    rows = () if result is None else (covered("WGT001", result),)
    today = document("a.pdf", "x").model_copy(update={"coverage": rows})
    compared = beside(today, document("a.pdf", "xy"))
    assert marks(compared.resolved) == done
    assert marks(compared.unassessed) == ("" if done else "y")


def test_of_a_document_that_fails_nothing_is_done() -> None:
    rows = (covered("WGT001", CoverageResult.CONFORMS),)
    failed = document("a.pdf").model_copy(update={"status": "failed", "coverage": rows})
    assert marks(beside(failed, document("a.pdf", "xy")).unassessed) == "xy"


def test_what_is_waived_now_is_neither_done_nor_open() -> None:
    rows = (covered("WGT001", CoverageResult.DEVIATES),)
    waived = document("a.pdf").model_copy(update={"waived": (finding("x"),), "coverage": rows})
    compared = beside(waived, document("a.pdf", "x"))
    assert (compared.known, compared.resolved, compared.unassessed) == ((), (), ())


def test_a_document_that_is_not_handed_in_again_is_named_with_its_findings(tmp_path: Path) -> None:
    before = baseline(tmp_path, document("a.pdf", "xy", "1"), document("b.pdf", "z", "2"), document("c.pdf"))
    (absent,) = before.absent([document("b.pdf", "", "2")])
    assert (absent.source.path, marks(absent.findings)) == ("a.pdf", "xy")
