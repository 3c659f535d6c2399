"""Weights (bobot) in a measurement cell, list by list."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extractor.records import Evidence, Weight

_PERCENT = r"(?P<percent>\d{1,3}(?:[.,]\d+)?)\s*%"
_MARK = r"(?:(?P<mark>[a-z]|\d{1,2})[.)]\s*)?"
_FORMS: tuple[tuple[str, re.Pattern[str]], ...] = (
    # a. Perencanaan (bobot 30%)
    (
        "bobot-in-brackets",
        re.compile(
            rf"{_MARK}(?P<body>[^\n;:()%]{{3,120}}?\(\s*(?:dengan\s+)?bobot\s*(?:[:=]|sebesar)?\s*{_PERCENT}\s*\))",
            re.I,
        ),
    ),
    # a. Bobot 35%: …
    ("bobot-first", re.compile(rf"{_MARK}(?P<body>bobot(?:nya)?\s*(?:[:=]|sebesar)?\s*{_PERCENT})", re.I)),
    # Bp = 9,7%
    (
        "variable",
        re.compile(
            rf"(?:^|(?<=[\n;,]))\s*(?P<body>(?P<mark>[A-Z][A-Za-z]{{0,7}}\d?)\s*=\s*{_PERCENT})", re.M
        ),
    ),
    # Bobot perencanaan kinerja : 30%
    (
        "bobot-named",
        re.compile(rf"{_MARK}(?P<body>bobot\s+[^\n;:=%\d]{{3,80}}?\s*(?:[:=]|sebesar)\s*{_PERCENT})", re.I),
    ),
)
_HEADED = re.compile(r"^[^\n]*\bbobot[^\n]*:[ \t]*$", re.I | re.M)
_UNDER_HEAD = re.compile(
    rf"^\s*(?:[-•]\s*)?{_MARK}(?P<body>[^\n%]{{2,120}}?\s*[:=(]\s*{_PERCENT}\s*\)?)[ \t]*[;.,]?[ \t]*$",
    re.I | re.M,
)
_FAR = 1200  # letters between two weights of one list, at most


@dataclass(frozen=True, slots=True)
class _Hit:
    form: str
    mark: str
    percent: str
    text: str
    start: int
    end: int


def find_weights(text: str, evidence: Evidence | None = None) -> tuple[Weight, ...]:
    """All weights in order of print. ``list_index`` changes where the form of writing changes, a marker
    begins anew, or much other text lies between. A lone ``X = 50%`` without a word of weight is none."""
    hits = sorted(_hits(text), key=lambda hit: hit.start)
    weights: list[Weight] = []
    index = 0
    for number, hit in enumerate(hits):
        if number and _begins_list(hits, number):
            index += 1
        percent = hit.percent.replace(",", ".")
        weights.append(
            Weight(label=hit.mark, percent=percent, text=hit.text, list_index=index, evidence=evidence)
        )
    return tuple(weights)


def _hits(text: str) -> Iterator[_Hit]:
    if not re.search(r"bobot", text, re.I):
        return
    taken: list[tuple[int, int]] = []
    for form, match in _matches(text):
        span = match.span("body")
        if any(start < span[1] and span[0] < end for start, end in taken):
            continue
        taken.append(span)
        yield _Hit(form, match["mark"] or "", match["percent"], " ".join(match["body"].split()), *span)


def _matches(text: str) -> Iterator[tuple[str, re.Match[str]]]:
    for form, pattern in _FORMS:
        for match in pattern.finditer(text):
            yield form, match
    for head in _HEADED.finditer(text):
        position = head.end() + 1
        while line := _UNDER_HEAD.match(text, position):
            yield "under-heading", line
            position = line.end() + 1


def _begins_list(hits: list[_Hit], number: int) -> bool:
    above, hit = hits[number - 1], hits[number]
    if hit.form != above.form or hit.start - above.end > _FAR:
        return True
    first = hit.mark in ("a", "1") and bool(above.mark)
    return first or (bool(hit.mark) and hit.mark == above.mark)
