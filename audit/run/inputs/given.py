"""Paths that a run was given, found again by a command that was started in another folder."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from audit.run.inputs.remote import is_url

FOLDER = "folder"
"""Among the options that the ledger keeps: the folder that relative paths count from."""
OPTIONS = frozenset(
    {"waivers", "baseline", "regulations", "roster", "targets", "budgets", "programs", "officials", "profile"}
)
"""Options that may be paths."""


def from_here(path: str, folder: str | None) -> str:
    """``path``, which was relative to ``folder``, as it leads there from this folder. An address, an absolute
    path, and one that leads nowhere (the name of a profile, a folder that has moved) stay as they are."""
    if folder is None or is_url(path) or Path(path).is_absolute() or Path(folder) == Path.cwd():
        return path
    whole = Path(folder) / path
    if not whole.exists():
        return path
    try:
        return os.path.relpath(whole)
    except ValueError:  # on another drive
        return str(whole)


def options_from_here(asked: Mapping[str, Any]) -> dict[str, Any]:
    """The options of an earlier run as they would have to be given here."""
    folder = asked.get(FOLDER)
    moved = {name: from_here(asked[name], folder) for name in OPTIONS if isinstance(asked.get(name), str)}
    return {**asked, **moved, FOLDER: str(Path.cwd())}
