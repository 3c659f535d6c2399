"""``cermat decide FILE.xlsx``: what people typed into a working paper comes back into its run."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import click

from audit.cli.frame import Given, define, fail, option
from audit.language import text

if TYPE_CHECKING:
    from audit.ledger.rows import RunRow
    from audit.ledger.store import Ledger
    from audit.reports.book.decided import Known, Taken
    from audit.reports.book.typed import Workbook

FAILED = 3


@define("decide")
@click.argument("file", type=Given(), metavar="FILE")
@option("--run", type=Given(), metavar="RUN")
@option("--who", metavar="TEKS")
@option("--ledger", metavar="URL")
def command(file: Path, run: Path | None, who: str | None, ledger: str | None) -> int:
    """``cermat decide``: decisions and right values into the trail, the rules once more. Returns the exit
    code: 3 where a row could not be taken or a report not written."""
    from audit.cli.asked import opened
    from audit.decisions import decide
    from audit.reports.book.decided import decisions_of
    from audit.run.stored import last_run

    book = _read(file)
    place = run or file.absolute().parent
    with opened(place, ledger) as kept:
        before = last_run(kept)
        if before is None:
            raise fail("usage.no-run", path=place)
        taken = decisions_of(book.rows, _known(kept, before), file.name, (who or "").strip())
        added = decide(kept, taken.decisions)
        click.echo(text("decide.added", n=len(added)))
        _tell(taken)
        whole = not taken.left
        if added:
            out = place if place.is_dir() else place.parent
            whole = _again(kept, before, out, file, book) and whole
    return 0 if whole else FAILED


def _read(file: Path) -> Workbook:
    from audit.reports.book.typed import NoWorkbookError, read_workbook

    try:
        return read_workbook(file)
    except (NoWorkbookError, OSError) as error:
        raise fail("usage.not-a-paper", path=file, why=getattr(error, "strerror", None) or error) from None


def _known(ledger: Ledger, before: RunRow) -> Known:
    from audit.decisions import decided
    from audit.reports.book.decided import Found, Known
    from audit.run.stored import found, stored

    files = list(stored(ledger, before))
    contents = {one.file.position: one.file.content or "" for one in files}
    records = {one.file.content or "": one.read or one.agreement for one in files}
    return Known(
        {content: record for content, record in records.items() if record is not None},
        {one.file.content or "": one.file.relative for one in files},
        {
            (contents.get(row.document, "") if row.document is not None else "", row.fingerprint): Found(
                row.subject, row.rule, row.page
            )
            for row in found(ledger, before)
        },
        decided(ledger),
    )


def _tell(taken: Taken) -> None:
    """Rows that were not taken, each with its place and why."""
    for row, why in taken.left:
        click.echo(f"{row.place}: {text(f'decide.{why}')}", err=True)


def _again(ledger: Ledger, before: RunRow, out: Path, file: Path, book: Workbook) -> bool:
    """The rules once more, and all reports anew; the workbook that came back is kept beside them."""
    from audit.cli.again import decided_now, reported
    from audit.reports import XLSX

    run = decided_now(ledger, before)
    own = file.resolve() == (out / XLSX).resolve()
    if own:
        shutil.copy2(file, file.with_stem(f"{file.stem}-{before.id}"))
    return reported(run, out, book.cover, keep=not own)
