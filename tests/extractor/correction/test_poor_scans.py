"""Words of poor scans, on which readers agree on wrong letters too. All texts are invented."""

from __future__ import annotations

import pytest

from extractor.correction import correct
from extractor.records import Action, Agreement, Evidence, Indicator, Page, Party, Program, Source


def agreement(*names: str, page: int = 1) -> Agreement:
    rows = tuple(Indicator(name=name, evidence=Evidence(page=page)) for name in names)
    source = Source(path="x.pdf", sha256="", pages=2, kind="scan")
    pages = (Page(number=1, kind="scan", coarse=True), Page(number=2, kind="scan"))
    return Agreement(source=source, pages=pages, indicators=rows)


def mended(*names: str, page: int = 1) -> list[tuple[str, bool]]:
    found = correct(agreement(*names, page=page))
    return [(row.name, bool(row.doubts_of("name"))) for row in found.indicators]


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("Kepuasan pubiik", "Kepuasan publik"),
        ("Pedagang tersertfikasi", "Pedagang tersertifikasi"),
        ("Jumiah pedagang", "Jumlah pedagang"),
        ("Aduan yang ditindakianjuti", "Aduan yang ditindaklanjuti"),
        ("Pasar yang dikembangka", "Pasar yang dikembangkan"),
    ],
)
def test_an_unknown_word_near_a_usual_one_is_mended(read: str, meant: str) -> None:
    assert mended(read) == [(meant, False)]


@pytest.mark.parametrize(
    "read",
    [
        "Nilai layaran warga",
        "Perbaikan jaan desa",
        "Arsip vitai desa",
        "Jumlah ingkungan asri",
        "Rapat romah warga",
    ],
)
def test_a_seldom_word_that_looks_like_a_usual_one_is_for_review(read: str) -> None:
    assert mended(read) == [(read, True)]
    assert mended(read, page=2)[0][0] == read
    assert not mended(read, page=2)[0][1]


@pytest.mark.parametrize(
    "right",
    [
        "Terlaksananya fasilitasi daya saing pasar",
        "Kendaraan laik jalan yang terlayani",
        "Terdigitalisasinya ikhtisar kearsipan",
        "Jumlah kelurahan tangguh bencana",
    ],
)
def test_right_words_stay_unmarked(right: str) -> None:
    assert mended(right) == [(right, False)]


def test_what_several_texts_hold_was_typed_so() -> None:
    typed = ["Adminisrasi pasar", "Laporan adminisrasi desa", "Penataan adminisrasi warga"]
    assert [name for name, _ in mended(*typed)] == typed


def test_a_column_of_capitals_shows_a_lost_one() -> None:
    column = ["Nilai pasar", "Jumlah pedagang", "Persentase warga", "Indeks kebersihan"]
    assert mended(*column, "indeks pasar")[-1] == ("Indeks pasar", False)
    assert mended(*column, "nilai desa")[-1] == ("nilai desa", False)  # no n looks like an N
    assert mended(*column, "nilai desa", "indeks pasar")[-1] == ("indeks pasar", False)
    assert mended(*column[:2], "indeks pasar")[-1] == ("indeks pasar", False)
    assert mended(*column, "indeks pasar", page=2)[-1] == ("indeks pasar", False)
    (one,) = correct(agreement(*column, "indeks pasar")).corrections
    assert (one.field, one.read, one.became) == ("indicators[4].name", "indeks", "Indeks")


def test_actions_and_offices_are_marked_and_programs_are_not() -> None:
    place = Evidence(page=1)
    found = correct(
        agreement().model_copy(
            update={
                "actions": (Action(plan="Menata layaran warga", evidence=place),),
                "programs": (Program(name="Penataan layaran warga", evidence=place),),
                "parties": (
                    Party(
                        role="first",
                        name="Tirta Wening",
                        position="Kepala Dinas layaran Umum",
                        section="annex",
                        evidence=place,
                    ),
                ),
            }
        )
    )
    assert found.actions[0].needs_review
    assert found.parties[0].doubtful == ("position",)
    assert not found.programs[0].needs_review


@pytest.mark.parametrize("written", ["Meningkatnya efektifitas layanan", "Meningkatnya aktifitas warga"])
def test_spelling_by_ear_is_the_writers_own(written: str) -> None:
    assert mended(written) == [(written, False)]
