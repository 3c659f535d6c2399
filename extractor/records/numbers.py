"""Numbers as Indonesian documents print them, always Decimal, never float.

Points part thousands and a comma parts decimals (EYD V, *Tanda Koma* and *Tanda Titik*); documents also
print the English way round. ``parse_number`` decides by form alone and returns None where the form is not
that of a number; it never guesses a digit.
"""

from __future__ import annotations

import re
from decimal import Decimal

_INDONESIAN_GROUPS = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?")
_ENGLISH_GROUPS = re.compile(r"\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?|\d{1,3}(?:,\d{3})+\.\d+")
_COMMA_DECIMALS = re.compile(r"\d+,\d+")
_POINT_DECIMALS = re.compile(r"\d+\.\d+")
_WHOLE = re.compile(r"\d+")
_SIGNED = re.compile(r"([-−–]?)\s*(\d[\d.,]*)")

MAX_DIGITS = 40
"""Longer runs of digits are no number of an agreement; the bound keeps hostile input cheap."""


def parse_number(text: str) -> Decimal | None:
    """The number that ``text`` prints, or None.

    ``1.393.499.080,00`` ``12,4`` ``93.5`` ``121,892,400`` ``-0,5``. A single point before exactly three
    digits parts thousands (``10.400``), unless the whole part is 0 (``0.125``).
    """
    match = _SIGNED.fullmatch(text.strip())
    if match is None or len(match[2]) > MAX_DIGITS:
        return None
    sign, body = match[1], match[2]
    plain = _plain(body)
    if plain is None:
        return None
    return Decimal(f"-{plain}" if sign else plain)


def _plain(body: str) -> str | None:
    """The digits with a decimal point, or None where the separators fit no form."""
    if _WHOLE.fullmatch(body):
        return body
    if body.startswith("0.") and _POINT_DECIMALS.fullmatch(body):
        return body
    if _INDONESIAN_GROUPS.fullmatch(body):
        return body.replace(".", "").replace(",", ".")
    if _ENGLISH_GROUPS.fullmatch(body):
        return body.replace(",", "")
    if _COMMA_DECIMALS.fullmatch(body):
        return body.replace(",", ".")
    if _POINT_DECIMALS.fullmatch(body):
        return body
    return None


CURRENCY = r"(?:Rp|IDR)\s*\.?\s*:?\s*"
"""What stands before an amount. A pattern for regular expressions that do not mind case."""
_RUPIAH = re.compile(CURRENCY, re.IGNORECASE)


def parse_amount(text: str) -> Decimal | None:
    """An amount of money: ``Rp5.294.655.000,00``, ``Rp. 1.000.000,-``, ``1.393.499.080``; or None.

    The dash that closes an amount may follow a point, be read as one on a scan, or be lost there
    (``1.000.000.-``, ``1.000.000,.``, ``1.000.000.``).
    """
    body = _RUPIAH.sub("", text.strip(), count=1)
    body = re.sub(r"(?:[.,]\s*[-–—=.,]{1,2}|(?<=[.,]\d{3})[.,])$", "", body.strip())
    return parse_number(_closed(body))


_GROUPS_APART = re.compile(r"\d{1,3}(?: \d{3})+(?:[.,]\d+)?")


def _closed(body: str) -> str:
    """Without blanks at a separator, and without those that part groups of three (``1 250 000``)."""
    beside = re.sub(r" *([.,]) *", r"\1", body)
    return beside.replace(" ", "") if _GROUPS_APART.fullmatch(beside) else beside


def printed_decimals(text: str) -> int:
    """How many decimals the number in ``text`` prints: 2 for ``95,40%``, 0 for ``10.400``."""
    match = re.search(r"\d[\d.,]*", text)
    number = parse_number(match[0].rstrip(".,")) if match else None
    if number is None:
        return 0
    exponent = number.as_tuple().exponent
    return -exponent if isinstance(exponent, int) and exponent < 0 else 0


_SWAPPED = str.maketrans(",.", ".,")


def format_number(value: Decimal) -> str:
    """``value`` as Indonesian readers expect it: points for thousands, comma for decimals."""
    text = f"{value:,f}"
    return text.translate(_SWAPPED)
