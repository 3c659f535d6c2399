"""What a reader sees first: which bodies have which findings, and what is found most."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from audit.results import DocumentResult

BODIES = 40  # rows of the map; of more the ones with most findings
RULES = 20  # its columns, as many as stand beside each other on a screen
FREQUENT = 10  # lines of what is found most
SHADES = 5  # of the map, each told apart from its neighbours


@dataclass(frozen=True, slots=True)
class Row:
    """A body with its findings of each rule of the map, and all it has."""

    body: str
    counts: tuple[int, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Map:
    """Findings by body and rule; ``left`` are (bodies, rules) that it has no room for."""

    rules: tuple[str, ...]
    rows: tuple[Row, ...]
    most: int
    left: tuple[int, int]

    def shade(self, count: int) -> int:
        """0 for none, to ``SHADES`` for the most of all."""
        return -(-SHADES * count // self.most) if count else 0


def heat_map(documents: Iterable[DocumentResult], unknown: str) -> Map:
    """Of findings, not questions; ``unknown`` stands for bodies whose name was not read."""
    by_body: dict[str, Counter[str]] = {}
    for document in documents:
        counted = by_body.setdefault(document.organisation or unknown, Counter())
        counted.update(finding.rule for finding in document.findings)
    by_rule: Counter[str] = Counter()
    for counted in by_body.values():
        by_rule.update(counted)
    shown = tuple(sorted(rule for rule, _ in by_rule.most_common(RULES)))
    having = sorted((body for body in by_body if by_body[body]), key=lambda body: -by_body[body].total())
    rows = tuple(
        Row(body, tuple(by_body[body][rule] for rule in shown), by_body[body].total())
        for body in having[:BODIES]
    )
    most = max((count for row in rows for count in row.counts), default=0)
    return Map(shown, rows, most, (max(0, len(having) - BODIES), len(by_rule) - len(shown)))


@dataclass(frozen=True, slots=True)
class Frequent:
    """A rule with how many findings in how many documents; ``share`` in per cent of the most frequent."""

    rule: str
    findings: int
    documents: int
    share: int


def frequent(documents: Iterable[DocumentResult]) -> list[Frequent]:
    """The rules with most findings, those in most documents first among equals."""
    found: Counter[str] = Counter()
    within: Counter[str] = Counter()
    for document in documents:
        rules = [finding.rule for finding in document.findings]
        found.update(rules)
        within.update(set(rules))
    ranked = sorted(found, key=lambda rule: (-found[rule], -within[rule], rule))[:FREQUENT]
    most = max(found.values(), default=1)
    return [Frequent(rule, found[rule], within[rule], 100 * found[rule] // most) for rule in ranked]


def bodies(documents: Iterable[DocumentResult], unknown: str) -> list[str]:
    """Every body once, by name."""
    return sorted({document.organisation or unknown for document in documents})


def rules(documents: Iterable[DocumentResult]) -> list[str]:
    """Every rule that found or asks something."""
    return sorted({each.rule for document in documents for each in (*document.findings, *document.questions)})
