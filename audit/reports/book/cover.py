"""The cover of the working paper: its number, who made and who reviewed it, what it rests on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from audit.language import LANGUAGES, Language, text
from audit.reports.sheet import Styles, clean, set_up_print
from audit.reports.view import View

ASKED = ("paper-number", "agency", "subject")
SIGNED = ("made-up-by", "reviewed-by", "approved-by")
PARTS = ("name", "date", "initials")
_WIDTHS = (30.0, 38.0, 24.0, 34.0)  # characters
_LONGEST = 96  # characters of a fact that fit across the page


def add_cover(
    workbook: Any,
    styles: Styles,
    view: View,
    filled: Mapping[str, str],
    sheets: Sequence[str],
    language: Language,
) -> None:
    """The first sheet; ``filled`` is what people wrote on an earlier one, ``sheets`` are those after it."""
    sheet = workbook.add_worksheet(text("paper.cover", language))
    for column, width in enumerate(_WIDTHS):
        sheet.set_column(column, column, width)
    sheet.write_string(0, 0, text("paper.cover-title", language), styles.formats["title"])
    row = 2
    for key in ASKED:
        sheet.write_string(row, 0, text(f"paper.{key}", language), styles.formats["total"])
        words = filled.get(key) or ""
        if key == "subject" and words in ("", *(text("report.workbook", one) for one in LANGUAGES)):
            words = view.title  # not what somebody wrote
        sheet.merge_range(row, 1, row, 3, clean(words), styles.formats["asked"])
        row += 1
    row = _signing(sheet, styles, row + 1, filled, language) + 1
    for words in (*view.counts, *view.notices):
        sheet.merge_range(row, 0, row, 3, clean(words), styles.formats["total"])
        row += 1
    row = _facts(sheet, styles, row + 1, view) + 1
    sheet.write_string(row, 0, text("paper.sheets", language), styles.formats["head"])
    for name in sheets:
        row += 1
        sheet.write_url(row, 0, f"internal:'{name}'!A1", styles.formats["link"], name)
    set_up_print(sheet)


def _signing(sheet: Any, styles: Styles, row: int, filled: Mapping[str, str], language: Language) -> int:
    for column, part in enumerate(("", *PARTS)):
        words = text(f"paper.{part}", language) if part else ""
        sheet.write_string(row, column, words, styles.formats["head"])
    for key in SIGNED:
        row += 1
        sheet.write_string(row, 0, text(f"paper.{key}", language), styles.formats["total"])
        for column, part in enumerate(PARTS, 1):
            sheet.write_string(row, column, clean(filled.get(f"{key}.{part}", "")), styles.formats["asked"])
        sheet.set_row(row, 24)
    return row + 1


def _facts(sheet: Any, styles: Styles, row: int, view: View) -> int:
    for label, value in view.facts:
        sheet.write_string(row, 0, label, styles.formats["total"])
        sheet.merge_range(row, 1, row, 3, clean(value), styles.formats["cell"])
        sheet.set_row(row, 13.0 * (1 + len(value) // _LONGEST))
        row += 1
    return row
