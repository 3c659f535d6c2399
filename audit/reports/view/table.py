"""A table of a report."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from audit.language import Language, text
from audit.reports.view.cells import Cell, Column

Row = Sequence[Cell]


@dataclass(frozen=True, slots=True)
class Table:
    """``name`` is the same in every language; ``rows`` have a cell for each of ``columns``."""

    name: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...] = ()
    note: str = ""

    def at(self, key: str) -> int:
        """The place of the column ``key``. Raises ValueError where there is none."""
        return [column.key for column in self.columns].index(key)


def table(
    name: str, language: Language, columns: Sequence[Column], rows: Sequence[Row], note: str = ""
) -> Table:
    """A table with its title from the catalogue (``paper.<name>``)."""
    return Table(name, text(f"paper.{name}", language), tuple(columns), tuple(rows), note)


def columns(language: Language, *wanted: tuple[str, float]) -> list[Column]:
    """Columns by (key, width), their titles from the catalogue (``report.<key>``)."""
    return [Column(text(f"report.{key}", language), width, key=key) for key, width in wanted]


def asked(language: Language, key: str, width: float, choices: Sequence[str] = ()) -> Column:
    """A column for people to fill in."""
    return Column(text(f"report.{key}", language), width, key=key, choices=tuple(choices), asked=True)


def beside(language: Language, *wanted: tuple[str, float]) -> list[Column]:
    """As ``columns``, not on paper."""
    return [column._replace(printed=False) for column in columns(language, *wanted)]


def hidden(*keys: str) -> list[Column]:
    """Columns for the program alone; their titles are their keys in every language."""
    return [Column(f"#{key}", 8, printed=False, key=key, hidden=True) for key in keys]
