"""The family of tables of indicators with their targets, formulas or persons responsible."""

from __future__ import annotations

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from extractor.layouts import Family, Found, LogicalTable
from extractor.parts.measurement import split_measurement
from extractor.parts.tables.indicators.rows import read_indicators
from extractor.parts.tables.separators import with_told_separators, with_told_sizes
from extractor.parts.unread.problems import table_of_another_year
from extractor.read import ReadPage
from extractor.records import Indicator
from extractor.records.agreement import MONTHS, PERIODS, QUARTERS
from extractor.tables import Seam

_SEAM = Seam(("annual", *QUARTERS), ("objective",))
_YEAR = re.compile(r"\btahun\s*(?:anggaran)?\s*:?\s*(20\d\d)", re.IGNORECASE)
_SHORT = ("unit", "responsible", "data_source")


def _is_it(have: AbstractSet[str], heading: str) -> bool:
    if (
        "realization" in have
        and not have & {*PERIODS, "unit", "measurement"}
        and not any(m.startswith("y2") for m in have)
    ):
        return False  # what was reached, without what was promised: a report
    return bool(have & {"indicator", "levels"}) or (
        "objective" in have and bool(have & {"annual", *QUARTERS})
    )


def _settled(have: AbstractSet[str]) -> dict[str, str]:
    marked = dict.fromkeys(have & set(MONTHS), "period")  # few months say when, not how much
    if have & {"indicator", "levels"}:
        return marked
    measured = "criterion" if {"criterion", "objective"} <= have else "objective"
    return {**marked, measured: "indicator"}


def _seam(have: AbstractSet[str]) -> Seam:
    """In a table without any target (key indicators with formula and person responsible) a short column that
    every row fills tells the rows."""
    years = sorted(meaning for meaning in have if re.fullmatch(r"y20\d\d", meaning))
    if years:
        return Seam((*_SEAM.anchors, *years), _SEAM.levels)
    short = next((name for name in _SHORT if name in have), None)
    return Seam((short,), _SEAM.levels) if short and not have & set(_SEAM.anchors) else _SEAM


def _read(tables: Sequence[LogicalTable], pages: Sequence[ReadPage], year: int | None) -> Found:
    scanned = {page.number for page in pages if page.kind == "scan"}
    listed = [t for t in tables if t.kind == "indicators"]
    other = [t for t in listed if _is_of_another_year(t, year)]
    if len(other) == len(listed):
        other = []  # the year of the agreement may be misread
    own = [t for t in listed if t not in other]
    indicators = read_indicators(own or _monthly(tables), year)
    indicators.problems += [table_of_another_year(table) for table in other]
    told = with_told_separators(indicators.found, scanned)
    rows = tuple(_measured(with_told_sizes(indicator, scanned)) for indicator in told)
    fields = {"indicators": rows, "weight_totals": tuple(indicators.weight_totals)}
    return Found(fields, indicators.problems)


def _is_of_another_year(table: LogicalTable, year: int | None) -> bool:
    """Whether a table of results is headed by another year than the agreement's (what was reached before)."""
    said = [int(found) for found in _YEAR.findall(table.heading)]
    return table.has("realization") and year is not None and bool(said) and year not in said


def _monthly(tables: Sequence[LogicalTable]) -> list[LogicalTable]:
    """Plans by month, which list the indicators with their targets where no other table does."""
    return [t for t in tables if t.kind == "actions" and t.has("m12") and t.has("indicator")]


def _measured(indicator: Indicator) -> Indicator:
    text = indicator.measurement_text
    if not text:
        return indicator
    doubts = indicator.measurement.doubts if indicator.measurement else ()
    parted = split_measurement(text, indicator.evidence).doubting(*doubts)
    return indicator.model_copy(update={"measurement": parted})


INDICATORS = Family(
    kind="indicators",
    labels={"id": "indikator", "en": "indicators"},
    record="indicators",
    texts=("category", "objective", "name", "data_source", "measurement_text"),
    is_it=_is_it,
    settled=_settled,
    seam=_seam,
    read=_read,
    asked=2,
)
