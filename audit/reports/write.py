"""All reports of a run into one folder."""

from __future__ import annotations

from pathlib import Path

from audit.language import Language
from audit.reports import HTML, JSON, XLSX, html, json, xlsx
from audit.run import Run


def write_all(run: Run, out: Path, language: Language) -> tuple[Path, ...]:
    """Write HTML, XLSX and JSON into ``out``, which exists; the paths written."""
    paths = (out / HTML, out / XLSX, out / JSON)
    html.write(run, paths[0], language)
    xlsx.write(run, paths[1], language)
    json.write(run.results, paths[2])
    return paths
