"""Twins for ``thresholds.py``: where a change can be felt at all.

Beside each function that uses a changed number its twin runs, with the number changed and the same arguments. Where
the two give the same each time they are asked, the change cannot alter what is read; where they once differ it is
*felt* and must be tried. So one run tells of all changes of a sample which of them need runs of their own.

A twin that calls other functions that use the number calls their twins: it is as all of the house below it would be
with the number changed. What a function remembers is made by the house as it is, and compared as well.
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
from threshold_given import changes_what_it_is_given
from threshold_process import ROOT, loaded_as
from threshold_uses import dotted, outer, uses

TWIN_SECONDS = (
    20.0  # of computing in which a twin must have answered: a change of a step may never come to an end
)
REMEMBERING = {"cache", "lru_cache", "cached_property"}
Function = Callable[..., Any]


class Felt:
    """Which changes (by their places in the list) were felt since ``begin``."""

    def __init__(self) -> None:
        self.now: set[int] = set()
        self.kept: set[int] = set()  # by functions that remember: whoever asks them later feels it as well
        self.twin: int | None = None  # the change whose twin runs, None where the house itself does
        self.remembering = 0  # functions deep whose results outlive the call

    def begin(self) -> None:
        self.now = set(self.kept)

    def add(self, change: int) -> None:
        self.now.add(change)
        self.kept |= {change} if self.remembering else set()


class _CannotTell(BaseException):
    """Not an error that the house would mend: a twin that cannot be made, or takes too long."""


def install(mutants: list[Mutant]) -> Felt:
    """From now on modules are imported with twins. Changes of numbers used elsewhere than in functions are felt
    from the beginning."""
    felt, spans = Felt(), defaultdict(list)
    for index, mutant in enumerate(mutants):
        used = uses(ROOT, mutant.constant)
        felt.kept |= {index} if used.elsewhere else set()
        for file, first, last in used.functions:
            spans[file].append((first, last, index))
    felt.begin()

    def with_twins(file: str) -> ast.Module | None:
        tree = ast.parse((ROOT / file).read_text()) if file.startswith("extractor/") else ast.Module([], [])
        for part in outer(tree):
            first = numbers.first_line(part)
            asked = ["__remembering__"] if _remembers(part) else []
            if any(a <= first and (part.end_lineno or first) <= b for a, b, _ in spans.get(file, [])):
                asked.append(f"__beside__({file!r}, {first})")
            part.decorator_list += [ast.parse(one, mode="eval").body for one in asked]
        return ast.fix_missing_locations(tree) if tree.body else None

    def beside(file: str, first: int) -> Callable[[Function], Function]:
        found = [index for a, b, index in spans[file] if a <= first <= b]
        return lambda f: _beside(f, file, first, [(i, mutants[i]) for i in found], felt)

    builtins.__beside__ = beside  # type: ignore[attr-defined]
    builtins.__remembering__ = functools.partial(_remembering, felt)  # type: ignore[attr-defined]
    loaded_as(with_twins)
    return felt


def _remembers(node: ast.FunctionDef) -> bool:
    asked = (d.func if isinstance(d, ast.Call) else d for d in node.decorator_list)
    return any(getattr(d, "id", getattr(d, "attr", "")) in REMEMBERING for d in asked)


def _remembering(felt: Felt, f: Function) -> Function:
    """What it gives stays: the house itself makes it, whoever asks first, and what is felt there stays felt."""

    @functools.wraps(f)
    def alone(*args: Any, **kwargs: Any) -> Any:
        before, felt.twin = felt.twin, None
        felt.remembering += 1
        try:
            return f(*args, **kwargs)
        finally:
            felt.twin = before
            felt.remembering -= 1

    return alone


def _function(tree: ast.Module, first: int) -> ast.FunctionDef:
    return next(part for part in outer(tree) if numbers.first_line(part) == first)


def _beside(f: Function, file: str, first: int, changes: list[tuple[int, Mutant]], felt: Felt) -> Function:
    node = _function(ast.parse((ROOT / file).read_text()), first)
    given_back, lazy = changes_what_it_is_given(node), inspect.isgeneratorfunction(f)
    own = dict(changes)

    @functools.cache
    def twin(index: int) -> Function | None:
        try:
            return _twin(f, file, first, own[index])
        except Exception:  # such as a table that the changed number makes wrong
            return None

    def outcome(function: Function, args: Any, kwargs: Any) -> tuple[Any, Any, BaseException | None]:
        try:
            result = function(*(iter(one) if isinstance(one, _Again) else one for one in args), **kwargs)
            return (list(result) if lazy else result), (args, kwargs) if given_back else None, None
        except Exception as error:
            return None, None, error

    @functools.wraps(f)
    def both(*args: Any, **kwargs: Any) -> Any:
        if felt.twin is not None:
            changed = twin(felt.twin) if felt.twin in own else f
            if changed is None:
                raise _CannotTell
            return changed(*args, **kwargs)
        alive = [index for index in own if index not in felt.now]
        if not alive:
            return f(*args, **kwargs)
        args = tuple(_Again(one) if isinstance(one, Iterator) else one for one in args)
        twins = {}
        for felt.twin in alive:
            given = _for_a_twin((args, kwargs), given_back)
            twins[felt.twin] = given and _in_time(outcome, twin(felt.twin), *given)
        felt.twin = None
        usual = outcome(f, args, kwargs)
        for index, other in twins.items():
            if other is None or not alike(other[:2], usual[:2]) or type(other[2]) is not type(usual[2]):
                felt.add(index)
        if usual[2] is not None:
            raise usual[2]
        return iter(usual[0]) if lazy else usual[0]

    return both


class _Again(list[Any]):
    """What an iterator had, for each function that asks."""


def _for_a_twin(given: tuple[Any, Any], changed: bool) -> tuple[Any, Any] | None:
    """None where it may write into what cannot be copied."""
    try:
        return copy.deepcopy(given) if changed else given
    except TypeError:  # an open file: such are asked, not written into
        return given
    except ValueError:  # a page of pdfium, which holds pointers
        return None


def _in_time(outcome: Function, twin: Function | None, args: Any, kwargs: Any) -> Any:
    """What the twin gives; None where there is none, or it takes too long."""

    def stop(_signal: int, _frame: FrameType | None) -> None:
        raise _CannotTell

    if twin is None:
        return None
    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, TWIN_SECONDS)
    try:
        return outcome(twin, args, kwargs)
    except _CannotTell:
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
                if isinstance(node, ast.ImportFrom) and node.module == dotted(file):
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
    return sys.modules.get(dotted(file))
