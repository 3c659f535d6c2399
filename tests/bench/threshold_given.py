"""Which functions write into what they are given: their twins of ``threshold_twins.py`` get copies."""

from __future__ import annotations

import ast
from functools import cache

from numeric_constants import texts
from threshold_process import ROOT

CHANGING = {"append", "extend", "insert", "pop", "remove", "clear", "update", "add", "discard", "setdefault"} | {
    "sort", "reverse", "fill", "rectangle", "line", "circle", "drawContours", "fillPoly", "floodFill", "putText",
}  # fmt: skip
PACKAGES = ("extractor/page", "extractor/grid", "extractor/reading")
OF_MANY = {"read", "__init__"}


def changes_what_it_is_given(node: ast.FunctionDef) -> bool:
    """By a place, a field, a method or drawing that does, or a function of the house that does."""
    return _changes(node, CHANGING | _changing_functions())


@cache
def _changing_functions() -> frozenset[str]:
    """Names of functions that write into what they are given, or call such a function with it. A name that many
    kinds of objects have (``read``) says nothing."""
    functions = [
        node
        for package in PACKAGES
        for _, text in texts(ROOT, package)
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.FunctionDef) and node.name not in OF_MANY
    ]
    known: frozenset[str] = frozenset()
    while True:
        found = known | {
            one.name for one in functions if one.name not in known and _changes(one, CHANGING | known)
        }
        if found == known:
            return known
        known = found


def _changes(node: ast.FunctionDef, changing: frozenset[str] | set[str]) -> bool:
    given = _given(node)
    for part in ast.walk(node):
        if isinstance(part, ast.Assign | ast.AugAssign | ast.AnnAssign):
            targets = part.targets if isinstance(part, ast.Assign) else [part.target]
            places: list[ast.expr] = [t for t in targets if isinstance(t, ast.Subscript | ast.Attribute)]
            places += [part.target] if isinstance(part, ast.AugAssign) else []
            if any(_root(one) in given for one in places):
                return True
        if isinstance(part, ast.Call):
            called = getattr(part.func, "attr", getattr(part.func, "id", ""))
            every = [*part.args, *(k.value for k in part.keywords)] if called in changing else []
            out = [k.value for k in part.keywords if k.arg in ("out", "dst")]
            if isinstance(part.func, ast.Attribute) and called in changing:
                every.append(part.func.value)
            if any(_root(one) in given for one in [*every, *out]):
                return True
    return False


def _given(node: ast.FunctionDef) -> set[str]:
    """Its arguments, and the names of parts of them."""
    whole = node.args
    given = {one.arg for one in [*whole.posonlyargs, *whole.args, *whole.kwonlyargs]}
    while True:
        before = len(given)
        for part in ast.walk(node):
            if isinstance(part, ast.Assign) and _root(part.value) in given:
                given |= {t.id for t in part.targets if isinstance(t, ast.Name)}
            if isinstance(part, ast.For) and _root(part.iter) in given:
                given |= {n.id for n in ast.walk(part.target) if isinstance(n, ast.Name)}
        if len(given) == before:
            return given


def _root(node: ast.AST | None) -> str:
    while isinstance(node, ast.Subscript | ast.Attribute | ast.Starred):
        node = node.value
    return str(getattr(node, "id", ""))
