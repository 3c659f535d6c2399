"""Doubt on one value of a party and not on those beside it. All are invented."""

from __future__ import annotations

import dataclasses

import pytest

from extractor.parts.statement import read_statement
from extractor.parts.statement.doubts import doubts_on
from extractor.parts.statement.officials import (
    is_doubtful_name,
    is_doubtful_position,
    is_doubtful_rank,
    is_electronic_mark,
    without_rim,
)
from extractor.parts.statement.titles import PlacedLine
from extractor.read import Line, ReadPage
from extractor.records import Evidence, Party
from extractor.records.doubt import doubt_if
from extractor.records.read import ReaderReading

NIP = "19800303 200501 2 001"


def line(top: float, text: str, *seen: str, doubtful: bool = False) -> Line:
    """A line of a scan, read as ``text`` and by the readers as ``seen``."""
    readings = tuple(
        ReaderReading(reader=f"reader {n}", text=one, confidence=0.9)
        for n, one in enumerate(seen or (text, text))
    )
    box = (60.0, top, 60 + 5.0 * len(text), top + 10)
    return Line(
        text,
        Evidence(page=1, bbox=box),
        readings=readings,
        doubts=doubt_if(doubtful, "dirt", "test"),
    )


def signed(*, office: bool = False, nip: Line | None = None) -> Party:
    lines = (
        line(100, "Pihak Kesatu,"),
        line(112, "Kepala Dinas Arsip Kota Sembada,", doubtful=office),
        line(160, "Sekar Mayangsari"),
        line(172, "Pembina"),
        nip or line(184, f"NIP {NIP}"),
    )
    (party,) = read_statement([ReadPage(1, 600, 800, "scan", lines=lines)]).parties
    return party


def test_a_stroke_through_the_office_leaves_the_nip_sure() -> None:
    party = signed(office=True)
    assert party.needs_review
    assert party.doubtful == ("position",)
    assert not party.is_doubtful("nip_text")


@pytest.mark.parametrize(
    ("seen", "doubtful"),
    [
        ((f"N1P {NIP}", f"NIP. {NIP.replace(' ', '')}"), False),
        ((f"NIP {NIP}", "NIP 19800308 200501 2 001"), True),
        ((f"NIP {NIP}", "NIP 1980", f"NIP {NIP}"), True),
        ((f"NIP {NIP}", f"NiP, {NIP}'"), False),
    ],
)
@pytest.mark.parametrize("flagged", [True, False])
def test_a_nip_of_its_form_that_two_readers_print_is_sure(
    seen: tuple[str, ...], doubtful: bool, flagged: bool
) -> None:
    party = signed(nip=line(184, f"NIP {NIP}", *seen, doubtful=flagged))
    assert party.is_doubtful("nip") is doubtful


def test_a_nip_that_one_reader_printed_is_as_sure_as_its_line() -> None:
    assert not signed(nip=line(184, f"NIP {NIP}", f"NIP {NIP}")).is_doubtful("nip")
    assert signed(nip=line(184, f"NIP {NIP}", f"NIP {NIP}", doubtful=True)).is_doubtful("nip")


def test_a_nip_without_its_form_stays_doubtful() -> None:
    odd = "NIP 19801303 200501 2 001"  # no month 13
    assert signed(nip=line(184, odd, odd, odd, doubtful=True)).is_doubtful("nip")


def test_a_rank_without_a_nip_is_doubt_on_the_nip() -> None:
    party = signed(nip=line(184, "Halaman 1"))
    assert party.nip is None
    assert party.doubtful == ("nip",)


@pytest.mark.parametrize(
    ("text", "doubtful"),
    [
        ("Plt. Kepala Dinas Arsip Kota Sembada", False),
        ("Kepala Dinas Arsip/Perpustakaan (Eselon II-b)", False),
        ("Pit. Kepala Dinas Arsip Kota Sembada", True),
        ("Kepala Dinas Arsip Kota-Sembada", True),
        ("Kepala Dinas Arsip~ Kota Sembada", True),
        ("Kepala Dinas Arsíp Kota Sembada", True),
        ("Bupati Sembada llir", True),
        ("Bupati Sembada lIlir", True),
        ("", False),
    ],
)
def test_positions_on_scans_with_odd_signs_are_doubtful(text: str, doubtful: bool) -> None:
    assert is_doubtful_position(text, scanned=True) is doubtful
    assert not is_doubtful_position(text, scanned=False)


@pytest.mark.parametrize(
    "rank",
    ["Pembina", "Pembina Utama Muda", "Penata Tk. I", "Pembina Tingkat I (IV/b)", "Golongan IV/c", "III/d"],
)
def test_ranks_of_civil_servants(rank: str) -> None:
    assert not is_doubtful_rank(rank)


@pytest.mark.parametrize("rank", ["Pembina Uta ladya", "Pembi Tingkat", "Pembina Tingkat !"])
def test_other_ranks_are_doubtful(rank: str) -> None:
    assert is_doubtful_rank(rank)


def test_letters_with_dirt_over_them_are_doubtful() -> None:
    assert is_doubtful_name("Sekár Mayangsari", scanned=True)
    assert not is_doubtful_name("Sekár Mayangsari", scanned=False)


