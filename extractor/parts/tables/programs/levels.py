"""Levels of budget lines by their numbers, where neither words, columns nor codes tell them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.records import Program

_DOTTED = re.compile(r"\d{1,2}(?:\.\d{1,2})+")
_LISTED = re.compile(r"[1-9]\d?(?:\.[1-9]\d?)*")
_MARK = re.compile(r"\(?(?P<mark>\d{1,2}|[a-z])(?P<stop>[.)]?)", re.IGNORECASE)
_FIRST = ("1", "a")


def with_nested_numbers(programs: Sequence[Program]) -> list[Program]:
    """Lines numbered within each other (1, 1.1, 1.2; 1., a., b.) with their depth as level.

    Numbers that name their line above all through (1, 1.1, 1.1.1) are right where levels contradict them;
    else a list in which anything else told a level stays as it is.
    """
    if (sure := _nested(programs)) is not None:
        return sure
    if any(program.level != 1 for program in programs):
        return list(programs)
    depths = _depths([(program.number or "").strip() for program in programs])
    return [
        program if depth == 1 else program.model_copy(update={"level": depth})
        for program, depth in zip(programs, depths, strict=True)
    ]


def _nested(programs: Sequence[Program]) -> list[Program] | None:
    """The lines with the depth of their numbers, where all have one that names a line above, and the levels
    that were told put one of them beside or over that line; else None."""
    numbers = [(program.number or "").strip().rstrip(".") for program in programs]
    above = [number.rpartition(".")[0] for number in numbers]
    whole = all(_LISTED.fullmatch(number) for number in numbers) and len(set(numbers)) == len(numbers)
    told = {number: program.level for number, program in zip(numbers, programs, strict=True)}
    if not whole or not {one for one in above if one} <= set(numbers):
        return None
    if not any(one and told[number] <= told[one] for number, one in zip(numbers, above, strict=True)):
        return None
    return [
        program.model_copy(update={"level": number.count(".") + 1})
        for program, number in zip(programs, numbers, strict=True)
    ]


def _depths(numbers: Sequence[str]) -> list[int]:
    """1 for the outermost; a number goes on with the innermost open list of its kind, or opens one."""
    depths: list[int] = []
    known: dict[str, int] = {}  # depth by number, of the outermost line open
    open_kinds: list[str] = []
    for number in numbers:
        bare = number.rstrip(".")
        above = known.get(bare.rpartition(".")[0]) if _DOTTED.fullmatch(bare) else None
        depth = above + 1 if above is not None else _by_kind(number, open_kinds)
        known[bare] = depth
        depths.append(depth)
    return depths


def _by_kind(number: str, open_kinds: list[str]) -> int:
    match = _MARK.fullmatch(number)
    if match is None:
        return 1
    kind = ("digit" if match["mark"].isdigit() else "letter") + match["stop"].rstrip(".")
    for depth, known in enumerate(open_kinds, 1):
        if known == kind:  # ``1`` and ``1.`` are one way of numbering, ``1)`` is another
            del open_kinds[depth:]
            return depth
    if open_kinds and match["mark"].lower() not in _FIRST:
        return 1  # no list that is open, and none that begins
    open_kinds.append(kind)
    return len(open_kinds)
