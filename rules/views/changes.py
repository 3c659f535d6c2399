"""What differs between two agreements of one office: indicators, targets, units, methods, budgets."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from extractor.lexicon.plain import letters
from extractor.lexicon.similarity import likeness
from extractor.records import Agreement, Indicator
from rules.knowledge.units import plain_unit

What = Literal["target", "unit", "method", "dropped", "added", "budget"]
SAME_METHOD = 85
"""Methods at least so alike (0 to 100) are one method in other words."""

WORDS: dict[What, dict[str, str]] = {
    "target": {"id": "target tahunan", "en": "annual target"},
    "unit": {"id": "satuan", "en": "unit"},
    "method": {"id": "cara pengukuran", "en": "method"},
    "dropped": {"id": "indikator dihapus", "en": "indicator dropped"},
    "added": {"id": "indikator ditambahkan", "en": "indicator added"},
    "budget": {"id": "anggaran", "en": "budget"},
}


@dataclass(frozen=True, slots=True)
class Change:
    """``old`` and ``new`` are paths in the two agreements, None where the thing is missing there."""

    what: What
    name: str
    old: str | None
    new: str | None
    before: str | None
    after: str | None
    values: tuple[Decimal | None, Decimal | None] = (None, None)


Rows = dict[str, tuple[int, Indicator]]


def indicator_rows(agreement: Agreement) -> Rows:
    """Indicators by the letters of their name; of a name that stands twice, the first."""
    rows: Rows = {}
    for index, row in enumerate(agreement.indicators):
        rows.setdefault(letters(row.name), (index, row))
    return rows


def changes(old: Agreement, new: Agreement) -> Iterator[Change]:
    """Every change from ``old`` to ``new``, in the order of the new document, what was dropped last."""
    before, after = indicator_rows(old), indicator_rows(new)
    for key, (index, row) in after.items():
        if key in before:
            yield from indicator_changes(before[key], (index, row))
        else:
            yield Change("added", row.name, None, f"indicators[{index}]", None, row.name)
    yield from _budget_changes(old, new)
    for key, (index, row) in before.items():
        if key not in after:
            yield Change("dropped", row.name, f"indicators[{index}]", None, row.name, None)


def indicator_changes(old: tuple[int, Indicator], new: tuple[int, Indicator]) -> Iterator[Change]:
    """Target, unit and method of one indicator in two agreements."""
    (i, was), (j, now) = old, new
    first, second = was.targets.annual, now.targets.annual
    if first is not None and second is not None and "unreadable" not in (first.kind, second.kind):
        values = (decimal(first.value), decimal(second.value))
        same = values[0] == values[1] if None not in values else letters(first.text) == letters(second.text)
        if not same:
            paths = (f"indicators[{i}].targets.annual", f"indicators[{j}].targets.annual")
            yield Change("target", now.name, *paths, first.text, second.text, values)
    if was.unit and now.unit and not same_unit(was.unit, now.unit):
        yield Change("unit", now.name, f"indicators[{i}].unit", f"indicators[{j}].unit", was.unit, now.unit)
    one, other = method(was), method(now)
    if one and other and likeness(one, other) < SAME_METHOD:
        paths = (f"indicators[{i}].measurement.method", f"indicators[{j}].measurement.method")
        yield Change("method", now.name, *paths, one, other)


def _budget_changes(old: Agreement, new: Agreement) -> Iterator[Change]:
    before = {letters(p.name): (i, p) for i, p in enumerate(old.programs)}
    for j, program in enumerate(new.programs):
        i, was = before.get(letters(program.name), (None, None))
        if was is None or was.budget is None or program.budget is None:
            continue
        values = (Decimal(was.budget), Decimal(program.budget))
        if values[0] != values[1]:
            paths = (f"programs[{i}]", f"programs[{j}]")
            yield Change("budget", program.name, *paths, was.budget_text, program.budget_text, values)


def method(row: Indicator) -> str | None:
    """How ``row`` is measured, as printed; None where nothing says so."""
    return row.measurement.method if row.measurement else None


def decimal(value: str | None) -> Decimal | None:
    """The number of a record, which is kept as text."""
    return None if value is None else Decimal(value)


def same_unit(one: str, other: str) -> bool:
    """``%`` and ``Persen`` are one unit."""
    return plain_unit(one) == plain_unit(other)
