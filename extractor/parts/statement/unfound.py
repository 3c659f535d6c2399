"""What a statement should have and was not found, said instead of left out: dates, and parties that sign.

A text layer leaves nothing out, so on digital pages only the date of the whole agreement is asked for; on
scans a stamp may cover the date of a page or one of its parties. An annex may be signed without a date, a
statement is not.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rapidfuzz.fuzz import ratio

from extractor.lexicon.labels import role_labelled
from extractor.lexicon.nip import digits, is_whole
from extractor.parts.statement.officials import nip_in
from extractor.parts.statement.titles import PlacedLine
from extractor.problems import problem
from extractor.records import Clause, Evidence, Party, Problem, Signing
from extractor.records.statement import Role

_NO_DATE = "signing-not-found"
_NO_PARTY = "signature-not-read"
_LONGEST_DATE = 20  # letters
_PIECE = 4  # letters of a place that are no chance, where a stamp took the rest
_ALIKE = 85  # of 100


def unfound(
    lines: Sequence[PlacedLine],
    free: Sequence[int],
    clauses: Sequence[Clause],
    parties: Sequence[Party],
    signings: Sequence[Signing],
) -> Iterator[Problem]:
    """The problems of a statement. ``free`` are the indices of lines that may be those of signatures."""
    signed = [party for party in parties if party.place == "signature"]
    if not signings and (clauses or signed):
        yield problem(_NO_DATE)
    for page in sorted({placed.page for placed in lines if placed.line.readings and placed.line.box}):
        here = [lines[index] for index in free if lines[index].page == page]
        found = [party for party in signed if _page(party) == page]
        for place in _undated(here, found, signings, page):
            yield problem(_NO_DATE, page, place)
        for place in _without_party(here, found):
            yield problem(_NO_PARTY, page, place)


def _undated(
    lines: Sequence[PlacedLine], found: Sequence[Party], signings: Sequence[Signing], page: int
) -> Iterator[Evidence]:
    """Where a date of a page is missing: a line that begins as the dates of other pages do, or the parties of
    a statement that has none."""
    if not signings or any(_page(signing) == page for signing in signings):
        return
    begun = [p for p in lines if any(_begins_with_place(p, signing) for signing in signings)]
    yield from (placed.line.evidence for placed in begun)
    stated = [party.evidence for party in found if party.section == "statement" and party.evidence]
    if stated and not begun and not any(signing.section == "statement" for signing in signings):
        yield stated[0]


def _page(found: Party | Signing) -> int | None:
    return found.evidence.page if found.evidence else None


def _begins_with_place(placed: PlacedLine, signing: Signing) -> bool:
    """Whether a short line begins with the place of a date elsewhere, or is a doubtful piece of it: its own
    date could not be read."""
    text, place = placed.text, f"{signing.place},"
    if placed.line.doubts and len(text) >= _PIECE and place.startswith(text):
        return True
    start = text[: len(place)]
    return len(text) <= len(place) + _LONGEST_DATE and ratio(start, place) >= _ALIKE and "," in start


def _without_party(lines: Sequence[PlacedLine], found: Sequence[Party]) -> Iterator[Evidence]:
    """The first label of each role, and each NIP, that no party on the page has."""
    roles: set[Role] = {party.role for party in found}
    numbers = {party.nip for party in found}
    for placed in lines:
        role = role_labelled(placed.text)
        number = digits(nip_in(placed.text))
        if role is not None and role not in roles:
            roles.add(role)
            yield placed.line.evidence
        elif is_whole(number) and number not in numbers:
            yield placed.line.evidence
