"""Fingerprints tell the findings of a document apart, and stay when it is read anew."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest

from extractor.records import Agreement, Correction
from rules.engine.check import check
from rules.engine.examples import agreement_from_shorthand
from rules.engine.finding import Finding, FindingRecord
from rules.engine.fingerprint import told_apart
from rules.engine.page import load_page
from rules.engine.profile import Profile
from rules.engine.record import record
from rules.engine.rule import Rule, all_rules
from rules.engine.scope import Scope

RULES = [rule for rule in all_rules().values() if rule.scope == "agreement"]


def found_by(agreement: Agreement, *rules: str, **settings: Any) -> list[FindingRecord]:
    outcome = check(agreement, Profile("test", select=rules, **settings))
    return [*outcome.findings, *outcome.questions]


def mended(*words: tuple[str, str, str]) -> Agreement:
    made = tuple(
        Correction(field=field, read=read, became=became, reason="ocr-confusion", confidence=0.9)
        for field, read, became in words
    )
    named = [{"name": "Indeks layanan"}, {"name": "Indeks mutu"}]
    cited = {"indicators": named, "citations": [{"text": "Permendagri Nomor 1 Tahun 2030"}]}
    return agreement_from_shorthand(cited).model_copy(update={"corrections": made})


def marks(agreement: Agreement, *rules: str) -> dict[str, str]:
    return {found.subject: found.fingerprint for found in found_by(agreement, *rules)}


def _of_mends(agreement: Agreement) -> list[str]:
    rule = all_rules()["CIT004"]
    found = [Finding.at(f"corrections[{n}]", word="Permendakri", meant="Permendagri") for n in (0, 1)]
    records = [record(rule, one, Scope.of(agreement), Profile("test"), "id") for one in found]
    return [one.fingerprint for one in told_apart(found, records, (agreement,))]


KIND = ("indicators[0].name", "Permendakri", "Permendagri")
OTHER = ("actions[4].plan", "Permandag", "Permendag")


def test_two_mends_are_two_findings() -> None:
    one, other = marks(mended(KIND, OTHER), "CIT004").values()
    assert one != other


def test_a_mend_keeps_its_fingerprint_whatever_stands_before_it() -> None:
    alone = marks(mended(KIND), "CIT004")["corrections[0]"]
    assert marks(mended(OTHER, KIND), "CIT004")["corrections[1]"] == alone


def test_the_same_mend_in_two_rows_is_told_apart() -> None:
    again = ("indicators[1].name", *KIND[1:])
    forth, back = (_of_mends(mended(*both)) for both in ((KIND, again), (again, KIND)))
    assert len({*forth}) == 2
    assert forth == back[::-1]


def weights(*percents: str) -> dict[str, Any]:
    return {
        "weights": [
            {"label": label, "percent": percent, "text": f"Bobot {percent}%"}
            for label, percent in zip("abc", percents, strict=False)
        ]
    }


def rows(*named: tuple[str, str]) -> Agreement:
    return agreement_from_shorthand(
        {
            "indicators": [
                {"name": name, "objective": objective, "measurement": weights("60", "35")}
                for name, objective in named
            ]
        }
    )


def test_rows_of_one_name_are_told_apart_by_their_objective_in_any_order() -> None:
    first, second = ("Indeks layanan", "Layanan membaik"), ("Indeks layanan", "Aparatur cakap")
    forth, back = marks(rows(first, second), "WGT001"), marks(rows(second, first), "WGT001")
    assert len({*forth.values()}) == 2
    assert [*forth.values()] == [*back.values()][::-1]


def test_rows_that_say_the_very_same_are_counted() -> None:
    row = ("Indeks layanan", "Layanan membaik")
    once, again = marks(rows(row, row), "WGT001"), marks(rows(row, row), "WGT001")
    assert len({*once.values()}) == 2
    assert once == again


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_no_two_findings_of_an_example_share_one(rule: Rule) -> None:
    for example in load_page(rule.page).examples:
        counts = Counter(f.fingerprint for f in found_by(agreement_from_shorthand(example.data), rule.id))
        assert not counts or max(counts.values()) == 1, example.title
