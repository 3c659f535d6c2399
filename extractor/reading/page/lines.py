"""All lines of a page read: those of its cells and those outside its tables."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from extractor.grid.pixels import Grid
from extractor.page.scan import Grey
from extractor.reading.cell.ink import CellInk
from extractor.reading.cell.reading import strict_cells
from extractor.reading.ink.digit_widths import rooms_for_signs
from extractor.reading.ink.lines import InkLine, picture, usual_height
from extractor.reading.line.asked import Task, first_looks, verdicts
from extractor.reading.line.forms import plain
from extractor.reading.line.running import quick_looks
from extractor.reading.line.verdict import Verdict
from extractor.reading.page.outside import is_under_mark
from extractor.reading.page.ready import ReadyPage
from extractor.reading.readers import Look

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class SeenLines:
    """The verdicts on the lines of each cell, with whether it was read as a number, and on those outside."""

    of_cells: list[tuple[bool, list[Verdict]]]
    outside: list[Verdict]


def read_lines(
    ready: ReadyPage, grids: tuple[Grid, ...], cells: Sequence[CellInk], pieces: Sequence[InkLine]
) -> SeenLines:
    """The readers over the lines of ``cells`` and over ``pieces``, the print outside tables."""
    ink, dpi = ready.ink, ready.page.dpi
    inked = [line for cell in cells for line in cell.lines]
    height = usual_height([*inked, *pieces], ink.point)
    pictures = [picture(ready.image, ink, line, height) for line in (*inked, *pieces)]
    stained = [ink.is_under_stamp(line.box) for line in inked]
    stained += [is_under_mark(ready.page, ink, line) for line in pieces]
    may = [not (ready.coarse or under) for under in stained]
    in_cells = [True] * len(inked) + [False] * len(pieces)
    quick = quick_looks(pictures, may, in_cells, ready.readers, dpi)
    looks = first_looks(pictures, quick, ready.readers, dpi)
    counts = [len(cell.lines) for cell in cells]
    texts = [" ".join(look.seen.text for look in part) for part in _parted(looks[: len(inked)], counts)]
    strict = strict_cells(grids, cells, texts)
    flags = [flag for flag, count in zip(strict, counts, strict=True) for _ in range(count)]
    flags += [False] * len(pieces)
    words = [None if flag else look for flag, look in zip(flags, quick, strict=True)]
    looks = first_looks(pictures, words, ready.readers, dpi)  # every character of a number counts
    rooms = _rooms(pictures, looks, cells) if ready.coarse else [None] * len(inked)
    rooms += [None] * len(pieces)
    tasks = [Task(*parts) for parts in zip(pictures, looks, flags, stained, rooms, strict=True)]
    found = verdicts(tasks, ready.asked, ready.without)
    return SeenLines(
        list(zip(strict, _parted(found[: len(inked)], counts), strict=True)), found[len(inked) :]
    )


def _rooms(pictures: Sequence[Grey], looks: Sequence[Look], cells: Sequence[CellInk]) -> list[bool | None]:
    """For each line of the cells whether its digits leave room for a decimal sign."""
    tables = [cell.grid for cell in cells for _ in cell.lines]
    count = len(tables)
    return rooms_for_signs(pictures[:count], [plain(look.seen.text) for look in looks[:count]], tables)


def _parted(items: Sequence[T], counts: Sequence[int]) -> list[list[T]]:
    parts, start = [], 0
    for count in counts:
        parts.append(list(items[start : start + count]))
        start += count
    return parts
