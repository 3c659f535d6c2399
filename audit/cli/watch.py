"""``cermat watch FOLDER --out OUT``: what arrives in a folder is checked, the reports are kept up to date."""

from __future__ import annotations

import time
from pathlib import Path

import click

from audit.cli import check
from audit.cli.frame import Given, define, fail, option
from audit.language import text

STOPPED = 130


@define("watch")
@click.argument("folder", type=Given(), metavar="FOLDER")
@option("--out", type=Given(), metavar="FOLDER", required=True)
@option("--profile", default="nasional", show_default=True, metavar="PROFIL")
@option("--jobs", type=click.IntRange(min=1), metavar="N")
@option("--every", type=click.FloatRange(min=0.1), default=5.0, show_default=True, metavar="N")
def command(folder: Path, out: Path, profile: str, jobs: int | None, every: float) -> int:
    """``cermat watch``: until it is stopped. Returns the exit code."""
    from audit.cli.stopping import stopping

    if not folder.is_dir():
        raise fail("usage.error", why=f"{folder}: {text('failed.path-missing.message')}")
    words = [str(folder), "--out", str(out), "--profile", profile, *(["--jobs", str(jobs)] if jobs else [])]
    asked = {**check.command.make_context("check", words).params, "format": "summary"}
    done: Files = frozenset()
    before: Files = frozenset()
    with stopping():
        while True:
            now = look(folder, out)
            # What did not change between two looks is whole: nobody is writing it any more.
            if now == before and now != done:
                _, run = check.checked(asked)
                if not run.whole:
                    return STOPPED
                done = now
            before = now
            time.sleep(every)


Files = frozenset[tuple[Path, int, int]]
"""Files with their sizes in bytes and the time of their last change in nanoseconds."""


def look(folder: Path, out: Path) -> Files:
    """The documents in ``folder`` as they are now; nothing where there are none."""
    from audit.run.inputs import collect

    found = set()
    for item in collect([str(folder)], out).inputs:
        try:
            state = item.path.stat()
        except OSError:  # gone again
            continue
        if item.missing is None:
            found.add((item.path, state.st_size, state.st_mtime_ns))
    return frozenset(found)
