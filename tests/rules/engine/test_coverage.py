"""*Sesuai* stands only where something was looked at: documents that lack it, and what they conform to."""

from __future__ import annotations

from typing import Any

import pytest

from extractor.records import Agreement
from rules.engine.check import check
from rules.engine.examples import agreement_from_shorthand
from rules.engine.finding import Coverage, CoverageResult
from rules.engine.page import Language, load_page
from rules.engine.profile import Profile
from rules.engine.rule import Context, Rule, all_rules

RULES = list(all_rules().values())
OF_DOCUMENTS = [rule for rule in RULES if rule.scope == "agreement"]
TITLE = [{"text": "PERJANJIAN KINERJA TAHUN 2025", "section": "statement", "year": 2025}]
PARTIES = [
    {"role": "first", "section": "statement", "name": "Sekar Mayangsari", "position": "Kepala Bidang Taman"},
    {"role": "second", "section": "statement", "name": "Bagas Wirayuda", "position": "Kepala Dinas Taman"},
]
BARE: dict[str, tuple[dict[str, Any], set[str]]] = {
    "nothing": ({}, set()),
    "a title": ({"year": 2025, "titles": TITLE}, {"STR010"}),
    "names of indicators alone": (
        {"indicators": [{"name": "Indeks mutu taman"}, {"name": "Luas taman yang terawat"}]},
        {"MSR007", "MSR009", "STR007"},
    ),
    "an evaluation sheet": (
        {"titles": [{"text": "KERTAS KERJA EVALUASI", "section": "statement"}], "parties": PARTIES},
        {"IDN010"},
    ),
    "an annual plan": (
        {
            "year": 2025,
            "titles": [{"text": "RENCANA KINERJA TAHUNAN 2025", "section": "annex", "year": 2025}],
            "indicators": [{"name": "Indeks mutu taman", "unit": "Indeks", "targets": {"annual": "80"}}],
            "signings": [{"text": "Kota, 10 Oktober 2025", "date": "2025-10-10", "section": "annex"}],
        },
        {
            *("MSR007", "MSR009", "STR003", "STR006", "SGN001"),
            *("TGT001", "TGT006", "TGT007", "TGT008", "TGT018"),
        },
    ),
    "programs without amounts": (
        {"programs": [{"name": "Program taman"}, {"name": "Program jalan"}], "programs_total": "1.000"},
        set(),
    ),
    "a plan without targets or times": (
        {
            "indicators": [{"name": "Indeks mutu taman", "unit": "Indeks", "targets": {"annual": "80"}}],
            "actions": [{"indicator": "Indeks mutu taman", "plan": "Merawat taman", "target": ""}],
        },
        {
            *("ACT002", "ACT007", "MSR007", "MSR009", "STR006", "STR009"),
            *("TGT001", "TGT006", "TGT007", "TGT008", "TGT018"),
        },
    ),
    "a citation without a plan's period": (
        {"year": 2025, "citations": [{"text": "UU 25/2004", "kind": "UU", "number": "25", "year": 2004}]},
        {"CIT003", "CIT004"},
    ),
}
"""What each lacks, and the rules that may say *sesuai* of it; thought out by hand."""


def coverage(rule: Rule, given: Any, language: Language = "id", **context: Any) -> Coverage:
    (line,) = check(given, Profile("test", select=(rule.id,)), Context(**context), language).coverage
    return line


@pytest.mark.parametrize("bare", BARE)
@pytest.mark.parametrize("rule", OF_DOCUMENTS, ids=lambda rule: rule.id)
def test_what_is_not_there_never_conforms(rule: Rule, bare: str) -> None:
    data, may = BARE[bare]
    line = coverage(rule, agreement_from_shorthand(data))
    if rule.id not in may:
        assert line.result is not CoverageResult.CONFORMS, line.why


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_an_example_that_passes_was_looked_at(rule: Rule) -> None:
    examples = [e for e in load_page(rule.page).examples if e.outcome in ("pass", "near-miss")]
    results = {coverage(rule, _given(rule, e.data), **_context(e.data)).result for e in examples}
    always_speaks = rule.id == "BAT007"  # it lists what an amendment changed
    assert (CoverageResult.CONFORMS in results) is not always_speaks


def _given(rule: Rule, data: dict[str, Any]) -> Agreement | list[Agreement]:
    if rule.scope == "batch":
        return [agreement_from_shorthand(one) for one in data["agreements"]]
    return agreement_from_shorthand(data)


def _context(data: dict[str, Any]) -> dict[str, Any]:
    context: dict[str, Any] = data.get("expect", {}).get("context", {})
    return context


def test_blank_and_doubtful_values_are_no_evidence() -> None:
    rows = [
        {"name": "Jumlah taman", "unit": "Taman", "targets": {"q1": "1", "q2": {"text": "2"}, "annual": "3"}},
        {"name": "Jumlah jalan", "unit": "Jalan", "targets": {"q1": "1", "q2": "2", "annual": "3"}},
    ]
    sure = coverage(all_rules()["TGT002"], agreement_from_shorthand({"indicators": rows}))
    assert (sure.result, sure.why) == (
        CoverageResult.CONFORMS,
        "Diperiksa, tidak ada penyimpangan (target triwulan beserta target tahunan: 6).",
    )
    rows[0]["targets"]["q2"]["needs_review"] = True  # type: ignore[index]
    unsure = coverage(all_rules()["TGT002"], agreement_from_shorthand({"indicators": rows}))
    assert unsure.result is CoverageResult.INSUFFICIENT
    assert "1 dari 6 tidak dapat dinilai" in unsure.why


def test_a_total_beside_a_blank_amount_is_not_judged() -> None:
    programs = [{"name": "Program taman", "budget_text": "1.000"}, {"name": "Program jalan"}]
    line = coverage(
        all_rules()["BGT002"], agreement_from_shorthand({"programs": programs, "programs_total": "1.000"})
    )
    assert line.result is CoverageResult.INSUFFICIENT


def test_whether_a_block_is_signed_is_not_known_unless_someone_looked() -> None:
    block = {**PARTIES[0], "place": "signature"}
    scan = {"source": {"kind": "scan"}, "titles": TITLE}
    rule = all_rules()["SGN004"]
    unknown = coverage(rule, agreement_from_shorthand({**scan, "parties": [block]}), "en")
    assert unknown.result is CoverageResult.INSUFFICIENT
    assert unknown.why.startswith("signatures: none can be judged")
    signed = coverage(rule, agreement_from_shorthand({**scan, "parties": [{**block, "signed": True}]}))
    assert signed.result is CoverageResult.CONFORMS


def test_a_batch_without_two_years_or_amendments_is_not_judged_by_them() -> None:
    bodies = [
        agreement_from_shorthand(
            {"year": 2025, "organisation": name, "source": {"path": f"{n}.pdf", "sha256": str(n)}}
        )
        for n, name in enumerate(("Dinas Taman", "Dinas Jalan"))
    ]
    for rule in ("BAT001", "BAT002", "BAT003", "BAT005", "BAT006", "BAT007"):
        assert coverage(all_rules()[rule], bodies).result is CoverageResult.NOT_APPLICABLE, rule
    assert coverage(all_rules()["BAT004"], bodies).result is CoverageResult.CONFORMS
