"""What a printed target cell means."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.records import Targets, target_from_text, target_meaning


@pytest.mark.parametrize(
    ("text", "kind", "value", "unit"),
    [
        ("12,4", "number", "12.4", None),
        ("95,40%", "number", "95.40", "%"),
        ("93.5%", "number", "93.5", "%"),
        ("N/A", "not_applicable", None, None),
        ("n/a", "not_applicable", None, None),
        ("-", "not_applicable", None, None),
        ("–", "not_applicable", None, None),
        ("0,9 Angka", "number", "0.9", "Angka"),
        ("100,00 Persen", "number", "100.00", "Persen"),
        ("100,00\nPersen", "number", "100.00", "Persen"),
        ("Level 3 (Terdefinisi)", "level", "3", None),
        ("Level III", "level", "3", None),
        ("81 (A)", "grade", "81", None),
        ("A (83)", "grade", "83", None),
        ("BB", "grade", None, None),
        ("WTP", "grade", None, None),
        ("Predikat B", "grade", None, None),
        ("≥ 80", "bound", "80", None),
        ("≤ 5%", "bound", "5", "%"),
        ("minimal 80", "bound", "80", None),
        ("3-4", "range", None, None),
        ("3 – 4 Persen", "range", None, "Persen"),
        ("100 dari 110 Organisasi", "composite", None, None),
        ("140 Kelompok (1400 orang)", "composite", None, None),
        ("14 LHR", "number", "14", "LHR"),
        ("1.393.499.080,00", "number", "1393499080.00", None),
        ("Rp5.294.655.000,00", "number", "5294655000.00", "Rp"),
        ("121,892,400", "number", "121892400", None),
        ("-0,5", "number", "-0.5", None),
        ("", "blank", None, None),
        ("  ", "blank", None, None),
        ("1 paket; 2 dokumen", "composite", None, None),
        ("7,.35", "composite", None, None),
    ],
)
def test_meaning(text: str, kind: str, value: str | None, unit: str | None) -> None:
    target = target_from_text(text)
    assert (target.text, target.kind, target.value, target.unit) == (text, kind, value, unit)


def test_only_printed_periods_are_dumped() -> None:
    targets = Targets(q4=target_from_text("12,4"), annual=target_from_text(""))
    assert list(targets.model_dump()) == ["q4", "annual"]
    assert targets.model_dump()["annual"]["kind"] == "blank"


@given(st.text(max_size=80))
def test_any_text_has_a_meaning_and_keeps_its_words(text: str) -> None:
    assert target_from_text(text).text == text
    assert target_meaning(text).kind != "unreadable"


@given(st.text(alphabet="0123456789.,% -", max_size=200))
def test_long_runs_of_digits_are_read_in_no_time(text: str) -> None:
    target_meaning(text)
