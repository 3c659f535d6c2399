"""``cermat report RUN``: the papers that an auditor signs, as Word documents."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from audit.cli.frame import Given, define, fail, option
from audit.language import current, text

if TYPE_CHECKING:
    from audit.run import Run

FAILED = 3


@define("report")
@click.argument("run", type=Given(), metavar="RUN")
@option("--out", type=Given(), metavar="FOLDER")
@option("--templates", type=Given(), metavar="FOLDER")
@option("--profile", metavar="PROFIL")
@option("--evaluation", is_flag=True)
@option("--pdf", is_flag=True)
@option("--ledger", metavar="URL")
def command(
    run: Path,
    out: Path | None,
    templates: Path | None,
    profile: str | None,
    evaluation: bool,
    pdf: bool,
    ledger: str | None,
) -> int:
    """``cermat report``: report, notes and letters of a run. Returns the exit code: 3 where one of them could
    not be written; a PDF that could not be made is told, no more."""
    from audit.cli.asked import folder
    from audit.cli.templates import told
    from audit.reports.docx.files import FOLDER, write_papers
    from audit.reports.docx.filled import filled
    from audit.reports.docx.template import TemplateError

    whole = shown(run, ledger)
    own = templates or _of_profile(whole, profile)
    if own is not None and told(own):
        raise fail("usage.bad-templates", path=own)
    place = folder(out or (run if run.is_dir() else run.parent) / FOLDER)
    assert place is not None
    made: list[Path] = []
    complete = True
    try:
        for path, why in write_papers(filled(whole, current()), place, own, current(), evaluation=evaluation):
            complete = complete and why is None
            if why is None:
                made.append(path)
            else:
                click.echo(text("terminal.not-written", path=path, why=why), err=True)
    except TemplateError as error:
        raise fail("usage.bad-template", why=error) from None
    click.echo(text("papers.written", n=len(made), path=place))
    if pdf:
        _as_pdf([path for path in made if path.suffix == ".docx"])
    return 0 if complete else FAILED


def shown(run: Path, url: str | None) -> Run:
    """The last run in the folder ``run``, as its reports show it; a usage error where there is none."""
    from audit.cli.asked import ledger
    from audit.ledger.rows import FILE, LedgerError
    from audit.run.baseline import BaselineError, load_results
    from audit.run.shown import run_shown

    try:
        results = load_results(run)
    except BaselineError as error:
        raise fail("usage.not-a-run", path=run, why=error) from None
    place = run if run.is_dir() else run.parent
    kept = ledger(url, place) if url is not None or (place / FILE).is_file() else None
    try:
        return run_shown(results, kept, current())
    except LedgerError as error:
        raise fail("usage.bad-ledger", path=place / FILE, why=error) from None
    finally:
        if kept is not None:
            kept.close()


def _of_profile(run: Run, name: str | None) -> Path | None:
    """The folder of templates that the profile names, the one asked for or that of the run; where that one is
    gone it is told."""
    from audit.cli.asked import profile
    from rules.engine.configuration import ConfigurationError
    from rules.engine.profile import load_profile

    if name is not None:
        return profile(name).templates
    record = run.results.run
    given = (record.options.get("profile") if record is not None else None) or run.results.rules.profile
    try:
        return load_profile(str(given)).templates
    except ConfigurationError:
        click.echo(text("papers.no-profile", name=given), err=True)
        return None


def _as_pdf(files: list[Path]) -> None:
    """By the office suite, which sets a template of one's own as Word does; else by the package ``typst``."""
    from audit.reports.docx.office import as_pdf, office
    from audit.reports.typeset import available, typeset

    program = office()
    if program is None and not available():
        click.echo(text("papers.no-office"), err=True)
        return
    made, left = as_pdf(program, files) if program is not None else typeset(files)
    click.echo(text("papers.pdf", n=len(made)))
    for file in left:
        click.echo(text("papers.no-pdf", path=file), err=True)
