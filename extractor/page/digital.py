"""A page made of text and vectors: its words and ruled lines, taken from pdfplumber's layout in one pass."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial

import pdfplumber
import pypdfium2 as pdfium

from extractor.page.drawing import Drawing, drawing_of
from extractor.page.frame import Frame, Turn
from extractor.page.inkmap import FINER, InkMap, ink_of
from extractor.page.letters import letters_of
from extractor.page.lying import FontsSeen, lying_fonts
from extractor.page.printed_stamps import StampEdge, without_stamps
from extractor.page.residue import Residue, residue_of
from extractor.page.rules import Fill, Rule, outline
from extractor.page.seen import Seen, seen_glyphs
from extractor.page.sheet import Sheet, sheet_of
from extractor.page.strokes_beside import with_strokes_beside
from extractor.page.struck import with_struck
from extractor.page.symbols import UNDECODABLE
from extractor.page.watermarks import without_watermarks
from extractor.page.words import Glyph, Word, words_of
from extractor.records.evidence import Box

_SIDEWAYS = 0.6  # share of the letters that are turned, from which on the page is held turned
_SMALLEST = 4.0  # points: a digit is not smaller


@dataclass(frozen=True, slots=True)
class DigitalPage:
    """A page of the text layer.

    ``width`` and ``height`` are points of the page as displayed, as pdfplumber counts them. Words, rules and
    grounds lie in the page as held (``frame``), that is with most of its text upright; ``frame.show``
    leads back. ``images`` are pictures that may hold print (boxes as held), ``covering`` those that lie over
    text, ``undecodable`` the share of letters that have no meaning as text, ``hidden`` the words that
    nobody sees, ``residue`` the ink that nothing explains. ``watermark`` is what is
    printed across or below the page, ``stamped`` are words of stamps that lie over it. ``widthless``: a font
    does not say how wide its letters are; ``lying`` are fonts that draw other digits than they say.
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
    hidden: tuple[Word, ...] = ()
    covering: tuple[Box, ...] = ()
    residue: Residue | None = None
    widthless: bool = False
    watermark: str = ""
    stamped: tuple[Word, ...] = ()
    lying: tuple[str, ...] = ()


def load_digital_page(
    page: pdfplumber.page.Page, shown: pdfium.PdfPage | None = None, fonts: FontsSeen | None = None
) -> DigitalPage:
    """The words and ruled lines of a pdfplumber page, compared with what ``shown``, the same page as PDFium
    draws it, has ink for. Without it all text counts as seen. ``fonts`` keeps what is known of the fonts of
    a document from page to page."""
    sheet = sheet_of(page)
    width, height = sheet.width, sheet.height
    drawn = drawing_of(page, sheet)
    if drawn.widthless and shown is not None:
        drawn.glyphs, drawn.covers, drawn.askew = letters_of(shown, sheet), [], []
    ink = ink_of(shown, sheet) if shown is not None else None
    seen = Seen(drawn.glyphs, [], [])
    if ink is not None:
        finer = partial(ink_of, shown, sheet, FINER) if shown is not None else lambda: None
        seen = seen_glyphs(drawn.glyphs, drawn.covers, ink, (width, height), finer)
    lying: set[str] = set()
    if shown is not None:
        held = page.pdf.rsrcmgr._cached_fonts.values()
        lying = lying_fonts(shown, seen.glyphs, sheet, FontsSeen() if fonts is None else fonts, held)
    turns = Counter(glyph.turn for glyph in seen.glyphs)
    turn: Turn = 0
    if turns and turns.most_common(1)[0][1] > _SIDEWAYS * turns.total():
        turn = turns.most_common(1)[0][0]
    frame = Frame(turn, width, height)
    undecodable = sum(UNDECODABLE in glyph.text for glyph in seen.glyphs)
    rules = drawn.rules + [rule for rule in drawn.pale if _on_ground(rule, drawn.fills)]
    held = tuple(_held_rule(rule, frame) for rule in rules) if turn else tuple(rules)
    fills = tuple(Fill(frame.hold(fill.box)) for fill in drawn.fills)
    words, marks = without_watermarks(list(_held_words(seen.glyphs, frame)), fills)
    edges = [StampEdge(frame.hold(edge.box), edge.hue, edge.is_round) for edge in drawn.edges]
    words, stamped = without_stamps(words, edges, _held(drawn.slanted + drawn.askew, frame))
    return DigitalPage(
        number=page.page_number,
        width=width,
        height=height,
        frame=frame,
        words=tuple(with_strokes_beside(with_struck(words, held), held)),
        rules=held,
        fills=fills,
        watermark=" ".join(sorted({*(word.text for word in marks), _slanted(drawn)} - {""})),
        stamped=(*stamped, *_held_words(drawn.askew, frame)),
        images=tuple(frame.hold(box) for box in drawn.images if _is_worth(box)),
        undecodable=undecodable / max(1, len(seen.glyphs)),
        hidden=tuple(_held_words(seen.hidden, frame)),
        covering=tuple(frame.hold(box) for box in seen.pictures),
        widthless=drawn.widthless > 0,
        lying=tuple(sorted(lying)),
        residue=None
        if ink is None
        else _residue(ink, [*seen.glyphs, *drawn.slanted, *drawn.askew], drawn, sheet),
    )


def _held(glyphs: list[Glyph], frame: Frame) -> list[Glyph]:
    """The letters with their boxes in the page as held."""
    size = frame.width, frame.height
    return [replace(glyph, box=frame.hold(Frame(glyph.turn, *size).show(glyph.box))) for glyph in glyphs]


def _slanted(drawn: Drawing) -> str:
    return " ".join("".join(glyph.text for glyph in drawn.slanted).split())


def _is_worth(box: Box) -> bool:
    """Whether a picture is large enough to hold a digit."""
    return box[2] - box[0] >= _SMALLEST and box[3] - box[1] >= _SMALLEST


def _residue(ink: InkMap, glyphs: list[Glyph], drawn: Drawing, sheet: Sheet) -> Residue:
    size = sheet.width, sheet.height
    letters = [Frame(glyph.turn, *size).show(glyph.box) if glyph.turn else glyph.box for glyph in glyphs]
    grounds = (rule for fill in drawn.fills for rule in outline(fill.box))
    covers = (rule for cover in drawn.covers for rule in outline(cover.box))
    rules = [_band(rule) for rule in (*drawn.rules, *drawn.pale, *grounds, *covers)]
    return residue_of(ink, letters, rules, drawn.images)


def _band(rule: Rule) -> Box:
    if rule.direction == "h":
        return rule.start, rule.at, rule.end, rule.at
    return rule.at, rule.start, rule.at, rule.end


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
