"""All reports of a run into one folder, each whole or as it was, none at the cost of another."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from xlsxwriter.exceptions import XlsxWriterException

from audit.language import Language, text
from audit.reports import HTML, JSON, XLSX, html, json, xlsx
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
    run: Run, out: Path, language: Language, filled: Mapping[str, str] | None = None
) -> Iterator[tuple[str, str | None]]:
    """Write JSON, XLSX and HTML into ``out``, which exists: (name, why it could not be written) of each.
    ``filled`` is what people wrote on the cover of an earlier workbook."""
    yield JSON, written(out / JSON, lambda path: json.write(run.results, path))
    for name in (XLSX, HTML):
        if len(run.documents) > _HERE and all(isinstance(one, Held) for one in run.documents):
            yield name, _apart(name, run, out, language, filled)
        else:
            yield name, _written(name, run, out, language, filled)


def _written(
    name: str, run: Run, out: Path, language: Language, filled: Mapping[str, str] | None
) -> str | None:
    if name == XLSX:
        return written(out / name, lambda path: xlsx.write(run, path, language, filled))
    return written(out / name, lambda path: html.write(run, path, language))


def _apart(
    name: str, run: Run, out: Path, language: Language, filled: Mapping[str, str] | None
) -> str | None:
    """By a process whose memory is bounded and goes with it: these reports are whole in memory."""
    longer = Limits().seconds + _EACH * len(run.documents)
    allowed = Limits(longer, longer, each_worker(1))
    task = Task(0, _written, (name, run, out, language, filled))
    ((_, ended),) = here(1, preload.MODULES)([task], allowed, Told())
    if not isinstance(ended, Died):
        return str(ended) if ended is not None else None
    _removed(_beside(out / name))
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
