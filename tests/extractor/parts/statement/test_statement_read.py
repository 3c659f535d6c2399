"""The statement, from lines as readers hand them on. Bodies and persons are invented."""

from __future__ import annotations

import pytest

from extractor.agreement import assemble
from extractor.lexicon.labels import role_labelled
from extractor.lexicon.nip import digits
from extractor.parts.statement import StatementParts, read_statement
from extractor.parts.statement.officials import (
    is_doubtful_name,
    is_rank,
    looks_like_name,
    nip_in,
    role_stated,
)
from extractor.parts.statement.organisation import body_of
from extractor.read import Line, ReadPage
from extractor.records import Evidence, ReaderReading, Source
from extractor.records.doubt import doubt_if
from extractor.transcript import read_transcript

OPENING = (
    "Dalam rangka mewujudkan manajemen pemerintahan yang efektif, transparan dan akuntabel serta "
    "berorientasi pada hasil, kami yang bertanda tangan di bawah ini:"
)
PROMISE = (
    "Pihak Kesatu berjanji akan mewujudkan target kinerja yang seharusnya sesuai lampiran perjanjian ini. "
    "Keberhasilan dan kegagalan pencapaian target kinerja tersebut menjadi tanggung jawab kami."
)
SUPERVISION = (
    "Pihak Kedua akan melakukan supervisi yang diperlukan serta mengambil tindakan yang diperlukan dalam "
    "rangka pemberian penghargaan dan sanksi."
)
STATEMENT = f"""PERJANJIAN KINERJA
TAHUN 2031

{OPENING}

Nama : Dra. Melati Kusumajaya, M.Si.
Jabatan : Kepala Dinas Pasar Rakyat Provinsi Cakrawala
selanjutnya disebut Pihak Kesatu

Nama : Guntur Wibisana
Jabatan : Pj. Gubernur Cakrawala
selaku atasan Pihak Kesatu, selanjutnya disebut Pihak Kedua

{PROMISE}

{SUPERVISION}

Cakrawala,

2031

Pihak Kedua,

Pj. Gubernur Cakrawala,

Guntur Wibisana

Pihak Kesatu,

Kepala Dinas Pasar Rakyat
Provinsi Cakrawala,

Dra. Melati Kusumajaya, M.Si.
NIP 197505172001122003
"""


def transcript(text: str) -> StatementParts:
    lines = [
        Line(line.strip(), Evidence(page=1, line=number))
        for number, line in enumerate(text.split("\n"), start=1)
        if line.strip()
    ]
    return read_statement([ReadPage(1, 0, 0, "transcript", lines=tuple(lines))])


def printed(*rows: tuple[float, float, str], page: int = 1) -> ReadPage:
    """Lines at (x0, top), six points a letter wide and ten high."""
    lines = [
        Line(text, Evidence(page=page, bbox=(x, top, x + 5 * len(text), top + 10)), 10)
        for x, top, text in rows
    ]
    return ReadPage(page, 595, 842, "digital", lines=tuple(lines))


@pytest.fixture(scope="module")
def parts() -> StatementParts:
    return transcript(STATEMENT)


def test_title_year_and_body(parts: StatementParts) -> None:
    assert parts.title == "PERJANJIAN KINERJA TAHUN 2031"
    assert (parts.year, parts.amended) == (2031, False)
    assert parts.organisation == "Dinas Pasar Rakyat Provinsi Cakrawala"


def test_clauses_as_printed(parts: StatementParts) -> None:
    assert [(c.kind, c.text) for c in parts.clauses] == [
        ("opening", OPENING),
        ("first_party", PROMISE),
        ("second_party", SUPERVISION),
    ]


def test_the_sentence_that_amends_goes_over_lines() -> None:
    amended = STATEMENT.replace(
        "dan sanksi.\n",
        "dan sanksi. Perjanjian ini merupakan perubahan\natas Perjanjian Kinerja tanggal 5 Mei 2031. Ya.\n",
    )
    (clause,) = (c for c in transcript(amended).clauses if c.kind == "amendment")
    assert clause.text == "merupakan perubahan atas Perjanjian Kinerja tanggal 5 Mei 2031"


