"""``cermat mark RUN``: the documents of a run with their findings marked on the pages."""

from __future__ import annotations

import json
from pathlib import Path

import click

from audit.cli.frame import Given, define, fail, option
from audit.language import current, text

FAILED = 3


@define("mark")
@click.argument("run", type=Given(), metavar="RUN")
@option("--out", type=Given(), metavar="FOLDER")
@option("--evidence", is_flag=True)
@option("--password", metavar="TEKS")
@option("--jobs", type=click.IntRange(min=1), metavar="N")
def command(run: Path, out: Path | None, evidence: bool, password: str | None, jobs: int | None) -> int:
    """``cermat mark``: marked copies of the documents. Returns the exit code."""
    from audit.cli.asked import folder
    from audit.reports.marked.files import EVIDENCE, FOLDER, markings, write_evidence, write_marked
    from audit.run.baseline import BaselineError, load_results
    from audit.run.batch import default_jobs

    try:
        results = load_results(run)
    except BaselineError as error:
        raise fail("usage.not-a-run", path=run, why=error) from None
    place = out or (run if run.is_dir() else run.parent) / FOLDER
    wanted = markings(results, place, current(), _folder_then(run))
    if not wanted:
        click.echo(text("mark.nothing"))
        return 0
    folder(place)
    whole, made = True, []
    for one, why in write_marked(wanted, password, jobs or default_jobs()):
        if why is None:
            click.echo(str(one.target))
        else:
            whole = whole and why == "picture"
            click.echo(f"{one.document.source.name}: {_words(why)}", err=True)
        if why in (None, "picture"):
            made.append(one)
    if evidence:
        made.sort(key=wanted.index)
        why = write_evidence(made, place / EVIDENCE, password, current())
        whole = whole and why is None
        if why is None:
            click.echo(str(place / EVIDENCE))
        else:
            click.echo(text("terminal.not-written", path=place / EVIDENCE, why=_words(why)), err=True)
    return 0 if whole else FAILED


def _folder_then(run: Path) -> str | None:
    """The folder in which the run was started, as its ledger has it."""
    from audit.cli.asked import opened
    from audit.ledger.rows import FILE
    from audit.run.inputs.given import FOLDER
    from audit.run.stored import last_run

    place = run if run.is_dir() else run.parent
    if not (place / FILE).is_file():
        return None
    with opened(place) as kept:
        before = last_run(kept)
    found = json.loads(before.options).get(FOLDER) if before is not None else None
    return str(found) if found is not None else None


def _words(why: str) -> str:
    try:
        return text(f"mark.{why}")
    except KeyError:
        return why
