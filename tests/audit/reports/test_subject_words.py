"""Subjects in words that a reader knows: by role and place, never by an index of a list."""

from __future__ import annotations

import pytest

from audit.reports.places import subject_words
from rules.engine.examples import agreement_from_shorthand

DOCUMENT = agreement_from_shorthand(
    {
        "parties": [
            {"role": "second", "section": "statement", "name": "Bagas Wirayuda"},
            {
                "role": "first",
                "section": "annex",
                "place": "signature",
                "name": "Ratna Wulandari",
                "nip_text": "1",
            },
        ],
        "titles": [{"text": "LAMPIRAN", "section": "annex"}],
        "citations": [{"text": "Peraturan Bupati Nomor 14 Tahun 2021 tentang Pengelolaan Ruang Hijau"}],
        "indicators": [{"number": "4", "name": "Indeks taman"}],
    }
)


@pytest.mark.parametrize(
    ("subject", "words"),
    [
        ("parties[1].nip", "Pihak Pertama, tanda tangan lampiran, NIP"),
        ("parties[0].name", "Pihak Kedua, identitas pernyataan, nama"),
        ("titles[0]", "judul, lampiran"),
        ("citations[0]", "rujukan peraturan “Peraturan Bupati Nomor 14 Tahun 2021”"),
        ("indicators[0].unit", "indikator 4, satuan"),
        ("programs[2]", "program 3"),
    ],
)
def test_subjects_in_words(subject: str, words: str) -> None:
    assert subject_words(subject, DOCUMENT, "id").lower() == words.lower()


def test_in_english() -> None:
    assert subject_words("parties[1]", DOCUMENT, "en") == "First party, signature, annex"
