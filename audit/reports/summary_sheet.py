"""The first sheet of the working paper: what was checked, what came of it, what could not be read."""

from __future__ import annotations

from typing import Any

from audit.language import Language, text
from audit.reports.sheet import Cell, Column, Marked, Styles, clean, set_up_print, set_widths, write_table
from audit.results import DocumentResult, LeftOut
from audit.run import Run
from rules.engine.finding import Severity

_STATUS_STYLES = {"checked": "good", "checked-with-problems": "warning", "failed": "error"}


def add_summary(workbook: Any, styles: Styles, run: Run, language: Language, made: str) -> None:
    """The first sheet: each document with its state and counts; ``made`` says when."""
    sheet = workbook.add_worksheet(text("report.summary", language))
    columns = _columns(language)
    set_widths(sheet, columns)
    plain, strong = styles.formats["plain"], styles.formats["strong"]
    sheet.write_string(0, 0, text("report.workbook", language), styles.formats["title"])
    sheet.write_string(1, 0, made, plain)
    rules = run.results.rules
    run_words = text("report.rules-run", language)
    words = f"{text('report.profile', language)}: {rules.profile} ({rules.run} {run_words})"
    sheet.write_string(2, 0, words, plain)
    sheet.write_string(3, 0, text("terminal.summary", language, **run.results.summary.model_dump()), strong)
    if run.results.files.found:
        accounts = text("terminal.files", language, **run.results.files.model_dump())
        sheet.write_string(4, 0, accounts, strong)
    rows = [_row(document.result, language) for document in run.documents]
    rows += [_left(item, language) for item in run.results.left_out]
    after = write_table(sheet, styles, 5, columns, rows)
    for index, notice in enumerate(run.results.waivers):
        sheet.write_string(after + 1 + index, 0, clean(notice.message), plain)
    _signing(sheet, plain, after + len(run.results.waivers) + 2, language)
    sheet.freeze_panes(6, 0)
    sheet.repeat_rows(5)
    set_up_print(sheet)


def _columns(language: Language) -> list[Column]:
    widths = (
        *(("document", 32.0), ("organisation", 26.0), ("year", 7.0), ("kind", 11.0), ("pages", 9.0)),
        *(("status", 14.0), ("errors", 10.0), ("warnings", 10.0), ("infos", 9.0), ("questions", 11.0)),
        *(("waived", 12.0), ("problem", 46.0)),
    )
    return [Column(text(f"report.{name}", language), width) for name, width in widths]


def _row(result: DocumentResult, language: Language) -> list[Cell]:
    source = result.source
    status = Marked(text(f"word.{result.status}", language), _STATUS_STYLES[result.status])
    identity: list[Cell] = [
        source.name,
        result.organisation,
        str(result.year or ""),
        text(f"kind.{source.kind}", language) if source.kind else "",
        source.pages,
        status,
    ]
    if result.problem is not None:
        return [*identity, *[None] * 5, f"{result.problem.message}\n{result.problem.advice}"]
    counts: list[Cell] = [sum(f.severity is severity for f in result.findings) for severity in Severity]
    problems = "\n".join(_problem(result, language))
    return [*identity, *counts, len(result.questions), len(result.waived), problems]


def _left(item: LeftOut, language: Language) -> list[Cell]:
    """A file that was not read stands in the list like any other."""
    status = Marked(text("report.left-out", language), "muted")
    return [item.relative, "", "", "", None, status, *[None] * 5, item.message]


def _problem(result: DocumentResult, language: Language) -> list[str]:
    return [
        f"{text('word.page', language)} {problem.page}: {problem.message}"
        if problem.page
        else problem.message
        for problem in result.problems
    ]


def _signing(sheet: Any, plain: Any, row: int, language: Language) -> None:
    """Room for the names of those who reviewed."""
    for index, key in enumerate(("reviewer", "review-date")):
        sheet.write_string(
            row + index, 0, f"{text(f'report.{key}', language)}: ______________________", plain
        )
