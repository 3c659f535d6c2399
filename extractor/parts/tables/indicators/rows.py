"""The indicators of an agreement, from the tables that list them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from rapidfuzz import fuzz

from extractor.layouts import LogicalTable
from extractor.parts.tables.values import target_of
from extractor.parts.unread.problems import several_entries, unassigned
from extractor.records import Indicator, Problem, Target, Targets, doubt_if, of_field, united
from extractor.records.agreement import MONTHS, QUARTERS
from extractor.tables import Row, inherit, unstack, with_wraps_joined, without_strays

_ENUMERATOR = re.compile(r"(?:\(?(?:\d{1,2}|[a-z])[.)]|\d{1,2}(?=\s+[A-Z]))\s*(?=\S)")
_MARKED = re.compile(r"(?:\(?(?:\d{1,2}|[a-z])[.)])\s*(?=\S)")
_UNIT = re.compile(r"[^\W\d_]{2}|[%‰²³]")  # what a scan leaves of a rule is no unit
_SIGNS = ("%", "‰")  # alone in a unit
_PERIODS = (*QUARTERS, "annual", *MONTHS)
_SAME_NAME = 95


@dataclass
class Indicators:
    found: list[Indicator] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def read_indicators(tables: Sequence[LogicalTable]) -> Indicators:
    """The indicators of all tables that list them; a second table of the same ones adds what is new in it."""
    out = Indicators()
    for table in tables:
        found, problems = _of_table(table)
        out.found = _merged(out.found, found)
        out.problems += problems
    return out


def _of_table(table: LogicalTable) -> tuple[list[Indicator], list[Problem]]:
    periods = [period for period in _PERIODS if table.has(period)]
    rows: list[Row] = []
    problems: list[Problem] = []
    alone: Row | None = None  # a row that prints only the objective of the rows below
    data = with_wraps_joined([r for r in table.rows if r.label is None], "objective")
    for row in inherit(without_strays(data, "objective"), ("goal", "objective")):
        if rows and alone is None and _only_measurement(row):
            whole = rows[-1]["measurement"].joined(row["measurement"])
            rows[-1] = rows[-1].having({"measurement": whole})
            continue
        if row["indicator"].blank:
            problems += [unassigned(r) for r in (alone,) if r is not None]
            alone = row if _only_objective(row) else None
            problems += [unassigned(row)] if alone is None and row.words else []
            continue
        if alone is not None and row["objective"] is not alone["objective"]:
            problems.append(unassigned(alone))
        alone = None
        entries = unstack(row, "indicator", periods)
        if len(entries) == 1 and entries[0].doubtful and not row.doubtful:
            problems.append(several_entries(row))
        rows += entries
    problems += [unassigned(r) for r in (alone,) if r is not None]
    numbered = _numbered_names(rows)
    return [_indicator(row, periods, numbered, table) for row in rows], problems


def _only_objective(row: Row) -> bool:
    printed = {meaning for meaning in row.own if not row[meaning].blank}
    return "objective" in printed and printed <= {"number", "goal", "objective"}


def _only_measurement(row: Row) -> bool:
    """Whether the row holds nothing but more of the measurement text above it."""
    printed = {meaning for meaning in row.own if not row[meaning].blank}
    return printed == {"measurement"} and (row["indicator"].blank or "indicator" not in row.own)


def _numbered_names(rows: Sequence[Row]) -> bool:
    """Whether the names of the table carry numbers of their own (``1 Persentase …``)."""
    names = [row.text("indicator") for row in rows]
    return sum(bool(_ENUMERATOR.match(name)) for name in names) >= max(2, 0.6 * len(names))


def _indicator(row: Row, periods: Sequence[str], numbered: bool, table: LogicalTable) -> Indicator:
    name = " ".join(row.text("indicator").split())
    name = (_ENUMERATOR if numbered else _MARKED).sub("", name, count=1)
    targets = {period: _target(row, period, table) for period in periods}
    unit, odd = _unit(row)
    doubts = united(
        row.doubts,
        of_field(row["indicator"].reading.doubts, "name"),
        of_field(row["objective"].reading.doubts, "objective"),
        doubt_if(odd, "unit", "form", row.text("unit"), field="unit"),
    )
    return Indicator(
        number=row.number,
        category=row.category if table.has("objective") else None,
        objective=_flat(row, "objective") if table.has("objective") else row.category,
        name=name,
        data_source=_flat(row, "data_source"),
        unit=unit,
        responsible=_flat(row, "responsible"),
        measurement_text=row.printed("measurement"),
        targets=Targets(**targets),
        doubts=doubts,
        evidence=row.place,
    )


def _unit(row: Row) -> tuple[str | None, bool]:
    """(the unit, whether it was printed otherwise): of a scan without scraps of rules and stamps. A ``%`` is
    taken for digits (``96``, ``9%6``); it stands where some reader saw it and nothing else."""
    reading = row["unit"].reading
    text = _flat(row, "unit")
    if text is None or not reading.readings:
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


def _flat(row: Row, meaning: str) -> str | None:
    return " ".join(row.text(meaning).split()) or None


def _merged(known: Sequence[Indicator], found: Sequence[Indicator]) -> list[Indicator]:
    """Both lists; where a later table lists a known indicator without a target of its own that disagrees, it
    only adds to it."""
    out = list(known)
    for indicator in found:
        at = next((i for i, old in enumerate(known) if _same(old, indicator) and old is out[i]), None)
        if at is None:
            out.append(indicator)
        else:
            out[at] = _completed(out[at], indicator)
    return out


def _same(a: Indicator, b: Indicator) -> bool:
    return fuzz.ratio(_key(a.name), _key(b.name)) >= _SAME_NAME and not _contradict(a.targets, b.targets)


def _contradict(a: Targets, b: Targets) -> bool:
    printed = b.printed()
    return any(
        period in printed and printed[period].text and target.text and printed[period].text != target.text
        for period, target in a.printed().items()
    )


def _key(text: str) -> str:
    return re.sub(r"\W+", "", text).casefold()


def _completed(old: Indicator, new: Indicator) -> Indicator:
    names = ("category", "objective", "data_source", "unit", "responsible", "measurement_text")
    filled = {name: getattr(new, name) for name in names if getattr(old, name) is None}
    targets = {**new.targets.printed(), **{p: t for p, t in old.targets.printed().items() if t.text}}
    return old.model_copy(update={**filled, "targets": Targets(**targets)})
