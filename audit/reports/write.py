"""All reports of a run into one folder, each whole or as it was, none at the cost of another."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from itertools import count
from pathlib import Path

from xlsxwriter.exceptions import XlsxWriterException

from audit.language import Language, text
from audit.reports import HTML, JSON, XLSX, html, json, xlsx
from audit.reports.book.earlier import earlier
from audit.reports.view import view_of
from audit.run import Run
from audit.run.held import Held
from audit.runners import preload
from audit.runners.memory import each_worker
from audit.runners.processes import here
from audit.runners.work import Died, Limits, Task, Told

PART = ".sebagian"
"""Ending of a report that is being written; one that a power cut left is written over by the next run."""
_HERE = 30  # documents: their reports take less memory than a process, and no time to start one
_EACH = 0.5  # seconds of a clock for one document: over ten times of what its reports need


def write_all(
    run: Run,
    out: Path,
    language: Language,
    filled: Mapping[str, str] | None = None,
    aside: Callable[[Path], object] | None = None,
) -> Iterator[tuple[str, str | None]]:
    """Write JSON, XLSX and HTML into ``out``, which exists: (name, why it could not be written) of each.

    ``filled`` is what people wrote on the cover of an earlier workbook. Where ``aside`` is given, a workbook
    that is there and holds what nobody brought in yet is kept under another name, which ``aside`` is told.
    """
    yield JSON, written(out / JSON, lambda path: json.write(run.results, path))
    free = _free(out / XLSX) if aside is not None else None
    apart = len(run.documents) > _HERE and all(isinstance(one, Held) for one in run.documents)
    for name in (XLSX, HTML):
        make = partial(_written, name, run, out, language, filled, free)
        yield name, _apart(make, out / name, len(run.documents), language) if apart else make()
        if name == XLSX and aside is not None and free is not None and free.exists():
            aside(free)


def _written(
    name: str,
    run: Run,
    out: Path,
    language: Language,
    filled: Mapping[str, str] | None,
    free: Path | None,
) -> str | None:
    if name != XLSX:
        return written(out / name, lambda path: html.write(run, path, language))
    cover = filled or {}
    if free is not None:
        try:
            before = earlier(out / name, lambda: view_of(run, language))
            if before.unshown:
                (out / name).rename(free)
        except OSError as error:
            return why(error)
        cover = {**before.cover, **cover}
    return written(out / name, lambda path: xlsx.write(run, path, language, cover))


def _free(path: Path) -> Path:
    """The first name that is not taken of ``kertas-kerja-lama.xlsx``, ``kertas-kerja-lama-2.xlsx`` …"""
    names = (path.with_stem(f"{path.stem}-lama{f'-{number}' if number > 1 else ''}") for number in count(1))
    return next(name for name in names if not name.exists())


def _apart(make: Callable[[], str | None], path: Path, documents: int, language: Language) -> str | None:
    """``make`` by a process whose memory is bounded and goes with it: these reports are whole in memory."""
    longer = Limits().seconds + _EACH * documents
    allowed = Limits(longer, longer, each_worker(1))
    try:
        ((_, ended),) = here(1, preload.MODULES)([Task(0, make)], allowed, Told())
    except KeyboardInterrupt:
        _removed(_beside(path))
        raise
    if not isinstance(ended, Died):
        return str(ended) if ended is not None else None
    _removed(_beside(path))
    return text("report.not-made", language, why=f"{ended.cause} {ended.detail}".strip())


def _beside(path: Path) -> Path:
    return path.with_name(path.name + PART)


def written(path: Path, write: Callable[[Path], object]) -> str | None:
    """Write a file beside ``path`` and put it in its place: why not, in the system's words.

    A link at ``path`` is replaced, not followed.
    """
    part = _beside(path)
    try:
        part.unlink(missing_ok=True)
        write(part)
        with part.open("rb+") as file:
            os.fsync(file.fileno())
        part.replace(path)
    except (OSError, XlsxWriterException) as error:
        _removed(part)
        return why(error)
    except KeyboardInterrupt:
        _removed(part)
        raise
    return None


def why(error: BaseException) -> str:
    """What the system says, without numbers and names of the program."""
    while isinstance(error, XlsxWriterException) and error.args and isinstance(error.args[0], BaseException):
        error = error.args[0]
    return getattr(error, "strerror", None) or str(error) or type(error).__name__


def _removed(part: Path) -> None:
    try:
        part.unlink(missing_ok=True)
    except OSError:
        return  # where it cannot be removed it cannot be written either
