"""Whose agreement it is: the body, the office and the person that promise, as keys to find them by."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extractor.lexicon.names import joined
from extractor.lexicon.offices import without_acting
from extractor.records import Agreement

_REGION = re.compile(r" (?:kabupaten|kota|provinsi)(?: (?!kabupaten|kota|provinsi)\w+)*")
_HEAD_OF = re.compile(r"^(?:kepala|direktur|sekretaris|inspektur|camat|lurah) ")


@dataclass(frozen=True, slots=True)
class Office:
    """Comparable words; ``position`` and ``region`` are empty where none is printed.

    ``region`` is what the body's name says of it: ``kabupaten wanagiri``.
    """

    body: str
    position: str
    region: str = ""


def body_name(agreement: Agreement) -> str | None:
    """The body as printed: the record's own, or that of the first party."""
    if agreement.organisation:
        return agreement.organisation
    first = [party for party in agreement.parties if party.role == "first"]
    organisations = [party.organisation for party in first if party.organisation]
    positions = [party.position for party in first if party.position]
    return next(iter([*organisations, *sorted(positions, key=len, reverse=True)]), None)


def body_words(name: str) -> str:
    """A body's name in comparable words: abbreviations expanded, ``kepala`` and ``pemerintah`` taken off."""
    words = _HEAD_OF.sub("", without_acting(name))
    return " ".join(word for word in words.split() if word != "pemerintah")


def office(agreement: Agreement) -> Office | None:
    """The office that promises, None where the document names no body."""
    name = body_name(agreement)
    whole = body_words(name) if name is not None else ""
    body, region = split_region(whole)
    if not body:
        return None
    positions = [p.position for p in agreement.parties if p.role == "first" and p.position]
    position = without_acting(min(positions, key=len)) if positions else ""
    return Office(body, _without(position, whole), region)


def split_region(words: str) -> tuple[str, str]:
    """``dinas sosial kabupaten x provinsi y`` → ``dinas sosial`` and ``kabupaten x``."""
    match = _REGION.search(words)
    if match is None or match.start() == 0:
        return words, ""
    return words[: match.start()].strip(), match[0].strip()


def _without(position: str, body: str) -> str:
    """The position without the words of its body: ``kepala dinas sosial`` becomes ``kepala``."""
    known = set(body.split())
    return " ".join(word for word in position.split() if word not in known)


def person_keys(agreement: Agreement, role: str) -> set[str]:
    """What the person in ``role`` can be found by: NIPs and name, titles apart."""
    keys = set()
    for party in agreement.parties:
        if party.role == role:
            keys |= {key for key in (party.nip, joined(party.name)) if key}
    return keys


@dataclass(frozen=True, slots=True)
class Filed:
    """An agreement and its index in the batch."""

    index: int
    agreement: Agreement


def by_office(agreements: Sequence[Agreement]) -> dict[Office, dict[int, list[Filed]]]:
    """Agreements by office and year; those that lack one of them are left out."""
    offices = [office(agreement) for agreement in agreements]
    regions: dict[tuple[str, str], set[str]] = {}
    for whose in offices:
        if whose is not None and whose.region:
            regions.setdefault((whose.body, whose.position), set()).add(whose.region)
    files: dict[Office, dict[int, list[Filed]]] = {}
    for index, (agreement, whose) in enumerate(zip(agreements, offices, strict=True)):
        if whose is None or agreement.year is None:
            continue
        known = regions.get((whose.body, whose.position), set())
        if not whose.region and len(known) == 1:  # the region left out, and only one it can be
            whose = Office(whose.body, whose.position, next(iter(known)))
        files.setdefault(whose, {}).setdefault(agreement.year, []).append(Filed(index, agreement))
    return files
