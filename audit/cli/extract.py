"""``cermat extract FILE``: one document's content as JSON on standard output, nothing else there.

Rules, decisions and reports are not loaded for it, and its process holds no record: the worker that reads the
document says what it holds.
"""

from __future__ import annotations

import importlib
from dataclasses import dataclass
from pathlib import Path

import click

from audit.cli.frame import Given, define, option, say_json
from audit.language import Language, current, text
from audit.language.names import shown

READER = "extractor:read"


@dataclass(frozen=True, slots=True)
class NotRead:
    """Why a document could not be read, and what to do about it."""

    message: str
    advice: str


@define("extract")
@click.argument("file", type=Given(), metavar="FILE")
@option("--format", type=click.Choice(("json",)), default="json", show_default=True)
@option("--password", metavar="TEKS")
@option("--timeout", type=click.FloatRange(min=1), default=900.0, show_default=True, metavar="N")
def command(file: Path, format: str, password: str | None, timeout: float) -> int:
    """``cermat extract``: the record of one file, on standard output. Returns the exit code."""
    from audit.runners.processes import prepare, run
    from audit.runners.work import Died, Limits, Task

    prepare((), own=bool(click.get_current_context().find_root().obj))
    task = Task(0, record_of, (file, password, current(), READER))
    ((_, record),) = run([task], 1, Limits(seconds=timeout, cpu_seconds=timeout * 2))
    if isinstance(record, Died):
        words = (
            text(f"failed.{record.cause}.{part}", detail=record.detail) for part in ("message", "advice")
        )
        record = NotRead(*words)
    if isinstance(record, NotRead):
        from audit.reports.terminal import inline

        advice = text("terminal.advice", advice=record.advice)
        click.echo(f"{inline(shown(file))}: {record.message} {advice}", err=True)
        return 3
    say_json(record + "\n")
    return 0


def record_of(path: Path, password: str | None, language: Language, reader: str = READER) -> str | NotRead:
    """The record of ``path`` as JSON, or why there is none; ``reader`` is a module and its function."""
    from extractor.errors import DocumentError

    module, _, name = reader.partition(":")
    try:
        agreement = getattr(importlib.import_module(module), name)(path, password)
    except DocumentError as error:
        return NotRead(*error.render(language))
    source = agreement.source.model_copy(update={"path": shown(path)})
    return str(agreement.model_copy(update={"source": source}).model_dump_json(indent=1))
