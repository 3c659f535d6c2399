"""When another look is asked for: both sides of what the first reader is sure of, and of a line's length."""

from __future__ import annotations

from typing import cast

import numpy as np
import pytest

from extractor.page.scan import Grey
from extractor.reading.line.asked import Asked, Task, verdicts
from extractor.reading.readers import Readers
from extractor.reading.readers.base import Look, Seen


class Asking:
    """Readers of whom only the second sees something; it notes what it was asked."""

    def __init__(self, sees: str) -> None:
        self.second, self.witness, self.sees = self, None, sees
        self.asked: list[str] = []

    def _seen(self, kind: str) -> Look:
        self.asked.append(kind)
        return Look("second", "engine", Seen(self.sees, 0.9, 0.9))

    def look(self, *_: object) -> list[Look]:
        return [self._seen("second")]

    def third(self, *_: object) -> list[Look]:
        self.asked.append("third")
        return [Look("first", "network", Seen("78,25"[: len(self.sees)], 0.95, 0.95)), self._seen("again")]

    def repeated(self, *_: object) -> Look:
        return self._seen("repeated")


def asked(first: Seen, sees: str, *, strict: bool) -> list[str]:
    readers = Asking(sees)
    picture: Grey = np.full((20, 60), 255, dtype=np.uint8)
    task = Task(picture, Look("first", "network", first), strict)
    verdicts([task], Asked(cast(Readers, readers), 200.0))
    return readers.asked


@pytest.mark.parametrize(("confidence", "again"), [(0.5, True), (0.88, True), (0.92, False), (0.99, False)])
def test_words_are_read_twice_where_the_first_reader_is_not_sure(confidence: float, again: bool) -> None:
    assert ("second" in asked(Seen("jalan mantap", confidence, 0.9), "jalan mantap", strict=False)) == again


@pytest.mark.parametrize(("weakest", "again"), [(0.2, True), (0.48, True), (0.52, False), (0.9, False)])
def test_words_are_read_twice_where_a_letter_is_not_half_sure(weakest: float, again: bool) -> None:
    assert ("second" in asked(Seen("jalan mantap", 0.95, weakest), "jalan mantap", strict=False)) == again


@pytest.mark.parametrize(("first", "again"), [("78", True), ("78,2", True), ("78,25", False)])
def test_a_number_of_four_signs_is_looked_at_once_more(first: str, again: bool) -> None:
    assert ("repeated" in asked(Seen(first, 0.95, 0.95), "1" * len(first), strict=True)) == again
