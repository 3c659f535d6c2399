"""What on a scanned page is neither print nor rule: the ink that no reading explains."""

from __future__ import annotations

from collections.abc import Iterable
from statistics import median

from rapidfuzz.fuzz import ratio

from extractor.page.traces import traces_in
from extractor.read import Trace
from extractor.reading.ink.lines import InkLine
from extractor.reading.line.verdict import Verdict
from extractor.reading.page.ready import ReadyPage

_ERASED = 40  # grey levels that a pixel grew paler by where a rule was
_HIGHER = 1.9  # times the usual line's height: no line of print is as high
_WORD = 3  # letters of print that readers agree on; strokes are read as fewer, or as others by each
_ALIKE = 60  # of 100: what two readers make of the same print

Seen = tuple[InkLine, Verdict]


def traces_of(ready: ReadyPage, seen: Iterable[Seen]) -> tuple[Trace, ...]:
    """The traces of a page of which ``seen`` are all the lines that were read, in tables and outside them."""
    lines = [one for one in seen if one[1].text.strip()]
    usual = median(_height(line) for line, _ in lines) if lines else 0.0
    printed = [line.box for line, verdict in lines if _is_print(line, verdict, usual)]
    ruled = ready.image.astype("int16") - ready.page.clean > _ERASED
    found = traces_in(ready.page.grey, ready.page.dpi, printed, ruled)
    return tuple(Trace(one.kind, ready.page.box_on_page(one.box)) for one in found)


def _height(line: InkLine) -> int:
    return line.box[3] - line.box[1]


def _is_print(line: InkLine, verdict: Verdict, usual: float) -> bool:
    """Whether a stretch is print that readers read, be it with a doubt, and no stroke like it."""
    if _height(line) > _HIGHER * usual:
        return False
    text = verdict.text.strip()
    seen = [look.seen.text.strip().casefold() for look in verdict.first_looks]
    if len(seen) > 1 and ratio(seen[0], seen[1]) < _ALIKE:
        return False
    return verdict.agreed or sum(letter.isalnum() for letter in text) >= _WORD
