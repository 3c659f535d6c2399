"""Every rule's page: its format, and its examples run through the rule."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from rules.engine.check import check
from rules.engine.examples import agreement_from_shorthand
from rules.engine.page import Example, load_page
from rules.engine.profile import Profile
from rules.engine.record import rests_on_doubt
from rules.engine.rule import Context, Rule, all_rules

RULES = list(all_rules().values())


def examples() -> Iterator[pytest.ParameterSet]:
    for rule in RULES:
        for example in load_page(rule.page).examples:
            yield pytest.param(rule, example, id=f"{rule.id}-{example.outcome}-{example.title}")


def outcome_of(rule: Rule, example: Example) -> list[tuple[str, bool]]:
    """(subject, rests on doubt) of each finding."""
    documents = [agreement_from_shorthand(d) for d in example.data.get("agreements", [example.data])]
    context = Context(**example.data.get("expect", {}).get("context", {}))
    settings = rule.settings.model_validate(example.data.get("expect", {}).get("settings", {}))
    given = documents if rule.scope == "batch" else documents[0]
    return [(f.subject, rests_on_doubt(f, documents)) for f in rule.check(given, settings, context)]


@pytest.mark.parametrize(("rule", "example"), examples())
def test_example(rule: Rule, example: Example) -> None:
    found = outcome_of(rule, example)
    if example.outcome in ("pass", "near-miss"):
        assert found == []
        return
    assert sorted(subject for subject, _ in found) == sorted(example.data["expect"]["subjects"])
    assert all(doubt for _, doubt in found) == (example.outcome == "doubtful")


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_page_is_complete(rule: Rule) -> None:
    page = load_page(rule.page)
    assert page.count("pass", "near-miss") >= 2
    failing = page.count("fail") or page.count("doubtful")  # some rules can only ask
    assert failing >= 2
    assert rule.page.read_text(encoding="utf-8").startswith(f"# {rule.id} {rule.name}\n")


@pytest.mark.parametrize("rule", [r for r in RULES if r.scope == "agreement"], ids=lambda rule: rule.id)
def test_findings_are_worded_in_both_languages(rule: Rule) -> None:
    for example in load_page(rule.page).examples:
        if example.outcome != "fail" or "context" in example.data.get("expect", {}):
            continue
        agreement = agreement_from_shorthand(example.data)
        for language in ("id", "en"):
            outcome = check(agreement, Profile("test", select=(rule.id,)), language=language)
            assert outcome.problems == ()
            assert outcome.findings, example.title
            for finding in outcome.findings:
                for text in (finding.message, finding.condition, finding.effect, finding.recommendation):
                    assert text
                    assert "{{" not in text
