"""``cermat extract FILE``: one document's content as JSON on standard output, nothing else there."""

from __future__ import annotations

from pathlib import Path

import click

from audit.cli.frame import Given, define, option, say_json
from audit.language import current, text

READER = "extractor:read"


@define("extract")
@click.argument("file", type=Given(), metavar="FILE")
@option("--format", type=click.Choice(("json",)), default="json", show_default=True)
@option("--password", metavar="TEKS")
@option("--timeout", type=click.FloatRange(min=1), default=900.0, show_default=True, metavar="N")
def command(file: Path, format: str, password: str | None, timeout: float) -> int:
    """``cermat extract``: the record of one file, on standard output. Returns the exit code."""
    from audit.reports.terminal import inline
    from audit.results import Failure
    from audit.run.alone import read
    from audit.run.inputs import shown
    from audit.runners.work import Limits

    limits = Limits(seconds=timeout, cpu_seconds=timeout * 2)
    read_or_not = read(file, password, current(), limits, READER)
    if isinstance(read_or_not, Failure):
        advice = text("terminal.advice", advice=read_or_not.advice)
        click.echo(f"{inline(shown(file))}: {read_or_not.message} {advice}", err=True)
        return 3
    say_json(read_or_not.model_dump_json(indent=1) + "\n")
    return 0
