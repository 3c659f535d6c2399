"""A number in the cell of a name is parted from it only at its beginning, and nothing is lost."""

import re
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.parts.tables.indicators.names import are_numbered, parted_name

CELLS = st.text(alphabet=string.ascii_letters + string.digits + " .,()/-%", max_size=60)


@pytest.mark.parametrize(
    ("text", "number", "name"),
    [
        ("1.1 Angka harapan hidup", "1.1", "Angka harapan hidup"),
        ("a. Persentase jalan mantap", "a.", "Persentase jalan mantap"),
        ("(2) Jumlah desa", "(2)", "Jumlah desa"),
        ("(2). Jumlah desa", "(2).", "Jumlah desa"),
        ("10.000 kendaraan diuji", None, "10.000 kendaraan diuji"),
        ("Angka kematian per 100.000 kelahiran", None, "Angka kematian per 100.000 kelahiran"),
        (
            "Prevalensi (pendek dan sangat pendek) pada balita",
            None,
            "Prevalensi (pendek dan sangat pendek) pada balita",
        ),
        ("3 Persentase guru", None, "3 Persentase guru"),
        ("Nilai a. b", None, "Nilai a. b"),
    ],
)
def test_numbers_of_names(text: str, number: str | None, name: str) -> None:
    assert parted_name(text, numbered=False) == (number, name)


def test_plain_numbers_are_such_where_most_names_have_one() -> None:
    assert are_numbered(["1 Persentase guru", "2 Jumlah siswa", "Angka putus sekolah"])
    assert not are_numbered(["3 Persentase guru", "Jumlah siswa", "Angka putus sekolah"])
    assert parted_name("3 Persentase guru", numbered=True) == ("3", "Persentase guru")


@given(CELLS, st.booleans())
def test_the_letters_and_digits_of_a_cell_are_those_of_number_and_name(text: str, numbered: bool) -> None:
    number, name = parted_name(text, numbered)
    assert re.sub(r"[\W_]", "", f"{number or ''}{name}") == re.sub(r"[\W_]", "", text)
