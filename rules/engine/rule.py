"""What a rule is, and the register of all rules.

A rule is one module in ``rules.catalogue``, named after its id, with its page (``<id>.md``) beside it.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict

from extractor.records import Agreement
from rules.engine.finding import Finding, Severity

_ID = re.compile(r"[A-Z]{3}\d{3}")
_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")

ScopeKind = Literal["agreement", "batch"]
"""What a rule looks at: one agreement, or all of a run beside each other."""

Need = Literal[
    "indicators", "targets", "quarters", "months", "measurement", "weights", "actions", "programs",
    "programs_total", "parties", "nip", "signings", "titles", "clauses", "citations", "year", "organisation",
    "scan", "regulations",
]  # fmt: skip
"""What a rule needs of a document before it has anything to say; the engine checks it for the rule."""


class RuleSettings(BaseModel):
    """Settings of a rule, set in a profile's ``[rules.<ID>]``; unknown names are errors."""

    model_config = ConfigDict(frozen=True, extra="forbid")


@dataclass(frozen=True, slots=True)
class Context:
    """What rules may ask for besides the record: tables that the inspectorate keeps. Empty by default."""

    regulations: tuple[Any, ...] = ()
    roster: tuple[Any, ...] = ()
    budget_approved: str | None = None  # ISO date


Check = Callable[..., Iterator[Finding]]


@dataclass(frozen=True, slots=True)
class Rule:
    """``check`` takes (agreement, settings, context), for a batch rule (agreements, settings, context)."""

    id: str
    name: str
    severity: Severity
    basis: tuple[str, ...]
    needs: tuple[Need, ...]
    scope: ScopeKind
    settings: type[RuleSettings]
    check: Check
    page: Path

    @property
    def family(self) -> str:
        return self.id[:3]


_REGISTER: dict[str, Rule] = {}


def rule(
    *,
    id: str,
    name: str,
    severity: Severity,
    basis: Sequence[str] = ("LOG",),
    needs: Sequence[Need] = (),
    scope: ScopeKind = "agreement",
    settings: type[RuleSettings] = RuleSettings,
) -> Callable[[Check], Check]:
    """Register the decorated generator function as a rule.

    ``name`` says the defect (reads as "allow <name>"); ``basis`` are keys of ``rules/basis``. Raises
    ValueError for an id used twice or a malformed id or name: a mistake of the program, found at import.
    """
    if not _ID.fullmatch(id) or not _NAME.fullmatch(name):
        raise ValueError(f"malformed rule id or name: {id} {name}")
    if id in _REGISTER or any(name == other.name for other in _REGISTER.values()):
        raise ValueError(f"rule id or name used twice: {id} {name}")

    def register(check: Check) -> Check:
        source = Path(importlib.import_module(check.__module__).__file__ or "")
        _REGISTER[id] = Rule(
            id=id,
            name=name,
            severity=severity,
            basis=tuple(basis),
            needs=tuple(needs),
            scope=scope,
            settings=settings,
            check=check,
            page=source.with_suffix(".md"),
        )
        return check

    return register


@cache
def all_rules() -> dict[str, Rule]:
    """Every rule of the catalogue by id, in order of id."""
    package = importlib.import_module("rules.catalogue")
    for module in pkgutil.walk_packages(package.__path__, "rules.catalogue."):
        importlib.import_module(module.name)
    return dict(sorted(_REGISTER.items()))


AgreementCheck = Callable[[Agreement, RuleSettings, Context], Iterator[Finding]]
