"""The samples from end to end: what is drawn is read, the named defects are found, nothing else is.

Expected records and defects come from ``samples/bodies`` by ``samples/make.py``, never from cermat.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import extractor
from extractor.records import Agreement, Targets
from rules.engine.check import check
from rules.engine.finding import Severity
from rules.engine.profile import load_profile

SAMPLES = Path(__file__).parents[2] / "samples"
DIGITAL = sorted(p.stem for p in (SAMPLES / "expected").glob("*.json"))
SCANS = sorted(p.stem for p in SAMPLES.glob("*-pindai.pdf"))
TRANSCRIPT = SAMPLES / "pk-dppkukm-dki-2024.txt"


@cache
def read(path: Path) -> Agreement:
    """Each sample is read once."""
    return extractor.read(path)


def expected(name: str) -> dict[str, Any]:
    data: dict[str, Any] = json.loads((SAMPLES / "expected" / f"{name}.json").read_text(encoding="utf-8"))
    return data


def squeezed(text: str | None) -> str:
    return "".join((text or "").split())


def printed(targets: Targets) -> dict[str, str]:
    return {period: squeezed(target.text) for period, target in targets.printed().items()}


@pytest.mark.parametrize("name", DIGITAL)
class TestDigital:
    def test_indicators(self, name: str) -> None:
        agreement, truth = read(SAMPLES / f"{name}.pdf"), expected(name)
        assert [squeezed(i.name) for i in agreement.indicators] == [
            squeezed(i["name"]) for i in truth["indicators"]
        ]
        for found, drawn in zip(agreement.indicators, truth["indicators"], strict=True):
            assert printed(found.targets) == {p: squeezed(t) for p, t in drawn["targets"].items()}
            assert squeezed(found.objective) == squeezed(drawn["objective"])
        assert agreement.year == truth["year"]
        assert agreement.problems == ()

    def test_programs(self, name: str) -> None:
        agreement, truth = read(SAMPLES / f"{name}.pdf"), expected(name)
        found = [(squeezed(p.name), squeezed(p.budget_text).lstrip("Rp.")) for p in agreement.programs]
        assert found == [
            (squeezed(p["name"]), squeezed(p["budget_text"]).lstrip("Rp.")) for p in truth["programs"]
        ]
        total = agreement.programs_total
        assert squeezed(total.text if total else None) == squeezed(truth["programs_total"])

    def test_actions(self, name: str) -> None:
        agreement, truth = read(SAMPLES / f"{name}.pdf"), expected(name)
        assert [squeezed(a.indicator) for a in agreement.actions] == [
            squeezed(a["indicator"]) for a in truth["actions"]
        ]
        for found, drawn in zip(agreement.actions, truth["actions"], strict=True):
            if "quarters" in drawn:
                assert list(found.quarters) == drawn["quarters"]
                assert squeezed(found.output) == squeezed(drawn["output"])
            else:
                assert printed(found.targets) == drawn["targets"]

    def test_named_defects_and_nothing_else(self, name: str) -> None:
        outcome = check(read(SAMPLES / f"{name}.pdf"), load_profile("nasional"))
        grave = [f for f in outcome.findings if f.severity is not Severity.INFO]
        defects = expected(name)["defects"]
        assert {f.rule for f in grave} == {d["rule"] for d in defects}
        for defect in defects:
            assert any(f.rule == defect["rule"] and f.subject.startswith(defect["subject"]) for f in grave), (
                defect
            )
        assert outcome.problems == ()
        assert outcome.questions == ()


def test_the_clean_sample_has_no_finding_at_all() -> None:
    clean = [name for name in DIGITAL if not expected(name)["defects"]]
    assert clean
    for name in clean:
        assert check(read(SAMPLES / f"{name}.pdf"), load_profile("nasional")).findings == ()


def wrong_and_unmarked(agreement: Agreement, truth: dict[str, Any]) -> list[tuple[str, str, str | None]]:
    """(indicator, printed, read) of each target that is wrong and not flagged."""
    by_name = {squeezed(i.name): i for i in agreement.indicators}
    silent = []
    for drawn in truth["indicators"]:
        found = by_name.get(squeezed(drawn["name"]))
        for period, text in drawn["targets"].items():
            target = found.targets.printed().get(period) if found else None
            if squeezed(target.text if target else None) != squeezed(text) and not (
                target and target.needs_review
            ):
                silent.append((drawn["name"], text, target.text if target else None))
    return silent


@pytest.mark.ocr
@pytest.mark.parametrize("name", SCANS)
def test_scans_have_no_wrong_number_unmarked(name: str) -> None:
    agreement, truth = read(SAMPLES / f"{name}.pdf"), expected(name.removesuffix("-pindai"))
    assert len(agreement.indicators) == len(truth["indicators"])
    assert wrong_and_unmarked(agreement, truth) == []
    assert agreement.source.kind == "scan"


def test_the_transcript_as_a_careful_auditor_sees_it() -> None:
    agreement = read(TRANSCRIPT)
    assert len(agreement.indicators) == 19
    assert len({i.objective for i in agreement.indicators}) == 17
    counted = [i.category for i in agreement.indicators]
    names = ("Sasaran Strategis", "Sasaran Khusus", "Sasaran Operasional")
    assert [counted.count(name) for name in names] == [7, 9, 3]
    found = {(f.rule, f.subject) for f in check(agreement, load_profile("nasional")).findings}
    assert ("TGT002", "indicators[2].targets.annual") in found
    assert [subject for rule, subject in found if rule == "TGT002"] == ["indicators[2].targets.annual"]
    assert sum(rule == "SGN001" for rule, _ in found) == 3
    assert sum(rule == "ACT001" for rule, _ in found) == 2
    assert {"IDN001", "IDN007", "BGT001", "STR009", "CIT001", "CIT004", "CIT005"} <= {
        rule for rule, _ in found
    }
    assert not {"WGT001", "TGT006", "STR005"} & {rule for rule, _ in found}


@pytest.mark.parametrize("path", sorted([*SAMPLES.glob("*.pdf"), TRANSCRIPT]), ids=lambda path: path.stem)
def test_no_two_findings_share_a_fingerprint(path: Path) -> None:
    outcome = check(read(path), load_profile("nasional"))
    marks = [found.fingerprint for found in (*outcome.findings, *outcome.questions)]
    assert len(marks) == len(set(marks))
