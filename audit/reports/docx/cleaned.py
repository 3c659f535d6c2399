"""Texts as a Word document can hold them."""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass, replace
from typing import Any

# What XML does not allow, and signs that the filler of templates would take for breaks or fields of its own.
_NOT_WORDS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff\ud800-\udfff]")
_OF_THE_FILLER = re.compile(r"\{(?=_[{%])|(?<=[%}]_)\}")
_BREAKS = re.compile(r"\r\n?|\u2028|\u2029")
_LONGEST = 8_000  # characters of one text: some four pages, more than any cell of an agreement has


def cleaned(value: Any) -> Any:
    """``value`` (a dataclass of texts, numbers, tuples of these and so on) with all its texts cleaned."""
    if isinstance(value, str):
        return cleaned_text(value)
    if isinstance(value, tuple):
        return tuple(cleaned(one) for one in value)
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{each.name: cleaned(getattr(value, each.name)) for each in fields(value)})
    return value


def cleaned_text(words: str) -> str:
    """Without control signs; one that is far too long is cut, and says so by its end."""
    words = _BREAKS.sub("\n", words).replace("\t", " ")
    words = _OF_THE_FILLER.sub("\ufffd", _NOT_WORDS.sub("\ufffd", words))
    return words if len(words) <= _LONGEST else words[:_LONGEST] + " …"
