"""Signs with a fixed grammar: kinds of regulations, marks of acting officials, codes of outputs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractor.correction.distance import confusion_distance
from extractor.correction.edits import Edit
from extractor.lexicon.offices import acting_marks
from extractor.lexicon.regulations import near_short_names, regulation_kinds

_KIND = re.compile(r"\b[A-Z][a-z]{6,15}(?=\s+(?:Nomor|No\.?)\s*\d)")
_ACTING = re.compile(
    r"^\s*(?P<mark>[A-Z][a-z]{1,2})(?=\.\s*(?:Gubernur|Bupati|Wali\s*[Kk]ota|Kepala|Sekretaris|Camat))"
)
_CODE = re.compile(r"(?<![\w/])T/(?P<letter>0)(?=\d)")
_RIGHT_CODE = re.compile(r"(?<![\w/])T/O\s?\d")
_CLOSE = 0.3  # distance: a letter read as one of its shape
_SHORTEST_NAME = 7  # letters of a short name that is put in place of another


def kind_edits(text: str) -> Iterator[Edit]:
    """Short names of regulations one letter off exactly one known one, before Nomor and a number."""
    for match in _KIND.finditer(text):
        word = match[0].casefold()
        if word in regulation_kinds():
            continue
        near = [form for form in near_short_names(word, _SHORTEST_NAME, 1) if form.isalpha()]
        if near:
            sure = len(near) == 1
            became = near[0].capitalize()
            yield Edit(*match.span(), match[0], became, "regulation-kind", 0.95 if sure else 0.6, sure)


def acting_edits(position: str, others: Sequence[str]) -> Iterator[Edit]:
    """A misread mark before the office, where another mention of the party prints the right one."""
    match = _ACTING.match(position)
    if match is None or match["mark"] in acting_marks():
        return
    near = [mark for mark in acting_marks() if confusion_distance(match["mark"], mark) <= _CLOSE]
    if len(near) == 1:
        sure = any(re.match(rf"\s*{near[0]}\.", other) for other in others)
        span = match.span("mark")
        start, end = span[0], span[1] + 1
        yield Edit(start, end, position[start:end], f"{near[0]}.", "acting-mark", 0.96 if sure else 0.6, sure)


def code_edits(text: str, code_is_used: bool) -> Iterator[Edit]:
    """``T/01.1`` for T/O1.1: the letter of Target/Output read as a zero. The numbers are not touched.

    ``code_is_used``: the document prints the code with its letter elsewhere; else it is proposed only.
    """
    for match in _CODE.finditer(text):
        start, end = match.start(), match.end() + 1
        read = text[start:end]
        yield Edit(
            start, end, read, f"T/O{read[3:]}", "code-letter", 0.95 if code_is_used else 0.6, code_is_used
        )


def uses_code(texts: Sequence[str]) -> bool:
    """Whether one of the texts prints T/O before a number: a T/0 beside it is then a misread one."""
    return any(_RIGHT_CODE.search(text) for text in texts)
