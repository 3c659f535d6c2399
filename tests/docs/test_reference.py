"""docs/commands.md, errors.md and schema/ are what docs/make_reference.py writes from the code today."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

DOCS = Path(__file__).parents[2] / "docs"


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    spec = importlib.util.spec_from_file_location("make_reference", DOCS / "make_reference.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    folder = tmp_path_factory.mktemp("reference")
    module.write(folder)
    return folder


@pytest.mark.parametrize(
    "name", ["commands.md", "errors.md", "schema/agreement.json", "schema/findings.json"]
)
def test_the_page_is_current(written: Path, name: str) -> None:
    kept = (DOCS / name).read_text(encoding="utf-8")
    assert kept == (written / name).read_text(encoding="utf-8"), "run `python docs/make_reference.py`, review"
