"""MSR010: two indicators with one definition, copied from the one to the other."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.lexicon.plain import letters
from extractor.records import Agreement
from rules.engine.finding import Finding, Severity
from rules.engine.look import Look
from rules.engine.rule import Context, RuleSettings, rule
from rules.views.measurement import measured

SHORTEST = 33
"""Letters; shorter definitions may well be alike."""


def _defined(agreement: Agreement) -> tuple[str, ...]:
    paths = tuple(f"{path}.measurement" for path, _, one in measured(agreement) if one.definition)
    return paths if len(paths) > 1 else ()


@rule(
    id="MSR010",
    name="definition-copied",
    severity=Severity.WARNING,
    needs=(Look("definisi dua indikator atau lebih", "definitions of two or more indicators", _defined),),
)
def check(agreement: Agreement, settings: RuleSettings, context: Context) -> Iterator[Finding]:
    """The same words as definition of indicators with other names."""
    rows: dict[str, list[tuple[str, str]]] = {}
    for path, indicator, measurement in measured(agreement):
        key = letters(measurement.definition or "")
        if len(key) >= SHORTEST:
            rows.setdefault(key, []).append((path, indicator.name))
    for places in rows.values():
        names = list(dict.fromkeys(letters(name) for _, name in places))
        if len(names) > 1:
            paths = [path for path, _ in places]
            yield Finding.at(
                f"{paths[1]}.measurement",
                *(f"{path}.measurement" for path in (*paths[2:], paths[0])),
                names=[f"“{name}”" for _, name in places],
            )
