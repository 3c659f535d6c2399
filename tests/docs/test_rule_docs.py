"""docs/rules/ is what docs/make_rules.py writes from the catalogue today."""

from __future__ import annotations

import importlib.util
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_rule_docs_are_current(tmp_path: Path) -> None:
    spec = importlib.util.spec_from_file_location("make_rules", ROOT / "docs" / "make_rules.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    fresh = {path.name: path.read_text(encoding="utf-8") for path in module.write(tmp_path)}
    kept = {path.name: path.read_text(encoding="utf-8") for path in (ROOT / "docs" / "rules").glob("*.md")}
    assert kept == fresh, "run `python docs/make_rules.py` and review the change"
