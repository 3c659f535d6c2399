"""Documents that are finished, held on the disk until a report or a rule asks for them.

The memory of the process that leads a run must not grow with what was read: of each document it keeps what
names it, its status, and where the rest is.
"""

from __future__ import annotations

import json
import tempfile
import threading
import weakref
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import IO, Any, TypeVar, overload

from pydantic import BaseModel

from audit.results import DocumentResult, SourceRecord
from audit.run.document import Checked, Finished, Unread
from audit.run.keys import pictures_key
from audit.run.pictures import Crop, Spot
from audit.runners.guarded import temporary
from extractor.records import Agreement
from rules.engine.finding import DocumentStatus

Model = TypeVar("Model", bound=BaseModel)
_AT_HAND = 8  # records: a report goes through the findings of one document at a time


def packed(record: BaseModel) -> bytes:
    """A record as it is kept."""
    return zlib.compress(record.model_dump_json().encode(), level=1)


def unpacked(kind: type[Model], content: bytes) -> Model:
    """The record that was ``packed``."""
    return kind.model_validate_json(zlib.decompress(content))


def drawn(crops: Sequence[Crop]) -> bytes:
    """Pictures as they are kept."""
    listed = [[*crop.spot, crop.data, crop.width, crop.height] for crop in crops]
    return json.dumps({"by": pictures_key(), "crops": listed}).encode()


def redrawn(kept: bytes | None, *, by: str | None = None) -> tuple[Crop, ...]:
    """The pictures that were ``drawn``; where ``by`` is given, none that another program drew."""
    said = json.loads(kept or b"[]")
    if not isinstance(said, dict):  # until 0.1.0 it was not kept who drew
        said = {"by": "", "crops": said}
    return tuple(
        Crop(Spot(document, page, tuple(tuple(box) for box in boxes)), jpeg, width, height)
        for document, page, boxes, jpeg, width, height in said["crops"]
        if by in (None, said["by"])
    )


@dataclass(frozen=True, slots=True)
class Part:
    """Bytes of the file of a store; ``here`` where the disk did not take them."""

    start: int
    size: int
    here: bytes | None = None


class Store:
    """A temporary file that grows with the run and goes with the store; several threads may use it.

    In another process, to which documents are sent, it is the same file to be read.
    """

    def __init__(self, path: Path | None = None) -> None:
        """``path`` is the file of the store of another process."""
        # Open as long as the store lasts: a folder that somebody removes takes nothing from it.
        if path is None:
            self._file: IO[bytes] = tempfile.NamedTemporaryFile(dir=temporary(), delete=False)  # noqa: SIM115
            self.path = Path(self._file.name)
            weakref.finalize(self, _removed, self._file, self.path)
        else:
            self._file, self.path = path.open("rb"), path
        self._end = 0
        self._turn = threading.Lock()  # of the place in the file
        self.result = lru_cache(_AT_HAND)(self._result)
        self.agreement = lru_cache(_AT_HAND)(self._agreement)
        self.pictures = lru_cache(1)(self._pictures)  # asked for one by one, of one document at a time

    def __reduce__(self) -> tuple[Any, ...]:
        return Store, (self.path,)

    def hold(self, checked: Checked) -> Held:
        """``checked`` on the disk."""
        result, agreement, read, crops = checked.result, checked.agreement, checked.read, checked.crops
        return Held(
            self,
            result.source,
            result.status,
            self.put(packed(result)),
            checked.unread,
            self.put(packed(agreement)) if agreement is not None else None,
            self.put(packed(read)) if read is not None else None,
            self.put(drawn(crops)) if crops else None,
        )

    def put(self, content: bytes) -> Part:
        """``content``, from now on in the file; in memory where the disk is full."""
        with self._turn:
            try:
                self._file.seek(self._end)
                self._file.write(content)
                self._file.flush()
            except OSError:
                return Part(0, 0, content)
            part = Part(self._end, len(content))
            self._end += len(content)
            return part

    def get(self, part: Part) -> bytes:
        """What was put there."""
        if part.here is not None:
            return part.here
        with self._turn:
            return _at(self._file, part)

    def _result(self, part: Part) -> DocumentResult:
        return unpacked(DocumentResult, self.get(part))

    def _agreement(self, part: Part) -> Agreement:
        return unpacked(Agreement, self.get(part))

    def _pictures(self, part: Part) -> tuple[Crop, ...]:
        return redrawn(self.get(part))


def _at(file: IO[bytes], part: Part) -> bytes:
    file.seek(part.start)
    return file.read(part.size)


def _removed(file: IO[bytes], path: Path) -> None:
    try:
        file.close()
        path.unlink(missing_ok=True)
    except OSError:
        return  # its folder is removed with the run


@dataclass(frozen=True, slots=True)
class Held:
    """A document as ``Checked`` has it; only ``source`` and ``status`` of its result are in memory."""

    store: Store = field(repr=False)
    source: SourceRecord
    status: DocumentStatus
    came: Part
    unread: Unread | None = None
    agreed: Part | None = None
    before: Part | None = None
    drawn: Part | None = None

    @property
    def result(self) -> DocumentResult:
        """As in ``Checked``: read from the disk."""
        return self.store.result(self.came)

    @property
    def agreement(self) -> Agreement | None:
        """As in ``Checked``: read from the disk."""
        return self.store.agreement(self.agreed) if self.agreed is not None else None

    @property
    def read(self) -> Agreement | None:
        """As in ``Checked``: read from the disk."""
        return self.store.agreement(self.before) if self.before is not None else None

    @property
    def crops(self) -> tuple[Crop, ...]:
        """As in ``Checked``: read from the disk."""
        return self.store.pictures(self.drawn) if self.drawn is not None else ()


def agreements(path: Path, parts: Iterable[Part]) -> tuple[Agreement, ...]:
    """What was put into the file at ``path``; read by another process than the one that puts."""
    with path.open("rb") as file:
        return tuple(
            unpacked(Agreement, part.here if part.here is not None else _at(file, part)) for part in parts
        )


class ResultsOf(Sequence[DocumentResult]):
    """The results of ``documents``, each taken from where its document is held as it is asked for."""

    def __init__(self, documents: Sequence[Finished]) -> None:
        self._documents = documents

    def __len__(self) -> int:
        return len(self._documents)

    def __iter__(self) -> Iterator[DocumentResult]:
        return (document.result for document in self._documents)

    @overload
    def __getitem__(self, at: int) -> DocumentResult: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[DocumentResult]: ...
    def __getitem__(self, at: int | slice) -> DocumentResult | Sequence[DocumentResult]:
        if isinstance(at, slice):
            return ResultsOf(self._documents[at])
        return self._documents[at].result
