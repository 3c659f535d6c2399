"""The working paper (Kertas Kerja Reviu): one workbook, a sheet for each thing an auditor goes through."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import xlsxwriter

from audit.language import Language, text
from audit.reports.book.cover import add_cover
from audit.reports.book.pictures import add_pictures, cells_of
from audit.reports.book.summary import add_figures, add_summary
from audit.reports.lettering import letters
from audit.reports.links import Links
from audit.reports.sheet import Styles, add_sheet, set_up_print, set_widths, write_table
from audit.reports.view import Table, View, view_of
from audit.run import Run

_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
_TABLES = ("notes", "readings", "indicators", "programs", "actions", "components", "corrections", "waived")
_AFTER = ("changes", "decisions")
_ALWAYS = frozenset({"notes", "readings", "indicators", "programs", "actions", "corrections"})
"""Sheets that are there even where they have no rows."""


def write(run: Run, path: Path, language: Language, filled: Mapping[str, str] | None = None) -> None:
    """The workbook at ``path``; ``filled`` is what people had written on the cover of an earlier one."""
    whole = (
        io.BytesIO()
    )  # a workbook that a full disk stops half-way complains once more when it is forgotten
    view = view_of(run, language)
    with xlsxwriter.Workbook(whole, {**_OPTIONS, **letters()}) as workbook:
        # A second ago: whoever saves it, at once as well, notes another time of change (``book.earlier``).
        made = datetime.now(UTC) - timedelta(seconds=1)
        workbook.set_properties({"title": view.title, "comments": "cermat", "created": made})
        links = Links(path.absolute().parent, cells_of(view.pictures, language))
        styles = Styles.of(workbook, links)
        listed = list(_listed(view))
        names = [view.tables["documents"].title, *dict.fromkeys(table.title for table in listed)]
        names += [text("paper.pictures", language)] if view.pictures else []
        add_cover(workbook, styles, view, filled or {}, names, language)
        add_summary(workbook, styles, view, language)
        for table in listed:
            if table.name == "coverage":
                _add_coverage(workbook, styles, view)
            else:
                add_sheet(workbook, styles, table.title, table.columns, table.rows)
        if view.pictures:
            add_pictures(workbook, styles, view.pictures, language)
        add_figures(workbook, styles, view, language)
    path.write_bytes(whole.getvalue())


def _listed(view: View) -> Iterator[Table]:
    """The tables that have a sheet, in their order; the blocks of the coverage are one."""
    for name in _TABLES:
        if view.tables[name].rows or name in _ALWAYS:
            yield view.tables[name]
    yield from view.coverage[:1]
    for name in _AFTER:
        if view.tables[name].rows:
            yield view.tables[name]


def _add_coverage(workbook: Any, styles: Styles, view: View) -> None:
    """The blocks of the matrix one below the other, each on pages of its own; then why data did not do."""
    first = view.coverage[0]
    sheet = workbook.add_worksheet(first.title)
    set_widths(sheet, first.columns)
    row, breaks = 0, []
    for block in (*view.coverage, view.tables["coverage-why"]):
        if not block.rows:
            continue
        if row:
            breaks.append(row)
        sheet.write_string(row, 0, f"{block.title}   {block.note}", styles.formats["note"])
        row = _wide(sheet, styles, row + 1, first, block) + 1
    sheet.set_h_pagebreaks(breaks)
    set_up_print(sheet)


def _wide(sheet: Any, styles: Styles, row: int, first: Table, block: Table) -> int:
    """A block in the columns of the first one: words of later ones go over all columns that are left."""
    if block.name == first.name:
        return write_table(sheet, styles, row, block.columns, block.rows)
    columns = block.columns[:2]
    rest = [column.title for column in block.columns[2:]]
    heads = [columns[0], columns[1]._replace(title=" · ".join((columns[1].title, *rest)))]
    rows = [[line[0], _joined(line[1:])] for line in block.rows]
    return write_table(sheet, styles, row, [heads[0], heads[1]._replace(width=60)], rows)


def _joined(cells: Any) -> str:
    from audit.reports.view import words_of

    return " · ".join(words for cell in cells if (words := words_of(cell)))
