"""Mentions of one person on scans; signature blocks whose position could not be read. All are invented."""

from __future__ import annotations

import dataclasses

import pytest

from extractor.agreement import assemble
from extractor.parts.statement import read_statement
from extractor.parts.statement.mentions import mentions_compared, with_clean_mentions, with_doubtful_mentions
from extractor.read import Line, ReadPage
from extractor.records import Doubt, Evidence, Party, Source
from extractor.records.read import ReaderReading

SOURCE = Source(path="x", sha256="0", pages=1, kind="scan")
NIP_IN_DOUBT = Doubt(code="odd-form", by="test", field="nip")
NIPS = ("198003032005012001", "198003032005012001", "198003032005012007")
READ = (ReaderReading(reader="a", text="", confidence=0.9),)


def seen(text: str) -> tuple[ReaderReading, ...]:
    return tuple(ReaderReading(reader=reader, text=text, confidence=0.9) for reader in "ab")


def party(name: str, position: str | None = None, page: int = 1) -> Party:
    return Party(
        role="first",
        name=name,
        position=position,
        section="statement",
        place="signature",
        evidence=Evidence(page=page, bbox=(0, 0, 1, 1)),
    )


def marked(*parties: Party, scanned: tuple[int, ...] = (1,)) -> list[bool]:
    return [p.needs_review for p in with_doubtful_mentions(parties, scanned)]


def test_the_odd_one_is_marked() -> None:
    three = party("Sekar Mayangsari"), party("SEKAR  MAYANGSARI"), party("Sekar Mayangsarl")
    assert marked(*three) == [False, False, True]


def test_one_against_one_marks_both() -> None:
    assert marked(party("Hj. Sekar Mayangsari"), party("Hi. Sekar Mayangsari")) == [True, True]


def test_other_persons_and_digital_pages_are_not_marked() -> None:
    assert marked(party("Sekar Mayangsari"), party("Tirta Adiguna")) == [False, False]
    assert marked(party("Sekar Mayangsari"), party("Sekar Mayangsarl"), scanned=()) == [False, False]


def test_positions_are_compared_too() -> None:
    office = "Kepala Dinas Arsip Kota Sembada"
    same = "Sekar Mayangsari"
    assert marked(party(same, office), party(same, office), party(same, "Kepala Dina Arsp Kota Sembada")) == [
        False,
        False,
        True,
    ]
    assert marked(party(same, office), party(same, "Kepala Dinas")) == [False, False]


def test_an_introduction_outweighs_a_stamped_office() -> None:
    office, covered = "Kepala Dinas Arsip Kota Sembada", "Kepala Dina Arsp Kota Sembada"
    introduced = party("Sekar Mayangsari", office).model_copy(update={"place": "identity"})
    assert marked(introduced, party("Sekar Mayangsari", covered)) == [False, True]


def test_signatures_that_lack_the_same_letter_are_marked_with_the_introduction() -> None:
    introduced = party("Bagas Wicaksana").model_copy(update={"place": "identity"})
    assert marked(introduced, party("agas Wicaksana"), party("agas Wicaksana", page=1)) == [True, True, True]


def test_a_name_in_the_other_role_is_marked() -> None:
    introduced = party("Sekar Mayangsari").model_copy(update={"place": "identity"})
    signed = party("Sekar Mayangsari")
    assert marked(introduced, signed) == [False, False]
    assert marked(introduced, signed.model_copy(update={"role": "second"})) == [False, True]


def signed_askew(*strokes: tuple[float, float, str]) -> ReadPage:
    """Two signature blocks on a page set askew, with what was read of pens between."""
    return scan(
        (60, 108, "Pihak Kedua,"),
        (400, 100, "Pihak Pertama,"),
        (60, 128, "Wali Kota Sembada,"),
        (330, 120, "Kepala Dinas Arsip dan Perpustakaan"),
        *strokes,
        (60, 188, "Tirta Adiguna"),
        (350, 180, "Sekar Mayangsari, S.Sos."),
        (350, 200, "NIP 198003032005012001"),
    )


def test_columns_of_a_page_set_askew() -> None:
    parts = read_statement([signed_askew((110, 150, "V 1 remains of a pen that reach over both"))])
    assert [(p.role, p.name, p.nip) for p in parts.parties] == [
        ("second", "Tirta Adiguna", None),
        ("first", "Sekar Mayangsari, S.Sos.", "198003032005012001"),
    ]


