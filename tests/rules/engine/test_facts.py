"""What a finding says is made of its stored facts: through JSON, in either language, the same words."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from rules.engine.check import check
from rules.engine.examples import agreement_from_shorthand
from rules.engine.facts import as_json, from_json
from rules.engine.finding import FindingRecord
from rules.engine.page import Language, load_page
from rules.engine.profile import Profile
from rules.engine.rule import Context, Rule, all_rules
from rules.engine.wording import worded

RULES = list(all_rules().values())


def found_by(rule: Rule, data: dict[str, Any], language: Language) -> list[FindingRecord]:
    given = [agreement_from_shorthand(one) for one in data.get("agreements", [data])]
    asked = data.get("expect", {})
    profile = Profile("test", select=(rule.id,))
    context = Context(**asked.get("context", {}))
    outcome = check(given if rule.scope == "batch" else given[0], profile, context, language)
    assert outcome.problems == ()
    return [*outcome.findings, *outcome.questions]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_stored_facts_give_the_same_words_in_both_languages(rule: Rule) -> None:
    count = 0
    for example in load_page(rule.page).examples:
        for one, other in zip(
            found_by(rule, example.data, "id"), found_by(rule, example.data, "en"), strict=True
        ):
            stored = FindingRecord.model_validate_json(one.model_dump_json())
            assert worded(stored, "id") == one
            assert worded(stored, "en") == other
            count += 1
    assert count > 0


def test_a_decimal_keeps_its_digits() -> None:
    facts = {"total": Decimal("12.40"), "rows": [{"gap": Decimal("-3")}], "none": None, "sure": True, "n": 2}
    assert as_json(facts)["total"] == {"number": "12.40"}
    assert from_json(as_json(facts)) == facts
    assert str(from_json(as_json(facts))["total"]) == "12.40"


def test_what_json_cannot_hold_is_no_fact() -> None:
    with pytest.raises(TypeError, match="set"):
        as_json({"names": {"a"}})


def test_an_older_record_and_a_rule_not_loaded_keep_their_words() -> None:
    example = next(e for e in load_page(all_rules()["WGT001"].page).examples if e.outcome == "fail")
    (record, *_) = found_by(all_rules()["WGT001"], example.data, "id")
    older = record.model_copy(update={"facts": None})
    foreign = record.model_copy(update={"rule": "XXX001"})
    assert worded(older, "en") == older
    assert worded(foreign, "en") == foreign
