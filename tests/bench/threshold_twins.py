"""Twins for ``thresholds.py``: where a change can be felt at all.

Beside each function that uses a changed number its twin runs, with the number changed and the same arguments. Where
the two give the same each time they are asked, the change cannot alter what is read; where they once differ it is
*felt* and must be tried. So one run tells of all changes of a sample which of them need runs of their own.
"""

from __future__ import annotations
import __future__

import ast
import builtins
import copy
import functools
import inspect
import signal
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator
from types import FrameType
from typing import Any

import numeric_constants as numbers
from numeric_constants import Mutant
from threshold_alike import alike
from threshold_process import ROOT, loaded_as

TWIN_SECONDS = (
    20.0  # of computing in which a twin must have answered: a change of a step may never come to an end
)
CHANGING = {"append", "extend", "insert", "pop", "remove", "clear", "update", "add", "discard", "setdefault"} | {
    "sort", "reverse", "fill", "rectangle", "line", "circle", "drawContours", "fillPoly", "floodFill", "putText",
}  # fmt: skip
Function = Callable[..., Any]


class Felt:
    """Which changes (by their places in the list) were felt since ``begin``."""

    def __init__(self) -> None:
        self.now: set[int] = set()
        self.kept: set[int] = set()  # by functions that remember: whoever asks them later feels it as well
        self.busy = False

    def begin(self) -> None:
        self.now = set(self.kept)


def install(mutants: list[Mutant]) -> Felt:
    """From now on modules are imported with twins."""
    felt, spans = Felt(), defaultdict(list)
    for index, mutant in enumerate(mutants):
        for file, first, last in numbers.users(ROOT, mutant.constant):
            spans[file].append((first, last, index))

    def with_twins(file: str) -> ast.Module | None:
        if file not in spans:
            return None
        tree = ast.parse((ROOT / file).read_text())
        for part in _outer(tree):
            first = numbers.first_line(part)
            if any(a <= first and (part.end_lineno or first) <= b for a, b, _ in spans[file]):
                asked = ast.parse(f"__beside__({file!r}, {first})", mode="eval").body
                part.decorator_list.append(asked)
        return ast.fix_missing_locations(tree)

    def beside(file: str, first: int) -> Callable[[Function], Function]:
        found = [index for a, b, index in spans[file] if a <= first <= b]
        return lambda f: _beside(f, file, first, [(i, mutants[i]) for i in found], felt)

    builtins.__beside__ = beside  # type: ignore[attr-defined]
    loaded_as(with_twins)
    return felt


def _outer(tree: ast.Module) -> list[ast.FunctionDef]:
    parts = [p for owner in tree.body for p in (owner.body if isinstance(owner, ast.ClassDef) else [owner])]
    return [part for part in parts if isinstance(part, ast.FunctionDef)]


def _function(tree: ast.Module, first: int) -> ast.FunctionDef:
    return next(part for part in _outer(tree) if numbers.first_line(part) == first)


def _beside(f: Function, file: str, first: int, changes: list[tuple[int, Mutant]], felt: Felt) -> Function:
    node = _function(ast.parse((ROOT / file).read_text()), first)
    given_back, lazy = _changes_what_it_is_given(node), inspect.isgeneratorfunction(f)
    decorators = {getattr(d, "id", getattr(d, "attr", "")) for d in node.decorator_list}
    remembers = bool(decorators & {"cache", "cached_property"})

    @functools.cache
    def twin(index: int) -> Function | None:
        return _twin(f, file, first, next(m for i, m in changes if i == index))

    def outcome(function: Function, args: Any, kwargs: Any) -> tuple[Any, Any, BaseException | None]:
        try:
            result = function(*(iter(one) if isinstance(one, _Again) else one for one in args), **kwargs)
            return (list(result) if lazy else result), (args, kwargs) if given_back else None, None
        except Exception as error:
            return None, None, error

    @functools.wraps(f)
    def both(*args: Any, **kwargs: Any) -> Any:
        alive = [] if felt.busy else [index for index, _ in changes if index not in felt.now]
        if not alive:
            return f(*args, **kwargs)
        args = tuple(_Again(one) if isinstance(one, Iterator) else one for one in args)
        felt.busy = True
        try:
            twins = {
                index: _in_time(outcome, twin(index), *_for_a_twin((args, kwargs), given_back))
                for index in alive
            }
        finally:
            felt.busy = False
        usual = outcome(f, args, kwargs)
        for index, other in twins.items():
            if other is None or not alike(other[:2], usual[:2]) or type(other[2]) is not type(usual[2]):
                felt.now.add(index)
                felt.kept |= {index} if remembers else set()
        if usual[2] is not None:
            raise usual[2]
        return iter(usual[0]) if lazy else usual[0]

    return both


class _Again(list[Any]):
    """What an iterator had, for each function that asks."""


def _for_a_twin(given: tuple[Any, Any], changed: bool) -> tuple[Any, Any]:
    return copy.deepcopy(given) if changed else given


