"""What a page of text and vectors draws, in the order of drawing, from pdfplumber's layout in one pass."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any

import pdfplumber
from pdfminer.layout import LTChar, LTContainer, LTCurve, LTImage, LTLine, LTRect

from extractor.page.frame import Frame, Turn
from extractor.page.hues import seen_as
from extractor.page.printed_stamps import StampEdge, edge_of
from extractor.page.rules import Fill, Rule, dot, filled, is_white, outline, stroke
from extractor.page.seen import Cover
from extractor.page.sheet import Sheet
from extractor.page.symbols import decode, is_undecoded
from extractor.page.words import Glyph
from extractor.records.evidence import Box

_BEYOND = 40.0  # points outside the page within which letters are kept: a word must not lose its head
_SLANTED = 0.15  # rise by run of a line (9 degrees): the print of a table leans less
_ASKEW = 0.012  # the same of letters that were set askew by hand: print of the page is level
_FEW_ASKEW = 0.34  # share of a page's letters: more are no stamp, and the page itself may lie so
_MOST_EDGES = 500  # strokes that may be edges of stamps, which bounds the time
_CORNERS = 4  # of a side of a box
_THINNEST = 2.0  # points: what is thinner covers nothing
_NO_WIDTH = 0.02  # of the text size: no letter is as narrow


@dataclass
class Drawing:
    """What is drawn on the page, in points from its top left as displayed. ``pale`` are white rules,
    ``slanted`` letters run neither level nor upright, ``askew`` lean a little, ``edges`` may be those of
    stamps, ``covers`` hide what was drawn before; ``widthless``
    counts digits whose font does not say how wide they are."""

    glyphs: list[Glyph] = field(default_factory=list)
    rules: list[Rule] = field(default_factory=list)
    pale: list[Rule] = field(default_factory=list)
    fills: list[Fill] = field(default_factory=list)
    images: list[Box] = field(default_factory=list)
    covers: list[Cover] = field(default_factory=list)
    slanted: list[Glyph] = field(default_factory=list)
    askew: list[Glyph] = field(default_factory=list)
    edges: list[StampEdge] = field(default_factory=list)
    order: int = 0
    widthless: int = 0


def drawing_of(page: pdfplumber.page.Page, sheet: Sheet) -> Drawing:
    """What a pdfplumber page draws inside its crop box."""
    drawn = Drawing()
    _collect(page.layout._objs, drawn, (sheet.left, sheet.base), (sheet.width, sheet.height))
    if len(drawn.askew) > _FEW_ASKEW * (len(drawn.askew) + len(drawn.glyphs)):
        drawn.glyphs = sorted([*drawn.glyphs, *drawn.askew], key=lambda glyph: glyph.order)
        drawn.askew = []
    return _cropped(drawn, sheet) if sheet.is_cropped else drawn


def _collect(
    items: Iterable[Any], drawn: Drawing, shift: tuple[float, float], size: tuple[float, float]
) -> None:
    left, base = shift
    for item in items:
        drawn.order += 1
        if isinstance(item, LTChar):
            box = (item.x0 + left, base - item.y1, item.x1 + left, base - item.y0)
            if -_BEYOND <= box[0] <= size[0] + _BEYOND and -_BEYOND <= box[1] <= size[1] + _BEYOND:
                glyph = _glyph(item, box, size, drawn.order)
                _among(drawn, item).append(glyph)
                if glyph.text.isdigit() and glyph.box[2] - glyph.box[0] <= _NO_WIDTH * glyph.size:
                    drawn.widthless += 1
        elif isinstance(item, LTContainer):
            _collect(item._objs, drawn, shift, size)
        elif isinstance(item, LTCurve):
            _collect_path(item, drawn, shift)
        elif isinstance(item, LTImage):
            box = (item.x0 + left, base - item.y1, item.x1 + left, base - item.y0)
            drawn.images.append(_clip(box, size))
            if not _lets_through(item):
                drawn.covers.append(Cover(box, drawn.order, picture=True))


def _among(drawn: Drawing, item: Any) -> list[Glyph]:
    """The letters that a letter is one of."""
    across, rise = abs(item.matrix[0]), abs(item.matrix[1])
    if not (across and rise):
        return drawn.glyphs
    lean = min(across, rise) / max(across, rise)
    return drawn.slanted if lean > _SLANTED else drawn.askew if lean > _ASKEW else drawn.glyphs


def _lets_through(item: Any) -> bool:
    """Whether what lies below a picture is seen through it."""
    attrs = item.stream.attrs
    return bool(item.imagemask) or attrs.get("SMask") is not None or attrs.get("Mask") is not None


def _glyph(item: Any, box: Box, size: tuple[float, float], order: int) -> Glyph:
    text = item.get_text()
    if is_undecoded(text):
        text = decode(text, str(item.fontname))
    across, rise = item.matrix[0], item.matrix[1]
    hue, pale = seen_as(item.graphicstate.ncolor)
    if rise == 0 and across > 0:
        return Glyph(text, box, item.size, item.fontname, 0, order, pale, hue)
    turn = _turn(across, rise)
    held = Frame(turn, *size).hold(box)
    return Glyph(text, held, _size(item, turn), item.fontname, turn, order, pale, hue)


def _turn(across: float, rise: float) -> Turn:
    if abs(across) >= abs(rise):
        return 0 if across >= 0 else 180
    return 270 if rise > 0 else 90


def _size(item: Any, turn: Turn) -> float:
    """pdfminer gives the height of the box; sideways that is the width."""
    return float(item.x1 - item.x0) if turn in (90, 270) else float(item.size)


def _collect_path(item: Any, drawn: Drawing, shift: tuple[float, float]) -> None:
    left, base = shift
    box = (item.x0 + left, base - item.y1, item.x1 + left, base - item.y0)
    stroked = bool(item.stroke) and item.stroking_color is not None
    shown = drawn.pale if stroked and is_white(item.stroking_color) else drawn.rules
    if isinstance(item, LTLine):
        points = [(x + left, base - y) for x, y in item.pts]
        rule = stroke(points[0], points[-1])
        if rule is not None and (stroked or not item.fill):
            shown.append(rule)
    elif isinstance(item, LTRect):
        if stroked:
            shown.extend(outline(box))
            _collect_edge(item, drawn, [box[:2], box[2:]], is_box=True)
        if item.fill and not _is_thin(box):
            drawn.covers.append(Cover(box, drawn.order))
        if not stroked and item.fill:
            drawn.rules.extend(dot(box))
            _collect_filled(item, drawn, box)
    elif stroked:
        points = [(x + left, base - y) for x, y in item.pts]
        shown.extend(rule for rule in map(stroke, points, points[1:]) if rule is not None)
        _collect_edge(item, drawn, points, is_box=False)
    elif item.fill and _is_mitred(item, box):
        _collect_filled(item, drawn, box)


def _collect_filled(item: Any, drawn: Drawing, box: Box) -> None:
    """A box without outline: a rule or a ground."""
    ground, white = filled(box), is_white(item.non_stroking_color)
    if isinstance(ground, Rule):
        (drawn.pale if white else drawn.rules).append(ground)
    elif ground is not None and not white:
        drawn.fills.append(ground)


def _is_mitred(item: Any, box: Box) -> bool:
    """Whether a filled path is a side of a box, cut aslant where it meets the next one, as browsers draw
    borders that look sunk or raised."""
    straight = {str(step[0]) for step in item.original_path or ()} <= {"m", "l", "h"}
    return _is_thin(box) and straight and len(set(item.pts)) == _CORNERS


def _collect_edge(item: Any, drawn: Drawing, points: list[tuple[float, float]], is_box: bool) -> None:
    operators = "" if is_box else "".join(str(step[0]) for step in item.original_path or ())
    edge = edge_of(points, operators, seen_as(item.stroking_color)[0], is_box)
    if edge is not None and len(drawn.edges) < _MOST_EDGES:
        drawn.edges.append(edge)


def _is_thin(box: Box) -> bool:
    return min(box[2] - box[0], box[3] - box[1]) < _THINNEST


def _cropped(drawn: Drawing, sheet: Sheet) -> Drawing:
    """What lies in the crop box: the rest of the sheet is not shown. Rules end at its edge."""
    box = sheet.shown
    size = sheet.width, sheet.height
    return replace(
        drawn,
        glyphs=[g for g in drawn.glyphs if _is_inside(Frame(g.turn, *size).show(g.box), box)],
        rules=[rule for rule in (_cut(rule, box) for rule in drawn.rules) if rule is not None],
        pale=[rule for rule in (_cut(rule, box) for rule in drawn.pale) if rule is not None],
        fills=[fill for fill in drawn.fills if _is_inside(fill.box, box)],
        images=[image for image in drawn.images if _is_inside(image, box)],
        edges=[edge for edge in drawn.edges if _is_inside(edge.box, box)],
        askew=[g for g in drawn.askew if _is_inside(Frame(g.turn, *size).show(g.box), box)],
    )


def _is_inside(box: Box, outer: Box) -> bool:
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    return outer[0] <= x <= outer[2] and outer[1] <= y <= outer[3]


def _cut(rule: Rule, box: Box) -> Rule | None:
    along = (box[0], box[2]) if rule.direction == "h" else (box[1], box[3])
    across = (box[1], box[3]) if rule.direction == "h" else (box[0], box[2])
    start, end = max(rule.start, along[0]), min(rule.end, along[1])
    if end <= start or not across[0] - 1 <= rule.at <= across[1] + 1:
        return None
    return replace(rule, start=start, end=end)


def _clip(box: Box, size: tuple[float, float]) -> Box:
    x0, y0 = min(max(box[0], 0.0), size[0]), min(max(box[1], 0.0), size[1])
    return x0, y0, max(x0, min(box[2], size[0])), max(y0, min(box[3], size[1]))
