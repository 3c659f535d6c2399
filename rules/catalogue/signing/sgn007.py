"""SGN007: one person is both parties of an agreement."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.lexicon.names import joined
from extractor.records import Agreement, Party
from rules.engine.finding import Finding, Severity
from rules.engine.look import Look
from rules.engine.rule import Context, RuleSettings, rule
from rules.views.parts import mentions


def _both(agreement: Agreement) -> tuple[str, ...]:
    """Names of both roles, where both are printed."""
    roles = {party.role for _, party in mentions(agreement) if joined(party.name)}
    return tuple(f"{path}.name" for path, _ in mentions(agreement)) if len(roles) > 1 else ()


@rule(
    id="SGN007",
    name="one-person-both-parties",
    severity=Severity.WARNING,
    basis=("P53 C.1",),
    needs=(Look("nama kedua pihak", "the names of both parties", _both), "kind"),
)
def check(agreement: Agreement, settings: RuleSettings, context: Context) -> Iterator[Finding]:
    """The identities of the two parties have one NIP, or one name and no two NIPs."""
    stated = [item for item in mentions(agreement) if item[1].place == "identity" and joined(item[1].name)]
    first = next((item for item in stated if item[1].role == "first"), None)
    second = next((item for item in stated if item[1].role == "second"), None)
    if first is None or second is None or not _one(first[1], second[1]):
        return
    yield Finding.at(f"{second[0]}.name", second[0], f"{first[0]}.name", first[0], name=second[1].name)


def _one(first: Party, second: Party) -> bool:
    if first.nip and second.nip:
        return first.nip == second.nip
    return joined(first.name) == joined(second.name)