def test_a_dash_at_the_end_is_a_stroke() -> None:
    assert without_rim("Kepala Dinas Arsip Kota Sembada -") == "Kepala Dinas Arsip Kota Sembada"


def test_titles_under_a_stamp_leave_a_comma() -> None:
    assert is_doubtful_name("Sekar Mayangsari,", scanned=True)
    assert not is_doubtful_name("Sekar Mayangsari,", scanned=False)


@pytest.mark.parametrize("left", ["M.P.", "S.Sos., M.Si.", "gsari", "Ir."])
def test_titles_or_last_letters_alone_are_what_a_stamp_left_of_a_name(left: str) -> None:
    assert is_doubtful_name(left, scanned=True)
    assert not is_doubtful_name(left, scanned=False)


@pytest.mark.parametrize(
    "name", ["Ali", "Ir. Umi", "SEKAR AYU", "dr. Sekar, Sp.A", "Ni Wayan, S.E.", "Dr.Ir.Ali"]
)
def test_short_names_and_titles_before_them_are_whole(name: str) -> None:
    assert not is_doubtful_name(name, scanned=True)


@pytest.mark.parametrize(
    ("sound", "doubtful", "codes"),
    [(True, True, {"dirt"}), (False, True, {"dirt", "stamp"}), (False, False, set[str]())],
)
def test_letters_of_an_unsure_name_may_be_lost_where_a_pen_crosses_it(
    sound: bool, doubtful: bool, codes: set[str]
) -> None:
    """The readers' agreement under a stroke is enough: every letter had to be alike."""
    crossed = dataclasses.replace(line(160, "Sekar Mayangsari", doubtful=doubtful), sound=sound)
    found = doubts_on({"name": [PlacedLine(crossed, "statement", 1)]}, {"name": "Sekar Mayangsari"})
    assert {doubt.code for doubt in found if doubt.field == "name"} == codes


def test_a_position_that_was_hard_to_read_is_kept_for_review() -> None:
    lines = (
        line(100, "Pihak Kedua,"),
        line(112, "Supati Sembada,", doubtful=True),
        line(160, "Sekar Mayangsari"),
    )
    (party,) = read_statement([ReadPage(1, 600, 800, "scan", lines=lines)]).parties
    assert (party.role, party.position, party.doubtful) == ("second", "Supati Sembada", ("position",))


@pytest.mark.parametrize(("office", "doubtful"), [("Wali Kota Sembada,", ("position",)), ("", ())])
def test_who_signs_without_an_office_beside_one_who_has_it_is_for_review(
    office: str, doubtful: tuple[str, ...]
) -> None:
    lines = [line(100, "Pihak Kedua,"), line(112, office), line(160, "Tirta Adiguna")]
    lines += [line(200, "Pihak Kesatu,"), line(260, "Sekar Mayangsari"), line(272, f"NIP {NIP}")]
    page = ReadPage(1, 600, 800, "scan", lines=tuple(one for one in lines if one.text))
    _, first = read_statement([page]).parties
    assert first.position is None
    assert first.doubtful == doubtful


def test_a_nip_that_a_stroke_crosses_is_for_review_though_both_readers_agree() -> None:
    crossed = dataclasses.replace(line(184, f"NIP {NIP}"), sound=False)
    assert signed(nip=crossed).is_doubtful("nip")


@pytest.mark.parametrize(
    "text", ["Ditandatangani secara ele} oleh", "Ditandatangani secara elektronik ofeh.u"]
)
def test_the_mark_of_an_electronic_signature_under_a_stroke_is_no_office(text: str) -> None:
    assert is_electronic_mark(text)
    assert not is_electronic_mark("Sekretaris Daerah Kota Sembada")


@pytest.mark.parametrize(("name", "doubted"), [("H.", True), ("Sekar Mayangsari", False)])
def test_a_name_of_which_no_word_is_left_makes_a_missing_nip_doubtful(name: str, doubted: bool) -> None:
    placed = PlacedLine(line(160, name), "annex", 1)
    found = [doubt.field for doubt in doubts_on({"name": [placed]}, {"name": name, "nip": None})]
    assert ("nip" in found) is doubted


@pytest.mark.parametrize(
    ("name", "number", "office"),
    [("N a m a", "N I P", "J a b a t a n"), ("Nam a", "N IP", "Ja batan"), ("NAMA", "NIP", "JABATAN")],
)
def test_labels_set_wide_are_labels(name: str, number: str, office: str) -> None:
    lines = (
        line(100, f"{name} : Sekar Mayangsari, S.E."),
        line(112, f"{number} : {NIP}"),
        line(124, f"{office} : Kepala Dinas Arsip Kota Sembada"),
    )
    (party,) = read_statement([ReadPage(1, 600, 800, "scan", lines=lines)]).parties
    assert (party.name, party.nip_text) == ("Sekar Mayangsari, S.E.", NIP)
    assert party.position == "Kepala Dinas Arsip Kota Sembada"


def test_a_name_with_words_of_an_office_is_doubtful() -> None:
    joined = "Sekar Mayangsari, S.E. Kepala Dinas Arsip Kota Sembada"
    assert is_doubtful_name(joined, scanned=True)
    assert not is_doubtful_name(joined, scanned=False)
