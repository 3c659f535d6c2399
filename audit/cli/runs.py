"""``cermat runs RUN``: the runs of a folder, what each was asked for and what it came to."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import click

from audit.cli.frame import Given, define, option, say_json
from audit.language import text


@define("runs")
@click.argument("run", type=Given(), metavar="RUN")
@option("--format", type=click.Choice(("text", "json")), default="text", show_default=True)
@option("--ledger", metavar="URL")
def command(run: Path, format: str, ledger: str | None) -> int:
    """``cermat runs``: the runs of a ledger. Returns the exit code."""
    from dataclasses import asdict

    from audit.cli.asked import opened

    with opened(run, ledger) as kept:
        rows = [asdict(row) for row in kept.runs()]
    for row in rows:
        row["options"], row["summary"] = json.loads(row["options"]), json.loads(row["summary"] or "null")
    if format == "json":
        say_json(json.dumps(rows, ensure_ascii=False, indent=1) + "\n")
        return 0
    from audit.reports.terminal import inline

    for row in rows:
        click.echo(inline(_line(row)))
    return 0


def _line(row: dict[str, Any]) -> str:
    status = "cut-off" if row["ended"] is None else row["status"]
    made = f"{row['profile']}  cermat {row['program']}"
    first = f"{row['id']:>3}  {row['started']}  {text(f'runs.{status}')}  {made}"
    if row["summary"] is None:
        return f"{first}  {text('runs.found', n=row['found'])}"
    counts = text("terminal.files", **row["summary"]["files"])
    return f"{first}  {counts}  {text('runs.findings', **row['summary'])}"
