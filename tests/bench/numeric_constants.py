"""The numeric constants of some packages, and each of them changed a little.

What counts: every number in a module's assignments, every default of a typed field (``Trust.steady``) but
0 and 1, which begin or leave as it is, and every number inside a function that decides something.
Left out, by rule: 0, 1, 2 and their negatives and 0.5 inside functions (indices, neighbours, halves); whatever
stands in a subscript, an annotation, a text or as an argument of ``SHAPES`` (axes, places after the comma, fill
values); ``FACTORS`` (points an inch, grey levels of white, per cent, degrees of a turn); and numbers below
``GUARD``, which keep a division from failing.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

PLAIN: set[float] = {0, 1, 2, 0.5}
STARTS: set[float] = {0, 1}  # of a field
FACTORS = {72, 255, 127.5, 100, 90, 180, 270, 360}
GUARD = 1e-5
SHAPES = {"axis", "ddof", "value", "borderValue", "ndigits", "dtype", "dims", "maxsize", "connectivity"}
Number = int | float


@dataclass(frozen=True)
class Constant:
    """A number of ``file`` (relative to the root) at ``line`` and ``column``. ``name`` is that of the module's
    constant or the field (``Trust.steady``) that it belongs to, "" for a number inside a function; ``function`` is that function (or class), and
    ``span`` its lines."""

    file: str
    line: int
    column: int
    value: Number
    name: str
    function: str
    span: tuple[int, int]

    @property
    def changed(self) -> tuple[Number, Number]:
        """A fifth less and more; whole numbers one less and more."""
        if isinstance(self.value, int):
            return self.value - 1, self.value + 1
        return self.value * 0.8, self.value * 1.2


@dataclass(frozen=True)
class Mutant:
    constant: Constant
    value: Number

    def __str__(self) -> str:
        c = self.constant
        return f"{c.file}:{c.line} {c.name or c.function + '()'} {c.value} -> {self.value:.6g}"

    @property
    def key(self) -> str:
        """Stays the same where lines are added elsewhere in the file."""
        return str(self).replace(f":{self.constant.line} ", " ")


def constants(root: Path, packages: list[str]) -> list[Constant]:
    """All of them, file by file in order of their lines."""
    files = sorted(file for package in packages for file in (root / package).rglob("*.py"))
    return [one for file in files for one in _of_file(file, str(file.relative_to(root)))]


def mutants(found: list[Constant]) -> list[Mutant]:
    return [Mutant(constant, value) for constant in found for value in constant.changed]


def mutated(source: str, mutant: Mutant) -> ast.Module:
    """The module with the one number changed; lines stay where they are."""
    tree = ast.parse(source)
    at = (mutant.constant.line, mutant.constant.column)
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and (node.lineno, node.col_offset) == at:
            node.value = mutant.value
            return tree
    raise ValueError(f"no number at {at}")


def _of_file(file: Path, relative: str) -> Iterator[Constant]:
    tree = ast.parse(file.read_text())
    for owner in tree.body:
        inside = isinstance(owner, ast.FunctionDef | ast.ClassDef)
        for name, part in parts(owner):
            plain = PLAIN if inside and not name else STARTS if inside else set()
            whole = part if isinstance(part, ast.FunctionDef) else owner
            span = (first_line(whole), whole.end_lineno or whole.lineno)
            for node in _numbers(part):
                value = node.value
                assert isinstance(value, int | float)
                if _counts(value, inside=inside, plain=plain):
                    function = "" if name else str(getattr(whole, "name", ""))
                    yield Constant(relative, node.lineno, node.col_offset, value, name, function, span)


def _counts(value: Number, *, inside: bool, plain: set[float]) -> bool:
    if abs(value) < GUARD or value in plain:
        return False
    return value not in FACTORS or not inside


def _numbers(node: ast.AST) -> Iterator[ast.Constant]:
    """The numbers below a node, without those that are places, shapes, kinds or texts."""
    if isinstance(node, ast.Constant):
        if type(node.value) in (int, float):
            yield node
        return
    if isinstance(node, ast.JoinedStr | ast.Import | ast.ImportFrom):
        return
    for field, value in ast.iter_fields(node):
        if field in ("annotation", "returns", "slice"):
            continue
        if isinstance(node, ast.keyword) and node.arg in SHAPES:
            continue
        if isinstance(node, ast.Call) and field == "args" and getattr(node.func, "id", "") == "round":
            value = value[:1]
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.AST):
                yield from _numbers(child)


def parts(owner: ast.stmt) -> list[tuple[str, ast.AST]]:
    """The parts of a statement of a module, each with the constant that its numbers belong to."""
    if isinstance(owner, ast.ClassDef):
        return [(_field(owner, part), part) for part in owner.body]
    if isinstance(owner, ast.FunctionDef):
        return [("", owner)]
    names = named(owner)
    value = getattr(owner, "value", owner)
    if len(names) > 1 and isinstance(value, ast.Tuple):
        return list(zip(names, value.elts, strict=True))
    return [(name, value) for name in names[:1]]


def _field(owner: ast.ClassDef, part: ast.stmt) -> str:
    return (
        "".join(f"{owner.name}.{name}" for name in named(part)[:1]) if isinstance(part, ast.AnnAssign) else ""
    )


def named(node: ast.stmt) -> list[str]:
    targets = node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)]
    return [
        n.id for target in targets if target is not None for n in ast.walk(target) if isinstance(n, ast.Name)
    ]


def first_line(node: ast.stmt) -> int:
    decorators: list[ast.expr] = getattr(node, "decorator_list", [])
    return min([node.lineno, *(d.lineno for d in decorators)])


@cache
def texts(root: Path, package: str) -> list[tuple[str, str]]:
    return [(str(file.relative_to(root)), file.read_text()) for file in (root / package).rglob("*.py")]
