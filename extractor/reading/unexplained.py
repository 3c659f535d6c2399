"""What a page of text shows and its letters do not say: pictures and outlines of print, read from the pixels.

The page is read a second time by the way of scans, and only what stands at the unexplained places is taken
from there. A value beside unexplained ink is marked: part of it may be that ink.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from extractor.page.digital import DigitalPage
from extractor.problems import problem
from extractor.read import Line, ReadCell, Reading, ReadPage, ReadTable
from extractor.records import Doubts, doubt_if, united
from extractor.records.evidence import Box, Evidence

_LARGE = 0.03  # share of the page: a smaller picture outside tables is a coat of arms, a code, a signature
_VERY_LARGE = 0.12  # share of the page: a smaller one without words in it is no table
_FEW_WORDS = 5  # a picture with more words in it is a ground
_TOUCHING = 2.0  # points: strips of one picture
_SHARED = 0.5  # of a table, that another one covers
_MOST_PLACES = 400  # places of a page, which bounds the time


def unread_places(page: DigitalPage, read: ReadPage) -> list[Box]:
    """Places as displayed whose ink no letter says: in tables any, outside them large pictures."""
    tables = [table.evidence.bbox for table in read.tables if table.evidence.bbox is not None]
    places = [place for table in tables for place in _ink_in(page, table)]
    pictures = [page.frame.show(box) for box in page.images if not _is_ground(page, box)]
    covering = {page.frame.show(box) for box in page.covering}
    for picture in _joined(pictures):
        inside = any(_middle_in(picture, table) for table in tables)
        if inside or picture in covering or _area(picture) >= _LARGE * page.width * page.height:
            places.append(picture)
    return places[:_MOST_PLACES]


def _ink_in(page: DigitalPage, table: Box) -> list[Box]:
    return page.residue.words(table) if page.residue is not None else []


def _is_ground(page: DigitalPage, box: Box) -> bool:
    """Words lie on it: a letterhead, the paper of a form."""
    if box in page.covering:
        return False
    inside = (word for word in page.words if _holds(box, *word.middle))
    return sum(1 for _ in inside) >= _FEW_WORDS


def _joined(boxes: Sequence[Box]) -> list[Box]:
    """Strips that touch as one picture."""
    left = sorted(boxes)
    found: list[Box] = []
    while left:
        box = left.pop()
        near = next((n for n, other in enumerate(left) if _touch(box, other)), None)
        if near is None:
            found.append(box)
        else:
            other = left.pop(near)
            left.append((*map(min, box[:2], other[:2]), *map(max, box[2:], other[2:])))  # type: ignore[arg-type]
    return found


def _touch(box: Box, other: Box) -> bool:
    return (
        box[0] <= other[2] + _TOUCHING
        and other[0] <= box[2] + _TOUCHING
        and box[1] <= other[3] + _TOUCHING
        and other[1] <= box[3] + _TOUCHING
    )


def with_pixels_read(read: ReadPage, seen: ReadPage, places: Sequence[Box]) -> ReadPage:
    """The page with what ``seen``, the same page read from its pixels, has at the places."""
    tables = tuple(_told(table, seen, places) for table in read.tables)
    boxes = [table.evidence.bbox for table in tables if table.evidence.bbox is not None]
    new = [t for t in seen.tables if _at(t.evidence, places) and not _covered(t.evidence.bbox, boxes)]
    lines = [
        line
        for line in seen.lines
        if _at(line.evidence, places) and not any(_at(line.evidence, [box]) for box in boxes)
    ]
    return replace(
        read,
        tables=tuple(sorted((*tables, *new), key=lambda table: _top(table.evidence))),
        lines=tuple(sorted((*read.lines, *lines), key=lambda line: _top(line.evidence)))
        if lines
        else read.lines,
    )


def with_places_marked(read: ReadPage, places: Sequence[Box]) -> ReadPage:
    """The page where nobody can read its pixels: the cells with unexplained ink are marked."""
    return replace(read, tables=tuple(_marked(table, places) for table in read.tables))


def with_numbers_marked(read: ReadPage) -> ReadPage:
    """The page where its letters are not to be trusted and nobody can read its pixels: no number is sure."""
    tables = tuple(
        replace(table, cells=tuple(_doubted(cell, _lie(cell.reading.text)) for cell in table.cells))
        for table in read.tables
    )
    lines = tuple(replace(ln, doubts=united(ln.doubts, _lie(ln.text))) for ln in read.lines)
    return replace(read, tables=tables, lines=lines)


def _lie(text: str) -> Doubts:
    return doubt_if(any(letter.isdigit() for letter in text), "undecodable-letters", "shapes", text)


def places_unread(read: ReadPage, places: Sequence[Box]) -> Iterator[Box]:
    """The places at which the page still says nothing."""
    said = [line.evidence for table in read.tables for cell in table.cells for line in cell.reading.lines]
    said += [line.evidence for line in read.lines]
    boxes = [evidence.bbox for evidence in said if evidence.bbox is not None]
    for place in places:
        if not any(_touch(place, box) for box in boxes):
            yield place


def ink_not_read(read: ReadPage, places: Iterable[Box]) -> ReadPage:
    """The page with a problem each for the first place in a table and the first large picture outside tables
    that nobody could read."""
    tables = [table.evidence.bbox for table in read.tables if table.evidence.bbox is not None]
    told: dict[str, Box] = {}
    for place in places:
        if any(_middle_in(place, table) for table in tables):
            told.setdefault("ink-not-read", place)
        elif _area(place) >= _VERY_LARGE * read.width * read.height:
            told.setdefault("image-not-read", place)
    new = (problem(code, read.number, Evidence(page=read.number, bbox=box)) for code, box in told.items())
    return replace(read, problems=(*read.problems, *new))


def _told(table: ReadTable, seen: ReadPage, places: Sequence[Box]) -> ReadTable:
    hit = [cell for cell in table.cells if _has(cell, places)]
    if not hit:
        return table
    hit += [cell for cell in table.cells if cell.reading.blank and cell not in hit and _says(seen, cell)]
    other = next((t for t in seen.tables if _share(table.evidence.bbox, t.evidence.bbox) > _SHARED), None)
    written = [cell for cell in table.cells if not cell.reading.blank]
    if other is not None and 2 * len(written) <= len(hit):
        return other
    chosen = {(cell.row, cell.column) for cell in hit}
    cells = tuple(_filled(c, seen) if (c.row, c.column) in chosen else c for c in table.cells)
    return replace(table, cells=cells)


def _says(seen: ReadPage, cell: ReadCell) -> bool:
    """Whether the pixels say something in a cell (a dash is too little ink to be looked for)."""
    return any(
        not other.reading.blank and _at(other.evidence, [cell.evidence.bbox])
        for table in seen.tables
        for other in table.cells
    )


def _marked(table: ReadTable, places: Sequence[Box]) -> ReadTable:
    cells = tuple(_stray(cell) if _has(cell, places) else cell for cell in table.cells)
    return replace(table, cells=cells)


def _filled(cell: ReadCell, seen: ReadPage) -> ReadCell:
    """The cell with what its pixels say where it has no words; else with a mark."""
    if not cell.reading.blank:
        return _stray(cell)
    found = [
        other.reading
        for table in seen.tables
        for other in table.cells
        if not other.reading.blank and _at(other.evidence, [cell.evidence.bbox])
    ]
    if len(found) == 1:
        return replace(cell, reading=found[0])
    lines = [line for reading in found for line in reading.lines]
    lines += [line for line in seen.lines if _at(line.evidence, [cell.evidence.bbox])]
    return replace(cell, reading=_of_lines(lines))


def _of_lines(lines: Sequence[Line]) -> Reading:
    """Lines that no one cell of the other reading holds: their number is of no sure place."""
    return Reading(
        text=" ".join(line.text for line in lines),
        lines=tuple(lines),
        confidence=0.5,
        doubts=doubt_if(True, "stray-ink", "pixels", " ".join(line.text for line in lines)),
        strict=False,
        readings=tuple(reading for line in lines for reading in line.readings),
    )


def _doubted(cell: ReadCell, doubts: Doubts) -> ReadCell:
    if not doubts:
        return cell
    reading = replace(cell.reading, doubts=united(cell.reading.doubts, doubts), strict=False, confidence=0.5)
    return replace(cell, reading=reading)


def _stray(cell: ReadCell) -> ReadCell:
    """The cell marked for ink that is no text."""
    return _doubted(cell, doubt_if(True, "stray-ink", "picture", cell.reading.text))


def _has(cell: ReadCell, places: Sequence[Box]) -> bool:
    """Whether a place lies in the cell, or the cell in it."""
    box = cell.evidence.bbox
    return box is not None and any(_middle_in(place, box) or _middle_in(box, place) for place in places)


def _at(evidence: Evidence, places: Sequence[Box | None]) -> bool:
    box = evidence.bbox
    return box is not None and any(place is not None and _middle_in(box, place) for place in places)


def _covered(box: Box | None, others: Sequence[Box]) -> bool:
    return any(_share(other, box) > _SHARED or _share(box, other) > _SHARED for other in others)


def _share(box: Box | None, other: Box | None) -> float:
    """The share of ``box`` that the other covers."""
    if box is None or other is None:
        return 0.0
    width = min(box[2], other[2]) - max(box[0], other[0])
    height = min(box[3], other[3]) - max(box[1], other[1])
    return max(width, 0.0) * max(height, 0.0) / max(_area(box), 1.0)


def _middle_in(box: Box, outer: Box) -> bool:
    return _holds(outer, (box[0] + box[2]) / 2, (box[1] + box[3]) / 2)


def _holds(box: Box, x: float, y: float) -> bool:
    return box[0] <= x <= box[2] and box[1] <= y <= box[3]


def _area(box: Box) -> float:
    return (box[2] - box[0]) * (box[3] - box[1])


def _top(evidence: Evidence) -> float:
    return evidence.bbox[1] if evidence.bbox is not None else 0.0
