"""SGN006: a block with another person or another office than the statement names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.lexicon.names import joined, same_person
from extractor.lexicon.plain import letters
from extractor.records import Agreement, Party
from rules.engine.finding import Finding, Severity
from rules.engine.look import Look
from rules.engine.rule import Context, RuleSettings, rule
from rules.views.offices import another_office
from rules.views.parts import mentions, where

_FOR_ANOTHER = re.compile(r"\W*(?:a\.\s?n\b|an\.|atas nama|u\.\s?b\b|untuk beliau)", re.IGNORECASE)
"""What stands before an office in whose name another signs."""
Mention = tuple[str, Party]


def _blocks(agreement: Agreement) -> Iterator[str]:
    for role in ("first", "second"):
        of_role = [item for item in mentions(agreement) if item[1].role == role]
        stated = _stated(of_role)
        yield from (path for path, party in of_role if stated and (path, party) not in stated)


@rule(
    id="SGN006",
    name="blocks-differ",
    severity=Severity.WARNING,
    needs=(
        Look(
            "blok tanda tangan beserta identitas pihaknya",
            "signature blocks with their party’s identity",
            _blocks,
        ),
    ),
)
def check(agreement: Agreement, settings: RuleSettings, context: Context) -> Iterator[Finding]:
    """Each block bears the name and office that the identity of its role states; spelling is IDN007's."""
    for role in ("first", "second"):
        of_role = [item for item in mentions(agreement) if item[1].role == role]
        stated = _stated(of_role)
        if not stated:
            continue
        for path, party in of_role:
            if (path, party) in stated:
                continue
            if joined(party.name) and not any(same_person(party.name, p.name) for _, p in stated):
                asked = _on_behalf(party, stated) or _is_third(party, of_role, stated)
                yield _differs(path, party, stated[0], "name", asked=asked)
            elif (other := _other_office(party, stated)) is not None:
                yield _differs(path, party, other, "position")


def _stated(of_role: list[Mention]) -> list[Mention]:
    """The identities of the first part that has any: the statement's, as a rule."""
    identities = [item for item in of_role if item[1].place == "identity" and joined(item[1].name)]
    return [item for item in identities if item[1].section == identities[0][1].section]


def _other_office(party: Party, stated: list[Mention]) -> Mention | None:
    """A stated mention whose office is another, None where one agrees or none can be compared."""
    positioned = [(path, p) for path, p in stated if p.position]
    if not party.position or any(not another_office(party, other) for _, other in positioned):
        return None
    return positioned[0] if positioned else None


def _on_behalf(party: Party, stated: list[Mention]) -> bool:
    """Whether a block says that it is signed in the name of the office stated."""
    offices = [letters(other.position) for _, other in stated if other.position]
    named = any(office in letters(party.position or "") for office in offices)
    return named and _FOR_ANOTHER.match(party.position or "") is not None


def _is_third(party: Party, of_role: list[Mention], stated: list[Mention]) -> bool:
    """Whether the part is signed by the one stated, too: who signs below with an office of his own may be one
    who only knows of it (``Mengetahui, Sekretaris Daerah``)."""
    if party.place != "signature" or not party.position:
        return False
    others = [other for _, other in of_role if other is not party and other.section == party.section]
    signed = [other for other in others if other.place == "signature" and joined(other.name)]
    named = [other.name for _, other in stated]
    return another_office(party, stated[0][1]) and any(
        same_person(other.name, name) for other in signed for name in named
    )


def _differs(path: str, party: Party, stated: Mention, what: str, *, asked: bool = False) -> Finding:
    other_path, other = stated
    return Finding.at(
        f"{path}.{what}",
        path,
        f"{other_path}.{what}",
        other_path,
        severity=Severity.INFO if asked else None,
        question=asked,
        what=what,
        here=getattr(party, what),
        there=getattr(other, what),
        block=where(party),
        identity=where(other),
    )
