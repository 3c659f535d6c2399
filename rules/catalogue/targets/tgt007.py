"""TGT007: a target that is no number where one is due; point and comma for decimals in one document."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.records import Agreement
from extractor.records.written.decimals import COMMA, POINT, decimal_signs
from extractor.records.written.nothing import has_error_of_workbook, is_none_in_words
from rules.engine.finding import Finding, Severity
from rules.engine.rule import Context, RuleSettings, rule
from rules.knowledge.units import counted_kind
from rules.views.target_cells import TargetCell, target_cells

_BLANK_THOUSANDS = re.compile(r"\d{1,3}(?: \d{3})+(?:,\d+)?")
_AS_MAY_BE = re.compile(
    r"(?:menyesuaikan|disesuaikan|sesuai\s+(?:kebutuhan|kondisi|kemampuan|anggaran|ketersediaan|permintaan|usulan))\b",
    re.I,
)
"""Words that promise nothing, in whatever unit."""
_MALFORMED = re.compile(r"[\d.,\s]*\d[\d.,\s]*%?")


@rule(id="TGT007", name="number-format", severity=Severity.INFO, needs=("targets",))
def check(agreement: Agreement, settings: RuleSettings, context: Context) -> Iterator[Finding]:
    """Cells that should hold a number and do not; the rarer of two decimal signs, the point where even."""
    cells = list(target_cells(agreement))
    for cell in cells:
        if _no_number(cell):
            yield Finding.at(
                cell.path,
                severity=None if _has_figures(cell.target.text) else Severity.ERROR,
                why="number",
                name=cell.name,
                printed=cell.target.text,
                other=None,
            )
    yield from _mixed_signs(cells)


def _has_figures(text: str) -> bool:
    return re.search(r"\d", text) is not None and not has_error_of_workbook(text)


def _no_number(cell: TargetCell) -> bool:
    text = cell.target.text.strip()
    if cell.target.kind != "composite" or is_none_in_words(text) or _BLANK_THOUSANDS.fullmatch(text):
        return False
    kind = counted_kind(cell.unit, cell.name)
    due = kind in ("share", "countable") or not re.search(r"\w", text) or _AS_MAY_BE.match(text) is not None
    return bool(_MALFORMED.fullmatch(text) or has_error_of_workbook(text)) or (due and not _has_figures(text))


def _mixed_signs(cells: list[TargetCell]) -> Iterator[Finding]:
    numbers = [cell for cell in cells if cell.target.value is not None]
    points = [cell for cell in numbers if POINT in decimal_signs(cell.target.text)]
    commas = [cell for cell in numbers if COMMA in decimal_signs(cell.target.text)]
    if not points or not commas:
        return
    rarer, usual = (points, commas) if len(points) <= len(commas) else (commas, points)
    by_row: dict[str, TargetCell] = {}
    for cell in rarer:
        by_row.setdefault(cell.name, cell)
    for cell in by_row.values():
        like = next((other for other in usual if other.name == cell.name), usual[0])
        yield Finding.at(
            cell.path, like.path, why="sign", name=cell.name, printed=cell.target.text, other=like.target.text
        )
