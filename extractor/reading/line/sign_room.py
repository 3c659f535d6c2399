"""Decimal signs against the room between digits: a sign that readers lost has left its place, a grain of dirt
that they took for one has none (see ``digit_widths``)."""

from __future__ import annotations

import re

from extractor.reading.line.forms import has_comma, has_point, plain
from extractor.reading.line.verdict import Verdict

_WHOLE = re.compile(r"\d+")


def doubted_by_room(verdict: Verdict, room: bool | None) -> Verdict:
    """The verdict, held back where a number is wider than its digits, as if a sign had faded between them
    or one of two alike were lost; too narrow for the sign that was read; or has fewer digits than the first
    reader saw at first."""
    whole = _WHOLE.fullmatch(plain(verdict.text)) is not None
    faded = room is True and whole
    made = room is False and _is_decimal(verdict.text)
    first = plain(verdict.looks[0].seen.text)
    fewer = whole and _WHOLE.fullmatch(first) is not None and len(first) > len(plain(verdict.text))
    if not verdict.agreed or not (faded or made or fewer):
        return verdict
    return verdict.doubted("digit-room", "room", verdict.text)


def _is_decimal(text: str) -> bool:
    return has_comma(text) or has_point(text)
