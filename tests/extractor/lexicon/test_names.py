"""Names of people: titles apart, spellings side by side."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.lexicon.names import (
    bare_name,
    is_variant,
    letters_apart,
    may_be_read_of,
    same_name,
    same_person,
)

WORDS = st.sampled_from(["ratna", "bagus", "wulandari", "prakoso", "kencana", "sitohang", "nuraini"])
NAMES = st.lists(WORDS, min_size=2, max_size=4).map(" ".join)


@pytest.mark.parametrize(
    ("printed", "bare"),
    [
        ("Drs. H. AHMAD SUSANTO, S.H., M.Si.", "ahmad susanto"),
        ("dr. Ratna Wulandari, Sp.A", "ratna wulandari"),
        ("Ir.Bagus Prakoso MT", "bagus prakoso"),
        ("Prof. Dr. Sari Kencana SE., MM., Ph.D", "sari kencana"),
        ("(Hj. Nur Aini)", "nur aini"),
        ("I Made Sudarsana", "i made sudarsana"),
        ("SE", "se"),
    ],
)
def test_bare_name(printed: str, bare: str) -> None:
    assert bare_name(printed) == bare


def test_abbreviated_names_are_the_same() -> None:
    assert same_name("Moh. Alif Santoso", "Mohammad Alif Santoso")
    assert same_name("Elok R. Kencana", "Elok Ratna Kencana")
    assert not same_name("Alif Santoso", "Alif Santosa")


def test_short_names_vary_by_one_letter_only() -> None:
    assert is_variant("Budi", "Rudi")
    assert not is_variant("Budi", "Andi")


@given(NAMES)
def test_titles_and_case_change_nothing(name: str) -> None:
    dressed = f"Dr. Ir. H. {name.upper()}, S.E., M.Si."
    assert same_name(name, dressed)
    assert not is_variant(name, dressed)


@given(NAMES, st.data())
def test_one_letter_makes_a_variant(name: str, data: st.DataObject) -> None:
    places = [i for i, letter in enumerate(name) if letter.isalpha()]
    at = data.draw(st.sampled_from(places))
    other = name[:at] + ("x" if name[at] != "x" else "y") + name[at + 1 :]
    assert letters_apart(name, other) == 1
    assert is_variant(name, other)
    assert same_person(name, other)


@given(NAMES, NAMES)
def test_comparison_has_no_direction(one: str, other: str) -> None:
    assert same_name(one, other) == same_name(other, one)
    assert is_variant(one, other) == is_variant(other, one)


@pytest.mark.parametrize(
    "degree",
    [
        *("M.H.Kes", "M.Si", "S.Tr.IP", "M.M.Kes.", "Ph.D", "Sp.OG(K)", "S.Kep., Ners", "M.Xy.Zz", "M.Qwe"),
        *("S.E., M.Si., Ak., CA", "M.Ec.Dev", "LL.M", "S.H.,M.Kn"),
    ],
)
@pytest.mark.parametrize("pause", [", ", " ", ",", ".", ". "])
def test_what_stands_before_a_degree_makes_no_other_person(degree: str, pause: str) -> None:
    with_comma, otherwise = f"Budi Santoso, {degree}", f"Budi Santoso{pause}{degree}"
    assert same_name(with_comma, otherwise)
    assert not is_variant(with_comma, otherwise)


@pytest.mark.parametrize(
    "printed", ["BUDI SANTOSO MHKES", "Budi Santoso MHKes", "Budi Santoso SE MM", "budi santoso s.e."]
)
def test_degrees_without_points_are_none_of_the_name(printed: str) -> None:
    assert bare_name(printed) == "budi santoso"


@pytest.mark.parametrize("printed", ["Budi S.Wibowo", "BUDI ALI", "LIM SIN", "Siti A.R.", "Budi M.Noor"])
def test_words_of_a_name_are_no_degrees(printed: str) -> None:
    assert len(bare_name(printed).split()) == 2


def test_a_comma_behind_a_title_before_the_name() -> None:
    assert bare_name("Prof. Dr., Ir. Sari Kencana, M.T.") == "sari kencana"


def test_readings_of_one_name() -> None:
    assert may_be_read_of("SEKAR MAYANGSARI, S.H", "Sekar Mayangsarl, S.H.")
    assert may_be_read_of("Drs. H. Alif Santoso, S.E., M.Si., Ak.", "Alif Santoso")
    assert not may_be_read_of("Sekar Mayangsari", "Bagus Prakoso")
