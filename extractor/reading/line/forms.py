"""The forms of what readers print: what is a number, what is the same, what no document prints."""

from __future__ import annotations

import re

from extractor.records.targets import target_meaning
from extractor.records.written.decimals import COMMA, POINT, only_parted
from extractor.records.written.nothing import DASH, NOT_APPLICABLE, has_shapes_of_na, is_na

_STROKES = str.maketrans({"l": "1", "I": "1", "|": "1", "i": "1", "!": "1", "]": "1", "[": "1"})
_ROUNDS = str.maketrans({"O": "0", "o": "0"})
_FIVES = str.maketrans({"S": "5", "$": "5"})
_DIRT = "'‘’\"“”°*·•.,:;_~` "
_DIGITS = re.compile(r"\d+(?:[.,/]\d+)*")
_LETTER_IN_NUMBER = re.compile(
    r"\d[A-Zl|!]\d|\d[lI|!BSOZG](?!\w)|(?<!\w)[lI|!]\d|[.,:;]{2}|\d[:;]\d|\bT[Ww] ?[il|!]\b"
)
_SIGN_INSIDE = re.compile(r"(?<=\d)\s*[.,:;]\s*(?=\d)|(?<=\d) (?=\d)")
_WORD = re.compile(r"[^\W\d_]{3,}")
_NUMBER_LIKE = re.compile(r"[\d\W_]*(?:\d|\b[lIO]\b)[\d\W_%A-Za-z]{0,14}")
_STROKE_WORD = re.compile(r"(?<!\w)[\dIl|!]{1,3}(?!\w)|^T[Ww][Il|\d]")
_LONG_NUMBER = 16  # digits
_SHORT = 3  # letters that any column may hold
_SHORT_CODE = 8  # letters of a code
_LONGEST_NUMBER_CELL = 26  # letters of a cell that holds a number and its unit


def plain(text: str) -> str:
    """Dashes made alike, N/A in capitals, white space single."""
    text = " ".join(DASH.sub("-", text).split())
    return NOT_APPLICABLE if is_na(text) else text


def same(first: str, second: str) -> bool:
    """Whether two readings print the same. White space counts only between digits."""
    return _without_blanks(plain(first)) == _without_blanks(plain(second))


def bears_out(first: str, second: str, dirty: bool) -> bool:
    """Whether ``second`` shows the same shapes as ``first``, which is of the form of a target.

    ``l`` for 1 or ``NIA`` for N/A are no other targets: the shapes agree. On dirty paper specks that the
    second reader took for points and quotes around the number are left out.
    """
    a, b = _without_blanks(plain(first)), _without_blanks(plain(second))
    if a == b or not_applicable(a, b):
        return True
    if not any(letter.isdigit() for letter in a):
        return False
    if dirty:
        b = b.strip(_DIRT)
        a = a.strip(_DIRT)
    return as_digits(a) == as_digits(b)


def not_applicable(first: str, second: str) -> bool:
    """Whether both readings can only be N/A, and one of them is."""
    both = (plain(first).replace(" ", ""), plain(second).replace(" ", ""))
    return NOT_APPLICABLE in both and all(map(has_shapes_of_na, both))


def nearly_not_applicable(text: str) -> bool:
    """Whether the text has the shapes of N/A and is not quite it (``NIA``): no document prints that."""
    body = plain(text).replace(" ", "")
    return body != NOT_APPLICABLE and has_shapes_of_na(body)


def differ_in_sign(first: str, second: str) -> bool:
    """Whether two readings are one number but for its decimal sign (7.35 and 7,35; not 7.350 and 7,350)."""
    text = plain(first)
    one, two = only_parted(text), only_parted(plain(second))
    if one is None or two is None or one.may_be_thousands or one.sign == two.sign:
        return False
    return same(text[: one.place] + two.sign + text[one.place + 1 :], second)


def has_comma(text: str) -> bool:
    """Whether the text is a number with a decimal comma (not 7,350, which may part thousands)."""
    return _decimal_sign(text) == COMMA


def has_point(text: str) -> bool:
    """The same with a decimal point."""
    return _decimal_sign(text) == POINT


def _decimal_sign(text: str) -> str | None:
    parted = only_parted(plain(text))
    return parted.sign if parted is not None and not parted.may_be_thousands else None


def lost_sign(first: str, second: str) -> bool:
    """Whether both readings have the same digits, and one has fewer signs between them."""
    if re.sub(r"\D", "", first) != re.sub(r"\D", "", second):
        return False
    return len(_SIGN_INSIDE.findall(first)) != len(_SIGN_INSIDE.findall(second))


def digits_of(text: str) -> list[str]:
    """The runs of digits with their inner separators, in order."""
    return _DIGITS.findall(text)


def same_numbers(first: str, second: str) -> bool:
    """Whether two readings of a line hold the same numbers; gaps within long ones (NIP) do not count."""
    one, two = digits_of(first), digits_of(second)
    if one == two:
        return True
    return "".join(one) == "".join(two) and sum(map(len, one)) >= _LONG_NUMBER


def is_number_like(text: str) -> bool:
    """Whether the text of a cell may be a target, an amount or a number (or is too short to tell)."""
    body = plain(text)
    if len(body) <= _SHORT or has_shapes_of_na(body):
        return True
    if len(body) > _LONGEST_NUMBER_CELL:
        return False
    if _STROKE_WORD.search(body) is not None and len(body) <= _SHORT_CODE:
        return True
    if re.search(r"\d", body) is None:
        return False
    return target_meaning(body).kind != "composite" or _NUMBER_LIKE.fullmatch(body) is not None


def has_digit(text: str) -> bool:
    """Whether a digit stands anywhere in it; letters of the shape of one (``l``, ``O``) are none."""
    return re.search(r"\d", text) is not None


def is_odd(text: str) -> bool:
    """Whether a number in the text is of a form that no document prints (``7,.35``, ``1l0``, ``8:134``)."""
    return _LETTER_IN_NUMBER.search(text) is not None


def is_target(text: str) -> bool:
    """Whether the text has the form of a target, a number or a blank."""
    return target_meaning(plain(text).rstrip(".")).kind != "composite"


def has_words(text: str) -> bool:
    """Whether three letters stand in a row: fewer may be strokes, signs or a unit."""
    return _WORD.search(text) is not None


def _without_blanks(text: str) -> str:
    return re.sub(r"(?<!\d)\s+|\s+(?!\d)", "", text).replace(" ", "_")


def as_digits(text: str) -> str:
    """The text, letters with the shape of a digit taken for it (``$8`` for 58)."""
    return text.translate(_STROKES).translate(_ROUNDS).translate(_FIVES)
