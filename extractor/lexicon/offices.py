"""Positions as documents print them: abbreviations, acting officials, heads of region and of bodies.

The words are those of ``offices.toml``. Whether two positions are one office is asked here only:
``same_office`` compares wordings of print, ``OFFICE_MISREAD`` says from where on two are readings of one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from extractor.lexicon import load
from extractor.lexicon.plain import plain_words
from extractor.lexicon.similarity import is_abridged, is_same_in_short, likeness
from extractor.lexicon.spotter import spotted

SAME_OFFICE = 75
"""Of 100: positions less alike than this are two offices."""
OFFICE_MISREAD = 85
"""Of 100: from which likeness two positions on scans are one, misread in a letter."""
_HEAD_OF_BODY = re.compile(
    r"^(?:kepala (?:dinas|badan|satuan polisi|pelaksana|inspektorat)\b|"
    r"inspektur(?! (?:pembantu|utama|jenderal))\b|sekretaris (?:daerah|dewan)\b)"
)

_HEAD_OF_UNIT = re.compile(r"^(?:camat\b|direktur(?: utama)? (?:rsud|rsu|rsj|rs|rumah sakit)\b)")


def expanded(text: str) -> str:
    """Plain words with the usual abbreviations of government written out: ``Prov. DKI`` and so on."""
    abbreviations = load("offices")["abbreviations"]
    words = plain_words(text.replace("&", " dan ")).split()
    whole = " ".join(abbreviations.get(word, word) for word in words)
    for written, short in load("offices")["shortened"].items():
        whole = whole.replace(written, short)
    return whole.replace("ibu kota", "ibukota")


def rank(position: str) -> str:
    """The word that makes another office of a position, the first one: ``bidang``, ``sekretaris`` …"""
    match = _ranks().search(expanded(position))
    return load("offices")["rank"]["same"].get(match[0], match[0]) if match else ""


def acting_marks() -> frozenset[str]:
    """``Plt``, ``Pj`` … without their point."""
    return frozenset(load("offices")["acting"]["marks"])


def acting(position: str) -> bool:
    """Plt., Plh., Pj. and the like."""
    return bool(_acting().search(plain_words(position)))


def without_acting(position: str) -> str:
    """``expanded``, without the mark of an acting official and small words."""
    small = load("offices")["small"]["words"]
    body = _acting().sub(" ", expanded(position))
    return " ".join(word for word in body.split() if word not in small)


def printed_without_acting(position: str) -> str:
    """``Kepala Dinas Sosial`` of ``Plt. Kepala Dinas Sosial``, as it is printed."""
    return _acting_first().sub("", position)


def is_position(text: str) -> bool:
    """Whether a line begins as positions do, an acting mark before it or not: ``Pj. Bupati Wanagiri``."""
    return spotted(text).begins_with("HEAD", "OFFICE", "MINISTER")


def is_head_of_region(position: str | None) -> bool:
    """Gubernur, Bupati, Wali Kota, elected or acting; also one who signs in their name (a.n. Bupati …).

    No other office stands before it, unless one is acting beside one's own (Wakil Bupati selaku Plt. Bupati).
    """
    first: str | None = None  # the first office named, or the first after "selaku"
    for one in spotted(position or "").found:
        if one.label == "ALSO":
            first = None
        elif one.label in ("HEAD", "OFFICE", "OTHER"):
            first = first or one.label
            if first == "HEAD":
                return True
    return False


def own_offices(position: str) -> tuple[str, ...]:
    """What may be the office of one who signs in the name of another: what stands before ``atas nama``, else
    from each office on behind the one that is represented (``a.n. Bupati Wanagiri / Sekretaris Daerah``).

    Empty where nobody is represented, or the one who signs names no office.
    """
    line = spotted(position)
    behalf = next((one for one in line.found if one.label == "ON_BEHALF"), None)
    if behalf is None:
        return ()
    offices = [one for one in line.found if one.label in ("HEAD", "OFFICE")]
    if any(one.start < behalf.start for one in offices):
        return (" ".join(line.words[: behalf.start]),)
    return tuple(" ".join(line.words[one.start :]) for one in offices[1:])


def is_head_of_body(position: str) -> bool:
    """Head of a body that answers to the head of region: Kepala Dinas, Kepala Badan, Inspektur, Sekda …"""
    return bool(_HEAD_OF_BODY.match(without_acting(position)))


def is_head_of_unit(position: str) -> bool:
    """Head of a district or of a regional hospital: a body's own agreement, whoever is the superior."""
    return bool(_HEAD_OF_UNIT.match(without_acting(position)))


def is_head(position: str) -> bool:
    """Whoever promises for a body, or for a unit with an agreement of its own."""
    return is_head_of_body(position) or is_head_of_unit(position)


def same_office(words: str, other: str, of_body: str = "") -> bool:
    """Whether two positions (as ``without_acting`` gives them) are wordings of one office: abridged, in
    initials, or alike. ``of_body`` is ``other`` with its body's name, which a position may bring along."""
    fuller = of_body or other
    worded = is_abridged(words, fuller) or is_abridged(other, words) or is_same_in_short(words, fuller)
    return worded or likeness(words, other) >= SAME_OFFICE


@cache
def _ranks() -> re.Pattern[str]:
    """Any of the listed words, as whole words; a blank within one may be missing."""
    return re.compile(rf"\b(?:{_any(load('offices')['rank']['words'], ' ?')})\b")


@cache
def _acting() -> re.Pattern[str]:
    """A mark of acting officials or the words for it, in plain words."""
    acting = load("offices")["acting"]
    return re.compile(rf"\b(?:{_any((*acting['written'], *acting['marks']), ' ')})\b")


@cache
def _acting_first() -> re.Pattern[str]:
    """What marks an acting official at the beginning of a position, as printed: ``Penjabat (Pj.)``."""
    acting = load("offices")["acting"]
    return re.compile(rf"^\W*(?:(?:{_any((*acting['written'], *acting['marks']))})\b[.)\s]*\(?)+", re.I)


def _any(forms: Iterable[str], blank: str = r"\s*") -> str:
    """A pattern for any of the forms, the longest first."""
    ordered = sorted({form.lower() for form in forms}, key=lambda form: (-len(form), form))
    return "|".join(blank.join(map(re.escape, form.split())) for form in ordered)
