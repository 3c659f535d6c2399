"""Lines outside ruled tables, parted at wide gaps: what stands side by side is not one sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.page.textlines import TextLine, line_of
from extractor.page.words import Word
from extractor.records.months import MONTH_NAMES, OLD_SPELLINGS

_WIDE = 2.2  # of the text size: a gap that may part what stands side by side
_PARTED = 3.6  # of the text size: a gap that does
_EVEN = 1.5  # the gaps of a justified line differ by less than this factor
_CLOSE = 4.0  # of the text size, from line to line: lines of one paragraph
_EDGE = 2.0  # points by which the ends of justified lines may differ
_NARROW = 0.5  # of the text size: wider than any blank of a line that is not justified
_REACH = 9.0  # of the text size, up and down: lines that may be of one column
_FEWEST = 2  # lines that begin where a gap ends, or leave room where it is
_WORD = re.compile(r"[^\W\d_]{3}")
_BESIDE = 3  # lines near a gap, of the two above and the two below, that tell a column
_MONTHS = {*MONTH_NAMES, *OLD_SPELLINGS}


def phrases_of(lines: Sequence[TextLine]) -> list[TextLine]:
    """The lines, each parted where a gap is wide and the line is not merely justified."""
    parted: list[TextLine] = []
    for index, line in enumerate(lines):
        neighbours = [*lines[max(0, index - 2) : index], *lines[index + 1 : index + 3]]
        parted.extend(_part(line, neighbours))
    at_edges = [piece for phrase in parted for piece in _at_edges(phrase, parted)]
    return [piece for phrase in at_edges for piece in _between_blocks(phrase, lines)]


def _at_edges(phrase: TextLine, others: Sequence[TextLine]) -> list[TextLine]:
    """The phrase, cut where others above and below begin: columns that all but touch. What numbers or labels
    a text stays with it, though its further lines begin where it does."""
    size = phrase.size or 10.0
    near = [other for other in others if abs(other.box[1] - phrase.box[1]) <= _REACH * size]
    edges = [other.box[0] for other in near if other.box[0] > phrase.box[0] + size]
    cuts = [
        index
        for index, gap in _gaps(phrase.words)
        if gap > _NARROW * size
        and sum(abs(edge - phrase.words[index].box[0]) <= _EDGE / 2 for edge in edges) >= _FEWEST
        and _is_text(phrase.words[:index])
    ]
    return _cut(phrase, cuts)


def _between_blocks(phrase: TextLine, lines: Sequence[TextLine]) -> list[TextLine]:
    """The phrase, cut at a gap in which two lines above leave wide room: of two blocks set in the middle of
    their columns, the names may all but touch. Lines with figures are rows of a list, which tells its columns
    otherwise; a justified line of the text above two blocks is one."""
    size = phrase.size or 10.0
    near = [
        line
        for line in lines
        if 0 < phrase.box[1] - line.box[1] <= _REACH * size
        and any(gap > _WIDE * size for _, gap in _gaps(line.words))
        and not any(character.isdigit() for character in line.text)
    ]
    cuts = [
        index
        for index, gap in _gaps(phrase.words)
        if gap > _NARROW * size
        and sum(
            _free(line.words, phrase.words[index - 1].box[2], phrase.words[index].box[0]) for line in near
        )
        >= _FEWEST
        and _is_text(phrase.words[:index])
        and _is_text(phrase.words[index:])
    ]
    return _cut(phrase, cuts)


def _is_text(words: Sequence[Word]) -> bool:
    """Whether words are more than a number or a label of what stands beside them."""
    return not words[-1].text.endswith(":") and any(_WORD.search(word.text) for word in words)


def _cut(line: TextLine, cuts: Sequence[int]) -> list[TextLine]:
    """The line in pieces that begin at these words."""
    starts = [0, *cuts]
    return [line_of(line.words[a:b]) for a, b in zip(starts, [*cuts, len(line.words)], strict=True)]


def _part(line: TextLine, neighbours: Sequence[TextLine]) -> list[TextLine]:
    gaps = _gaps(line.words)
    size = line.size or 10.0
    wide = [index for index, gap in gaps if gap > _WIDE * size]
    if not wide:
        return [line]
    sure = [index for index, gap in gaps if gap > _PARTED * size]
    beside = {
        i for i in wide if _corridor(line.words, i, neighbours) or _one_sided(line.words, i, neighbours)
    }
    cuts = sorted(set(sure) | beside)
    if cuts and not _two_columns(line, neighbours) and _justified([gap for _, gap in gaps], line, neighbours):
        cuts = []
    return _cut(line, cuts)


def _gaps(words: Sequence[Word]) -> list[tuple[int, float]]:
    """(index of the word after it, width) of each gap."""
    return [
        (
            index,
            0.0 if _held(words[index - 1], words[index]) else words[index].box[0] - words[index - 1].box[2],
        )
        for index in range(1, len(words))
    ]


def _held(before: Word, after: Word) -> bool:
    """Words that belong together over any gap: ``Nama   : …``, and a date left open, ``Place,    2025``."""
    if after.text.startswith(":") or before.text == ":":
        return True
    dated = after.text.strip(".,").lower() in _MONTHS or (
        after.text.isdigit() and len(after.text) in (1, 2, 4)
    )
    return before.text.endswith(",") and (dated or not after.text.strip("._…"))


def _corridor(words: Sequence[Word], index: int, neighbours: Sequence[TextLine]) -> bool:
    """Whether a line above or below leaves the same gap free, with words on both sides of it."""
    left, right = words[index - 1].box[2], words[index].box[0]
    return any(_free(line.words, left, right) for line in neighbours)


def _one_sided(words: Sequence[Word], index: int, neighbours: Sequence[TextLine]) -> bool:
    """Whether what stands above and below lies all on one side of the gap, as the rank and number of the one
    of two who has them."""
    left, right = words[index - 1].box[2], words[index].box[0]
    lines = [other for other in neighbours if other.words]
    behind = all(other.box[0] >= (left + right) / 2 for other in lines)
    before = all(other.box[2] <= (left + right) / 2 for other in lines)
    return len(lines) >= _BESIDE and (behind or before)


def _free(words: Sequence[Word], left: float, right: float) -> bool:
    middle = (left + right) / 2
    before = [word for word in words if word.box[2] <= middle]
    after = [word for word in words if word.box[0] >= middle]
    if not before or not after or len(before) + len(after) < len(words):
        return False
    return after[0].box[0] - before[-1].box[2] > 1.2 * words[0].size


def _two_columns(line: TextLine, neighbours: Sequence[TextLine]) -> bool:
    """Whether the line and one close by are both two stretches of print with the same gap between them."""
    pairs = [other for other in neighbours if len(line.words) == len(other.words) == 2]
    return _corridor(line.words, 1, pairs)


def _justified(gaps: list[float], line: TextLine, neighbours: Sequence[TextLine]) -> bool:
    """Even gaps, and both ends where those of a neighbour close by are. A gap wider than all words together
    parts two columns."""
    if max(gaps) > _EVEN * max(min(gaps), 0.1) or sum(gaps) > 0.5 * (line.box[2] - line.box[0]):
        return False
    near = _CLOSE * (line.size or 10.0)
    return any(
        abs(other.box[0] - line.box[0]) <= _EDGE
        and abs(other.box[2] - line.box[2]) <= _EDGE
        and abs(other.box[1] - line.box[1]) <= near
        for other in neighbours
    )
