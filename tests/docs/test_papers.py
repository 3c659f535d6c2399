"""The shipped templates are what docs/papers says, in both languages with the same fields."""

from __future__ import annotations

import importlib.util
import io
import re
import zipfile
from pathlib import Path
from typing import Any

import pytest

from audit.reports.docx.template import NAMES, shipped, unknown_of

ROOT = Path(__file__).parents[2]


def maker() -> Any:
    spec = importlib.util.spec_from_file_location("make_papers", ROOT / "docs" / "make_papers.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def parts(document: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(document)) as whole:
        return {name: whole.read(name) for name in whole.namelist()}


def test_the_templates_are_current(tmp_path: Path) -> None:
    made = {path.relative_to(tmp_path): path.read_bytes() for path in maker().write(tmp_path)}
    assert {path.name for path in made} == set(NAMES)
    for path, content in made.items():
        assert parts(content) == parts(shipped(path.name, path.parts[0])), path


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("language", ["id", "en"])
def test_they_name_fields_that_there_are(name: str, language: Any) -> None:
    assert unknown_of(shipped(name, language), name) == ()


@pytest.mark.parametrize("name", NAMES)
def test_both_languages_say_the_same(name: str) -> None:
    texts = [
        (ROOT / "docs" / "papers" / language / name).with_suffix(".txt").read_text(encoding="utf-8")
        for language in ("id", "en")
    ]
    named = [set(re.findall(r"\b(?:body|[a-z]|tally|conclusion)\.\w+|\{%p \w+", text)) for text in texts]
    assert named[0] == named[1]
    assert len(named[0]) > 5
