"""Decimal signs borne out by the room between digits: a sign that readers lost has left its place, a grain of
dirt that they took for one has none (see ``digit_widths``)."""

from __future__ import annotations

import re

from extractor.reading.line.forms import as_digits, has_comma, has_point, plain
from extractor.reading.line.verdict import Verdict
from extractor.reading.readers.base import Look
from extractor.reading.trust import TRUST

_WHOLE = re.compile(r"\d+")


def settled_by_room(verdict: Verdict, room: bool | None) -> Verdict:
    """The verdict, settled where there is room for the sign that one family saw, and both agree on all
    digits: what the other lost is the sign."""
    first = verdict.looks[0]
    if verdict.agreed or not room or not _is_decimal(first.seen.text):
        return verdict
    own = [look for look in verdict.looks if look.family == first.family]
    others = [look for look in verdict.looks if look.family != first.family]
    alike = [look for look in others if _digits(look) == _digits(first)]
    steady = max(look.seen.weakest for look in own) >= TRUST.steady
    if not steady or any(_digits(look) != _digits(first) for look in own) or 2 * len(alike) <= len(others):
        return verdict
    signed = [plain(look.seen.text) for look in (*own, *alike) if _is_decimal(look.seen.text)]
    text = next((text for text in signed if has_comma(text)), signed[0])
    return verdict.settled(text, "sign")


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


def _digits(look: Look) -> str:
    """The digits of a look, nothing but signs between them; "" where it holds anything else."""
    text = re.sub(r"[.,]", "", as_digits(plain(look.seen.text)))
    return text if text.isdigit() else ""