@pytest.mark.parametrize(
    ("said", "amends"),
    [
        ("Dokumen ini menggantikan Perjanjian Kinerja tanggal 5 Mei 2031.", True),
        ("Perubahan atas target dimungkinkan.", False),
        ("Hal ini merupakan bagian dari Perjanjian Kinerja.", False),
    ],
)
def test_what_amends_an_agreement(said: str, amends: bool) -> None:
    kinds = {c.kind for c in transcript(STATEMENT.replace("Cakrawala,\n\n2031", f"{said}\n")).clauses}
    assert ("amendment" in kinds) is amends


@pytest.mark.parametrize("said", ["tanggal 4 Mei 2031", "pada tanggal: 4 Mei 2031", "tgl. 4 Mei 2031"])
def test_the_word_date_before_the_date(said: str) -> None:
    (signing,) = transcript(STATEMENT.replace("Cakrawala,\n\n2031", f"Cakrawala, {said}\n")).signings
    assert (signing.place, signing.date) == ("Cakrawala", "2031-05-04")


def test_parties_at_each_mention(parts: StatementParts) -> None:
    assert [(p.place, p.role, p.name, p.position, p.nip) for p in parts.parties] == [
        (
            *("identity", "first", "Dra. Melati Kusumajaya, M.Si."),
            *("Kepala Dinas Pasar Rakyat Provinsi Cakrawala", None),
        ),
        ("identity", "second", "Guntur Wibisana", "Pj. Gubernur Cakrawala", None),
        ("signature", "second", "Guntur Wibisana", "Pj. Gubernur Cakrawala", None),
        (
            *("signature", "first", "Dra. Melati Kusumajaya, M.Si."),
            *("Kepala Dinas Pasar Rakyat Provinsi Cakrawala", "197505172001122003"),
        ),
    ]
    assert all(p.section == "statement" and p.signed is None for p in parts.parties)


def test_date_over_two_lines_is_incomplete(parts: StatementParts) -> None:
    assert parts.signing is not None
    assert (parts.signing.text, parts.signing.place, parts.signing.date) == (
        "Cakrawala, 2031",
        "Cakrawala",
        None,
    )


def test_sections_follow_the_titles() -> None:
    parts = transcript(
        STATEMENT
        + "\nPERJANJIAN KINERJA KEPALA PERANGKAT DAERAH TAHUN 2031\nNama : Melati Kusumajaia\n"
        + "NIP : 19750517 200112 2 003\nJabatan : Kepala Dinas\nUnit Kerja : Dinas Pasar Rakyat\n"
        + "\nRENCANA AKSI TAHUN 2032\n\nKepala Dinas Pasar Rakyat,\n\n\nMelati Kusumajaya\n"
        + "NIP. 197505172001122003"
    )
    assert [(t.section, t.year) for t in parts.titles] == [
        ("statement", 2031),
        ("annex", 2031),
        ("action_plan", 2032),
    ]
    annex = next(p for p in parts.parties if p.section == "annex")
    assert (annex.name, annex.nip, annex.nip_text) == (
        *("Melati Kusumajaia", "197505172001122003"),
        "19750517 200112 2 003",
    )
    assert annex.organisation == "Dinas Pasar Rakyat"
    plan = parts.parties[-1]
    assert (plan.section, plan.role, plan.name) == ("action_plan", "first", "Melati Kusumajaya")


def test_blocks_side_by_side() -> None:
    page = printed(
        (300, 80, "PERJANJIAN KINERJA TAHUN 2031"),
        (380, 300, "Sembada, Januari 2031"),
        (80, 320, "PIHAK KEDUA"),
        (400, 320, "PIHAK PERTAMA"),
        (80, 335, "BUPATI SEMBADA"),
        (350, 335, "CAMAT TIRTASARI KABUPATEN SEMBADA"),
        (80, 400, "RANGGA PUTRAJAYA"),
        (380, 400, "Drs. SULAKSANA, M.M."),
        (390, 415, "Pembina Tk. I"),
        (370, 430, "NIP. 19700101 199503 1 004"),
    )
    parts = read_statement([page])
    assert [(p.role, p.name, p.position, p.rank, p.nip) for p in parts.parties] == [
        ("second", "RANGGA PUTRAJAYA", "BUPATI SEMBADA", None, None),
        (
            *("first", "Drs. SULAKSANA, M.M.", "CAMAT TIRTASARI KABUPATEN SEMBADA"),
            *("Pembina Tk. I", "197001011995031004"),
        ),
    ]
    assert parts.signing is not None
    assert parts.signing.date is None
    assert parts.organisation == "KECAMATAN TIRTASARI KABUPATEN SEMBADA".replace("KECAMATAN", "Kecamatan")
    box = parts.parties[1].evidence
    assert box is not None
    assert box.bbox is not None
    assert box.bbox[0] > 300