def test_places_of_signing_that_differ_by_a_letter_are_marked() -> None:
    pages = [
        scan((60, 60, "PERJANJIAN KINERJA TAHUN 2031"), (300, 700, f"{place}, 3 Januari 2031"), number=number)
        for number, place in ((1, "Sembada Ilir"), (2, "Sembada Illir"))
    ]
    found = mentions_compared(assemble(pages, SOURCE))
    assert [signing.needs_review for signing in found.signings] == [True, True]
    assert found.signing is not None
    assert found.signing.needs_review
    assert not any(s.needs_review for s in mentions_compared(assemble(pages[:1], SOURCE)).signings)


def scan(*lines: tuple[float, float, str], number: int = 1) -> ReadPage:
    return ReadPage(
        number,
        600,
        800,
        "scan",
        lines=tuple(
            Line(text, Evidence(page=number, bbox=(x, y, x + 5.0 * len(text), y + 10)), readings=seen(text))
            for x, y, text in lines
        ),
    )


def test_a_block_is_told_by_its_nip_where_its_position_is_covered() -> None:
    parts = read_statement(
        [
            scan(
                (60, 100, "Wali Kota Sembada,"),
                (350, 100, "Kep la Dinas Arsip"),
                (60, 160, "Tirta Adiguna"),
                (350, 160, "Sekar Mayangsari, S.Sos."),
                (350, 172, "NIP 198003032005012001"),
            )
        ]
    )
    assert [(p.role, p.name, p.nip) for p in parts.parties] == [
        ("second", "Tirta Adiguna", None),
        ("first", "Sekar Mayangsari, S.Sos.", "198003032005012001"),
    ]


def test_a_head_of_region_alone_is_the_superior_of_the_official_introduced() -> None:
    parts = read_statement(
        [
            scan(
                (60, 60, "Nama : Sekar Mayangsari"),
                (60, 75, "Jabatan : Kepala Dinas Arsip Kota Sembada"),
                (60, 300, "Wali Kota Sembada,"),
                (60, 360, "Tirta Adiguna"),
            )
        ]
    )
    assert [(p.role, p.name) for p in parts.parties] == [
        ("first", "Sekar Mayangsari"),
        ("second", "Tirta Adiguna"),
    ]


@pytest.mark.parametrize(
    ("nip", "doubtful"),
    [("198003032005012001", False), ("19800303 200501 2 01", True), ("1980030320050120011", True)],
)
def test_digits_too_few_or_too_many_on_a_scan_are_for_review(nip: str, doubtful: bool) -> None:
    lines = (60, 60, "Nama : Sekar Mayangsari"), (60, 75, f"NIP : {nip}"), (60, 90, "Jabatan : Camat Sembada")
    (found,) = read_statement([scan(*lines)]).parties
    assert found.needs_review is doubtful


def test_what_a_poor_scan_makes_of_a_colon_is_no_part_of_the_name() -> None:
    lines = (60, 60, "Nama : . Sekar Mayangsari"), (60, 75, "Jabatan : · Camat Sembada")
    (found,) = read_statement([scan(*lines)]).parties
    assert (found.name, found.position) == ("Sekar Mayangsari", "Camat Sembada")


def test_a_misread_office_leaves_the_name_sure() -> None:
    introduced = party("Sekar Mayangsari", "Kepala Dinas Arsip Kota Sembada")
    signed = party("Sekar Mayangsari", "Kepala Dinas Arsp Kota Sembada")
    first = introduced.model_copy(update={"place": "identity"})
    _, marked_one = with_doubtful_mentions([first, signed], [1])
    assert marked_one.doubtful == ("position",)
    assert not marked_one.is_doubtful("name")


def test_a_name_in_the_other_role_makes_all_of_it_doubtful() -> None:
    introduced = party("Sekar Mayangsari").model_copy(update={"place": "identity"})
    signed = party("Sekar Mayangsari").model_copy(update={"role": "second"})
    _, marked_one = with_doubtful_mentions([introduced, signed], [1])
    assert all(marked_one.is_doubtful(field) for field in ("name", "position", "rank", "nip"))


def test_a_mention_cut_by_a_stamp_is_marked() -> None:
    office = "Kepala Badan Perencanaan Daerah Kota Sembada"
    whole = party("Sekar Mayangsari, S.Sos., M.Si.", office)
    cut = party("Sekar Mayangsari", "Kepala Badan Perencanaan Daerah")
    assert [p.doubtful for p in with_doubtful_mentions([whole, cut], [1])] == [(), ("name", "position")]


