"""The pages of the report: what may run on them, what stands on which, and what is said once."""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from audit.reports import HTML, html
from audit.reports.html.grouped import grouped
from audit.results import DocumentResult, Results, RulesRun, SourceRecord
from audit.run import Run
from audit.run.document import Checked
from audit.run.pictures import Crop, spots
from rules.engine.finding import Certainty, FindingRecord, PlaceRecord, Severity


def finding(**more: Any) -> FindingRecord:
    said = {
        "rule": "TGT002",
        "name": "quarters",
        "severity": Severity.ERROR,
        "certainty": Certainty.CERTAIN,
        "subject": "indicators[0]",
        "message": "Jumlah tidak sama",
        "condition": "Jumlah 7, tercetak 8",
        "criterion": None,
        "effect": "Akibat yang sama",
        "recommendation": "Saran yang sama",
        "fingerprint": "0" * 16,
        "evidence": (),
    }
    return FindingRecord.model_validate({**said, **more})


def checked(name: str = "a.pdf", body: str = "Dinas A", **more: Any) -> Checked:
    source = SourceRecord(path=f"in/{name}", sha256="ab" * 32, pages=1, kind="digital")
    return Checked(DocumentResult(source=source, status="checked", organisation=body, **more))


def run_of(*documents: Checked) -> Run:
    results = tuple(document.result for document in documents)
    return Run(Results(documents=results, rules=RulesRun(run=1, profile="uji")), documents)


def policy(page: str) -> str:
    found = re.search(r'Content-Security-Policy" content="([^"]*)"', page)
    assert found is not None
    return found[1]


def test_only_the_styles_and_the_script_of_the_report_may_run() -> None:
    page = html.rendered(run_of(checked(findings=(finding(),))), "id")
    assert "default-src 'none'" in policy(page)
    assert "unsafe" not in policy(page)
    for tag in ("style", "script"):
        found = re.findall(rf"<{tag}>(.*?)</{tag}>", page, re.DOTALL)
        assert len(found) == 1
        digest = base64.b64encode(hashlib.sha256(found[0].encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy(page)
    assert " style=" not in page


def test_a_question_never_looks_like_an_error() -> None:
    page = html.rendered(run_of(checked(questions=(finding(),))), "id")
    (card,) = re.findall(r'<article class="([^"]*)"', page)
    assert card == "card question"
    assert '<span class="tag question">pertanyaan</span>' in page
    assert 'class="tag error"' not in page


def test_findings_of_one_rule_say_once_what_they_share() -> None:
    several = tuple(finding(subject=f"indicators[{n}]", condition=f"Jumlah {n}") for n in (1, 2, 3))
    page = html.rendered(run_of(checked(findings=several)), "id")
    assert page.count("<article") == 1
    assert page.count("Saran yang sama") == 1
    assert all(page.count(f"Jumlah {n}") == 1 for n in (1, 2, 3))
    assert "3×" in page


def test_what_differs_is_said_of_each() -> None:
    several = (finding(recommendation="Saran satu"), finding(recommendation="Saran dua"))
    page = html.rendered(run_of(checked(findings=several)), "id")
    assert page.count("Saran satu") == page.count("Saran dua") == 1


def test_groups_part_by_rule_and_gravity_in_their_order() -> None:
    a, b, grave = finding(rule="TGT004"), finding(), finding(severity=Severity.WARNING)
    assert [group.findings for group in grouped([a, b, a, grave])] == [(a, a), (b,), (grave,)]


def test_a_picture_stands_once_and_is_pointed_at_afterwards() -> None:
    place = PlaceRecord(page=2, bbox=(10, 10, 60, 20))
    two = (finding(evidence=(place,)), finding(rule="TGT004", evidence=(place,)))
    crop = Crop(spots(two[0])[0], "QUJD", 30, 20)
    page = html.rendered(run_of(replace(checked(findings=two), crops=(crop,))), "id")
    assert page.count("base64,QUJD") == 1
    assert page.count('id="g1"') == page.count('href="#g1"') == 1


def many(count: int) -> Run:
    return run_of(*(checked(f"{n:03}.pdf", f"Dinas {n}", findings=(finding(),)) for n in range(1, count + 1)))


@pytest.mark.parametrize(("count", "pages"), [(20, 0), (21, 21)])
def test_beyond_twenty_documents_each_has_a_page(count: int, pages: int, tmp_path: Path) -> None:
    html.write(many(count), tmp_path / HTML, "id")
    names = sorted(path.name for path in (tmp_path / html.FOLDER).glob("*"))
    assert len(names) == pages
    whole = (tmp_path / HTML).read_text(encoding="utf-8")
    assert whole.count("<article") == (0 if pages else count)
    links = re.findall(r'<a href="([^#"]+[.]html)"', whole)
    assert len(links) == pages
    for link in links:
        page = (tmp_path / link).read_text(encoding="utf-8")
        back = re.findall(r'href="([^#"]+[.]html)', page)
        assert all((tmp_path / html.FOLDER / to).resolve().is_file() for to in back)
        assert page.count("<h1 ") == page.count("<h2>") == page.count("<article") == 1


def test_pages_of_a_longer_run_do_not_stay(tmp_path: Path) -> None:
    html.write(many(22), tmp_path / HTML, "id")
    (tmp_path / html.FOLDER / "catatan-saya.html").write_text("milik orang", encoding="utf-8")
    html.write(many(21), tmp_path / HTML, "id")
    assert len(list((tmp_path / html.FOLDER).glob("dokumen-*"))) == 21
    html.write(many(2), tmp_path / HTML, "id")
    assert [path.name for path in (tmp_path / html.FOLDER).iterdir()] == ["catatan-saya.html"]


def test_a_row_of_the_list_is_known_by_what_the_filter_asks() -> None:
    result = checked(body='Dinas "B"', findings=(finding(),), questions=(finding(rule="SGN001"),))
    page = html.rendered(run_of(result), "id")
    (row,) = re.findall(r"<tr data-body=[^>]*>", page)
    assert 'data-body="Dinas &#34;B&#34;"' in row
    assert 'data-rules="SGN001 TGT002"' in row
    assert 'data-levels="error question"' in row


def test_no_colour_of_the_page_is_named_by_itself_or_not_at_all() -> None:
    page = html.rendered(run_of(checked()), "id")
    given = dict(re.findall(r"(--[a-z0-9-]+): ([^;]+);", page))
    assert set(re.findall(r"var\((--[a-z0-9-]+)\)", page)) <= set(given)
    assert not any("var(" in value for value in given.values())


def test_no_page_leaves_out_a_level_of_headings(tmp_path: Path) -> None:
    html.write(many(21), tmp_path / HTML, "id")
    for path in (tmp_path / HTML, tmp_path / html.FOLDER / "dokumen-0001.html"):
        levels = [int(level) for level in re.findall(r"<h([1-6])[ >]", path.read_text(encoding="utf-8"))]
        assert levels[0] == 1
        assert all(after - before <= 1 for before, after in pairwise(levels)), path.name
