"""What a statement should have and was not found, said instead of left out: dates, and parties that sign.

A text layer leaves nothing out, so on digital pages only the date of the whole agreement is asked for; on
scans a stamp may cover a date or one of the parties.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rapidfuzz.fuzz import ratio

from extractor.errors import problem_text
from extractor.parts.officials import digits, is_whole_nip, nip_in, role_of_label
from extractor.parts.titles import PlacedLine
from extractor.records import Clause, Party, Problem, Signing
from extractor.records.agreement import Role

_NO_DATE = "signing-not-found"
_NO_PARTY = "signature-not-read"
_LONGEST_DATE = 20  # letters
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
        yield Problem(code=_NO_DATE, message=problem_text(_NO_DATE))
    scanned = sorted({placed.page for placed in lines if placed.line.readings and placed.line.box})
    for page in scanned:
        here = [lines[index] for index in free if lines[index].page == page]
        found = [party for party in signed if _page(party) == page]
        undated = not any(_page(signing) == page for signing in signings)
        for placed in (p for p in here if undated and any(_begins_with_place(p.text, s) for s in signings)):
            evidence = placed.line.evidence
            yield Problem(code=_NO_DATE, page=page, message=problem_text(_NO_DATE), evidence=evidence)
        for placed in _without_party(here, found):
            evidence = placed.line.evidence
            yield Problem(code=_NO_PARTY, page=page, message=problem_text(_NO_PARTY), evidence=evidence)


def _page(found: Party | Signing) -> int | None:
    return found.evidence.page if found.evidence else None


def _begins_with_place(text: str, signing: Signing) -> bool:
    """Whether a short line begins with the place of a date elsewhere: its own date could not be read."""
    place = f"{signing.place},"
    start = text[: len(place)]
    return len(text) <= len(place) + _LONGEST_DATE and ratio(start, place) >= _ALIKE and "," in start


def _without_party(lines: Sequence[PlacedLine], found: Sequence[Party]) -> Iterator[PlacedLine]:
    """The first label of each role, and each NIP, that no party on the page has."""
    roles: set[Role] = {party.role for party in found}
    numbers = {party.nip for party in found}
    for placed in lines:
        role = role_of_label(placed.text)
        number = digits(nip_in(placed.text))
        if role is not None and role not in roles:
            roles.add(role)
            yield placed
        elif is_whole_nip(number) and number not in numbers:
            yield placed
