"""STR012: a column whose heading names another year than the agreement's."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.records import Agreement
from rules.engine.finding import Finding, Severity
from rules.engine.look import Look
from rules.engine.rule import Context, RuleSettings, rule
from rules.knowledge.confusion import can_misread, confusable

_YEAR = re.compile(r"(?<!\d)20\d{2}(?!\d)")
_PERIODS = ("annual", "q1", "q2", "q3", "q4", "budget")
_OF_OTHER_YEARS = re.compile(
    r"\b(?:renstra|rpjmd|rpd|rpjmn|akhir|awal|lalu|realisasi|capaian|sebelum\w*|baseline|kondisi)\b",
    re.IGNORECASE,
)
"""Columns that look back or ahead on purpose."""

_Column = tuple[str, str, str, int]  # path of the table, meaning, heading, year


def _dated(agreement: Agreement) -> tuple[str, ...]:
    return tuple(dict.fromkeys(path for path, _, _, _ in _columns(agreement)))


@rule(
    id="STR012",
    name="column-year-differs",
    severity=Severity.WARNING,
    needs=(
        Look(
            "kolom target atau anggaran yang menyebut tahun",
            "columns of targets or budgets with a year",
            _dated,
        ),
        "year",
        "kind",
    ),
)
def check(agreement: Agreement, settings: RuleSettings, context: Context) -> Iterator[Finding]:
    """Only where no column of that meaning in the table has the agreement's year; one finding a table."""
    columns = list(_columns(agreement))
    right = {(path, meaning) for path, meaning, _, year in columns if year == agreement.year}
    told: set[str] = set()
    for path, meaning, heading, year in columns:
        if year == agreement.year or (path, meaning) in right or path in told:
            continue
        told.add(path)
        yield Finding.at(
            path,
            confusable=can_misread(agreement) and confusable(str(year), str(agreement.year)),
            heading=" ".join(heading.split()),
            found=str(year),
            year=str(agreement.year),
        )


def _columns(agreement: Agreement) -> Iterator[_Column]:
    """Columns of targets and budgets of the agreement whose heading names one year."""
    for index, table in enumerate(agreement.tables):
        for meaning, heading in zip(table.columns, table.headings, strict=False):
            years = set(_YEAR.findall(heading))
            if (
                table.kind != "other"
                and meaning in _PERIODS
                and len(years) == 1
                and not _OF_OTHER_YEARS.search(heading)
            ):
                yield f"tables[{index}]", meaning, heading, int(years.pop())
