"""A working paper that is about to be written anew: what people typed into it and nobody brought in yet."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from audit.reports.book.typed import TYPED, NoWorkbookError, Typed, read_cover, read_workbook
from audit.reports.view import Table, View, words_of
from audit.reports.view.decided import ON_FINDINGS, ON_READINGS, verdict_of

_CORE = "docProps/core.xml"
_TIME = re.compile(r"<dcterms:(created|modified)[^>]*>([^<]*)<")
_LONGEST = 65_536  # bytes of the properties of a workbook; ours have some hundred


@dataclass(frozen=True, slots=True)
class Earlier:
    """What was filled in on the cover, and whether other sheets hold what the new paper would not show."""

    cover: Mapping[str, str] = field(default_factory=dict)
    unshown: bool = False


def earlier(path: Path, view: Callable[[], View]) -> Earlier:
    """The workbook at ``path`` beside the ``view`` that is to be written. One that cannot be read may hold
    anything. Raises OSError."""
    if not path.is_file():
        return Earlier()
    try:
        if not saved_since(path):
            return Earlier(read_cover(path))
        book = read_workbook(path)
    except NoWorkbookError:
        return Earlier(unshown=True)
    shown = {row.key: row for row in _shown(view())}
    return Earlier(book.cover, any(not _same(row, shown.get(row.key)) for row in book.rows))


def saved_since(path: Path) -> bool:
    """Whether a program saved the workbook after it was made: each notes then when it was last changed.

    Raises NoWorkbookError, OSError.
    """
    try:
        with ZipFile(path) as whole, whole.open(_CORE) as core:
            words = core.read(_LONGEST).decode("utf-8", "replace")
    except (BadZipFile, KeyError) as error:
        raise NoWorkbookError(str(error)) from None
    times = dict(_TIME.findall(words))
    return "created" not in times or times["created"] != times.get("modified")


def _shown(view: View) -> Iterator[Typed]:
    """The rows of the new paper, as they would be read again."""
    for name in ("notes", "readings"):
        table = view.tables[name]
        for number, row in enumerate(table.rows, 2):
            cells = {key: words_of(row[table.at(key)]) for key in TYPED if _has(table, key)}
            key, seen = (words_of(row[table.at(name)]) for name in ("key", "seen"))
            yield Typed(table.title, number, key, tuple(seen.split()), "", cells)


def _has(table: Table, key: str) -> bool:
    return any(column.key == key for column in table.columns)


def _same(row: Typed, shown: Typed | None) -> bool:
    """Whether the new paper says all that was typed in a row. One that its author saw as it is now is
    compared whole: what was taken out was decided as well."""
    mine = {key: _plain(key, words) for key, words in row.cells.items()}
    if shown is None:
        return not any(mine.values())
    theirs = {key: _plain(key, words) for key, words in shown.cells.items()}
    asked = [key for key in mine if mine[key] or (row.seen == shown.seen and key in theirs)]
    return all(mine[key] == theirs.get(key, "") for key in asked)


def _plain(key: str, words: str) -> str:
    """Words with single spaces; a choice in whichever language is the verdict that it stands for."""
    words = " ".join(words.split())
    return (verdict_of(words, (*ON_FINDINGS, *ON_READINGS)) or words) if key == "decision" else words
