"""Bodies and offices as keys, and acronyms of bodies."""

from __future__ import annotations

from extractor.records import Agreement
from rules.engine.examples import agreement_from_shorthand
from rules.knowledge.acronyms import acronym_of, forms_of
from rules.views.bodies import Office, by_office, office


def agreement(organisation: str, year: int = 2025, position: str = "Kepala Dinas") -> Agreement:
    party = {"role": "first", "name": "Ratna Wulandari", "position": position, "section": "statement"}
    return agreement_from_shorthand({"organisation": organisation, "year": year, "parties": [party]})


def test_an_office_is_found_by_body_position_and_region() -> None:
    assert office(agreement("Dinas Sosial Kab. Wanagiri Prov. Antasena")) == Office(
        "dinas sosial", "kepala", "kabupaten wanagiri"
    )


def test_a_region_left_out_joins_only_where_there_is_one() -> None:
    one = by_office([agreement("Dinas Sosial Kabupaten Wanagiri"), agreement("Dinas Sosial")])
    assert [len(years[2025]) for years in one.values()] == [2]
    several = by_office(
        [
            agreement("Dinas Sosial Kabupaten Wanagiri"),
            agreement("Dinas Sosial Kota Lembah Ilir"),
            agreement("Dinas Sosial"),
        ]
    )
    assert [len(years[2025]) for years in several.values()] == [1, 1, 1]


def test_acronyms() -> None:
    body = "Dinas Perumahan, Kawasan Permukiman, Cipta Karya dan Tata Ruang Kabupaten Wanagiri"
    assert acronym_of(body) == "PKPCKTR"
    assert acronym_of("Dinas Tenaga Kerja") is None
    text = "Laporan DPKPCKTR, PKPCTKR, PKPCTR; bukan PKL, APBD atau PUPR"
    assert list(forms_of("PKPCKTR", text)) == [
        ("DPKPCKTR", "PKPCKTR"),
        ("PKPCTKR", "PKPCTKR"),
        ("PKPCTR", "PKPCTR"),
    ]
