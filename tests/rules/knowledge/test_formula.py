"""Formulas of measurement cells: print and prose, what is no formula, and how they are drawn."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.knowledge.formula import Operation, Quantity, parse_formula, to_mathml

GROWTH = "((Jumlah usaha tahun n - Jumlah usaha tahun n-1) / Jumlah usaha tahun n - 1) x 100%"


@pytest.mark.parametrize(
    ("text", "numerator", "denominator", "times_hundred"),
    [
        ("(Guru bersertifikat / Guru) x 100%", "Guru bersertifikat", "Guru", True),
        ("Metode Pengukuran :\n(Guru bersertifikat/ Guru) X100 %", "Guru bersertifikat", "Guru", True),
        (
            "Jumlah aduan selesai dibagi jumlah aduan di kali 100%",
            "Jumlah aduan selesai",
            "jumlah aduan",
            True,
        ),
        ("Realisasi belanja dibandingkan dengan pagu (SPJ)", "Realisasi belanja", "pagu (SPJ)", False),
        ("Jumlah A : Jumlah seluruh A x 100%", "Jumlah A", "Jumlah seluruh A", True),
        ("Jumlah A/Jumlah B x 100 persen", "Jumlah A", "Jumlah B", True),
        (r"$(\text{Nilai A} / \text{Nilai B}) \times 100\%$", "Nilai A", "Nilai B", True),
        (r"\frac{Nilai A}{Nilai B} \times 100\%", "Nilai A", "Nilai B", True),
        (
            "[(Jam tahun 2024 / 40 (empat puluh) Jam Pelajaran X 100%)]",
            "Jam tahun 2024",
            "40 (empat puluh) Jam Pelajaran",
            True,
        ),
        (
            "(Barang/jasa lokal / Barang/jasa) x 100% (Verifikasi tim)",
            "Barang/jasa lokal",
            "Barang/jasa",
            True,
        ),
        ("Dihitung dengan rumus: (A tercapai / A) x 100%", "A tercapai", "A", True),
        ("(Panjang jalan mantap\n/ Panjang jalan)\nx 100%", "Panjang jalan mantap", "Panjang jalan", True),
        (
            "(Dokumen selesai / Dokumen) x 100%\nDisampaikan tanggal 5 bulan Maret",
            "Dokumen selesai",
            "Dokumen",
            True,
        ),
    ],
)
def test_fractions(text: str, numerator: str, denominator: str, times_hundred: bool) -> None:
    formula = parse_formula(text)
    assert formula is not None
    assert formula.fraction is not None
    assert formula.fraction.left == Quantity(numerator)
    assert formula.fraction.right == Quantity(denominator)
    assert formula.times_hundred is times_hundred


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Jumlah koperasi yang meningkat",
        "Penilaian tim dan/atau unit",
        "(A / B x 100%",
        "((((",
        "÷",
        ")(",
        "= =",
    ],
)
def test_no_formula(text: str) -> None:
    assert parse_formula(text) is None


def test_years() -> None:
    formula = parse_formula(GROWTH)
    assert formula is not None
    assert [q.year for q in formula.quantities()] == ["n", "n-1", "n-1"]
    assert formula.compares_years


def test_a_name_before_the_sign_of_equality() -> None:
    formula = parse_formula("Nilai kualitas = (Nilai waktu) + (Nilai isi)")
    assert formula is not None
    assert formula.name == "Nilai kualitas"
    assert formula.expression == Operation("+", Quantity("Nilai waktu"), Quantity("Nilai isi"))


def test_mathml_draws_the_fraction_and_escapes_words() -> None:
    formula = parse_formula("(Usaha <besar> & kecil / Usaha) x 100%")
    assert formula is not None
    drawn = ElementTree.fromstring(to_mathml(formula))
    assert drawn.tag == "math"
    fraction = drawn.find(".//mfrac")
    assert fraction is not None
    assert ["".join(row.itertext()) for row in fraction] == ["Usaha <besar> & kecil", "Usaha"]


@given(st.text("()[]{}/x×100% n-1=+abc\n.:\\$", max_size=300))
def test_any_text_is_taken(text: str) -> None:
    formula = parse_formula(text)
    if formula is not None:
        ElementTree.fromstring(to_mathml(formula))


@pytest.mark.parametrize(
    "text", ["(" * 50_000, "a / " * 20_000, "a - b " * 5_000, "x" * 100_000, "a : " * 9_000]
)
def test_hostile_text_is_no_formula(text: str) -> None:
    assert parse_formula(text) is None
