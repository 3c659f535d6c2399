"""What is marked on the pages of a document: findings at one place together, in words, with their gravity."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from audit.language import Language, text
from audit.results import DocumentResult, Results
from extractor.records import Box
from rules.engine.finding import Certainty, FindingRecord

STYLES = ("error", "warning", "info", "question")
"""The gravest first."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark on ``page`` (from 1) over ``boxes`` (points from the top left of the sheet as displayed);
    without boxes it is a note on the page. ``style`` is the gravest of what is said."""

    page: int
    boxes: tuple[Box, ...]
    title: str
    words: str
    style: str


class _Said(NamedTuple):
    rule: str
    style: str
    words: str


def marks_of(document: DocumentResult, results: Results, language: Language) -> tuple[Mark, ...]:
    """The marks of a document: its findings and questions, also those known from before and those that rest
    on several documents. What is waived is not marked."""
    own = (*document.findings, *document.known, *document.questions)
    together = results.together
    shared = (*together.findings, *together.known, *together.questions)
    said: dict[tuple[int, tuple[Box, ...]], list[_Said]] = {}
    for found, name in (*((f, None) for f in own), *((f, document.source.path) for f in shared)):
        for page, boxes in _places(found, name):
            said.setdefault((page, boxes), []).append(_said(found, language))
    return tuple(_mark(page, boxes, words) for (page, boxes), words in sorted(said.items()))


def _places(found: FindingRecord, document: str | None) -> Iterator[tuple[int, tuple[Box, ...]]]:
    """Pages with the boxes on them; without any place the first page, for findings of the document's own."""
    pages: dict[int, dict[Box, None]] = {}
    for place in found.evidence:
        if place.document == document and place.page is not None:
            boxes = pages.setdefault(place.page, {})
            if place.bbox is not None:
                boxes[place.bbox] = None
    if not pages and document is None:
        pages[1] = {}
    return ((page, tuple(boxes)) for page, boxes in pages.items())


def _said(found: FindingRecord, language: Language) -> _Said:
    asked = found.certainty is Certainty.NEEDS_REVIEW
    label = text("mark.question", language) if asked else text(f"word.{found.severity}", language)
    parts = [f"{found.rule} ({label}): {found.message}", found.condition, found.note]
    if found.criterion:
        parts.append(f"{text('report.criterion', language)}: {found.criterion}")
    parts.append(f"{text('report.recommendation', language)}: {found.recommendation}")
    words = "\n".join(part for part in parts if part)
    return _Said(found.rule, "question" if asked else str(found.severity), words)


def _mark(page: int, boxes: tuple[Box, ...], said: Iterable[_Said]) -> Mark:
    each = list(dict.fromkeys(said))
    rules = ", ".join(dict.fromkeys(one.rule for one in each))
    gravest = min((one.style for one in each), key=STYLES.index)
    return Mark(page, boxes, rules, "\n\n".join(one.words for one in each), gravest)
