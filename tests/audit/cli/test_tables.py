"""``cermat tables template``: empty tables that the check takes once they are filled in."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from click.testing import CliRunner, Result

from audit.cli import main
from rules.given.forms import FORMS, Form
from rules.given.sheets import TableError
from rules.given.tables import (
    load_budgets,
    load_officials,
    load_programs,
    load_regulations,
    load_roster,
    load_targets,
)

LOADERS = {
    "--roster": load_roster,
    "--regulations": load_regulations,
    "--targets": load_targets,
    "--budgets": load_budgets,
    "--programs": load_programs,
    "--officials": load_officials,
}


def cermat(*words: object) -> Result:
    return CliRunner().invoke(main, [str(word) for word in words], catch_exceptions=False)


def test_every_table_that_can_be_given_has_a_form() -> None:
    assert {form.option for form in FORMS} == set(LOADERS)


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.file)
@pytest.mark.parametrize("suffix", ["xlsx", "csv"])
def test_a_template_filled_with_its_example_is_taken(tmp_path: Path, form: Form, suffix: str) -> None:
    assert cermat("tables", "template", tmp_path).exit_code == 0
    path = tmp_path / f"{form.file}.{suffix}"
    example = [cell for *_, cell in form.columns()]
    if suffix == "xlsx":
        book = openpyxl.load_workbook(path)
        book.worksheets[0].append(example)
        book.save(path)
    else:
        with path.open("a", encoding="utf-8") as file:
            file.write(";".join(example) + "\n")
    (row,) = LOADERS[form.option](path)
    assert next(iter(row.model_dump().values())) == example[0]


def test_the_second_sheet_explains_each_column(tmp_path: Path) -> None:
    cermat("tables", "template", tmp_path)
    for form in FORMS:
        told = openpyxl.load_workbook(tmp_path / f"{form.file}.xlsx")["Penjelasan"]
        explained = [row[0] for row in told.iter_rows(min_row=4, values_only=True)]
        assert explained == [name for name, *_ in form.columns()]


def test_what_was_filled_in_is_not_overwritten(tmp_path: Path) -> None:
    (tmp_path / "target.csv").write_text("milik saya", encoding="utf-8")
    result = cermat("tables", "template", tmp_path)
    assert "target.csv" in result.stderr
    assert (tmp_path / "target.csv").read_text(encoding="utf-8") == "milik saya"


def test_an_empty_template_is_a_table_without_rows(tmp_path: Path) -> None:
    cermat("tables", "template", tmp_path)
    assert load_targets(tmp_path / "target.xlsx") == ()
    with pytest.raises(TableError):
        load_regulations(tmp_path / "target.xlsx")
