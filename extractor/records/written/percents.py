"""Per cent, as a sign or in words, and names of shares: *Persentase …*, also as it is misspelt.

``is_percent`` asks for a unit that is nothing else, ``says_percent`` for a mention anywhere (*persen per
tahun*), ``begins_as_share`` for what an indicator that measures a share is called. Signs that readers of
scans take for digits are another question (``extractor.reading.line.percents``).
"""

from __future__ import annotations

import re

SPELLINGS = ("persentase", "prosentase", "presentase")
"""The word for a share: the first is right, the others are printed as often."""
SHARE = rf"(?:{'|'.join(SPELLINGS)}|persen)"
"""The word that leads the name of a share."""
_UNITS = ("persen", "prosen", "percent", "pct")
BEHIND = rf"(?:%|(?:{'|'.join(_UNITS)})\b)"
"""What stands behind a number of per cent. Patterns for regular expressions that do not mind case."""

_WORD = rf"(?:%|\b(?:{'|'.join((*SPELLINGS, *_UNITS))})\b)"
_PERCENT = re.compile(rf"[^\w%]*(?:{_WORD}[^\w%]*)+", re.IGNORECASE)
_MENTION = re.compile(rf"%|\b(?:di)?(?:{'|'.join((*SPELLINGS, *_UNITS))})(?:nya|kan)?\b", re.IGNORECASE)
_LEADING = re.compile(rf"\W*{SHARE}\b", re.IGNORECASE)
_SPELT = re.compile(r"%|\b(?:prosen|percent|pct)\b", re.IGNORECASE)


def is_percent(unit: str | None) -> bool:
    """Whether a unit is per cent and nothing else: ``%`` ``Persen`` ``persen (%)`` ``Prosentase``."""
    return unit is not None and _PERCENT.fullmatch(unit) is not None


def says_percent(text: str) -> bool:
    """Whether a text has the sign or the word anywhere, the word also with what Indonesian adds to it."""
    return _MENTION.search(text) is not None


def begins_as_share(name: str) -> bool:
    """Whether a name leads with the word for a share."""
    return _LEADING.match(name) is not None


def with_percent_in_words(text: str) -> str:
    """The text with each sign, and each other word for it, as the word ``persen`` standing apart."""
    return _SPELT.sub(" persen ", text)