@pytest.mark.parametrize("scrap", ["V", "1/1 1", "7", "L U"])
def test_strokes_of_a_signature_do_not_part_a_block(scrap: str) -> None:
    parts = read_statement([signed_askew((90, 150, scrap), (130, 152, "X"))])
    assert [(p.role, p.name, p.position) for p in parts.parties] == [
        ("second", "Tirta Adiguna", "Wali Kota Sembada"),
        ("first", "Sekar Mayangsari, S.Sos.", "Kepala Dinas Arsip dan Perpustakaan"),
    ]


def test_words_of_a_stamp_beside_a_block_part_nothing() -> None:
    page = scan(
        (160, 108, "Pihak Kedua,"),
        (400, 100, "Pihak Pertama,"),
        (160, 124, "Wali Kota Sembada,"),
        (330, 116, "Kepala Dinas Arsip dan Perpustakaan"),
        (160, 188, "Tirta Adiguna"),
        (350, 180, "Sekar Mayangsari, S.Sos."),
        (350, 200, "NIP 198003032005012001"),
    )
    stamp = Line("PEMERINTAH", Evidence(page=1, bbox=(60, 126, 110, 131)), readings=READ)
    footer = Line(
        "Contoh dokumen rekaan untuk uji", Evidence(page=1, bbox=(60, 700, 200, 710)), readings=READ
    )
    parts = read_statement([dataclasses.replace(page, lines=(*page.lines, stamp, footer))])
    assert [(p.role, p.name) for p in parts.parties] == [
        ("second", "Tirta Adiguna"),
        ("first", "Sekar Mayangsari, S.Sos."),
    ]


def test_a_nip_that_stands_twice_is_sure() -> None:
    doubted = [
        party("Sekar Mayangsari").model_copy(update={"nip": nip}).doubting(NIP_IN_DOUBT) for nip in NIPS
    ]
    assert [p.is_doubtful("nip") for p in with_doubtful_mentions(doubted[:2], [1])] == [False, False]
    assert [p.is_doubtful("nip") for p in with_doubtful_mentions(doubted[1:], [1])] == [True, True]


def test_a_signature_without_the_nip_of_another_under_the_same_name_is_marked() -> None:
    whole = party("Sekar Mayangsari").model_copy(update={"nip": NIPS[0]})
    bare, head = party("SEKAR MAYANGSARI", page=2), party("Bagus Wiratama", page=2)
    introduced = bare.model_copy(update={"place": "identity"})
    found = with_doubtful_mentions([whole, bare, head, introduced], (1, 2))
    assert [one.is_doubtful("nip") for one in found] == [False, True, False, False]
    on_digital = with_doubtful_mentions([whole, bare], (1,))
    assert not on_digital[1].is_doubtful("nip")


def test_two_nips_without_their_form_stay_doubtful() -> None:
    odd = party("Sekar Mayangsari").model_copy(update={"nip": "199913032005012001"}).doubting(NIP_IN_DOUBT)
    assert all(p.is_doubtful("nip") for p in with_doubtful_mentions([odd, odd.model_copy()], [1]))


def test_words_parted_otherwise_are_marked() -> None:
    one, other = party("Tirta Adiguna", "Wali Kota Sembada"), party("Tirta Adi guna", "WaliKota Sembada")
    found = with_doubtful_mentions([one, one.model_copy(), other], [1])
    assert [p.doubtful for p in found] == [(), (), ("name", "position")]
    pauses = party("Tirta Adiguna, S.Sos., M.Si."), party("Tirta Adiguna, S. Sos.,M.Si.")
    assert marked(*pauses) == [False, False]
    signs = party("Drs. H. Tirta Adiguna, M.Si"), party("Drs.H Tirta Adiguna M.Si")
    assert marked(*signs) == [False, False]


def test_an_acting_official_holds_the_same_office() -> None:
    office = "Kepala Dinas Arsip Kota Sembada"
    assert marked(party("Sekar Mayangsari", office), party("Sekar Mayangsari", f"Plt. {office}")) == [
        False,
        False,
    ]


def test_names_with_a_family_name_in_common_are_not_one_line_of_two() -> None:
    first, second = "Eko Mayangsari, S.T., M.T.", "Lukman Mayangsari, S.H., M.H."
    introduced = [
        (60, 60, f"Nama : {first}"),
        (60, 75, "Jabatan : Kepala Dinas Arsip Kota Sembada"),
        (60, 90, "selanjutnya disebut Pihak Pertama"),
        (60, 105, f"Nama : {second}"),
        (60, 120, "Jabatan : Wali Kota Sembada"),
        (60, 135, "selanjutnya disebut Pihak Kedua"),
    ]
    blocks = (60, 300, "Pihak Kedua,"), (60, 312, "Wali Kota Sembada,")
    apart = read_statement([scan(*introduced, *blocks, (60, 360, second))]).parties
    assert not any(p.needs_review for p in apart)
    mixed = read_statement([scan(*introduced, *blocks, (60, 360, f"{second} {first}"))]).parties
    assert all(mixed[-1].is_doubtful(field) for field in ("name", "position", "nip"))


