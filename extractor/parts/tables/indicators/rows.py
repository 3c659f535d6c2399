"""The indicators of an agreement, from the tables that list them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from extractor.layouts import LogicalTable, without_label, year_of
from extractor.parts.tables.indicators.joined import merged
from extractor.parts.tables.indicators.levels import outer_labels, with_objectives
from extractor.parts.tables.indicators.measured import measured_columns, measured_doubts, measured_text
from extractor.parts.tables.indicators.names import are_numbered, parted_name
from extractor.parts.tables.values import amount_of, target_of
from extractor.parts.unread.problems import nameless, several_entries, unassigned
from extractor.records import (
    Doubts,
    Indicator,
    Measurement,
    Problem,
    Target,
    Targets,
    doubt_if,
    of_field,
    united,
)
from extractor.records.agreement import PERIODS
from extractor.records.written.totals import is_summary
from extractor.tables import Row, inherit, unstack, with_wraps_joined, without_strays

_UNIT = re.compile(r"[^\W\d_]{2}|[%‰²³]")  # what a scan leaves of a rule is no unit
_SIGNS = ("%", "‰")  # alone in a unit
_YEARS = re.compile(r"y(20\d\d)")
_WORDED = {"indicator": "name"} | {
    field: field for field in ("objective", "data_source", "unit", "responsible", "polarity")
}
_RUN_IN = ("note", "aspect", "convention")  # columns whose words are remarks


@dataclass
class Indicators:
    """The indicators in the order of print, and the rows that were not read."""

    found: list[Indicator] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    weight_totals: list[Target] = field(default_factory=list)


def read_indicators(tables: Sequence[LogicalTable], year: int | None = None) -> Indicators:
    """The indicators of all tables that list them; a second table of the same ones adds what is new in it.
    ``year`` is that of the agreement: of targets for several years its own is the annual one."""
    out = Indicators()
    for table in tables:
        of_table = _of_table(table, year)
        out.found = merged(out.found, of_table.found)
        out.problems += of_table.problems
        out.weight_totals += of_table.weight_totals
    return out


def _of_table(table: LogicalTable, year: int | None) -> Indicators:
    periods = _values(table)
    rows: list[Row] = []
    problems: list[Problem] = []
    weight_totals: list[Target] = []
    alone: Row | None = None  # a row that prints only the objective of the rows below
    whole_rows = list(with_objectives(table.rows, periods)) if table.has("levels") else table.rows
    outer = outer_labels(whole_rows)
    labelled = [replace(r, outer=outer.get(n)) for n, r in enumerate(whole_rows) if r.label is None]
    data = with_wraps_joined(labelled, "objective")
    for row in inherit(without_strays(data, "objective"), ("goal", "objective", "objective_weight")):
        if rows and alone is None and (more := _only_measurement(row, table)):
            rows[-1] = rows[-1].having({column: rows[-1][column].joined(row[column]) for column in more})
            continue
        if _is_summary(row):
            problems += [unassigned(row)] if row.fresh("budget") else []
            weight_totals += [_target(row, "weight", table)] if row.fresh("weight") else []
            continue
        if row["indicator"].blank:
            problems += [unassigned(r) for r in (alone,) if r is not None]
            alone = row if _only_objective(row) else None
            told = nameless if _is_nameless(row, periods) else unassigned
            problems += [told(row)] if alone is None and row.words else []
            continue
        if alone is not None and row["objective"] is not alone["objective"]:
            problems.append(unassigned(alone))
        alone = None
        entries = unstack(row, "indicator", periods)
        if len(entries) == 1 and entries[0].doubtful and not row.doubtful:
            problems.append(several_entries(row))
        rows += entries
    problems += [unassigned(r) for r in (alone,) if r is not None]
    numbered = are_numbered(row.text("indicator") for row in rows)
    return Indicators([_indicator(row, numbered, table, year) for row in rows], problems, weight_totals)


def _only_objective(row: Row) -> bool:
    printed = {meaning for meaning in row.own if not row[meaning].blank}
    return "objective" in printed and printed <= {"number", "goal", "objective"}


def _is_nameless(row: Row, periods: Sequence[str]) -> bool:
    """Whether all that an indicator has is printed but its name."""
    numbered = row.numbered or "number" not in row.own  # one number may stand beside several rows
    return numbered and row.fresh("unit") and any(row.fresh(period) for period in periods)


def _only_measurement(row: Row, table: LogicalTable) -> set[str]:
    """The columns that a row prints, where it holds nothing but more of the measurement text above it."""
    printed = {meaning for meaning in row.own if not row[meaning].blank}
    nameless = row["indicator"].blank or "indicator" not in row.own
    return printed if nameless and printed <= set(measured_columns(table)) else set()


def _values(table: LogicalTable) -> list[str]:
    """The columns that hold one value an indicator, in print order."""
    return [m for m in table.columns if m and (m in PERIODS or _YEARS.fullmatch(m))]


def _is_summary(row: Row) -> bool:
    """Whether a row only sums up or averages the others."""
    texts = [row.text(meaning) for meaning in ("number", "objective", "indicator") if meaning in row.own]
    printed = [text for text in texts if text]
    return len(printed) == 1 and is_summary(printed[0])


def _indicator(row: Row, numbered: bool, table: LogicalTable, year: int | None) -> Indicator:
    own, name = parted_name(row.text("indicator"), numbered)
    targets = {period: _target(row, period, table) for period in PERIODS if table.has(period)}
    years = {y[1]: _target(row, y[0], table) for m in table.columns if (y := _YEARS.fullmatch(m or ""))}
    if year is not None and str(year) in years:
        targets.setdefault("annual", years[str(year)])
    unit, odd = _unit(row)
    doubts = united(
        row.doubts,
        *(of_field(_on_words(row[meaning].reading.doubts), field) for meaning, field in _WORDED.items()),
        doubt_if(odd, "unit", "form", row.text("unit"), field="unit"),
    )
    category, objective = _above(row, table)
    begins = _begins(table, year)
    return Indicator(
        number=own or _number_beside(row, table) or row.number or row.printed("code"),
        category=category,
        objective=objective,
        name=name,
        data_source=_flat(row, "data_source"),
        unit=unit,
        responsible=_flat(row, "responsible"),
        measurement_text=measured_text(row, table),
        measurement=_unparted(row, table),
        targets=Targets(**targets),
        years=years,
        baseline=_target(row, begins, table) if begins else None,
        end_condition=_target(row, "final", table) if table.has("final") else None,
        weight=_target(row, "weight", table) if table.has("weight") else None,
        objective_weight=_of_objective(row, table),
        polarity=_flat(row, "polarity"),
        budget_text=amount_of(row["budget"])[0],
        budget=amount_of(row["budget"])[1],
        note="; ".join(text for meaning in _RUN_IN if (text := _flat(row, meaning))) or None,
        table=table.index,
        doubts=doubts,
        evidence=row.place,
    )


def _number_beside(row: Row, table: LogicalTable) -> str | None:
    """The number of the indicator itself, where the first column of numbers is that of the objectives."""
    second = "number#2"
    own = table.has(second) and table.columns.index(second) + 1 == table.columns.index("indicator")
    return row.printed(second) if own else None


def _begins(table: LogicalTable, year: int | None) -> str | None:
    """The column that says where ``year`` begins: a baseline, or what was reached in an earlier one that no
    other column names (``Realisasi 2024`` left of ``Target``)."""
    if table.has("baseline"):
        return "baseline"
    alone = table.has("realization") and not table.has("realization#2")
    if not alone or not table.has("annual") or len(table.words) != len(table.columns):
        return None
    at = table.columns.index("realization")
    reached = year_of(table.words[at])
    others = (year_of(words) for n, words in enumerate(table.words) if n != at)
    if reached is None or reached in others or (year is not None and reached >= year):
        return None
    return "realization" if at < table.columns.index("annual") else None


def _on_words(doubts: Doubts) -> Doubts:
    """Those that hold for words as well: that a cell prints no number says nothing against its words."""
    return tuple(doubt for doubt in doubts if doubt.code != "no-value")


def _unparted(row: Row, table: LogicalTable) -> Measurement | None:
    """What is in doubt of the measurement, which is parted once the tables are put together."""
    doubts = measured_doubts(row, table)
    return None if doubts is None else Measurement(doubts=doubts)


def _above(row: Row, table: LogicalTable) -> tuple[str | None, str | None]:
    """(category, objective): from columns, else from the labels above the row."""
    if table.has("objective", "levels"):
        return row.category or _flat(row, "perspective"), _flat(row, "objective")
    objective = without_label(row.category) if row.category else None
    return row.outer or _flat(row, "perspective"), objective


def _unit(row: Row) -> tuple[str | None, bool]:
    """(the unit, whether it was printed otherwise): of a scan without scraps of rules and stamps. A ``%`` is
    taken for digits (``96``, ``9%6``); it stands where some reader saw it and nothing else."""
    reading = row["unit"].reading
    text = _flat(row, "unit")
    if text is None or all(seen.reader == "transcript" for seen in reading.readings):
        return text, False
    lines = [line for line in reading.text.split("\n") if _UNIT.search(line)]
    kept = " ".join(" ".join(lines).split())
    words = any(len(word) > 1 for word in re.findall(r"[^\W\d_]+", kept))
    if not words and (kept or any(seen.text.strip() == "%" for seen in reading.readings)):
        kept = kept if kept in _SIGNS else "%"
    return kept or None, kept != text


def _target(row: Row, period: str, table: LogicalTable) -> Target:
    """A merged cell over several indicators gives each its target, to be looked at; so does a column that
    the table has twice."""
    shared = period not in row.own and not row[period].blank
    twice = table.has(f"{period}#2")
    return target_of(
        row[period],
        row.doubts,
        doubt_if(shared, "merged-cell", "grid"),
        doubt_if(twice, "column-twice", "header"),
    )


def _of_objective(row: Row, table: LogicalTable) -> Target | None:
    """The weight of the objective, whose cell is merged over its indicators as the objective is."""
    return target_of(row["objective_weight"], row.doubts) if table.has("objective_weight") else None


def _flat(row: Row, meaning: str) -> str | None:
    return " ".join(row.text(meaning).split()) or None
