"""``cermat layout FILE``: what each column of each table was taken for, and how sure, as TOML to correct."""

from __future__ import annotations

from pathlib import Path

import click

from audit.cli.frame import Given, define, option
from audit.language import current, text

READER = "extractor:read"


@define("layout")
@click.argument("file", type=Given(), metavar="FILE")
@option("--out", "toml", type=Given(), metavar="TOML")
@option("--password", metavar="TEKS")
def command(file: Path, toml: Path | None, password: str | None) -> int:
    """``cermat layout``: what each column was taken for, as a file to correct. Returns the exit code."""
    from audit.reports.machine.layout import about, tables_of, written
    from audit.results import Failure
    from audit.run.alone import read
    from audit.run.inputs import shown
    from audit.runners.work import Limits

    read_or_not = read(file, password, current(), Limits(), READER)
    if isinstance(read_or_not, Failure):
        advice = text("terminal.advice", advice=read_or_not.advice)
        click.echo(f"{shown(file)}: {read_or_not.message} {advice}", err=True)
        return 3
    words = about() + written(tables_of(read_or_not))
    if toml is None:
        click.echo(words, nl=False)
        return 0
    toml.write_text(words, encoding="utf-8")
    click.echo(str(toml))
    return 0
