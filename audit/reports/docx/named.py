"""Which fields a template names that there are not: its expressions held against the types of the fields."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import fields, is_dataclass
from difflib import get_close_matches
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from jinja2 import Environment, nodes

from audit.reports.docx.fields import Body, Paper

_SAME = frozenset({"list", "sort", "reverse", "unique", "selectattr", "rejectattr", "select", "reject"})
"""Filters that give things of the kind that they are given."""
_ONE = frozenset({"first", "last"})
Scope = Mapping[str, Any]
Unknown = tuple[str, str]
"""(the field as the template names it, the nearest one that there is, "" for none)."""
_NEAR = 0.7  # share of letters in common: one typed wrong, not another word
_ANYTHING = object


def unknown_fields(
    source: str, environment: Environment, without: Collection[str] = ()
) -> tuple[Unknown, ...]:
    """Each once, in the order of ``source``; fields ``without`` this template has not. Raises
    jinja2.TemplateSyntaxError."""
    fields_of = {name: kind for name, kind in get_type_hints(Paper).items() if name not in without}
    scope = fields_of | dict.fromkeys(environment.globals, _ANYTHING)
    seen = _Seen()
    seen.walk(environment.parse(source).body, scope)
    return tuple(dict.fromkeys(seen.unknown))


class _Seen:
    """Walks a template; what cannot be told the type of is not asked about."""

    def __init__(self) -> None:
        self.unknown: list[Unknown] = []

    def walk(self, several: list[nodes.Node], scope: Scope) -> None:
        """The nodes of one block; what is set in it holds to its end."""
        inner = dict(scope)
        for node in several:
            if isinstance(node, nodes.For):
                self._loop(node, inner)
            elif isinstance(node, nodes.If):
                self.kind(node.test, inner)
                for part in (node.body, node.elif_, node.else_):
                    self.walk(list(part), inner)
            elif isinstance(node, nodes.Assign) and isinstance(node.target, nodes.Name):
                inner[node.target.name] = self.kind(node.node, inner)
            else:
                self.kind(node, inner)

    def _loop(self, node: nodes.For, scope: Scope) -> None:
        one = _element(self.kind(node.iter, scope))
        targets = {name.name: _ANYTHING for name in node.target.find_all(nodes.Name)}
        if isinstance(node.target, nodes.Name):
            targets = {node.target.name: one}
        inner = {**scope, **targets, "loop": _ANYTHING}
        if node.test is not None:
            self.kind(node.test, inner)
        self.walk(node.body, inner)
        self.walk(node.else_, scope)

    def kind(self, node: nodes.Node, scope: Scope) -> Any:
        """The type of an expression; unknown fields in it are put down."""
        if isinstance(node, nodes.Name):
            return self._field(node.name, scope, node.name)
        if isinstance(node, nodes.Getattr):
            return self._of(self.kind(node.node, scope), node.attr, _words(node))
        if isinstance(node, nodes.Getitem):
            whole = self.kind(node.node, scope)
            name = node.arg.value if isinstance(node.arg, nodes.Const) else None
            return self._of(whole, name, _words(node)) if isinstance(name, str) else _element(whole)
        if isinstance(node, nodes.Filter) and node.node is not None:
            return self._filtered(node, scope)
        for child in node.iter_child_nodes():
            self.kind(child, scope)
        return _ANYTHING

    def _filtered(self, node: nodes.Filter, scope: Scope) -> Any:
        assert node.node is not None
        whole = self.kind(node.node, scope)
        for argument in node.args:
            self.kind(argument, scope)
        if node.name in _ONE:
            return _element(whole)
        return whole if node.name in _SAME else _ANYTHING

    def _of(self, whole: Any, name: str, words: str) -> Any:
        whole = _certain(whole)
        if is_dataclass(whole):
            return self._field(name, get_type_hints(whole), words)
        if whole is not _ANYTHING and get_origin(whole) is not tuple and not hasattr(whole, name):
            self.unknown.append((words, ""))
        return _ANYTHING

    def _field(self, name: str, known: Scope, words: str) -> Any:
        if name in known:
            return known[name]
        near = get_close_matches(name, list(known), n=1, cutoff=_NEAR)
        self.unknown.append((words, words[: len(words) - len(name)] + near[0] if near else ""))
        return _ANYTHING


def _certain(kind: Any) -> Any:
    """``Body | None`` → ``Body``: templates ask whether there is one."""
    if get_origin(kind) in (Union, UnionType):
        return next(part for part in get_args(kind) if part is not NoneType)
    return kind


def _element(kind: Any) -> Any:
    return get_args(kind)[0] if get_origin(kind) is tuple else _ANYTHING


def _words(node: nodes.Node) -> str:
    """``body.documents[0].name`` as a template writes it."""
    if isinstance(node, nodes.Name):
        return node.name
    if isinstance(node, nodes.Getattr):
        return f"{_words(node.node)}.{node.attr}"
    if isinstance(node, nodes.Getitem) and isinstance(node.arg, nodes.Const):
        return f"{_words(node.node)}.{node.arg.value}"
    return "…"


def all_fields(kind: Any = Paper, prefix: str = "") -> Iterator[tuple[str, str]]:
    """(name with dots, kind) of every field, lists by ``[]``: for those who write templates."""
    hints = get_type_hints(kind)
    for each in fields(kind):
        wanted = _certain(hints[each.name])
        many = get_origin(wanted) is tuple
        one = _element(wanted) if many else wanted
        name = f"{prefix}{each.name}{'[]' if many else ''}"
        if is_dataclass(one) and not (prefix and one is Body):
            yield from all_fields(one, f"{name}.")
        else:
            yield name, str(getattr(one, "__name__", one))
