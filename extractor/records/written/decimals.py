"""Which sign parts the decimals of a printed number, comma or point, and whether its form alone says so.

One sign before one, two, four or more digits parts decimals; before three it may part thousands (``1,250``
``1.250``), unless nothing or more than three digits stand before it. ``first_parted`` and ``only_parted`` ask
for one number, as readings of scans do; ``decimal_signs`` for all signs of which the form is sure;
``grouped_habits`` for what
numbers in several groups show; ``habits`` for both. What a number is worth is told in
``extractor.records.numbers``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

COMMA, POINT = ",", "."

_ALONE = r"(?<![\d.,])(?P<before>\d+)(?P<sign>[.,])(?P<after>\d+)(?![.,]*\d)"
_PARTED = re.compile(_ALONE)
_ONLY = re.compile(rf"(?:[^\w\s.,]\s?)?{_ALONE}\s*[%‰]?")  # one sign before it: ≥ ± (
_OTHER = {COMMA: POINT, POINT: COMMA}
_GROUPS = {
    sign: re.compile(
        rf"(?<![\d.,])\d{{1,3}}(?:{re.escape(other)}\d{{3}})+(?P<decimals>{re.escape(sign)}\d+)?(?![.,]*\d)"
    )
    for sign, other in _OTHER.items()
}
_GROUP = 3  # digits between two signs of thousands


@dataclass(frozen=True, slots=True)
class Parted:
    """Two runs of digits with one sign between them, and the place of that sign in the text."""

    before: str
    sign: str
    after: str
    place: int

    @property
    def may_be_thousands(self) -> bool:
        """Whether the sign may as well part thousands: ``1,250``; not ``0,125`` ``7,35`` ``1234,567``."""
        return len(self.after) == _GROUP and len(self.before) <= _GROUP and not self.before.startswith("0")


def first_parted(text: str) -> Parted | None:
    """The first number of a text with a sign between its digits, and no more than one."""
    return _of(_PARTED.search(text))


def only_parted(text: str) -> Parted | None:
    """The same of a text that is nothing else but the sign of a bound before it and of per cent after it."""
    return _of(_ONLY.fullmatch(text))


def undecided_comma(text: str) -> Parted | None:
    """The first number of a text whose comma may part thousands (``1,250``)."""
    parted = (_of(match) for match in _PARTED.finditer(text))
    return next((one for one in parted if one and one.sign == COMMA and one.may_be_thousands), None)


def decimal_signs(text: str) -> frozenset[str]:
    """The signs that part decimals somewhere in a text, as the form of a number alone says:
    ``7,35`` ``1.250,5`` and ``0,125`` have a comma, ``1,250.5`` a point, ``1,250`` none that is sure."""
    parted = (_of(match) for match in _PARTED.finditer(text))
    alone = {one.sign for one in parted if one and not one.may_be_thousands}
    return frozenset(alone | _behind_groups(text))


def grouped_habits(text: str) -> frozenset[str]:
    """The signs that numbers in groups of three leave for decimals, or have before them:
    a comma in ``1.250.000`` and ``1.250,5``, a point in ``1,250.5``."""
    several = {
        sign
        for sign, form in _GROUPS.items()
        if any(match[0].count(_OTHER[sign]) > 1 for match in form.finditer(text))
    }
    return frozenset(several | _behind_groups(text))


def habits(text: str) -> frozenset[str]:
    """All signs of decimals that a text shows, by a number's decimals or by its groups."""
    return decimal_signs(text) | grouped_habits(text)


def _behind_groups(text: str) -> set[str]:
    return {sign for sign, form in _GROUPS.items() if any(match["decimals"] for match in form.finditer(text))}


def _of(match: re.Match[str] | None) -> Parted | None:
    return match and Parted(match["before"], match["sign"], match["after"], match.start("sign"))
