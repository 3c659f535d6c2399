"""How documents write a weight: in brackets, named, as a variable, in a list, a sentence or a sum."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from extractor.lexicon.number_words import WORDS, number_of_words
from extractor.records.written.percents import BEHIND

_VALUE = (
    rf"(?:(?<!\d)(?<!\d[.,])(?P<digits>\d{{1,3}}(?:[.,]\d+)?)\s*{BEHIND}(?:\s*\(\s*[a-z ]+?\s*\))?"
    rf"|(?P<words>{WORDS})\s*{BEHIND}(?:\s*\(\s*\d{{1,3}}(?:[.,]\d+)?\s*{BEHIND}\s*\))?)"
)
_MARK = r"(?:(?<![^\W_])(?P<mark>[a-z]|\d{1,2})(?P<stop>[.)])\s*)?"
_NAMED: tuple[tuple[str, re.Pattern[str]], ...] = (
    # a. Perencanaan (bobot 30%)
    (
        "bobot-in-brackets",
        re.compile(
            rf"{_MARK}(?P<body>[^\n;:()%]{{3,120}}?\(\s*(?:dengan\s+)?bobot\s*(?:[:=]|sebesar)?\s*{_VALUE}\s*\))",
            re.I,
        ),
    ),
    # - Perencanaan, dengan bobot 30%
    (
        "bobot-behind",
        re.compile(
            rf"(?:^|(?<=[\n;]))[ \t]*(?:[-–•*]\s*)?(?:dan\s+)?{_MARK}"
            rf"(?P<body>(?!bobot|\d|[a-z][.)])[^\n;:()%\d]{{3,120}}?"
            rf"\b(?:dengan\s+|ber)?bobot\s*(?:[:=]|sebesar)?\s*{_VALUE})",
            re.I,
        ),
    ),
    # a. Bobot 35%: …
    ("bobot-first", re.compile(rf"{_MARK}(?P<body>bobot(?:nya)?\s*(?:[:=]|sebesar)?\s*{_VALUE})", re.I)),
    # Bp = 9,7%
    (
        "variable",
        re.compile(rf"(?:^|(?<=[\n;,]))\s*(?P<body>(?P<mark>[A-Z][A-Za-z]{{0,7}}\d?)\s*=\s*{_VALUE})", re.M),
    ),
    # Bobot perencanaan kinerja : 30%
    (
        "bobot-named",
        re.compile(rf"{_MARK}(?P<body>bobot\s+[^\n;:=%\d]{{3,80}}?\s*(?:[:=]|sebesar)\s*{_VALUE})", re.I),
    ),
)
_WHOLE = "tertimbang|gabungan|komposisi"  # what is put together of shares, be they called weights or not
_HEADED = re.compile(rf"^[^\n]*\b(?:(?P<weights>bobot)|{_WHOLE})[^\n:]*:[ \t]*", re.I | re.M)
_NUMBER = r"(?:(?P<share>0[.,]\d{1,4})|(?P<bare>\d{1,3}(?:[.,]\d+)?))"
_ITEM = re.compile(
    rf"\s*(?:[-–•*]\s*)?{_MARK}(?P<body>(?!\d)[^\n%=:;]{{2,120}}?\s*[:=(]?\s*(?:bobot\s*)?(?:sebesar\s*)?"
    rf"(?:{_VALUE}|(?<=[:=])\s*{_NUMBER}(?![\d.,]*\d))\s*\)?)\s*[;.,]?\s*(?:dan\s*)?",
    re.I,
)
_BEFORE = re.compile(
    rf"\s*(?:[-–•*]\s*)?{_MARK}(?P<body>{_VALUE}\s+(?:untuk\s+|dari\s+|bagi\s+)?[a-z][^\n%=:;,\d]{{2,120}}?)"
    rf"\s*(?=[;,\n]|\bdan\b|\bserta\b|\.?\s*$)(?:[;,.]\s*)?(?:(?:dan|serta)\s+)?",
    re.I,
)
"""A share before the name of what has it: ``45% rawat jalan``."""
_WEIGHED = re.compile(rf"bobot|{_WHOLE}", re.I)
_SENTENCE = re.compile(r"[^.;\n]*(?:\.(?=\d)[^.;\n]*)*\bbobot\b(?:[^.\n]|\.(?=\d))*", re.I)
_PAIR = re.compile(
    rf"(?:^|[,;]|\bdan\b|\bserta\b|\bbobot\b|:)\s*(?:dan\s+)?{_MARK}"
    rf"(?P<body>[A-Za-z][^,;:%\d]{{2,80}}?\s*(?:\(\s*|=\s*|sebesar\s*)?{_VALUE})\s*\)?(?=\s*(?:[,;.]|dan\b|serta\b|$))",
    re.I,
)
_FACTOR = r"(?:(?P<digits>\d{1,3}(?:[.,]\d+)?)\s*%|(?P<share>0[.,]\d{1,4}))"
_TERM = re.compile(
    rf"\s*\(?\s*(?P<body>{_FACTOR}\s*(?:(?P<times>[x×*])\s*|(?<=%)\s(?=[A-Za-z])(?!(?:dari|atas|per)\b))"
    rf"(?:\([^()\n]{{1,120}}\)|[^()+\n]{{1,120}}))\s*\)?\s*(?P<plus>\+)?",
    re.I,
)
_FEWEST = 2  # entries; one share is no list
_LED = re.compile(
    r"\b(?:komponen|aspek|unsur|dimensi|pilar|subindeks|bobot|tertimbang)\b[\s:]*(?:dari\s+)?", re.I
)
_SUMMED = re.compile(r"\bpenjumlahan\s+(?:dari\s+)?", re.I)
"""Leads parts of a whole as well, where each is printed in percent."""
_BRACKETED = re.compile(
    rf"(?P<body>(?!\d)[^\n%=:;,()]{{2,120}}?\(\s*(?:{_VALUE}|(?P<bare>\d{{1,3}}(?:[.,]\d+)?))"
    rf"\s*\))\s*[;,.]?\s*(?:(?:dan|serta)\s+)?",
    re.I,
)
"""A part and its share, which no word calls a weight: ``perencanaan kinerja (30)``."""
_PARTS = 3  # entries from which shares in brackets may be those of a whole
_ABOUT_A_WHOLE = range(80, 121)  # per cent: such a sum is meant to be 100; others are marks or counts


@dataclass(frozen=True, slots=True)
class Hit:
    """A weight as printed. ``percent`` has a point, ``stop`` is what closes its mark (``.`` or ``)``)."""

    form: str
    mark: str
    stop: str
    percent: str
    text: str
    start: int
    end: int


def hits(text: str) -> list[Hit]:
    """All weights in order of print, none twice."""
    found: list[Hit] = []
    for hit in (*_sums(text), *(_named(text) if _WEIGHED.search(text) else ()), *_parts_of_a_whole(text)):
        if not any(one.start < hit.end and hit.start < one.end for one in found):
            found.append(hit)
    return sorted(found, key=lambda hit: hit.start)


def _named(text: str) -> Iterator[Hit]:
    for form, pattern in _NAMED:
        yield from (_hit(form, match, 0) for match in pattern.finditer(text))
    yield from _under_heads(text)
    for sentence in _SENTENCE.finditer(text):
        pairs = list(_PAIR.finditer(sentence[0]))
        if len(pairs) >= _FEWEST:
            yield from (_hit("sentence", pair, sentence.start()) for pair in pairs)


def _under_heads(text: str) -> Iterator[Hit]:
    """Items that follow ``Bobot:`` without a break, of one way of writing numbers."""
    for head in _HEADED.finditer(text):
        items = _listed(_BEFORE, text, head.end())
        if len(items) < _FEWEST:
            items = _listed(_ITEM, text, head.end())
        if not head["weights"]:  # of a whole that is put together, only a list of shares
            items = items if all(item["digits"] or item["words"] for item in items) else []
        if len(items) >= _FEWEST or (head["weights"] and items and items[0]["digits"]):
            yield from (_hit("under-heading", item, 0) for item in _of_one_writing(items))


def _parts_of_a_whole(text: str) -> Iterator[Hit]:
    """``komponen A (30), B (45), dan C (25)``, also where one of them is printed wrong."""
    for lead in (*_LED.finditer(text), *_SUMMED.finditer(text)):
        items = _listed(_BRACKETED, text, lead.end())
        if lead.re is _SUMMED and any(item["bare"] for item in items):
            continue
        found = [_hit("in-brackets", item, 0) for item in items]
        whole = int(sum(Decimal(hit.percent) for hit in found))
        if len(found) >= _PARTS and whole in _ABOUT_A_WHOLE:
            yield from found


def _listed(form: re.Pattern[str], text: str, position: int) -> list[re.Match[str]]:
    """What follows one upon the other from ``position`` on."""
    items: list[re.Match[str]] = []
    while (item := form.match(text, position)) and item.end() > position and _ends_item(text, item.end()):
        items.append(item)
        position = item.end()
    return items


def _ends_item(text: str, end: int) -> bool:
    return end >= len(text) or text[end - 1] in "\n;,. " or text[end] == "\n"


def _of_one_writing(items: list[re.Match[str]]) -> list[re.Match[str]]:
    """Bare numbers and fractions are weights only where all the list has such; else a number is something
    else."""
    if "share" not in items[0].re.groupindex:
        return items
    for group in ("share", "bare"):
        if any(item[group] for item in items) and not all(item[group] for item in items):
            return [item for item in items if item["digits"] or item["words"]]
    return items


def _sums(text: str) -> Iterator[Hit]:
    """``(40% x A) + (60% x B)``: terms of one sum, each with its factor."""
    position = 0
    while term := _TERM.search(text, position):
        terms = [term]
        while terms[-1]["plus"] and (following := _TERM.match(text, terms[-1].end())):
            terms.append(following)
        position = terms[-1].end()
        found = [_hit("sum", term, 0) for term in terms]
        signed = all(term["times"] for term in terms)  # else only what is meant to be a whole
        whole = int(sum(Decimal(hit.percent) for hit in found))
        if len(terms) >= _FEWEST and not terms[-1]["plus"] and (signed or whole in _ABOUT_A_WHOLE):
            yield from found


def _hit(form: str, match: re.Match[str], offset: int) -> Hit:
    groups = match.groupdict()
    start, end = match.span("body")
    body = " ".join(match["body"].split())
    return Hit(
        form,
        groups.get("mark") or "",
        groups.get("stop") or "",
        _percent(groups),
        body,
        start + offset,
        end + offset,
    )


def _percent(groups: dict[str, str | None]) -> str:
    if share := groups.get("share"):
        return format((Decimal(share.replace(",", ".")) * 100).normalize(), "f")
    if words := groups.get("words"):
        return str(number_of_words(words))
    return str(groups.get("digits") or groups.get("bare")).replace(",", ".")
