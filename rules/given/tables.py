"""Tables that an inspectorate keeps itself: regulations amended or revoked, bodies that hand in agreements.

CSV in UTF-8, comma or semicolon, or the first sheet of a workbook (XLSX); names of columns in the first row,
Indonesian or English.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from extractor.records.numbers import CURRENCY
from rules.given.sheets import TableError, column_missing, lines_of

FAULTS_TOLD = 20
"""Faults of one table that are told: enough to mend it, few enough to read."""
Fault = tuple[str, str, Mapping[str, object]]


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


class ProgramRow(BaseModel):
    """A program, activity or sub-activity of the nomenclature; ``X`` in its code stands for any number."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    code: str = Field(pattern=r"^[\dXx]+(?:\.[\dXx]+)*\.?$")
    program: str = Field(min_length=1)
    source: str | None = None


class OfficialRow(BaseModel):
    """Who holds an office; in force ``since`` and ``until`` (both included), None: without that end."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    official: str = Field(min_length=1)
    nip: str = Field(pattern=r"^(?:\d\s*){18}$")
    position: str | None = None
    organisation: str | None = None
    since: date | None = None
    until: date | None = None


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
    "kode": "code",
    "nama": "official",
    "jabatan": "position",
    "sampai": "until",
    "anggaran": "budget",
}
Row = TypeVar("Row", RosterRow, RegulationRow, TargetRow, BudgetRow, ProgramRow, OfficialRow)


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


def load_programs(path: Path) -> tuple[ProgramRow, ...]:
    """Columns ``kode, program``, if wanted ``sumber``. Raises TableError."""
    return tuple(_rows(path, ProgramRow))


def load_officials(path: Path) -> tuple[OfficialRow, ...]:
    """Columns ``nama, nip``, if wanted ``jabatan, perangkat_daerah, sejak, sampai``. Raises TableError."""
    return tuple(_rows(path, OfficialRow))


def _rows(path: Path, model: type[Row]) -> Iterator[Row]:
    """Every row, or a TableError with all that are wrong, the first ones where they are many."""
    lines = lines_of(path)
    _, printed = next(lines)
    header = [_COLUMNS.get(name.lower(), name.lower()) for name in printed]
    _check_header(path, header, model)
    faults: list[Fault] = []
    for number, cells in lines:
        try:
            row = dict(zip(header, cells, strict=False))
            yield model.model_validate(
                {name: cell for name, cell in row.items() if cell or name in _required(model)}
            )
        except ValidationError as error:
            faults += _faults(number, row, error)
            if len(faults) >= FAULTS_TOLD:
                break
    if faults:
        raise TableError(str(path), faults[:FAULTS_TOLD])


def _required(model: type[BaseModel]) -> tuple[str, ...]:
    return tuple(name for name, field in model.model_fields.items() if field.is_required())


def _check_header(path: Path, header: list[str], model: type[BaseModel]) -> None:
    lacking = [name for name in _required(model) if name not in header]
    if lacking:
        shown = [INDONESIAN.get(name, name) for name in lacking]
        raise column_missing(path, shown, header)


INDONESIAN: Mapping[str, str] = {english: name for name, english in reversed(_COLUMNS.items())}
"""Names of columns as templates and messages print them."""


def _faults(line: int, cells: Mapping[str, str], error: ValidationError) -> Iterator[Fault]:
    for fault in error.errors():
        name = str(fault["loc"][0])
        facts = {
            "line": line,
            "column": INDONESIAN.get(name, name),
            "value": repr(cells.get(name, "")),
            "what": EXPECTED[name],
        }
        yield "", "bad-cell", facts


EXPECTED: Mapping[str, Mapping[str, str]] = {
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
    "code": {"id": "kode nomenklatur, misalnya 2.15.02", "en": "a code of the nomenclature, such as 2.15.02"},
    "official": {"id": "nama pejabat", "en": "the name of an official"},
    "nip": {"id": "NIP 18 angka", "en": "a NIP of 18 digits"},
    "position": {"id": "jabatan", "en": "an office"},
    "until": {"id": "tanggal TTTT-BB-HH atau kosong", "en": "a date YYYY-MM-DD or nothing"},
    "since": {"id": "tanggal TTTT-BB-HH atau kosong", "en": "a date YYYY-MM-DD or nothing"},
}
