"""What stands around the tables: titles, clauses, parties at each mention, signings, body and year."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz.fuzz import ratio

from extractor.parts.clauses import read_clauses
from extractor.parts.headings import is_amended, read_headings, years
from extractor.parts.identity import read_identities
from extractor.parts.people import Mention, party
from extractor.parts.signatures import Dated, read_signatures
from extractor.read import ReadPage
from extractor.records import Clause, Evidence, Party, Signing, Title
from extractor.records.agreement import Role

_HEAD_OF_REGION = re.compile(
    r"^\W*(?:\w{2,3}\.?\s+)?(?:gubernur|bupati|wali\s*kota|menteri|presiden)\b", re.IGNORECASE
)
_OFFICE = re.compile(r"^\W*(?:(?:plt|plh|pj|pjs)\.?\s+)?kepala\s+(?:pelaksana\s+)?", re.IGNORECASE)
_OTHER_OFFICES = (
    (r"^inspektur\b", "Inspektorat"),
    (r"^camat\b", "Kecamatan"),
    (r"^lurah\b", "Kelurahan"),
    (r"^direktur\s+(?:utama\s+)?", ""),
)
_TITLE_WORDS = re.compile(
    r"\b(?:pernyataan|lampiran|perubahan|perjanjian kinerja|penetapan kinerja|"
    r"kepala(?: pelaksana)?|tahun(?: anggaran)?|(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_ALIKE = 82


@dataclass(frozen=True, slots=True)
class StatementParts:
    title: str | None
    titles: tuple[Title, ...]
    year: int | None
    amended: bool
    organisation: str | None
    clauses: tuple[Clause, ...]
    parties: tuple[Party, ...]
    signings: tuple[Signing, ...]
    signing: Signing | None


def read_statement(pages: Sequence[ReadPage]) -> StatementParts:
    """Read the lines outside the tables of ``pages``, in reading order."""
    headings = read_headings(pages)
    lines = headings.lines
    clauses, in_clauses = read_clauses(lines)
    identities, in_identities = read_identities(lines, in_clauses | _in_headings(lines))
    signers, dates = read_signatures(lines, in_clauses | in_identities)
    parties = [party(m, "identity", m.role or _role(m, [], m is identities[0])) for m in identities]
    known = list(parties)
    parties += [party(m, "signature", _role(m, known, _stands_last(m, signers))) for m in signers]
    signings = tuple(_signing(dated) for dated in dates)
    return StatementParts(
        title=headings.titles[0].text if headings.titles else None,
        titles=headings.titles,
        year=_year(headings.titles, signings),
        amended=is_amended(headings.titles),
        organisation=_organisation(parties, headings.titles),
        clauses=tuple(clauses),
        parties=tuple(parties),
        signings=signings,
        signing=signings[0] if signings else None,
    )


def _in_headings(lines: Sequence[object]) -> set[int]:
    return {n for n, placed in enumerate(lines) if getattr(placed, "heading", None) is not None}


def _role(mention: Mention, known: Sequence[Party], default_first: bool) -> Role:
    """By its own word, by equality with a name that has a role, by office, by NIP, by side."""
    if mention.role is not None:
        return mention.role
    if mention.name and known:
        best = max(known, key=lambda p: ratio(_letters(p.name), _letters(mention.name)))
        if ratio(_letters(best.name), _letters(mention.name)) >= _ALIKE:
            return best.role
    if _HEAD_OF_REGION.match(mention.position):
        return "second"
    if mention.nip_text and not any(p.role == "first" for p in known):
        return "first"
    return "first" if default_first else "second"


def _stands_last(mention: Mention, signers: Sequence[Mention]) -> bool:
    """The right one of two blocks, the lower one, or the only one: that is where the first party signs."""
    beside = [m for m in signers if m.section == mention.section and _page(m) == _page(mention)]
    return beside[-1] is mention


def _page(mention: Mention) -> int:
    return mention.lines[0].evidence.page if mention.lines else 0


def _letters(text: str) -> str:
    return re.sub(r"[^a-z]", "", text.lower())


def _signing(dated: Dated) -> Signing:
    found, placed = dated
    return Signing(
        text=" ".join(found.text.split()),
        place=found.place,
        date=found.iso,
        section=placed.section,
        needs_review=any(line.needs_review for line in found.lines),
        evidence=Evidence.joined([line.evidence for line in found.lines]),
    )


def _year(titles: Sequence[Title], signings: Sequence[Signing]) -> int | None:
    """The year that most headings print; where they are even, the first heading's."""
    counted = Counter(years(titles))
    if counted:
        return counted.most_common(1)[0][0]
    printed = [int(m[0]) for s in signings if (m := re.search(r"(?:19|20)\d\d", s.text))]
    return printed[0] if printed else None


def _organisation(parties: Sequence[Party], titles: Sequence[Title]) -> str | None:
    """Unit Kerja where it is printed, else the body in the first party's office, else that in the title."""
    first = [p for p in parties if p.role == "first"]
    for one in first:
        if one.organisation:
            return one.organisation
    for one in first:
        if one.position and (body := _body(one.position)):
            return body
    rest = _TITLE_WORDS.sub(" ", titles[0].text) if titles else ""
    return " ".join(rest.split()).strip(" ,-–") or None


def _body(position: str) -> str | None:
    office = " ".join(position.split())
    for pattern, name in _OTHER_OFFICES:
        if re.match(pattern, office, re.IGNORECASE):
            return f"{name} {re.sub(pattern, '', office, flags=re.IGNORECASE).strip()}".strip()
    rest = _OFFICE.sub("", office)
    return rest if rest != office and len(rest.split()) >= 2 else None