def test_columns_that_nearly_touch() -> None:
    page = printed(
        (60, 100, "PIHAK KEDUA"),
        (400, 100, "PIHAK KESATU"),
        (40, 115, "KEPALA DINAS PASAR RAKYAT DAN ARSIP KOTA SEMBADA"),
        (300, 115, "KEPALA BIDANG ARSIP"),
        (330, 160, "Drs. SULAKSANA, M.M."),
        (60, 160, "RANGGA PUTRAJAYA, S.E."),
        (330, 172, "Pembina Tk. I"),
        (270, 127, "PADA DINAS PASAR RAKYAT"),
        (60, 172, "Pembina Utama Muda"),
        (330, 184, "NIP. 197001011995031004"),
        (60, 184, "NIP. 196802021990031001"),
    )
    assert [(p.role, p.name, p.rank, p.nip) for p in read_statement([page]).parties] == [
        ("second", "RANGGA PUTRAJAYA, S.E.", "Pembina Utama Muda", "196802021990031001"),
        ("first", "Drs. SULAKSANA, M.M.", "Pembina Tk. I", "197001011995031004"),
    ]


def test_without_labels_the_office_tells_the_role() -> None:
    page = printed(
        (60, 100, "Wali Kota Wanabakti,"),
        (350, 100, "Kepala Badan Arsip Kota Wanabakti,"),
        (60, 160, "Tirta Adiguna"),
        (350, 160, "Sekar Mayangsari, S.Sos."),
        (350, 172, "NIP 198003032005012001"),
    )
    roles = {p.name: p.role for p in read_statement([page]).parties}
    assert roles == {"Tirta Adiguna": "second", "Sekar Mayangsari, S.Sos.": "first"}


def test_doubtful_lines_make_a_doubtful_party() -> None:
    lines = (
        Line("Nama : Tirta Adiguna", Evidence(page=1, line=1), doubts=doubt_if(True, "dirt", "test")),
        Line("Jabatan : Kepala Dinas Arsip", Evidence(page=1, line=2)),
    )
    (party,) = read_statement([ReadPage(1, 0, 0, "transcript", lines=lines)]).parties
    assert party.needs_review


def test_letters_in_a_nip_are_no_digits() -> None:
    (party,) = transcript("Nama : Tirta Adiguna\nNIP : 19O50517 200112 2 003\nJabatan : Lurah Tirta").parties
    assert (party.nip, party.nip_text, party.needs_review) == (
        "19505172001122003",
        "19O50517 200112 2 003",
        True,
    )


def test_amended() -> None:
    assert transcript("PERJANJIAN KINERJA PERUBAHAN TAHUN 2031").amended
    assert not transcript("PERJANJIAN KINERJA TAHUN 2031\n\nPerubahan iklim menjadi sasaran.").amended


def test_a_letter_is_no_agreement() -> None:
    parts = transcript(
        "Kepada Yth. Kepala Dinas Arsip\n\nDengan hormat, bersama ini kami sampaikan undangan rapat.\n"
    )
    assert parts.title is None
    assert parts.titles == ()


def test_nothing() -> None:
    parts = read_statement([])
    assert (parts.title, parts.year, parts.parties, parts.signing) == (None, None, (), None)


@pytest.mark.parametrize(
    ("text", "place", "day"),
    [
        ("Tirtasari, 26 Februari 2030", "Tirtasari", "2030-02-26"),
        ("Tirtasari,     Januari 2030", "Tirtasari", None),
        ("Tirtasari, ............ 2030", "Tirtasari", None),
        ("Kota Baru, 2 Nopember 2030", "Kota Baru", "2030-11-02"),
        ("Tirtasari, 02-01-2030", "Tirtasari", "2030-01-02"),
        ("Tirtasari, 31 Februari 2030", "Tirtasari", None),
        ("Ditetapkan di Tirtasari\npada tanggal 3 Januari 2030", "Tirtasari", "2030-01-03"),
    ],
)
def test_signing_lines(text: str, place: str, day: str | None) -> None:
    (signing,) = transcript(text).signings
    assert (signing.place, signing.date) == (place, day)
    assert signing.text == " ".join(text.split())


