"""Looks are remembered by picture."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from extractor.page.scan import Grey
from extractor.reading.readers import Readers
from extractor.reading.readers.base import Seen
from extractor.reading.readers.memory import Remembering, remembering


@dataclass
class Counting:
    """A reader that tells how dark a picture is, and counts."""

    name: str = "a"
    family: str = "a"
    asked: list[int] = field(default_factory=list)

    def read(self, pictures: Sequence[Grey], dpi: float) -> list[Seen]:
        self.asked.append(len(pictures))
        return [Seen(str(int(picture.sum())), 0.9, dpi) for picture in pictures]


def grey(shade: int, width: int = 6) -> Grey:
    return np.full((3, width), shade, dtype=np.uint8)


def test_a_picture_is_read_once() -> None:
    reader = Counting()
    memory = Remembering(reader)
    first = memory.read([grey(1), grey(2), grey(1)], 300.0)
    assert [seen.text for seen in first] == ["18", "36", "18"]
    assert memory.read([grey(2), grey(3)], 300.0)[1].text == "54"
    assert reader.asked == [2, 1]


def test_another_resolution_or_shape_is_another_picture() -> None:
    reader = Counting()
    memory = Remembering(reader)
    memory.read([grey(1)], 300.0)
    memory.read([grey(1)], 150.0)
    assert memory.read([np.full((6, 3), 1, dtype=np.uint8)], 300.0)[0].text == "18"
    assert reader.asked == [1, 1, 1]


def test_a_reader_that_serves_twice_has_one_memory() -> None:
    network, engine = Counting("a", "a"), Counting("b", "b")
    readers = remembering(Readers(network, engine, (engine,)))
    assert readers.others[0] is readers.second
    assert (readers.first.name, readers.first.family) == ("a", "a")
    assert remembering(readers).first is readers.first
