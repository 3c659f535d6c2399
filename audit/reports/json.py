"""The result as JSON: the published form, UTF-8."""

from __future__ import annotations

from pathlib import Path

from audit.results import Results


def dumped(results: Results) -> str:
    """``results`` as the published JSON, with a newline at its end."""
    return results.model_dump_json(indent=1) + "\n"


def write(results: Results, path: Path) -> None:
    """The published JSON, as UTF-8."""
    path.write_text(dumped(results), encoding="utf-8")