def test_a_blank_before_a_comma_is_the_readers() -> None:
    lines = (60, 60, "Nama : · Sekar Mayangsari, S.H. , M.H."), (60, 75, "Jabatan : Camat Sembada")
    (found,) = read_statement([scan(*lines)]).parties
    assert (found.name, found.needs_review) == ("Sekar Mayangsari, S.H., M.H.", False)


def test_words_of_a_stamp_under_a_name_are_no_part_of_it() -> None:
    page = scan((60, 60, "Nama : Tirta Adiguna"), (60, 85, "Jabatan : Camat Sembada Ilir"))
    stamp = Line("/DINAS", Evidence(page=1, bbox=(140, 73, 165, 78)), readings=READ)
    lines = (page.lines[0], stamp, page.lines[1])
    (found,) = read_statement([dataclasses.replace(page, lines=lines)]).parties
    assert (found.name, found.position) == ("Tirta Adiguna", "Camat Sembada Ilir")


def stamped(name: str, position: str | None = None, field: str = "name") -> Party:
    return party(name, position).doubting(Doubt(code="stamp", by="strokes", field=field))


@pytest.mark.parametrize(
    ("read", "became"),
    [
        ("Sekr Maygsai", "Sekar Mayangsari, M.Si."),  # letters lost
        ("Sekar Mayang5ari, M.Si.", "Sekar Mayangsari, M.Si."),  # a letter misread
        ("Sekar M", "Sekar M"),  # too little is left to tell
        ("Bima Laksana, M.Si.", "Bima Laksana, M.Si."),  # another person
    ],
)
def test_a_name_under_a_stamp_is_that_of_a_clean_mention_and_stays_in_doubt(read: str, became: str) -> None:
    (clean, under), done = with_clean_mentions([party("Sekar Mayangsari, M.Si."), stamped(read)])
    assert clean.name == "Sekar Mayangsari, M.Si."
    assert under.name == became
    assert under.is_doubtful("name")
    assert [(one.field, one.read, one.became) for one in done] == (
        [("parties[1].name", read, became)] if read != became else []
    )


def test_two_clean_mentions_that_differ_decide_nothing() -> None:
    parties = [party("Sekar Mayangsari"), party("Sekar Mayangsasi"), stamped("Sekar Maangari")]
    assert with_clean_mentions(parties) == (tuple(parties), ())


def test_the_other_role_decides_nothing() -> None:
    parties = [party("Sekar Mayangsari").model_copy(update={"role": "second"}), stamped("Sekar Mayngsari")]
    assert with_clean_mentions(parties) == (tuple(parties), ())


def test_a_name_in_doubt_for_another_reason_is_left() -> None:
    odd = party("Sekar Mayngsari").doubting(Doubt(code="odd-form", by="form", field="name"))
    assert with_clean_mentions([party("Sekar Mayangsari"), odd]) == ((party("Sekar Mayangsari"), odd), ())


def test_an_office_under_a_stamp_keeps_its_acting_mark() -> None:
    office = "Kepala Dinas Arsip Kota Sembada"
    clean = party("Sekar Mayangsari", office)
    under = stamped("Sekar Mayangsari", "Kepala Dinas rsip Kota Semba", "position")
    acting = stamped("Sekar Mayangsari", "Plt. Kepala Dinas rsip Kota Semba", "position")
    (_, mended, left), _ = with_clean_mentions([clean, under, acting])
    assert mended.position == office
    assert left.position == "Plt. Kepala Dinas rsip Kota Semba"


def test_the_first_word_of_a_name_is_what_a_stamp_left_of_it() -> None:
    assert marked(party("Sekar Mayangsari, M.Si."), party("Sekar")) == [False, True]


def test_offices_that_begin_alike_are_not_cut() -> None:
    same = "Sekar Mayangsari"
    assert marked(party(same, "Kepala Dinas Arsip Kota Sembada"), party(same, "Kepala")) == [False, False]


def test_the_place_of_an_office_is_no_name() -> None:
    assert marked(party("Muara Tirta", "Bupati Muara Tirta"), party("Sekar", "Camat Tirta")) == [True, False]
