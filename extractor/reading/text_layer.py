"""Reading a digital page: each cell and each line outside tables, from the text layer."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

import pdfplumber

from extractor.grid.bands import split_rows
from extractor.grid.level import find_level
from extractor.grid.model import Cell, Grid
from extractor.grid.overflow import settle_overflow
from extractor.grid.pieced import find_pieced
from extractor.grid.places import place_words
from extractor.grid.ruled import find_ruled
from extractor.grid.unruled import find_unruled
from extractor.grid.values import is_value, is_value_or_unit
from extractor.grid.witness import Witness
from extractor.lexicon.notes import without_marker
from extractor.page.digital import DigitalPage, load_digital_page
from extractor.page.frame import Frame
from extractor.page.hues import is_tinted
from extractor.page.phrases import phrases_of
from extractor.page.set_apart import number_apart
from extractor.page.symbols import UNDECODABLE
from extractor.page.textlines import TextLine, text_lines
from extractor.page.words import Word
from extractor.problems import problem
from extractor.read import Line, ReadCell, Reading, ReadPage, ReadTable
from extractor.reading.paragraphs import PrintedLine, join_lines
from extractor.records.doubt import Doubts, doubt_if, united
from extractor.records.evidence import Box, Evidence
from extractor.records.read import Problem

_ASTRIDE = 0.3  # of a number's width: one that lies so far over the side of its cell is doubtful;
# without rules any word is, for there the words alone say where a column ends
_UNDECODABLE = 0.2  # share of the letters from which on the text layer is not to be used
_SOME_UNDECODABLE = 0.005  # share of the letters from which the page is named, though its text is used
_NUMBERS = re.compile(r"\d[\d.,]*%?(?:\s+\d[\d.,]*%?)+")
_GROUPED = re.compile(r"\d{1,3}(?: \d{3})+(?:,\d+)?")
_MESSAGE = 80  # letters
_OVERLAP = 0.45  # of the line height


def read_digital_page(page: pdfplumber.page.Page) -> ReadPage:
    """The tables and lines of a page of the text layer, compared with no picture of it."""
    return read_page(load_digital_page(page))


def read_page(page: DigitalPage, witness: Witness | None = None) -> ReadPage:
    """The same from a page already loaded; ``witness`` is asked about tables whose rules leave a doubt."""
    ruled = _without_uprights(page, find_ruled(page))
    held, outside = place_words(page.words, ruled)
    level = find_level(page.rules, outside, [grid.box for grid in ruled])
    if level:
        ruled = (*ruled, *level)
        held, outside = place_words(page.words, ruled)
    grids = [split_rows(grid, words) for grid, words in zip(ruled, held, strict=True)]
    if any(grid is not before for grid, before in zip(grids, ruled, strict=True)):
        held, outside = place_words(page.words, grids)
    for grid, cells in zip(grids, held, strict=True):
        settle_overflow(grid, cells, page.words)
    lists = find_unruled(outside, page.frame.size, [grid.box for grid in grids])
    if lists:
        listed, outside = place_words(outside, lists)
        grids, held = [*grids, *lists], [*held, *listed]
    told = [witness.against(grid) if witness is not None and grid.stepped else "" for grid in ruled]
    told += [""] * len(lists)
    tables = [
        _table(page, grid, cells, doubt_if(against, "grid-line", "camelot lattice", against))
        for grid, cells, against in zip(grids, held, told, strict=True)
    ]
    tables.sort(key=lambda table: table.evidence.bbox[1] if table.evidence.bbox else 0.0)
    lines = phrases_of(text_lines(outside))
    return ReadPage(
        number=page.number,
        width=page.width,
        height=page.height,
        kind="digital",
        tables=tuple(tables),
        lines=tuple(_line(line, page.number, page.frame) for line in lines),
        problems=tuple(_problems(page)),
        turn=page.frame.turn,
    )


def _without_uprights(page: DigitalPage, ruled: tuple[Grid, ...]) -> tuple[Grid, ...]:
    """The tables of a page without upright rules: grounds of headings and labels make only pieces of those
    whose rows level rules hold together."""
    if any(rule.direction == "v" for rule in page.rules):
        return ruled
    pieced = find_pieced(page.rules, page.fills, page.words)
    level = [
        grid
        for grid in find_level(page.rules, page.words, [])
        if not any(_overlaps(grid, other) and other.columns > grid.columns for other in pieced)
    ]
    whole = [*level, *(grid for grid in pieced if not any(_overlaps(grid, other) for other in level))]
    kept = [grid for grid in ruled if not any(_is_piece(grid, other) for other in whole)]
    return (*kept, *(grid for grid in whole if not any(_overlaps(grid, other) for other in kept)))


def _is_piece(grid: Grid, whole: Grid) -> bool:
    return _overlaps(grid, whole) and grid.rows < whole.rows


def _overlaps(one: Grid, other: Grid) -> bool:
    a, b = one.box, other.box
    return min(a[2], b[2]) > max(a[0], b[0]) and min(a[3], b[3]) > max(a[1], b[1])


def _table(page: DigitalPage, grid: Grid, words: dict[int, list[Word]], doubts: Doubts) -> ReadTable:
    """``doubts`` are on the grid as a whole, and so on each of its cells."""
    cells = tuple(
        _read_cell(page, cell, words.get(index, []), grid.ruled, doubts)
        for index, cell in enumerate(grid.cells)
    )
    evidence = Evidence(page=page.number, bbox=page.frame.show(grid.box))
    return ReadTable(cells, grid.rows, grid.columns, evidence, grid.ruled)


def _read_cell(
    page: DigitalPage, cell: Cell, words: list[Word], ruled: bool, of_grid: Doubts = ()
) -> ReadCell:
    evidence = Evidence(page=page.number, bbox=page.frame.show(cell.box))
    astride = [w.text for w in words if (not ruled or re.search(r"\d", w.text)) and _astride(w, cell.box)]
    doubts = united(
        of_grid,
        doubt_if(cell.doubtful, "grid-line", "grid"),
        doubt_if(astride, "astride", "text layer", " ".join(astride)),
    )
    below = [w.text for w in (*page.hidden, *page.stamped) if not words and _holds_number(cell.box, w)]
    doubts = united(doubts, doubt_if(below, "hidden-part", "picture", " ".join(below)))
    reading = read_words(page, words, doubts)
    return ReadCell(cell.row, cell.column, cell.row_span, cell.column_span, evidence, reading)


def read_words(page: DigitalPage, words: list[Word], doubts: Doubts = ()) -> Reading:
    """What the words in a cell say. Struck words count only where there are no others; both are marked."""
    if not words:
        return Reading("", doubts=doubts)
    struck = [word.text for word in words if word.struck]
    words = [word for word in words if not word.struck] or words
    doubts = united(doubts, doubt_if(struck, "struck", "text layer", " ".join(struck)))
    number, words = number_apart(words)
    lines = text_lines(words)
    joined = join_lines([PrintedLine(without_marker(line.text)[0], line.box, line.bold) for line in lines])
    text = joined.text if number is None else f"{number.text} {joined.text}"
    doubts = united(
        doubts,
        doubt_if(joined.doubtful, "broken-number", "text layer", text),
        doubt_if(UNDECODABLE in text, "undecodable-letters", "text layer", text),
        doubt_if(any(word.uneven for word in words), "uneven-letters", "text layer", text),
        doubt_if(_several_values(lines), "several-values", "text layer", text),
        doubt_if(_overlap(lines), "overprint", "text layer", text),
        doubt_if(any(_cut_off(word, page.frame) for word in words), "page-edge", "text layer", text),
        doubt_if(_is_of_two_hands(words), "stamp-words", "colour", _tinted(words)),
        _doubts_of(words),
    )
    return Reading(
        text=text,
        lines=tuple(
            _line(line, page.number, page.frame) for line in text_lines([*filter(None, [number]), *words])
        ),
        confidence=0.5 if doubts else 1.0,
        doubts=doubts,
        strict=not doubts,
    )


def _astride(word: Word, box: Box) -> bool:
    """Whether a word lies partly in the next cell."""
    beyond = max(box[0] - word.box[0], word.box[2] - box[2])
    return beyond > _ASTRIDE * (word.box[2] - word.box[0])


def _holds_number(box: Box, word: Word) -> bool:
    """Whether a number that nobody sees stands in the cell: it is blank, and perhaps was not meant to be."""
    x, y = word.middle
    return box[0] <= x <= box[2] and box[1] <= y <= box[3] and any(ch.isdigit() for ch in word.text)


def _several_values(lines: list[TextLine]) -> bool:
    """Whether the cell holds nothing but values, and more than one: which row each is of is not known."""
    if len(lines) == 1 and _NUMBERS.fullmatch(lines[0].text) and not _GROUPED.fullmatch(lines[0].text):
        return True
    if sum(is_value(line.text) for line in lines) < 2:
        return False
    return all(is_value_or_unit(line.text) for line in lines)


def _overlap(lines: list[TextLine]) -> bool:
    """Whether lines are printed over one another, so that their words may be mixed up."""
    return any(
        above.box[3] - line.box[1] > _OVERLAP * (line.box[3] - line.box[1])
        and min(above.box[2], line.box[2]) > max(above.box[0], line.box[0])
        for above, line in pairwise(lines)
        if not (above.words[0].turn or line.words[0].turn)
    )


def _cut_off(word: Word, frame: Frame) -> bool:
    """Whether the edge of the page goes through the word."""
    return word.box[0] < -1 or word.box[2] > frame.size[0] + 1


def _is_of_two_hands(words: list[Word]) -> bool:
    """Whether coloured print stands beside dark print."""
    return len({is_tinted(word.hue) for word in words}) > 1


def _tinted(words: Iterable[Word]) -> str:
    return " ".join(word.text for word in words if is_tinted(word.hue))


def _doubts_of(words: Iterable[Word]) -> Doubts:
    """What single words carry: they may be print of a stamp, or lie over others."""
    return united(*(doubt_if(word.doubt, word.doubt or "stamp", "print", word.text) for word in words))


def _line(line: TextLine, number: int, frame: Frame) -> Line:
    text = without_marker(line.text)[0]
    return Line(
        text=text,
        evidence=Evidence(page=number, bbox=frame.show(line.box)),
        height=round(line.size, 2),
        bold=line.bold,
        doubts=united(
            doubt_if(UNDECODABLE in text, "undecodable-letters", "text layer", text),
            doubt_if(any(word.struck for word in line.words), "struck", "text layer", text),
            doubt_if(any(_cut_off(word, frame) for word in line.words), "page-edge", "text layer", text),
            _doubts_of(line.words),
        ),
        sound=all(word.doubt is None for word in line.words),
        coloured=any(is_tinted(word.hue) for word in line.words),
    )


def _problems(page: DigitalPage) -> Iterable[Problem]:
    if page.undecodable > _UNDECODABLE:
        yield problem("text-undecodable", page.number)
    elif page.undecodable > _SOME_UNDECODABLE:
        yield problem("letters-undecodable", page.number)
    if any(without_marker(word.text)[1] for word in page.words):
        yield problem("note-markers", page.number)
    struck = " ".join(word.text for word in page.words if word.struck)
    if struck:
        yield problem("text-struck", page.number, case="words", words=shortened(struck))
    if page.watermark:
        yield problem("watermark", page.number, case="words", words=shortened(page.watermark))
    stamped = " ".join(word.text for word in page.stamped)
    if stamped:
        yield problem("stamp-print", page.number, case="words", words=shortened(stamped))
    if page.lying:
        yield problem("letters-lie", page.number, case="fonts", words=", ".join(page.lying))
    if page.widthless:
        yield problem("widths-unknown", page.number)
    hidden = " ".join(word.text for word in page.hidden)
    if any(letter.isalnum() for letter in hidden):
        yield problem("text-not-shown", page.number, case="words", words=shortened(hidden))


def shortened(words: str) -> str:
    """As much of the words as a message bears."""
    return words if len(words) <= _MESSAGE else words[:_MESSAGE].rstrip() + "…"
