"""Tables as files: CSV, one workbook; Parquet and one DuckDB database with the extra ``duckdb``."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

from audit.language import text
from audit.reports.machine.findings_csv import plain
from audit.reports.sheet import Cell, Column, Styles, add_sheet
from audit.reports.tables import Row, Table, Value
from audit.reports.write import written

FORMATS = ("csv", "parquet", "xlsx", "duckdb")
BOOK, DATABASE = "ekspor.xlsx", "ekspor.duckdb"
MOST_ROWS = 1_048_575  # of a sheet, below its header
_WIDTH = 22.0  # characters of a column of the workbook


class ExportError(Exception):
    """What was asked for cannot be made here; the text says why, in the reader's language."""


def export(tables: Iterable[Table], to: str, out: Path) -> Iterator[tuple[str, str | None]]:
    """Write ``tables`` into the folder ``out``: (file, why it could not be written) of each file."""
    if to == "csv":
        for table in tables:
            yield f"{table.name}.csv", written(out / f"{table.name}.csv", partial(_csv, table))
    elif to == "xlsx":
        yield BOOK, written(out / BOOK, lambda path: _book(tables, path))
    elif to == "parquet":
        with _duckdb(":memory:") as database:
            for table in tables:
                name = f"{table.name}.parquet"
                yield name, written(out / name, partial(_parquet, database, table))
    else:
        yield DATABASE, written(out / DATABASE, lambda path: _database(tables, path))


def _csv(table: Table, path: Path) -> None:
    """UTF-8; yes and no are ``true`` and ``false``, what is not there is empty, and nothing is a formula."""
    with path.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow(table.columns)
        rows.writerows([plain(_word(value)) for value in row] for row in table.rows)


def _word(value: Value) -> str | int | None:
    return str(value).lower() if isinstance(value, bool) else value


def _book(tables: Iterable[Table], path: Path) -> None:
    """A sheet for each table; nothing in it is a formula."""
    import io

    import xlsxwriter

    whole = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(whole, options) as book:
        styles = Styles.of(book)
        for table in tables:
            columns = [Column(name, _WIDTH) for name in table.columns]
            rows = [[_cell(value) for value in row] for row in table.rows]
            if len(rows) > MOST_ROWS:
                raise ExportError(text("export.too-many", table=table.name, rows=len(rows)))
            add_sheet(book, styles, table.name, columns, rows)
    path.write_bytes(whole.getvalue())


def _cell(value: Value) -> Cell:
    return _word(value)


def _duckdb(place: str) -> Any:
    try:
        import duckdb
    except ImportError as error:
        raise ExportError(text("export.no-duckdb")) from error
    return duckdb.connect(place)


def _parquet(database: Any, table: Table, path: Path) -> None:
    _filled(database, table)
    place = str(path).replace("'", "''")
    database.execute(f"COPY {table.name} TO '{place}' (FORMAT parquet)")


def _database(tables: Iterable[Table], path: Path) -> None:
    with _duckdb(str(path)) as database:
        for table in tables:
            _filled(database, table)


_KINDS = {"year": "INTEGER", "pages": "INTEGER", "page": "INTEGER", "line": "INTEGER", "row": "INTEGER"}
_KINDS |= {"level": "INTEGER", "doubtful": "BOOLEAN", "signed": "BOOLEAN", "amended": "BOOLEAN"}
_KINDS |= {"value": "DECIMAL(38, 10)", "budget": "DECIMAL(38, 10)"}


def _filled(database: Any, table: Table) -> None:
    """The table in the database; values and budgets as numbers, all else as it is printed."""
    columns = ", ".join(f'"{name}" {_KINDS.get(name, "VARCHAR")}' for name in table.columns)
    database.execute(f"CREATE TABLE {table.name} ({columns})")
    places = ", ".join("?" * len(table.columns))
    rows: list[Row] = list(table.rows)
    if rows:
        database.executemany(f"INSERT INTO {table.name} VALUES ({places})", rows)  # noqa: S608 (own names)
