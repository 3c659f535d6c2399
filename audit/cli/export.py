"""``cermat export RUN --to csv --out FOLDER``: a run as tables for other programs."""

from __future__ import annotations

from pathlib import Path

import click

from audit.cli.frame import Given, define, fail, option
from audit.language import text

FAILED = 3


@define("export")
@click.argument("run", type=Given(), metavar="RUN")
@option("--to", type=click.Choice(("csv", "parquet", "xlsx", "duckdb")), default="csv", show_default=True)
@option("--out", type=Given(), metavar="FOLDER", required=True)
@option("--number", type=click.IntRange(min=1), metavar="N")
def command(run: Path, to: str, out: Path, number: int | None) -> int:
    """``cermat export``: a run as tables. Returns the exit code."""
    from audit.cli.asked import folder, opened
    from audit.reports.export import ExportError, export
    from audit.reports.tables import tables
    from audit.run.stored import found, last_run, stored

    with opened(run) as ledger:
        wanted = last_run(ledger, number)
        place = folder(out) if wanted is not None else None
        if wanted is None or place is None:
            raise fail("usage.no-run", path=run)
        try:
            files = list(export(tables(list(stored(ledger, wanted)), found(ledger, wanted)), to, place))
        except ExportError as error:
            raise fail("usage.error", why=error) from None
    for name, why in files:
        if why is not None:
            click.echo(text("terminal.not-written", path=place / name, why=why), err=True)
        else:
            click.echo(str(place / name))
    return FAILED if any(why is not None for _, why in files) else 0
