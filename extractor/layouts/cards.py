"""Indicators with a sheet each, labels beside their texts (``Nama Indikator | …``, ``Formula | …``), made
rows of one table whose headings are the labels.

Told by its labels: one names the indicator, another says how it is measured, and most are known headings.
One table may hold several sheets below each other. What a page break cut off is put to the sheet that it
goes on with.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from extractor.layouts.topics import topic_of
from extractor.read import ReadCell, ReadPage, ReadTable
from extractor.records.evidence import Evidence
from extractor.records.written.compact import compact

_KNOWN = 0.5  # of the labels of a sheet: the others are headings of the maker's own
_LONGEST_LABEL = 60  # letters
_FEWEST_LABELS = 3  # two, and a table of two columns could be one
_MARK = re.compile(r"^\s*(?:\d{1,2}|[a-z])\s*[.)]\s*", re.IGNORECASE)
_NOTHING = re.compile(r"[\s:.\-]*")
_NUMBER = re.compile(r"\(?\s*(?:\d{1,2}|[a-z])\s*[.)]*", re.IGNORECASE)


@dataclass
class _Entry:
    """A label with what is printed beside it."""

    label: ReadCell
    value: ReadCell | None

    @property
    def words(self) -> str:
        """The label without its number and colon."""
        return _MARK.sub("", " ".join(self.label.reading.text.split())).rstrip(" :")

    @property
    def topic(self) -> str | None:
        return topic_of(self.words)


@dataclass
class _Piece:
    """A table of sheets on its page; ``at`` counts the tables of the page."""

    page: int
    at: int
    table: ReadTable
    cards: list[list[_Entry]] = field(default_factory=list)


def with_cards_as_rows(pages: Sequence[ReadPage]) -> list[ReadPage]:
    """The pages with their sheets as one table a page; as they are where they have none."""
    pieces = list(_pieces(pages))
    if not pieces:
        return list(pages)
    labels: dict[str, _Entry] = {}
    for entry in (entry for piece in pieces for card in piece.cards for entry in card):
        labels.setdefault(compact(entry.words), entry)
    out = []
    for page in pages:
        here = [piece for piece in pieces if piece.page == page.number]
        out.append(_page_with_rows(page, here, labels) if here else page)
    return out


def _page_with_rows(page: ReadPage, here: Sequence[_Piece], labels: dict[str, _Entry]) -> ReadPage:
    """Its tables with those of sheets in one, in the place of the first."""
    taken = {piece.at for piece in here}
    cards = [card for piece in here for card in piece.cards]
    tables: list[ReadTable] = []
    for at, table in enumerate(page.tables):
        if at == here[0].at and cards:
            tables.append(_turned(cards, labels, Evidence.joined([piece.table.evidence for piece in here])))
        if at not in taken:
            tables.append(table)
    return replace(page, tables=tuple(tables))


def _pieces(pages: Sequence[ReadPage]) -> Iterator[_Piece]:
    """The tables of sheets; the rest of a sheet goes to the page on which it begins."""
    last: _Piece | None = None
    for page in pages:
        for at, table in enumerate(page.tables):
            entries = _entries(table)
            if not entries or not (
                _are_sheets(entries) or (last is not None and _goes_on(entries, last, page))
            ):
                last = last if not at else None
                continue
            piece = _Piece(page.number, at, table)
            for entry in entries:
                if entry.topic == "indicator":
                    piece.cards.append([entry])
                elif piece.cards:
                    piece.cards[-1].append(entry)
                elif last is not None:
                    last.cards[-1].append(entry)
                else:
                    piece.cards.append([entry])
            yield piece
            last = piece if piece.cards else last


def _are_sheets(entries: Sequence[_Entry]) -> bool:
    topics = [entry.topic for entry in entries]
    known = sum(topic is not None for topic in topics)
    short = all(len(entry.words) <= _LONGEST_LABEL for entry in entries)
    named = topics.count("indicator")
    enough = len(entries) >= _FEWEST_LABELS * max(named, 1) and known >= _KNOWN * len(entries)
    return bool(named) and short and enough and "measurement" in topics


def _goes_on(entries: Sequence[_Entry], last: _Piece, page: ReadPage) -> bool:
    """Whether all labels are those of the sheets before it, at the top of the next page."""
    known = {compact(entry.words) for card in last.cards for entry in card}
    own = [compact(entry.words) for entry in entries]
    return (
        page.number - last.page <= 1
        and bool(known)
        and all(
            words in known or entry.topic in ("measurement", "data_source", "responsible")
            for words, entry in zip(own, entries, strict=True)
        )
    )


def _entries(table: ReadTable) -> list[_Entry]:
    """Label and text of each row; nothing where the table has not two columns of these, numbers and colons
    aside."""
    columns = [column for column in range(table.columns) if not _is_aside(table, column)]
    if len(columns) != 2:
        return []
    first, second = columns
    labels = [cell for cell in table.cells if cell.column == first and not cell.reading.blank]
    if any(cell.column + cell.column_span > second for cell in labels):
        labels = [cell for cell in labels if cell.column + cell.column_span <= second]
    beside = {cell.row: cell for cell in table.cells if cell.column == second}
    return [_Entry(cell, beside.get(cell.row)) for cell in sorted(labels, key=lambda cell: cell.row)]


def _is_aside(table: ReadTable, column: int) -> bool:
    """Whether a column holds nothing but colons, or numbers of the labels."""
    texts = [c.reading.text.strip() for c in table.cells if c.column == column and not c.reading.blank]
    narrow = all(_NOTHING.fullmatch(text) for text in texts)
    return narrow or (column == 0 and all(_NUMBER.fullmatch(text) for text in texts))


def _turned(cards: Sequence[Sequence[_Entry]], labels: dict[str, _Entry], place: Evidence) -> ReadTable:
    cells = [
        replace(
            entry.label, row=0, column=column, row_span=1, column_span=1,
            reading=replace(entry.label.reading, text=entry.words),
        )
        for column, entry in enumerate(labels.values())
    ]  # fmt: skip
    order = {words: column for column, words in enumerate(labels)}
    for row, card in enumerate(cards, start=1):
        for entry in card:
            if entry.value is not None:
                column = order[compact(entry.words)]
                cells.append(replace(entry.value, row=row, column=column, row_span=1, column_span=1))
    return ReadTable(tuple(cells), len(cards) + 1, len(labels), place)
