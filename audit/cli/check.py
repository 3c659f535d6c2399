"""``cermat check PATH…``: check documents and report findings."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from audit.cli.frame import Given, define, option, output_given_up, say_json
from audit.language import current, text

if TYPE_CHECKING:
    from audit.run import Run

READER = "extractor:read"
REPORT_FAILED = 3
FAIL_ON = ("error", "warning", "info", "none")
FORMATS = ("text", "json", "sarif", "junit", "csv")


@define("check")
@click.argument("paths", nargs=-1, required=True, type=Given(words=True), metavar="PATH...")
@option("--out", type=Given(), metavar="FOLDER")
@option("--format", type=click.Choice(FORMATS), default="text", show_default=True)
@option("--profile", default="nasional", show_default=True, metavar="PROFIL")
@option("--select", multiple=True, metavar="KODE")
@option("--ignore", multiple=True, metavar="KODE")
@option("--fail-on", type=click.Choice(FAIL_ON), default="error", show_default=True)
@option("--password", metavar="TEKS")
@option("--waivers", type=Given(), metavar="FILE")
@option("--baseline", type=Given(), metavar="PATH")
@option("--regulations", type=Given(), metavar="FILE")
@option("--roster", type=Given(), metavar="FILE")
@option("--targets", type=Given(), metavar="FILE")
@option("--budgets", type=Given(), metavar="FILE")
@option("--programs", type=Given(), metavar="FILE")
@option("--officials", type=Given(), metavar="FILE")
@option("--budget-approved", metavar="TTTT-BB-HH")
@option("--jobs", type=click.IntRange(min=1), metavar="N")
@option("--runner", metavar="URL")
@option("--timeout", type=click.FloatRange(min=1), default=900.0, show_default=True, metavar="N")
@option("--fresh", is_flag=True)
@option("--retry-failed", is_flag=True)
@option("--ledger", metavar="URL")
def command(**asked: Any) -> int:
    """``cermat check``: read, check, write the reports. Returns the exit code."""
    return checked(asked)[0]


def checked(asked: dict[str, Any]) -> tuple[int, Run]:
    """What the options ask for, done: the exit code, and the run."""
    from audit.cli.stopping import stopping

    _workers_begin()
    from audit.cli.asked import acceptance, context, decisions, folder, found, ledger, machines, profile
    from audit.cli.progress import Progress
    from audit.run import exit_code, run_check
    from audit.run.afar import contents_afar
    from audit.run.batch import default_jobs
    from audit.run.document import Order
    from audit.run.inputs.content import contents, each_once
    from audit.run.kept import Kept
    from audit.runners.memory import each_worker
    from audit.runners.work import Limits

    out = folder(asked["out"])
    order = Order(
        profile=profile(asked["profile"], asked["select"], asked["ignore"]),
        context=context(asked),
        language=current(),
        password=asked["password"],
        crops=out is not None,
        reader=READER,
    )
    accepted = acceptance(asked["waivers"], asked["baseline"])
    jobs = asked["jobs"] or default_jobs()
    limits = Limits(asked["timeout"], asked["timeout"] * 2, each_worker(jobs))
    book = ledger(asked["ledger"], out)
    decided = decisions(book)
    order, accepted = replace(order, corrections=decided.by_content()), replace(accepted, decided=decided)
    collected = found(asked["paths"], out)
    kept = Kept(order, limits, {}, book, asked=_told(asked))
    kept.fresh, kept.retry_failed = asked["fresh"], asked["retry_failed"]
    with machines(asked["runner"], jobs) as workers, stopping():
        kept.contents = contents(collected.inputs) | contents_afar(collected.inputs, workers.runner, kept)
        collected = each_once(collected, kept.contents)
        with Progress(collected.inputs) as progress, _left_told(out) as left:
            run = run_check(collected, order, workers, limits, accepted, progress.watcher, kept)
            reported = _report(run, asked["format"], out, progress.watcher, left)
    kept.close()
    if kept.trouble is not None:
        click.echo(text("terminal.ledger-lost", why=kept.trouble), err=True)
    done = reported and run.whole
    return (exit_code(run.results, asked["fail_on"]) if done else REPORT_FAILED), run


def _workers_begin() -> None:
    """They load while this process does. Where that is the program's own, they are forked from it, and what
    both need is loaded before."""
    from audit.runners import preload

    own = bool(click.get_current_context().find_root().obj)
    if own:
        import audit.run.document  # noqa: F401
        from rules.engine.rule import all_rules

        all_rules()
    preload.begin(own=own)


def _told(asked: dict[str, Any]) -> dict[str, Any]:
    """The options as they are kept: what was not given and what is secret is not among them."""
    from audit.run.inputs.given import FOLDER

    secret = {"password", "ledger"}
    said = {name: _plain(value) for name, value in asked.items() if value and name not in secret}
    return {**said, FOLDER: str(Path.cwd())}


def _plain(value: Any) -> Any:
    return (
        list(map(str, value)) if isinstance(value, tuple) else value if isinstance(value, int) else str(value)
    )


def _report(run: Any, format: str, out: Path | None, watcher: Any, left: list[str]) -> bool:
    """Say what was found, then write the reports: neither is lost to a failure of the other. Those that are
    written are taken from ``left``."""
    trouble: OSError | None = None
    try:
        _say(run, format)
    except BrokenPipeError:  # whoever listened has heard enough
        output_given_up()
    except OSError as error:  # the disk is full
        trouble = error
    whole = True
    if out is not None:
        from audit.cli.again import told_aside
        from audit.reports.write import write_all

        watcher.phase("reports")
        for name, why in write_all(run, out, current(), aside=told_aside):
            left.remove(name)
            whole = whole and why is None
            if why is not None:
                click.echo(text("terminal.not-written", path=out / name, why=why), err=True)
        if whole and format == "text" and trouble is None:
            click.echo(text("terminal.written", path=out))
    if trouble is not None:
        raise trouble
    return whole


@contextlib.contextmanager
def _left_told(out: Path | None) -> Iterator[list[str]]:
    """The names of the reports in ``out``; those that are left where somebody stops are told."""
    from audit.reports import HTML, JSON, XLSX

    left = [JSON, XLSX, HTML]
    try:
        yield left
    except KeyboardInterrupt:
        if out is not None and left:
            click.echo(text("terminal.reports-left", path=out, names=", ".join(left)), err=True)
        raise


def _say(run: Any, format: str) -> None:
    if format == "json":
        from audit.reports import json

        say_json(json.dumped(run.results))
        return
    if format in ("sarif", "junit", "csv"):
        from audit.reports.machine import DUMPED

        say_json(DUMPED[format](run.results, current()))
        return
    from audit.reports import terminal

    say = terminal.summary if format == "summary" else terminal.show
    say(run, terminal.console(), current())
    sys.stdout.flush()
