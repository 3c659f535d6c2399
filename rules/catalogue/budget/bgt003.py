"""BGT003: activities that do not add up to their program."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from extractor.records import Agreement
from rules.engine.finding import Finding, Severity
from rules.engine.look import Look
from rules.engine.rule import Context, RuleSettings, rule
from rules.knowledge.confusion import can_misread
from rules.knowledge.sums import amount, misread_explains, rounding
from rules.views.nested import children


@dataclass(frozen=True, slots=True)
class _Family:
    """A budget line and the lines one level below it, as indices of ``programs``."""

    parent: int
    children: tuple[int, ...]
    whole: Decimal
    parts: tuple[Decimal, ...]
    margin: Decimal

    @property
    def gap(self) -> Decimal:
        return sum(self.parts, Decimal(0)) - self.whole

    @property
    def fits(self) -> bool:
        return abs(self.gap) <= self.margin


def _parted(agreement: Agreement) -> Iterator[str]:
    """Amounts of parents and of the lines one level below them."""
    for index, below in _parents(agreement):
        for row in (index, *below):
            yield f"programs[{row}]"
            yield f"programs[{row}].budget"


@rule(
    id="BGT003",
    name="budget-children",
    severity=Severity.ERROR,
    needs=(Look("anggaran yang dirinci", "budgets with their parts", _parted),),
)
def check(agreement: Agreement, settings: RuleSettings, context: Context) -> Iterator[Finding]:
    """Σ of children = parent. Less may be a partial list: it is an error only beside families that fit."""
    families = list(_families(agreement))
    lists_whole = any(family.fits for family in families)
    for family in families:
        if family.fits:
            continue
        partial = family.gap < 0 and not lists_whole
        yield Finding.at(
            f"programs[{family.parent}]",
            *(f"programs[{index}]" for index in family.children),
            severity=Severity.INFO if partial else None,
            confusable=can_misread(agreement) and misread_explains(family.parts, family.whole),
            program=agreement.programs[family.parent].name,
            budget=family.whole,
            sum=family.whole + family.gap,
            gap=abs(family.gap),
            less=family.gap < 0,
            count=len(family.children),
            partial=partial,
        )


def _families(agreement: Agreement) -> Iterator[_Family]:
    """Parents with children and readable amounts throughout; one child that repeats its parent fits."""
    programs = agreement.programs
    for index, below in _parents(agreement):
        program = programs[index]
        parts = [amount(programs[child]) for child in below]
        whole = amount(program)
        known = tuple(part for part in parts if part is not None)
        if whole is None or len(known) < len(parts):
            continue
        texts = [program.budget_text, *(programs[child].budget_text for child in below)]
        yield _Family(index, below, whole, known, rounding(texts))


def _parents(agreement: Agreement) -> Iterator[tuple[int, tuple[int, ...]]]:
    """(line, the lines one level below it) of every line that has some."""
    for index in range(len(agreement.programs)):
        if found := children(agreement.programs, index):
            yield index, found
