"""Lines of plain words are told as spaCy tells them, and without it."""

from __future__ import annotations

import random
import subprocess
import sys
from typing import Any

import pytest

from extractor.lexicon import spotter
from extractor.lexicon.plain_lines import Form, PlainForms, plain_tokens
from extractor.lexicon.regulations import regulation_kinds
from extractor.lexicon.spotter import Spotted, spotted
from extractor.parts.measurement import regulation_kinds as regulations
from extractor.parts.measurement.regulation_kinds import find_kinds

OTHERS = (
    *(
        "Kabupaten",
        "Lirih",
        "Jaya",
        "Sosial",
        "Perdagangan",
        "dan",
        "Republik",
        "Indonesia",
        "Bidang",
        "Ilir",
    ),
    *("Pendayagunaan", "Aparatur", "Negara", "2025", "selaku", "Budi", "Daerah", "a", "Keuangan", "x"),
)


def line(rng: random.Random) -> str:
    """Words of offices and others, some with a letter changed, lost or doubled, in any case."""
    forms = [" ".join(form.words) for form in spotter._forms()]
    words = " ".join(
        rng.choice((rng.choice(forms), rng.choice(OTHERS))) for _ in range(rng.randint(1, 5))
    ).split()
    for n, word in enumerate(words):
        if rng.random() < 0.25 and word.isalpha():
            at = rng.randrange(len(word))
            words[n] = word[:at] + rng.choice(("", "l", word[at] * 2)) + word[at + 1 :]
        words[n] = rng.choice((words[n], words[n].upper(), words[n].title())) + rng.choice(
            ("", "", "", ",", ":")
        )
    return " ".join(word for word in words if word)


@pytest.mark.parametrize("seed", range(8))
def test_a_plain_line_is_told_as_spacy_tells_it(seed: int) -> None:
    rng = random.Random(seed)
    asked = 0
    pipeline: Any = spotter._pipeline()
    for text in [line(rng) for _ in range(60)]:
        tokens = plain_tokens(text)
        if tokens is None:
            continue
        asked += 1
        doc = pipeline(text)
        assert [token[0] for token in tokens] == [token.text for token in doc], text
        known = spotted(text).found
        assert known == tuple(Spotted(s.label_, s.start, s.end, s.text) for s in doc.ents), text
    assert asked > 40


@pytest.mark.parametrize(
    ("text", "plain"),
    [("Kepala Dinas,", True), ("NIP 1971", True), ("a : b", True), ("Plt. Kepala", True),
     ("PLT. Camat", True), ("a. Kepala", False), ("Plt.Kepala", False), ("KaB. Ilir", False),
     ("e-SAKIP", False), ("S.Sos., M.M.", False), ("12,4", False), ("10km", False), ("", False)],
)  # fmt: skip
def test_lines_with_signs_within_words_are_not_plain(text: str, plain: bool) -> None:
    assert (plain_tokens(text) is not None) == plain


def test_the_longest_form_counts_and_two_labels_of_the_same_words_are_left_open() -> None:
    forms = [Form("A", ("kepala",), frozenset()), Form("B", ("kepala", "dinas"), frozenset())]
    assert PlainForms(forms, frozenset()).found_among(["Kepala", "Dinas", "kepala"]) == [
        ("B", 0, 2),
        ("A", 2, 3),
    ]
    assert (
        PlainForms([*forms, Form("C", ("kepala",), frozenset())], frozenset()).found_among(["kepala"]) is None
    )


@pytest.mark.parametrize(
    "text", ["Peraturan Menteri Dalam Negeri", "PP Nomor 8", "lihat Permendagri", "SE, SK"]
)
def test_a_regulation_is_still_found(text: str) -> None:
    assert find_kinds(text)


def test_what_is_written_right_needs_no_spacy() -> None:
    code = (
        "import sys\n"
        "from extractor.lexicon.labels import role_labelled\n"
        "from extractor.lexicon.months import month_named\n"
        "from extractor.lexicon.offices import is_position\n"
        "from extractor.parts.measurement.regulation_kinds import find_kinds\n"
        "assert is_position('KEPALA DINAS SOSIAL,') and role_labelled('PIHAK KEDUA,') == 'second'\n"
        "assert not is_position('Jumlah layanan') and role_labelled('Jumlah layanan') is None\n"
        "assert month_named('Januari') == (1, True) and not find_kinds('jumlah peraturan yang disusun')\n"
        "assert 'spacy' not in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


LEGAL = (
    *("Peraturan", "peraturan", "Menteri", "Dalam Negeri", "Gubernur", "PP", "pp", "SE", "Undang-undang"),
    *("Nomor 5", "Tahun 2020", "tentang", "Permendag", "PERMENPAN", "(Permenkes)", "Pergub,", "Kepala", "a."),
    *("Daerah", "Bupati", "Keputusan", "Presiden", "Instruksi", "dan", "SE/2020", "PP.", "Perda-"),
    *("Perwali;", "UU", "\n"),
)


@pytest.mark.parametrize("seed", range(6))
def test_kinds_of_regulations_are_told_as_spacy_tells_them(seed: int) -> None:
    rng = random.Random(seed)
    forms, told = list(regulation_kinds()), 0
    for _ in range(60):
        words = [rng.choice((rng.choice(LEGAL), rng.choice(forms).title())) for _ in range(rng.randint(2, 9))]
        text = rng.choice((" ", " ", "  ")).join(words)
        spans = regulations._plain_spans(text)
        told += spans is not None
        doc = regulations._pipeline()(text)
        assert spans in (None, [(span.start_char, span.end_char) for span in doc.ents]), text
    assert told > 20


def test_a_line_of_titles_and_signs_that_names_nothing_needs_no_spacy(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(spotter, "_pipeline", None)
    spotted.cache_clear()
    assert spotted("Dra. Siti Rahmawati, M.Si., Ph.D.").found == ()
    with pytest.raises(TypeError):
        spotted("S.E./Kepa!a, M.Si.")
    spotted.cache_clear()
