"""Which words are nearest, and which may be looked at."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from extractor.correction.document import words_of
from extractor.correction.nearness import near_in_use, nearest
from extractor.lexicon import domain_words
from extractor.lexicon.known import common_words

ONE_LETTER = 1.0


def test_words_in_use_are_found_whatever_their_length() -> None:
    everything = {*common_words(), *domain_words()}
    for word in ("persentaso", "layonan", "kineria", "adu"):
        assert near_in_use(word, (), ONE_LETTER) == nearest(word, everything - {word}, ONE_LETTER)
    assert "persentase" in [one.word for one in near_in_use("persentaso", (), ONE_LETTER)]


def test_a_word_of_the_document_counts_and_the_word_itself_does_not() -> None:
    found = [one.word for one in near_in_use("rekorayu", ("rekaraya", "rekorayu"), 2 * ONE_LETTER)]
    assert found == ["rekaraya"]


def test_words_of_addresses_and_with_digits_are_left() -> None:
    text = "Indeks lihat https://contoh.go.id/indeks dan 3G atau a1b, tulis ke pos@contoh.id segera"
    assert [word.text for word in words_of(text)] == [
        "Indeks",
        "lihat",
        "dan",
        "atau",
        "tulis",
        "ke",
        "segera",
    ]


@given(st.text(alphabet="ab1 .@-/", max_size=60))
def test_no_word_holds_a_digit_or_stands_beside_one(text: str) -> None:
    for word in words_of(text):
        assert text[word.start : word.end] == word.text
        parts = text[: word.start].split(" ")[-1] + word.text + text[word.end :].split(" ")[0]
        assert not any(sign.isdigit() for sign in parts)
