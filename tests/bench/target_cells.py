"""Target cells of agreements: what is printed, what a tool found, and how the two compare.

A cell is *exact* where its printed text is right (white space, sort of dash and case of N/A do not count),
*flagged* where it is wrong or missing and the tool says so, *silent* where it is wrong or missing and nothing
says so; *held back* where it is right and marked all the same. Of the silent ones those that show nothing
(``empty``) can at least be seen by whoever looks.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from fresh import Document
from rapidfuzz.distance import Indel

PERIODS = ("q1", "q2", "q3", "q4", "annual")
LIKE = 0.55  # names less alike are not the same row
Grid = Sequence[Sequence[str]]
"""A table as peers give it: rows of texts."""


@dataclass(frozen=True)
class TrueRow:
    name: str
    targets: Mapping[str, str]


@dataclass(frozen=True)
class FoundCell:
    text: str
    marked: bool = False


@dataclass(frozen=True)
class FoundRow:
    name: str
    targets: Mapping[str, FoundCell]


@dataclass
class Tally:
    pages: int = 0
    rows: int = 0
    rows_found: int = 0
    cells: int = 0
    exact: int = 0
    held_back: int = 0
    flagged: int = 0
    lost: int = 0
    silent: int = 0
    empty: int = 0
    notes: list[str] = field(default_factory=list)

    def add(self, other: Tally) -> None:
        for one in fields(self):
            setattr(self, one.name, getattr(self, one.name) + getattr(other, one.name))

    def share(self, part: int) -> float:
        """``part`` of the cells, per cent."""
        return 100 * part / max(1, self.cells)


def squeezed(text: str | None) -> str:
    text = re.sub(r"[–—−‐‑]", "-", re.sub(r"\s+", "", text or ""))
    return text.upper() if text.lower() in ("n/a", "na") else text


def alike(a: str, b: str) -> float:
    """From 0 to 1, blind to white space and case."""
    return Indel.normalized_similarity(squeezed(a).lower(), squeezed(b).lower())


def judged(rows: Sequence[TrueRow], found: Sequence[FoundRow], told: bool = False) -> Tally:
    """Every row of the truth beside the most alike row found. ``told``: the tool names a table or column that
    it could not make sense of, so that cells which are not in its record at all count as flagged (``lost``)."""
    tally = Tally(rows=len(rows))
    for row, match in zip(rows, _paired(rows, found), strict=True):
        tally.rows_found += match is not None
        for period, printed in row.targets.items():
            cell = match.targets.get(period) if match else None
            _count(tally, row, period, printed, cell, told)
    return tally


def judged_grids(rows: Sequence[TrueRow], grids: Sequence[Grid]) -> Tally:
    """The same for tables without meaning: in each table a period gets the column that suits it best."""
    spots = [(g, r) for g, grid in enumerate(grids) for r in range(len(grid))]
    likeness = [
        [max((alike(row.name, c) for c in grids[g][r]), default=0.0) for g, r in spots] for row in rows
    ]
    paired = _best(likeness)
    tally = Tally(rows=len(rows), rows_found=sum(p is not None for p in paired))
    columns = {
        g: _columns(
            rows,
            grids[g],
            [(n, spots[p][1]) for n, p in enumerate(paired) if p is not None and spots[p][0] == g],
        )
        for g in range(len(grids))
    }
    for row, place in zip(rows, paired, strict=True):
        for period, printed in row.targets.items():
            cell = None
            if place is not None:
                g, r = spots[place]
                line, column = grids[g][r], columns[g][period]
                cell = FoundCell(line[column]) if column < len(line) else None
            _count(tally, row, period, printed, cell, False)
    return tally


def _columns(rows: Sequence[TrueRow], grid: Grid, pairs: Sequence[tuple[int, int]]) -> dict[str, int]:
    """For each period the column of the table that gets most of its cells right."""
    width = max((len(line) for line in grid), default=0)

    def right(period: str, column: int) -> int:
        return sum(
            column < len(grid[r]) and squeezed(grid[r][column]) == squeezed(rows[n].targets[period])
            for n, r in pairs
            if period in rows[n].targets
        )

    return {p: max((right(p, c), c) for c in range(max(1, width)))[1] for p in PERIODS}


def _count(tally: Tally, row: TrueRow, period: str, printed: str, cell: FoundCell | None, told: bool) -> None:
    tally.cells += 1
    marked = cell.marked if cell else told
    if cell and squeezed(cell.text) == squeezed(printed):
        tally.exact += 1
        tally.held_back += marked
        return
    tally.flagged += marked
    tally.lost += marked and cell is None
    tally.silent += not marked
    tally.empty += not marked and not squeezed(cell.text if cell else "")
    word = "flagged" if marked else "SILENT"
    tally.notes.append(f"{word} {period} {printed!r} read {cell.text if cell else None!r} ({row.name[:40]})")


def _paired(rows: Sequence[TrueRow], found: Sequence[FoundRow]) -> list[FoundRow | None]:
    likeness = [[alike(row.name, one.name) for one in found] for row in rows]
    return [found[p] if p is not None else None for p in _best(likeness)]


def _best(likeness: Sequence[Sequence[float]]) -> list[int | None]:
    """For each row the place most like it, each place once, the surest pairs first."""
    order = sorted(
        ((s, -n, -p) for n, line in enumerate(likeness) for p, s in enumerate(line) if s > LIKE), reverse=True
    )
    chosen: list[int | None] = [None] * len(likeness)
    used: set[int] = set()
    for _, n, p in order:
        if chosen[-n] is None and -p not in used:
            chosen[-n] = -p
            used.add(-p)
    return _gaps_filled(chosen, used, len(likeness[0]) if likeness else 0)


def _gaps_filled(chosen: list[int | None], used: set[int], places: int) -> list[int | None]:
    """A row whose name was not made out is the only one left between its neighbours."""
    bounds = [-1, *chosen, places]
    for n, place in enumerate(chosen):
        before, after = bounds[n], bounds[n + 2]
        if place is None and before is not None and after is not None:
            free = [p for p in range(before + 1, after) if p not in used]
            if len(free) == 1:
                chosen[n] = free[0]
                used.add(free[0])
    return chosen


def rows_of_record(record: Mapping[str, Any]) -> list[FoundRow]:
    """The indicators of what ``cermat extract`` prints."""
    return [
        FoundRow(
            one["name"] or "",
            {
                period: FoundCell(cell["text"] or "", bool(cell["needs_review"]))
                for period, cell in one["targets"].items()
                if cell
            },
        )
        for one in record["indicators"]
    ]


def names_losses(record: Mapping[str, Any]) -> bool:
    """Whether the record says that a table, a column or a page of it could not be made sense of."""
    codes = ("table-", "column-", "page-", "no-tables")
    return any(problem["code"].startswith(codes) for problem in record["problems"])


def rows_of_corpus(truth_file: Path, pages: int) -> list[TrueRow]:
    """The indicators that begin on the first ``pages`` pages of a document of the corpus."""
    truth = json.loads(truth_file.read_text(encoding="utf-8"))
    begun = {cell["rid"] for cell in truth["cells"] if cell["kind"] == "body" and cell["page"] <= pages}
    return [
        TrueRow(row["cells"][2], dict(zip(PERIODS, row["cells"][5:10], strict=True)))
        for row in truth["rows"]
        if len(row.get("cells") or ()) == 11 and row["rid"] in begun
    ]


def rows_of_fresh(document: Document) -> list[TrueRow]:
    """The indicators of a fresh page of eleven columns (all periods) or of four and five (the year)."""
    table = {(cell.row, cell.column): cell for cell in document.cells}
    wide = document.name.startswith("agreement")
    last = max(cell.column for cell in document.cells)
    places = dict(zip(PERIODS, range(5, 10), strict=True)) if wide else {"annual": last}
    heading = "Indikator Kinerja"
    first = max(cell.row for cell in document.cells if cell.text in (heading, "Satuan", "Target", "(3)", "I"))
    return [
        TrueRow(cell.text, {p: table[row, c].text for p, c in places.items()})
        for (row, column), cell in sorted(table.items())
        if column == 2 and row > first and (row, next(iter(places.values()))) in table
    ]
