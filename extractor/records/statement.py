"""The statement of an agreement as records: who agrees with whom, in what words, where and when."""

from __future__ import annotations

from typing import Literal

from extractor.records.evidence import Evidence, Record

Section = Literal["statement", "annex", "action_plan"]
Role = Literal["first", "second"]
PartyField = Literal["name", "position", "organisation", "rank", "nip"]


class Signing(Record):
    """A place-and-date line. ``date`` is ISO, None when place, day, month or year is missing."""

    text: str
    place: str | None = None
    date: str | None = None
    section: Section | None = None
    needs_review: bool = False
    evidence: Evidence | None = None


class Party(Record):
    """One mention of a party. ``nip`` has digits only, ``nip_text`` is as printed.

    ``needs_review`` says that some value may be wrong, ``doubtful`` which; all may be where it names none.
    """

    role: Role
    name: str
    position: str | None = None
    organisation: str | None = None
    rank: str | None = None
    nip: str | None = None
    nip_text: str | None = None
    section: Section
    place: Literal["identity", "signature"] = "identity"
    signed: bool | None = None  # scans: ink found between title and name; None where it cannot be told
    needs_review: bool = False
    doubtful: tuple[PartyField, ...] = ()
    evidence: Evidence | None = None

    def is_doubtful(self, field: str) -> bool:
        """Whether the value of ``field`` may be wrong; the printed form of the NIP is one with its digits."""
        named = {"nip_text": "nip"}.get(field, field)
        return self.needs_review and (not self.doubtful or named in self.doubtful)

    def doubted(self, *fields: PartyField) -> Party:
        """The mention with doubt on ``fields`` as well; on all of its values where none is given."""
        if self.needs_review and not self.doubtful:
            return self
        named = tuple(dict.fromkeys((*self.doubtful, *fields))) if fields else ()
        return self.model_copy(update={"needs_review": True, "doubtful": named})

    def assured(self, field: PartyField) -> Party:
        """The mention without the doubt on ``field`` that it names, where it names one."""
        named = tuple(doubt for doubt in self.doubtful if doubt != field)
        if named == self.doubtful:
            return self
        return self.model_copy(update={"needs_review": bool(named), "doubtful": named})


class Title(Record):
    """A heading that names the document or one of its parts, with the year that it prints."""

    text: str
    year: int | None = None
    section: Section
    evidence: Evidence | None = None


class Clause(Record):
    """A standard clause as printed: opening, the first party's promise, the second party's."""

    kind: Literal["opening", "first_party", "second_party"]
    text: str
    evidence: Evidence | None = None
