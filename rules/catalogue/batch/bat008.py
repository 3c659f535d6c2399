"""BAT008: over the batch, the name of one head of region in spellings that differ by a few letters."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from extractor.lexicon.names import is_variant, joined
from extractor.lexicon.offices import is_head_of_region, without_acting
from extractor.records import Agreement, Party
from rules.engine.finding import Finding, Severity
from rules.engine.look import Look
from rules.engine.rule import Context, RuleSettings, rule
from rules.knowledge.confusion import can_misread, confusable
from rules.views.parts import mentions

_Mention = tuple[int, str, Party]


def _several(agreements: Sequence[Agreement]) -> list[tuple[int, str]]:
    named = [(index, f"{path}.name") for index, path, _ in _heads(agreements)]
    return named if len({index for index, _ in named}) > 1 else []


@rule(
    id="BAT008",
    name="head-of-region-across",
    severity=Severity.WARNING,
    scope="batch",
    needs=(
        Look(
            "nama kepala daerah dalam dua dokumen atau lebih",
            "name of a head of region in two or more documents",
            _several,
        ),
    ),
)
def check(agreements: Sequence[Agreement], settings: RuleSettings, context: Context) -> Iterator[Finding]:
    """Per office and year the usual spelling, and each document that departs from it by 1 to 3 letters."""
    offices: dict[tuple[str, int | None], list[_Mention]] = {}
    for mention in _heads(agreements):
        office = without_acting(mention[2].position or "")
        offices.setdefault((office, agreements[mention[0]].year), []).append(mention)
    for group in offices.values():
        yield from _odd(group, agreements)


def _heads(agreements: Sequence[Agreement]) -> Iterator[_Mention]:
    """(document, path, party), the first mention of each spelling in each document."""
    for index, agreement in enumerate(agreements):
        seen: set[str] = set()
        for path, party in mentions(agreement):
            key = joined(party.name)
            if key and key not in seen and not party.nip and is_head_of_region(party.position or ""):
                seen.add(key)
                yield index, path, party


def _odd(group: list[_Mention], agreements: Sequence[Agreement]) -> Iterator[Finding]:
    counts = Counter(joined(party.name) for _, _, party in group)
    usual, times = counts.most_common(1)[0]
    spelt = next(mention for mention in group if joined(mention[2].name) == usual)
    within = {index for index, _, party in group if joined(party.name) == usual}
    for index, path, party in group:
        key = joined(party.name)
        if (
            key == usual
            or counts[key] == times
            or index in within
            or not is_variant(spelt[2].name, party.name)
        ):
            continue  # of two spellings as frequent neither is the usual; one document is IDN007's matter
        yield Finding(
            subject=f"{path}.name",
            related=(path,),
            document=index,
            elsewhere=((spelt[0], f"{spelt[1]}.name"), (spelt[0], spelt[1])),
            confusable=can_misread(agreements[index]) and confusable(party.name, spelt[2].name),
            facts={"here": party.name, "usual": spelt[2].name, "office": party.position, "count": times},
            key=key,
        )
