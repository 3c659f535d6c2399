"""Tables ruled with level lines only: the lines give the rows, free strips between the headings the columns.

Each strip becomes an upright line, so that the cells are found as those of any ruled table; a line over some
columns only leaves the cells beside it merged.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, zip_longest

from extractor.grid.columns import Span, parted
from extractor.grid.edges import Edges, join, snap, without_underlines
from extractor.grid.headers import column_headings, headings_of, known
from extractor.grid.model import Grid
from extractor.grid.ruled import grid_of
from extractor.page.rules import Rule
from extractor.page.textlines import TextLine, text_lines
from extractor.page.words import Word
from extractor.records.amounts import is_amount_word, is_currency_word
from extractor.records.evidence import Box
from extractor.records.written.totals import is_total_label

_SAME = 6.0  # points by which the ends of full lines may differ
_HEADINGS = 3  # columns at least, and rules of one width
_STRIP = 0.25  # of the text size: the least width of a strip that parts columns
_MOST_RULES = 300  # level lines of a page


@dataclass(frozen=True, slots=True)
class _Band:
    """What stands between two lines over the whole width."""

    top: float
    bottom: float
    lines: tuple[TextLine, ...]

    @property
    def words(self) -> list[Word]:
        return [word for line in self.lines for word in line.words]

    @property
    def blocks(self) -> list[Word]:
        """The words, with ``Rp`` wide enough to reach the amount that it stands before."""
        return [
            replace(word, box=(*word.box[:2], after.box[0], word.box[3]))
            if after is not None and is_currency_word(word.text) and is_amount_word(after.text)
            else word
            for line in self.lines
            for word, after in zip_longest(line.words, line.words[1:])
        ]

    @property
    def totals(self) -> list[TextLine]:
        """Labels of totals, which may stand over several columns."""
        return [piece for line in self.lines for piece in headings_of(line) if is_total_label(piece.text)]

    @property
    def is_label(self) -> bool:
        return len(self.lines) == 1 and len(headings_of(self.lines[0])) == 1


def find_level(rules: Sequence[Rule], words: Sequence[Word], obstacles: Sequence[Box]) -> list[Grid]:
    """The tables among ``words`` that only level rules hold together, outside the boxes of other tables."""
    level = [rule for rule in rules if rule.direction == "h" and not _inside(rule, obstacles)]
    joined = sorted(join(snap(without_underlines(level, words))), key=lambda rule: rule.at)[:_MOST_RULES]
    found: list[Grid] = []
    for extent in _extents(joined):
        full = [rule for rule in joined if _spans(rule, extent)]
        bands = _bands(full, words)
        at = 0
        while at < len(bands):
            grid, taken = _table(bands[at:], joined, extent)
            if grid is not None:
                found.append(grid)
            at += max(1, taken)
    return found


def _inside(rule: Rule, boxes: Sequence[Box]) -> bool:
    return any(
        b[0] - 3 <= rule.start and rule.end <= b[2] + 3 and b[1] - 3 <= rule.at <= b[3] + 3 for b in boxes
    )


def _extents(rules: Sequence[Rule]) -> list[Span]:
    """The widths that at least three lines share; what lies within a wider one is part of its table."""
    out: list[Span] = []
    for rule in sorted(rules, key=lambda rule: -rule.length):
        extent = Span(rule.start, rule.end)
        within = any(wide.left - _SAME <= rule.start and rule.end <= wide.right + _SAME for wide in out)
        if not within and sum(_spans(other, extent) for other in rules) >= _HEADINGS:
            out.append(extent)
    return out


def _spans(rule: Rule, extent: Span) -> bool:
    return abs(rule.start - extent.left) <= _SAME and abs(rule.end - extent.right) <= _SAME


def _bands(full: Sequence[Rule], words: Sequence[Word]) -> list[_Band]:
    bands = []
    for upper, lower in pairwise(full):
        held = [
            word
            for word in words
            if upper.at <= word.middle[1] <= lower.at
            and upper.start - _SAME <= word.middle[0] <= upper.end + _SAME
        ]
        lines = tuple(line for line in text_lines(held) if not line.words[0].turn)
        bands.append(_Band(upper.at, lower.at, lines))
    return bands


def _table(bands: Sequence[_Band], rules: Sequence[Rule], extent: Span) -> tuple[Grid | None, int]:
    """(the table that the first band heads, how many bands it takes)."""
    header = bands[0]
    groups, leaves = column_headings(header.lines)
    if not header.lines or not _heads(bands):
        return None, 1
    taken, cuts = 1, _cuts(leaves, bands[:1])
    for count in range(2, len(bands) + 1):
        wider = None if _heads(bands[count - 1 :]) else _cuts(leaves, bands[:count])
        if wider is None:
            break
        taken, cuts = count, wider
    if taken < 2 or cuts is None:
        return None, 1
    sure = all(clear for _, clear in cuts)
    top, bottom = header.top, bands[taken - 1].bottom
    level = tuple(rule for rule in rules if top - 1 <= rule.at <= bottom + 1 and _within(rule, extent))
    xs = [_place(strip, level) for strip, _ in cuts]
    upright = [Rule("v", x, top, bottom) for x in (extent.left, extent.right)]
    for x in xs:
        upright += _pieces(x, bands[:taken], groups, level)
    grid = grid_of(Edges(tuple(upright), level))
    if grid is None or sure:
        return grid, taken
    return replace(grid, cells=tuple(replace(cell, doubtful=cell.row > 0) for cell in grid.cells)), taken


def _place(strip: Span, level: Sequence[Rule]) -> float:
    """Where a column ends: where a line over some columns does, else in the middle of the free strip."""
    ends = [end for rule in level for end in (rule.start, rule.end) if strip.left < end < strip.right]
    return ends[0] if ends else (strip.left + strip.right) / 2


def _within(rule: Rule, extent: Span) -> bool:
    return extent.left - _SAME <= rule.start and rule.end <= extent.right + _SAME


def _heads(bands: Sequence[_Band]) -> bool:
    """Whether the first band, or the first after the space between two tables, is a header."""
    band = next((band for band in bands[:2] if band.lines), None)
    if band is None or any(is_amount_word(word.text) for word in band.words):
        return False
    _, leaves = column_headings(band.lines)
    return len(leaves) >= _HEADINGS and sum(known(leaf.text) for leaf in leaves) >= 0.6 * len(leaves)


def _cuts(headings: Sequence[TextLine], bands: Sequence[_Band]) -> list[tuple[Span, bool]] | None:
    """Between each two headings the widest strip free in all bands, and whether no other one parts the words
    in another way; None where there is none."""
    across = {word for band in bands[1:] for total in band.totals for word in total.words}
    words = [word for band in bands[1:] if not band.is_label for word in band.blocks if word not in across]
    own = [word for heading in headings for word in heading.words]
    spans = parted([*words, *own], _STRIP)
    strips = [Span(a.right, b.left) for a, b in pairwise(spans)]
    cuts: list[tuple[Span, bool]] = []
    for left, right in pairwise(headings):
        low, high = (left.box[0] + left.box[2]) / 2, (right.box[0] + right.box[2]) / 2
        between = [strip for strip in strips if strip.left > low - 1 and strip.right < high + 1]
        if not between:
            return None
        best = max(between, key=lambda strip: strip.right - strip.left)
        rivals = [s for s in between if s.right - s.left >= 0.6 * (best.right - best.left)]
        cuts.append((best, len(rivals) == 1))
    return cuts


def _pieces(
    x: float, bands: Sequence[_Band], groups: Iterable[TextLine], level: Sequence[Rule]
) -> list[Rule]:
    """The upright line at ``x``, left out where a heading or a label stands across it."""
    over = [group for group in groups if group.box[0] - 1 <= x <= group.box[2] + 1]
    floor = bands[0].top
    if over:
        bottom = max(group.box[3] for group in over)
        floor = min((rule.at for rule in level if rule.at > bottom - 1), default=floor)
    pieces = []
    for band in bands:
        crossed = any(word.box[0] < x < word.box[2] for word in band.words)
        total = any(total.box[0] < x < total.box[2] for total in band.totals)
        top = max(band.top, floor)
        if top < band.bottom and not total and not (band.is_label and (crossed or _label_over(band, x))):
            pieces.append(Rule("v", x, top, band.bottom))
    return join(pieces)


def _label_over(band: _Band, x: float) -> bool:
    return band.lines[0].box[0] < x
