"""What a document must have before a rule can speak of it."""

from __future__ import annotations

from collections.abc import Callable

from extractor.records import Agreement
from rules.rule import Need, Rule

_PRESENT: dict[Need, Callable[[Agreement], bool]] = {
    "indicators": lambda a: bool(a.indicators),
    "targets": lambda a: any(i.targets.printed() for i in a.indicators),
    "quarters": lambda a: any(i.targets.quarters() for i in a.indicators),
    "months": lambda a: any(
        t.months() for t in (*(i.targets for i in a.indicators), *(r.targets for r in a.actions))
    ),
    "measurement": lambda a: any(i.measurement_text for i in a.indicators),
    "weights": lambda a: (
        bool(a.components) or any(i.measurement and i.measurement.weights for i in a.indicators)
    ),
    "actions": lambda a: bool(a.actions),
    "programs": lambda a: bool(a.programs),
    "programs_total": lambda a: a.programs_total is not None,
    "parties": lambda a: bool(a.parties),
    "nip": lambda a: any(p.nip_text for p in a.parties),
    "signings": lambda a: bool(a.signings),
    "titles": lambda a: bool(a.titles),
    "clauses": lambda a: bool(a.clauses),
    "citations": lambda a: bool(a.citations),
    "year": lambda a: a.year is not None,
    "organisation": lambda a: a.organisation is not None,
    "scan": lambda a: a.source.kind in ("scan", "mixed"),
}


def missing(rule: Rule, agreement: Agreement) -> tuple[Need, ...]:
    """The declared needs of ``rule`` that ``agreement`` does not meet."""
    return tuple(need for need in rule.needs if not _PRESENT[need](agreement))
