"""The engine: order, doubt, coverage, fingerprints, a rule that crashes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from extractor.records import Agreement
from rules.engine.check import check
from rules.engine.examples import agreement_from_shorthand
from rules.engine.finding import Certainty, CoverageResult, Finding, Severity
from rules.engine.fingerprint import fingerprint
from rules.engine.place import doubtful, place, resolve
from rules.engine.profile import Profile, ProfileError, load_profile
from rules.engine.rule import Context, Rule, RuleSettings, all_rules, rule
from rules.engine.scope import Scope

WEIGHTS = [{"label": "a", "percent": "60", "text": "60%"}, {"label": "b", "percent": "35", "text": "35%"}]
ONLY_WEIGHTS = Profile("test", select=("WGT001",))


def document(**changes: object) -> Agreement:
    row = {"name": "Indeks layanan", "measurement": {"weights": WEIGHTS}}
    return agreement_from_shorthand({"indicators": [row], **changes})


def test_a_finding_carries_words_place_and_fingerprint() -> None:
    found = check(document(), ONLY_WEIGHTS).findings[0]
    assert (found.rule, found.name, found.severity) == ("WGT001", "weights-not-100", Severity.ERROR)
    assert found.message == "Jumlah bobot 95 %, seharusnya 100 %: “Indeks layanan”"
    assert found.condition.startswith("Bobot 60 dan 35 dari “Indeks layanan” berjumlah 95 %")
    assert found.evidence[0].page == 1
    assert len(found.fingerprint) == 16


def test_language_touches_words_only() -> None:
    indonesian, english = (
        check(document(), ONLY_WEIGHTS, language=lang).findings[0] for lang in ("id", "en")
    )
    assert indonesian.message != english.message
    assert indonesian.fingerprint == english.fingerprint


def test_fingerprint_survives_another_row_order() -> None:
    other = {"name": "Jumlah layanan"}
    row = {"name": "Indeks layanan", "measurement": {"weights": WEIGHTS}}
    marks = [
        check(agreement_from_shorthand({"indicators": rows}), ONLY_WEIGHTS).findings[0].fingerprint
        for rows in ([row, other], [other, row])
    ]
    assert marks[0] == marks[1]


def test_findings_of_two_rows_have_two_fingerprints() -> None:
    rows = [{"name": name, "measurement": {"weights": WEIGHTS}} for name in ("Indeks layanan", "Indeks mutu")]
    found = check(agreement_from_shorthand({"indicators": rows}), ONLY_WEIGHTS).findings
    assert len({f.fingerprint for f in found}) == 2


def test_coverage_says_why_a_rule_does_not_apply() -> None:
    outcome = check(agreement_from_shorthand({}), ONLY_WEIGHTS)
    assert outcome.findings == ()
    assert outcome.coverage[0].result is CoverageResult.NOT_APPLICABLE
    assert "daftar bobot" in outcome.coverage[0].why


def test_coverage_of_a_clean_document_is_evidence() -> None:
    row = {
        "name": "Indeks layanan",
        "measurement": {"weights": [WEIGHTS[0], {**WEIGHTS[1], "percent": "40"}]},
    }
    outcome = check(agreement_from_shorthand({"indicators": [row]}), ONLY_WEIGHTS)
    assert [c.result for c in outcome.coverage] == [CoverageResult.CONFORMS]


@pytest.fixture
def registered(monkeypatch: pytest.MonkeyPatch) -> dict[str, Rule]:
    """A copy of WGT001 whose check the test may replace."""
    rules = dict(all_rules())
    monkeypatch.setattr("rules.engine.profile.all_rules", lambda: rules)
    return rules


def test_a_crashing_rule_is_a_problem_and_no_finding(registered: dict[str, Rule]) -> None:
    def crash(agreement: Agreement, settings: RuleSettings, context: Context) -> Iterator[Finding]:
        raise ZeroDivisionError
        yield

    registered["WGT001"] = replace(all_rules()["WGT001"], check=crash)
    outcome = check(document(), ONLY_WEIGHTS)
    assert (outcome.findings, outcome.questions) == ((), ())
    assert [p.code for p in outcome.problems] == ["rule-failed"]
    assert outcome.coverage[0].result is CoverageResult.INSUFFICIENT


def test_a_doubtful_value_makes_a_question(registered: dict[str, Rule]) -> None:
    def about(agreement: Agreement, settings: RuleSettings, context: Context) -> Iterator[Finding]:
        facts: dict[str, Any] = {"weights": [], "total": 0, "whole": 100, "gap": 0}
        facts |= {"parent": None, "printed": None}
        yield Finding.at("indicators[0].name", "indicators[0].targets.annual", **facts)

    registered["WGT001"] = replace(all_rules()["WGT001"], check=about)
    doubtful = {"annual": {"text": "7,26", "needs_review": True}}
    row = {"name": "Indeks layanan", "measurement": {"weights": WEIGHTS}, "targets": doubtful}
    outcome = check(agreement_from_shorthand({"indicators": [row]}), ONLY_WEIGHTS)
    assert outcome.findings == ()
    assert outcome.questions[0].certainty is Certainty.NEEDS_REVIEW
    assert outcome.questions[0].note


@pytest.mark.parametrize("flagged", [False, True])
def test_the_words_of_a_doubtful_record_are_doubtful(flagged: bool) -> None:
    party = {
        "role": "first",
        "name": "Sekar Mayangsari",
        "nip": "19800303",
        "section": "annex",
        "place": "signature",
        "needs_review": flagged,
    }
    target = {"annual": {"text": "7"}}
    row = {"name": "Indeks layanan", "unit": "l", "targets": target, "needs_review": flagged}
    agreement = agreement_from_shorthand({"parties": [party], "indicators": [row]})
    assert doubtful(agreement, "parties[0].nip") is flagged
    assert doubtful(agreement, "indicators[0].unit") is flagged
    assert doubtful(agreement, "indicators[0].objective") is flagged
    assert not doubtful(agreement, "indicators[0].targets.annual")
    assert not doubtful(agreement, "title")


@pytest.mark.parametrize(
    ("record", "field", "meant", "left"),
    [
        ("indicators", "name", "name", "unit"),
        ("indicators", "unit", "unit", "measurement_text"),
        ("programs", "budget", "budget_text", "name"),
        ("actions", "period_text", "quarters", "output"),
    ],
)
def test_doubt_on_one_value_of_a_row_leaves_the_others(
    record: str, field: str, meant: str, left: str
) -> None:
    doubts = [{"code": "words", "by": "correction", "field": field}]
    row = {"doubts": doubts} if record == "actions" else {"name": "Indeks", "doubts": doubts}
    agreement = agreement_from_shorthand({record: [row]})
    assert doubtful(agreement, f"{record}[0]")
    assert doubtful(agreement, f"{record}[0].{meant}")
    assert not doubtful(agreement, f"{record}[0].{left}")


def test_doubt_on_one_field_of_a_party_leaves_the_others() -> None:
    agreement = agreement_from_shorthand(
        {
            "parties": [
                {
                    "role": "first",
                    "name": "Sekar Mayangsari",
                    "nip_text": "19800303 200501 2 001",
                    "section": "statement",
                    "needs_review": True,
                    "doubtful": ["name", "position"],
                }
            ]
        }
    )
    assert doubtful(agreement, "parties[0]")
    assert doubtful(agreement, "parties[0].name")
    assert not doubtful(agreement, "parties[0].nip")
    assert not doubtful(agreement, "parties[0].nip_text")


def test_profiles_narrow_and_regrade() -> None:
    assert [r.id for r in Profile("x", select=("WGT",), ignore=("WGT001",)).rules("agreement")] == [
        r
        for r in all_rules()
        if r.startswith("WGT") and r != "WGT001" and all_rules()[r].scope == "agreement"
    ]
    assert load_profile("nasional").name == "nasional"


def test_an_unknown_profile_is_an_error_of_use() -> None:
    with pytest.raises(ProfileError, match="tidak-ada"):
        load_profile("tidak-ada")


def test_paths_resolve_to_values_and_places() -> None:
    agreement = document()
    assert resolve(agreement, "indicators[0].measurement.weights[1].percent") == "35"
    assert place(agreement, "indicators[0].name").text == "Indeks layanan"
    with pytest.raises(KeyError):
        resolve(agreement, "indicators[7].name")


@pytest.mark.parametrize(
    ("id", "name"),
    [("WGT1", "x"), ("WGT999", "Weights Bad"), ("WGT001", "other"), ("WGT998", "weights-not-100")],
)
def test_malformed_or_repeated_ids_and_names_are_refused(id: str, name: str) -> None:
    with pytest.raises(ValueError, match="rule id or name"):
        rule(id=id, name=name, severity=Severity.INFO, needs=("indicators",))


def test_fingerprints_need_no_row() -> None:
    scope, wgt = Scope.of(document()), all_rules()["WGT001"]
    total = Finding.at("programs_total")
    assert fingerprint(wgt, total, scope) == fingerprint(wgt, total, scope)
