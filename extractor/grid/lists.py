"""Lists of values without any rule: ``1. Program … Rp 1.000.000,00 APBD``.

What is sure comes first: the column of amounts. Left of it stand the numbers of the list and the names, right
of it the notes, above it perhaps a header. Rows follow from which lines belong to which amount (``fit``).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from extractor.grid.columns import Span, columns_of
from extractor.grid.fit import Fit, fit_rows, middle
from extractor.grid.headers import is_header
from extractor.grid.model import Cell, Grid
from extractor.grid.values import is_list_number
from extractor.page.textlines import TextLine, text_lines
from extractor.page.words import Word
from extractor.records.amounts import is_amount_word, is_currency_word, is_money_word
from extractor.records.evidence import Box
from extractor.records.written.totals import WORDS

_LEFT_FREE = 0.7  # of the text size: amounts in running text have no more space before them
_FAR = 6.0  # of the text size: amounts further apart than this, top to bottom, are of different lists
_REACH = 1.7  # of the line height: how far below or above the next line of the list may stand
_PROGRAM = ("program", "kegiatan", "anggaran", *WORDS)
_BESIDE = 1.5  # of the text size: what is left free beside a column at most, both sides of its border
_HEAD = 4.0  # of the text size: how far above its amount, which stands in the middle, a row may begin
_INDENT = 1.2  # of the text size: numbers of one column end within this
_ALIGNED = 1.5  # points by which the ends of numbers in one column may differ
_MOST_NAMES = 200  # lines of names: bounds the time


@dataclass(frozen=True, slots=True)
class _Amount:
    """An amount with its ``Rp`` where that stands apart."""

    words: tuple[Word, ...]

    @property
    def left(self) -> float:
        return self.words[0].box[0]

    @property
    def right(self) -> float:
        return self.words[-1].box[2]

    @property
    def y(self) -> float:
        return self.words[-1].middle[1]

    @property
    def size(self) -> float:
        return self.words[-1].size

    @property
    def is_money(self) -> bool:
        """Letters of a currency stand before it, or it needs none to be money."""
        before = "".join(word.text for word in self.words[:-1])
        return any(letter.isalpha() for letter in before) or is_money_word(self.words[-1].text)


def find_lists(words: Sequence[Word], obstacles: Sequence[Box] = ()) -> list[Grid]:
    """The lists of amounts among words outside ruled tables; ``obstacles`` are those tables' boxes."""
    lines = [line for line in text_lines(words) if not line.words[0].turn]
    if len(lines) > _MOST_NAMES * 2:
        return []
    grids = []
    for amounts in _lists(lines):
        grid = _grid(lines, amounts, obstacles)
        if grid is not None:
            grids.append(grid)
    return grids


def _lists(lines: Sequence[TextLine]) -> list[list[_Amount]]:
    """Amounts that stand one below the other, each list top to bottom."""
    amounts = [amount for line in lines for amount in _amounts(line)]
    groups: list[list[_Amount]] = []
    for amount in (amount for amount in amounts if amount.is_money):
        for group in groups:
            last = group[-1]
            near = amount.y - last.y <= _FAR * last.size
            if near and amount.left < last.right and last.left < amount.right:
                group.append(amount)
                break
        else:
            groups.append([amount])
    kept = [group for group in groups if len(group) > 1 or _names_program(lines, group[0])]
    small = [amount for amount in amounts if not amount.is_money]
    return [_with_small(group, small) for group in kept]


def _with_small(group: list[_Amount], small: Sequence[_Amount]) -> list[_Amount]:
    """The list with the numbers that are money by standing in its column only: below a million, bare."""
    whole = list(group)
    for amount in small:
        near = any(abs(amount.y - other.y) <= _FAR * other.size for other in whole)
        level = any(abs(amount.y - other.y) <= other.size for other in whole)
        edges = any(
            min(abs(amount.left - other.left), abs(amount.right - other.right)) <= _ALIGNED for other in group
        )
        if near and edges and not level:
            whole.append(amount)
    return sorted(whole, key=lambda amount: amount.y)


