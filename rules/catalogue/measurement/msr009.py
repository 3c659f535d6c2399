"""MSR009: words printed twice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.records import Agreement
from rules.engine.finding import Finding, Severity
from rules.engine.rule import Context, RuleSettings, rule

_TWICE = re.compile(r"\b([^\W\d_]{3,})\s+\1\b", re.IGNORECASE)
_AROUND_ONE = re.compile(r"\b([^\W\d_]{4,})\s+([^\W\d_]{4,})\s+\1\b", re.IGNORECASE)
_LINKS = frozenset(
    (
        *("demi", "atas", "dari", "oleh", "untuk", "pada", "yang", "antar", "dengan", "terhadap", "dibagi"),
        *("dibanding", "dibandingkan", "dikurangi", "dikali", "menjadi", "maupun", "serta", "atau"),
        *("kepada", "sampai", "hingga", "tahun"),
    )
)
"""Words that stand between two equal words with good reason: "nilai dibanding nilai"."""
_PAIRED = frozenset({"semakin", "makin", "baik", "antara", "setiap"})
"""Words that come in pairs: ``semakin rendah semakin baik``."""
_REDUPLICATED = frozenset({"sama", "masing", "rata", "benar", "tiap", "lain"})
"""Words that Indonesian doubles; the hyphen may have been lost."""


@rule(id="MSR009", name="repeated-words", severity=Severity.INFO, needs=("indicators",))
def check(agreement: Agreement, settings: RuleSettings, context: Context) -> Iterator[Finding]:
    """A word twice ("Sektor Sektor", "data sumber data") in objective, name or measurement."""
    for row, indicator in enumerate(agreement.indicators):
        for field in ("objective", "name", "measurement_text"):
            found = repeated(getattr(indicator, field) or "")
            if found:
                yield Finding.at(f"indicators[{row}].{field}", indicator=indicator.name, words=found)


def repeated(text: str) -> list[str]:
    """The doubled words of ``text`` as printed; a doubled word over a paragraph's end is none."""
    found = []
    for paragraph in text.split("\n"):
        found += [m[0] for m in _TWICE.finditer(paragraph) if m[1].lower() not in _REDUPLICATED]
        found += [m[0] for m in _AROUND_ONE.finditer(paragraph) if not _explained(m)]
    return found


def _explained(match: re.Match[str]) -> bool:
    return match[2].lower() in _LINKS or match[1].lower() in _PAIRED or match[1].lower() == match[2].lower()
