"""A page made of text and vectors: its words and ruled lines, taken from pdfplumber's layout in one pass."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

import pdfplumber
from pdfminer.layout import LTChar, LTContainer, LTCurve, LTImage, LTLine, LTRect

from extractor.page.frame import Frame, Turn
from extractor.page.rules import Fill, Rule, dot, filled, is_white, outline, stroke
from extractor.page.sheet import Sheet, sheet_of
from extractor.page.symbols import UNDECODABLE, decode, is_undecoded
from extractor.page.words import Glyph, Word, words_of
from extractor.records.evidence import Box

_SIDEWAYS = 0.6  # share of the letters that are turned, from which on the page is held turned
_LARGE_IMAGE = 0.12  # share of the page
_BEYOND = 40.0  # points outside the page within which letters are kept: a word must not lose its head


@dataclass(frozen=True, slots=True)
class DigitalPage:
    """A page of the text layer.

    ``width`` and ``height`` are points of the page as displayed, as pdfplumber counts them. Words, rules and
    grounds lie in the page as held (``frame``), that is with most of its text upright; ``frame.show``
    leads back. ``images`` are large pictures (boxes as held) and ``undecodable`` the share of letters that
    have no meaning as text.
    """

    number: int
    width: float
    height: float
    frame: Frame
    words: tuple[Word, ...]
    rules: tuple[Rule, ...]
    fills: tuple[Fill, ...] = ()
    images: tuple[Box, ...] = ()
    undecodable: float = 0.0


@dataclass
class _Drawn:
    """What is drawn on the page, in points from its top left as displayed."""

    glyphs: list[Glyph]
    rules: list[Rule]
    pale: list[Rule]
    fills: list[Fill]
    images: list[Box]


def load_digital_page(page: pdfplumber.page.Page) -> DigitalPage:
    """The words and ruled lines of a pdfplumber page."""
    sheet = sheet_of(page)
    width, height = sheet.width, sheet.height
    drawn = _Drawn([], [], [], [], [])
    _collect(page.layout._objs, drawn, (sheet.left, sheet.base), (width, height))
    if sheet.is_cropped:
        drawn = _cropped(drawn, sheet)
    turns = Counter(glyph.turn for glyph in drawn.glyphs)
    turn: Turn = 0
    if turns and turns.most_common(1)[0][1] > _SIDEWAYS * turns.total():
        turn = turns.most_common(1)[0][0]
    frame = Frame(turn, width, height)
    undecodable = sum(UNDECODABLE in glyph.text for glyph in drawn.glyphs)
    rules = drawn.rules + [rule for rule in drawn.pale if _on_ground(rule, drawn.fills)]
    return DigitalPage(
        number=page.page_number,
        width=width,
        height=height,
        frame=frame,
        words=tuple(_held_words(drawn.glyphs, frame)),
        rules=tuple(_held_rule(rule, frame) for rule in rules) if turn else tuple(rules),
        fills=tuple(Fill(frame.hold(fill.box)) for fill in drawn.fills),
        images=tuple(
            frame.hold(b)
            for b in drawn.images
            if (b[2] - b[0]) * (b[3] - b[1]) >= _LARGE_IMAGE * width * height
        ),
        undecodable=undecodable / max(1, len(drawn.glyphs)),
    )


def _collect(
    items: Iterable[Any], drawn: _Drawn, shift: tuple[float, float], size: tuple[float, float]
) -> None:
    left, base = shift
    for item in items:
        if isinstance(item, LTChar):
            box = (item.x0 + left, base - item.y1, item.x1 + left, base - item.y0)
            if -_BEYOND <= box[0] <= size[0] + _BEYOND and -_BEYOND <= box[1] <= size[1] + _BEYOND:
                drawn.glyphs.append(_glyph(item, box, size))
        elif isinstance(item, LTContainer):
            _collect(item._objs, drawn, shift, size)
        elif isinstance(item, LTCurve):
            _collect_path(item, drawn, shift)
        elif isinstance(item, LTImage):
            box = (item.x0 + left, base - item.y1, item.x1 + left, base - item.y0)
            drawn.images.append(_clip(box, size))


def _glyph(item: Any, box: Box, size: tuple[float, float]) -> Glyph:
    text = item.get_text()
    if is_undecoded(text):
        text = decode(text, str(item.fontname))
    across, rise = item.matrix[0], item.matrix[1]
    if rise == 0 and across > 0:
        return Glyph(text, box, item.size, item.fontname)
    turn = _turn(across, rise)
    return Glyph(text, Frame(turn, *size).hold(box), _size(item, turn), item.fontname, turn)


def _turn(across: float, rise: float) -> Turn:
    if abs(across) >= abs(rise):
        return 0 if across >= 0 else 180
    return 270 if rise > 0 else 90


def _size(item: Any, turn: Turn) -> float:
    """pdfminer gives the height of the box; sideways that is the width."""
    return float(item.x1 - item.x0) if turn in (90, 270) else float(item.size)


def _collect_path(item: Any, drawn: _Drawn, shift: tuple[float, float]) -> None:
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
        elif item.fill:
            ground = filled(box)
            drawn.rules.extend(dot(box))
            if isinstance(ground, Rule):
                (drawn.pale if is_white(item.non_stroking_color) else drawn.rules).append(ground)
            elif ground is not None and not is_white(item.non_stroking_color):
                drawn.fills.append(ground)
    elif stroked:
        points = [(x + left, base - y) for x, y in item.pts]
        shown.extend(rule for rule in map(stroke, points, points[1:]) if rule is not None)


def _cropped(drawn: _Drawn, sheet: Sheet) -> _Drawn:
    """What lies in the crop box: the rest of the sheet is not shown. Rules end at its edge."""
    box = sheet.shown
    size = sheet.width, sheet.height
    return _Drawn(
        glyphs=[g for g in drawn.glyphs if _is_inside(Frame(g.turn, *size).show(g.box), box)],
        rules=[rule for rule in (_cut(rule, box) for rule in drawn.rules) if rule is not None],
        pale=[rule for rule in (_cut(rule, box) for rule in drawn.pale) if rule is not None],
        fills=[fill for fill in drawn.fills if _is_inside(fill.box, box)],
        images=[image for image in drawn.images if _is_inside(image, box)],
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


def _on_ground(rule: Rule, fills: list[Fill]) -> bool:
    """A white line shows on a coloured ground only."""
    middle = (rule.start + rule.end) / 2
    x, y = (middle, rule.at) if rule.direction == "h" else (rule.at, middle)
    return any(f.box[0] - 1 <= x <= f.box[2] + 1 and f.box[1] - 1 <= y <= f.box[3] + 1 for f in fills)


def _held_words(glyphs: list[Glyph], frame: Frame) -> Iterator[Word]:
    """Words with their boxes in the page as held; their turn is what remains after holding it so."""
    for word in words_of(glyphs):
        if not _on_page(word, frame):
            continue
        if word.turn == frame.turn:
            yield word if word.turn == 0 else replace(word, turn=0)
            continue
        shown = Frame(word.turn, frame.width, frame.height).show(word.box)
        left: Turn = (word.turn - frame.turn) % 360  # type: ignore[assignment]
        yield replace(word, box=frame.hold(shown), turn=left)


def _on_page(word: Word, frame: Frame) -> bool:
    """Whether any of the word can be seen."""
    width, height = Frame(word.turn, frame.width, frame.height).size
    x0, top, x1, bottom = word.box
    return x1 > 0 and x0 < width and (top + bottom) / 2 >= 0 and (top + bottom) / 2 <= height


def _held_rule(rule: Rule, frame: Frame) -> Rule:
    if rule.direction == "h":
        x0, y0, x1, _ = frame.hold((rule.start, rule.at, rule.end, rule.at))
        bottom = frame.hold((rule.start, rule.at, rule.end, rule.at))[3]
    else:
        x0, y0, x1, bottom = frame.hold((rule.at, rule.start, rule.at, rule.end))
    return Rule("h", y0, x0, x1) if x1 - x0 >= bottom - y0 else Rule("v", x0, y0, bottom)


def _clip(box: Box, size: tuple[float, float]) -> Box:
    x0, y0 = min(max(box[0], 0.0), size[0]), min(max(box[1], 0.0), size[1])
    return x0, y0, max(x0, min(box[2], size[0])), max(y0, min(box[3], size[1]))
