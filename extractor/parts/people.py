"""What a mention of a person prints: NIP, rank, name; one builder of the record for all places."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from extractor.read import Line
from extractor.records import Evidence, Party
from extractor.records.agreement import Role, Section

NIP_LINE = re.compile(
    r"^\W*N\s*\.?\s*[I1l]\s*\.?\s*P\s*\.?\s*[:.]?\s*(?P<nip>[\d][\d\s.OolI-]{8,30})\W*$|^\W*NIP\s*[.:]*\s*(?P<rest>\S*)\W*$",
    re.IGNORECASE,
)
_DIGITS_ALONE = re.compile(r"^\W*(?P<nip>\d{8}\s?\d{6}\s?\d\s?\d{3})\W*$")


@dataclass(slots=True)
class Mention:
    """What is gathered of one mention before its role is known."""

    section: Section
    name: str = ""
    position: str = ""
    organisation: str = ""
    rank: str = ""
    nip_text: str = ""
    role: Role | None = None
    lines: list[Line] = field(default_factory=list)

    def take(self, name: str, text: str, line: Line) -> None:
        """Add ``text`` of ``line`` to a field; lines of one field are joined by a blank."""
        before = getattr(self, name)
        setattr(self, name, f"{before} {text.strip()}".strip() if text.strip() else before)
        self.lines.append(line)


def nip_of(text: str) -> str | None:
    """The NIP as printed where the line is one (``NIP. 19630312 198901 1 002``), None otherwise.

    A line "NIP." without a number gives "".
    """
    match = NIP_LINE.match(text) or _DIGITS_ALONE.match(text)
    if match is None:
        return None
    return (match["nip"] or "").strip(" .:")


def party(mention: Mention, place: str, role: Role) -> Party:
    """The record of ``mention``. Digits of a NIP are taken as printed; letters among them are no digits."""
    printed = mention.nip_text or None
    digits = re.sub(r"\D", "", printed) if printed else ""
    return Party.model_validate(
        {
            "role": role,
            "name": mention.name.strip(" :"),
            "position": mention.position.strip(" ,:") or None,
            "organisation": mention.organisation.strip(" ,:") or None,
            "rank": mention.rank or None,
            "nip": digits or None,
            "nip_text": printed,
            "section": mention.section,
            "place": place,
            "needs_review": any(line.needs_review for line in mention.lines),
            "evidence": _evidence(mention.lines),
        }
    )


def _evidence(lines: Sequence[Line]) -> Evidence | None:
    return Evidence.joined([line.evidence for line in lines]) if lines else None
