"""Percent signs on poor scans: networks take a small % for 96, %6, 9 or 6, as sure of it as of a digit."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from extractor.reading.line.forms import plain
from extractor.reading.line.verdict import Verdict
from extractor.reading.readers.base import Look
from extractor.reading.trust import TRUST

_PERCENT = re.compile(r"(\d+(?:[.,]\d+)?)%")
_LEFT_OF_SIGN = re.compile(r"%?(?:96|90|6|9|4|0)?")  # what a network makes of it


def settled_percent(verdict: Verdict) -> Verdict:
    """The verdict, settled as the percentage that most looks of the second reader (no network) print, where a
    look of a network shows the sign too and all looks of networks show the digits before it."""
    if verdict.agreed or len(verdict.looks) < 2:
        return verdict
    first, second = verdict.looks[:2]
    others = [look for look in verdict.looks if look.family == second.family]
    networks = [look for look in verdict.looks if look.family != second.family]
    digits = _printed_before_sign(others)
    if digits is None or first.family == second.family:
        return verdict
    rests = [(look, plain(look.seen.text).removeprefix(digits)) for look in networks]
    shown = [look for look, rest in rests if rest.startswith("%")]
    alike = all(look.seen.text.startswith(digits) and _LEFT_OF_SIGN.fullmatch(rest) for look, rest in rests)
    if not alike or not any(look.seen.weakest >= TRUST.percent_seen for look in shown):
        return verdict
    return verdict.settled(f"{digits}%", "third")


def _printed_before_sign(looks: Sequence[Look]) -> str | None:
    """The digits of the percentage that most of the looks print, one of them surely; None where none is."""
    text, times = Counter(plain(look.seen.text) for look in looks).most_common(1)[0]
    match = _PERCENT.fullmatch(text)
    sure = max(look.seen.weakest for look in looks if plain(look.seen.text) == text)
    return match[1] if match is not None and 2 * times > len(looks) and sure >= TRUST.percent_sure else None
