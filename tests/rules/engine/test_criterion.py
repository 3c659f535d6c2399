"""Every finding says what it is measured against; an inspectorate's own criterion takes that place."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from rules.basis import all_bases, verified
from rules.engine.check import check
from rules.engine.examples import agreement_from_shorthand
from rules.engine.finding import FindingRecord
from rules.engine.page import load_page
from rules.engine.profile import Profile, ProfileError, load_profile
from rules.engine.rule import Context, Rule, all_rules
from rules.engine.wording import worded

RULES = list(all_rules().values())
WEIGHTS = [{"label": "a", "percent": "60", "text": "60%"}, {"label": "b", "percent": "35", "text": "35%"}]
OWN = """name = "kota"
extends = "nasional"
[rules.WGT001.criterion]
text = "Bobot komponen berjumlah 100."
source = "Perwali contoh Pasal 5"
valid_from = 2025-01-01
valid_until = 2025-12-31
"""


def found(profile: Profile, **more: Any) -> FindingRecord:
    data = {"indicators": [{"name": "Indeks layanan", "measurement": {"weights": WEIGHTS}}], **more}
    (record,) = check(agreement_from_shorthand(data), profile.narrowed(("WGT001",), ())).findings
    return record


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_every_rule_says_in_a_sentence_what_must_hold(rule: Rule) -> None:
    sentences = load_page(rule.page).criterion
    assert sentences["id"] != sentences["en"]
    for sentence in sentences.values():
        assert sentence.endswith(".")
        assert "{" not in sentence


def test_a_comparison_of_the_document_with_itself_has_its_own_sentence() -> None:
    record = found(load_profile())
    assert record.criterion == "Jumlah bobot satu daftar adalah 100 %, atau sebesar bobot induknya."
    assert record.criteria == ("rule",)


def test_a_basis_that_was_read_is_named_as_source_and_one_that_was_not_is_not() -> None:
    late = {"year": 2025, "titles": [{"text": "PERJANJIAN KINERJA", "section": "statement"}]}
    signing = {"text": "Kota, Januari 2025", "section": "statement"}
    (record,) = check(
        agreement_from_shorthand({**late, "signings": [signing]}), Profile("t", select=("SGN001",))
    ).findings
    assert record.criterion is not None
    assert "Sumber: PermenPANRB 53/2014" in record.criterion
    unread = {key for key, basis in all_bases().items() if not basis.verified_by}
    assert verified(unread, None) == ()


@pytest.mark.parametrize(("year", "own"), [(2025, True), (2024, False), (2026, False)])
def test_the_inspectorates_own_criterion_holds_while_it_is_in_force(
    tmp_path: Path, year: int, own: bool
) -> None:
    (tmp_path / "kota.toml").write_text(OWN, encoding="utf-8")
    record = found(load_profile(str(tmp_path / "kota.toml")), year=year)
    assert (record.criterion == "Bobot komponen berjumlah 100. Sumber: Perwali contoh Pasal 5") is own
    assert worded(record, "id") == record


def test_an_incomplete_criterion_is_refused(tmp_path: Path) -> None:
    (tmp_path / "kota.toml").write_text(OWN.replace("source", "sumber"), encoding="utf-8")
    with pytest.raises(ProfileError) as caught:
        load_profile(str(tmp_path / "kota.toml"))
    assert "rules.WGT001.criterion.source: wajib diisi" in caught.value.render("id")


LATE = {"titles": [{"text": "PERJANJIAN KINERJA", "section": "statement"}]}
REVOKED = {
    "kind": "Peraturan Menteri PANRB",
    "number": "53",
    "year": 2014,
    "status": "dicabut",
    "by": "Perpres contoh",
}


def criterion(day: str, *rows: dict[str, Any]) -> str:
    """That of a date without its day, in an agreement of the year of ``day``, signed on ``day``."""
    signings = [
        {"text": "Kota, Januari", "section": "annex"},
        {"text": "Kota", "section": "statement", "date": day},
    ]
    data = {**LATE, "signings": signings, "signing": signings[1]}
    outcome = check(
        agreement_from_shorthand(data), Profile("t", select=("SGN001",)), Context(regulations=rows)
    )
    return outcome.findings[0].criterion or ""


@pytest.mark.parametrize(
    ("day", "named"), [("2014-11-30", False), ("2014-12-01", True), ("2025-01-09", True)]
)
def test_a_regulation_is_named_from_the_day_it_is_in_force(day: str, named: bool) -> None:
    assert ("PermenPANRB 53/2014" in criterion(day)) is named


@pytest.mark.parametrize(("since", "named"), [("2025-01-10", True), ("2025-01-09", False), (None, False)])
def test_what_the_inspectorates_table_revokes_is_named_no_more(since: str | None, named: bool) -> None:
    row = {**REVOKED, **({"since": since} if since else {})}
    assert ("PermenPANRB 53/2014" in criterion("2025-01-09", row)) is named
    assert "PermenPANRB 53/2014" in criterion("2025-01-09", {**REVOKED, "number": "12"})
