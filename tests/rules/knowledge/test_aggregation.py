"""How quarters make a year: cases, and what holds for all rows."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.records import QUARTERS, Targets, target_from_text
from rules.knowledge.aggregation import Fit, fit, stated
from rules.knowledge.slips import digit_lost
from rules.knowledge.units import unit_kind


def row(quarters: str, annual: str) -> Targets:
    """Quarters parted by blanks; ``.`` is a blank cell."""
    cells = {
        q: target_from_text("" if t == "." else t) for q, t in zip(QUARTERS, quarters.split(), strict=True)
    }
    return Targets(**cells, annual=target_from_text(annual))


@pytest.mark.parametrize(
    ("quarters", "annual", "unit", "convention"),
    [
        ("N/A N/A N/A 12,4", "12,4", "Persen", "single"),
        ("N/A N/A 25 25", "50", "Koperasi", "sum"),
        ("N/A 20 40 80", "80", "Persen", "last"),
        ("100 100 100 100", "100", "Persen", "constant"),
        ("N/A 100 N/A 100", "100", "Persen", "constant"),
        ("5 25 55 100", "100", "Persen", "last"),
        ("N/A N/A 50 50", "100", "Persen", "sum"),
        ("25 25 25 25", "100", "Persen", "sum"),
        ("0 0 0 4", "4", "Laporan", "single"),
        ("20 40 80 0", "80", "Persen", "last"),
        ("100 100 100 100", "14 LHR", None, "share"),
        ("0 60 100 100", "8 LHE", None, "share"),
        ("17 50,5 96 100", "2", "Dokumen", "share"),
        ("80 85 90 92", "87", "Nilai", "average"),
        ("33 33 33 N/A", "100", "Persen", "sum"),
        ("40 35 30 28", "28", "Kasus", "last"),
        ("0 0 0 0", "0", "Kasus", "constant"),
        ("N/A N/A BB A", "A", None, "last"),
    ],
)
def test_convention(quarters: str, annual: str, unit: str | None, convention: str) -> None:
    found = fit(row(quarters, annual), unit=unit)
    assert (found.convention, found.contradicts, found.doubtful) == (convention, False, False)


@pytest.mark.parametrize(
    ("quarters", "annual", "unit"),
    [
        ("N/A 1,5 N/A 6,35", "6,26", "Persen"),
        ("1 1 1 1", "2", "Laporan"),
        ("3 3 3 2", "12", "Laporan"),
        ("3 3 3 3", "13", "Laporan"),
        ("0 0 0 0", "5", "Laporan"),
        ("N/A N/A N/A 4", "2", "Kegiatan"),
        ("N/A N/A N/A B", "BB", None),
    ],
)
def test_contradiction(quarters: str, annual: str, unit: str | None) -> None:
    assert fit(row(quarters, annual), unit=unit).contradicts


@pytest.mark.parametrize(
    ("quarters", "annual"),
    [(". . . .", "5"), ("N/A N/A N/A N/A", "5"), ("1 1 1 1", ""), ("1 1 1 1", "100 dari 110 Organisasi")],
)
def test_nothing_can_be_told(quarters: str, annual: str) -> None:
    assert fit(row(quarters, annual)) == Fit()


def test_an_unmarked_percentage_of_the_year_is_a_question() -> None:
    alone = fit(row("0 20 80 100", "93,5"), unit="Persen")
    assert alone.convention == "share"
    assert alone.doubtful
    assert not fit(row("0 20 80 100", "93,5"), unit="Persen", shares=True).doubtful


def test_a_stated_convention_that_does_not_fit_is_a_question() -> None:
    found = fit(row("25 25 25 25", "100"), unit="Persen", text="Target bersifat kumulatif")
    assert found.convention == "sum"
    assert found.doubtful
    assert not found.contradicts


@pytest.mark.parametrize(
    ("text", "convention"),
    [
        ("Target kumulatif", "last"),
        ("Konsolidasi periode: Sum", "sum"),
        ("Konsolidasi Periode : Average", "average"),
        ("Take Last Known", "last"),
        ("target tidak kumulatif", None),
        ("menghitung kumulatif penerima", None),
        ("", None),
    ],
)
def test_stated(text: str, convention: str | None) -> None:
    assert stated(text) == convention


def test_each_convention_is_tried_with_its_gap() -> None:
    found = fit(row("N/A 1,5 N/A 6,35", "6,26"), unit="Persen")
    assert {t.convention: t.gap for t in found.tried} == {
        "last": Decimal("0.09"),
        "sum": Decimal("1.59"),
        "average": Decimal("-2.335"),
        "constant": Decimal("-4.76"),
    }
    assert found.nearest is not None
    assert found.nearest.convention == "last"


positive = st.integers(1, 10**6)


@given(st.lists(positive, min_size=4, max_size=4), st.randoms())
def test_a_sum_stays_a_sum_in_any_order(values: list[int], order: object) -> None:
    total = str(sum(values))
    shuffled = sorted(values, key=lambda _: order.random())  # type: ignore[attr-defined]
    for quarters in (values, shuffled):
        assert not fit(row(" ".join(map(str, quarters)), total), unit="Laporan").contradicts


@given(st.lists(positive, min_size=4, max_size=4), positive, st.integers(2, 9))
def test_scaling_changes_nothing(values: list[int], annual: int, factor: int) -> None:
    """Whole numbers of a measure: what fits, fits for all multiples (100 as a year is no multiple)."""
    one = fit(row(" ".join(map(str, values)), str(annual)), unit="Laporan")
    many = fit(row(" ".join(str(v * factor) for v in values), str(annual * factor)), unit="Laporan")
    if "share" not in (one.convention, many.convention):
        assert (one.convention, one.contradicts) == (many.convention, many.contradicts)


@given(st.lists(st.decimals("0.01", "99", places=3), min_size=4, max_size=4))
def test_rounding_of_what_is_printed_never_contradicts(values: list[Decimal]) -> None:
    printed = [str(v.quantize(Decimal("0.01"))).replace(".", ",") for v in values]
    total = str(sum(values, Decimal(0)).quantize(Decimal("0.01"))).replace(".", ",")
    assert not fit(row(" ".join(printed), total), unit="Ton").contradicts


@given(st.lists(st.text("0123456789,.-%N/A xBC", max_size=8), min_size=5, max_size=5))
def test_any_cells_are_taken(cells: list[str]) -> None:
    targets = Targets(**{p: target_from_text(t) for p, t in zip((*QUARTERS, "annual"), cells, strict=True)})
    found = fit(targets)
    assert found.convention is None or not found.contradicts


@pytest.mark.parametrize(
    ("one", "other", "lost"),
    [
        ("3,52", "3,5", True),
        ("3,52", "3,2", True),
        ("90", "900", True),
        ("12", "21", False),
        ("7", "7", False),
    ],
)
def test_digit_lost(one: str, other: str, lost: bool) -> None:
    assert digit_lost(one, other) is lost


@pytest.mark.parametrize(
    ("unit", "kind"),
    [
        ("Persen", "share"),
        ("Pesentase", "share"),
        ("Indeks", "index"),
        ("Laporan", "countable"),
        ("Ton", "other"),
        (None, "other"),
    ],
)
def test_unit_kind(unit: str | None, kind: str) -> None:
    assert unit_kind(unit) == kind


@pytest.mark.parametrize(
    ("quarters", "annual"),
    [("N/A N/A 70 81,2", "81,24"), ("N/A N/A N/A 3,5", "3,52"), ("N/A 3,1 N/A 3,4", "3,3")],
)
def test_what_fits_only_by_rounding_is_a_question(quarters: str, annual: str) -> None:
    found = fit(row(quarters, annual), unit="Indeks")
    assert found.doubtful
    assert not found.contradicts
