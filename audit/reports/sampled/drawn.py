"""Which values are compared with their pages: drawn by chance, with a seed, from all that reports rest on."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Literal

from audit.decisions import doubtful_values
from audit.run import Run
from audit.run.document import Finished
from extractor.records import Agreement, Evidence

Way = Literal["random", "doubtful", "material"]
WAYS: tuple[Way, ...] = ("random", "doubtful", "material")
"""By chance from the values that are not in doubt; by chance from those that are; the largest budgets."""


@dataclass(frozen=True, slots=True)
class Value:
    """A printed value: its path in the record, its text, where it stands; ``amount`` of a budget."""

    document: Finished
    path: str
    text: str
    evidence: Evidence | None
    amount: Decimal | None = None

    @property
    def key(self) -> tuple[str, str]:
        """What names it in a run."""
        return self.document.source.sha256 or "", self.path


@dataclass(frozen=True, slots=True)
class Sample:
    """``drawn`` in the order of the documents; ``populations``: how many values there were to draw from."""

    seed: int
    drawn: tuple[tuple[Way, Value], ...]
    populations: Mapping[Way, int]


def draw(run: Run, size: int, seed: int) -> Sample:
    """``size`` values of each way, fewer where there are fewer; the same seed draws the same from one run.
    A large budget that chance has drawn already is not drawn twice."""
    firm, doubtful = _population(run)
    chance = random.Random(seed)  # noqa: S311 - a sample that can be drawn again, no secret
    taken = chance.sample(firm, min(size, len(firm)))
    unsure = chance.sample(doubtful, min(size, len(doubtful)))
    known = {value.key for value in taken}
    budgets = [value for value in firm if value.amount is not None]
    largest = sorted(budgets, key=lambda value: (-(value.amount or 0), value.key))
    material = [value for value in largest if value.key not in known][:size]
    order = {value.key: at for at, value in enumerate((*firm, *doubtful))}
    named: list[tuple[Way, Value]] = [("random", value) for value in taken]
    named += [("doubtful", value) for value in unsure]
    named += [("material", value) for value in material]
    named.sort(key=lambda one: order[one[1].key])
    populations: dict[Way, int] = {
        "random": len(firm),
        "doubtful": len(doubtful),
        "material": len(budgets),
    }
    return Sample(seed, tuple(named), populations)


def _population(run: Run) -> tuple[list[Value], list[Value]]:
    """(values that are not in doubt, values that are)."""
    firm: list[Value] = []
    unsure: list[Value] = []
    for document in run.documents:
        agreement = document.read or document.agreement
        if agreement is None or document.status == "failed":
            continue
        doubted = {value.path for value in doubtful_values(agreement)}
        for value in _values(document, agreement):
            (unsure if value.path in doubted else firm).append(value)
    return firm, unsure


def _values(document: Finished, agreement: Agreement) -> Iterator[Value]:
    """Numbers on which rules rest: targets of indicators and action plans, budgets, NIPs."""
    for name, rows in (("indicators", agreement.indicators), ("actions", agreement.actions)):
        yield from _targets(document, name, rows)
    for at, program in enumerate(agreement.programs):
        if program.budget_text:
            amount = Decimal(program.budget) if program.budget is not None else None
            path = f"programs[{at}].budget_text"
            yield Value(document, path, program.budget_text, program.evidence, amount)
    for at, party in enumerate(agreement.parties):
        if party.nip_text:
            yield Value(document, f"parties[{at}].nip_text", party.nip_text, party.evidence)


def _targets(document: Finished, name: str, rows: Sequence[Any]) -> Iterator[Value]:
    for at, row in enumerate(rows):
        for period, target in row.targets.printed().items():
            path = f"{name}[{at}].targets.{period}"
            yield Value(document, path, target.text, target.evidence or row.evidence)
