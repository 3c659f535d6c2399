"""``cermat export RUN --to csv --out FOLDER``: a run as tables, or its findings, for other programs."""

from __future__ import annotations

import json
from pathlib import Path

import click

from audit.cli.frame import Given, define, fail, option
from audit.language import current, text

FAILED = 3
TABLES = ("csv", "parquet", "xlsx", "duckdb")
FINDINGS = {
    "sarif": ("temuan.sarif", "sarif"),
    "junit": ("temuan.xml", "junit"),
    "findings": ("temuan.csv", "csv"),
}
"""What is made of the findings alone: the name of the file and its form."""
TRAIL = "jejak.jsonl"
"""The trail of decisions, a link a line."""


@define("export")
@click.argument("run", type=Given(), metavar="RUN")
@option("--to", type=click.Choice((*TABLES, *FINDINGS, "trail")), default="csv", show_default=True)
@option("--out", type=Given(), metavar="FOLDER", required=True)
@option("--number", type=click.IntRange(min=1), metavar="N")
@option("--ledger", metavar="URL")
def command(run: Path, to: str, out: Path, number: int | None, ledger: str | None) -> int:
    """``cermat export``: a run as tables, its findings, or what was decided. Returns the exit code."""
    if to not in TABLES and number is not None:
        raise fail("usage.number-of-tables")
    if to == "trail":
        files = _trail(run, out, ledger)
    else:
        files = _findings(run, to, out) if to in FINDINGS else _tables(run, to, out, number, ledger)
    for name, why in files:
        if why is not None:
            click.echo(text("terminal.not-written", path=out / name, why=why), err=True)
        else:
            click.echo(str(out / name))
    return FAILED if any(why is not None for _, why in files) else 0


Files = list[tuple[str, str | None]]
"""(file, why it could not be written)."""


def _findings(run: Path, to: str, out: Path) -> Files:
    """Of the published result in the folder ``run``, which is that of its last run."""
    from audit.cli.asked import folder
    from audit.reports.machine import DUMPED
    from audit.reports.write import written
    from audit.run.baseline import BaselineError, load_results

    try:
        results = load_results(run)
    except BaselineError as error:
        raise fail("usage.not-a-run", path=run, why=error) from None
    name, form = FINDINGS[to]
    words = DUMPED[form](results, current())
    folder(out)
    return [(name, written(out / name, lambda path: path.write_text(words, encoding="utf-8", newline="")))]


def _trail(run: Path, out: Path, url: str | None) -> Files:
    """Every link as the ledger has it: ``mark`` is the SHA-256 of the others, so that anybody can try it."""
    from audit.cli.asked import decisions, folder, opened
    from audit.reports.write import written

    with opened(run, url) as ledger:
        decisions(ledger)  # tells a trail that was changed by hand
        rows = ledger.decisions()
    lines = [
        {"number": r.number, "recorded": r.recorded, "previous": r.previous, "body": r.body, "mark": r.mark}
        for r in rows
    ]
    words = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
    folder(out)
    return [(TRAIL, written(out / TRAIL, lambda path: path.write_text(words, encoding="utf-8", newline="")))]


def _tables(run: Path, to: str, out: Path, number: int | None, url: str | None) -> Files:
    from audit.cli.asked import folder, opened
    from audit.reports.export import ExportError, export
    from audit.reports.tables import tables
    from audit.run.stored import found, last_run, stored

    with opened(run, url) as ledger:
        wanted = last_run(ledger, number)
        place = folder(out) if wanted is not None else None
        if wanted is None or place is None:
            raise fail("usage.no-run", path=run)
        try:
            return list(export(tables(list(stored(ledger, wanted)), found(ledger, wanted)), to, place))
        except ExportError as error:
            raise fail("usage.error", why=error) from None
