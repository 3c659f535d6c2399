"""SARIF, JUnit XML and CSV of findings: valid, complete, harmless in a spreadsheet, with baseline states."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from jsonschema import Draft4Validator
from lxml import etree

from audit.cli import main
from audit.reports.machine import DUMPED
from audit.reports.machine.findings_csv import plain
from audit.results import Absent, DocumentResult, Failure, LeftOut, Results, RulesRun, SourceRecord, count
from extractor.records import Problem, ReaderReading
from rules.engine.finding import Certainty, Coverage, CoverageResult, FindingRecord, PlaceRecord, Severity

HERE = Path(__file__).parent
HOSTILE = '=HYPERLINK("http://x";"a") <b>&\x07\n]]>'
LANGUAGES = ("id", "en")


def finding(rule: str = "WGT001", **more: Any) -> FindingRecord:
    place = PlaceRecord(page=2, bbox=(10, 20, 30, 40), text="35%")
    return FindingRecord(
        **{
            "rule": rule,
            "name": "weights",
            "severity": Severity.ERROR,
            "certainty": Certainty.CERTAIN,
            "subject": "indicators[0]",
            "message": f"Pesan {rule}",
            "condition": HOSTILE,
            "criterion": None,
            "effect": "akibat",
            "recommendation": "saran",
            "evidence": (place,),
            "fingerprint": f"sidik-{rule}",
            **more,
        }
    )


def asked(rule: str = "TGT002") -> FindingRecord:
    reading = ReaderReading(reader="lain", text="12,4", confidence=0.5)
    place = PlaceRecord(page=1, bbox=(1, 2, 3, 4), text="124", readings=(reading,))
    return finding(rule, certainty=Certainty.NEEDS_REVIEW, evidence=(place,))


def covered(rule: str, result: CoverageResult, why: str = "") -> Coverage:
    return Coverage(rule=rule, name=rule.lower(), result=result, why=why)


def document(**more: Any) -> DocumentResult:
    return DocumentResult(
        **{
            "source": SourceRecord(path="/x/a b#.pdf", relative="Dinas A/a b#.pdf", sha256="0" * 64, pages=3),
            "status": "checked-with-problems",
            "organisation": "Dinas A",
            "year": 2025,
            "findings": (finding(), finding(message="Pesan kedua")),
            "questions": (asked(),),
            "waived": (finding("CIT005", waiver="sudah dibahas"),),
            "known": (finding("STR001", message="lama"),),
            "resolved": (finding("STR009", message="selesai"),),
            "unassessed": (finding("SGN001", message="entah"),),
            "problems": (Problem(code="page-unread", page=3, message="Halaman 3 tidak terbaca"),),
            "coverage": (
                covered("WGT001", CoverageResult.DEVIATES),
                covered("TGT002", CoverageResult.INSUFFICIENT),
                covered("CIT005", CoverageResult.DEVIATES),
                covered("BGT001", CoverageResult.CONFORMS),
                covered("BGT009", CoverageResult.NOT_APPLICABLE, "tidak ada anggaran"),
            ),
            **more,
        }
    )


def results(compared: bool = True) -> Results:
    failed = DocumentResult(
        source=SourceRecord(path="/x/rusak.pdf", relative="rusak.pdf"),
        status="failed",
        problem=Failure(code="damaged", message=f"Rusak {HOSTILE}", advice="Minta lagi"),
    )
    gone = Absent(source=SourceRecord(path="/x/hilang.pdf"), findings=(finding("BGT002"),))
    left = LeftOut(path="/x/Thumbs.db", relative="Thumbs.db", reason="ending", message="Bukan dokumen")
    whole = Results(
        documents=(document(), failed),
        rules=RulesRun(run=5, profile="uji"),
        left_out=(left,),
        compared=compared,
        absent=(gone,),
        batch=(finding("BAT004", evidence=(PlaceRecord(page=1, document="/x/a b#.pdf"),)),),
    )
    return whole.model_copy(update={"summary": count(whole)})


def sarif(**options: Any) -> Any:
    return json.loads(DUMPED["sarif"](results(**options), "id"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_sarif_is_what_its_schema_says(language: Any) -> None:
    schema = json.loads((HERE / "sarif-2.1.0.json").read_text(encoding="utf-8"))
    validator = Draft4Validator(schema, format_checker=Draft4Validator.FORMAT_CHECKER)
    for result in (
        results(),
        results(compared=False),
        Results(documents=(), rules=RulesRun(run=0, profile="x")),
    ):
        log = json.loads(DUMPED["sarif"](result, language))
        assert [error.message for error in validator.iter_errors(log)] == []
    broken = {**log, "runs": [{**log["runs"][0], "results": [{"ruleId": "X"}]}]}
    assert list(validator.iter_errors(broken)), "the schema is looked at"


def test_sarif_tells_findings_questions_and_waivers_apart() -> None:
    found = {(r["ruleId"], r["message"]["text"].split("\n")[0]): r for r in sarif()["runs"][0]["results"]}
    states = {key[0]: (r["kind"], r["level"], r.get("baselineState")) for key, r in found.items()}
    assert states == {
        "WGT001": ("fail", "error", "new"),
        "TGT002": ("review", "none", "new"),
        "CIT005": ("fail", "error", None),
        "STR001": ("fail", "error", "unchanged"),
        "STR009": ("fail", "error", "absent"),
        "SGN001": ("open", "none", None),
        "BGT002": ("open", "none", None),
        "BAT004": ("fail", "error", "new"),
    }
    waived = next(r for (rule, _), r in found.items() if rule == "CIT005")
    assert waived["suppressions"] == [
        {"kind": "external", "status": "accepted", "justification": "sudah dibahas"}
    ]
    assert not any("baselineState" in r for r in sarif(compared=False)["runs"][0]["results"])


def test_sarif_names_places_files_and_what_was_not_read() -> None:
    run = sarif()["runs"][0]
    (place,) = run["results"][0]["locations"]
    assert place["physicalLocation"]["artifactLocation"]["uri"] == "Dinas%20A/a%20b%23.pdf"
    assert place["properties"] == {"page": 2, "bbox": [10, 20, 30, 40]}
    assert run["artifacts"][0]["hashes"] == {"sha-256": "0" * 64}
    invocation = run["invocations"][0]
    assert invocation["executionSuccessful"] is False
    assert [n["descriptor"]["id"] for n in invocation["toolExecutionNotifications"]] == [
        "page-unread",
        "damaged",
        "left-out-ending",
    ]
    rules = run["tool"]["driver"]["rules"]
    assert all(rules[r["ruleIndex"]]["id"] == r["ruleId"] for r in run["results"])


@pytest.mark.parametrize("language", LANGUAGES)
def test_junit_is_what_its_schema_says(language: Any) -> None:
    schema = etree.XMLSchema(etree.parse(str(HERE / "junit-10.xsd")))
    for result in (results(), Results(documents=(), rules=RulesRun(run=0, profile="x"))):
        document = etree.fromstring(DUMPED["junit"](result, language).encode("utf-8"))
        schema.assertValid(document)


def test_junit_has_a_case_for_each_rule_and_the_right_counts() -> None:
    root = etree.fromstring(DUMPED["junit"](results(), "id").encode("utf-8"))
    counts = {name: root.get(name) for name in ("tests", "failures", "errors")}
    assert counts == {"tests": "8", "failures": "1", "errors": "1"}
    suite = root[0]
    assert (suite.get("name"), suite.get("tests"), suite.get("skipped")) == ("Dinas A/a b#.pdf", "6", "4")
    cases = {case.get("name").split()[0]: [child.tag for child in case] for case in suite}
    assert cases["WGT001"] == ["failure"]
    assert cases["BGT001"] == []
    assert cases["TGT002"] == cases["CIT005"] == cases["BGT009"] == ["skipped"]
    failure = suite.find(".//failure")
    assert failure.get("message") == "Pesan WGT001 (+1)"
    assert "Pesan kedua" in failure.text
    assert "sudah dibahas" not in failure.text
    assert root[-1][0].get("name") == "Thumbs.db"


def test_csv_has_every_finding_failure_and_file_that_was_left_out() -> None:
    words = DUMPED["csv"](results(), "id")
    assert words.startswith("\ufefffile,organisation,")
    rows = list(csv.DictReader(io.StringIO(words.removeprefix("\ufeff"), newline="")))
    listed = [(row["list"], row["state"], row["rule"]) for row in rows]
    assert ("findings", "new", "WGT001") in listed
    assert ("known", "unchanged", "STR001") in listed
    assert ("resolved", "absent", "STR009") in listed
    assert ("questions", "new", "TGT002") in listed
    assert [row["file"] for row in rows if row["list"] in ("failed", "left-out")] == [
        "rusak.pdf",
        "Thumbs.db",
    ]
    asking = next(row for row in rows if row["rule"] == "TGT002")
    assert (asking["printed"], asking["readings"], asking["certainty"]) == (
        "124",
        "lain: 12,4",
        "needs_review",
    )
    assert all(row["condition"][:1] in ("'", "") for row in rows), "a formula of a document is text"


@pytest.mark.parametrize(
    ("given", "written"),
    [
        ("=1+1", "'=1+1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        (" =1", "' =1"),
        ("\t=1", "'\t=1"),
        ("-2+3+cmd|' /C calc'!A0", "'-2+3+cmd|' /C calc'!A0"),
        ("-5", "-5"),
        ("+7,25", "+7,25"),
        ("-", "-"),
        ("-12,5 %", "-12,5 %"),
        ("a=b", "a=b"),
        (5, 5),
        (None, None),
    ],
)
def test_a_cell_of_csv_is_never_a_formula(given: str | int | None, written: str | int | None) -> None:
    assert plain(given) == written


def cermat(*words: object) -> Result:
    return CliRunner().invoke(main, [str(word) for word in words], catch_exceptions=False)


@pytest.mark.usefixtures("reader")
def test_a_run_is_printed_and_exported_in_the_same_words(
    document: Callable[..., Path], tmp_path: Path
) -> None:
    document("in/pk.txt")
    asked = ("check", tmp_path / "in", "--select", "WGT001", "--jobs", 1, "--out", tmp_path / "run")
    for form, to, name in (
        ("sarif", "sarif", "temuan.sarif"),
        ("junit", "junit", "temuan.xml"),
        ("csv", "findings", "temuan.csv"),
    ):
        printed = cermat(*asked, "--format", form)
        assert printed.exit_code == 1
        assert cermat("export", tmp_path / "run", "--to", to, "--out", tmp_path / "x").exit_code == 0
        assert (tmp_path / "x" / name).read_bytes() == printed.stdout_bytes
        assert b"WGT001" in printed.stdout_bytes
    wrong = cermat("export", tmp_path / "run", "--to", "sarif", "--number", 1, "--out", tmp_path / "x")
    assert wrong.exit_code == 2
