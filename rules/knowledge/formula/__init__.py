"""Formulas of measurement cells: text to an expression tree, and the tree to MathML.

Failure to parse is normal: most cells are prose. Nothing here raises for any text.
"""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any, cast

from rules.knowledge.formula.mathml import to_mathml
from rules.knowledge.formula.prepare import candidates
from rules.knowledge.formula.tree import (
    Expression,
    Formula,
    Operation,
    Operator,
    Quantity,
    quantities,
)

if TYPE_CHECKING:
    from lark import Lark

__all__ = [
    "Expression",
    "Formula",
    "Operation",
    "Quantity",
    "parse_formula",
    "quantities",
    "to_mathml",
]

DEEPEST, MOST_OPERATIONS = 15, 40
"""Deeper or longer than that is no formula of an agreement; the bounds keep hostile input cheap."""


@lru_cache(maxsize=2048)
def parse_formula(text: str) -> Formula | None:
    """The first block of ``text`` that parses as a fraction, else the first that parses with an operation."""
    found = [formula for block in candidates(text) if (formula := _parsed(block)) is not None]
    fractions = [formula for formula in found if formula.fraction]
    return next(iter(fractions or found), None)


def _parsed(block: str) -> Formula | None:
    from lark.exceptions import LarkError

    if _depth(block) > DEEPEST:
        return None
    try:
        tree = _parser().parse(block)
    except LarkError:
        return None
    if sum(1 for _ in tree.find_data("operation")) > MOST_OPERATIONS:
        return None
    name, body = cast("list[Any]", tree.children)
    expression = _expression(body)
    if isinstance(expression, Quantity):
        return None
    return Formula(_words(name.children[0]) if name is not None else None, expression, block)


@lru_cache(maxsize=1)
def _parser() -> Lark:
    from lark import Lark

    grammar = files("rules.knowledge.formula").joinpath("grammar.lark").read_text(encoding="utf-8")
    return Lark(grammar, parser="lalr", lexer="basic", maybe_placeholders=True)


def _depth(block: str) -> int:
    depth = deepest = 0
    for character in block:
        depth += (character in "([{") - (character in ")]}")
        deepest = max(deepest, depth)
    return deepest


_OPERATORS: dict[str, Operator] = {"PLUS": "+", "MINUS": "-", "TIMES": "×", "DIVIDE": "÷"}


def _expression(tree: Any) -> Expression:
    if tree.data == "operation":
        left, sign, right = tree.children
        return Operation(_OPERATORS[sign.type], _expression(left), _expression(right))
    if tree.data == "group":
        return _group(tree)
    return Quantity(_words(tree.children[0]))


def _group(tree: Any) -> Expression:
    """A group; words behind the bracket (``(PDRB) tahun n``) belong to what it names, if it is one thing."""
    inner = _expression(tree.children[1])
    tail = " ".join(_words(part) for part in tree.children[3:])
    if tail and isinstance(inner, Quantity):
        return Quantity(f"{inner.text} {tail}")
    return inner


def _words(tree: Any) -> str:
    """The words of a tree as printed, brackets of asides kept."""
    if isinstance(tree, str):
        return str(tree)
    text = " ".join(_words(child) for child in tree.children)
    for bracket in "([{":
        text = text.replace(f"{bracket} ", bracket)
    for bracket in ")]}":
        text = text.replace(f" {bracket}", bracket)
    return text
