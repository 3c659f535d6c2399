"""Facts of findings as JSON, and back: what a finding says can be worded again anywhere, in any language."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

_NUMBER = "number"


def as_json(fact: Any) -> Any:
    """``fact`` in what JSON has; a Decimal keeps its digits as ``{"number": "12.40"}``.

    Raises TypeError for anything but text, numbers, booleans, None, lists and tables of these.
    """
    if isinstance(fact, Decimal):
        return {_NUMBER: format(fact, "f")}
    if fact is None or isinstance(fact, bool | int):
        return fact
    if isinstance(fact, str):
        return str(fact)
    if isinstance(fact, Mapping):
        return {str(name): as_json(value) for name, value in fact.items()}
    if isinstance(fact, list | tuple):
        return [as_json(value) for value in fact]
    raise TypeError(f"a fact cannot be {type(fact).__name__}")


def from_json(fact: Any) -> Any:
    """The fact that ``as_json`` wrote."""
    if isinstance(fact, dict):
        if fact.keys() == {_NUMBER}:
            return Decimal(fact[_NUMBER])
        return {name: from_json(value) for name, value in fact.items()}
    if isinstance(fact, list):
        return [from_json(value) for value in fact]
    return fact
