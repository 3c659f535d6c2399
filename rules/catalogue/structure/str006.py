"""STR006: a row without objective, name, annual target or unit, where other rows have one."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from extractor.records import Agreement, Indicator
from extractor.records.written.percents import says_percent
from rules.engine.finding import Finding, Severity
from rules.engine.look import Look
from rules.engine.rule import Context, RuleSettings, rule
from rules.views.measurement import own_number

_MEASURED = ("number", "range", "bound")


def _columned(agreement: Agreement) -> tuple[str, ...]:
    """The rows, where any of them has something beside its name."""
    columned = any(
        present(row) for _, words, present, _ in _CELLS for row in agreement.indicators if words is not _NAME
    )
    return tuple(f"indicators[{index}]" for index, _ in enumerate(agreement.indicators)) if columned else ()


@rule(
    id="STR006",
    name="cell-empty",
    severity=Severity.ERROR,
    needs=(
        Look(
            "baris indikator dengan sasaran, target, atau satuan",
            "rows with objective, target or unit",
            _columned,
        ),
    ),
)
def check(agreement: Agreement, settings: RuleSettings, context: Context) -> Iterator[Finding]:
    """A cell is empty where the table has that column: no row with it makes it STR004's matter."""
    for field, words, present, due in _CELLS:
        printed = {row.table for row in agreement.indicators if present(row)}
        for index, row in enumerate(agreement.indicators):
            if row.table in printed and due(row) and not present(row):
                yield Finding.at(
                    f"indicators[{index}].{field}",
                    f"indicators[{index}]",
                    cell=words,
                    number=own_number(agreement, row),
                    indicator=row.name,
                )
    yield from _nameless(agreement)


def _nameless(agreement: Agreement) -> Iterator[Finding]:
    """Rows that print all but the name of an indicator; on a scan the name may only not have been read."""
    scanned = {page.number for page in agreement.pages if page.kind == "scan"}
    for index, problem in enumerate(agreement.problems):
        if problem.code == "row-unassigned" and problem.facts.get("case") == "row-without-name":
            yield Finding.at(
                f"problems[{index}]",
                question=problem.page in scanned,
                cell=_NAME,
                number=problem.facts.get("number") or None,
                indicator=None,
            )


def _always(row: Indicator) -> bool:
    return True


def _has_annual(row: Indicator) -> bool:
    """Whether the annual cell says something; what could not be read is TGT001's matter."""
    return row.targets.annual is not None and row.targets.annual.kind != "blank"


def _due_unit(row: Indicator) -> bool:
    """A number needs a unit, unless its own cell prints one; grades and levels are their own unit."""
    annual = row.targets.annual
    cells = [annual] if annual is not None else list(row.targets.printed().values())
    return any(cell.kind in _MEASURED and not cell.unit and not says_percent(cell.text) for cell in cells)


_NAME = {"id": "indikator kinerja", "en": "indicator"}
_Cell = tuple[str, dict[str, str], Callable[[Indicator], bool], Callable[[Indicator], bool]]
_CELLS: tuple[_Cell, ...] = (
    (
        "objective",
        {"id": "sasaran", "en": "objective"},
        lambda row: bool((row.objective or "").strip()),
        _always,
    ),
    ("name", _NAME, lambda row: bool(row.name.strip()), _always),
    ("targets.annual", {"id": "target tahunan", "en": "annual target"}, _has_annual, _always),
    ("unit", {"id": "satuan", "en": "unit"}, lambda row: bool((row.unit or "").strip()), _due_unit),
)
