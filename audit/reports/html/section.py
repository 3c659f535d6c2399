"""What a page draws of one document, or of what is between documents: tables of its view, and decisions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from audit.language import Language
from audit.reports.html.bars import Bar, quarter_bars
from audit.reports.html.drawn import Drawing, address, drawn
from audit.reports.view import Cell, Marked, Place, Table, view_of
from audit.reports.view.decided import contradicted
from audit.reports.view.findings import filled_in
from audit.run import Run

TABLES = ("readings", "waived", "changes", "corrections", "indicators", "programs", "actions", "components")
_NEW = "error"  # the style of what was not found before: it stands with the findings


@dataclass(frozen=True, slots=True)
class Section:
    """``tables`` by name, those without rows left out; ``charts`` for each row of the indicators.

    ``decided`` is what people said on a finding, as (label, words) by its fingerprint, ``conflicts`` where
    they contradict each other. ``original`` is where the document is found from the page.
    """

    tables: Mapping[str, Drawing]
    charts: tuple[list[Bar], ...]
    decided: Mapping[str, list[tuple[str, str]]]
    conflicts: Mapping[str, str]
    original: str = ""


def section_of(run: Run, folder: Path | None, language: Language) -> Section:
    """Of the documents of ``run``; links of cells are relative to ``folder``."""
    view = view_of(run, language)
    known = {name: view.tables[name] for name in TABLES}
    known["changes"] = _before(known["changes"])
    left = view.tables["documents"] if not run.documents else None
    if left is not None:
        known["left-out"] = left
    without = ("document", "organisation") if run.documents else ("number",)
    tables = {name: drawn(table, folder, language, without) for name, table in known.items() if table.rows}
    rows = [row for one in run.documents if (record := one.agreement) for row in record.indicators]
    return Section(
        tables,
        tuple(map(quarter_bars, rows)),
        filled_in(view.tables["notes"]),
        contradicted(run.results.decisions, language),
        address(Place(run.documents[0].source.path), folder) if run.documents else "",
    )


def _before(table: Table) -> Table:
    at = table.at("status")
    return replace(table, rows=tuple(row for row in table.rows if not _new(row[at])))


def _new(status: Cell) -> bool:
    return isinstance(status, Marked) and status.style == _NEW
