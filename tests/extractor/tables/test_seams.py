"""Rows over a page break, merged cells cut by it, and blank cells that take what stands above."""

from __future__ import annotations

import pytest

from extractor.read import Reading
from extractor.records import Evidence, ReaderReading
from extractor.records.doubt import doubt_if
from extractor.tables import (
    Field,
    Row,
    Seam,
    inherit,
    join_seam,
    join_text,
    with_wraps_joined,
    without_strays,
)

SEAM = Seam(anchors=("annual",), levels=("objective",))


def row(page: int, label: str | None = None, **texts: str) -> Row:
    place = Evidence(page=page, bbox=(0, 10, 100, 20))
    fields = {meaning: Field(Reading(text), place) for meaning, text in texts.items()}
    made = Field(Reading(label), place) if label else None
    return Row(fields, page, frozenset(fields), label=made)


def full(page: int, number: str, name: str, annual: str, objective: str = "") -> Row:
    return row(page, number=number, objective=objective, indicator=name, annual=annual)


def test_a_total_below_the_break_is_no_rest_of_the_last_row() -> None:
    joined = join_seam([full(1, "1", "Indeks mutu", "5")], [row(2, indicator="JUMLAH", weight="90")], SEAM)
    assert [one.text("indicator") for one in joined] == ["Indeks mutu", "JUMLAH"]


def test_a_row_without_values_after_the_break_is_the_rest_of_the_last() -> None:
    joined = join_seam([full(1, "1", "Indeks mutu", "5")], [full(2, "", "air minum", "")], SEAM)
    (whole,) = joined
    assert whole.text("indicator") == "Indeks mutu air minum"
    assert whole.text("annual") == "5"
    assert whole.place is not None
    assert [part.page for part in whole.place.parts] == [1, 2]


def test_values_that_stand_after_the_break_belong_to_the_name_before_it() -> None:
    (whole,) = join_seam([full(1, "1", "Indeks mutu", "")], [full(2, "", "air", "5")], SEAM)
    assert (whole.text("indicator"), whole.text("annual")) == ("Indeks mutu air", "5")


def test_specks_and_stray_words_beside_the_rest_of_a_row_change_no_value() -> None:
    rest = row(2, number="-", indicator="", measurement="air minum", annual="KA", unit="-")
    last = full(1, "1", "Indeks mutu", "71").having({"unit": Field(Reading("Persen"))})
    (whole,) = join_seam([last], [rest], SEAM)
    assert (whole.text("annual"), whole.text("unit"), whole.text("measurement")) == (
        "71",
        "Persen",
        "air minum",
    )
    assert whole["annual"].reading.needs_review


def test_values_without_a_name_are_no_rest_of_a_row() -> None:
    assert len(join_seam([full(1, "1", "Indeks mutu", "71")], [full(2, "", "", "95%")], SEAM)) == 2


QUARTERS = Seam(anchors=("q1", "q2", "q3", "q4", "annual"), levels=("objective",))


def remains(*held: str) -> Row:
    """The rest of a measurement after the break, with what a stamp left in the first quarters."""
    rest = row(2, measurement="air minum")
    marks = {
        f"q{n}": Field(Reading(text, doubts=doubt_if(True, "dirt", "test")))
        for n, text in enumerate(held, start=1)
    }
    return Row({**rest.fields, **marks}, 2, frozenset({*rest.own, *marks}))


@pytest.mark.parametrize("held", [("1",), ("1", "PROVINS. HG3")])
def test_few_values_that_are_held_back_beside_the_rest_of_a_row_are_what_a_stamp_left(
    held: tuple[str, ...],
) -> None:
    last = row(1, number="1", indicator="Indeks mutu", measurement="Jumlah", q1="2", q2="3", annual="5")
    (whole,) = join_seam([last], [remains(*held)], QUARTERS)
    assert whole.text("measurement") == "Jumlah air minum"
    assert (whole.text("q1"), whole.text("q2"), whole.text("annual")) == ("2", "3", "5")
    assert whole["q1"].reading.needs_review
    assert not whole["annual"].reading.needs_review


def test_a_stroke_is_no_name() -> None:
    last = row(1, number="1", indicator="Indeks mutu", measurement="Jumlah", q1="2", annual="5")
    (whole,) = join_seam([last], [row(2, indicator="-", measurement="air minum", q2="-")], QUARTERS)
    assert (whole.text("indicator"), whole.text("measurement")) == ("Indeks mutu", "Jumlah air minum")


@pytest.mark.parametrize(("name", "count"), [("eksternal (BPK)", 1), ("Eksternal (BPK)", 2)])
def test_a_name_that_goes_on_in_small_letters_beside_what_a_stamp_left(name: str, count: int) -> None:
    last = row(1, number="1", indicator="Tindak lanjut pemeriksaan", q1="2", q2="3", annual="5")
    rest = remains("0").having({"indicator": Field(Reading(name))})
    below = Row(rest.fields, 2, frozenset({*rest.own, "indicator"}))
    joined = join_seam([last], [below], QUARTERS)
    assert len(joined) == count
    assert count == 2 or joined[0].text("indicator") == "Tindak lanjut pemeriksaan eksternal (BPK)"


