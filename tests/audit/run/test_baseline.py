"""What counts as known, and in which document."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit.results import DocumentResult, Results, RulesRun, SourceRecord
from audit.run.baseline import Baseline, BaselineError, beyond, load_baseline
from rules.engine.finding import Certainty, FindingRecord, Severity


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
    return "".join(found.fingerprint for found in beyond((now.findings,), before.of(now))[0][0])


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
    before = Baseline({("path", "a.pdf"): Counter(then)}, Counter())
    fresh = new(before, document("a.pdf", now))
    assert Counter(fresh) == Counter(now) - Counter(then)


@pytest.mark.parametrize("content", ["", "{}", "[1]", '{"documents": [{}]}', "\x00"])
def test_what_is_no_result_is_refused(tmp_path: Path, content: str) -> None:
    (tmp_path / "hasil.json").write_text(content)
    with pytest.raises(BaselineError):
        load_baseline(tmp_path)
