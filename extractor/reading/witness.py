"""A third witness for numbers: a network that is neither of the two readers.

It speaks for a whole number that the first reader is sure of and the second could not make out, and against
one that both agree on where it sees other digits. It never brings in a reading of its own, and is not asked
about signs: it loses commas more often than the first reader does.
"""

from __future__ import annotations

import re
from dataclasses import replace

from extractor.reading.consensus import Verdict
from extractor.reading.forms import as_digits, is_target, plain, same
from extractor.reading.readers.base import Look

_WHOLE = re.compile(r"(?!\d+96)(?:\d{1,3}\s?%?|N/A)")  # 396: networks alike take a % for 96
_FIRST_SURE = 0.9  # the weakest letter of the first reader from which the witness may settle
_SURE = 0.8  # the same of the witness
_HEARD = 0.6  # the weakest letter of the witness from which other digits count against two readers
_DOUBTED = 0.5


def heard(verdict: Verdict, witness: Look) -> Verdict:
    """The verdict with the witness among its looks, accepted or held back by what it saw."""
    verdict = replace(verdict, looks=(*verdict.looks, witness))
    if verdict.agreed:
        return _doubted(verdict) if _speaks_against(verdict.text, witness) else verdict
    return _settled(verdict) if _speaks_for(verdict.looks[0], witness) else verdict


def _speaks_for(first: Look, witness: Look) -> bool:
    sure = first.seen.weakest >= _FIRST_SURE and witness.seen.weakest >= _SURE
    whole = _WHOLE.fullmatch(plain(first.seen.text)) is not None
    return sure and whole and same(first.seen.text, witness.seen.text)


def _settled(verdict: Verdict) -> Verdict:
    return replace(verdict, text=verdict.looks[0].seen.text, agreed=True, basis="witness", confidence=0.96)


def _speaks_against(text: str, witness: Look) -> bool:
    """Whether the witness saw a number of other digits."""
    seen = witness.seen
    if seen.weakest < _HEARD or not is_target(seen.text):
        return False
    digits = _digits(seen.text)
    return bool(digits) and digits != _digits(text)


def _digits(text: str) -> str:
    return re.sub(r"\D", "", as_digits(plain(text)))


def _doubted(verdict: Verdict) -> Verdict:
    return replace(verdict, agreed=False, basis="none", confidence=min(verdict.confidence, _DOUBTED))
