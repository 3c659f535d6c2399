"""``cermat compare A B``: what became of each finding from one hand-in to the next, and what changed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from audit.cli import check
from audit.cli.frame import Given, define, fail, option, say_json
from audit.language import current, text

if TYPE_CHECKING:
    from audit.run.comparison import Side

FAILED = 3


@define("compare")
@click.argument("before", type=Given(), metavar="A")
@click.argument("after", type=Given(), metavar="B")
@option("--out", type=Given(), metavar="FOLDER")
@option("--format", type=click.Choice(("text", "json")), default="text", show_default=True)
@option("--profile", default="nasional", show_default=True, metavar="PROFIL")
@option("--jobs", type=click.IntRange(min=1), metavar="N")
def command(before: Path, after: Path, out: Path | None, format: str, profile: str, jobs: int | None) -> int:
    """``cermat compare``: two hand-ins or runs. Returns the exit code."""
    from audit.cli.asked import folder
    from audit.reports import comparison as report
    from audit.reports.terminal import console
    from audit.run.comparison import compare

    place = folder(out)
    made = compare(_side(before, profile, jobs), _side(after, profile, jobs))
    if format == "json":
        say_json(report.dumped(made))
    else:
        report.show(made, console(), current())
    files = list(report.write_all(made, place, current())) if place is not None else []
    for name, why in files:
        if why is not None and place is not None:
            click.echo(text("terminal.not-written", path=place / name, why=why), err=True)
    return FAILED if any(why is not None for _, why in files) else 0


def _side(path: Path, profile: str, jobs: int | None) -> Side:
    """A run (its folder or hasil.json), or documents that are checked now."""
    from audit.run.baseline import FILE

    if (path / FILE).is_file() or path.name.endswith(".json"):
        return _of_run(path)
    if not path.exists():
        raise fail("usage.error", why=f"{path}: {text('failed.path-missing.message')}")
    return _checked(path, profile, jobs)


def _of_run(path: Path) -> Side:
    from audit.ledger.rows import FILE as LEDGER
    from audit.run.baseline import BaselineError, load_results
    from audit.run.comparison import Side

    try:
        results = load_results(path)
    except BaselineError as error:
        raise fail("usage.not-a-run", path=path, why=error) from None
    folder = path if path.is_dir() else path.parent
    if not (folder / LEDGER).is_file():
        return Side(results)
    from audit.cli.asked import opened
    from audit.run.stored import last_run, stored

    with opened(folder) as ledger:
        run = last_run(ledger)
        files = stored(ledger, run) if run is not None else ()
        known = {one.file.path: one.agreement for one in files if one.agreement is not None}
    return Side(results, known)


def _checked(path: Path, profile: str, jobs: int | None) -> Side:
    from audit.cli import asked
    from audit.run import Acceptance, run_check
    from audit.run.batch import Machines, default_jobs
    from audit.run.comparison import Side
    from audit.run.document import Order
    from audit.run.inputs import collect
    from audit.run.inputs.content import contents, each_once
    from audit.runners.work import Limits

    collected = collect([str(path)])
    collected = each_once(collected, contents(collected.inputs))
    order = Order(profile=asked.profile(profile), language=current(), reader=check.READER)
    run = run_check(collected, order, Machines(jobs or default_jobs()), Limits(), Acceptance())
    known = {d.result.source.path: d.agreement for d in run.documents if d.agreement is not None}
    return Side(run.results, known)
