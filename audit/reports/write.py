"""All reports of a run into one folder, each whole or as it was, none at the cost of another."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from xlsxwriter.exceptions import XlsxWriterException

from audit.language import Language
from audit.reports import HTML, JSON, XLSX, html, json, xlsx
from audit.run import Run

PART = ".sebagian"
"""Ending of a report that is being written; one that a power cut left is written over by the next run."""


def write_all(
    run: Run, out: Path, language: Language, filled: Mapping[str, str] | None = None
) -> Iterator[tuple[str, str | None]]:
    """Write JSON, XLSX and HTML into ``out``, which exists: (name, why it could not be written) of each.
    ``filled`` is what people wrote on the cover of an earlier workbook."""
    yield JSON, written(out / JSON, lambda path: json.write(run.results, path))
    yield XLSX, written(out / XLSX, lambda path: xlsx.write(run, path, language, filled))
    yield HTML, written(out / HTML, lambda path: html.write(run, path, language))


def written(path: Path, write: Callable[[Path], object]) -> str | None:
    """Write a file beside ``path`` and put it in its place: why not, in the system's words.

    A link at ``path`` is replaced, not followed.
    """
    part = path.with_name(path.name + PART)
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
