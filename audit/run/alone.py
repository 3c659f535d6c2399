"""One document outside a run: read for ``layout``, drawn for ``debug``, in a worker like any other."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from audit.language import Language
from audit.results import Failure
from audit.run.document import READER, failure, read_document
from audit.runners.processes import run
from audit.runners.work import Died, Limits, Task
from extractor.errors import DocumentError
from extractor.records import Agreement


def read(
    path: Path, password: str | None, language: Language, limits: Limits, reader: str = READER
) -> Agreement | Failure:
    """The agreement in ``path``, or why there is none."""
    result: Agreement | Failure = _in_worker(_read, (path, password, language, reader), limits, language)
    return result


def draw(
    path: Path,
    page: int,
    png: Path,
    password: str | None,
    language: Language,
    without: tuple[str, ...] = (),
) -> Failure | None:
    """Draw ``page`` of ``path`` into the file ``png``, without the checks named; why not, where it could
    not be."""
    arguments = (path, page, png, password, language, without)
    result: Failure | None = _in_worker(_draw, arguments, Limits(), language)
    return result


def _in_worker(function: Any, arguments: tuple[Any, ...], limits: Limits, language: Language) -> Any:
    ((_, result),) = run([Task(0, function, arguments)], 1, limits)
    return failure(result.cause, language, detail=result.detail) if isinstance(result, Died) else result


def _read(path: Path, password: str | None, language: Language, reader: str) -> Agreement | Failure:
    try:
        return read_document(path, password, reader)
    except DocumentError as error:
        return _why(error, language)


def _draw(
    path: Path, page: int, png: Path, password: str | None, language: Language, without: tuple[str, ...]
) -> Failure | None:
    from extractor.debug import draw_page

    try:
        draw_page(path, page, png, password=password, without=without)
    except DocumentError as error:
        return _why(error, language)
    except OSError as error:
        return failure("not-written", language, why=error.strerror or type(error).__name__)
    return None


def _why(error: DocumentError, language: Language) -> Failure:
    message, advice = error.render(language)
    return Failure(code=error.code, message=message, advice=advice)
