"""Pictures of the places that findings rest on, cut from the pages of the document itself.

Made in the worker that read the document: a hostile file is opened nowhere else.
"""

from __future__ import annotations

import base64
import io
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from audit.decisions.doubtful import doubtful_values
from audit.run.headings import Head, heads
from extractor.records import Agreement, Box, Evidence
from rules.engine.finding import FindingRecord

SCALE = 1.5  # pixels per point: letters of 9 points stay readable
WIDEST = 900  # pixels of a picture: wider ones are made smaller, letters of 9 points stay readable
MARGIN = (22.0, 12.0)  # points of surroundings, sideways and up and down
LEAST = (210.0, 48.0)
MOST_HEIGHT = 300.0
TOGETHER = 24.0  # boxes no farther apart, down the page, go into one picture
MOST_CROPS = 400
MOST_PIXELS = 12_000_000
FRAME = (200, 30, 30)
BAND, BETWEEN = 6, (150, 160, 175)  # pixels and colour between the head of a table and a cell
QUALITY = 30  # of 100, of a scan's JPEG: digits of 9 points keep their strokes, grey noise its few bytes
COLOURS = 16  # of a picture of clean print: of 12, white letters on a coloured head run together
PLAIN = 1 / 3  # share of the two commonest greys from which it is clean print: of noisy scans below 1/5
_PNG = "iVBORw0KGgo"  # how each PNG begins, in base64
ERRORS = (OSError, ValueError, RuntimeError, MemoryError)


class Spot(NamedTuple):
    """Boxes on one page that are shown in one picture. ``document`` is "" for the finding's own."""

    document: str
    page: int
    boxes: tuple[Box, ...]


@dataclass(frozen=True, slots=True)
class Crop:
    """A picture (``data``, base64) of a spot with its surroundings, its boxes framed."""

    spot: Spot
    data: str
    width: int
    height: int

    @property
    def media(self) -> str:
        """The media type of the picture."""
        return f"image/{self.ending}"

    @property
    def ending(self) -> str:
        """``png`` or ``jpeg``, as its first bytes say."""
        return "png" if self.data.startswith(_PNG) else "jpeg"


def spots(finding: FindingRecord) -> tuple[Spot, ...]:
    """The pictures that ``finding`` asks for: its places, those near each other together."""
    pages: dict[tuple[str, int], list[Box]] = {}
    for place in finding.evidence:
        if place.page is not None and place.bbox is not None:
            pages.setdefault((place.document or "", place.page), []).append(place.bbox)
    return tuple(Spot(*page, group) for page, boxes in pages.items() for group in _near(boxes))


def _near(boxes: Iterable[Box]) -> list[tuple[Box, ...]]:
    groups: list[list[Box]] = []
    for box in sorted(set(boxes), key=lambda b: (b[1], b[0])):
        last = groups[-1] if groups else None
        if last and box[1] - max(b[3] for b in last) <= TOGETHER and box[3] - last[0][1] <= MOST_HEIGHT:
            last.append(box)
        else:
            groups.append([box])
    return [tuple(group) for group in groups]


def spot_of(place: Evidence | None) -> Spot | None:
    """The picture of a value: its first place, None where it has no box."""
    return Spot("", place.page, (place.bbox,)) if place is not None and place.bbox is not None else None


def _wanted(findings: Iterable[FindingRecord], agreement: Agreement | None = None) -> tuple[Spot, ...]:
    """The spots of findings, then those of the values in doubt; each once, as many as are drawn."""
    of_findings = tuple(spot for found in findings for spot in spots(found))
    values = doubtful_values(agreement) if agreement is not None else ()
    of_values = (spot_of(value.evidence) for value in values)
    wanted = (*of_findings, *(spot for spot in of_values if spot is not None))
    return tuple(dict.fromkeys(wanted))[:MOST_CROPS]


def crops_of(
    path: Path | None,
    password: str | None,
    findings: Iterable[FindingRecord],
    agreement: Agreement | None = None,
    known: Iterable[Crop] = (),
) -> tuple[Crop, ...]:
    """A crop for each spot of each finding, and for each value of ``agreement`` in doubt, as far as it can be
    made; findings come first. Those in a table stand under its head. What is ``known`` is not drawn again;
    without ``path`` nothing is."""
    wanted = _wanted(findings, agreement)
    at_hand = {crop.spot: crop for crop in known}
    missing = tuple(spot for spot in wanted if spot not in at_hand)
    if path is not None and missing:
        over = heads(agreement) if agreement is not None else ()
        at_hand |= {crop.spot: crop for crop in crops_at(path, password, missing, over)}
    return tuple(at_hand[spot] for spot in sorted(wanted) if spot in at_hand)