def _amounts(line: TextLine) -> list[_Amount]:
    """What stands apart in a line and may be an amount."""
    found = []
    for index, word in enumerate(line.words):
        if not is_amount_word(word.text):
            continue
        first = index
        while first > 0 and is_currency_word(line.words[first - 1].text):
            first -= 1
        before = line.words[first - 1] if first else None
        free = _LEFT_FREE * word.size
        apart = before is None or line.words[first].box[0] - before.box[2] > free
        apart = apart or (first < index and word.box[0] - line.words[index - 1].box[2] > free)
        if apart:
            found.append(_Amount(line.words[first : index + 1]))
    return found


def _names_program(lines: Sequence[TextLine], amount: _Amount) -> bool:
    """Whether a lone amount stands beside the name of a program."""
    for line in lines:
        if abs(middle(line) - amount.y) <= 0.6 * amount.size:
            text = line.text.lower()
            if any(text.startswith(word) or f" {word} " in text[:30] for word in _PROGRAM):
                return True
    return False


def _grid(lines: Sequence[TextLine], amounts: list[_Amount], obstacles: Sequence[Box]) -> Grid | None:
    left, right = min(a.left for a in amounts), max(a.right for a in amounts)
    height = max(amount.size for amount in amounts)
    ceiling = max([box[3] for box in obstacles if box[3] <= amounts[0].y], default=0.0)
    beside = _strip(lines, lambda word: word.box[2] <= left + 1, ceiling)
    numbers = _list_numbers(beside, amounts, left)
    edge = max((number.box[2] for number in numbers), default=0.0) + 1
    names = _strip(beside, lambda word: word.box[2] > edge, ceiling)
    hung = min((number.box[0] for number in numbers), default=left)
    header, names = _reach(lines, names, amounts, height, hung)
    fit = fit_rows(names[:_MOST_NAMES], [a.y for a in amounts], [n.middle[1] for n in numbers])
    if fit is None or not fit.good:
        return None
    used = names[fit.rows[0][0] : fit.rows[-1][1]]
    top = min([amounts[0].words[0].box[1], *(line.box[1] for line in used)])
    bottom = max([amounts[-1].words[0].box[3], *(line.box[3] for line in used)])
    numbers = [number for number in numbers if top - 2 <= number.middle[1] <= bottom + 2]
    body = [line for line in lines if top - 1 <= middle(line) <= bottom + 1]
    notes = [word for line in body for word in line.words if word.box[0] >= right - 1]
    heads = [word for line in header for word in line.words if not is_list_number(word.text)]
    names_words = [word for line in used for word in line.words]
    columns = columns_of(numbers, names_words, [w for a in amounts for w in a.words], notes, heads)
    return _as_grid(columns, amounts, used, fit, heads, (top, bottom))


def _strip(lines: Sequence[TextLine], keep: Callable[[Word], bool], ceiling: float) -> list[TextLine]:
    """The lines with only the words that ``keep`` takes, below ``ceiling``."""
    kept = [word for line in lines if line.box[1] >= ceiling - 2 for word in line.words if keep(word)]
    return text_lines(kept)


def _list_numbers(lines: Sequence[TextLine], amounts: list[_Amount], before: float) -> list[Word]:
    """The numbers at the head of lines beside the amounts, where they stand in one column: the leftmost one
    (numbers of a second level belong to the names)."""
    size = amounts[0].size
    top, bottom = amounts[0].y - _HEAD * size, amounts[-1].y + size
    beside = [line for line in lines if top <= middle(line) <= bottom]
    first = [line.words[0] for line in beside if is_list_number(line.words[0].text)]
    if not first:
        return []
    right = min(word.box[2] for word in first)
    return [word for word in first if word.box[2] - right <= _INDENT * word.size and word.box[2] < before]


