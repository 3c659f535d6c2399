"""What stands in every paper of a run, terminal and JSON among them."""

from __future__ import annotations

import io
import json as stdlib_json
import re
import zipfile
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from docx import Document as Word
from rich.console import Console

from audit.reports import html, json, terminal, xlsx
from audit.reports.docx.files import write_papers
from audit.reports.docx.filled import filled
from audit.results import DecisionRecord, LeftOut, Results, RulesRun, RunRecord, ScopeResult, WaiverNotice
from audit.run import Run
from audit.run.document import Checked, doubtful
from rules.engine.examples import agreement_from_shorthand
from tests.audit.reports.html.test_page import checked, finding

CORNER = r"<xdr:col>(\d+)</xdr:col><xdr:colOff>(\d+)</xdr:colOff>"
_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SHA = "5a" * 32
SEEN = [
    {"reader": "pembaca-satu", "text": "12,4", "confidence": 0.9},
    {"reader": "pembaca-dua", "text": "1Z4", "confidence": 0.5},
]
TARGET = {"text": "12,4", "doubts": [{"code": "decimal-sign", "by": "form"}], "readings": SEEN}
RECORD = RunRecord(
    program="9.8.7",
    made="2026-03-05",
    language="id",
    profile="uji",
    options={"targets": "renstra-kita.csv"},
    readers={"mesin-baca": "3.2.1"},
    reader="1f" * 32,
    rules="2e" * 32,
)
SAID = {
    "relative path": "Bidang A/pk-satu.pdf",
    "body": "Dinas Perikanan Uji",
    "hash of the document": SHA,
    "version": "9.8.7",
    "day": "5 Maret 2026",
    "options": "renstra-kita.csv",
    "profile": "uji",
    "readers of the run": "mesin-baca 3.2.1",
    "hash of the readers": "1f" * 32,
    "hash of the rules": "2e" * 32,
    "reading of one reader": "pembaca-satu: 12,4 (90%)",
    "reading of the other": "pembaca-dua: 1Z4 (50%)",
    "why it is in doubt": "koma desimal",
    "finding": "Jumlah yang tidak sama",
    "question": "Ditanyakan kepada pemeriksa",
    "decision": "Diterima",
    "reason of the decision": "sudah dilihat di halaman",
    "reviewer": "Sari Pemeriksa",
    "waived finding": "Yang dikecualikan",
    "known finding": "Yang belum diselesaikan",
    "what could not be read": "Halaman ini tidak terbaca",
    "file left out": "Bidang A/lain.docx",
    "why it was left out": "bukan dokumen yang dibaca",
    "notice": "Pengecualian tidak terpakai",
}
"""What is said, by what it is."""
AS_JSON = {
    **SAID,
    "day": '"made":"2026-03-05"',
    "readers of the run": '"mesin-baca":"3.2.1"',
    "reading of one reader": '{"reader":"pembaca-satu","text":"12,4","confidence":0.9}',
    "reading of the other": '{"reader":"pembaca-dua","text":"1Z4","confidence":0.5}',
    "why it is in doubt": '"code":"decimal-sign"',
    "decision": '"verdict":"accepted"',
}
"""The same in the words of a program."""


def whole_run() -> Run:
    row = {"name": "Indeks layanan", "targets": {"annual": TARGET}}
    record = agreement_from_shorthand({"organisation": SAID["body"], "indicators": [row]})
    problem = {"code": "page-unread", "page": 3, "message": SAID["what could not be read"]}
    one = checked(
        body=SAID["body"],
        findings=(finding(message=SAID["finding"], fingerprint="1" * 16),),
        questions=(finding(message=SAID["question"], note_code="doubtful"),),
        waived=(finding(message=SAID["waived finding"], waiver="diterima Inspektur"),),
        known=(finding(message=SAID["known finding"]),),
        problems=(problem,),
    )
    source = one.result.source.model_copy(update={"relative": SAID["relative path"], "sha256": SHA})
    result = one.result.model_copy(update={"source": source, "doubtful": doubtful(record)})
    decision = DecisionRecord(
        number=1,
        recorded="2026-03-06T08:00:00",
        mark="m1",
        kind="finding",
        sha256=SHA,
        name="1" * 16,
        verdict="accepted",
        reason=SAID["reason of the decision"],
        who=SAID["reviewer"],
        state="in-force",
    )
    left = LeftOut(
        path="x", relative=SAID["file left out"], reason="ending", message=SAID["why it was left out"]
    )
    results = Results(
        documents=(result,),
        rules=RulesRun(run=1, profile="uji"),
        run=RECORD,
        left_out=(left,),
        compared=True,
        decisions=(decision,),
        waivers=(WaiverNotice(kind="unused", entry=1, message=SAID["notice"]),),
    )
    return Run(results.with_together(ScopeResult()), (Checked(result, record),))


