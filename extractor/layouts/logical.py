"""The tables of a document by meaning: pieces on several pages put together, headers dropped."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from extractor.layouts.columns import named_columns, rows_by_meaning, with_budget, with_number
from extractor.layouts.header import Header, find_header
from extractor.layouts.heading import heading_of
from extractor.layouts.kinds import Kind, Meanings, kind_of, settle
from extractor.read import ReadPage, ReadTable
from extractor.records.agreement import MONTHS, QUARTERS
from extractor.records.evidence import Evidence
from extractor.tables import Row, Seam, cell_rows, join_seam

_SEAMS: dict[Kind, Seam] = {
    "indicators": Seam(("annual", *QUARTERS), ("objective",)),
    "actions": Seam(("period", *QUARTERS, *MONTHS), ("objective", "indicator", "plan", "criterion")),
    "programs": Seam(("budget",)),
    "components": Seam(("weight", "score")),
    "other": Seam(()),
}
_SAME_SHARE = 0.7


@dataclass
class LogicalTable:
    """A table over all its pages. ``columns`` are meanings in print order, None where not known."""

    kind: Kind
    columns: Meanings
    heading: str
    words: tuple[str, ...] = ()
    rows: list[Row] = field(default_factory=list)
    pieces: list[tuple[int, ReadTable]] = field(default_factory=list)

    @property
    def evidence(self) -> Evidence:
        return Evidence.joined([piece.evidence for _, piece in self.pieces])

    @property
    def last_page(self) -> int:
        return self.pieces[-1][0]

    def has(self, *meanings: str) -> bool:
        return any(meaning in self.columns for meaning in meanings)


def logical_tables(pages: Iterable[ReadPage]) -> list[LogicalTable]:
    """The tables of the document in reading order; each piece of the pages is in exactly one of them."""
    tables: list[LogicalTable] = []
    for page in pages:
        for piece in page.tables:
            _add(tables, page, piece)
    return tables


def _add(tables: list[LogicalTable], page: ReadPage, piece: ReadTable) -> None:
    rows = cell_rows(piece)
    header = find_header(rows)
    current = tables[-1] if tables else None
    if current is not None and _continues(current, header, piece, page):
        meanings = current.columns if header is None or len(header.meanings) != piece.columns else None
        columns = meanings or _refined(header, current, piece)
        below = rows_by_meaning(rows, columns, header, page.number, _category(current))
        broken = page.number > current.last_page
        current.rows = join_seam(current.rows, below, _SEAMS[current.kind] if broken else _SEAMS["other"])
        current.pieces.append((page.number, piece))
        return
    heading = heading_of(page, piece)
    meanings = header.meanings if header is not None else (None,) * piece.columns
    kind = kind_of(meanings, heading)
    placed = with_number(with_budget(settle(meanings, kind), rows, header), rows, header)
    columns = named_columns(placed, rows, header)
    words = header.words if header is not None else ()
    table = LogicalTable(kind, columns, heading, words, pieces=[(page.number, piece)])
    table.rows = rows_by_meaning(rows, columns, header, page.number, None)
    tables.append(table)


def _continues(current: LogicalTable, header: Header | None, piece: ReadTable, page: ReadPage) -> bool:
    """Whether the piece goes on with the table before it."""
    near = page.number - current.last_page <= 1
    if current.kind == "other":
        return False
    if header is None:
        return near and piece.columns == len(current.columns) and page.number > current.last_page
    kind = kind_of(header.meanings, current.heading)
    found = {m for m in settle(header.meanings, kind) if m}
    known = {m.partition("#")[0] for m in current.columns if m}
    if found == known:
        return True
    same = len(found & known) >= _SAME_SHARE * max(len(found), len(known))
    return near and same and kind == current.kind and len(header.meanings) == len(current.columns)


def _refined(header: Header | None, current: LogicalTable, piece: ReadTable) -> Meanings:
    """The columns of a piece with a header of its own: by position those of the table where the grid is the
    same, else by its own words."""
    if header is None or piece.columns == len(current.columns):
        return current.columns
    return named_columns(settle(header.meanings, current.kind), (), header)


def _category(table: LogicalTable) -> str | None:
    labels = [row.label.text if row.label else row.category for row in table.rows[-1:]]
    return labels[0] if labels else None
