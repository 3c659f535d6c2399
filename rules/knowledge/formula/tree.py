"""A formula as a tree: quantities in words, numbers, and the four operations between them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from extractor.records import parse_number

Operator = Literal["+", "-", "×", "÷"]
_BEFORE = re.compile(r"\b[nt]-1\b|\btahun\s+(?:sebelumnya|lalu|yang lalu)\b", re.IGNORECASE)
_YEAR = re.compile(
    r"\b(?:tahun|ke|th)\W{0,2}(?:ke\W?)?[nt]\b(?!-)|\([nt]\)|\btahun\s+(?:berjalan|ini|berkenaan)\b", re.I
)
_NUMBER = re.compile(r"(\d[\d.,]*?)\s*%?[.;,]?\s*(?:\(.*\))?$", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Quantity:
    """Words that name something counted or measured, or a number (``100%``)."""

    text: str

    @property
    def number(self) -> Decimal | None:
        """Its value where it is nothing but a number, None where it has words."""
        match = _NUMBER.match(self.text)
        return parse_number(match[1]) if match else None

    @property
    def year(self) -> Literal["n", "n-1"] | None:
        """The year index, None where the words name none."""
        if _BEFORE.search(self.text):
            return "n-1"
        return "n" if _YEAR.search(self.text) else None


@dataclass(frozen=True, slots=True)
class Operation:
    """Two expressions and the sign between them."""

    operator: Operator
    left: Expression
    right: Expression


Expression = Quantity | Operation


@dataclass(frozen=True, slots=True)
class Formula:
    """``name`` is what stands before the sign of equality, ``printed`` the text that was parsed."""

    name: str | None
    expression: Expression
    printed: str

    def operations(self) -> Iterator[Operation]:
        """All of them, from the whole to its parts."""
        yield from _operations(self.expression)

    def quantities(self) -> tuple[Quantity, ...]:
        """What is counted or measured, numbers apart, from left to right."""
        return tuple(q for q in quantities(self.expression) if q.number is None)

    @property
    def fraction(self) -> Operation | None:
        """The outermost division."""
        return next((op for op in self.operations() if op.operator == "÷"), None)

    @property
    def times_hundred(self) -> bool:
        """Whether something is multiplied by 100 or 100 %."""
        numbers = (q.number for q in quantities(self.expression))
        return any(number == 100 for number in numbers)

    @property
    def compares_years(self) -> bool:
        """Whether a year is set against the year before."""
        return "n-1" in {quantity.year for quantity in self.quantities()}


def quantities(expression: Expression) -> Iterator[Quantity]:
    """All leaves from left to right."""
    if isinstance(expression, Quantity):
        yield expression
    else:
        yield from quantities(expression.left)
        yield from quantities(expression.right)


def _operations(expression: Expression) -> Iterator[Operation]:
    if isinstance(expression, Operation):
        yield expression
        yield from _operations(expression.left)
        yield from _operations(expression.right)
