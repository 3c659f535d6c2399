"""CIT008: a threshold in the cited rule that differs from the one the indicator uses."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from extractor.records import Agreement, parse_number
from rules.engine.finding import Finding, Severity
from rules.engine.look import Look
from rules.engine.rule import Context, RuleSettings, rule

_THRESHOLD = re.compile(
    r"(?:paling sedikit|paling kurang|sekurang-kurangnya|minimal|paling banyak|maksimal)(?:\s+sebanyak)?\s+"
    r"(\d[\d.,]*)\s*(?:\([^()]*\)\s*)?([^\W\d_]+ [^\W\d_]+)",
    re.IGNORECASE,
)
_PLAIN = re.compile(r"\b(\d[\d.,]*)\s*(?:\([^()]*\)\s*)?([^\W\d_]+ [^\W\d_]+)")


def _thresholds(agreement: Agreement) -> Iterator[str]:
    for index, row in enumerate(agreement.indicators):
        if _numbers(_THRESHOLD, row.measurement_text or ""):
            yield f"indicators[{index}].measurement_text"


@rule(
    id="CIT008",
    name="number-against-citation",
    severity=Severity.INFO,
    needs=(Look("ambang dalam pengukuran", "thresholds in the measurement", _thresholds),),
)
def check(agreement: Agreement, settings: RuleSettings, context: Context) -> Iterator[Finding]:
    """The measurement names a minimum or maximum in words ("paling sedikit 20 jam pelajaran"); the indicator,
    or another rule in the same cell, has another number of the same unit."""
    for row, indicator in enumerate(agreement.indicators):
        cited = _numbers(_THRESHOLD, indicator.measurement_text or "")
        if not cited:
            continue
        used = [*_numbers(_PLAIN, indicator.name), *cited]
        for unit in dict.fromkeys(unit for _, unit in cited):
            values = list(dict.fromkeys(value for value, of in used if of == unit))
            if len(values) > 1:
                yield Finding.at(
                    f"indicators[{row}].measurement_text",
                    f"indicators[{row}].name",
                    indicator=indicator.name,
                    values=values,
                    unit=unit,
                )


def _numbers(pattern: re.Pattern[str], text: str) -> list[tuple[Decimal, str]]:
    found = []
    for match in pattern.finditer(text):
        value = parse_number(match[1].rstrip(".,"))
        if value is not None:
            found.append((value, match[2].lower()))
    return found
