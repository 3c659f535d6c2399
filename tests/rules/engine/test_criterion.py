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
from rules.engine.rule import Rule, all_rules
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
