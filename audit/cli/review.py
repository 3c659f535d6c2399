"""``cermat review RUN``: decide on readings in doubt and on findings in a browser on this computer."""

from __future__ import annotations

import json
import os
import shutil
import webbrowser
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from audit.cli.frame import Given, define, fail, option
from audit.language import current, text

if TYPE_CHECKING:
    from audit.ledger.rows import RunRow
    from audit.ledger.unrecorded import Unrecorded
    from audit.review.drawn import Drawn
    from audit.review.sitting import Sitting
    from audit.review.web.guard import Sessions

FAILED = 3
_LAST_PORT = 65535


@define("review")
@click.argument("run", type=Given(), metavar="RUN")
@option("--who", metavar="TEKS")
@option("--originals", type=Given(), metavar="FOLDER")
@option("--password", metavar="TEKS")
@option("--ledger", metavar="URL")
@option("--port", type=click.IntRange(0, _LAST_PORT), default=0, metavar="N")
@option("--no-browser", is_flag=True)
def command(
    run: Path,
    who: str | None,
    originals: Path | None,
    password: str | None,
    ledger: str | None,
    port: int,
    no_browser: bool,
) -> int:
    """``cermat review``: serve until Ctrl-C, then write the reports anew where something was decided. Returns
    the exit code."""
    from audit.cli.asked import opened
    from audit.ledger.rows import FILE
    from audit.ledger.unrecorded import Unrecorded
    from audit.review.drawn import Drawn
    from audit.review.web.guard import Sessions
    from audit.run.stored import last_run

    with opened(run, ledger) as kept:
        before = last_run(kept)
    if before is None:
        raise fail("usage.no-run", path=run)
    out = run if run.is_dir() else run.parent
    with Unrecorded(ledger if ledger is not None else out / FILE) as looked_at:
        sitting = _sitting(looked_at, before, password)
        drawn, sessions = Drawn(out, password, originals), Sessions((who or "").strip())
        profile = json.loads(before.options).get("profile", "nasional")
        _serve(sitting, drawn, sessions, profile, port, not no_browser)
        decided = sitting.unwritten
    return _written(run, ledger, before, out) if decided else 0


def _sitting(ledger: Unrecorded, before: RunRow, password: str | None) -> Sitting:
    """The run as it stands now."""
    from audit.cli.again import asked_then
    from audit.cli.asked import decisions
    from audit.review.sitting import Sitting
    from audit.run.again import run_again
    from audit.run.batch import default_jobs

    order, accepted = asked_then(before)
    order, accepted = replace(order, password=password), replace(accepted, decided=decisions(ledger))
    state = run_again(ledger, before, order, accepted, default_jobs())
    return Sitting(state, ledger, order, accepted)


def _serve(
    sitting: Sitting, drawn: Drawn, sessions: Sessions, profile: str, port: int, browser: bool
) -> None:
    from audit.review.web.app import application
    from audit.review.web.serve import address, bound, host_of, serve

    try:
        with bound(port) as listening:
            host = host_of(listening)

            def ready() -> None:
                where = address(host, sessions)
                if not sitting.queue():
                    click.echo(text("review.nothing-open"))
                click.echo(text("review.open", address=where))
                click.echo(text("review.stop"))
                if browser:
                    webbrowser.open(where)

            serve(application(sitting, drawn, sessions, host, current(), profile), listening, ready)
    except OSError as error:
        why = error.strerror or os.strerror(error.errno or 0)
        raise fail("review.port-taken", port=port, why=why) from None
    finally:
        drawn.close()


def _written(run: Path, ledger: str | None, before: RunRow, out: Path) -> int:
    """The rules once more, recorded as a run, and all reports anew."""
    from audit.cli.again import decided_now, reported
    from audit.cli.asked import opened
    from audit.reports import XLSX
    from audit.run.batch import default_jobs

    click.echo(text("review.writing"))
    with opened(run, ledger) as kept:
        again = decided_now(kept, before, default_jobs())
        return 0 if reported(again, out, _kept(out / XLSX, before.id)) else FAILED


def _kept(paper: Path, number: int) -> dict[str, str]:
    """What people filled in on the cover of the working paper that is written anew; what they may have typed
    into its other sheets stays in a copy beside it, to be brought in by ``cermat decide``."""
    from audit.reports.book.typed import NoWorkbookError, read_cover

    copy = paper.with_stem(f"{paper.stem}-{number}")
    try:
        shutil.copy2(paper, copy)
        return read_cover(copy)
    except FileNotFoundError:
        return {}
    except (NoWorkbookError, OSError):
        click.echo(text("review.cover-unread", path=copy if copy.exists() else paper), err=True)
        return {}
