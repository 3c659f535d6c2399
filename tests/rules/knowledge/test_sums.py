"""Sums of amounts, and what differs between two agreements."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from rules.engine.examples import agreement_from_shorthand
from rules.knowledge.polarity import lower_is_better
from rules.knowledge.sums import misread_explains, rounding
from rules.views.changes import changes, same_unit


def test_rounding_only_where_print_differs() -> None:
    assert rounding(["1.000,50", "2.000,25"]) == 0
    assert rounding(["1.000", "2.000", None]) == 0
    assert rounding(["1.000", "2.000,71"]) == Decimal(1)


def test_one_digit_may_explain_a_gap() -> None:
    assert misread_explains([Decimal(1300), Decimal(200)], Decimal(2000)) is True  # 1300 for 1800
    assert misread_explains([Decimal(1300), Decimal(200)], Decimal(1700)) is False


@given(st.lists(st.integers(1, 10**12), min_size=1, max_size=8))
def test_amounts_that_add_up_need_no_digit(amounts: list[int]) -> None:
    values = [Decimal(n) for n in amounts]
    assert not misread_explains(values, sum(values, Decimal(0)))


def test_units() -> None:
    assert same_unit("%", "Persen")
    assert not same_unit("Dokumen", "Laporan")


def test_polarity() -> None:
    assert lower_is_better("Persentase penduduk miskin")
    assert lower_is_better("Angka kematian ibu")
    assert not lower_is_better("Persentase penurunan kemiskinan")
    assert not lower_is_better("Persentase kasus kebakaran yang ditangani")
    assert not lower_is_better("Indeks kepuasan masyarakat")


def test_no_change_from_itself_and_every_kind_of_change() -> None:
    old = {
        "indicators": [
            {
                "name": "A",
                "unit": "%",
                "targets": {"annual": "90"},
                "measurement": {"method": "Hasil dibagi semua"},
            },
            {"name": "B", "unit": "Orang", "targets": {"annual": "4"}},
        ],
        "programs": [{"name": "P", "budget_text": "1.000"}],
    }
    new = {
        "indicators": [
            {
                "name": "a",
                "unit": "Nilai",
                "targets": {"annual": "91"},
                "measurement": {"method": "Survei warga"},
            },
            {"name": "C", "targets": {"annual": "1"}},
        ],
        "programs": [{"name": "P", "budget_text": "2.000"}],
    }
    before, after = agreement_from_shorthand(old), agreement_from_shorthand(new)
    assert list(changes(before, before)) == []
    found = [(c.what, c.name, c.before, c.after) for c in changes(before, after)]
    assert found == [
        ("target", "a", "90", "91"),
        ("unit", "a", "%", "Nilai"),
        ("method", "a", "Hasil dibagi semua", "Survei warga"),
        ("added", "C", None, "C"),
        ("budget", "P", "1.000", "2.000"),
        ("dropped", "B", "B", None),
    ]
