"""IDN001: one person with more than one NIP in the document."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from extractor.lexicon.names import same_name, same_person
from extractor.lexicon.nip import is_nip_text
from extractor.records import Agreement, Party
from rules.engine.finding import Finding, Severity
from rules.engine.look import Look
from rules.engine.rule import Context, RuleSettings, rule
from rules.knowledge.confusion import can_misread, confusable
from rules.views.parts import mentions, where

Mention = tuple[str, Party]


def _again(agreement: Agreement) -> Iterator[str]:
    return (f"{path}.nip" for person in people(agreement) if len(person) > 1 for path, _ in person)


@rule(
    id="IDN001",
    name="nip-mismatch",
    severity=Severity.ERROR,
    needs=(
        Look(
            "NIP yang dicetak lebih dari sekali untuk satu orang",
            "NIPs printed more than once for a person",
            _again,
        ),
    ),
)
def check(agreement: Agreement, settings: RuleSettings, context: Context) -> Iterator[Finding]:
    """Every mention of a person that prints a NIP prints the same digits."""
    for person in people(agreement):
        numbers = Counter(party.nip for _, party in person)
        usual = numbers.most_common(1)[0][0]
        for nip in numbers:
            if nip is not None and usual is not None and nip != usual:
                yield _mismatch(person, nip, usual, can_misread(agreement))


def people(agreement: Agreement) -> list[list[Mention]]:
    """Mentions with a NIP, grouped by person: spellings of one name in one role, or one name in any role."""
    groups: list[list[Mention]] = []
    for path, party in mentions(agreement):
        if not (party.nip and is_nip_text(party.nip_text or party.nip)):
            continue
        home = next((group for group in groups if any(_same(party, other) for _, other in group)), None)
        if home is None:
            groups.append([(path, party)])
        else:
            home.append((path, party))
    return groups


def _same(one: Party, other: Party) -> bool:
    if one.role == other.role:
        return same_person(one.name, other.name)
    return same_name(one.name, other.name)


def _mismatch(person: list[Mention], nip: str, usual: str, misread: bool) -> Finding:
    here = [(path, party) for path, party in person if party.nip == nip]
    there = [(path, party) for path, party in person if party.nip == usual]
    path, party = here[0]
    related = [path, *(p for p, _ in here[1:])]
    for other, _ in there:
        related += [f"{other}.nip", other]
    return Finding.at(
        f"{path}.nip",
        *related,
        confusable=misread and confusable(nip, usual),
        name=party.name,
        nip=nip,
        usual=usual,
        here=[where(p) for _, p in here],
        there=[where(p) for _, p in there],
        digits=[(n + 1, a, b) for n, (a, b) in enumerate(zip(nip, usual, strict=False)) if a != b]
        if len(nip) == len(usual)
        else [],
    )