SIGNED = "\nPihak Pertama,\nKepala Dinas Pasar Kota Tirtasari\n\n\nMelati Kusumajaya\nNIP. 197505172001122003"


@pytest.mark.parametrize(
    ("text", "found", "in_doubt"),
    [
        ("26 Februari 2030" + SIGNED, [(None, "2030-02-26")], False),
        ("26-02-2030" + SIGNED, [(None, "2030-02-26")], False),
        ("Tirtasari\n26 Februari 2030" + SIGNED, [("Tirtasari", "2030-02-26")], False),
        # a place that the document names nowhere else may be a person: neither taken nor missed
        ("Melati Kusumajaya\n26 Februari 2030" + SIGNED, [(None, "2030-02-26")], True),
        ("Lembah Harapan\n26 Februari 2030" + SIGNED, [(None, "2030-02-26")], True),
        # of this section the place is printed; a date besides is of something else
        ("26 Februari 2030" + SIGNED + "\nTirtasari, 3 Maret 2030", [("Tirtasari", "2030-03-03")], False),
        ("Februari 2030" + SIGNED, [], False),
        ("26 Februari 2030", [], False),
        ("26 Februari 2030\nCatatan rapat\nPembahasan\nPenutup" + SIGNED, [], False),
    ],
)
def test_dates_without_a_place_stand_over_a_signature(
    text: str, found: list[tuple[str | None, str]], in_doubt: bool
) -> None:
    signings = transcript(text).signings
    assert [(one.place, one.date) for one in signings] == found
    assert [doubt.field for one in signings for doubt in one.doubts] == ["place"] * in_doubt


def test_on_a_scan_the_place_of_a_date_may_be_lost() -> None:
    words = ("26 Februari 2030", *SIGNED.split("\n"))
    seen = [Line(text, Evidence(page=1, line=n)) for n, text in enumerate(filter(None, words), 1)]
    readings = (ReaderReading(reader="a", text=words[0], confidence=0.9),)
    read = [Line(words[0], seen[0].evidence, readings=readings), *seen[1:]]
    assert len(read_statement([ReadPage(1, 0, 0, "digital", lines=tuple(seen))]).signings) == 1
    assert read_statement([ReadPage(1, 0, 0, "scan", lines=tuple(read))]).signings == ()


@pytest.mark.parametrize("month", ["Januan", "Mel", "Jull"])
def test_misread_month_gives_no_date(month: str) -> None:
    (signing,) = transcript(f"Tirtasari, 3 {month} 2030").signings
    assert signing.date is None
    assert signing.needs_review


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("oas Lembah Harapan, 4 Juli 2030", [("Lembah Harapan", "2030-07-04")]),
        ("_x DK Tirtasari, 4 Juli 2030", [("Tirtasari", "2030-07-04")]),
        ("oas Lembah Harapan, 4 Jul", []),  # a stamp may have taken the rest: nothing to go by
        ("oas Dinas Pasar, 4 Juli 2030", []),
    ],
)
def test_what_a_stamp_left_before_a_place_hides_no_date(text: str, found: list[tuple[str, str]]) -> None:
    readings = (ReaderReading(reader="a", text=text, confidence=0.5),)
    line = Line(text, Evidence(page=1, line=1), doubts=doubt_if(True, "dirt", "test"), readings=readings)
    signings = read_statement([ReadPage(1, 0, 0, "scan", lines=(line,))]).signings
    assert [(one.place, one.date) for one in signings] == found
    assert all(one.needs_review for one in signings)


@pytest.mark.parametrize("text", ["Gunung Kencana. 23 Juni 2030", "Tirtasari . 23 Juni 2030"])
def test_a_comma_that_a_scan_took_for_a_point(text: str) -> None:
    readings = (ReaderReading(reader="a", text=text, confidence=0.9),)
    line = Line(text, Evidence(page=1, line=1), readings=readings)
    (signing,) = read_statement([ReadPage(1, 0, 0, "scan", lines=(line,))]).signings
    assert (signing.place, signing.date) == (text.split(".")[0].strip(), "2030-06-23")
    assert transcript(text).signings == ()


