"""Labels of sums: what each strictness says of each written form, in one table."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.records.written import totals

NAMES = ("is_total", "is_total_label", "begins_as_total", "is_summary")
FORMS = {  # in the order of NAMES: + yes, . no
    "JUMLAH": "++++",
    "Total :": "++++",
    "Total Anggaran": "++++",
    "Grand Total": "++++",
    "Jumlah dana": "++++",
    "TOTAL ANGARAN": "+.++",  # as a scan was read
    "Jumlah Anggaran (Rp)": "+.++",
    "Jumlah 2025": "+.++",
    "(2) Total": "+..+",  # a number leads it
    "Rata-rata capaian": "...+",
    "Jumlah koperasi yang berkualitas": "..+.",  # an indicator
    "Jumlah Rp 1.000": "+.++",
    "Totalitas": "....",
    "Program Jumlah Penduduk": "....",
    "Rata-rata nilai ujian": "....",
    "": "....",
    "12": "....",
}


@pytest.mark.parametrize("text", FORMS)
def test_each_strictness_says(text: str) -> None:
    assert "".join("+" if getattr(totals, name)(text) else "." for name in NAMES) == FORMS[text]


@given(st.text(max_size=30))
def test_the_stricter_ask_no_less(text: str) -> None:
    if totals.is_total_label(text):
        assert totals.is_total(text)
        assert totals.begins_as_total(text)
    if totals.is_total(text):
        assert totals.is_summary(text)


@given(st.sampled_from(["jumlah", "total anggaran", "grand total"]), st.data())
def test_case_blanks_and_signs_make_no_difference(label: str, data: st.DataObject) -> None:
    text = "".join(
        data.draw(st.sampled_from((letter.lower(), letter.upper()))) if letter != " " else "  "
        for letter in label
    )
    text = (
        data.draw(st.sampled_from(("", " "))) + text + data.draw(st.sampled_from(("", ":", " :", ".", "\n")))
    )
    assert totals.is_total(text)
    assert totals.is_total_label(text)
    assert totals.begins_as_total(text)
