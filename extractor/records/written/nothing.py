"""Whether a text says that there is nothing: N/A, a dash, *nihil*.

``is_na`` and ``is_dash`` ask for a whole text, ``is_nothing`` lets it be blank too. ``has_shapes_of_na`` is
for readings of scans, whose stroke is taken for other upright signs. A *nihil* promises none: it is a target,
where N/A and a dash promise nothing.
"""

from __future__ import annotations

import re

NOT_APPLICABLE = "N/A"
"""How readings of scans are written that say so, whatever letters and blanks they were made of."""
DASHES = "-–—−‐‑"
"""Hyphen, en dash, em dash, minus, and the two hyphens that text layers have."""
DASH = re.compile(f"[{DASHES}]")

_LONE_DASH = re.compile(f"[{DASHES}]{{1,3}}")
_NA = re.compile(r"n\s*[/\\.]?\s*a\s*\.?", re.IGNORECASE)
_SHAPES_OF_NA = re.compile(r"[\W]?[NMW]\W?[/\\|IilVW1Y.]{0,2}\W?A\W?")
_OF_WORKBOOK = re.compile(r"#(?:DIV/0!|REF!|N/A|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!|#+)", re.IGNORECASE)
_NONE = re.compile(r"(?:nihil|tidak ada|nol)\W*", re.IGNORECASE)


def is_na(text: str) -> bool:
    """``N/A`` ``n/a`` ``N / A`` ``n.a.`` ``NA``: letters that say that it does not apply."""
    return _NA.fullmatch(text.strip()) is not None


def is_dash(text: str) -> bool:
    """One dash to three of them, of any make."""
    return _LONE_DASH.fullmatch(text.strip()) is not None


def is_not_applicable(text: str) -> bool:
    """Letters or dashes that say so; a blank cell says nothing of the kind."""
    return is_na(text) or is_dash(text)


def is_nothing(text: str) -> bool:
    """Blank, or not applicable."""
    return not text.strip() or is_not_applicable(text)


def is_none_in_words(text: str) -> bool:
    """``Nihil`` ``tidak ada`` ``nol``: a count of zero in words, which is a target."""
    return _NONE.fullmatch(text.strip()) is not None


def has_error_of_workbook(text: str) -> bool:
    """``#DIV/0!`` ``#REF!`` ``####``: what a workbook prints in place of a value that it cannot work out or
    has no room for; ``#N/A`` is one of them and says nothing about what is due."""
    return _OF_WORKBOOK.search(text) is not None


def has_shapes_of_na(reading: str) -> bool:
    """Whether a reading without blanks may be N/A, its stroke taken for another sign (``NIA``)."""
    return _SHAPES_OF_NA.fullmatch(reading) is not None
