"""A run once more as it was asked for, with what people decided since: for commands that bring decisions."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from audit.cli.asked import acceptance, context, decisions, profile
from audit.language import current, text

if TYPE_CHECKING:
    from audit.ledger.rows import RunRow
    from audit.ledger.store import Ledger
    from audit.run import Acceptance, Run
    from audit.run.document import Order

_GIVEN = (
    *("waivers", "baseline", "regulations", "roster", "targets", "budgets", "programs", "officials"),
    "budget_approved",
)
_PATHS = frozenset(_GIVEN) - {"budget_approved"}


def asked_then(before: RunRow) -> tuple[Order, Acceptance]:
    """Order and acceptance as ``before`` was asked for; a usage error where a table of it is gone."""
    from audit.run.document import Order
    from audit.run.inputs.given import options_from_here

    given: dict[str, Any] = options_from_here(json.loads(before.options))
    options = {name: given.get(name) for name in _GIVEN}
    options |= {name: Path(str(value)) for name, value in options.items() if value and name in _PATHS}
    order = Order(
        profile=profile(given.get("profile", "nasional"), given.get("select", ()), given.get("ignore", ())),
        context=context(options),
        language=current(),
        crops=True,
    )
    return order, acceptance(options["waivers"], options["baseline"])


def decided_now(ledger: Ledger, before: RunRow, jobs: int = 1) -> Run:
    """The rules once more on what ``before`` read, with all decisions of ``ledger``."""
    from audit.run.again import run_again

    order, accepted = asked_then(before)
    return run_again(ledger, before, order, replace(accepted, decided=decisions(ledger)), jobs)


def told_aside(path: Path) -> None:
    """Say where a working paper was kept that held what nobody brought in yet."""
    click.echo(text("terminal.paper-aside", path=path), err=True)


def reported(run: Run, out: Path, cover: Mapping[str, str], *, keep: bool = False) -> bool:
    """All reports of ``run`` into ``out``, those that cannot be written told: whether all were.

    ``keep`` asks first whether the working paper that is there holds what nobody brought in yet.
    """
    from audit.reports import terminal
    from audit.reports.write import write_all

    terminal.summary(run, terminal.console(), current())
    whole = True
    for name, why in write_all(run, out, current(), cover, told_aside if keep else None):
        whole = whole and why is None
        if why is not None:
            click.echo(text("terminal.not-written", path=out / name, why=why), err=True)
    return whole
