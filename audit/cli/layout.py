"""``cermat layout FILE``: what each column of each table was taken for, and how sure, as TOML to correct."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from audit.cli.frame import Given, define, option
from audit.language import current, text

if TYPE_CHECKING:
    from extractor.records.agreement import Agreement, TableFound

READER = "extractor:read"
_DOUBT = 0.12  # of a meaning's lead over the next: below it the column is doubtful


@define("layout")
@click.argument("file", type=Given(), metavar="FILE")
@option("--out", "toml", type=Given(), metavar="TOML")
@option("--password", metavar="TEKS")
def command(file: Path, toml: Path | None, password: str | None) -> int:
    """``cermat layout``: what each column was taken for, as a file to correct. Returns the exit code."""
    from audit.results import Failure
    from audit.run.alone import read
    from audit.run.inputs import shown
    from audit.runners.work import Limits

    read_or_not = read(file, password, current(), Limits(), READER)
    if isinstance(read_or_not, Failure):
        advice = text("terminal.advice", advice=read_or_not.advice)
        click.echo(f"{shown(file)}: {read_or_not.message} {advice}", err=True)
        return 3
    written = "\n".join(lines_of(read_or_not)) + "\n"
    if toml is None:
        click.echo(written, nl=False)
        return 0
    toml.write_text(written, encoding="utf-8")
    click.echo(str(toml))
    return 0


def lines_of(agreement: Agreement) -> Iterator[str]:
    """The file: each table with headings once, its columns in print order."""
    yield f"# {text('layout.about')}"
    seen: set[tuple[str, ...]] = set()
    for table in agreement.tables:
        if any(table.headings) and table.headings not in seen:
            seen.add(table.headings)
            yield from _table(table)


def _table(table: TableFound) -> Iterator[str]:
    page = table.evidence.page if table.evidence is not None else None
    yield ""
    yield f"[[tables]]  # {text('layout.page', page=page)}"
    yield f'kind = "{table.kind}"'
    yield "columns = ["
    for heading, meaning, lead in zip(table.headings, table.columns, table.leads, strict=False):
        told = meaning if meaning != "unknown" else "rest"
        unsure = "layout.unknown" if meaning == "unknown" else "layout.unsure" if lead < _DOUBT else None
        told_by = text("layout.lead", lead=f"{lead:.2f}") if meaning != "unknown" and lead < 1 else ""
        remark = "; ".join(filter(None, (text(unsure) if unsure else "", told_by)))
        remark = f"  # {remark}" if remark else ""
        yield f'  {{ heading = {json.dumps(heading, ensure_ascii=False)}, meaning = "{told}" }},{remark}'
    yield "]"
