"""The lock and the project say the same, and the lock names no index but the public one."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

from packaging.requirements import Requirement

ROOT = Path(__file__).parents[1]


def parsed(name: str) -> dict[str, Any]:
    return tomllib.loads((ROOT / name).read_text(encoding="utf-8"))


def test_every_dependency_is_locked_as_it_is_asked_for() -> None:
    project = parsed("pyproject.toml")["project"]
    asked = [
        *project["dependencies"],
        *(one for extra in project["optional-dependencies"].values() for one in extra),
    ]
    cermat = next(package for package in parsed("uv.lock")["package"] if package["name"] == "cermat")
    locked = {(one["name"], one.get("specifier", "")) for one in cermat["metadata"]["requires-dist"]}
    wanted = {(one.name.lower(), str(one.specifier)) for one in map(Requirement, asked)}
    as_sets = [{(name, frozenset(spec.split(","))) for name, spec in found} for found in (locked, wanted)]
    assert as_sets[0] == as_sets[1], "the dependencies have changed: run `uv lock`"


def test_the_lock_names_the_public_index_only() -> None:
    text = (ROOT / "uv.lock").read_text(encoding="utf-8")
    hosts = set(re.findall(r"\w+://([^/\"]*)", text))
    assert hosts == {"pypi.org", "files.pythonhosted.org"}
