"""The page of HTML: a chart without script, everything escaped, nothing loaded."""

from __future__ import annotations

import re

import pytest

from audit.reports.docx.filled import filled
from audit.reports.leaders.page import LEFT, WIDTH, rendered
from audit.results import DocumentResult, Results, RulesRun, SourceRecord, count
from audit.run import Run
from audit.run.document import Checked
from rules.engine.finding import Severity
from tests.audit.reports.leaders.test_leaders import finding


def checked(body: str, *found: object) -> Checked:
    source = SourceRecord(path=f"in/{body}.pdf", sha256="ab" * 32, pages=1, kind="digital")
    return Checked(DocumentResult(source=source, status="checked", organisation=body, findings=found))  # type: ignore[arg-type]


def page(*documents: Checked, language: str = "id") -> str:
    results = Results(documents=tuple(one.result for one in documents), rules=RulesRun(run=1, profile="uji"))
    results = results.model_copy(update={"summary": count(results)})
    return rendered(filled(Run(results, documents), language), language)  # type: ignore[arg-type]


def test_figures_chart_and_calls_are_on_it() -> None:
    made = page(checked("Dinas A", finding(), finding("BGT001", Severity.WARNING)), checked("Dinas B"))
    assert re.findall(r"<b>(\d+)</b>", made) == ["1", "1", "2"]
    assert made.count("<rect ") == 2
    assert '<th scope="row">Dinas A</th><td>1 kesalahan: Target (1).</td><td>belum ada</td>' in made
    assert "Dinas B" not in made


def test_no_bar_is_wider_than_the_chart() -> None:
    made = page(checked("Dinas A", *(finding() for _ in range(500)), finding(severity=Severity.INFO)))
    for x, width in re.findall(r'<rect class="\w+" x="([\d.]+)" y="\d+" width="([\d.]+)"', made):
        assert float(x) >= LEFT
        assert float(x) + float(width) <= WIDTH


@pytest.mark.parametrize("language", ["id", "en"])
def test_nothing_is_found_is_said(language: str) -> None:
    made = page(checked("Dinas A"), language=language)
    assert ("Tidak ada temuan." if language == "id" else "No findings.") in made
    assert "<rect" not in made
    assert "<table" not in made


def test_nothing_of_a_document_acts_and_nothing_is_loaded() -> None:
    made = page(checked('<script>alert("x")</script>', finding()))
    assert "<script" not in made
    assert "&lt;script&gt;" in made
    assert "default-src 'none'" in made
    assert "unsafe" not in made
    assert not re.search(r"(src|href)=", made)
