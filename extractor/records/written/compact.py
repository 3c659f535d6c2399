"""Labels and headings made plain for comparing: blanks, hyphens, line breaks, years, signs do not count."""

from __future__ import annotations

import re

_BRACKETS = re.compile(r"\([^()]{0,12}\)")  # (Rp), (1), (n-1): longer ones say something
_NOT_LETTER = re.compile(r"[^a-z]")


def compact(text: str) -> str:
    """The letters a to z alone, small, without what stands in short brackets."""
    return _NOT_LETTER.sub("", _BRACKETS.sub(" ", text).casefold())
