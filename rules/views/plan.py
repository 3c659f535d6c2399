"""The action plan beside the agreement: which rows of the plan are of which indicator."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz.fuzz import ratio

from extractor.lexicon.plain import letters
from extractor.records import Action, Agreement, Indicator
from rules.knowledge.sameness import same_words
from rules.views.remembered import once_a_document

ALIKE = 85
"""From this likeness of letters (0 to 100) two names are one indicator, one of them misspelt."""


@dataclass(frozen=True, slots=True)
class Planned:
    """An indicator of the agreement and the indices of its rows in the plan, in the plan's order."""

    index: int
    indicator: Indicator
    rows: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """``planned``: indicators that the plan covers; ``unknown``: rows of indicators that it alone has."""

    planned: tuple[Planned, ...]
    unknown: tuple[tuple[int, ...], ...]
    uncovered: tuple[int, ...]


@once_a_document
def plan(agreement: Agreement) -> Plan:
    """Rows of the plan by indicator: by the letters of the name, by its words, one perhaps in short, then by
    likeness, each used once."""
    groups = _groups(agreement.actions)
    names = [letters(row.name) for row in agreement.indicators]
    pairs = [(index, row.name) for index, row in enumerate(agreement.indicators)]
    printed = {key: agreement.actions[rows[0]].indicator or "" for key, rows in groups.items()}
    matched: dict[int, str] = {}
    for key in groups:
        exact = [i for i, name in enumerate(names) if name == key and i not in matched]
        if exact:
            matched[exact[0]] = key
    for key in [key for key in groups if key not in matched.values()]:
        said = next((i for i, name in pairs if i not in matched and same_words(name, printed[key])), None)
        if said is not None:
            matched[said] = key
            continue
        scored = [(ratio(key, name), -i) for i, name in enumerate(names) if i not in matched]
        best = max(scored, default=(0.0, 0))
        if best[0] >= ALIKE:
            matched[-best[1]] = key
    planned = [Planned(i, agreement.indicators[i], groups[matched[i]]) for i in sorted(matched)]
    used = set(matched.values())
    unknown = tuple(rows for key, rows in groups.items() if key not in used)
    uncovered = tuple(i for i in range(len(names)) if i not in matched)
    return Plan(tuple(planned), unknown, uncovered)


def _groups(actions: Sequence[Action]) -> dict[str, tuple[int, ...]]:
    """Indices of rows by the letters of their indicator; a row without one belongs to the row above."""
    groups: dict[str, list[int]] = {}
    key = ""
    for index, row in enumerate(actions):
        key = letters(row.indicator or "") or key
        if key:
            groups.setdefault(key, []).append(index)
    return {key: tuple(rows) for key, rows in groups.items()}
