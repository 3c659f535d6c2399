"""When another reading of a line is taken, whole or word by word: words of a known number of letters."""

from __future__ import annotations

import pytest

from extractor.lexicon.known import is_known
from extractor.reading.line.words import better, doubtful_words, merged
from extractor.reading.readers.base import Look, Seen

KNOWN = "pemerintah kabupaten pelayanan kinerja laporan"
UNKNOWN = "kcbxqwzjvf"


def look(text: str, sure: float = 0.9) -> Look:
    return Look("a", "one", Seen(text, sure, sure))


def test_the_words_of_these_tests_are_known_and_unknown() -> None:
    assert all(is_known(word) for word in [*KNOWN.split(), "publik", "kerja", "dan"])
    assert not any(is_known(UNKNOWN[:n]) for n in range(4, 11))


@pytest.mark.parametrize(
    ("word", "doubtful"),
    [
        ("kcb", False),
        ("kcbx", True),
        ("kcbxq", True),
        ("KCBX", False),
        ("KCBXQWZ", False),
        ("KCBXQWZJ", True),
    ],
)
def test_a_short_word_and_an_acronym_are_in_no_doubt(word: str, doubtful: bool) -> None:
    assert bool(doubtful_words(word)) == doubtful


@pytest.mark.parametrize(
    ("seen", "taken"),
    [("pexxqzzwkv", False), ("pemerxxqzz", False), ("pemerixxqz", True), ("pemerintzh", True)],
)
def test_a_known_word_replaces_one_that_shares_six_letters_in_ten(seen: str, taken: bool) -> None:
    assert merged(seen, ["pemerintah"]) == ("pemerintah" if taken else seen)


@pytest.mark.parametrize(("letters", "word", "other"), [(5, "kerja", False), (6, "publik", True)])
def test_a_reading_is_taken_where_it_is_clearly_richer_in_known_words(
    letters: int, word: str, other: bool
) -> None:
    """Beside forty known letters five unknown ones are 0.11 of the line, and six are 0.13."""
    forty = "pemerintah pemerintah pemerintah pemerintah"
    first, second = look(f"{forty} {UNKNOWN[:letters]}"), look(f"{forty} {word}")
    assert (better([first, second]) is second) == other


@pytest.mark.parametrize(("text", "other"), [("laporan kinerja", False), ("laporan kinerja dan", True)])
def test_a_reading_that_lost_a_part_of_the_line_is_not_taken(text: str, other: bool) -> None:
    """Fifteen letters and nineteen, of twenty-one."""
    first, second = look(f"{UNKNOWN} {UNKNOWN}"), look(text)
    assert (better([first, second]) is second) == other
