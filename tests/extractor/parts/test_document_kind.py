"""What a file is, by the headings that it begins with."""

import pytest

from extractor.parts.document_kind import document_kind
from extractor.transcript import read_transcript


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("PERJANJIAN KINERJA TAHUN 2031\nDINAS PASAR", "agreement"),
        ("KONTRAK KINERJA TAHUN 2031\nNOMOR 17", "agreement"),
        ("LAPORAN KINERJA TAHUN 2031\nDINAS PASAR\n\nPERJANJIAN KINERJA TAHUN 2031", "report"),
        ("RENCANA AKSI PERJANJIAN KINERJA TAHUN 2031", "agreement"),
        ("RENCANA AKSI TAHUN 2031", "action_plan"),
        ("INDIKATOR KINERJA UTAMA\nDINAS PASAR", "key_indicators"),
        ("RENCANA KINERJA TAHUNAN (RKT) 2031", "annual_plan"),
        ("RENCANA STRATEGIS 2030-2034", "strategic_plan"),
        ("LEMBAR KERJA EVALUASI SAKIP", "evaluation"),
        ("Kepada Yth. Kepala Dinas Pasar", "other"),
        ("Bersama ini kami sampaikan laporan kinerja yang telah disusun.", "other"),
    ],
)
def test_the_first_headings_say_what_a_file_is(text: str, kind: str) -> None:
    assert document_kind(read_transcript(text), clauses=False) == kind


def test_a_statement_makes_an_agreement() -> None:
    assert document_kind(read_transcript("INDIKATOR KINERJA UTAMA"), clauses=True) == "agreement"
    assert document_kind(read_transcript("LAPORAN KINERJA TAHUN 2031"), clauses=True) == "report"
