"""Looks remembered by picture: a page that is read again, with other tables, asks no reader twice."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from hashlib import blake2b

from extractor.page.scan import Grey
from extractor.reading.readers import Readers
from extractor.reading.readers.base import Reader, Seen

Key = tuple[bytes, float]


@dataclass(slots=True)
class Remembering:
    """A reader that reads each picture once; ``asked`` counts the pictures that it had to read."""

    reader: Reader
    known: dict[Key, Seen] = field(default_factory=dict)
    asked: int = 0
    name: str = field(init=False)
    family: str = field(init=False)

    def __post_init__(self) -> None:
        self.name, self.family = self.reader.name, self.reader.family

    def read(self, pictures: Sequence[Grey], dpi: float) -> list[Seen]:
        """As the reader itself does; the same picture at the same resolution is the same to it."""
        keys = [_key(picture, dpi) for picture in pictures]
        new = {key: picture for key, picture in zip(keys, pictures, strict=True) if key not in self.known}
        if new:
            self.asked += len(new)
            self.known.update(zip(new, self.reader.read(list(new.values()), dpi), strict=True))
        return [self.known[key] for key in keys]


def remembering(readers: Readers) -> Readers:
    """The same readers, each with a memory of its own; a reader that serves twice has one."""
    made: list[Remembering] = []

    def of(reader: Reader) -> Reader:
        if isinstance(reader, Remembering):
            return reader
        found = next((one for one in made if one.reader == reader), None)
        if found is None:
            found = Remembering(reader)
            made.append(found)
        return found

    return Readers(
        of(readers.first),
        None if readers.second is None else of(readers.second),
        tuple(of(reader) for reader in readers.others),
        None if readers.witness is None else of(readers.witness),
        None if readers.quick is None else of(readers.quick),
    )


def _key(picture: Grey, dpi: float) -> Key:
    shape = repr(picture.shape).encode()
    return blake2b(shape + picture.tobytes(), digest_size=16).digest(), dpi
