"""Tables that an inspectorate keeps itself: regulations amended or revoked, bodies that hand in agreements.

CSV in UTF-8, comma or semicolon, names of columns in the first row, Indonesian or English.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from extractor.records.numbers import CURRENCY
from rules.engine.configuration import ConfigurationError, nearest

MAX_BYTES = 20_000_000  # of a file: bounds the memory
MAX_ROWS = 200_000  # of a table: bounds the memory


class TableError(ConfigurationError):
    """A table that cannot be used: which file, which line, what is wrong, what is expected."""


class RosterRow(BaseModel):
    """A row of the roster of bodies that owe an agreement; other columns are left alone."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    organisation: str = Field(min_length=1)


class RegulationRow(BaseModel):
    """What became of a regulation: ``status`` since ``since`` by the regulation ``by``."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    kind: str = Field(min_length=1)
    number: str = Field(min_length=1)
    year: int = Field(ge=1945, le=2200)
    status: Literal["amended", "revoked"]
    by: str = Field(min_length=1)
    since: date | None = None

    @field_validator("status", mode="before")
    @classmethod
    def _in_either_language(cls, value: object) -> object:
        return _STATUS.get(str(value).strip().lower(), value)

    @field_validator("since", mode="before")
    @classmethod
    def _blank_is_none(cls, value: object) -> object:
        return value or None


class TargetRow(BaseModel):
    """What a plan promises of an indicator for a year; ``organisation`` None: of any body."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    indicator: str = Field(min_length=1)
    year: int = Field(ge=1945, le=2200)
    target: str = Field(min_length=1)
    organisation: str | None = None
    source: str | None = None


class BudgetRow(BaseModel):
    """What the budget document (DPA) gives a program in a year; ``organisation`` None: any body."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    program: str = Field(min_length=1)
    year: int = Field(ge=1945, le=2200)
    budget: str = Field(min_length=1, pattern=rf"^(?:{CURRENCY})?[\d.,\s]*\d[\d.,\s]*(?:,-)?$")
    organisation: str | None = None
    source: str | None = None


_STATUS = {"diubah": "amended", "dicabut": "revoked", "amended": "amended", "revoked": "revoked"}
_COLUMNS = {
    "perangkat_daerah": "organisation",
    "perangkat daerah": "organisation",
    "unit kerja": "organisation",
    "jenis": "kind",
    "nomor": "number",
    "tahun": "year",
    "oleh": "by",
    "sejak": "since",
    "indikator": "indicator",
    "target": "target",
    "sumber": "source",
    "program": "program",
    "anggaran": "budget",
}
Row = TypeVar("Row", RosterRow, RegulationRow, TargetRow, BudgetRow)


def load_roster(path: Path) -> tuple[RosterRow, ...]:
    """Column ``perangkat_daerah``. Raises TableError."""
    return tuple(_rows(path, RosterRow))


def load_regulations(path: Path) -> tuple[RegulationRow, ...]:
    """Columns ``jenis, nomor, tahun, status (diubah|dicabut), oleh, sejak``. Raises TableError."""
    return tuple(_rows(path, RegulationRow))


def load_targets(path: Path) -> tuple[TargetRow, ...]:
    """Columns ``indikator, tahun, target``, if wanted ``perangkat_daerah, sumber``. Raises TableError."""
    return tuple(_rows(path, TargetRow))


def load_budgets(path: Path) -> tuple[BudgetRow, ...]:
    """Columns ``program, tahun, anggaran``, if wanted ``perangkat_daerah, sumber``. Raises TableError."""
    return tuple(_rows(path, BudgetRow))


def _rows(path: Path, model: type[Row]) -> Iterator[Row]:
    lines = _lines(path)
    reader = csv.reader(lines, delimiter=_separator(lines[0]))
    try:
        header = [_COLUMNS.get(name.strip().lower(), name.strip().lower()) for name in next(reader)]
        _check_header(path, header, model)
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield _row(path, reader.line_num, dict(zip(header, cells, strict=False)), model)
    except csv.Error as error:
        raise TableError.single(str(path), "not-csv", line=reader.line_num, why=error) from None


def _lines(path: Path) -> list[str]:
    try:
        if path.stat().st_size > MAX_BYTES:
            raise TableError.single(str(path), "too-large", limit=MAX_BYTES)
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except OSError:
        raise TableError.single(str(path), "no-table") from None
    except UnicodeDecodeError:
        raise TableError.single(str(path), "not-text") from None
    if not any(line.strip() for line in lines):
        raise TableError.single(str(path), "table-empty")
    return lines[:MAX_ROWS]


def _separator(first: str) -> str:
    return ";" if first.count(";") > first.count(",") else ","


def _check_header(path: Path, header: list[str], model: type[BaseModel]) -> None:
    wanted = [name for name, field in model.model_fields.items() if field.is_required()]
    lacking = [name for name in wanted if name not in header]
    if lacking:
        shown = [_INDONESIAN.get(name, name) for name in lacking]
        near = nearest(shown[0], header)
        raise TableError.single(str(path), "column-missing", columns=", ".join(shown), near=near)


_INDONESIAN = {english: name for name, english in reversed(_COLUMNS.items())}


def _row(path: Path, line: int, cells: dict[str, str], model: type[Row]) -> Row:
    try:
        return model.model_validate({name: cell.strip() for name, cell in cells.items()})
    except ValidationError as error:
        faults: list[tuple[str, str, Mapping[str, object]]] = []
        for fault in error.errors():
            name = str(fault["loc"][0])
            facts = {
                "line": line,
                "column": _INDONESIAN.get(name, name),
                "value": repr(cells.get(name, "")),
                "what": _EXPECTED[name],
            }
            faults.append(("", "bad-cell", facts))
        raise TableError(str(path), faults) from None


_EXPECTED = {
    "organisation": {"id": "nama perangkat daerah", "en": "the name of a body"},
    "kind": {"id": "jenis peraturan, misalnya Pergub", "en": "a kind of regulation, such as Pergub"},
    "number": {"id": "nomor peraturan", "en": "the number of a regulation"},
    "year": {"id": "tahun, misalnya 2021", "en": "a year, such as 2021"},
    "status": {"id": "diubah atau dicabut", "en": "diubah (amended) or dicabut (revoked)"},
    "by": {"id": "peraturan yang mengubah atau mencabut", "en": "the regulation that amends or revokes"},
    "indicator": {"id": "nama indikator", "en": "the name of an indicator"},
    "target": {"id": "target tahun itu", "en": "the target of that year"},
    "program": {"id": "nama program", "en": "the name of a program"},
    "budget": {"id": "jumlah rupiah, misalnya 1.250.000.000", "en": "an amount, such as 1.250.000.000"},
    "source": {"id": "sumber, misalnya Renstra 2021-2026", "en": "a source, such as Renstra 2021-2026"},
    "since": {"id": "tanggal TTTT-BB-HH atau kosong", "en": "a date YYYY-MM-DD or nothing"},
}
