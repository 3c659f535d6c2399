"""Rows without rules: which printed lines belong to which value beside them.

Values (targets, amounts) stand once a row; the text beside them takes one or more lines. The value may stand
level with the first line of its row, with the last or with the middle. Each way is tried, the lines are
parted so that it costs least, and what does not fit well is said to be doubtful.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import pairwise

from extractor.grid.values import is_list_number
from extractor.page.textlines import TextLine
from extractor.records.written.totals import begins_as_total

_GOOD = 0.4  # line heights by which a value may be off, on average, for the fit to count at all
_SURE_OF_WORST = 0.6  # the same for the worst row, for it to count as sure
_LEAD = 0.1  # a parting that is not cheaper than another one by so much is not sure
_SKIP = 1.0  # the cost of a line that belongs to no row, in line heights
_EMPTY = 0.8  # of a row without text
_MID_SENTENCE = 0.45  # of a row that starts with a small letter
_NUMBERS = 0.5  # of a row with more than one number of the list in it
_NUMBER_LOW = 0.2  # of each line height by which the number of the list stands off the first line
_TOTAL_INSIDE = 0.5  # of a row in which a total begins that should be a row of its own
_NO_GAP = 0.1  # of a row that does not start after more space than lines within a row have
_MOST_LINES = 150  # lines or values: bounds the time
_OFF = 1.6  # line heights by which the value of a numbered row may stand above or below its text
WAYS = ("first", "middle", "last")


@dataclass(frozen=True, slots=True)
class Fit:
    """``rows`` are the (start, end) of the lines of each value, ``cost`` is the mean in line heights,
    ``worst`` that of the worst row; ``lead`` is how much dearer the next other parting is."""

    rows: tuple[tuple[int, int], ...]
    cost: float
    worst: float
    way: str
    lead: float = 1.0

    @property
    def good(self) -> bool:
        """Whether the lines lie near the values that they are given to, on the whole."""
        return self.cost <= _GOOD

    @property
    def sure(self) -> bool:
        """Whether they do in each row, and no other parting comes near."""
        return self.good and self.worst <= _SURE_OF_WORST and self.lead >= _LEAD


def fit_rows(lines: Sequence[TextLine], values: Sequence[float], numbers: Sequence[float] = ()) -> Fit | None:
    """The best parting of lines (top to bottom) over values (their y, top to bottom); ``numbers`` are the y
    of the list's own numbers. None where there is nothing to part."""
    if not lines or not values or len(lines) > _MOST_LINES or len(values) > _MOST_LINES:
        return None
    numbered = _by_numbers(lines, values, numbers) if len(numbers) > 1 else None
    if numbered is not None and numbered.sure:
        return numbered
    return _best(lines, values, numbers)


def _best(lines: Sequence[TextLine], values: Sequence[float], numbers: Sequence[float]) -> Fit:
    fits = [_fit(lines, values, numbers, way) for way in WAYS]
    best = min(fits, key=lambda fit: (round(fit.cost, 3), WAYS.index(fit.way)))
    rivals = [fit.cost for fit in fits if fit.rows != best.rows]
    return replace(best, lead=min(rivals, default=1.0) - best.cost)


def _by_numbers(lines: Sequence[TextLine], values: Sequence[float], numbers: Sequence[float]) -> Fit | None:
    """Rows from one number of the list to the next, where each has a value; several values (a total below
    the last row) are fitted among the lines of their stretch. None where a number has no value."""
    height = sum(line.box[3] - line.box[1] for line in lines) / len(lines)
    starts = [number - 0.6 * height for number in sorted(numbers)]
    rows: list[tuple[int, int]] = []
    cost = worst = 0.0
    lead = 1.0
    used = sum(middle(line) < starts[0] for line in lines)
    cost += _SKIP * used
    if any(value < starts[0] for value in values):
        return None
    for start, end in pairwise([*starts, float("inf")]):
        own = [value for value in values if start <= value < end]
        stretch = [line for line in lines if start <= middle(line) < end]
        if not own or not stretch:
            return None
        if len(own) == 1:
            rows.append((used, used + len(stretch)))
            off = max(0.0, middle(stretch[0]) - own[0], own[0] - middle(stretch[-1])) / height
            part, low = (0.0 if off < _OFF else off), (0.0 if off < _OFF else off)
        else:
            fit = _best(stretch, own, ())
            rows.extend((used + a, used + b) for a, b in fit.rows)
            part, low = fit.cost * len(own), fit.worst
            lead = min(lead, fit.lead)
        cost, worst = cost + part, max(worst, low)
        used += len(stretch)
    return Fit(tuple(rows), cost / len(values), worst, "numbers", lead)


def _fit(lines: Sequence[TextLine], values: Sequence[float], numbers: Sequence[float], way: str) -> Fit:
    """Dynamic programming over (rows made, lines used)."""
    height = sum(line.box[3] - line.box[1] for line in lines) / len(lines)
    cost_of = partial(_cost, lines, numbers, way, height)
    count = len(lines)
    best: list[dict[int, tuple[float, int]]] = [{used: (_SKIP * used, 0) for used in range(count + 1)}]
    for value in values:
        row: dict[int, tuple[float, int]] = {}
        for end in range(count + 1):
            row[end] = min(
                (best[-1][start][0] + cost_of(start, end, value), start) for start in range(end + 1)
            )
        best.append(row)
    end = min(range(count + 1), key=lambda used: (best[-1][used][0] + _SKIP * (count - used), -used))
    total = best[-1][end][0] + _SKIP * (count - end)
    rows: list[tuple[int, int]] = []
    for made in range(len(values), 0, -1):
        start = best[made][end][1]
        rows.append((start, end))
        end = start
    rows.reverse()
    worst = max(cost_of(s, e, value) for (s, e), value in zip(rows, values, strict=True))
    return Fit(tuple(rows), total / len(values), worst, way)


def _cost(
    lines: Sequence[TextLine],
    numbers: Sequence[float],
    way: str,
    height: float,
    start: int,
    end: int,
    value: float,
) -> float:
    if start == end:
        return _EMPTY
    first, last = middle(lines[start]), middle(lines[end - 1])
    at = {"first": first, "last": last, "middle": (first + last) / 2}[way]
    cost = abs(at - value) / height
    if start > 0:
        if lines[start].text[:1].islower() and not is_list_number(lines[start].words[0].text):
            cost += _MID_SENTENCE
        if first - middle(lines[start - 1]) < 1.25 * height:
            cost += _NO_GAP
    if any(begins_as_total(line.text) for line in lines[start + 1 : end]):
        cost += _TOTAL_INSIDE
    inside = [number for number in numbers if first - 0.7 * height <= number <= last + 0.3 * height]
    if len(inside) == 1:
        cost += _NUMBER_LOW * min(2.0, abs(inside[0] - first) / height)
    return cost + _NUMBERS * max(0, len(inside) - 1)


def middle(line: TextLine) -> float:
    """Its height on the page (points from the top)."""
    return (line.box[1] + line.box[3]) / 2
