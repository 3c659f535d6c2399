"""A page is drawn in one go over its rows: what is asked of all rows is not asked again for each."""

from __future__ import annotations

import pytest

from audit.reports import html
from audit.results import DocumentResult, Results, RulesRun, SourceRecord
from audit.run import Run
from audit.run.document import Checked
from extractor.records import Indicator
from rules.engine.examples import agreement_from_shorthand

ROWS = 40
A_ROW = 4  # times that a row's chart may be looked at


def test_charts_are_looked_at_a_few_times_each(monkeypatch: pytest.MonkeyPatch) -> None:
    looks = []

    class Bars(list[object]):
        def __bool__(self) -> bool:
            looks.append(self)
            return False

    def bars_of(row: Indicator) -> Bars:
        return Bars()

    monkeypatch.setattr("audit.reports.html.section.quarter_bars", bars_of)
    record = agreement_from_shorthand(
        {
            "year": 2025,
            "indicators": [
                {"name": f"Jumlah {row}", "unit": "Orang", "targets": {"annual": "5"}} for row in range(ROWS)
            ],
        }
    )
    source = SourceRecord(path="a.pdf", sha256="0" * 64, pages=1, kind=record.source.kind)
    result = DocumentResult(source=source, status="checked")
    run = Run(Results(documents=(result,), rules=RulesRun(run=1, profile="uji")), (Checked(result, record),))
    page = html.rendered(run, "id")
    assert page.count("Jumlah ") >= ROWS
    assert 0 < len(looks) <= A_ROW * ROWS
