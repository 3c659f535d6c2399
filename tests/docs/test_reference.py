"""docs/errors.md is what docs/make_reference.py writes from the code today."""

from __future__ import annotations

import importlib.util
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_the_page_of_errors_is_current() -> None:
    spec = importlib.util.spec_from_file_location("make_reference", ROOT / "docs" / "make_reference.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    kept = (ROOT / "docs" / "errors.md").read_text(encoding="utf-8")
    assert kept == module._errors(), "run `python docs/make_reference.py` and review the change"
