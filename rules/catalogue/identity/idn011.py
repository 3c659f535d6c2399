"""IDN011: one person with two ranks, or with degrees that differ, in one document."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from extractor.lexicon.names import joined
from extractor.lexicon.plain import letters
from extractor.records import Agreement, Party
from rules.engine.finding import Finding, Severity
from rules.engine.look import Look
from rules.engine.rule import Context, RuleSettings, rule
from rules.knowledge.confusion import can_misread
from rules.views.parts import mentions, where

_GRADE = re.compile(r"\(?\b[IV]{1,3}\s*[/.]\s*[a-e]\b\)?|golongan|gol\b", re.IGNORECASE)
_SHORT = re.compile(r"\b(?:tk|tkt|tingk)\b\.?", re.IGNORECASE)
_FIRST = re.compile(r"(?<=tingkat)\s*[1l|](?!\w)", re.IGNORECASE)  # typed for a Roman I
_WORDS = {"rank": {"id": "pangkat", "en": "rank"}, "degrees": {"id": "gelar", "en": "degrees"}}


def _again(agreement: Agreement) -> Iterator[str]:
    for role in ("first", "second"):
        found = [(path, party) for path, party in mentions(agreement) if party.role == role and party.name]
        if len(found) > 1:
            yield from (f"{path}.name" for path, _ in found)


@rule(
    id="IDN011",
    name="rank-or-degrees-differ",
    severity=Severity.INFO,
    needs=(Look("nama yang dicetak lebih dari sekali", "names printed more than once", _again),),
)
def check(agreement: Agreement, settings: RuleSettings, context: Context) -> Iterator[Finding]:
    """Ranks without their grade; degrees behind the name, of which some may be left out; on scans asked."""
    for field, of in (("rank", _rank), ("degrees", _degrees)):
        first: dict[str, tuple[str, Party]] = {}
        told: set[str] = set()
        for path, party in mentions(agreement):
            key = joined(party.name)
            if not key or not of(party):
                continue
            before = first.setdefault(key, (path, party))
            if key not in told and _differ(of, before[1], party):
                told.add(key)
                yield _finding(field, (path, party), before, can_misread(agreement))


def _differ(of: Callable[[Party], frozenset[str]], one: Party, other: Party) -> bool:
    return not (of(one) <= of(other) or of(other) <= of(one))


def _rank(party: Party) -> frozenset[str]:
    whole = _SHORT.sub("tingkat", _GRADE.sub(" ", party.rank or ""))
    bare = letters(_FIRST.sub(" I", whole))
    return frozenset({bare}) if bare else frozenset()


def _degrees(party: Party) -> frozenset[str]:
    pieces = party.name.split(",")[1:]
    return frozenset(bare for piece in pieces if (bare := letters(piece)))


def _finding(field: str, here: tuple[str, Party], there: tuple[str, Party], misread: bool) -> Finding:
    (path, party), (other_path, other) = here, there
    value = "rank" if field == "rank" else "name"
    return Finding.at(
        f"{path}.{value}",
        path,
        f"{other_path}.{value}",
        other_path,
        question=misread,
        what=_WORDS[field],
        name=party.name.split(",")[0],
        here=getattr(party, value),
        there=getattr(other, value),
        here_at=where(party),
        there_at=where(other),
    )
