"""Edits of a printed text: what was replaced where, so that every change can be undone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Edit:
    """``printed[start:end]`` is ``read``; it becomes ``became``. ``made`` is False for a proposal."""

    start: int
    end: int
    read: str
    became: str
    reason: str
    confidence: float
    made: bool = True


def applied(printed: str, edits: Iterable[Edit]) -> str:
    """The text with the made edits. Raises ValueError where edits overlap or do not fit the text."""
    out: list[str] = []
    position = 0
    for edit in sorted((e for e in edits if e.made), key=lambda e: e.start):
        if edit.start < position or printed[edit.start : edit.end] != edit.read:
            raise ValueError(f"edit does not fit: {edit}")
        out += [printed[position : edit.start], edit.became]
        position = edit.end
    return "".join([*out, printed[position:]])


def undone(text: str, edits: Sequence[Edit]) -> str:
    """The printed text again, from the mended text and its edits."""
    shift = 0
    out: list[str] = []
    position = 0
    for edit in sorted((e for e in edits if e.made), key=lambda e: e.start):
        start = edit.start + shift
        out += [text[position:start], edit.read]
        position = start + len(edit.became)
        shift += len(edit.became) - len(edit.read)
    return "".join([*out, text[position:]])
