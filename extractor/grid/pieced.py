"""Tables without upright lines whose level lines are drawn cell by cell: where the pieces end the columns do.

Print views of browsers draw them so. The pieces do not tell merged cells; grounds (filled boxes) do, and
words that stand across the end of a column.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from extractor.grid.edges import Edges, join, snap
from extractor.grid.model import Grid
from extractor.grid.ruled import grid_of
from extractor.page.rules import Fill, Rule, outline
from extractor.page.words import Word

_NEAR = 1.5  # points within which ends are one, and lines at one height
_COLUMNS = 3  # ends inside the table at least: fewer are no proof
_LINES = 3  # level lines at least
_SHARE = 0.5  # of the level lines on which a piece ends at the side of a column
_HIGHEST = 160.0  # points between two lines of one table


def find_pieced(rules: Sequence[Rule], fills: Sequence[Fill], words: Sequence[Word]) -> list[Grid]:
    """The tables that level rules in pieces draw; none where the page has upright rules or no such pieces."""
    if any(rule.direction == "v" for rule in rules):
        return []
    grounds = [rule for fill in fills for rule in outline(fill.box) if rule.direction == "h"]
    grids = []
    for lines in _stacks([*rules, *grounds], words):
        heights = {round(rule.at) for rule in lines}
        sides = _sides([rule for rule in rules if round(rule.at) in heights], lines)
        if len(sides) >= _COLUMNS + 2:
            grid = grid_of(Edges(tuple(_uprights(sides, lines, fills, words)), tuple(join(snap(lines)))))
            grids += [grid] if grid is not None and grid.columns > _COLUMNS else []
    return grids


def _stacks(rules: Sequence[Rule], words: Sequence[Word]) -> Iterator[list[Rule]]:
    """Level rules by tables: none of a table's lines is too far below the one above, or ends in other
    places."""
    stack: list[list[Rule]] = []
    for line in _lines(rules):
        cut = _cut(stack, line, words)
        if cut:
            yield [rule for one in stack[:cut] for rule in one]
            stack = stack[cut:]
        stack.append(line)
    if stack:
        yield [rule for one in stack for rule in one]


def _cut(stack: Sequence[Sequence[Rule]], line: Sequence[Rule], words: Sequence[Word]) -> int:
    """How many lines of the stack end a table above ``line``; 0 where that goes on with it. Whole lines
    between two that end elsewhere belong to the lower table from the space without words on."""
    if not stack or line[0].at - stack[-1][0].at > _HIGHEST:
        return len(stack)
    parted = [n for n, one in enumerate(stack) if len(_inner(one)) >= _COLUMNS]
    if not parted or not _differ(stack[parted[-1]], line):
        return 0
    free = (
        n + 1
        for n, (a, b) in enumerate(pairwise([*stack, line]))
        if n >= parted[-1] and _is_free(a, b, words)
    )
    return next(free, parted[-1] + 1)


def _is_free(upper: Sequence[Rule], lower: Sequence[Rule], words: Sequence[Word]) -> bool:
    return not any(upper[0].at < word.middle[1] < lower[0].at for word in words)


def _lines(rules: Sequence[Rule]) -> list[list[Rule]]:
    """The rules at one height together, top to bottom."""
    lines: list[list[Rule]] = []
    for rule in sorted(rules, key=lambda rule: rule.at):
        if lines and rule.at - lines[-1][0].at <= _NEAR:
            lines[-1].append(rule)
        else:
            lines.append([rule])
    return lines


def _differ(upper: Sequence[Rule], lower: Sequence[Rule]) -> bool:
    """Whether two lines end in other places where both are: merged cells only leave some out."""
    lines = [_ends(line) for line in (upper, lower)]
    left, right = max(ends[0] for ends in lines), min(ends[-1] for ends in lines)
    inner = [[end for end in ends if left + _NEAR < end < right - _NEAR] for ends in lines]
    shared = sum(any(abs(end - other) <= _NEAR for other in inner[1]) for end in inner[0])
    fewest = min(len(ends) for ends in inner)
    return fewest >= _COLUMNS and shared < _SHARE * fewest


def _ends(line: Sequence[Rule]) -> list[float]:
    return _apart(end for rule in line for end in (rule.start, rule.end))


def _inner(line: Sequence[Rule]) -> list[float]:
    """Where pieces of a line end between its own ends."""
    return _ends(line)[1:-1]


def _apart(ends: Iterable[float]) -> list[float]:
    """The ends, those near one another once."""
    found: list[float] = []
    for end in sorted(ends):
        if not found or end - found[-1] > _NEAR:
            found.append(end)
    return found


def _sides(pieces: Sequence[Rule], lines: Sequence[Rule]) -> list[float]:
    """Where pieces end on most of the lines that are drawn in pieces, left to right."""
    heights: dict[int, set[float]] = {}
    for piece in pieces:
        heights.setdefault(round(piece.at), set()).update((round(piece.start, 1), round(piece.end, 1)))
    parted = {height: ends for height, ends in heights.items() if len(ends) > _COLUMNS}
    if len(parted) < _LINES:
        return []
    counts = Counter(end for ends in parted.values() for end in ends)
    found: list[float] = []
    for end in sorted(counts):
        near = sum(count for other, count in counts.items() if abs(other - end) <= _NEAR)
        if near >= _SHARE * len(parted) and (not found or end - found[-1] > _NEAR):
            found.append(end)
    return found


def _uprights(
    sides: Sequence[float], lines: Sequence[Rule], fills: Sequence[Fill], words: Sequence[Word]
) -> list[Rule]:
    heights = [rule.at for rule in join(snap(lines))]
    levels = sorted({round(height, 1) for height in heights})
    bands = [(top, bottom) for top, bottom in pairwise(levels) if bottom - top > _NEAR]
    rules = []
    for top, bottom in bands:
        grounds = [fill.box for fill in fills if fill.box[1] <= (top + bottom) / 2 <= fill.box[3]]
        print_ = [word for word in words if top <= word.middle[1] <= bottom]
        rules += [
            Rule("v", x, top, bottom)
            for n, x in enumerate(sides)
            if n in (0, len(sides) - 1) or not (_is_inside(x, grounds) or _is_crossed(x, print_))
        ]
    return join(snap(rules))


def _is_inside(x: float, grounds: Sequence[tuple[float, float, float, float]]) -> bool:
    """Whether a ground reaches over the place."""
    return any(box[0] + _NEAR < x < box[2] - _NEAR for box in grounds)


def _is_crossed(x: float, words: Sequence[Word]) -> bool:
    return any(word.box[0] + _NEAR < x < word.box[2] - _NEAR for word in words)
