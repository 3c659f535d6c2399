"""``cermat debug FILE --page N``: a page with what was found on it, as a picture."""

from __future__ import annotations

from pathlib import Path

import click

from audit.cli.frame import Given, define, option
from audit.language import current, text


@define("debug")
@click.argument("file", type=Given(), metavar="FILE")
@option("--page", type=click.IntRange(min=1), required=True, metavar="N")
@option("--out", "png", type=Given(), metavar="PNG")
@option("--without", multiple=True, metavar="CHECK")
@option("--password", metavar="TEKS")
def command(file: Path, page: int, png: Path | None, without: tuple[str, ...], password: str | None) -> int:
    """``cermat debug``: a picture of one page with what was found on it. Returns the exit code."""
    from audit.reports.terminal import inline
    from audit.run.alone import draw
    from audit.run.inputs import shown

    target = png or Path(f"{file.stem}-{page}.png")
    failed = draw(file, page, target, password, current(), without)
    if failed is not None:
        click.echo(
            f"{inline(shown(file))}: {failed.message} {text('terminal.advice', advice=failed.advice)}",
            err=True,
        )
        return 3
    click.echo(str(target))
    return 0