@pytest.mark.parametrize("text", ["Dinas Pasar, 2030", "Sasaran, indikator dan target", "Ibukota Cakrawala,"])
def test_no_signing_line(text: str) -> None:
    assert transcript(text).signings == ()


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("NIP. 19630312 198901 1 002", "196303121989011002"),
        ("NIP 197009241998032004", "197009241998032004"),
        ("NIP : 1970", None),
        ("19630312 198901 1 002", "196303121989011002"),
        ("Nipah 12", None),
    ],
)
def test_nip(text: str, number: str | None) -> None:
    assert digits(nip_in(text)) == number


@pytest.mark.parametrize(
    "text", ["Pembina Utama Muda", "Penata Tk. I", "Pembina Tk. I (IV/b)", "IV/c", "Penata Muda Tingkat I"]
)
def test_ranks(text: str) -> None:
    assert is_rank(text)


@pytest.mark.parametrize(
    ("text", "name"), [("dr. Ayu Lestari, Sp.A", True), ("Kepala Dinas", False), ("Halaman", False)]
)
def test_names(text: str, name: bool) -> None:
    assert looks_like_name(text) is name


def test_roles() -> None:
    assert role_labelled("PIHAK KEDUA,") == "second"
    assert role_labelled("Pihak Pertama") == "first"
    assert role_labelled("Pihak Kedua akan") is None
    assert role_labelled("Pi al Kedua,") == "second"
    assert role_labelled("Rihak Pertai") == "first"
    assert role_labelled("Pihak Ke") is None
    assert role_stated("selaku atasan pihak pertama, selanjutnya disebut Pihak Kedua") == "second"


@pytest.mark.parametrize(
    ("position", "body"),
    [
        ("Plt. Kepala Dinas Arsip", "Dinas Arsip"),
        ("Kepala Pelaksana Badan Tanggap Bencana", "Badan Tanggap Bencana"),
        ("Inspektur Kabupaten Sembada", "Inspektorat Kabupaten Sembada"),
        ("Kepala Bidang Tata Kota Dinas Tata Ruang", "Dinas Tata Ruang"),
        ("Menteri Perdagangan Republik Indonesia", "Kementerian Perdagangan"),
        ("Ajudan", None),
    ],
)
def test_body_of(position: str, body: str | None) -> None:
    assert body_of(position) == body


@pytest.mark.parametrize(
    ("name", "doubtful"),
    [
        ("Adi Wibowo, S.Sos., M.Si.", False),
        ("Drs. H. Eko Wira, M.Si", False),
        ("dr. Hj. Siti Nur'aini, Sp.A., M.Kes.", False),
        ("ADI PRASETYO, SE, MM", False),
        ("Adi Wibowo. S.T., M.T.", True),
        ("Adi Wibowo; S.T., M.T.", True),
        ("Adi Wibowo, S.P. M.P.", True),
        ("Adi Wibowo, $.Sos.", True),
        ("Adi Wibowo, S.E. , M.M.", True),
        ("Adi Wibowo, S.h., M.H.", True),
        ("Adi Wibowo, S.H., m.H.", True),
    ],
)
def test_names_on_scans_with_odd_signs_are_doubtful(name: str, doubtful: bool) -> None:
    assert is_doubtful_name(name, scanned=True) is doubtful
    assert not is_doubtful_name(name, scanned=False)


def test_parties_are_found_though_the_opening_loses_its_last_words() -> None:
    found = transcript(
        "PERJANJIAN KINERJA TAHUN 2024\n"
        "Dalam rangka mewujudkan manajemen pemerintahan yang efektif, kami yang bertanda tangan inr\n"
        "Nama : Adi Wibowo\nJabatan : Kepala Dinas Perhubungan\nSelanjutnya disebut PIHAK PERTAMA.\n"
    )
    assert [party.name for party in found.parties] == ["Adi Wibowo"]


def test_who_signs_under_mengetahui_is_the_superior() -> None:
    assert role_labelled("Mengetahui,") == "second"
    assert role_labelled("Mengetahui dan menyetujui hal ini") is None


