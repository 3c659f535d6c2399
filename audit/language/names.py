"""Names of files, which are words as well: on disk they may be none."""

from __future__ import annotations

from pathlib import Path


def shown(path: Path | str) -> str:
    """``path`` for people and for JSON; a name that is no Unicode on disk is shown as near as can be."""
    return str(path).encode("utf-8", "surrogateescape").decode("utf-8", "replace")
