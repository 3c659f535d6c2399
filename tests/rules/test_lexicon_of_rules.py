"""What rules know of degrees, regulations and offices is what the reader knows: none is blamed as unknown."""

from __future__ import annotations

from typing import Any

import pytest

from rules.engine.check import check
from rules.engine.examples import agreement_from_shorthand
from rules.engine.profile import Profile


def found(rule: str, **data: Any) -> int:
    return len(check(agreement_from_shorthand(data), Profile("t", select=(rule,)), language="en").findings)


def party(name: str, place: str, position: str | None = None, role: str = "first") -> dict[str, Any]:
    return {"role": role, "name": name, "position": position, "section": "statement", "place": place}


@pytest.mark.parametrize("degree", ["M.H.Kes", "S.Tr.IP", "M.Si., Ak", "Sp.OG(K)", "M.Qwe"])
@pytest.mark.parametrize("rule", ["SGN006", "IDN007"])
def test_a_comma_before_a_degree_makes_no_second_person(rule: str, degree: str) -> None:
    names = [
        party(f"Budi Santoso, {degree}", "identity"),
        party(f"Budi Santoso {degree}", "signature"),
    ]
    assert found(rule, parties=names) == 0


def test_another_person_is_still_told() -> None:
    names = [party("Budi Santoso, M.H.Kes", "identity"), party("Sekar Mayangsari M.H.Kes", "signature")]
    assert found("SGN006", parties=names) == 1


@pytest.mark.parametrize("kind", ["Permenlu", "Permenhan", "Perkalan", "PerkaBKN", "Permenkomdigi"])
def test_short_names_of_regulations_in_use(kind: str) -> None:
    text = f"{kind} Nomor 5 Tahun 2019"
    rows = [{"name": "x", "measurement_text": text}]
    assert found("CIT004", indicators=rows, citations=[{"text": text}]) == 0


def test_a_slip_in_a_short_name_is_still_told() -> None:
    text = "Permendakri Nomor 5 Tahun 2019"
    rows = [{"name": "x", "measurement_text": text}]
    assert found("CIT004", indicators=rows, citations=[{"text": text}]) == 1


@pytest.mark.parametrize("superior", ["Penjabat Sementara Bupati", "Pgs Bupati", "PENJABAT (Pj.) BUPATI"])
def test_an_acting_head_of_region_is_one_to_sign_with(superior: str) -> None:
    parties = [
        party("Budi Santoso", "identity", "Kepala Dinas Sosial"),
        party("Sekar Mayangsari", "identity", superior, role="second"),
    ]
    assert found("SGN005", parties=parties) == 0
    deputy = [parties[0], {**parties[1], "position": "Wakil Bupati"}]
    assert found("SGN005", parties=deputy) == 1
