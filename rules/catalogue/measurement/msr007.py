"""MSR007: an indicator that measures a process, not a result."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.records import Agreement
from rules.engine.finding import Finding, Severity
from rules.engine.rule import Context, RuleSettings, rule

_PROCESS = re.compile(
    r"\b(pelaksanaan|implementasi|terlaksananya|penyelenggaraan|penyelesaian tahapan|tahapan|"
    r"penyusunan|sosialisasi|rapat|koordinasi|terselenggaranya|terfasilitasinya|terkoordinasinya|"
    r"tersosialisasi(?:kan)?nya|bimbingan teknis|bimtek)\b",
    re.IGNORECASE,
)


@rule(
    id="MSR007",
    name="process-indicator",
    severity=Severity.INFO,
    basis=("LKE 1.b.5",),
    needs=("indicators",),
)
def check(agreement: Agreement, settings: RuleSettings, context: Context) -> Iterator[Finding]:
    """The first words of the name (after the word of measure) name an activity.

    Only the beginning counts: "Indeks kepuasan atas penyelenggaraan …" measures a result.
    """
    for row, indicator in enumerate(agreement.indicators):
        match = _PROCESS.search(" ".join(indicator.name.split()[:4]))
        if match is not None:
            yield Finding.at(f"indicators[{row}].name", indicator=indicator.name, word=match[0])
