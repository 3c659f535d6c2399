"""Where a number of ``numeric_constants.py`` is used: in functions, beside which a twin can run, and elsewhere."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

import numeric_constants as numbers
from numeric_constants import Constant, first_line, texts

UNDER_LOOKS = ("ppocr.py", "tesseract.py", "alphabet.py")  # what they do is remembered by picture


@dataclass
class Uses:
    """``functions``: (file, first line, last line) of those whose work the number may change. ``elsewhere``:
    places where no twin can run, as a module is imported or by a name that cannot be followed: a change of such
    a number counts as felt everywhere."""

    functions: set[tuple[str, int, int]] = field(default_factory=set)
    elsewhere: set[str] = field(default_factory=set)


def uses(root: Path, constant: Constant) -> Uses:
    """For a number of a module: whatever names it, or a constant made from it, in its file or one that imports it."""
    found = Uses()
    if Path(constant.file).name in UNDER_LOOKS:
        found.elsewhere.add("under remembered looks")
    if "." in constant.name:
        _of_field(root, constant, found)
    elif constant.name:
        _of_name(root, constant, found)
    else:
        _inside(root, constant, found)
    return found


def _inside(root: Path, constant: Constant, found: Uses) -> None:
    """Of a number that stands in a function, or else in a class."""
    for part in outer(ast.parse((root / constant.file).read_text())):
        decorated = max((d.end_lineno or 0 for d in part.decorator_list), default=0)
        if (first_line(part), part.end_lineno) == constant.span and constant.line > decorated:
            found.functions.add((constant.file, *constant.span))
            return
    found.elsewhere.add(f"{constant.file}:{constant.line}")


def _of_name(root: Path, constant: Constant, found: Uses) -> None:
    package = constant.file.split("/")[0]
    wanted = [(constant.file, constant.name)]
    for file, name in wanted:  # grows as it goes
        tree = ast.parse((root / file).read_text())
        others = list(_importing(root, package, file, name))
        others += [(file, made) for made in _loads(tree, file, partial(_is, name), found)]
        wanted += [one for one in others if one not in wanted]
        for other, text in texts(root, package):
            if f".{name}" in text:
                for line in _asked_of_module(ast.parse(text), dotted(file), name):
                    found.elsewhere.add(f"{other}:{line}")


def _of_field(root: Path, constant: Constant, found: Uses) -> None:
    """Whoever asks any object for a field called like it."""
    asked = constant.name.split(".")[1]
    found.functions.add((constant.file, *constant.span))
    for file, text in texts(root, constant.file.split("/")[0]):
        if f".{asked}" in text:
            made = _loads(ast.parse(text), file, lambda n: getattr(n, "attr", "") == asked, found)
            found.elsewhere |= {f"{file} {name}" for name in made}


def _loads(tree: ast.Module, file: str, wanted: Callable[[ast.AST], bool], found: Uses) -> list[str]:
    """Puts the functions and other places of a module that ask for what is ``wanted`` into ``found``; gives the
    names that are made from it."""

    def asks(*nodes: ast.AST) -> bool:
        every = (n for node in nodes for n in ast.walk(node) if isinstance(getattr(n, "ctx", None), ast.Load))
        return any(wanted(n) for n in every)

    names = []
    for owner in tree.body:
        for part in owner.body if isinstance(owner, ast.ClassDef) else [owner]:
            if isinstance(part, ast.Import | ast.ImportFrom) or not asks(part):
                continue
            if isinstance(part, ast.FunctionDef) and not asks(*part.decorator_list):
                found.functions.add((file, first_line(part), part.end_lineno or part.lineno))
            elif isinstance(part, ast.Assign | ast.AnnAssign) and part is owner and _plain(part):
                names += numbers.named(part)
            else:
                found.elsewhere.add(f"{file}:{part.lineno}")
        if isinstance(owner, ast.ClassDef) and asks(*owner.decorator_list, *owner.bases, *owner.keywords):
            found.elsewhere.add(f"{file}:{owner.lineno}")
    return names


def _plain(node: ast.Assign | ast.AnnAssign) -> bool:
    """Whether it gives values to names only."""
    targets = node.targets if isinstance(node, ast.Assign) else [node.target]
    return all(isinstance(one, ast.Name | ast.Tuple) for one in targets)


def _is(name: str, node: ast.AST) -> bool:
    return isinstance(node, ast.Name) and node.id == name


def _importing(root: Path, package: str, file: str, name: str) -> Iterator[tuple[str, str]]:
    """(file, name there) of modules that import it by name."""
    for other, text in texts(root, package):
        if name in text and dotted(file) in text:
            for node in ast.walk(ast.parse(text)):
                if isinstance(node, ast.ImportFrom) and node.module == dotted(file):
                    yield from ((other, a.asname or name) for a in node.names if a.name == name)


def _asked_of_module(tree: ast.Module, module: str, name: str) -> Iterator[int]:
    """Lines that ask for ``module.NAME``, by whatever name the module is known there."""
    known = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            known |= {alias.asname or alias.name for alias in node.names if alias.name == module}
        if isinstance(node, ast.ImportFrom):
            known |= {a.asname or a.name for a in node.names if f"{node.module}.{a.name}" == module}
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and node.attr == name and ast.unparse(node.value) in known:
            yield node.lineno


def outer(tree: ast.Module) -> list[ast.FunctionDef]:
    """The functions of a module and of its classes: those that get twins."""
    parts = [p for owner in tree.body for p in (owner.body if isinstance(owner, ast.ClassDef) else [owner])]
    return [part for part in parts if isinstance(part, ast.FunctionDef)]


def dotted(file: str) -> str:
    return file.removesuffix(".py").removesuffix("/__init__").replace("/", ".")
