"""Layouts that users teach: which heading means what, in a small TOML file that decides over evidence.

[[tables]]
kind = "indicators"
columns = [
    { heading = "No", meaning = "number" },
    { heading = "Ukuran", meaning = "indicator" },
]
"""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError
from rapidfuzz import fuzz, process

from extractor.errors import DocumentError
from extractor.layouts.topics import leads
from extractor.records.agreement import PERIODS, TableKind

_ALIKE = 92  # of 100: how like a heading on a scan is to the one taught
_MOST_UNSEEN = 0.2  # of the taught headings that a table may lack
_ASKED = 50  # of 100: below it no name is near enough to be meant


class BadLayout(DocumentError):  # noqa: N818 (as the others of its kind)
    """A layout file that cannot be used, and why."""

    code = "bad-layout"
    texts = {  # noqa: RUF012
        "id": (
            "Berkas tata letak {path} tidak dapat dipakai: {why}",
            "Perbaiki berkas itu, atau buat lagi dengan cermat layout.",
        ),
        "en": (
            "The layout file {path} cannot be used: {why}",
            "Correct it, or make it again with cermat layout.",
        ),
    }


class TaughtColumn(BaseModel):
    """What a column of this heading means."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    heading: str
    meaning: str


class TaughtTable(BaseModel):
    """``columns`` in print order; a meaning ``rest`` leaves the column out."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    kind: TableKind
    columns: tuple[TaughtColumn, ...] = Field(min_length=2)


class _File(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    tables: tuple[TaughtTable, ...]


def known_meanings() -> frozenset[str]:
    """All names that a file may use."""
    return frozenset(
        {*leads(), *PERIODS, "number", "output_target", "levels", "money", "objective_weight"}
    ) - {"target"}


def load_taught(path: Path) -> tuple[TaughtTable, ...]:
    """The tables of a file. Raises BadLayout with what is wrong and the nearest right name."""
    try:
        file = _File.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
    except OSError as error:
        raise BadLayout(path=str(path), why=str(error.strerror)) from error
    except tomllib.TOMLDecodeError as error:
        raise BadLayout(path=str(path), why=f"TOML: {error}") from error
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(step) for step in first["loc"])
        raise BadLayout(path=str(path), why=f"{place}: {first['msg']}") from error
    for column in (column for table in file.tables for column in table.columns):
        if column.meaning not in known_meanings() and not _is_year(column.meaning):
            raise BadLayout(path=str(path), why=f"{column.heading}: {_nearest(column.meaning)}")
    return file.tables


def _nearest(meaning: str) -> str:
    """The name that was meant, or all that there are."""
    names = sorted(known_meanings())
    near = process.extractOne(meaning, names, scorer=fuzz.ratio, score_cutoff=_ASKED)
    return f"{meaning} → {near[0]}?" if near else f"{meaning} → {', '.join(names)}"


def _is_year(meaning: str) -> bool:
    return len(meaning) == len("y2024") and meaning[0] == "y" and meaning[1:].isdigit()


def taught_for(headings: Sequence[str], taught: Sequence[TaughtTable]) -> TaughtTable | None:
    """The taught table whose headings these are."""
    for table in taught:
        found = sum(any(_same(column.heading, heading) for heading in headings) for column in table.columns)
        if found >= (1 - _MOST_UNSEEN) * len(table.columns):
            return table
    return None


def taught_meanings(headings: Sequence[str], table: TaughtTable) -> list[str | None]:
    """The meaning of each column by the file: headings that are printed twice in their order."""
    left = list(table.columns)
    meanings: list[str | None] = []
    for heading in headings:
        column = next((column for column in left if _same(column.heading, heading)), None)
        if column is not None:
            left.remove(column)
        meanings.append(column.meaning if column is not None else None)
    return meanings


def _same(taught: str, heading: str) -> bool:
    one, other = (" ".join(text.casefold().split()) for text in (taught, heading))
    return one == other or (bool(one) and fuzz.ratio(one, other) >= _ALIKE)
