"""TGT008: a unit that does not go with the name of the indicator."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.records import Agreement, Indicator
from extractor.records.written.percents import begins_as_share, says_percent
from rules.engine.finding import Finding, Severity
from rules.engine.look import Look
from rules.engine.rule import Context, RuleSettings, rule
from rules.knowledge.units import unit_kind

_COUNT_NAME = re.compile(r"^\W*(?:jumlah|banyaknya)\b", re.IGNORECASE)
_SCORE_NAME = re.compile(r"^\W*(?:indeks|index|nilai|skor)\b", re.IGNORECASE)
_SCORE_SHARE = re.compile(
    r"realisasi|investasi|capaian|serapan|penyerapan|pertumbuhan|kontribusi|peningkatan|kenaikan",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"[\d.,\s]+")
_COUNTED = re.compile(r"\d+\s+(?:dari|/)\s+\d+\s+([^\W\d_]+)", re.IGNORECASE)
"""A count within a cell: ``100 dari 110 Organisasi``."""
_TIME = re.compile(r"^\W*(?:rata[\s-]*rata\s+)?(?:waktu|durasi|lamanya)\b", re.IGNORECASE)
"""Names of the time something takes, which is no number of things."""
_MEAN_TIME = re.compile(r"^\W*rata[\s-]*rata\s+(?:waktu|durasi|lama(?:nya)?)\b", re.IGNORECASE)
"""Names of a mean of times, which is no share; a time alone may be the share of those within it."""
_SLASH = re.compile(r"\s*/\s*")


def _units(agreement: Agreement) -> Iterator[str]:
    for index, row in enumerate(agreement.indicators):
        if (row.unit or "").strip():
            yield f"indicators[{index}].unit"
        else:
            cells = row.targets.printed().items()
            yield from (f"indicators[{index}].targets.{period}" for period, target in cells if target.unit)


@rule(
    id="TGT008",
    name="unit-against-name",
    severity=Severity.WARNING,
    basis=("KEU",),
    needs=(Look("satuan", "units", _units),),
)
def check(agreement: Agreement, settings: RuleSettings, context: Context) -> Iterator[Finding]:
    """Persentase → Persen, Jumlah → a noun, Indeks or Nilai → no percent; two units; a number as unit."""
    for index, row in enumerate(agreement.indicators):
        unit = (row.unit or "").strip()
        why = _why(row, unit) if unit else None
        if why is None and (other := _unit_in_cell(row)) is not None:
            path, printed = other
            yield Finding.at(
                f"indicators[{index}].{path}",
                f"indicators[{index}].unit" if unit else f"indicators[{index}].name",
                why="cell" if unit else "score",
                name=row.name,
                unit=unit or printed,
                cell=printed,
            )
        if why is not None:
            yield Finding.at(
                f"indicators[{index}].unit",
                f"indicators[{index}].name",
                why=why,
                name=row.name,
                unit=unit,
                cell="",
            )


def _unit_in_cell(row: Indicator) -> tuple[str, str] | None:
    """(path, unit) of a target that prints another kind of unit than the column, or a percent of a score."""
    for target in (row.targets.annual,) if row.targets.annual else ():  # a quarter may be a share of a count
        match = _COUNTED.search(target.text)
        printed = target.unit or (match[1] if match else None)
        if not printed:
            continue
        kinds = {unit_kind(row.unit), unit_kind(printed)}
        share = begins_as_share(row.name) and not row.unit and unit_kind(printed) != "share"
        score = _is_score(row.name) and (not row.unit or unit_kind(row.unit) == "index")
        counted = match is not None and unit_kind(row.unit) == "share"
        if counted or share or kinds == {"share", "countable"} or (score and unit_kind(printed) == "share"):
            return "targets.annual", printed
    return None


def _why(row: Indicator, unit: str) -> str | None:
    if _NUMBER.fullmatch(unit):
        return "number"
    parts = _SLASH.split(unit)
    kinds = {unit_kind(part) for part in parts}
    if len(parts) > 1 and "share" in kinds and len(kinds) > 1:
        return "slash"
    kind = unit_kind(unit)
    if begins_as_share(row.name) and kind != "share":
        return "share"
    if kind != "share":
        return "time" if kind == "countable" and len(parts) == 1 and _TIME.match(row.name) else None
    return _why_no_share(row.name)


def _why_no_share(name: str) -> str | None:
    if _COUNT_NAME.match(name):
        return "count"
    if _MEAN_TIME.match(name) and not says_percent(name):
        return "time"
    return "score" if _is_score(name) else None


def _is_score(name: str) -> bool:
    """Whether a name leads with a score and says of no share in it."""
    share = says_percent(name) or _SCORE_SHARE.search(name) is not None
    return _SCORE_NAME.match(name) is not None and not share
