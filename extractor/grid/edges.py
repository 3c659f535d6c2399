"""From ruled lines to clean edges: underlines dropped, near lines made one, pieces joined, tables parted."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from extractor.page.rules import Direction, Rule
from extractor.page.words import Word

SNAP = 3.0
"""Points within which parallel lines are one (double rules, rules drawn for each cell)."""
JOIN = 3.0
"""Points over which the pieces of a line are joined, and within which lines that end there touch."""
_TOGETHER = 6.0  # points within which upright lines start and end together
_FEWEST_UPRIGHT = 3  # rules that start and end together: two are a frame
_ROW = 40.0  # points: a row of one label is no higher
_OPEN = 6.0  # points by which the level lines go beyond the upright ones where a side is open
_SHORTEST = 4.0  # points: what is shorter after joining is a dot, or part of a drawing


@dataclass(frozen=True, slots=True)
class Edges:
    """The rules of one table: upright and level ones, snapped and joined."""

    upright: tuple[Rule, ...]
    level: tuple[Rule, ...]


def without_underlines(rules: Sequence[Rule], words: Sequence[Word]) -> list[Rule]:
    """Without lines that underline or strike words: as long as a word or a run of words on one text line."""
    starts: dict[int, list[Word]] = {}
    for word in words:
        starts.setdefault(round(word.box[0]), []).append(word)
    return [rule for rule in rules if rule.direction == "v" or not _underlines(rule, starts, words)]


def _underlines(rule: Rule, starts: dict[int, list[Word]], words: Sequence[Word]) -> bool:
    first = round(rule.start)
    over = [
        word
        for start in (first - 1, first, first + 1)
        for word in starts.get(start, ())
        if abs(word.box[0] - rule.start) <= 1.5 and word.middle[1] - 1 <= rule.at <= word.box[3] + 2
    ]
    if not over:
        return False
    return any(
        abs(word.box[2] - rule.end) <= 1.5 and abs(word.box[3] - over[0].box[3]) <= 0.3 * word.size
        for word in words
    )


def snap(rules: Iterable[Rule]) -> list[Rule]:
    """Parallel rules within ``SNAP`` of one another moved to their common place."""
    snapped: list[Rule] = []
    for direction in ("h", "v"):
        for group in _near([rule for rule in rules if rule.direction == direction]):
            at = sum(rule.at * rule.length for rule in group) / sum(rule.length for rule in group)
            snapped.extend(Rule(rule.direction, at, rule.start, rule.end) for rule in group)
    return snapped


def _near(rules: list[Rule]) -> list[list[Rule]]:
    """Rules in groups no wider than ``SNAP``."""
    groups: list[list[Rule]] = []
    for rule in sorted(rules, key=lambda rule: rule.at):
        if groups and rule.at - groups[-1][0].at <= SNAP:
            groups[-1].append(rule)
        else:
            groups.append([rule])
    return groups


def join(rules: Iterable[Rule]) -> list[Rule]:
    """The pieces of each snapped line joined over gaps of up to ``JOIN``; what stays a stump is left out."""
    lines: dict[tuple[Direction, float], list[Rule]] = {}
    for rule in rules:
        lines.setdefault((rule.direction, rule.at), []).append(rule)
    joined: list[Rule] = []
    for (direction, at), pieces in lines.items():
        pieces.sort(key=lambda rule: rule.start)
        start, end = pieces[0].start, pieces[0].end
        for piece in pieces[1:]:
            if piece.start <= end + JOIN:
                end = max(end, piece.end)
            else:
                joined.append(Rule(direction, at, start, end))
                start, end = piece.start, piece.end
        joined.append(Rule(direction, at, start, end))
    return [rule for rule in joined if rule.length >= _SHORTEST]


def part_tables(rules: Sequence[Rule]) -> list[Edges]:
    """Rules that touch belong to one table; tables from top to bottom."""
    upright = [rule for rule in rules if rule.direction == "v"]
    level = [rule for rule in rules if rule.direction == "h"]
    parent = list(range(len(upright) + len(level)))

    def root(item: int) -> int:
        while parent[item] != item:
            parent[item] = parent[parent[item]]
            item = parent[item]
        return item

    for i, up in enumerate(upright):
        for j, flat in enumerate(level, len(upright)):
            if cross(up, flat):
                parent[root(i)] = root(j)
    groups: dict[int, tuple[list[Rule], list[Rule]]] = {}
    for index, rule in enumerate([*upright, *level]):
        groups.setdefault(root(index), ([], []))[rule.direction == "h"].append(rule)
    tables = [Edges(tuple(ups), tuple(flats)) for ups, flats in groups.values() if ups and flats]
    lone = [rule for ups, flats in groups.values() if not ups for rule in flats]
    tables = [_closed(edges, lone) for edges in tables]
    tables.extend(_upright_only([rule for ups, flats in groups.values() if not flats for rule in ups]))
    tables.sort(key=lambda edges: (min(r.at for r in edges.level), min(r.at for r in edges.upright)))
    return _rejoined(tables)


def _closed(edges: Edges, lone: Sequence[Rule]) -> Edges:
    """A table with open sides with the rules that close a row over its whole width, its first or its last: no
    upright line touches them."""
    first, last = (choose(edges.level, key=lambda rule: rule.at) for choose in (min, max))
    beyond = [rule for rule in lone if not first.at <= rule.at <= last.at]
    outer = [rule for rule in beyond if any(_closes(rule, end, edges) for end in (first, last))]
    return Edges(edges.upright, (*edges.level, *outer))


def _closes(rule: Rule, end: Rule, edges: Edges) -> bool:
    return _has_open_sides(edges, end) and abs(rule.at - end.at) <= _ROW and _same_ends(rule, end)


def _has_open_sides(edges: Edges, end: Rule) -> bool:
    """Whether the upright lines stay away from both ends of a level line."""
    places = [upright.at for upright in edges.upright]
    return min(places) > end.start + _OPEN and max(places) < end.end - _OPEN


def _same_ends(one: Rule, other: Rule) -> bool:
    return abs(one.start - other.start) <= JOIN and abs(one.end - other.end) <= JOIN


def _rejoined(tables: Sequence[Edges]) -> list[Edges]:
    """Tables with open sides put together where only a row over the whole width parts them: no upright line
    runs through that."""
    out: list[Edges] = []
    for edges in tables:
        if out and _goes_on(out[-1], edges):
            out[-1] = Edges((*out[-1].upright, *edges.upright), (*out[-1].level, *edges.level))
        else:
            out.append(edges)
    return out


def _goes_on(upper: Edges, lower: Edges) -> bool:
    above = max(upper.level, key=lambda rule: rule.at)
    below = min(lower.level, key=lambda rule: rule.at)
    places = sorted({rule.at for rule in upper.upright}), sorted({rule.at for rule in lower.upright})
    open_sides = all(_has_open_sides(edges, above) for edges in (upper, lower))
    fewer, more = sorted(places, key=len)
    shared = len(fewer) >= 2 and all(any(abs(x - other) <= SNAP for other in more) for x in fewer)
    return 0 < below.at - above.at <= _ROW and _same_ends(above, below) and open_sides and shared


def _upright_only(rules: list[Rule]) -> list[Edges]:
    """Tables ruled with upright lines only: three or more that start and end together."""
    groups: list[list[Rule]] = []
    for rule in sorted(rules, key=lambda rule: (rule.start, rule.at)):
        for group in groups:
            if abs(group[0].start - rule.start) <= _TOGETHER and abs(group[0].end - rule.end) <= _TOGETHER:
                group.append(rule)
                break
        else:
            groups.append([rule])
    tables = []
    for group in groups:
        if len(group) >= _FEWEST_UPRIGHT:
            left, right = min(rule.at for rule in group), max(rule.at for rule in group)
            top, bottom = min(rule.start for rule in group), max(rule.end for rule in group)
            level = (Rule("h", top, left, right), Rule("h", bottom, left, right))
            tables.append(Edges(tuple(group), level))
    return tables


def cross(upright: Rule, level: Rule) -> bool:
    """Whether the two meet, within ``JOIN``."""
    return (
        level.start - JOIN <= upright.at <= level.end + JOIN
        and upright.start - JOIN <= level.at <= upright.end + JOIN
    )
