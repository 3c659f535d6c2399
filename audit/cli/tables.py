"""``cermat tables template FOLDER``: empty tables of the inspectorate, each with a sheet that explains it."""

from __future__ import annotations

import csv
from pathlib import Path

import click

from audit.cli.frame import Given, Group, define, language_option
from audit.language import current, text
from rules.given.forms import FORMS, Form

command = Group("tables", params=[language_option()])
_WIDTHS = (22, 10, 60, 30)  # letters, of the columns of the explanation


@define("template")
@click.argument("out", type=Given(), metavar="FOLDER")
def template(out: Path) -> int:
    """A workbook and a CSV file for each table; what is there already stays. Returns the exit code."""
    from audit.cli.asked import folder

    folder(out)
    for form in FORMS:
        for path, write in ((out / f"{form.file}.xlsx", _workbook), (out / f"{form.file}.csv", _csv)):
            if path.exists():
                click.echo(text("tables.kept", path=path), err=True)
                continue
            write(form, path)
            click.echo(f"{path}  {form.option}")
    return 0


def _csv(form: Form, path: Path) -> None:
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file, delimiter=";").writerow(name for name, *_ in form.columns())


def _workbook(form: Form, path: Path) -> None:
    """The first sheet is the table itself, the second says what goes into it."""
    import openpyxl
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    book = openpyxl.Workbook()
    table = book.active
    assert table is not None
    table.title = text("tables.data")
    table.append([name for name, *_ in form.columns()])
    table.freeze_panes = "A2"
    told = book.create_sheet(text("tables.explanation"))
    told.append([f"{form.option}: {form.checked[current()]}"])
    told.append([text("tables.how")])
    told.append([text(f"tables.{key}") for key in ("column", "filled", "expected", "example")])
    for name, must, what, example in form.columns():
        told.append([name, text("tables.yes" if must else "tables.no"), what[current()], example])
    for at, width in enumerate(_WIDTHS, 1):
        told.column_dimensions[get_column_letter(at)].width = width
    for at, _ in enumerate(form.columns(), 1):
        table.column_dimensions[get_column_letter(at)].width = _WIDTHS[-1]
    for cell in (*table[1], *told[3], told["A1"]):
        cell.font = Font(bold=True)
    for row in told.iter_rows(min_row=4):
        for cell in row:
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            cell.number_format = "@"
    book.save(path)


command.add_command(template)
