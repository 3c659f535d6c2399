"""Markers of notes beside a value: ``95¹``, ``82,40*)``. They are no part of the number."""

from __future__ import annotations

import re

_DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_LETTERS = "ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ"
_RAISED = str.maketrans("0123456789()abcdefghijklmnoprstuvwxyz", f"{_DIGITS}⁽⁾{_LETTERS}")
_MARKER = rf"[{_DIGITS}⁽⁾{_LETTERS}]+|[({{\[]?\*{{1,3}}\)?|[†‡§]"
_MARKED = re.compile(rf"(?P<value>.*?[\d%‰])\s*(?P<marker>(?:{_MARKER})[,;]?)+", re.DOTALL)


def raised(text: str) -> str:
    """``text`` as it is typed where it stands raised: ``1`` ¹, ``a)`` ᵃ⁾. What has no such sign stays."""
    return text.translate(_RAISED)


def without_marker(text: str) -> tuple[str, str]:
    """(a number without the markers of notes behind it, those markers). ``12 m²`` is a unit and stays."""
    match = _MARKED.fullmatch(text.strip())
    if match is None:
        return text, ""
    return match["value"], text.strip()[len(match["value"]) :].strip()
