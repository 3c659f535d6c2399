"""BAT001: over the batch, one NIP with two names, or one name with two NIPs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractor.lexicon.names import bare_name, is_variant, joined, same_name
from extractor.lexicon.nip import parse_nip
from extractor.records import Agreement
from rules.engine.finding import Finding, Severity
from rules.engine.look import Look
from rules.engine.rule import Context, RuleSettings, rule
from rules.knowledge.confusion import can_misread, confusable
from rules.views.nip_mentions import printed_nips


@dataclass(frozen=True, slots=True)
class _Mention:
    document: int
    path: str
    name: str
    nip: str
    paper: bool


def _several(agreements: Sequence[Agreement]) -> list[tuple[int, str]]:
    paths = [(m.document, f"{m.path}.nip") for i, a in enumerate(agreements) for m in _mentions(i, a)]
    return paths if len({document for document, _ in paths}) > 1 else []


@rule(
    id="BAT001",
    name="person-across",
    severity=Severity.ERROR,
    scope="batch",
    needs=(Look("NIP dalam dua dokumen atau lebih", "NIPs in two or more documents", _several),),
)
def check(agreements: Sequence[Agreement], settings: RuleSettings, context: Context) -> Iterator[Finding]:
    """A NIP belongs to one person, and a person has one NIP; persons who only share a name are let be."""
    mentions = [m for index, agreement in enumerate(agreements) for m in _mentions(index, agreement)]
    yield from _names_of_one_nip(mentions)
    yield from _nips_of_one_name(mentions)


def _mentions(document: int, agreement: Agreement) -> Iterator[_Mention]:
    for printed in printed_nips(agreement):
        yield _Mention(
            document, printed.paths[0], printed.party.name, printed.nip.digits, can_misread(agreement)
        )


def _names_of_one_nip(mentions: list[_Mention]) -> Iterator[Finding]:
    groups: dict[str, dict[str, _Mention]] = {}
    for mention in mentions:
        if joined(mention.name):
            groups.setdefault(mention.nip, {}).setdefault(joined(mention.name), mention)
    for spellings in groups.values():
        first, *others = spellings.values()
        for other in others:
            if other.document != first.document and not same_name(first.name, other.name):
                yield _finding(other, first, "name", is_variant(first.name, other.name))


def _nips_of_one_name(mentions: list[_Mention]) -> Iterator[Finding]:
    """NIPs of one name that share the birth date or all digits after it: one of them is miswritten.

    Two people of one name differ in both. What one document prints in two ways is IDN001's matter.
    """
    halves: dict[tuple[str, str], dict[str, _Mention]] = {}
    together: set[tuple[int, str]] = {(m.document, m.nip) for m in mentions}
    reported: set[tuple[str, str]] = set()
    for mention in mentions:
        if len(bare_name(mention.name)) < 4 or parse_nip(mention.nip) is None:
            continue
        for half in (f"birth {mention.nip[:8]}", f"rest {mention.nip[8:]}"):
            halves.setdefault((joined(mention.name), half), {}).setdefault(mention.nip, mention)
    for group in halves.values():
        first, *others = group.values()
        for other in others:
            within_one = (other.document, first.nip) in together or (first.document, other.nip) in together
            if not within_one and (first.nip, other.nip) not in reported:
                reported.add((first.nip, other.nip))
                yield _finding(other, first, "nip", False)


def _finding(here: _Mention, there: _Mention, what: str, variant: bool) -> Finding:
    values = (here.name, there.name) if what == "name" else (here.nip, there.nip)
    return Finding(
        subject=f"{here.path}.{what}",
        related=(here.path,),
        document=here.document,
        elsewhere=((there.document, f"{there.path}.{what}"), (there.document, there.path)),
        confusable=(here.paper or there.paper) and confusable(*values),
        severity=Severity.WARNING if variant else None,
        facts={
            "what": what,
            "nip": here.nip,
            "name": here.name,
            "here": values[0],
            "there": values[1],
        },
        key="|".join(sorted(values)),
    )
