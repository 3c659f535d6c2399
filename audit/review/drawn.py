"""Pictures of pages for the review page: drawn by a worker, kept in the folder of the run.

A document is hostile: it is opened in a worker that may die alone, and only where it still is, byte for byte,
the file that was read.
"""

from __future__ import annotations

import itertools
import json
import queue
import threading
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import TYPE_CHECKING

from audit.results import SourceRecord
from audit.run.inputs.content import content_of
from audit.run.inputs.remote import fetched
from audit.runners.processes import run
from audit.runners.work import Died, Limits, Task

if TYPE_CHECKING:
    from extractor.source.model import SourceFile

FOLDER = "halaman"
"""Below the folder of the run."""
SCALE = 2.0  # pixels per point: small print stays sharp at twice its size
MOST_PIXELS = 12_000_000
QUALITY = 60  # of 100
AT_ONCE = 6  # pages of one task: the first is there soon, and a document is not opened anew for each
PATIENCE = 60.0  # seconds that a page is waited for
_LOOK = 0.02  # seconds between two looks at whether a page is there
_NAMED = 32  # hexadecimal digits of a content that name its folder
_SOON, _LATER = 0, 1  # pages that somebody waits for come first


@dataclass(frozen=True, slots=True)
class PageShown:
    """``file`` is a JPEG of ``width`` × ``height`` pixels, ``scale`` pixels to a point."""

    file: Path
    width: int
    height: int
    scale: float


@dataclass(frozen=True, slots=True)
class NotShown:
    """``why`` is a code of ``review.page.<code>``."""

    why: str


@dataclass(frozen=True, slots=True)
class _Wanted:
    source: SourceRecord
    pages: tuple[int, ...]


class Drawn:
    """Pages of the documents of a run; one worker, ended by ``close``."""

    def __init__(self, out: Path, password: str | None = None, originals: Path | None = None) -> None:
        """``out`` is the folder of the run. ``originals`` is where documents lie that have moved since."""
        self.out = out
        self._folder, self._password, self._originals = out / FOLDER, password, originals
        self._orders: queue.PriorityQueue[tuple[int, int, _Wanted | None]] = queue.PriorityQueue()
        self._count = itertools.count()
        self._begun: set[tuple[str, int]] = set()
        self._failed: dict[tuple[str, int], str] = {}
        self._thread: threading.Thread | None = None
        self._beginning = threading.Lock()

    def close(self) -> None:
        """End the worker, after the page that is in work."""
        self._orders.put((_SOON - 1, next(self._count), None))
        if self._thread is not None:
            self._thread.join(timeout=PATIENCE)

    def ahead(self, pages: Iterable[tuple[SourceRecord, int]]) -> None:
        """Draw these pages when there is time, in their order; those in order already are not drawn twice."""
        for source, own in groupby(pages, key=itemgetter(0)):
            new = [number for _, number in own if (source.sha256 or "", number) not in self._begun]
            self._begun.update((source.sha256 or "", number) for number in new)
            self._order(_LATER, source, new)

    def page(self, source: SourceRecord, number: int) -> PageShown | NotShown:
        """The page ``number`` (from 1); waits for it where it is not drawn yet."""
        if source.sha256 is None or source.pages is None or not 1 <= number <= source.pages:
            return NotShown("undrawable")
        if (found := self._found(source, number)) is not None:
            return found
        key = (source.sha256, number)
        self._failed.pop(key, None)
        self._order(_SOON, source, range(number, min(source.pages, number + AT_ONCE - 1) + 1))
        for _ in range(int(PATIENCE / _LOOK)):
            if (found := self._found(source, number)) is not None:
                return found
            if key in self._failed:
                return NotShown(self._failed[key])
            threading.Event().wait(_LOOK)
        return NotShown("timeout")

    def _order(self, rank: int, source: SourceRecord, pages: Sequence[int]) -> None:
        missing = [number for number in pages if self._found(source, number) is None]
        for first in range(0, len(missing), AT_ONCE):
            wanted = _Wanted(source, tuple(missing[first : first + AT_ONCE]))
            self._orders.put((rank, next(self._count), wanted))
        with self._beginning:
            if missing and self._thread is None:  # the worker is started when there is something to draw
                self._thread = threading.Thread(target=self._work, daemon=True)
                self._thread.start()

    def _found(self, source: SourceRecord, number: int) -> PageShown | None:
        file = _file(self._folder, source.sha256 or "", number)
        try:
            width, height, scale = json.loads(file.with_suffix(".json").read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return None
        return PageShown(file, int(width), int(height), float(scale))

    def _work(self) -> None:
        wanted: dict[int, _Wanted] = {}
        for key, why in run(self._tasks(wanted), 1, Limits()):
            order = wanted.pop(key)
            if why is not None:
                code = why.cause if isinstance(why, Died) else why
                self._failed |= {(order.source.sha256 or "", page): code for page in order.pages}

    def _tasks(self, taken: dict[int, _Wanted]) -> Iterator[Task]:
        """One after the other; what came of the last is told before the next is taken."""
        while True:
            _, number, order = self._orders.get()
            if order is None:
                return
            missing = [page for page in order.pages if self._found(order.source, page) is None]
            if missing:
                taken[number] = order
                source = order.source
                asked = (self._places(source), source.sha256, self._password, missing, self._folder)
                yield Task(number, draw, asked)

    def _places(self, source: SourceRecord) -> tuple[str, ...]:
        """Where the document may lie: paths, or the address that it was fetched from."""
        places = [source.path]
        if self._originals is not None:
            names = dict.fromkeys((source.relative or "", Path(source.path).name))
            found = (self._originals / name for name in names if name and ".." not in Path(name).parts)
            places = [*map(str, found), *places]
        return tuple(places)


def _file(folder: Path, content: str, number: int) -> Path:
    return folder / content[:_NAMED] / f"{number}.jpg"


def draw(
    places: Sequence[str], sha256: str, password: str | None, pages: Sequence[int], folder: Path
) -> str | None:
    """Draw ``pages`` of the document with that content, wherever of ``places`` it is; what a worker does.

    None where all are drawn, else why not: ``missing``, ``unreached`` (an address), ``changed``, ``locked``,
    ``undrawable`` or ``unwritten``.
    """
    why = "missing"
    for place in places:
        try:
            with fetched(place) as path:
                content = content_of(path)
                if content is not None and content.sha256 == sha256:
                    return _all(path, sha256, password, pages, folder)
        except OSError:
            content = None
            why = "unreached" if why == "missing" else why
        why = "changed" if content is not None else why
    return why


def _all(path: Path, sha256: str, password: str | None, pages: Sequence[int], folder: Path) -> str | None:
    from extractor.errors import DocumentError
    from extractor.source import open_source

    try:
        source = open_source(path, password)
        for number in pages:
            _draw(source, number, _file(folder, sha256, number))
    except DocumentError as error:
        return "locked" if error.code in ("encrypted", "wrong-password") else "undrawable"
    except OSError:
        return "unwritten"
    except (ValueError, RuntimeError, MemoryError):
        return "undrawable"
    return None


def _draw(source: SourceFile, number: int, file: Path) -> None:
    from extractor.page.shown import show_page

    shown = show_page(source, number, SCALE, MOST_PIXELS)
    file.parent.mkdir(parents=True, exist_ok=True)
    part = file.with_suffix(".sebagian")
    shown.picture.save(part, format="JPEG", quality=QUALITY)
    part.replace(file)
    size = [shown.picture.width, shown.picture.height, shown.scale]
    part.write_text(json.dumps(size), encoding="utf-8")
    part.replace(file.with_suffix(".json"))  # last: a page is there when this is
