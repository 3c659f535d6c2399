"""What the options of ``cermat check`` ask for, as things to work with; wrong usage is said at once."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from audit.cli.frame import fail
from audit.language import current
from audit.ledger.rows import FILE, LedgerError
from audit.run import Acceptance
from audit.run.baseline import BaselineError, load_baseline
from audit.run.batch import Machines
from audit.run.inputs import Collected, collect
from audit.run.inputs.remote import RemoteError
from audit.runners import preload
from rules.engine.configuration import ConfigurationError
from rules.engine.profile import Profile, load_profile
from rules.engine.rule import Context, all_rules
from rules.engine.waiver import load_waivers
from rules.given.sheets import TableError
from rules.given.tables import (
    load_budgets,
    load_officials,
    load_programs,
    load_regulations,
    load_roster,
    load_targets,
)

if TYPE_CHECKING:
    from audit.decisions import Decided
    from audit.ledger.store import Ledger


def profile(name: str, select: Sequence[str] = (), ignore: Sequence[str] = ()) -> Profile:
    """The profile of that name or path, narrowed to the rules asked for; a usage error where it cannot be."""
    try:
        loaded = load_profile(name)
    except ConfigurationError as error:
        raise fail("usage.bad-file", message=error.render(current())) from None
    return loaded.narrowed(_rules("--select", select), _rules("--ignore", ignore))


def _rules(option: str, values: Sequence[str]) -> tuple[str, ...]:
    """Ids or their beginnings, given apart or with commas between."""
    wanted = tuple(part.strip().upper() for value in values for part in value.split(",") if part.strip())
    for prefix in wanted:
        if not any(rule_id.startswith(prefix) for rule_id in all_rules()):
            raise fail("usage.no-rule-matches", option=option, value=prefix)
    return wanted


_TABLES: dict[str, Callable[[Path], tuple[Any, ...]]] = {
    "regulations": load_regulations,
    "roster": load_roster,
    "targets": load_targets,
    "budgets": load_budgets,
    "programs": load_programs,
    "officials": load_officials,
}


def context(asked: Mapping[str, Any]) -> Context:
    """What the inspectorate gave beside the documents; a usage error where a table cannot be read."""
    try:
        return Context(
            **{name: load(asked[name]) for name, load in _TABLES.items() if asked[name] is not None},
            budget_approved=_date(asked["budget_approved"]),
        )
    except TableError as error:
        raise fail("usage.bad-file", message=error.render(current())) from None


def _date(value: str | None) -> str | None:
    if value is None:
        return None
    try:
        return date.fromisoformat(value).isoformat()
    except ValueError:
        raise fail("usage.not-a-date", value=value) from None


def acceptance(waivers: Path | None, baseline: Path | None) -> Acceptance:
    """What is waived, and the run to compare with; ends with the usage code where a file cannot be read."""
    try:
        return Acceptance(
            waivers=load_waivers(waivers) if waivers is not None else (),
            baseline=load_baseline(baseline) if baseline is not None else None,
        )
    except ConfigurationError as error:
        raise fail("usage.bad-file", message=error.render(current())) from None
    except BaselineError as error:
        raise fail("usage.not-a-baseline", path=baseline, why=error) from None


def found(words: Sequence[str], out: Path | None) -> Collected:
    """The files that ``words`` lead to; a usage error for an address that nothing here can read."""
    try:
        return collect(words, out)
    except RemoteError as error:
        raise fail("usage.no-remote", why=error) from None


@contextlib.contextmanager
def machines(url: str | None, jobs: int) -> Iterator[Machines]:
    """``jobs`` processes here, or the cluster at ``url``, as long as it lasts."""
    if url is None:
        yield Machines(jobs)
        return
    from audit.runners.cluster import ClusterError, cluster

    try:
        with cluster(url, preload.MODULES) as runner:
            yield Machines(jobs, runner)
    except ClusterError as error:
        raise fail("usage.no-runner", why=error) from None


def ledger(url: str | None, out: Path | None) -> Ledger | None:
    """The ledger at ``url``, else that of the folder ``out``; none where neither is given."""
    place = url if url is not None else out / FILE if out is not None else None
    if place is None:
        return None
    from audit.ledger.store import Ledger

    try:
        return Ledger(place)
    except LedgerError as error:
        if url is None:
            raise fail("usage.bad-ledger", path=place, why=error) from None
        raise fail("usage.no-ledger", why=error) from None


def decisions(found: Ledger | None) -> Decided:
    """What people decided, as the ledger has it; a usage error where its trail was changed by hand."""
    from audit.decisions import Decided, TrailBrokenError, decided

    if found is None:
        return Decided()
    try:
        return decided(found)
    except TrailBrokenError as error:
        raise fail("usage.trail-broken", number=error) from None
    except LedgerError as error:
        raise fail("usage.no-ledger", why=error) from None


def opened(run: Path, url: str | None = None) -> Ledger:
    """The ledger at ``url``, else that of the folder ``run``, or the file itself; it has to be there."""
    if url is not None and (kept := ledger(url, None)) is not None:
        return kept
    place = run / FILE if run.is_dir() else run
    if not place.is_file():
        raise fail("usage.no-run", path=run)
    found = ledger(None, place.parent) if place.name == FILE else None
    if found is None:
        raise fail("usage.no-run", path=run)
    return found


def folder(out: Path | None) -> Path | None:
    """``out``, made where it does not exist, and writable."""
    if out is None:
        return None
    try:
        out.mkdir(parents=True, exist_ok=True)
        if not os.access(out, os.W_OK):
            raise PermissionError(13, os.strerror(13))
    except OSError as error:
        raise fail("usage.out-not-folder", path=out, why=_why(error)) from None
    return out


def _why(error: Exception) -> str:
    return getattr(error, "strerror", None) or str(error)
