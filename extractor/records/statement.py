"""The statement of an agreement as records: who agrees with whom, in what words, where and when."""

from __future__ import annotations

from typing import Any, Literal, cast

from pydantic import computed_field, model_validator

from extractor.records.doubt import Doubted
from extractor.records.evidence import Evidence, Record

Section = Literal["statement", "annex", "action_plan"]
Role = Literal["first", "second"]
SignatureKind = Literal["ink", "electronic"]
"""By hand, also where a picture of it was put in; by electronic means, which are not tried for validity."""
PartyField = Literal["name", "position", "organisation", "rank", "nip"]


class Signing(Doubted):
    """A place-and-date line. ``date`` is ISO, None when place, day, month or year is missing."""

    text: str
    place: str | None = None
    date: str | None = None
    section: Section | None = None
    evidence: Evidence | None = None


class Party(Doubted):
    """One mention of a party. ``nip`` has digits only, ``nip_text`` is as printed.

    A doubt names the value that it is on; all may be wrong where it names none.
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
    signed: bool | None = None  # whether a signature stands between title and name; None: cannot be told
    signature: SignatureKind | None = None
    evidence: Evidence | None = None

    @model_validator(mode="before")
    @classmethod
    def _from_names(cls, data: Any) -> Any:
        """Records of earlier versions name the values in doubt and no reasons."""
        if not isinstance(data, dict) or "doubtful" not in data:
            return data
        given = cast(dict[str, Any], data)
        rest = {name: value for name, value in given.items() if name != "doubtful"}
        if rest.pop("needs_review", False) and not rest.get("doubts"):
            named = given["doubtful"] or (None,)
            rest["doubts"] = tuple({"code": "unexplained", "by": "record", "field": name} for name in named)
        return rest

    @computed_field  # type: ignore[prop-decorator]
    @property
    def doubtful(self) -> tuple[PartyField, ...]:
        """The values that may be wrong; all of them where doubts are told and none is named."""
        named = [doubt.field for doubt in self.doubts]
        return () if None in named else cast(tuple[PartyField, ...], tuple(dict.fromkeys(named)))

    def is_doubtful(self, field: str) -> bool:
        """Whether the value of ``field`` may be wrong; the printed form of the NIP is one with its digits."""
        named = {"nip_text": "nip"}.get(field, field)
        return self.needs_review and (not self.doubtful or named in self.doubtful)

    def assured(self, field: PartyField) -> Party:
        """The mention without the doubts on ``field`` that it names."""
        left = tuple(doubt for doubt in self.doubts if doubt.field != field)
        return self.model_copy(update={"doubts": left}) if left != self.doubts else self


class Title(Record):
    """A heading that names the document or one of its parts, with the year that it prints."""

    text: str
    year: int | None = None
    section: Section
    evidence: Evidence | None = None


class Clause(Record):
    """A standard clause as printed: opening, the first party's promise, the second party's; or the sentence
    that says which agreement this one amends."""

    kind: Literal["opening", "first_party", "second_party", "amendment"]
    text: str
    evidence: Evidence | None = None
