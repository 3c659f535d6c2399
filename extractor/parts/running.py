"""Lines that run through the pages and belong to none of them: page numbers, footers, marks of e-signing."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from extractor.read import Line, ReadPage

_PAGE_NUMBER = re.compile(
    r"^\W*(?:hal(?:aman)?\.?\s*)?\d{1,3}(?:\s*(?:dari|/)\s*\d{1,3})?\W*$", re.IGNORECASE
)
_FOOT = 0.93  # of the page's height: footers stand below
_HEAD = 0.04


def running_lines(pages: Sequence[ReadPage]) -> set[int]:
    """The ``id`` of every running line: page numbers in the margins, and words that stand in the margin of
    two pages or more."""
    margin = [(page, line) for page in pages for line in page.lines if _in_margin(page, line)]
    count = Counter(key for _, line in margin for key in _key(line))
    return {
        id(line)
        for _, line in margin
        if _PAGE_NUMBER.match(line.text) or any(count[key] > 1 for key in _key(line)) or _is_small(line)
    }


def _in_margin(page: ReadPage, line: Line) -> bool:
    if line.box is None or not page.height:
        return False
    return line.box[1] >= _FOOT * page.height or line.box[3] <= _HEAD * page.height


def _key(line: Line) -> Iterator[str]:
    letters = re.sub(r"[^a-z]", "", line.text.lower())
    if letters:
        yield letters


def _is_small(line: Line) -> bool:
    return 0 < line.height <= 7.5
