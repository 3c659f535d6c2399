"""What stands in a column of values, by its form alone: targets, numbers of a list.

Amounts of money are told in ``extractor.records.amounts``.
"""

from __future__ import annotations

import re

from extractor.records.numbers import CURRENCY
from extractor.records.written.nothing import is_not_applicable

_VALUE = re.compile(
    rf"""^(?:
        [≥≤<>=±]?\s*(?:{CURRENCY})?[\d.,]*\d(?:,-)?\s*(?:%|‰)?(?:\s*[A-Za-z/]+){{0,2}}(?:\s*\([^()]{{1,15}}\))?
      | [\d.,]*\d\s*[-–]\s*[\d.,]*\d\s*%?
      | [\d.,]*\d\s+dari\s+[\d.,]*\d(?:\s+[A-Za-z/]+){{0,2}}
      | (?:Level|Tingkat|Kategori|Predikat)\s+(?:\d|[IVX]{{1,3}})(?:\s*\([^()]{{1,25}}\))?
      | [A-D]{{1,3}}[+-]?(?:\s*\([\d.,]+\))? | W[TD]P
    )$""",
    re.VERBOSE,
)
_LIST_NUMBER = re.compile(r"^\(?(?:\d{1,2}|[a-z]|[IVX]{1,5})[.)]{0,2}$")
_BRACKETED = re.compile(r"^\([^()]{1,20}\)$")
_BROKEN = re.compile(r"[.,]$")


def is_value(text: str) -> bool:
    """``12,4`` ``≥ 80`` ``95,40%`` ``0,9 Angka`` ``N/A`` ``-`` ``BB`` ``81 (A)`` ``Rp1.000.000,00`` ``3-4``
    ``Level 3 (Terdefinisi)`` ``100 dari 110``."""
    return is_not_applicable(text) or bool(_VALUE.match(text.strip()))


def is_list_number(text: str) -> bool:
    """Whether ``text`` is nothing but the number of an item in a list."""
    return bool(_LIST_NUMBER.match(text.strip()))


def is_value_or_unit(text: str) -> bool:
    """A value, or what may stand on the line below its value (``0,9`` / ``Angka``, ``(2 kali)``)."""
    words = text.replace(" ", "").isalpha() and len(text.split()) <= 2
    return words or is_value(text) or bool(_BRACKETED.match(text.strip()))


def is_broken(upper: str, lower: str) -> bool:
    """Whether two lines of a cell may be one number broken over them."""
    return bool(_BROKEN.search(upper.strip())) or lower.strip()[:1] in (".", ",", "%")
