"""The best guess at a number cell that stays with a person: what to show beside the mark.

A held reading may show anything that a reader saw: the likeliest text of the form of a number, without the
noise of a stamp, saves the person typing. The mark and the readings stay.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractor.reading.checks.base import Settled
from extractor.reading.line.forms import (
    has_comma,
    has_digit,
    has_point,
    nearly_not_applicable,
    plain,
)
from extractor.reading.line.quarters import is_like_quarters, likeliest_quarters, with_commas_between_quarters
from extractor.reading.line.verdict import Verdict
from extractor.reading.readers.base import Look
from extractor.reading.sheet import Sheet
from extractor.reading.trust import Trust
from extractor.records.written.nothing import NOT_APPLICABLE

_FORM = re.compile(rf"(?:[≥≤<>±]\s*)?\d[\d.,]*(?<![.,])\s*%?|{NOT_APPLICABLE}|-")
_LABEL = re.compile(r"\(?\d{1,3}[.)]+")  # 4. or (2)
_NOISE = "'‘’\"“”°*·•.,:;_~`^ "
_COLON = re.compile(r"(?<=\d)[:;](?=\d)")
_READ_AS_96 = re.compile(r"(\d+)96")  # a % that fell into two digits
_UNPARTED = re.compile(r"\d{4,6}")
_LAST_THREE = re.compile(r"(\d{3})$")


def best_guesses(sheet: Sheet, trust: Trust) -> Iterator[Settled]:
    """The best guess at each number cell that is held back; it stays held back."""
    for place, cell in sheet.strict():
        if not cell.reading.needs_review:
            continue
        if cell.ink.lone is not None:
            guess: str | None = _of_lone(cell.text, cell.verdicts, trust, dash_likely=cell.dash_likely)
        else:
            guess = _of_lines(cell.text, cell.verdicts, trust)
        if guess is not None and guess != cell.text:
            yield Settled(place, guess)


def _of_lone(text: str, verdicts: Sequence[Verdict], trust: Trust, *, dash_likely: bool) -> str:
    sure = [v.looks[0].seen for v in verdicts if v.looks and v.looks[0].seen.weakest >= trust.guess_sure]
    numbers = [
        plain(seen.text) for seen in sure if has_digit(seen.text) and _FORM.fullmatch(plain(seen.text))
    ]
    return numbers[0] if numbers else text or ("-" if dash_likely else "")


def _of_lines(text: str, verdicts: Sequence[Verdict], trust: Trust) -> str | None:
    """None where nothing better than ``text`` was seen."""
    if is_like_quarters(text):
        named = likeliest_quarters(verdicts[0].looks) if len(verdicts) == 1 else None
        return named or with_commas_between_quarters(text)
    formed = [v for v in verdicts if _FORM.fullmatch(plain(v.text).strip(_NOISE))]
    told = [v for v in formed if v.agreed] or [
        v for v in formed if v.looks[0].seen.weakest >= trust.guess_clear
    ]
    if len(verdicts) > 1 and len(told) == 1:
        return plain(told[0].text).strip(_NOISE)
    if len(verdicts) != 1:
        return None
    looks = verdicts[0].looks
    if _LABEL.fullmatch(text):
        return None
    if _FORM.fullmatch(text):
        return _with_signs(text, looks)
    weight: dict[str, float] = {}
    for place, look in enumerate(looks):
        body = _tidied(look.seen.text)
        if _FORM.fullmatch(body):
            rank = (
                trust.own_first if place == 0 else 1.0 if look.family == looks[0].family else trust.strangers
            )
            weight[body] = weight.get(body, 0.0) + rank * (0.3 + look.seen.weakest)
    return _with_signs(max(weight, key=lambda body: weight[body]), looks) if weight else None


def _tidied(text: str) -> str:
    body = plain(text)
    if nearly_not_applicable(body):
        return NOT_APPLICABLE
    return _COLON.sub(".", body if body == "-" else body.strip(_NOISE))


def _with_signs(text: str, looks: Sequence[Look]) -> str:
    """The text with the comma, the % or the point before three digits that some look saw: all are easily
    lost, and never made."""
    seen = [plain(look.seen.text) for look in looks]
    parted = _LAST_THREE.sub(r".\1", text)
    if _UNPARTED.fullmatch(text) and parted in seen:
        return parted
    if has_point(text) and any(has_comma(t) and t.replace(",", ".") == text for t in seen):
        return text.replace(".", ",")
    nines = _READ_AS_96.fullmatch(text)
    if nines is not None and f"{nines[1]}%" in seen:
        return f"{nines[1]}%"
    return text
