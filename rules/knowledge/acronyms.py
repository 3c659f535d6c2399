"""Acronyms of a body: the letters of its name, and the forms that a document prints."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from rapidfuzz.distance import OSA

from extractor.lexicon.offices import expanded

_REGION = {"provinsi", "kabupaten", "kota", "pemerintah", "daerah", "administrasi"}
_SMALL = {"dan", "serta", "di", "pada", "untuk"}
_TYPES = frozenset({"dinas", "badan", "kantor", "bagian", "biro"})
_CAPITALS = re.compile(r"(?<![\w.-])[A-Z]{4,12}(?![\w-])")
SHORTEST = 4
"""Shorter acronyms are too near each other for a letter to tell."""
LONGEST = 12  # letters
_SHORTEST_PERMUTED = 6  # letters: of fewer too many words have the same ones


def acronym_of(body: str) -> str | None:
    """First letters of a body's name without type and region: ``PPKUKM``; None where too short or long."""
    letters: list[str] = []
    words = [word for word in expanded(body).split() if word not in _SMALL]
    if words and words[0] in _TYPES:
        words = words[1:]
    for word in words:
        if word in _REGION:
            break
        letters.append(word[0].upper())
    acronym = "".join(letters)
    return acronym if SHORTEST <= len(acronym) <= LONGEST else None


def forms_of(acronym: str, text: str) -> Iterator[tuple[str, str]]:
    """(printed, bare) of the words in capitals that are ``acronym`` or a near form of it.

    ``bare`` lacks the letter of the type (``DPPKUKM`` is ``PPKUKM``). Near: begins with the same two
    letters, and has the same letters in another order, or one letter more or less.
    """
    for printed in _CAPITALS.findall(text):
        bare = printed[1:] if printed[0] in "DB" and printed[1:2] == acronym[0] else printed
        if len(bare) >= SHORTEST and bare[:2] == acronym[:2] and _near(bare, acronym):
            yield printed, bare


def permuted(texts: Iterable[str]) -> list[list[str]]:
    """Groups of acronyms in ``texts`` that have the same letters in another order and begin alike.

    Of six letters or more. Words that have the vowels of the language (``BAPENDA``) only where two letters
    beside each other changed places.
    """
    groups: dict[tuple[str, str], dict[str, None]] = {}
    for text in texts:
        for printed in _CAPITALS.findall(text):
            if len(printed) >= _SHORTEST_PERMUTED:
                groups.setdefault((printed[:2], "".join(sorted(printed))), {})[printed] = None
    return [list(forms) for forms in groups.values() if len(forms) > 1 and _is_slip(list(forms))]


def _is_slip(forms: list[str]) -> bool:
    """Whether forms of the same letters are one acronym; of words of the language where it is one slip."""
    few = all(3 * sum(letter in "AEIOU" for letter in form) <= len(form) for form in forms)
    return few or OSA.distance(forms[0], forms[1]) == 1


def _near(bare: str, acronym: str) -> bool:
    if Counter(bare) == Counter(acronym):
        return True
    return len(bare) != len(acronym) and OSA.distance(bare, acronym) <= 1
