"""Batch rules through the engine: words, places, fingerprints, coverage, crashes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from extractor.records import Agreement
from rules.engine.check import check
from rules.engine.examples import agreement_from_shorthand
from rules.engine.finding import CoverageResult
from rules.engine.look import Look
from rules.engine.page import Example, load_page
from rules.engine.profile import Profile
from rules.engine.rule import Context, Rule, all_rules

BATCH = [rule for rule in all_rules().values() if rule.scope == "batch"]


ANY = (Look("dokumen", "documents", lambda agreements: [(i, "") for i, _ in enumerate(agreements)]),)


def failing() -> Iterator[Any]:
    for rule in BATCH:
        for example in load_page(rule.page).examples:
            if example.outcome == "fail":
                yield pytest.param(rule, example, id=f"{rule.id}-{example.title}")


def documents(example: Example) -> list[Agreement]:
    return [agreement_from_shorthand(data) for data in example.data["agreements"]]


def body(name: str, sha: str, **more: Any) -> Agreement:
    data = {"year": 2025, "organisation": name, "source": {"path": f"{sha}.pdf", "sha256": sha}, **more}
    return agreement_from_shorthand(data)


def test_the_catalogue_has_the_batch_rules() -> None:
    assert [rule.id for rule in BATCH] == [f"BAT00{n}" for n in range(1, 9)]


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize(("rule", "example"), failing())
def test_findings_are_worded(rule: Rule, example: Example, language: Any) -> None:
    context = Context(**example.data.get("expect", {}).get("context", {}))
    outcome = check(documents(example), Profile("test", select=(rule.id,)), context, language)
    assert outcome.problems == ()
    assert outcome.findings
    for finding in outcome.findings:
        for text in (finding.message, finding.condition, finding.effect, finding.recommendation):
            assert text
            assert "{{" not in text
        assert all(place.document for place in finding.evidence)


def test_fingerprints_tell_findings_apart_and_ignore_the_order_of_documents() -> None:
    names = ("Badan Keuangan", "Dinas Sosial", "Dinas Kesehatan")
    roster = ({"organisation": "Dinas Perhubungan"}, {"organisation": "Dinas Pariwisata"})
    batch = [body(name, name[-4:]) for name in names]
    profile = Profile("test", select=("BAT004",))
    forth = check(batch, profile, Context(roster=roster))
    back = check(batch[::-1], profile, Context(roster=roster))
    prints = {finding.fingerprint for finding in forth.findings}
    assert len(prints) == 2
    assert prints == {finding.fingerprint for finding in back.findings}


def test_fingerprints_outlive_the_folder_of_the_documents() -> None:
    """A waiver of the second copy still waives it where the folder was moved, not the third."""
    title = {"text": "PERJANJIAN KINERJA TAHUN 2025", "section": "statement", "year": 2025}
    marks = []
    for folder in ("/audit/2025", "/arsip"):
        filed = [
            body("Dinas Sosial", n, source={"path": f"{folder}/{n}.pdf", "sha256": n}, titles=[title])
            for n in "abc"
        ]
        outcome = check(filed, Profile("test", select=("BAT004",)), Context(), "id")
        marks.append([finding.fingerprint for finding in outcome.findings])
    assert marks[0] == marks[1]
    assert len({*marks[0]}) == 2


def test_one_document_is_nothing_to_compare() -> None:
    outcome = check([body("Dinas Sosial", "a")], Profile("test"))
    assert outcome.findings == ()
    assert {line.result for line in outcome.coverage} == {CoverageResult.NOT_APPLICABLE}
    assert len(outcome.coverage) == len(BATCH)


def test_no_document_at_all() -> None:
    outcome = check([], Profile("test"))
    assert (outcome.findings, outcome.questions, outcome.problems) == ((), (), ())


def test_a_roster_without_documents_is_a_problem_of_no_one() -> None:
    outcome = check([], Profile("test"), Context(roster=({"organisation": "Dinas Sosial"},)))
    assert outcome.problems == ()


def test_a_rule_that_crashes_leaves_the_others(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> Iterator[None]:
        raise RuntimeError("broken")
        yield

    rule = all_rules()["BAT003"]
    monkeypatch.setattr(
        "rules.engine.profile.all_rules",
        lambda: {**all_rules(), "BAT003": type(rule)(**{**_fields(rule), "check": broken, "needs": ANY})},
    )
    twice = [body("Dinas Sosial", "same"), body("Dinas Sosial", "same")]
    outcome = check(twice, Profile("test"))
    assert [problem.code for problem in outcome.problems] == ["rule-failed"]
    assert [finding.rule for finding in outcome.findings] == ["BAT004"]


def _fields(rule: Rule) -> dict[str, Any]:
    return {name: getattr(rule, name) for name in rule.__slots__}
