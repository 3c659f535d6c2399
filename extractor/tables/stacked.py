"""Several entries in one row, with no rules between them: told apart by where their values stand.

Each printed value of the target column begins an entry; the lines of the other columns go to the entry at
whose height they stand. Values stand either beside the first line of their entry or beside its middle.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

from extractor.read import Line
from extractor.records.doubt import doubt_if
from extractor.records.evidence import Evidence
from extractor.records.targets import is_single_value, target_meaning
from extractor.tables.hidden import may_hold_more, parted_at_names, span_of
from extractor.tables.row import Row

_UNFINISHED = re.compile(r"(?:[.,]|\b(?:dari|dan|atau|s\.?d\.?|sampai|per)|[–/(≥≤><])$|\d-$", re.IGNORECASE)
_ITEM = re.compile(r"\s*(?:\(?(?:\d{1,2}|[a-z])[.)]|[-–•·])\s*\S")
_MAX_LINES = 60  # lines of a cell: bounds the work of parting them
_BESIDE = ("unit", "data_source", "responsible")

Group = tuple[Line, ...]


def unstack(row: Row, name: str, values: Sequence[str]) -> list[Row]:
    """The entries of ``row``: ``[row]`` where it holds one. ``values`` are the columns that hold one value an
    entry. Rows that are cut out are ``doubtful`` where the heights do not fit well."""
    counts = {meaning: len(value_groups(row[meaning].reading.lines)) for meaning in values}
    count = max(counts.values(), default=0)
    lines = row[name].reading.lines
    if count < 2 and may_hold_more(row, lines, values):
        return parted_at_names(row, name, (*values, *_BESIDE))
    if count < 2 or len(lines) < count or len(lines) > _MAX_LINES or _one_entry(row, counts):
        return [row]
    if any(found not in (0, count) for found in counts.values()):
        return [row.doubted("several-values", "values")]
    guide = value_groups(row[next(m for m in values if counts[m] == count)].reading.lines)
    names, fits = _divide(lines, guide)
    if names is None or (_is_scanned(guide) and _begins_low(names)):
        return [
            row.doubted("several-values", "values")
        ]  # on a scan what looks like a second value may be a stamp's
    parts = {name: names}
    for meaning in (*values, *_BESIDE):
        groups = value_groups(row[meaning].reading.lines) if meaning in values else None
        if meaning not in values and len(row[meaning].reading.lines) >= count:
            groups, _ = _divide(row[meaning].reading.lines, guide)
        if groups and len(groups) == count:
            parts[meaning] = groups
    return [_entry(row, {m: g[i] for m, g in parts.items()}, not fits) for i in range(count)]


def _one_entry(row: Row, counts: Mapping[str, int]) -> bool:
    """Whether several columns that were read without doubt hold one value each, and no more hold several:
    what else stands in cells that a person must look at anyway (words of a stamp) makes no entries."""
    sure = [n for meaning, n in counts.items() if n and not row[meaning].reading.needs_review]
    several = sum(n > 1 for n in counts.values())
    return len(sure) > 1 and max(sure) == 1 and several <= len(sure)


def value_groups(lines: Sequence[Line]) -> list[Group]:
    """The lines of a target cell by value: a line that is a value by itself begins one, others go on."""
    groups: list[list[Line]] = []
    for line in lines:
        if groups and _goes_on(" ".join(part.text.strip() for part in groups[-1]), line.text.strip()):
            groups[-1].append(line)
        else:
            groups.append([line])
    return [tuple(group) for group in groups]


def _goes_on(value: str, below: str) -> bool:
    """Whether the line below is the rest of the value: unless both are values by themselves."""
    if not (_stands_alone(value) and _stands_alone(below)) or _UNFINISHED.search(value):
        return True
    if value.count("(") > value.count(")"):
        return True  # 140 Kelompok (1400 / orang)
    words = f"{value} {below}"
    return not any(letter.isdigit() for letter in words) and is_single_value(words)  # Sangat Baik


def _stands_alone(text: str) -> bool:
    """A value, also one of several words that begins with its number: 100 dari 110 Organisasi."""
    return is_single_value(text) or (text[:1].isdigit() and target_meaning(text).kind == "composite")


def _divide(lines: Sequence[Line], guide: Sequence[Group]) -> tuple[list[Group] | None, bool]:
    """(the lines in as many runs as ``guide`` has, whether that is sure)."""
    items = [index for index, line in enumerate(lines) if _ITEM.match(line.text)]
    if len(items) == len(guide) and items[0] == 0:
        return _runs(lines, items), True
    if len(lines) == len(guide):
        single: list[Group] = [(line,) for line in lines]
        return single, not _begins_low(single)
    tops, bottoms = [_edges(g) for g in guide], [span_of(line) for line in lines]
    if any(edge is None for edge in (*tops, *bottoms)):
        return None, False
    boxes = [edge for edge in tops if edge is not None]
    spans = [span for span in bottoms if span is not None]
    size = sum(b - a for a, b in spans) / len(spans)
    by_top = _best(len(lines), len(guide), lambda a, b, k: abs(spans[a][0] - boxes[k][0]))
    by_middle = _best(
        len(lines), len(guide), lambda a, b, k: abs(spans[a][0] + spans[b - 1][1] - sum(boxes[k])) / 2
    )
    cost, starts = min(by_top, by_middle)
    runs = _runs(lines, list(starts))
    close = any(b[0] - a[1] < 0.5 * size for a, b in pairwise(boxes))  # may be one value over two lines
    return runs, cost <= 0.6 * size * len(guide) and not _begins_low(runs) and not close


def _is_scanned(groups: Sequence[Group]) -> bool:
    return any(line.readings for group in groups for line in group)


def _begins_low(runs: Sequence[Group]) -> bool:
    """Whether an entry after the first begins in the middle of a sentence."""
    return any(run[0].text.strip()[:1].islower() for run in runs[1:])


def _runs(lines: Sequence[Line], starts: Sequence[int]) -> list[Group]:
    ends = [*starts[1:], len(lines)]
    return [tuple(lines[a:b]) for a, b in zip(starts, ends, strict=True)]


def _edges(group: Group) -> tuple[float, float] | None:
    first, last = span_of(group[0]), span_of(group[-1])
    return (first[0], last[1]) if first and last else None


def _best(lines: int, groups: int, cost: Callable[[int, int, int], float]) -> tuple[float, tuple[int, ...]]:
    """The cheapest way to part ``lines`` into ``groups`` runs: (cost, where each run begins)."""

    @cache
    def rest(start: int, group: int) -> tuple[float, tuple[int, ...]]:
        if group == groups - 1:
            return cost(start, lines, group), (start,)
        ends = range(start + 1, lines - (groups - group - 1) + 1)
        found = []
        for end in ends:
            further, starts = rest(end, group + 1)
            found.append((cost(start, end, group) + further, (start, *starts)))
        return min(found)

    return rest(0, 0)


def _entry(row: Row, parts: dict[str, Group], doubtful: bool) -> Row:
    fields = {meaning: row[meaning].part(group) for meaning, group in parts.items()}
    places = [line.evidence for group in parts.values() for line in group]
    doubts = doubt_if(doubtful, "row-cut", "heights")
    return replace(row.having(fields), doubts=doubts, evidence=Evidence.joined(places))
