"""The row that numbers the columns: (1) (2) (3), 1 … 14, a … k, also with gaps."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from extractor.tables import CellRow

_NUMBER = re.compile(r"\(?\s*(\d{1,2})\s*\)?(?:\s*=.*)?\.?")
_LETTER = re.compile(r"\(?\s*([a-z])\s*\)?\.?", re.IGNORECASE)
_LONGEST = 12  # letters of such a cell, with its sum (5 = 4 / 3)
_FIRST = 2  # the first column may be left out
_ENOUGH = 0.7  # of the cells of a row: the others are misread


def is_column_numbers(row: CellRow) -> bool:
    """Numbers or letters that rise from the first column on; headings that reach down into the row (the rule
    below them was not seen) hold their own."""
    texts = [field.text for _, field in row.distinct]
    hung_over = len(row.own) < len(row.fields)
    if len(texts) < 2 or any(len(text) > _LONGEST for text in texts):
        return False
    known = _series(texts)
    rising = all(one < other for one, other in pairwise(known))
    if not known or not rising or known[0] > _FIRST or row.distinct[0][0] > 1:
        return False
    if len(texts) == 2:
        return len(known) == 2 and (hung_over or _covers(row))
    return len(known) >= (len(texts) if hung_over else _ENOUGH * len(texts))


def _covers(row: CellRow) -> bool:
    """Whether the cells of the row that have text take all its columns."""
    return sum(field.width for _, field in row.distinct) >= len(row.fields)


def _series(texts: Sequence[str]) -> list[int]:
    """The numbers of the cells; of letters only where all are such, from a on."""
    numbers = [int(match[1]) for text in texts if (match := _NUMBER.fullmatch(text))]
    letters = [
        ord(match[1].casefold()) - ord("a") + 1 for text in texts if (match := _LETTER.fullmatch(text))
    ]
    return letters if len(letters) == len(texts) and letters[0] == 1 else numbers
