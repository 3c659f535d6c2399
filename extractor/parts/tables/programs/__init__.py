"""The family of programs with their budgets, in tables and in lists outside them."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from extractor.layouts import Family, Found, LogicalTable
from extractor.parts.tables.programs.budgetlist import read_budget_list
from extractor.parts.tables.programs.rows import Programs, read_programs
from extractor.parts.tables.programs.shared_amount import read_shared_amount
from extractor.read import ReadPage
from extractor.records import Evidence
from extractor.records.amounts import has_money
from extractor.tables import Seam
from extractor.tables.tablelines import lines_across

_ROWS_ALIKE = 2  # rows with several amounts each: a single one may be a name that quotes an amount
_OF_LISTS = 3  # columns of a list of budgets: name, amount, remark


def _is_it(have: AbstractSet[str], heading: str) -> bool:
    return bool(have & {"program", "activity", "sub_activity"}) and "budget" in have


def _read(tables: Sequence[LogicalTable], pages: Sequence[ReadPage], year: int | None) -> Found:
    """From tables, from tables without a readable header, and from lines outside tables."""
    known = [table for table in tables if table.kind == "programs" or _names_programs(table)]
    programs = read_programs(known)
    taken = []
    for table in tables:
        if table.kind == "other" and _amounts(table) and not _is_another(table) and not _has_several(table):
            listed = read_budget_list(line for _, piece in table.pieces for line in lines_across(piece))
            if listed.found or (listed.total is not None and _amounts(table) == 1):
                programs.add(listed)
                taken.append(table)
    for page in pages:
        listed = read_budget_list(page.lines)
        programs.add(listed if listed.found or listed.total else read_shared_amount(page.lines))
    fields = {"programs": tuple(programs.found), "programs_total": programs.total}
    return Found(fields, programs.problems, taken, _places(programs))


def _names_programs(table: LogicalTable) -> bool:
    """Whether a table of indicators lists programs with budgets as well. What a plan prints beside its
    actions, or an evaluation beside what was reached, is their money: programs stand in the agreement."""
    listed = table.has("budget") and table.has("program", "activity")
    return listed and table.kind == "indicators" and not table.has("realization")


def _is_another(table: LogicalTable) -> bool:
    """Whether a table of no known kind is told by its header to hold more than names and their amounts."""
    return len({meaning for meaning in table.said if meaning} - {"number", "code"}) > _OF_LISTS


def _has_several(table: LogicalTable) -> bool:
    """Whether rows print several amounts each: which is the budget, only a header could have said."""
    priced: dict[tuple[int, int], int] = {}
    for page, piece in table.pieces:
        for cell in piece.cells:
            priced[page, cell.row] = priced.get((page, cell.row), 0) + has_money(cell.reading.text)
    return sum(amounts > 1 for amounts in priced.values()) >= _ROWS_ALIKE


def _amounts(table: LogicalTable) -> int:
    """Cells with money. Of a table of which only the sum could be read, it is not known what it sums up."""
    return sum(has_money(cell.reading.text) for _, piece in table.pieces for cell in piece.cells)


def _places(programs: Programs) -> list[Evidence]:
    places = [program.evidence for program in programs.found]
    places += [programs.total.evidence] if programs.total is not None else []
    return [place for place in places if place is not None]


PROGRAMS = Family(
    kind="programs",
    labels={"id": "program dan anggaran", "en": "programs and budget"},
    record="programs",
    texts=("name",),
    is_it=_is_it,
    seam=lambda have: Seam(("budget",)),
    read=_read,
    asked=3,
)
