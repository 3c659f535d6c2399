"""MSR008: a criterion that leaves open what counts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.records import Agreement
from rules.engine.finding import Finding, Severity
from rules.engine.look import Look
from rules.engine.rule import Context, RuleSettings, rule
from rules.views.measurement import measured

_VAGUE = re.compile(
    r"\bdan atau\b|\bdan lain-lain\b|\bdan sebagainya\b|\bdll\b|\bdsb\b|\bsecukupnya\b|\bseperlunya\b|"
    r"\bseoptimal mungkin\b|\b(?:dianggap|dinilai|cukup) (?:memadai|baik|layak)\b",
    re.IGNORECASE,
)


def _defined(agreement: Agreement) -> Iterator[str]:
    for path, _, measurement in measured(agreement):
        if measurement.definition or measurement.method:
            yield f"{path}.measurement"


@rule(
    id="MSR008",
    name="vague-criterion",
    severity=Severity.INFO,
    basis=("LKE 1.b.5",),
    needs=(Look("definisi atau metode", "definitions or methods", _defined),),
)
def check(agreement: Agreement, settings: RuleSettings, context: Context) -> Iterator[Finding]:
    """ "dan atau" (without a stroke), "dan lain-lain" … in a definition or method.

    "dan/atau" says which combinations count, and is left alone.
    """
    for path, indicator, measurement in measured(agreement):
        text = f"{measurement.definition or ''}\n{measurement.method or ''}"
        found = sorted({match[0].lower() for match in _VAGUE.finditer(text)})
        if found:
            yield Finding.at(f"{path}.measurement", indicator=indicator.name, words=found)