def _in_time(outcome: Function, twin: Function | None, args: Any, kwargs: Any) -> Any:
    """What the twin gives; None where there is none, or it takes too long."""

    def stop(_signal: int, _frame: FrameType | None) -> None:
        raise TimeoutError

    if twin is None:
        return None
    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, TWIN_SECONDS)
    try:
        return outcome(twin, args, kwargs)
    except TimeoutError:
        return None
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def _twin(f: Function, file: str, first: int, mutant: Mutant) -> Function | None:
    """The function with the number changed; None where it cannot be made (then the change is taken as felt)."""
    name = mutant.constant.name
    tree = (
        ast.parse((ROOT / file).read_text()) if name else numbers.mutated((ROOT / file).read_text(), mutant)
    )
    node = _function(tree, first)
    node.decorator_list = []
    if "." in name:
        node = _Field(mutant).visit(node)
    elif name:
        values = _changed_values(mutant).get(file, {})
        if not values:
            return None
        node = _renamed(node, values, mutant, f.__globals__)
    made: dict[str, Any] = {}
    whole = ast.fix_missing_locations(ast.Module([node], []))
    flags = __future__.annotations.compiler_flag
    exec(compile(whole, f"twin of {file}", "exec", flags, dont_inherit=True), f.__globals__, made)
    return made[node.name]  # type: ignore[no-any-return]


class _Field(ast.NodeTransformer):
    """``trust.steady`` with the changed default where it has the usual one."""

    def __init__(self, mutant: Mutant) -> None:
        self.mutant, self.field = mutant, mutant.constant.name.split(".")[1]

    def visit_Attribute(self, node: ast.Attribute) -> ast.expr:
        self.generic_visit(node)
        if node.attr != self.field or not isinstance(node.ctx, ast.Load):
            return node
        usual = ast.Constant(self.mutant.constant.value)
        asked = ast.Compare(copy.deepcopy(node), [ast.Eq()], [usual])
        return ast.IfExp(asked, ast.Constant(self.mutant.value), node)


class _Names(ast.NodeTransformer):
    def __init__(self, names: dict[str, str]) -> None:
        self.names = names

    def visit_Name(self, node: ast.Name) -> ast.Name:
        if isinstance(node.ctx, ast.Load) and node.id in self.names:
            return ast.Name(self.names[node.id], ast.Load())
        return node


def _renamed(node: Any, values: dict[str, Any], mutant: Mutant, names: dict[str, Any]) -> Any:
    """The code asking for other names, which have the changed values."""
    others = {name: f"__changed_{abs(hash(mutant.key))}_{name}" for name in values}
    names.update({others[name]: value for name, value in values.items()})
    return _Names(others).visit(node)


def _changed_values(mutant: Mutant) -> dict[str, dict[str, Any]]:
    """Of each file: its constants that have another value where the number is changed."""
    constant = mutant.constant
    found: dict[str, dict[str, Any]] = defaultdict(dict)
    tree = numbers.mutated((ROOT / constant.file).read_text(), mutant)
    for name, value in _assigned(tree):
        if name == constant.name and value.lineno <= constant.line <= (value.end_lineno or value.lineno):
            found[constant.file][name] = _valued(value, constant.file)
    wanted = [(constant.file, constant.name)]
    for file, name in wanted:
        for other, text in numbers.texts(ROOT, "extractor"):
            if name not in text or not _module(other):
                continue
            for node in ast.parse(text).body:
                if isinstance(node, ast.ImportFrom) and node.module == _dotted(file):
                    for alias in node.names:
                        if alias.name == name and (other, alias.asname or name) not in wanted:
                            found[other][alias.asname or name] = found[file][name]
                            wanted.append((other, alias.asname or name))
        for made, value in _assigned(ast.parse((ROOT / file).read_text())):
            if (file, made) not in wanted and name in {getattr(n, "id", "") for n in ast.walk(value)}:
                found[file][made] = _valued(_renamed(value, found[file], mutant, vars(_module(file))), file)
                wanted.append((file, made))
    return found


def _assigned(tree: ast.Module) -> Iterator[tuple[str, ast.expr]]:
    for owner in tree.body:
        if isinstance(owner, ast.Assign | ast.AnnAssign) and owner.value is not None:
            for name, part in numbers.parts(owner):
                if isinstance(part, ast.expr):
                    yield name, part


def _valued(node: ast.expr, file: str) -> Any:
    whole = ast.fix_missing_locations(ast.Expression(node))
    return eval(compile(whole, file, "eval"), vars(_module(file)))


def _module(file: str) -> Any:
    return sys.modules.get(_dotted(file))


def _dotted(file: str) -> str:
    return file.removesuffix(".py").removesuffix("/__init__").replace("/", ".")


def _changes_what_it_is_given(node: ast.FunctionDef) -> bool:
    """Whether it writes into its arguments: by a place, a field, or a method or drawing that does."""
    arguments = {one.arg for one in [*node.args.args, *node.args.kwonlyargs]}
    for part in ast.walk(node):
        targets = part.targets if isinstance(part, ast.Assign) else [getattr(part, "target", None)]
        for target in targets if isinstance(part, ast.Assign | ast.AugAssign) else []:
            if isinstance(target, ast.Subscript | ast.Attribute) and _root(target) in arguments:
                return True
        if isinstance(part, ast.AugAssign) and _root(part.target) in arguments:
            return True
        if isinstance(part, ast.Call) and getattr(part.func, "attr", "") in CHANGING:
            named = [part.func, *part.args[:1], *(k.value for k in part.keywords if k.arg == "out")]
            if any(_root(one) in arguments for one in named):
                return True
    return False


def _root(node: ast.AST | None) -> str:
    while isinstance(node, ast.Subscript | ast.Attribute):
        node = node.value
    return str(getattr(node, "id", ""))
