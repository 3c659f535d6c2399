"""Things are found again by their place or their value, never by where they lie in memory."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import audit
import extractor
import rules

PACKAGES = [Path(str(package.__file__)).parent for package in (extractor, rules, audit)]


@pytest.mark.parametrize("package", PACKAGES, ids=lambda path: path.name)
def test_nothing_is_looked_up_by_its_identity(package: Path) -> None:
    found = [
        f"{path.relative_to(package.parent)}:{node.lineno}"
        for path in sorted(package.rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "id"
    ]
    assert found == []


@pytest.mark.parametrize("package", PACKAGES, ids=lambda path: path.name)
def test_a_file_is_one_idea_of_at_most_300_lines(package: Path) -> None:
    long = [
        f"{path.relative_to(package.parent)}: {lines}"
        for path in sorted(package.rglob("*.py"))
        if (lines := len(path.read_text(encoding="utf-8").splitlines())) > 300
    ]
    assert long == []
