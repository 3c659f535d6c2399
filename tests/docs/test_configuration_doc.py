"""What docs/configuration.md shows can be used as it stands."""

from __future__ import annotations

import re
from pathlib import Path

from rules.engine.profile import load_profile
from rules.engine.waiver import load_waivers

PAGE = (Path(__file__).parents[2] / "docs" / "configuration.md").read_text(encoding="utf-8")


def shown(kind: str, folder: Path) -> Path:
    match = re.search(rf"^```toml {kind}\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
    assert match is not None
    path = folder / f"{kind}.toml"
    path.write_text(match[1], encoding="utf-8")
    return path


def test_the_profile_loads(tmp_path: Path) -> None:
    profile = load_profile(str(shown("profile", tmp_path)))
    assert "BGT001" not in {rule.id for rule in profile.rules("agreement")}


def test_the_waivers_load(tmp_path: Path) -> None:
    assert len(load_waivers(shown("waivers", tmp_path))) == 2