def test_more_values_however_doubtful_are_a_row() -> None:
    last = row(1, number="1", indicator="Indeks mutu", q1="2", q2="3", annual="5")
    assert len(join_seam([last], [remains("1", "2", "3")], QUARTERS)) == 2


@pytest.mark.parametrize(
    "first",
    [full(2, "2", "Indeks lain", ""), full(2, "", "Indeks lain", "6"), row(2, label="Sasaran Khusus")],
)
def test_what_begins_anew_after_the_break_is_a_row_of_its_own(first: Row) -> None:
    assert len(join_seam([full(1, "1", "Indeks mutu", "5")], [first], SEAM)) == 2


def test_a_plan_of_its_own_beside_the_rest_of_a_name_is_a_row() -> None:
    """The name of the indicator goes on in small letters, the action is another one: both were one."""
    seam = Seam(("q1", "q2", "q3", "q4"), ("indicator", "plan"))
    last = row(1, number="6", indicator="Tingkat kematangan layanan", plan="Memantau arsip", q2="v", q4="v")
    first = row(2, indicator="yang terdigitalisasi", plan="Memeriksa arsip", q2="v")
    assert [one.text("plan") for one in join_seam([last], [first], seam)] == [
        "Memantau arsip",
        "Memeriksa arsip",
    ]


def test_no_anchors_no_joining() -> None:
    assert len(join_seam([full(1, "", "a", "")], [full(2, "", "b", "")], Seam(()))) == 2


def test_a_merged_cell_cut_by_the_break_is_whole_on_both_sides() -> None:
    shared = Field(Reading("Naiknya kapasitas"), Evidence(page=1), merged=True)
    rest = Field(Reading("daerah"), Evidence(page=2))
    above = [
        full(1, "1", "Indeks A", "1").having({"objective": shared}),
        full(1, "2", "Indeks B", "2").having({"objective": shared}),
    ]
    below = [full(2, "", "Indeks C", "3").having({"objective": rest})]
    joined = join_seam(above, below, SEAM)
    assert [r.text("objective") for r in joined] == ["Naiknya kapasitas daerah"] * 3


def test_a_merged_cell_printed_again_after_the_break_is_not_doubled() -> None:
    above = [full(1, "", "Indeks A", "1", "Naiknya mutu")]
    below = [full(2, "", "Indeks B", "2", "Naiknya mutu")]
    assert [r.text("objective") for r in join_seam(above, below, SEAM)] == ["Naiknya mutu"] * 2


def test_a_new_code_after_the_break_is_a_new_plan() -> None:
    seam = Seam(("period",), ("plan",))
    above = [row(1, plan="RA 1. Uji", output="T/O1.1.1 a", period="TW 1")]
    new = row(2, plan="RA 2. Bina", output="T/O2.1.1 b", period="TW 2")
    rest = row(2, plan="air minum", output="T/O1.1.2 b", period="TW 2")
    assert [r.text("plan") for r in join_seam(above, [new], seam)] == ["RA 1. Uji", "RA 2. Bina"]
    assert [r.text("plan") for r in join_seam(above, [rest], seam)] == ["RA 1. Uji air minum"] * 2


def test_an_output_and_its_period_cut_by_the_break_are_one_row() -> None:
    above = [row(1, output="T/O1.1.1 Laporan hasil", period="Tw 2, 3,")]
    (whole,) = join_seam(above, [row(2, output="uji air", period="4")], Seam(("period",)))
    assert (whole.text("output"), whole.text("period")) == ("T/O1.1.1 Laporan hasil uji air", "Tw 2, 3, 4")


def test_blank_levels_are_taken_from_above_until_an_outer_one_begins() -> None:
    rows = [
        row(1, objective="A", indicator="x", annual="1"),
        row(1, objective="", indicator="", annual=""),
        row(1, objective="", indicator="y", annual=""),
        row(1, objective="B", indicator="", annual=""),
    ]
    taken = inherit(rows, ("objective", "indicator", "annual"))
    assert [(r.text("objective"), r.text("indicator"), r.text("annual")) for r in taken] == [
        ("A", "x", "1"),
        ("A", "x", "1"),
        ("A", "y", ""),
        ("B", "", ""),
    ]


@pytest.mark.parametrize(
    ("above", "below", "joined"),
    [
        ("Metode :", "jumlah", "Metode :\njumlah"),
        ("jumlah layanan", "yang selesai", "jumlah layanan yang selesai"),
        ("selesai.", "Sumber Data :", "selesai.\nSumber Data :"),
        ("selesai", "b. kedua", "selesai\nb. kedua"),
        ("", "x", "x"),
    ],
)
def test_texts_join_as_sentence_or_paragraph(above: str, below: str, joined: str) -> None:
    assert join_text(above, below) == joined


