"""The number that a name carries in its own cell (``1.1 Angka …``, ``a. Persentase …``), parted from it."""

from __future__ import annotations

import re
from collections.abc import Iterable

_MARKED = re.compile(
    r"(\(?(?:\d{1,2}(?:\.\d{1,2})*|[a-z])[.)]{1,2})\s*(?=[^\W\d])|(\d{1,2}(?:\.\d{1,2})+)\s+(?=[^\W\d])"
)
_PLAIN = re.compile(r"(\d{1,2})\s+(?=[A-Z])")
_MOSTLY = 0.6  # of the names of a table
_FEWEST = 2  # numbered names: one alone may begin with a number of its own


def are_numbered(names: Iterable[str]) -> bool:
    """Whether the names of a table carry plain numbers of their own (``1 Persentase …``)."""
    seen = list(names)
    numbered = sum(bool(_MARKED.match(name) or _PLAIN.match(name)) for name in seen)
    return numbered >= max(_FEWEST, _MOSTLY * len(seen))


def parted_name(text: str, numbered: bool) -> tuple[str | None, str]:
    """(the number as printed, the name): at the beginning only, and never a number that is part of the name
    (``10.000 kendaraan``). ``numbered`` says that plain numbers are meant as such."""
    name = " ".join(text.split())
    match = _MARKED.match(name) or (_PLAIN.match(name) if numbered else None)
    if match is None:
        return None, name
    return next(filter(None, match.groups())), name[match.end() :]
