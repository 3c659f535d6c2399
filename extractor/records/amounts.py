"""Whether a text is an amount of money, or holds one: one home, and each strictness has its name.

``word`` asks for one word of a text layer by its form; ``phrase`` for a whole cell whose value can be told;
``money`` for what no target is; ``has_`` and ``amount_`` look for one anywhere in a text. A bare ``1.000``
may be a target or a number cut off, so who decides by it says how strict to be.
"""

from __future__ import annotations

import re

from extractor.records.numbers import CURRENCY, parse_amount

_WORD = re.compile(r"(?:Rp\.?)?\d{1,3}(?:(?:\.\d{3})+(?:,\d{1,2})?|(?:,\d{3})+(?:\.\d{1,2})?)(?:,-)?")
_CURRENCY = r"\b(?:Rp|IDR)\.?\s*\d"
ENDING = rf"(?:{CURRENCY})?\d{{1,3}}(?:[.,]\d{{3}})+(?:[.,]\d{{1,2}})?(?:,-)?"
"""An amount that ends a text, its thousands marked by the one sign or the other."""
_OF_THOUSANDS = re.compile(rf"{_CURRENCY}|\d{{1,3}}(?:\.\d{{3}})+")
_OF_MILLIONS = re.compile(rf"{_CURRENCY}|\d{{1,3}}(?:\.\d{{3}}){{2,}}")
_GROUPED = re.compile(r"\d{1,3}(?:[.,]\d{3})+")
_MARKED = re.compile(rf"{CURRENCY}\d.*|\d{{1,3}}(?:\.\d{{3}}){{2,}}(?:,\d+)?(?:,-)?", re.IGNORECASE)
_CURRENCY_WORD = re.compile(r":?(?:(?:Rp|IDR)\.?)?:?", re.IGNORECASE)
_CURRENCY_FIRST = re.compile(CURRENCY, re.IGNORECASE)
_CURRENCY_APART = re.compile(r"(?:Rp|IDR)\s*\.?\s*:?\s+[\d(-]", re.IGNORECASE)
_WITHIN = re.compile(
    rf"(?P<text>\b{CURRENCY}(?:\d[\d.,]*\d|\d)(?:[.,]\s*[-–—=.,]{{0,2}})?)(?=[^\w.,]|$)", re.IGNORECASE
)
_BARE_WITHIN = re.compile(r"(?:^|\s)(?P<text>\d{1,3}(?:\.\d{3}){2,}(?:,\d{1,2})?)(?=\s|$)")
_INDONESIAN = re.compile(
    rf"(?:{CURRENCY})?(?:\d{{1,3}}(?:\.\d{{3}})*|\d{{4}})(?:,\d{{1,2}}|,\s*[-–—=]{{1,2}})?", re.IGNORECASE
)
_SHORTEST_PHRASE = 6  # letters: 80.000 is an amount, 2.025 may be a year


def is_amount_word(text: str) -> bool:
    """A word with its thousands marked, with or without ``Rp``."""
    return _WORD.fullmatch(text.strip()) is not None


def is_money_word(text: str) -> bool:
    """An amount word that no target is: with ``Rp``, its end marked, or of a million and more."""
    marked = not text.strip()[:1].isdigit() or text.strip().endswith(("-", ",00"))
    return is_amount_word(text) and (marked or _signs(text) > 1)


def is_amount_phrase(text: str) -> bool:
    """A whole cell of some length that is a number, thousands marked or not."""
    return len(text) >= _SHORTEST_PHRASE and parse_amount(text) is not None


def is_money_phrase(text: str) -> bool:
    """An amount phrase with ``Rp``, or with two signs between its digits."""
    return is_amount_phrase(text) and ("rp" in text.casefold() or _signs(text) > 1)


def is_money(text: str) -> bool:
    """A whole cell with ``Rp`` or ``IDR`` before its number, or with its millions marked by points."""
    return _MARKED.fullmatch(text) is not None and parse_amount(text) is not None


def has_amount(text: str) -> bool:
    """Somewhere a number after ``Rp``, or thousands marked by points."""
    return _OF_THOUSANDS.search(text) is not None


def has_money(text: str) -> bool:
    """Somewhere a number after ``Rp``, or millions marked by points."""
    return _OF_MILLIONS.search(text) is not None


def has_grouped_number(text: str) -> bool:
    """Somewhere digits in groups of three, by points or commas: scans show the one for the other."""
    return _GROUPED.search(text) is not None


def amount_within(text: str) -> re.Match[str] | None:
    """The first amount in a text (``text`` of the match): a number after its currency, else one that stands
    apart and has its millions marked by points."""
    return _WITHIN.search(text) or _BARE_WITHIN.search(text)


def amount_after_currency(text: str) -> re.Match[str] | None:
    """The first number after its currency in a text."""
    return _WITHIN.search(text)


def is_indonesian_amount(text: str) -> bool:
    """A whole cell in which points part all thousands, a comma the cents; five digits are not left bare."""
    return _INDONESIAN.fullmatch(text.strip()) is not None


def is_currency_word(text: str) -> bool:
    """``Rp`` or the colon before an amount, standing apart from it."""
    return _CURRENCY_WORD.fullmatch(text.strip()) is not None


def has_currency_apart(text: str) -> bool:
    """Whether a text begins with its currency and a blank before the amount."""
    return _CURRENCY_APART.match(text.strip()) is not None


def without_currency(text: str) -> str:
    """What stands after the ``Rp`` or ``IDR`` that begins a text; all of a text that begins otherwise."""
    text = text.strip()
    currency = _CURRENCY_FIRST.match(text)
    return text[currency.end() :] if currency else text


def _signs(text: str) -> int:
    return text.count(".") + text.count(",")
