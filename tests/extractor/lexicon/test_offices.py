"""Positions: abbreviations, acting officials, heads of region and body, wordings of one office."""

from __future__ import annotations

import pytest

from extractor.lexicon.offices import (
    acting,
    expanded,
    is_head_of_body,
    is_head_of_region,
    is_position,
    own_offices,
    printed_without_acting,
    rank,
    same_office,
    without_acting,
)


def test_abbreviations_are_written_out() -> None:
    assert expanded("Kadis Sosial Prov. DKI Jakarta") == (
        "kepala dinas sosial provinsi daerah khusus ibukota jakarta"
    )
    assert expanded("Perumahan & Permukiman Kab. Wanagiri") == ("perumahan dan permukiman kabupaten wanagiri")


HEADS = (
    "Gubernur Antasena",
    "Bupati Wanagiri",
    "WALI KOTA LEMBAH ILIR",
    "WALIKOTA LEMBAH ILIR",
    "Pj. Bupati Wanagiri",
    "Pj.Wali Kota Lembah Ilir",
    "Plt. Gubernur",
    "Plh Bupati",
    "Pjs. Wali Kota",
    "Pgs Bupati",
    "Penjabat Bupati Wanagiri",
    "Penjabat Sementara Bupati",
    "Pejabat Sementara Bupati",
    "PENJABAT (Pj.) BUPATI",
    "Pelaksana Tugas Gubernur",
    "Pelaksana Harian Wali Kota",
    "a.n. Bupati Wanagiri, Sekretaris Daerah",
    "Atas Nama Bupati",
    "(Plt.) Bupati",
    "Pit. Bupati Wanagiri",  # a misread mark
)
OTHERS = (
    "Wakil Bupati Wanagiri",
    "Wk. Bupati Wanagiri",
    "Plt. Wakil Gubernur",
    "Sekretaris Daerah",
    "Staf Ahli Bupati Bidang Hukum",
    "Ajudan Gubernur",
    "Tenaga Ahli Gubernur",
    "Asisten Wali Kota",
    "Kepala Biro Umum Setda Gubernur",
    "Sekretaris Daerah a.n. Bupati Wanagiri",
    "Kepala Dinas",
)


@pytest.mark.parametrize("position", HEADS)
def test_heads_of_region(position: str) -> None:
    assert is_head_of_region(position)
    assert is_position(position)


@pytest.mark.parametrize("position", OTHERS)
def test_not_heads_of_region(position: str) -> None:
    assert not is_head_of_region(position)


@pytest.mark.parametrize(
    "position", ["Wakil Bupati selaku Plt. Bupati", "Sekretaris Daerah selaku Pj. Wali Kota"]
)
def test_who_is_head_beside_an_own_office_is_head(position: str) -> None:
    assert is_head_of_region(position)


@pytest.mark.parametrize(
    ("position", "own"),
    [
        ("Bupati Wanagiri", ()),
        ("Sekretaris Daerah atas nama Bupati Wanagiri", ("Sekretaris Daerah",)),
        ("a.n. Bupati Wanagiri Sekretaris Daerah", ("Sekretaris Daerah",)),
        (
            "a.n. Bupati Wanagiri Sekretaris Daerah Asisten Umum",
            ("Sekretaris Daerah Asisten Umum", "Asisten Umum"),
        ),
        ("a.n. Bupati Wanagiri", ()),
    ],
)
def test_own_office_of_who_signs_for_another(position: str, own: tuple[str, ...]) -> None:
    assert own_offices(position) == own


def test_no_position_is_no_head() -> None:
    assert not is_head_of_region(None)
    assert not is_head_of_region("")


@pytest.mark.parametrize(
    "line",
    ["Plt. Kepala Dinas Sosial", "PENJABAT (Pj.) SEKDA", "Pgs. Camat Ilir", "Kaban Keuangan"],
)
def test_lines_that_begin_as_positions_do(line: str) -> None:
    assert is_position(line)


@pytest.mark.parametrize("line", ["Ratna Wulandari", "Antasena, 2 Juli 2025", "Pembina", "Anto Kepala", ""])
def test_lines_that_are_no_positions(line: str) -> None:
    assert not is_position(line)


@pytest.mark.parametrize(
    ("position", "head"),
    [
        ("Kepala Dinas Sosial", True),
        ("Plt. Kepala Badan Keuangan", True),
        ("Penjabat Sementara Kepala Dinas Sosial", True),
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
    assert acting("PENJABAT (Pj.) BUPATI")
    assert not acting("Pejabat Pembuat Komitmen")


@pytest.mark.parametrize(
    "printed",
    [
        *("Plt. Kepala Dinas Sosial", "Plt Kepala Dinas Sosial", "Pelaksana Tugas Kepala Dinas Sosial"),
        *("Penjabat (Pj.) Kepala Dinas Sosial", "(Plt.) Kepala Dinas Sosial", "Kepala Dinas Sosial"),
        "Penjabat Sementara Kepala Dinas Sosial",
    ],
)
def test_the_office_without_what_marks_an_acting_official(printed: str) -> None:
    assert printed_without_acting(printed) == "Kepala Dinas Sosial"
    assert without_acting(printed) == "kepala dinas sosial"


def test_wordings_of_one_office() -> None:
    whole = "kepala dinas sosial kabupaten wanagiri"
    assert same_office("kepala dinas sosial", whole)
    assert same_office("kepala dinas sosial kab wanagiri", whole)
    assert same_office("kepala dinas sosial provinsi antasena", "kepala dinas sosial", whole)
    assert not same_office("sekretaris daerah", whole)


@pytest.mark.parametrize(
    ("position", "word"),
    [
        ("Kepala UPTD Balai Benih", "upt"),
        ("Kepala Unit Pelaksana Teknis Daerah Balai Benih", "upt"),
        ("Kepala Balai Benih", "upt"),
        ("Kepala Puskesmas Mekar", "upt"),
        ("Kepala Subbagian Tata Usaha Balai Benih", "subbagian"),
        ("Kepala Dinas Pertanian", ""),
    ],
)
def test_a_unit_is_called_by_its_kind_or_as_a_unit(position: str, word: str) -> None:
    assert rank(position) == word
