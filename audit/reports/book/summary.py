"""The summary of the working paper: charts by rule, gravity and body, then every document with its counts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from audit.language import Language, text
from audit.reports.sheet import Styles, clean, set_up_print, set_widths, write_table
from audit.reports.view import Table, View
from audit.reports.view.table import Row

_CHARTED = 12  # bars that can be told apart in a chart of this size
_NAMED = 7  # bars of bodies, whose names take two lines beside them
_CHART_ROWS = 17  # rows of 15 points that the charts take
_SIZE = {"width": 420, "height": 320}
_BETWEEN = 8  # pixels between charts
_COLOURS = ("#B3261E", "#C98A1B", "#1B5E8C", "#5B3A94")
_TITLE = 22  # points of the row of the title
_COUNTED_SINGLY = 10  # findings of the longest bar below which an axis counts each
_FONT = {"name": "Arial", "size": 8}


def add_summary(workbook: Any, styles: Styles, view: View, language: Language) -> None:
    """The sheet, with the figures of its charts on a sheet of their own at the end (``add_figures``)."""
    sheet = workbook.add_worksheet(view.tables["documents"].title)
    table = view.tables["documents"]
    set_widths(sheet, table.columns)
    sheet.write_string(0, 0, view.title, styles.formats["title"])
    sheet.set_row(0, _TITLE)
    row = 1
    for words in (*view.counts, *view.notices):
        sheet.write_string(row, 0, clean(words), styles.formats["strong"])
        row += 1
    if view.tables["by-rule"].rows:
        figures = text("paper.figures", language)
        charts = (
            _bars(workbook, view.tables["by-rule"], figures, 0, (2, 3)),
            _bars(workbook, view.tables["by-severity"], figures, 5, (1,)),
            _bars(workbook, view.tables["by-body"], figures, 8, (1, 2, 3, 4)),
        )
        for at, chart in enumerate(charts):  # side by side, however wide the columns below them are
            left = _BETWEEN + at * (_SIZE["width"] + _BETWEEN)
            sheet.insert_chart(row, 0, chart, {"x_offset": left, "y_offset": 4})
        row += _CHART_ROWS
    after = write_table(sheet, styles, row, table.columns, table.rows)
    sheet.repeat_rows(row)
    sheet.print_area(0, 0, max(row + 1, after - 1), sum(column.printed for column in table.columns) - 1)
    set_up_print(sheet)


def _bars(workbook: Any, table: Table, figures: str, left: int, values: tuple[int, ...]) -> Any:
    """Lying bars of the first rows of ``table``, whose figures stand from column ``left`` on."""
    chart = workbook.add_chart({"type": "bar", "subtype": "stacked"} if len(values) > 1 else {"type": "bar"})
    last = min(len(table.rows), _NAMED if table.name == "by-body" else _CHARTED)
    for number, column in enumerate(values):
        colour = _COLOURS[number + len(_COLOURS) - len(values)] if len(values) > 1 else _COLOURS[2]
        chart.add_series(
            {
                "name": table.columns[column].title,
                "categories": [figures, 1, left, last, left],
                "values": [figures, 1, left + column, last, left + column],
                "fill": {"color": colour},
                "gap": 40,
            }
        )
    chart.set_title({"name": table.title, "name_font": {**_FONT, "size": 10}})
    chart.set_y_axis({"reverse": True, "num_font": _FONT})
    most = max(sum(_counts(row, values)) for row in table.rows[:last])
    whole = {"major_unit": 1} if most < _COUNTED_SINGLY else {}  # else the axis counts halves of findings
    chart.set_x_axis({"num_font": _FONT, "num_format": "0", "major_gridlines": {"visible": False}, **whole})
    chart.set_legend({"position": "bottom", "font": _FONT} if len(values) > 1 else {"none": True})
    chart.set_size(_SIZE)
    return chart


def _counts(row: Row, values: tuple[int, ...]) -> Iterator[int]:
    return (cell for column in values if isinstance(cell := row[column], int))


def add_figures(workbook: Any, styles: Styles, view: View, language: Language) -> None:
    """What the charts draw, as tables side by side."""
    sheet = workbook.add_worksheet(text("paper.figures", language))
    left = 0
    for name in ("by-rule", "by-severity", "by-body"):
        table = view.tables[name]
        for index, column in enumerate(table.columns):
            sheet.set_column(left + index, left + index, column.width)
            sheet.write_string(0, left + index, column.title, styles.formats["head"])
            for number, row in enumerate(table.rows, 1):
                _figure(sheet, styles, number, left + index, row[index])
        left += len(table.columns) + 1
    set_up_print(sheet)


def _figure(sheet: Any, styles: Styles, row: int, column: int, cell: object) -> None:
    if isinstance(cell, int):
        sheet.write_number(row, column, cell, styles.formats["count"])
    else:
        sheet.write_string(row, column, clean(str(cell)), styles.formats["cell"])
