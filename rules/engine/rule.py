"""What a rule is, and the register of all rules.

A rule is one module in ``rules.catalogue``, named after its id, with its page (``<id>.md``) beside it. An
inspectorate's own are loaded by ``rules.engine.own``.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict

from extractor.records import Agreement
from rules.engine.finding import Finding, Severity
from rules.engine.look import Look

_ID = re.compile(r"[A-Z]{3}\d{3}")
_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")

ScopeKind = Literal["agreement", "batch"]
"""What a rule looks at: one agreement, or all of a run beside each other."""

Need = Literal[
    "agreement", "kind", "indicators", "targets", "quarters", "months", "measurement", "actions", "programs",
    "parties", "nip", "signings", "titles", "clauses", "citations", "year", "organisation", "scan",
    "regulations",
]  # fmt: skip
"""What many rules need of a document before they have anything to say (``rules.engine.needs``)."""


class RuleSettings(BaseModel):
    """Settings of a rule, set in a profile's ``[rules.<ID>]``; unknown names are errors."""

    model_config = ConfigDict(frozen=True, extra="forbid")


@dataclass(frozen=True, slots=True)
class Context:
    """What rules may ask for besides the record: tables that the inspectorate keeps. Empty by default."""

    regulations: tuple[Any, ...] = ()
    roster: tuple[Any, ...] = ()
    targets: tuple[Any, ...] = ()
    budgets: tuple[Any, ...] = ()
    programs: tuple[Any, ...] = ()
    officials: tuple[Any, ...] = ()
    budget_approved: str | None = None  # ISO date


Check = Callable[..., Iterator[Finding]]


@dataclass(frozen=True, slots=True)
class Rule:
    """``check`` takes (agreement, settings, context), for a batch rule (agreements, settings, context)."""

    id: str
    name: str
    severity: Severity
    basis: tuple[str, ...]
    needs: tuple[Need | Look, ...]
    scope: ScopeKind
    settings: type[RuleSettings]
    check: Check
    page: Path

    @property
    def family(self) -> str:
        """The letters of its id (``TGT``)."""
        return self.id[:3]


class RuleClashError(ValueError):
    """A rule whose id or name another one has already."""

    def __init__(self, id: str, other: str) -> None:
        self.id, self.other = id, other
        super().__init__(f"rule id or name used twice: {id}; there is {other}")


_REGISTER: dict[str, Rule] = {}


def rule(
    *,
    id: str,
    name: str,
    severity: Severity,
    basis: Sequence[str] = ("LOG",),
    needs: Sequence[Need | Look] = (),
    scope: ScopeKind = "agreement",
    settings: type[RuleSettings] = RuleSettings,
) -> Callable[[Check], Check]:
    """Register the decorated generator function as a rule.

    ``name`` says the defect (reads as "allow <name>"); ``basis`` are keys of ``rules/basis``. The first of
    ``needs`` is what the rule looks at: only where there is some of it, and all of it can be judged, can the
    document conform. Raises ValueError for a malformed or missing one of these, RuleClashError for an id or
    name in use: mistakes of the program, found at import.
    """
    if not _ID.fullmatch(id) or not _NAME.fullmatch(name):
        raise ValueError(f"malformed rule id or name: {id} {name}")
    if not needs:
        raise ValueError(f"rule {id} does not say what it looks at")
    twin = next((other for other in _REGISTER.values() if id == other.id or name == other.name), None)
    if twin is not None:
        raise RuleClashError(id, f"{twin.id} {twin.name}")

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


def registered() -> dict[str, Rule]:
    """The rules that were imported so far, by id."""
    return dict(_REGISTER)


def withdraw(ids: Iterable[str]) -> None:
    """Take rules out again: those of a file that turned out to be broken."""
    for id in ids:
        _REGISTER.pop(id, None)


def all_rules() -> dict[str, Rule]:
    """Every rule of the catalogue by id, in order of id, with an inspectorate's own as far as loaded."""
    _import_catalogue()
    return dict(sorted(_REGISTER.items()))


@cache
def _import_catalogue() -> None:
    package = importlib.import_module("rules.catalogue")
    for module in pkgutil.walk_packages(package.__path__, "rules.catalogue."):
        importlib.import_module(module.name)


AgreementCheck = Callable[[Agreement, RuleSettings, Context], Iterator[Finding]]