def test_the_number_of_one_who_signs_may_follow_a_colon() -> None:
    page = printed(
        (300, 80, "PERJANJIAN KINERJA TAHUN 2031"),
        (400, 320, "CAMAT TIRTASARI"),
        (380, 400, "Drs. SULAKSANA, M.M."),
        (380, 425, "Pembina Tk. I"),
        (370, 450, "NIP : 19700101 199503 1 004"),
    )
    assert [(p.name, p.nip, p.place) for p in read_statement([page]).parties] == [
        ("Drs. SULAKSANA, M.M.", "197001011995031004", "signature")
    ]


def test_a_body_is_no_person() -> None:
    page = printed(
        (100, 60, "NAMA : KECAMATAN TIRTASARI KABUPATEN SEMBADA"),
        (300, 80, "PERJANJIAN KINERJA TAHUN 2031"),
        (400, 320, "CAMAT TIRTASARI"),
        (380, 400, "Drs. SULAKSANA, M.M."),
        (370, 415, "NIP. 19700101 199503 1 004"),
    )
    assert [p.name for p in read_statement([page]).parties] == ["Drs. SULAKSANA, M.M."]


def test_prose_that_begins_with_an_office_is_no_office() -> None:
    page = printed(
        (100, 40, "PENGANTAR"),
        (60, 60, "Laporan ini disusun sebagai wujud tanggung jawab kepada masyarakat dan kepada"),
        (60, 75, "Bupati Sembada. Laporan ini merupakan bahan untuk memperbaiki layanan kecamatan"),
        (60, 90, "secara terus-menerus. Terima kasih kepada semua pihak."),
        (400, 320, "CAMAT TIRTASARI"),
        (380, 400, "Drs. SULAKSANA, M.M."),
        (370, 415, "NIP. 19700101 199503 1 004"),
    )
    assert [(p.name, p.position) for p in read_statement([page]).parties] == [
        ("Drs. SULAKSANA, M.M.", "CAMAT TIRTASARI")
    ]


def test_a_known_name_that_its_column_broke_is_whole() -> None:
    page = printed(
        (60, 40, "PERJANJIAN KINERJA TAHUN 2031"),
        (60, 60, "Nama : RANGGA PUTRAJAYA"),
        (60, 75, "Jabatan : Bupati Sembada"),
        (60, 90, "selanjutnya disebut Pihak Kedua"),
        (60, 320, "BUPATI SEMBADA"),
        (60, 400, "RANGGA"),
        (60, 413, "PUTRAJAYA"),
        (400, 320, "CAMAT TIRTASARI"),
        (400, 400, "Drs. SULAKSANA, M.M."),
        (400, 415, "NIP. 19700101 199503 1 004"),
    )
    signed = [p.name for p in read_statement([page]).parties if p.place == "signature"]
    assert signed == ["RANGGA PUTRAJAYA", "Drs. SULAKSANA, M.M."]


def test_a_manual_of_indicators_has_its_own_title() -> None:
    parts = transcript(STATEMENT + "\nMANUAL INDIKATOR KINERJA TAHUN 2030\nRSUD TIRTA\n")
    assert [(t.section, t.year) for t in parts.titles][-1] == ("annex", 2030)


def test_a_deputy_director_is_an_office() -> None:
    signed = transcript(
        STATEMENT
        + "\nPihak Pertama,\nWakil Direktur RSUD Tirta,\n\n\nMelati Kusumajaya\nNIP. 197505172001122003\n"
    )
    assert signed.parties[-1].position == "Wakil Direktur RSUD Tirta"


def test_a_name_in_a_cell_of_a_transcript_is_read_below_its_office() -> None:
    cells = "Pihak Kedua,<br>a.n. Bupati Cakrawala<br>Sekretaris Daerah<br><br>Slamet Wijaya"
    other = "Pihak Kesatu,<br>Kepala Dinas Pasar Rakyat<br><br>Tono Suryadi"
    html = f"<table><tr><td>{cells}</td><td>{other}</td></tr></table>"
    source = Source(path="x", sha256="0", pages=1, kind="transcript")
    found = assemble(read_transcript(f"{OPENING}\n{PROMISE}\n{SUPERVISION}\n{html}"), source).parties
    signed = {(p.role, p.name) for p in found if p.place == "signature"}
    assert signed == {("second", "Slamet Wijaya"), ("first", "Tono Suryadi")}