def test_a_text_that_wraps_beside_the_next_row_goes_back_to_its_first() -> None:
    rows = [
        full(1, "1", "Indeks mutu", "5", objective="Terjaganya mutu"),
        full(1, "", "Jumlah sumur", "7", objective="air minum daerah"),
        full(1, "2", "Nilai layanan", "8", objective="Naiknya layanan"),
        full(1, "3", "Nilai arsip", "9", objective="arsip terjaga"),
    ]
    merged = row(1, indicator="Luas", annual="1").having({"objective": rows[1]["objective"]})
    rows.insert(2, merged)
    joined = inherit(with_wraps_joined(rows, "objective"), ("objective",))
    expected = ["Terjaganya mutu air minum daerah"] * 3 + ["Naiknya layanan", "arsip terjaga"]
    assert [row.text("objective") for row in joined] == expected


def test_letters_of_a_stamp_in_a_blank_cell_are_no_objective() -> None:
    """The table numbers its objectives, and this one has none; what stands above holds, in doubt."""
    seen = (ReaderReading(reader="a", text="DINAS", confidence=0.9),)
    stamped = Field(Reading("DINAS", doubts=doubt_if(True, "dirt", "test"), readings=seen), Evidence(page=1))
    rows = [
        full(1, "1", "Indeks mutu", "5", objective="Terjaganya mutu"),
        full(1, "", "Jumlah sumur", "7"),
        full(1, "", "Luas kolam", "9").having({"objective": stamped}),
        full(1, "2", "Nilai layanan", "8", objective="Naiknya layanan"),
    ]
    whole = inherit(without_strays(rows, "objective"), ("objective",))
    assert [row.text("objective") for row in whole] == ["Terjaganya mutu"] * 3 + ["Naiknya layanan"]
    assert [row["objective"].reading.needs_review for row in whole] == [False, False, True, False]
    unnumbered = [row.having({"number": Field(Reading(""))}) for row in rows]
    assert without_strays(unnumbered, "objective")[2].text("objective") == "DINAS"


QUARTERLY = Seam(anchors=("q1", "q4", "annual"), levels=("objective",))


def quarterly(page: int, number: str, name: str, q1: str, q4: str, annual: str) -> Row:
    return row(page, number=number, indicator=name, q1=q1, q4=q4, annual=annual)


def test_numbers_cut_at_their_sign_are_one_and_marked() -> None:
    above = quarterly(1, "2", "Nilai tukar", "101,5", "103,", "103,")
    (whole,) = join_seam([above], [quarterly(2, "", "Nelayan", "", "25", "25")], QUARTERLY)
    assert (whole.text("q1"), whole.text("q4"), whole.text("annual")) == ("101,5", "103,25", "103,25")
    assert whole["annual"].reading.needs_review
    assert not whole["q1"].reading.needs_review


def test_values_cut_without_their_sign_are_marked_in_the_row_that_goes_on() -> None:
    above = quarterly(1, "2", "Nilai tukar", "101,5", "103", "103")
    (whole,) = join_seam([above], [quarterly(2, "", "nelayan", "", "25", "25")], QUARTERLY)
    assert (whole.text("indicator"), whole.text("annual")) == ("Nilai tukar nelayan", "103")
    assert whole["annual"].reading.needs_review


def test_a_whole_row_after_the_break_stays_one() -> None:
    rows = join_seam(
        [quarterly(1, "2", "Nilai tukar", "1", "2", "3")],
        [quarterly(2, "", "e-SAKIP dinas", "4", "5", "6")],
        QUARTERLY,
    )
    assert len(rows) == 2


def test_values_whose_names_stand_after_the_break_are_a_row_of_their_own() -> None:
    seam = Seam(anchors=("annual",), levels=("objective", "indicator"))
    above = [full(1, "1", "Indeks mutu", "5", "Mutu"), full(1, "2", "", "7")]
    one, two = join_seam(above, [full(2, "", "Angka minat", "")], seam)
    assert (one.text("indicator"), one.text("annual")) == ("Indeks mutu", "5")
    assert (two.text("indicator"), two.text("annual")) == ("Angka minat", "7")


@pytest.mark.parametrize(
    ("above", "below", "joined"),
    [("q1 q2", "q3 q4", True), ("q1", "q2 q3 q4", True), ("q1 q2", "q4", False), ("q1 q2", "q2 q3 q4", False),
     ("q1 q2 q3 q4", "q3 q4", False), ("q1 q2", "q3 q4 indicator", False)],
)  # fmt: skip
def test_a_row_of_the_quarters_that_the_last_one_lacks_is_the_rest_of_it(
    above: str, below: str, joined: bool
) -> None:
    quarters = ("q1", "q2", "q3", "q4")
    last = row(1, indicator="Jumlah laporan", **{meaning: meaning[1] for meaning in above.split()})
    texts = {meaning: f"{meaning[1]}0" if meaning in quarters else "Luas" for meaning in below.split()}
    found = join_seam([last], [row(2, **texts)], Seam(("annual", *quarters), ("objective",)))
    assert (len(found) == 1) == joined
    assert not joined or [found[0].text(quarter)[0] for quarter in quarters] == ["1", "2", "3", "4"]
