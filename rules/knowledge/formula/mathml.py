"""Formulas for reports: MathML Core, which browsers draw without scripts. Every word is escaped."""

from __future__ import annotations

from html import escape

from rules.knowledge.formula.tree import Expression, Formula, Operation, Quantity

_SIGNS = {"+": "+", "-": "−", "×": "×"}
_WEAK = ("+", "-")


def to_mathml(formula: Formula) -> str:
    """``<math>`` of a formula: fractions drawn as such, quantities as text."""
    name = f"<mtext>{escape(formula.name)}</mtext><mo>=</mo>" if formula.name else ""
    return f'<math display="block"><mrow>{name}{_drawn(formula.expression)}</mrow></math>'


def _drawn(expression: Expression, inside: str | None = None) -> str:
    if isinstance(expression, Quantity):
        tag = "mn" if expression.number is not None else "mtext"
        return f"<{tag}>{escape(expression.text)}</{tag}>"
    if expression.operator == "÷":
        return f"<mfrac><mrow>{_drawn(expression.left)}</mrow><mrow>{_drawn(expression.right)}</mrow></mfrac>"
    return _row(expression, inside)


def _row(expression: Operation, inside: str | None) -> str:
    sign = _SIGNS[expression.operator]
    left = _drawn(expression.left, expression.operator)
    right = _drawn(expression.right, expression.operator)
    row = f"<mrow>{left}<mo>{sign}</mo>{right}</mrow>"
    bracketed = inside == "×" and expression.operator in _WEAK
    return f"<mrow><mo>(</mo>{row}<mo>)</mo></mrow>" if bracketed else row
