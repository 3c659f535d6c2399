"""The tables of a document by meaning: pieces on several pages put together, headers dropped."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from extractor.layouts.columns import (
    named_columns,
    rows_by_meaning,
    with_amounts,
    with_budget,
    with_number,
    with_sum,
)
from extractor.layouts.decided import decided
from extractor.layouts.downwards import side_by_side
from extractor.layouts.family import Families, Kind, Meanings, kind_of, seam_of, settle
from extractor.layouts.headed import parted_at_headers
from extractor.layouts.header import Header, find_header
from extractor.layouts.heading import heading_of, objective_above
from extractor.layouts.places import meanings_by_place
from extractor.layouts.sides import holds_values, sides_of
from extractor.layouts.taught import TaughtTable, taught_for, taught_meanings
from extractor.layouts.two_levels import with_levels_apart
from extractor.layouts.weighing import Weighed
from extractor.read import ReadPage, ReadTable
from extractor.records.amounts import is_money_phrase
from extractor.records.evidence import Evidence
from extractor.tables import CellRow, Row, Seam, cell_rows, join_seam

_SAME_SHARE = 0.7  # of the meanings of two headers that are those of one table


@dataclass
class LogicalTable:
    """A table over all its pages. ``columns`` are meanings in print order, None where not known."""

    kind: Kind
    columns: Meanings
    heading: str
    words: tuple[str, ...] = ()
    rows: list[Row] = field(default_factory=list)
    pieces: list[tuple[int, ReadTable]] = field(default_factory=list)
    weighed: tuple[Weighed, ...] = ()
    said: Meanings = ()  # by the words of the header alone
    side: range | None = None  # its columns, where another list stands beside it
    index: int = 0  # in the document

    @property
    def evidence(self) -> Evidence:
        """The places of all its pieces, page by page."""
        return Evidence.joined([piece.evidence for _, piece in self.pieces])

    @property
    def last_page(self) -> int:
        """The page that its last piece lies on."""
        return self.pieces[-1][0]

    @property
    def doubted(self) -> frozenset[str]:
        """The meanings whose column may as well have another one."""
        pairs = zip(self.columns, self.weighed, strict=True) if self.weighed else ()
        return frozenset(
            meaning for meaning, one in pairs if meaning and one.close and meaning == one.meaning
        )

    def has(self, *meanings: str) -> bool:
        """Whether one of its columns has one of ``meanings``."""
        return any(meaning in self.columns for meaning in meanings)


def logical_tables(
    pages: Iterable[ReadPage], families: Families, taught: Sequence[TaughtTable] = ()
) -> list[LogicalTable]:
    """The tables of the document in reading order; each piece of the pages is in exactly one of them, or in
    one for each list side by side. ``taught`` are layouts of users, which decide over evidence."""
    tables: list[LogicalTable] = []
    before: ReadPage | None = None
    for page in pages:
        for piece in page.tables:
            for part in parted_at_headers(side_by_side(piece), families):
                _add(tables, page, part, families, taught, before)
        before = page
    for index, table in enumerate(tables):
        table.index = index
    return tables


def _add(
    tables: list[LogicalTable],
    page: ReadPage,
    piece: ReadTable,
    families: Families,
    taught: Sequence[TaughtTable],
    before: ReadPage | None,
) -> None:
    rows = cell_rows(piece)
    header = find_header(rows)
    current = tables[-1] if tables else None
    if current is not None and _continues(current, header, piece, page, families):
        columns = _columns_of(piece, header, current, families)
        named = objective_above(page, piece, before) if not current.has("objective") else None
        below = rows_by_meaning(rows, columns, header, page.number, named or _category(current))
        if piece.columns != len(current.columns):
            # a grid that lost or gained a rule
            below = [row.doubted("column-count", "grid") for row in below]
        below = [_marked(row, current.doubted) for row in below]
        broken = page.number > current.last_page
        seam = seam_of(current.kind, current.columns, families) if broken else Seam(())
        current.rows = join_seam(current.rows, below, seam)
        current.pieces.append((page.number, piece))
        return
    heading = heading_of(page, piece)
    known = taught_for(header.words, taught) if header is not None else None
    if known is not None and header is not None:
        table = _taught(rows, header, heading, known)
        table.pieces.append((page.number, piece))
        table.rows = rows_by_meaning(rows, table.columns, header, page.number, None)
        tables.append(table)
        return
    sides = sides_of(header) if header is not None else [range(piece.columns)]
    for side in sides:
        if len(sides) > 1 and header is not None and not holds_values(header, side):
            continue
        table = _table(rows, header, side, heading, families)
        table.pieces.append((page.number, piece))
        named = objective_above(page, piece, before) if not table.has("objective") else None
        table.rows = rows_by_meaning(rows, table.columns, header, page.number, named)
        table.rows = [_marked(row, table.doubted) for row in table.rows]
        if len(sides) > 1:
            table.rows = [row for row in table.rows if row.fresh("indicator")]
        tables.append(table)


def _taught(rows: Sequence[CellRow], header: Header, heading: str, known: TaughtTable) -> LogicalTable:
    """The table as a user's layout says."""
    meanings = tuple(taught_meanings(header.words, known))
    chosen = tuple(Weighed(meaning, 1.0) for meaning in meanings)
    named = named_columns(meanings, rows, header)
    return LogicalTable(known.kind, named, heading, header.words, weighed=chosen, said=header.meanings)