def on_terminal(run: Run, folder: Path) -> str:
    out = io.StringIO()
    terminal.show(run, Console(file=out, width=80), "id")
    return out.getvalue()


def as_html(run: Run, folder: Path) -> str:
    html.write(run, folder / "laporan.html", "id")
    return (folder / "laporan.html").read_text(encoding="utf-8")


def as_workbook(run: Run, folder: Path) -> str:
    xlsx.write(run, folder / "kk.xlsx", "id")
    book = openpyxl.load_workbook(folder / "kk.xlsx")
    return "\n".join(
        str(cell) for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row if cell
    )


def as_word(run: Run, folder: Path) -> str:
    made = [path for path, _ in write_papers(filled(run, "id"), folder, None, "id") if path.suffix == ".docx"]
    return "\n".join(
        "".join(node.text or "" for node in part.iter(f"{_WORD}t"))
        for path in made
        for part in Word(str(path)).element.iter(f"{_WORD}p")
    )


def as_json(run: Run, folder: Path) -> str:
    json.write(run.results, folder / "hasil.json")
    return (folder / "hasil.json").read_text(encoding="utf-8")


DRAWN: dict[str, Callable[[Run, Path], str]] = {
    "terminal": on_terminal,
    "html": as_html,
    "xlsx": as_workbook,
    "docx": as_word,
}


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> Any:
    run, folder = whole_run(), tmp_path_factory.mktemp("papers")
    drawn = {name: " ".join(draw(run, folder).split()) for name, draw in DRAWN.items()}
    return {
        **drawn,
        "json": stdlib_json.dumps(
            stdlib_json.loads(as_json(run, folder)), separators=(",", ":"), ensure_ascii=False
        ),
    }


@pytest.mark.parametrize("paper", [*DRAWN, "json"])
def test_every_paper_says_everything(papers: dict[str, str], paper: str) -> None:
    said = AS_JSON if paper == "json" else SAID
    assert [what for what, words in said.items() if words not in papers[paper]] == []


def test_room_for_a_cause_is_left_until_it_is_given(tmp_path: Path) -> None:
    run = whole_run()
    assert as_html(run, tmp_path).count('<dd class="blank">') == 2  # of the finding and the question
    (decision,) = run.results.decisions
    told = decision.model_copy(update={"cause": "salah ketik"})
    given = Run(run.results.model_copy(update={"decisions": (told,)}), run.documents)
    page = as_html(given, tmp_path)
    assert page.count('<dd class="blank">') == 1
    assert '<dd class="told">salah ketik</dd>' in page


def test_charts_of_the_summary_stand_side_by_side(tmp_path: Path) -> None:
    xlsx.write(whole_run(), tmp_path / "kk.xlsx", "id")
    with zipfile.ZipFile(tmp_path / "kk.xlsx") as book:
        drawing = next(book.read(name).decode() for name in book.namelist() if "drawings/drawing" in name)
    corners = [tuple(map(int, found)) for found in re.findall(CORNER, drawing, re.DOTALL)]
    assert len(corners) == 6
    assert all(left < right for left, right in pairwise(corners))  # none begins before the last one ends


def test_few_findings_are_counted_by_whole_ones_and_questions_have_their_bar(tmp_path: Path) -> None:
    xlsx.write(whole_run(), tmp_path / "kk.xlsx", "id")
    with zipfile.ZipFile(tmp_path / "kk.xlsx") as book:
        charts = [book.read(name).decode() for name in sorted(book.namelist()) if "charts/chart" in name]
    assert len(charts) == 3
    for chart in charts:
        assert '<c:majorUnit val="1"/>' in chart
        assert 'formatCode="0" sourceLinked="0"' in chart
    assert [chart.count("<c:ser>") for chart in charts] == [2, 1, 4]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", "Working Paper: Review of Performance Agreements"),
        ("Kertas Kerja Reviu Perjanjian Kinerja", "Working Paper: Review of Performance Agreements"),
        ("Reviu PK 2026, semester I", "Reviu PK 2026, semester I"),
    ],
)
def test_what_somebody_wrote_on_the_cover_stays_and_our_own_words_follow_the_language(
    tmp_path: Path, before: str, after: str
) -> None:
    xlsx.write(whole_run(), tmp_path / "kk.xlsx", "en", {"subject": before})
    assert openpyxl.load_workbook(tmp_path / "kk.xlsx").worksheets[0]["B5"].value == after
