"""Levels of nested budgets: by codes that go on from one another, else by the way the rows are numbered."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from extractor.records import Program

_ENUMERATOR = re.compile(r"\(?(\d{1,2}(?:\.\d{1,2})*|[a-z]|[IVX]{1,4})[.)]?\s+(?=[A-Z])")
_SAID = re.compile(
    r"(?:\(?(?:\d{1,2}|[a-z]|[IVX]{1,4})[.)]?\s+)?(program|(?:sub\s*)?kegiatan)\b", re.IGNORECASE
)
_STYLES = (
    ("roman", re.compile(r"[IVX]{1,4}[.)]?")),
    ("digit", re.compile(r"\(?\d{1,2}[.)]?")),
    ("letter", re.compile(r"\(?[a-z][.)]?")),
    ("code", re.compile(r"\d{2,3}(?:\.[\dA-Z]{1,4})+")),
)
_CODE = re.compile(r"[\dXx]{1,2}(?:\.[\dA-Zx]{1,5}){2,}")
_OF_MINISTRY = re.compile(r"(?:\d{3,4}|[A-Z]{2})(?:\.[\dA-Z]{2,4})*")
"""Activities and outputs of ministries: 2347, 2347.BDD, EC.2347.BDD.001."""
_DEEPEST = 3  # level of a sub-activity


def with_levels(programs: Sequence[Program]) -> list[Program]:
    """The rows of one table, those below a numbered program a level deeper where they are numbered another
    way or not at all. A table whose rows are numbered one way has one level."""
    depths = _depths([_coded(program) for program in programs])
    if any(depths):
        root = min(program.level for program in programs)
        return [
            program.model_copy(update={"level": max(program.level, min(root + depth, _DEEPEST))})
            for program, depth in zip(programs, depths, strict=True)
        ]
    styles = [_style(program) for program in programs]
    if not programs or any(program.level > 1 for program in programs) or len(set(styles)) < 2:
        return list(programs)
    if _SAID.match(programs[0].name) is None or styles[0] is None:
        return list(programs)
    order = list(dict.fromkeys(styles))
    levels = [min(order.index(style) + 1, _DEEPEST) for style in styles]
    if not _adds_up(programs, levels):
        return list(programs)
    pairs = zip(programs, levels, strict=True)
    return [program.model_copy(update={"level": level}) for program, level in pairs]


def _adds_up(programs: Sequence[Program], levels: Sequence[int]) -> bool:
    """Whether most rows with others below them are their sum: an excerpt lists only some of them."""
    right = wrong = 0
    for index, level in enumerate(levels):
        ends = (n for n in range(index + 1, len(levels)) if levels[n] <= level)
        below = range(index + 1, next(ends, len(levels)))
        children = [programs[n].budget for n in below if levels[n] == level + 1]
        if not children:
            continue
        total = sum(Decimal(budget or 0) for budget in children)
        right += total == Decimal(programs[index].budget or 0)
        wrong += total != Decimal(programs[index].budget or 0)
    return right > wrong


def _coded(program: Program) -> str | None:
    number = (program.number or "").strip().rstrip(".")
    return number if _CODE.fullmatch(number) or _OF_MINISTRY.fullmatch(number) else None


def _depths(codes: Sequence[str | None]) -> list[int]:
    """For each code how many others of the table it goes on from (7.01.01, 7.01.01.201)."""
    known = {code for code in codes if code}
    return [sum(code.startswith(f"{other}.") for other in known) if code else 0 for code in codes]


def _style(program: Program) -> str | None:
    """How a row is numbered: in its name, else in a column."""
    match = _ENUMERATOR.match(program.name)
    number = (match[1] if match else program.number or "").strip()
    return next((style for style, form in _STYLES if form.fullmatch(number)), None)