def _table(
    rows: Sequence[CellRow], header: Header | None, side: Sequence[int], heading: str, families: Families
) -> LogicalTable:
    """The table by its header and cells, without rows yet. Columns outside ``side`` are of another list."""
    columns = len(rows[0].fields) if rows else 0
    words = header.words if header is not None else ("",) * columns
    if header is None:
        chosen: tuple[Weighed, ...] = (Weighed(None),) * columns
    else:
        senses = tuple(sense if c in side else {} for c, sense in enumerate(header.senses))
        chosen = decided(rows, replace(header, senses=senses))
    own = _levels_named(tuple(one.meaning for one in chosen)) if len(side) < columns else None
    meanings = own or with_amounts(tuple(one.meaning for one in chosen), rows, header)
    meanings = with_levels_apart(meanings, words, heading)
    kind = kind_of(meanings, families, heading)
    settled = with_sum(settle(meanings, kind, families), rows, header)
    placed = with_number(with_budget(settled, rows, header), rows, header)
    named = named_columns(placed, rows, header)
    said = header.meanings if header is not None else ()
    own_side = range(side[0], side[-1] + 1) if len(side) < columns else None
    words = words if header is not None else ()
    return LogicalTable(kind, named, heading, words, weighed=chosen, said=said, side=own_side)


def _levels_named(meanings: Meanings) -> Meanings:
    """In a list beside another one the program or activity is what its indicators stand for."""
    if "objective" in meanings:
        return meanings
    return tuple("objective" if m in ("program", "activity", "sub_activity") else m for m in meanings)


def _marked(row: Row, doubted: frozenset[str]) -> Row:
    """The row with what rests on a doubted column to be looked at."""
    own = [meaning for meaning in doubted if row.fresh(meaning)]
    held = {meaning: row[meaning].marked("column-meaning", "headings") for meaning in own}
    return row.having(held) if held else row


def _continues(
    current: LogicalTable, header: Header | None, piece: ReadTable, page: ReadPage, families: Families
) -> bool:
    """Whether the piece goes on with the table before it."""
    near = page.number - current.last_page <= 1
    if current.kind == "other":
        return False
    if header is None and not piece.ruled and not current.has("budget") and _lists_amounts(piece):
        return False
    if header is None:
        placed = meanings_by_place(current.pieces[0][1], current.columns, piece)
        return near and placed is not None and page.number > current.last_page
    found, known = {m for m in header.meanings if m}, {m for m in current.said if m}
    if found == known:
        return True
    same = len(found & known) >= _SAME_SHARE * max(len(found), len(known))
    kinds = {kind_of(said, families, current.heading) for said in (header.meanings, current.said)}
    return near and same and len(kinds) == 1


def _lists_amounts(piece: ReadTable) -> bool:
    """Whether most rows hold an amount of money."""
    priced = {cell.row for cell in piece.cells if is_money_phrase(cell.reading.text)}
    return 2 * len(priced) > piece.rows


def _columns_of(
    piece: ReadTable, header: Header | None, current: LogicalTable, families: Families
) -> Meanings:
    """The columns of a further piece: those of the table where the grid is the same, else by the words of its
    own header, and by place where it has none."""
    if piece.columns == len(current.columns):
        return current.columns
    placed = meanings_by_place(current.pieces[0][1], current.columns, piece)
    own = settle(header.meanings, current.kind, families) if header is not None else (None,) * piece.columns
    if placed is not None:
        own = tuple(word or place for word, place in zip(own, placed, strict=True))
    return named_columns(own, (), header)


def _category(table: LogicalTable) -> str | None:
    labels = [row.label.text if row.label else row.category for row in table.rows[-1:]]
    return labels[0] if labels else None