def crops_at(
    path: Path, password: str | None, wanted: tuple[Spot, ...], heads: tuple[Head, ...] = ()
) -> tuple[Crop, ...]:
    """Crops of the document at ``path``; none where it cannot be opened or has no pages to draw."""
    if not wanted:
        return ()
    from extractor.errors import DocumentError
    from extractor.source import open_source

    try:
        pages = _Pages(open_source(path, password), heads)
    except (DocumentError, *ERRORS):
        return ()  # a report without pictures is better than none; the places are named in words
    found = (pages.crop(spot) for spot in sorted(list(dict.fromkeys(wanted))[:MOST_CROPS]))
    return tuple(crop for crop in found if crop is not None)


class _Pages:
    """Pages drawn once each, the last one kept, and the heads of tables that were asked for."""

    def __init__(self, source: Any, heads: tuple[Head, ...]) -> None:
        self._source, self._heads = source, heads
        self._strips: dict[Head, Any] = {}
        self._number = 0
        self._shown: Any = None

    def crop(self, spot: Spot) -> Crop | None:
        if not 1 <= spot.page <= len(self._source.pages):
            return None
        try:
            head = next((head for head in self._heads if head.over(spot.page, spot.boxes)), None)
            if head is None:
                return _cut(self._drawn(spot.page), spot)
            strip = self._strip(head)
            below = head.bottom if head.page == spot.page else 0.0
            return _cut(self._drawn(spot.page), spot, strip, below)
        except ERRORS:
            return None

    def _strip(self, head: Head) -> Any:
        """The head of a table, as wide as its page."""
        if head not in self._strips:
            shown = self._drawn(head.page)
            _, top, _, bottom = shown.pixels((0, head.top, 0, head.bottom))
            self._strips[head] = shown.picture.crop((0, int(top), shown.picture.width, int(bottom) + 1))
        return self._strips[head]

    def _drawn(self, number: int) -> Any:
        from extractor.page.shown import show_page

        if number != self._number:
            self._shown = show_page(self._source, number, SCALE, MOST_PIXELS)
            self._number = number
        return self._shown


def _cut(shown: Any, spot: Spot, strip: Any = None, below: float = 0.0) -> Crop | None:
    """``strip`` is put on top of what stands ``below`` it (points)."""
    from PIL import ImageDraw

    image = shown.picture
    x0, top, x1, bottom = _around(spot.boxes)
    x0, top, x1, bottom = shown.pixels((x0, max(top, below), x1, bottom))
    left, upper = max(0, int(x0)), max(0, int(top))
    right, lower = min(image.width, int(x1) + 1), min(image.height, int(bottom) + 1)
    if right - left < 4 or lower - upper < 4:
        return None
    cut = image.crop((left, upper, right, lower))
    draw = ImageDraw.Draw(cut)
    for box in spot.boxes:
        x0, top, x1, bottom = shown.pixels(box)
        frame = [x0 - left - 2, top - upper - 2, x1 - left + 2, bottom - upper + 2]
        draw.rectangle(frame, outline=FRAME, width=2)
    if strip is not None:
        cut = _under(strip.crop((left, 0, right, strip.height)), cut)
    if cut.width > WIDEST:
        cut = cut.resize((WIDEST, max(1, round(cut.height * WIDEST / cut.width))))
    return Crop(spot, _packed(cut), cut.width, cut.height)


def _under(head: Any, cut: Any) -> Any:
    """The cut below the head of its table, a band between them: they need not follow each other."""
    from PIL import Image

    whole = Image.new("RGB", (cut.width, head.height + BAND + cut.height), BETWEEN)
    whole.paste(head, (0, 0))
    whole.paste(cut, (0, head.height + BAND))
    return whole


def _around(boxes: tuple[Box, ...]) -> Box:
    """All ``boxes`` with a margin, at least ``LEAST`` large; very high ones are shown from their top."""
    x0, top = min(b[0] for b in boxes), min(b[1] for b in boxes)
    x1, bottom = max(b[2] for b in boxes), min(max(b[3] for b in boxes), top + MOST_HEIGHT)
    more_x = max(MARGIN[0], (LEAST[0] - (x1 - x0)) / 2)
    more_y = max(MARGIN[1], (LEAST[1] - (bottom - top)) / 2)
    return x0 - more_x, top - more_y, x1 + more_x, bottom + more_y


def _packed(image: Any) -> str:
    """In the form that takes fewer bytes; few colours are not for noise: they would draw edges into it."""
    from PIL import Image

    forms = [_saved(image, format="JPEG", quality=QUALITY, optimize=True, progressive=True)]
    if _plain(image):
        few = image.quantize(COLOURS, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
        forms.append(_saved(few, format="PNG", optimize=True))
    return base64.b64encode(min(forms, key=len)).decode("ascii")


def _plain(image: Any) -> bool:
    """Whether paper and ink are of one shade each: print that was drawn here, or a very clean scan."""
    greys = sorted(image.convert("L").histogram())
    return bool(sum(greys[-2:]) >= PLAIN * sum(greys))


def _saved(image: Any, **how: Any) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, **how)
    return buffer.getvalue()
