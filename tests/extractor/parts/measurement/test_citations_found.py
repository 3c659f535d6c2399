from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.parts.measurement.citations import find_citations
from extractor.records import Evidence

PLACE = Evidence(page=3, line=12)


def cited(text: str) -> list[tuple[str | None, str | None, int | None, str | None]]:
    return [
        (c.kind, c.number, c.year, c.title)
        for c in find_citations(text, PLACE, "indicators[0].measurement_text")
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Undang-Undang Nomor 3 Tahun 2014 tentang Perindustrian;",
            ("UU", "3", 2014, "Perindustrian"),
        ),
        ("UU No. 5 Th 2020 tentang Arsip.", ("UU", "5", 2020, "Arsip")),
        (
            "Peraturan Gubernur Cakrawala Nomor 7 Tahun 2031 tentang Pasar Rakyat",
            ("Pergub", "7", 2031, "Pasar Rakyat"),
        ),
        (
            "Peraturan Menteri Keuangan Nomor 22/PMK.02/2021 tentang Pengukuran Kinerja",
            ("Permenkeu", "22/PMK.02/2021", 2021, "Pengukuran Kinerja"),
        ),
        ("menurut 22/PMK.02/2021", ("PMK", "22/PMK.02/2021", 2021, None)),
        ("Peraturan LKPP Nomor 12 Tahun 2021 tentang Pedoman", ("PerLKPP", "12", 2021, "Pedoman")),
        ("Instruksi Sekda Nomor 29 Tahun 2023", ("Insekda", "29", 2023, None)),
        ("Perwali Nomor 4 Tahun 2022 tentang Parkir", ("Perwali", "4", 2022, "Parkir")),
        ("Permendagri Nomor 18 Tahun 2020", ("Permendagri", "18", 2020, None)),
        ("Permendakri Nomor 18 Tahun 2020", ("Permendagri", "18", 2020, None)),
        ("Pemenpan RB Nomor 20 Tahun 2018", ("PermenPANRB", "20", 2018, None)),
    ],
)
def test_forms(text: str, found: tuple[str, str, int, str | None]) -> None:
    assert cited(text) == [found]


def test_misread_kind_keeps_its_text() -> None:
    (citation,) = find_citations("Permandag Nomor 40 Tahun 2020 tentang Renstra 2020-2024", PLACE)
    assert citation.text == "Permandag Nomor 40 Tahun 2020 tentang Renstra 2020-2024"
    assert citation.kind == "Permendag"


def test_nested_is_its_own_citation() -> None:
    text = (
        "Peraturan Presiden Nomor 12 Tahun 2021 tentang Perubahan atas Peraturan Presiden Nomor 16 "
        "Tahun 2018 tentang Pengadaan Barang/Jasa Pemerintah; dan"
    )
    outer, inner = find_citations(text, PLACE, "x")
    assert (outer.number, outer.inside, inner.number, inner.inside) == ("12", None, "16", 0)
    assert outer.title is not None
    assert outer.title.endswith("Pengadaan Barang/Jasa Pemerintah")
    assert inner.title == "Pengadaan Barang/Jasa Pemerintah"
    assert (outer.subject, outer.evidence) == ("x", PLACE)


def test_title_without_tentang() -> None:
    outer, inner = find_citations(
        "Permendagri Nomor 18 Tahun 2020 Peraturan Pelaksanaan PP Nomor 13 Tahun 2019 tentang Laporan", PLACE
    )
    assert "tentang" not in outer.text.split("PP")[0]
    assert (inner.kind, inner.inside) == ("PP", 0)


@pytest.mark.parametrize(
    ("ending", "title"),
    [
        (" Pasal 203 Ayat (4) Pengembangan", "Kepegawaian"),
        (" (level tujuan strategis)", "Kepegawaian"),
        ("\nb. Peraturan lain", "Kepegawaian"),
        (" b. Peraturan lain", "Kepegawaian"),
        (". Kalimat berikut", "Kepegawaian"),
        (" minimal sebanyak 40 jam", "Kepegawaian"),
        ("\ndan Pelatihan", "Kepegawaian dan Pelatihan"),
        (" (APBD)", "Kepegawaian (APBD)"),
    ],
)
def test_title_ends(ending: str, title: str) -> None:
    assert cited(f"PP Nomor 11 Tahun 2017 tentang Kepegawaian{ending}")[0][3] == title


def test_neighbours_in_one_sentence() -> None:
    found = cited(
        "UU Nomor 3 Tahun 2014 tentang Y, PP Nomor 29 Tahun 2018 tentang X dan UU Nomor 1 Tahun 2022"
    )
    assert found == [
        ("UU", "3", 2014, "Y"),
        ("PP", "29", 2018, "X"),
        ("UU", "1", 2022, None),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Renstra Tahun 2020-2024",
        "Peraturan Gubernur tentang pasar",
        "Tahun 2024 jumlah PP yang terbit",
        "40 Jam Pelajaran Per Tahun 2024",
        "SK Tim, membuat Daftar Ruangan",
        "",
    ],
)
def test_no_citation(text: str) -> None:
    assert cited(text) == []


KINDS = {"Undang-Undang": "UU", "PP": "PP", "Peraturan Bupati": "Perbup", "Permenkes": "Permenkes"}
WORDS = st.lists(
    st.sampled_from(["Arsip", "Pasar", "Tata", "Kelola", "Daerah", "dan", "Pangan"]), min_size=1, max_size=6
)


@settings(max_examples=60, deadline=None)
@given(
    kind=st.sampled_from(sorted(KINDS)),
    number=st.integers(1, 999),
    year=st.integers(1950, 2049),
    words=WORDS,
    before=st.sampled_from(["", "a. ", "Dasar Hukum : ", "sesuai "]),
)
def test_written_and_found_again(kind: str, number: int, year: int, words: list[str], before: str) -> None:
    title = " ".join(["Pedoman", *words, "Umum"])
    text = f"{kind} Nomor {number} Tahun {year} tentang {title}"
    (citation,) = find_citations(f"{before}{text}; selesai", PLACE)
    assert citation.text == text
    assert (citation.kind, citation.number, citation.year, citation.title) == (
        KINDS[kind],
        str(number),
        year,
        title,
    )


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="PUperatuan Nomor12Tahun/.;()\n", max_size=120))
def test_any_text(text: str) -> None:
    for citation in find_citations(text, PLACE):
        assert citation.text
        assert citation.text in " ".join(text.split())
