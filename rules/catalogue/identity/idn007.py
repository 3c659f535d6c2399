"""IDN007: one role, names that differ by a few letters."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import combinations

from extractor.lexicon.names import is_variant, joined
from extractor.records import Agreement, Party
from rules.engine.finding import Finding, Severity
from rules.engine.look import Look
from rules.engine.rule import Context, RuleSettings, rule
from rules.knowledge.confusion import can_misread, confusable
from rules.views.parts import mentions, where

Mention = tuple[str, Party]


def _again(agreement: Agreement) -> Iterator[str]:
    for role in ("first", "second"):
        named = [f"{path}.name" for path, party in mentions(agreement) if party.role == role and party.name]
        yield from named if len(named) > 1 else ()


@rule(
    id="IDN007",
    name="name-variants",
    severity=Severity.WARNING,
    needs=(Look("nama yang dicetak lebih dari sekali", "names printed more than once", _again),),
)
def check(agreement: Agreement, settings: RuleSettings, context: Context) -> Iterator[Finding]:
    """Names of one role that differ by 1–3 letters, titles (gelar) apart: one finding per person."""
    for role in ("first", "second"):
        spellings: dict[str, list[Mention]] = {}
        for path, party in mentions(agreement):
            if party.role == role and (key := joined(party.name)):
                spellings.setdefault(key, []).append((path, party))
        for group in _variants(spellings):
            yield _finding(group, can_misread(agreement))


def _variants(spellings: dict[str, list[Mention]]) -> Iterator[list[list[Mention]]]:
    """Groups of two or more spellings of one name, the most frequent spelling first."""
    rest = sorted(spellings.values(), key=len, reverse=True)
    while rest:
        head, *others = rest
        group = [head]
        for spelling in others:
            if any(is_variant(spelling[0][1].name, member[0][1].name) for member in group):
                group.append(spelling)
        if len(group) > 1:
            yield group
        rest = [spelling for spelling in others if spelling not in group]


def _finding(group: list[list[Mention]], misread: bool) -> Finding:
    usual, *others = group
    names = [_usual_print(spelling) for spelling in group]
    paths = [path for spelling in (*others, usual) for path, _ in spelling]
    return Finding.at(
        f"{paths[0]}.name",
        *(step for path in paths for step in (f"{path}.name", path)),
        confusable=misread and all(_misread(a, b) for a, b in combinations(names, 2)),
        usual=names[0],
        variants=[
            {"name": name, "id": ", ".join(w["id"] for w in places), "en": ", ".join(w["en"] for w in places)}
            for name, spelling in zip(names, group, strict=True)
            for places in [[where(party) for _, party in spelling]]
        ],
        names=names,
    )


def _usual_print(spelling: list[Mention]) -> str:
    return Counter(party.name for _, party in spelling).most_common(1)[0][0]


def _misread(one: str, other: str) -> bool:
    return confusable(one, other) or confusable(one.lower(), other.lower())
