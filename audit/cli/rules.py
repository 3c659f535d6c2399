"""``cermat rules``: all rules, with what the profile makes of them."""

from __future__ import annotations

import click

from audit.cli.frame import define, option
from audit.language import current, text


@define("rules")
@option("--profile", default="nasional", show_default=True, metavar="PROFIL")
@option("--format", type=click.Choice(("text", "json")), default="text", show_default=True)
def command(profile: str, format: str) -> int:
    """``cermat rules``: all rules, and which the profile switches on. Returns the exit code."""
    from audit.cli.asked import profile as load
    from audit.rulebook import entries

    listed = entries(load(profile), current())
    if format == "json":
        import json

        click.echo(json.dumps([entry._asdict() for entry in listed], indent=1, ensure_ascii=False))
        return 0
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, pad_edge=False)
    for column in ("id", "about", "severity", "enabled"):
        table.add_column(text(f"rules.{column}"), no_wrap=column != "about")
    for entry in listed:
        severity = text(f"word.{entry.severity}")
        table.add_row(entry.id, Text(entry.about), severity, text("word.yes" if entry.enabled else "word.no"))
    Console(highlight=False).print(table)
    click.echo(text("rules.more"))
    return 0
