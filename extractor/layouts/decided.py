"""The columns of a table with the meaning of each: headings and cells weighed together."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.layouts.header import Header
from extractor.layouts.shapes import Shapes, shapes_of
from extractor.layouts.weighing import Weighed, weighed
from extractor.tables import CellRow

_MOSTLY = 0.7  # of the cells of a column
_PLAIN = 0.9  # how well the cells below one heading tell a number or a unit beside the text


def decided(rows: Sequence[CellRow], header: Header) -> tuple[Weighed, ...]:
    """For each grid column its meaning. Columns below one heading have one, but for numbers and units in a
    narrow column of their own."""
    body = [row for row in rows[header.last + 1 :] if len(row.distinct) > 1]
    shapes = [_shapes(body, column) for column in range(len(header.meanings))]
    groups = _groups(rows, header)
    senses = [header.senses[group[0]] for group in groups]
    seen = [_seen(body, group, shapes) for group in groups]
    chosen = weighed(senses, seen)
    out: list[Weighed] = []
    for group, one in zip(groups, chosen, strict=True):
        out += _spread(group, one, shapes, body)
    return tuple(out)


def _groups(rows: Sequence[CellRow], header: Header) -> list[list[int]]:
    """The columns, those below one and the same heading together."""
    groups: list[list[int]] = []
    for column in range(len(header.meanings)):
        same = bool(groups) and all(
            row.fields[column] is row.fields[groups[-1][-1]]
            for row in rows[header.first : header.last + 1]
            if not row.fields[column].blank or not row.fields[groups[-1][-1]].blank
        )
        if same and header.words[column] and header.senses[column] == header.senses[groups[-1][0]]:
            groups[-1].append(column)
        else:
            groups.append([column])
    return groups


def _shapes(body: Sequence[CellRow], column: int) -> Shapes:
    return shapes_of(row.fields[column].text for row in body if column in row.own)


def _seen(body: Sequence[CellRow], group: Sequence[int], shapes: Sequence[Shapes]) -> Shapes:
    """The shapes below a heading: those of the column with the longest texts."""
    return max((shapes[column] for column in group), key=lambda s: s.get("long", 0.0) + 0.1 * bool(s))


def _spread(
    group: Sequence[int], one: Weighed, shapes: Sequence[Shapes], body: Sequence[CellRow]
) -> list[Weighed]:
    """The meaning below one heading for each of its columns."""
    own = [one] * len(group)
    if len(group) == 1 or _merged(body, group):
        return own
    first, last = shapes[group[0]], shapes[group[-1]]
    if first.get("ordinal", 0.0) + first.get("code", 0.0) >= _MOSTLY and one.meaning not in (
        "number",
        "code",
    ):
        own[0] = Weighed("number", _PLAIN)
    if one.meaning == "annual" and last.get("unit", 0.0) + last.get("word", 0.0) >= _MOSTLY:
        own[-1] = Weighed("unit", _PLAIN)
    return own


def _merged(body: Sequence[CellRow], group: Sequence[int]) -> bool:
    """Whether the cells of most rows reach over all columns of the heading."""
    whole = sum(all(row.fields[c] is row.fields[group[0]] for c in group) for row in body)
    return 2 * whole >= len(body)
