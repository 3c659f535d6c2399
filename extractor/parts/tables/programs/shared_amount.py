"""One amount for all that a list names: *Kegiatan* over numbered names, *Anggaran* beside it over one sum.

No amount stands beside the further names, so the one below the heading is none of the first alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.layouts import column_meaning
from extractor.parts.tables.programs.rows import Programs
from extractor.parts.unread.levels import side_by_side
from extractor.parts.unread.problems import listed_without_amounts
from extractor.read import Line
from extractor.records import Evidence, Total, doubt_if, parse_amount, united
from extractor.records.amounts import has_currency_apart, is_money_phrase, without_currency
from extractor.records.evidence import Box

_NUMBERED = re.compile(r"\(?(?:\d{1,2}|[a-z])[.)]\s*\w.*", re.DOTALL)
_LISTED = ("program", "activity", "sub_activity")
_SEVERAL = 2  # names: the amount beside a single one is its own
_LOOKED_AT = 300  # lines of a page: bounds the work


def read_shared_amount(lines: Sequence[Line]) -> Programs:
    """The sum as a total, and its names as told; empty where no such list stands among the lines."""
    placed = [line for line in lines[:_LOOKED_AT] if line.box is not None]
    for level in side_by_side(placed):
        heads = {word.meaning: line for line in level if (word := column_meaning(line.text)) and word.whole}
        listed = next((heads[meaning] for meaning in _LISTED if meaning in heads), None)
        if listed is not None and "budget" in heads:
            return _below(listed, heads["budget"], placed)
    return Programs()


def _below(listed: Line, budget: Line, lines: Sequence[Line]) -> Programs:
    foot = max(_box(listed)[3], _box(budget)[3])
    under = [line for line in lines if _box(line)[1] >= foot - _box(line)[3] + _box(line)[1]]
    names = [line for line in under if _over(listed, line) and _NUMBERED.fullmatch(line.text.strip())]
    amounts = [line for line in under if is_money_phrase(line.text.strip())]
    if len(names) < _SEVERAL or len(amounts) != 1 or not _over(budget, amounts[0]):
        return Programs()
    return Programs(total=_total(amounts[0], budget), problems=[listed_without_amounts(names)])


def _total(line: Line, heading: Line) -> Total:
    """The amount with the heading over it. Of a scan those of the other names may not have been read."""
    text = line.text.strip()
    value = parse_amount(text)
    return Total(
        text=without_currency(text) if has_currency_apart(text) else text,
        value=None if value is None else format(value, "f"),
        label=" ".join(heading.text.split()),
        doubts=united(line.doubts, doubt_if(line.readings, "amount", "list", text)),
        readings=line.readings,
        evidence=Evidence.joined([line.evidence]),
    )


def _over(heading: Line, line: Line) -> bool:
    """Whether a line stands below a heading, left and right."""
    one, other = _box(heading), _box(line)
    return one[0] < other[2] and other[0] < one[2]


def _box(line: Line) -> Box:
    return line.box or (0.0, 0.0, 0.0, 0.0)
