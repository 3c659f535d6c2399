"""Every number that decides something in the reader or the rules says what it counts, and why."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGES = ("extractor", "rules")
SAY_NOTHING = {"_LEAST", "_MOST", "_SURE"}  # of what? a name that stands for many things stands for none


def constants() -> Iterator[tuple[str, str, bool]]:
    """(place, name, whether a comment or a docstring tells of it) of each constant, or field of a class,
    with a number in it."""
    for package in PACKAGES:
        for file in sorted((ROOT / package).rglob("*.py")):
            source = file.read_text()
            yield from _of(source, str(file.relative_to(ROOT)))


def _of(source: str, file: str) -> Iterator[tuple[str, str, bool]]:
    lines = source.splitlines()
    tree = ast.parse(source)
    yield from _told_in(tree.body, lines, file)
    for node in tree.body:
        if isinstance(node, ast.ClassDef):
            yield from _told_in(node.body, lines, file, fields=True)


def _told_in(
    body: list[ast.stmt], lines: list[str], file: str, *, fields: bool = False
) -> Iterator[tuple[str, str, bool]]:
    """Among fields a comment above is the heading of several; 0 and 1 there begin or leave as it is."""
    for place, node in enumerate(body):
        value = getattr(node, "value", None)
        if not isinstance(node, ast.Assign | ast.AnnAssign) or value is None or not _has_number(value):
            continue
        if fields and (isinstance(node, ast.Assign) or _starts(value)):
            continue
        beside = any("# " in line for line in lines[node.lineno - 1 : node.end_lineno])
        over = not fields and node.lineno > 1 and lines[node.lineno - 2].startswith("#")
        told = over or beside or _is_docstring(body, place + 1)
        for target in node.targets if isinstance(node, ast.Assign) else [node.target]:
            for name in ast.walk(target):
                if isinstance(name, ast.Name):
                    yield f"{file}:{node.lineno}", name.id, told


def _starts(value: ast.expr) -> bool:
    return isinstance(value, ast.Constant) and value.value in (0, 1)


def _has_number(value: ast.AST) -> bool:
    """Whether a number stands in it that no key and no name of an argument tells of."""
    if isinstance(value, ast.Constant):
        return type(value.value) in (int, float)
    if isinstance(value, ast.Dict | ast.Subscript | ast.GeneratorExp | ast.keyword):
        return False
    return any(_has_number(part) for part in ast.iter_child_nodes(value))


def _is_docstring(body: list[ast.stmt], place: int) -> bool:
    after = body[place] if place < len(body) else None
    text = after.value if isinstance(after, ast.Expr) else None
    return isinstance(text, ast.Constant) and isinstance(text.value, str)


def test_each_constant_says_its_unit_or_its_reason() -> None:
    assert [f"{place} {name}" for place, name, told in constants() if not told] == []


def test_no_constant_is_called_by_its_end_alone() -> None:
    assert [f"{place} {name}" for place, name, _ in constants() if name in SAY_NOTHING] == []


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("_GAP = 3.0", False),
        ("_GAP = 3.0  # points", True),
        ("# points between two words\n_GAP = 3.0", True),
        ('GAP = 3.0\n"""Points between two words."""', True),
        ("# of another\n_OTHER = 1.0  # point\n_GAP = 3.0", False),
        ("_GAPS: tuple[int, ...] = (3, 4)", False),
        ("class Trust:\n    steady: float = 0.8", False),
        ("class Trust:\n    steady: float = 0.8  # weakest letter", True),
        ("class Trust:\n    # Two readers\n    steady: float = 0.8", False),
    ],
)
def test_what_counts_as_told(source: str, told: bool) -> None:
    assert [t for *_, t in _of(source, "some.py")][-1] == told


def test_texts_and_patterns_are_no_numbers() -> None:
    assert list(_of('_NAME = re.compile("3")\n_KIND = "4"', "some.py")) == []


def test_numbers_that_a_key_or_an_argument_names_are_told_by_it() -> None:
    assert list(_of('_ROMAN = {"i": 1}\n_KIND = Family(asked=1)', "some.py")) == []
