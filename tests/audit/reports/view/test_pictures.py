"""The pictures of a report: each once, with the rules whose findings rest on it."""

from __future__ import annotations

from pathlib import Path

import openpyxl

from audit.reports import xlsx
from audit.reports.view.pictures import Numbered
from audit.results import DocumentResult, Results, RulesRun, SourceRecord
from audit.run import Run
from audit.run.document import Checked
from audit.run.pictures import Crop, Spot, spots
from rules.engine.check import check
from rules.engine.examples import agreement_from_shorthand
from rules.engine.finding import FindingRecord
from rules.engine.profile import Profile

BOX = (10.0, 20.0, 90.0, 40.0)
DOT = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="


def finding() -> FindingRecord:
    """One of WGT001 on a row with a box."""
    weights = [{"label": label, "percent": p, "text": f"{p}%"} for label, p in (("a", "60"), ("b", "35"))]
    row = {"name": "Indeks", "evidence": {"page": 1, "bbox": BOX}, "measurement": {"weights": weights}}
    record = agreement_from_shorthand({"organisation": "Dinas A", "year": 2025, "indicators": [row]})
    (found,) = check(record, Profile("uji", select=("WGT001",))).findings
    return found


def run_of(path: Path) -> Run:
    """Two findings of one place in a document, and one between documents at the same place of it."""
    one = finding()
    (spot,) = spots(one)
    there = (one.evidence[0].model_copy(update={"document": str(path)}),)
    result = DocumentResult(
        source=SourceRecord(path=str(path), relative="pk.pdf", sha256="a" * 64),
        status="checked",
        findings=(one, one.model_copy(update={"rule": "WGT004"}), one),
    )
    batch = (one.model_copy(update={"rule": "BAT001", "evidence": there}),)
    results = Results(documents=(result,), batch=batch, rules=RulesRun(run=3, profile="uji"))
    between = Crop(Spot(str(path), spot.page, spot.boxes), DOT, 1, 1)
    return Run(results, (Checked(result, crops=(Crop(spot, DOT, 1, 1),)),), (between,))


def test_each_picture_names_the_rules_that_rest_on_it(tmp_path: Path) -> None:
    shown = Numbered.of(run_of(tmp_path / "pk.pdf")).shown
    assert [(one.number, one.name, one.rules) for one in shown] == [
        (1, "pk.pdf", ("WGT001", "WGT004")),
        (2, "pk.pdf", ("BAT001",)),
    ]


def test_the_sheet_of_pictures_says_so(tmp_path: Path) -> None:
    xlsx.write(run_of(tmp_path / "pk.pdf"), tmp_path / "out.xlsx", "id")
    sheet = openpyxl.load_workbook(tmp_path / "out.xlsx")["Bukti"]
    assert [[cell.value for cell in row][:4] for row in sheet.iter_rows()] == [
        ["No.", "Dokumen", "Hlm.", "Aturan"],
        [1, "pk.pdf", "hlm. 1", "WGT001\nWGT004"],
        [2, "pk.pdf", "hlm. 1", "BAT001"],
    ]
