"""Weights in a measurement cell: ``a. Bobot 35%: …``, ``Bp = 9,7%``; several lists are kept apart."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.records import Evidence, Weight, parse_number

_BOBOT = re.compile(
    r"(?:(?P<label>\b[a-z]|\b\d{1,2})\s*[.)]\s*)?(?P<text>\bbobot\s*(?::|=|sebesar)?\s*(?P<percent>\d[\d.,]*)\s*%)",
    re.IGNORECASE,
)
_SYMBOL = re.compile(
    r"(?:^|(?<=[\s;,]))(?P<label>[A-Z][A-Za-z]{0,5})\s*=\s*(?P<text>(?P<percent>\d[\d.,]*)\s*%)"
)
_AFTER = re.compile(
    r"(?:^|(?<=\n))\s*(?P<label>[a-z]|\d{1,2})\s*[.)]\s*[^\n(]{2,120}?\(\s*(?P<text>(?:bobot\s*)?(?P<percent>\d[\d.,]*)\s*%)\s*\)",
    re.IGNORECASE,
)
_WEIGHTED = re.compile(r"\bbobot|\bpembobotan", re.IGNORECASE)


def find_weights(text: str, evidence: Evidence | None = None) -> tuple[Weight, ...]:
    """The weights of the cell in reading order. A new list begins with another way of writing, or where
    the labels begin anew."""
    found = sorted(_found(text), key=lambda hit: hit[1].start())
    weights: list[Weight] = []
    index, last = -1, None
    for kind, match in found:
        label = (match["label"] or "").strip()
        if last is None or kind != last[0] or _begins_anew(label, last[1]):
            index += 1
        last = (kind, label)
        weights.append(
            Weight(
                label=label,
                percent=_percent(match["percent"]),
                text=" ".join(match["text"].split()),
                list_index=index,
                evidence=evidence,
            )
        )
    return tuple(weights)


def _found(text: str) -> Iterator[tuple[str, re.Match[str]]]:
    for match in _BOBOT.finditer(text):
        yield "bobot", match
    if _WEIGHTED.search(text):
        for match in _SYMBOL.finditer(text):
            yield "symbol", match
        for match in _AFTER.finditer(text):
            yield "after", match


def _begins_anew(label: str, before: str) -> bool:
    return label.lower() in ("a", "1") and before.lower() not in ("", "a", "1")


def _percent(text: str) -> str | None:
    value = parse_number(text.rstrip(".,"))
    return None if value is None else format(value, "f")
