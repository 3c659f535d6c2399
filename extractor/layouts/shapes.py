"""The shapes of the cells of a column: which share of those with print are ordinals, values, money …"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Literal

from extractor.layouts.topics import is_unit
from extractor.records.amounts import is_money
from extractor.records.targets import is_single_value

Shape = Literal["ordinal", "value", "money", "unit", "word", "long", "code", "year", "text"]
Shapes = Mapping[Shape, float]

_ORDINAL = re.compile(r"\(?(?:\d{1,3}|[a-z]|[IVX]{1,4})\s*[.)]?\)?", re.IGNORECASE)
_CODE = re.compile(
    r"\d{1,2}(?:\.[\dA-Z]{1,4}){1,}\.?|\d{0,2}[a-z]?-[A-Z]{1,2}|[A-Z]{2,4}[-.]?\d{1,2}(?:\.\d+)*|SK|SS|SP"
)
_YEAR = re.compile(r"20\d\d")
_LONG = 28  # letters of a text that is a name or a sentence
_WORDS = 4  # words of such a text
_LONGEST_VALUE = 30  # letters of a value with its unit


def shapes_of(texts: Iterable[str]) -> Shapes:
    """The share of each shape; nothing where no cell has print."""
    printed = [" ".join(text.split()) for text in texts if text.strip()]
    shapes: dict[Shape, float] = {}
    for text in printed:
        shape = shape_of(text)
        shapes[shape] = shapes.get(shape, 0.0) + 1 / len(printed)
    return shapes


def shape_of(text: str) -> Shape:
    """The first shape that the text of a cell has; one without a form of its own is told by its length."""
    return next((shape for shape, has in _TELLING if has(text)), _of_words(text))


def _of_words(text: str) -> Shape:
    if len(text) >= _LONG or len(text.split()) >= _WORDS:
        return "long"
    return "text" if any(sign.isdigit() for sign in text) else "word"


def _is_value(text: str) -> bool:
    return len(text) <= _LONGEST_VALUE and is_single_value(text)


_TELLING: tuple[tuple[Shape, Callable[[str], object]], ...] = (
    ("year", _YEAR.fullmatch),
    ("money", is_money),
    ("ordinal", _ORDINAL.fullmatch),
    ("code", _CODE.fullmatch),
    ("value", _is_value),
    ("unit", is_unit),
)
"""The shapes in the order in which they are asked."""