def _reach(
    lines: Sequence[TextLine], names: list[TextLine], amounts: list[_Amount], height: float, hung: float
) -> tuple[list[TextLine], list[TextLine]]:
    """(lines of the header, lines of names): from the amounts up to the header or a gap, down to a gap. A
    name may go on from ``hung``, where the numbers begin, if its next word had no room before the amounts."""
    inside = [line for line in names if amounts[0].y - height <= middle(line) <= amounts[-1].y + height / 2]
    top = min([amounts[0].y, *(middle(line) for line in inside)])
    bottom = max([amounts[-1].y, *(middle(line) for line in inside)])
    header: list[TextLine] = []
    for line in reversed([line for line in lines if middle(line) < amounts[0].y]):
        if is_header(line):
            header = [line]
            break
        if top - middle(line) > 3 * _REACH * height:
            break
    roof = header[0].box[3] if header else 0.0
    if header:
        near = [line for line in lines if abs(middle(line) - middle(header[0])) <= 1.3 * height]
        header = [line for line in near if middle(line) < top - 0.3 * height] or header
    before = [line for line in names if middle(line) < top and line.box[1] >= roof - 0.5 * height]
    for line in reversed(before):
        if top - middle(line) > _REACH * height:
            break
        inside.insert(0, line)
        top = middle(line)
    left = min((line.box[0] for line in inside), default=0.0)
    for line in [line for line in names if middle(line) > bottom]:
        outside = line.box[0] < left - 3 and not (
            line.box[0] >= hung - 3 and _had_no_room(line, inside, amounts)
        )
        if middle(line) - bottom > _REACH * height or outside or _signs(lines, line, amounts):
            break
        inside.append(line)
        bottom = middle(line)
    return [line for line in header if line not in inside], inside


def _had_no_room(line: TextLine, above: Sequence[TextLine], amounts: list[_Amount]) -> bool:
    """Whether the first word of a line did not fit at the end of the last line above, left of the amounts."""
    word = line.words[0]
    end = max((last.box[2] for last in above[-1:]), default=0.0) + word.box[2] - word.box[0]
    return end > min(a.left for a in amounts) - _BESIDE * word.size


def _signs(lines: Sequence[TextLine], line: TextLine, amounts: list[_Amount]) -> bool:
    """Whether text stands beside the line in the column of amounts: that is no longer the list."""
    left, right = min(a.left for a in amounts), max(a.right for a in amounts)
    return any(
        word.box[0] < right and left < word.box[2]
        for other in lines
        if abs(middle(other) - middle(line)) < 0.5 * line.size
        for word in other.words
    )


def _as_grid(
    columns: list[Span],
    amounts: list[_Amount],
    used: Sequence[TextLine],
    fit: Fit,
    heads: Sequence[Word],
    extent: tuple[float, float],
) -> Grid:
    skipped = fit.rows[0][0]
    tops, bottoms = [], []
    for (start, end), amount in zip(fit.rows, amounts, strict=True):
        own = used[start - skipped : end - skipped]
        tops.append(min([amount.words[0].box[1], *(line.box[1] for line in own)]))
        bottoms.append(max([amount.words[0].box[3], *(line.box[3] for line in own)]))
    ys = [
        extent[0],
        *((low + high) / 2 for low, (_, high) in zip(bottoms, pairwise(tops), strict=False)),
        extent[1],
    ]
    if heads:
        ys.insert(0, min(word.box[1] for word in heads))
        ys[1] = (max(word.box[3] for word in heads) + tops[0]) / 2
    xs = [columns[0].left, *((a.right + b.left) / 2 for a, b in pairwise(columns)), columns[-1].right]
    doubtful = not fit.sure
    cells = tuple(
        Cell(row, column, 1, 1, (xs[column], ys[row], xs[column + 1], ys[row + 1]), doubtful)
        for row in range(len(ys) - 1)
        for column in range(len(xs) - 1)
    )
    return Grid(cells, tuple(xs), tuple(ys), ruled=False)
