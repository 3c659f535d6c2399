"""The file of layouts: what columns mean, as TOML that people correct and profiles carry."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from audit.language import Language, text
from extractor.layouts.weighing import evidence
from extractor.records import Box
from extractor.records.agreement import Agreement, TableFound

LEFT_OUT = "rest"
"""The meaning of a column that is not read."""
Sure = Literal["sure", "unsure", "unknown"]


@dataclass(frozen=True, slots=True)
class Column:
    """A heading as it is printed, and what stands below it. ``lead`` (0 to 1) is how far the next meaning is
    behind; 1 where none was weighed against it."""

    heading: str
    meaning: str
    sure: Sure = "sure"
    lead: float = 1.0


@dataclass(frozen=True, slots=True)
class Table:
    """``columns`` in print order; ``page`` (from 1) and ``box`` (points) are where it stands first;
    ``remark`` is put beside it in the file."""

    kind: str
    columns: tuple[Column, ...]
    page: int | None = None
    remark: str = ""
    box: Box | None = None

    @property
    def headings(self) -> tuple[str, ...]:
        """What a table is known by."""
        return tuple(column.heading for column in self.columns)

    @property
    def unnamed(self) -> int:
        """Columns whose meaning is not known, or doubtful."""
        return sum(column.sure != "sure" for column in self.columns)


def tables_of(agreement: Agreement) -> tuple[Table, ...]:
    """Each table with headings once, as it was read."""
    found: dict[tuple[str, ...], Table] = {}
    for table in agreement.tables:
        if any(table.headings):
            place, columns = table.evidence, tuple(_columns(table))
            page, box = (place.page, place.bbox) if place is not None else (None, None)
            found.setdefault(table.headings, Table(table.kind, columns, page, box=box))
    return tuple(found.values())


def _columns(table: TableFound) -> Iterator[Column]:
    for heading, meaning, lead in zip(table.headings, table.columns, table.leads, strict=False):
        if meaning == "unknown":
            yield Column(heading, LEFT_OUT, "unknown")
        else:
            yield Column(heading, meaning, "unsure" if lead < evidence()["margin"] else "sure", lead)


def about(language: Language | None = None) -> str:
    """The first line of a file."""
    return f"# {text('layout.about', language)}\n"


def written(tables: Iterable[Table], language: Language | None = None) -> str:
    """``tables`` as they stand in the file, without its first line."""
    return "".join(f"\n{block(table, language)}" for table in tables)


def block(table: Table, language: Language | None = None) -> str:
    """One of them."""
    where = text("layout.page", language, page=table.page)
    said = "".join(letter for letter in table.remark if letter.isprintable())
    lines = [f"[[tables]]  # {where}{f', {said}' if said else ''}", f'kind = "{table.kind}"', "columns = ["]
    for column in table.columns:
        heading = json.dumps(column.heading, ensure_ascii=False)
        lines.append(f'  {{ heading = {heading}, meaning = "{column.meaning}" }},{_remark(column, language)}')
    return "\n".join([*lines, "]", ""])


def _remark(column: Column, language: Language | None) -> str:
    """How sure its meaning is, "" where nothing is to be said."""
    said = [text(f"layout.{column.sure}", language)] if column.sure != "sure" else []
    if column.lead < 1:
        said.append(text("layout.lead", language, lead=f"{column.lead:.2f}"))
    return f"  # {'; '.join(said)}" if said else ""
