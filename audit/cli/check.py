"""``cermat check PATH…``: check documents and report findings."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from audit.cli.frame import Given, define, fail, option
from audit.language import current

READER = "extractor:read"
FAIL_ON = ("error", "warning", "info", "none")


@define("check")
@click.argument("paths", nargs=-1, required=True, type=Given(words=True), metavar="PATH...")
@option("--out", type=Given(), metavar="FOLDER")
@option("--format", type=click.Choice(("text", "json")), default="text", show_default=True)
@option("--profile", default="nasional", show_default=True, metavar="PROFIL")
@option("--select", multiple=True, metavar="KODE")
@option("--ignore", multiple=True, metavar="KODE")
@option("--fail-on", type=click.Choice(FAIL_ON), default="error", show_default=True)
@option("--password", metavar="TEKS")
@option("--waivers", type=Given(), metavar="FILE")
@option("--baseline", type=Given(), metavar="PATH")
@option("--regulations", type=Given(), metavar="FILE")
@option("--roster", type=Given(), metavar="FILE")
@option("--budget-approved", metavar="TTTT-BB-HH")
@option("--jobs", type=click.IntRange(min=1), metavar="N")
@option("--timeout", type=click.FloatRange(min=1), default=900.0, show_default=True, metavar="N")
def command(**asked: Any) -> int:
    """``cermat check``: read, check, write the reports. Returns the exit code."""
    from audit.runners import preload

    preload.begin()
    from audit.cli.asked import acceptance, context, folder, profile
    from audit.cli.progress import Progress
    from audit.run import exit_code, run_check
    from audit.run.batch import default_jobs
    from audit.run.content import contents, each_once
    from audit.run.document import Order
    from audit.run.inputs import collect
    from audit.runners.processes import Limits

    out = folder(asked["out"])
    order = Order(
        profile=profile(asked["profile"], asked["select"], asked["ignore"]),
        context=context(asked["regulations"], asked["roster"], asked["budget_approved"]),
        language=current(),
        password=asked["password"],
        crops=out is not None,
        reader=READER,
    )
    accepted = acceptance(asked["waivers"], asked["baseline"])
    collected = collect(asked["paths"], out)
    collected = each_once(collected, contents(collected.inputs))
    limits = Limits(seconds=asked["timeout"], cpu_seconds=asked["timeout"] * 2)
    with Progress(len(collected.inputs), out) as progress:
        run = run_check(collected, order, asked["jobs"] or default_jobs(), limits, accepted, progress.step)
    _report(run, asked["format"], out)
    return exit_code(run.results, asked["fail_on"])


def _report(run: Any, format: str, out: Path | None) -> None:
    from audit.reports import json
    from audit.reports.write import write_all

    if out is not None:
        try:
            write_all(run, out, current())
        except OSError as error:
            raise fail("usage.out-not-folder", path=out, why=error.strerror or error) from None
    if format == "json":
        click.echo(json.dumped(run.results), nl=False)
        return
    from rich.console import Console

    from audit.reports import terminal

    terminal.show(run, Console(highlight=False), current(), out)
