"""Positions and bodies: abbreviations, acting officials, heads of region and body, offices as keys."""

from __future__ import annotations

import pytest

from extractor.lexicon.offices import acting, expanded, is_head_of_body, is_head_of_region
from extractor.records import Agreement
from rules.engine.examples import agreement_from_shorthand
from rules.knowledge.acronyms import acronym_of, forms_of
from rules.views.bodies import Office, by_office, office


def test_abbreviations_are_written_out() -> None:
    assert expanded("Kadis Sosial Prov. DKI Jakarta") == (
        "kepala dinas sosial provinsi daerah khusus ibukota jakarta"
    )
    assert expanded("Perumahan & Permukiman Kab. Wanagiri") == ("perumahan dan permukiman kabupaten wanagiri")


@pytest.mark.parametrize(
    "position",
    [
        "Gubernur Antasena",
        "Pj. Bupati Wanagiri",
        "WALIKOTA LEMBAH ILIR",
        "a.n. Bupati Wanagiri, Sekretaris Daerah",
    ],
)
def test_heads_of_region(position: str) -> None:
    assert is_head_of_region(position)


@pytest.mark.parametrize(
    "position",
    ["Wakil Bupati Wanagiri", "Sekretaris Daerah", "Kepala Biro Umum Setda Gubernur", "Kepala Dinas"],
)
def test_not_heads_of_region(position: str) -> None:
    assert not is_head_of_region(position)


@pytest.mark.parametrize(
    ("position", "head"),
    [
        ("Kepala Dinas Sosial", True),
        ("Plt. Kepala Badan Keuangan", True),
        ("Kepala Pelaksana BPBD", True),
        ("Inspektur Kabupaten Wanagiri", True),
        ("Inspektur Pembantu Wilayah I", False),
        ("Kepala Bidang Rehabilitasi", False),
        ("Kepala Suku Dinas Sosial", False),
        ("Sekretaris Dinas Sosial", False),
    ],
)
def test_heads_of_body(position: str, head: bool) -> None:
    assert is_head_of_body(position) is head


def test_acting() -> None:
    assert acting("Plt. Kepala Dinas")
    assert acting("Penjabat Bupati")
    assert not acting("Pejabat Pembuat Komitmen")


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
