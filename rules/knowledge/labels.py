"""Lists in running text: ``a. … b. … c. …``, and counts that the text states: ``5 (lima) tahapan``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extractor.lexicon.number_words import number_of_words
from extractor.records.written.percents import BEHIND

_LABEL = re.compile(r"(?:^|(?<=[\s;:,]))([a-z]|\d{1,2})[.)]\s*(?=\S)", re.MULTILINE | re.IGNORECASE)
_LINE_LABEL = re.compile(r"^\s*([a-z])[.)]\s+\S", re.MULTILINE)
_PARTS = (
    r"(?:tahap(?:an)?|aspek|komponen|unsur|variabel|parameter|dimensi|kriteria|indikator|langkah|jenis|"
    r"bagian|pilar)"
)
_STATED = re.compile(
    rf"(?<![\d.,])(\d{{1,3}})\s*{BEHIND}?\s*\(\s*([a-z]+(?:\s+[a-z]+){{0,5}}?)(?:\s+{BEHIND})?\s*\)(?:\s+(\w+))?",
    re.IGNORECASE,
)
_WEIGHED = re.compile(
    r"\b(\d{1,2})\s*(?:\(\s*[a-z ]+\)\s*)?(?:aspek|komponen|unsur|variabel|parameter|dimensi|pilar)\b",
    re.IGNORECASE,
)
_STATED_PARTS = re.compile(rf"\b(\d{{1,2}})\s*(?:\(\s*[a-z ]+\)\s*)?{_PARTS}\b", re.IGNORECASE)
_WORDED = re.compile(
    r"\b(dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh)[ \t]+"
    r"[a-z]+(?:[ \t]+[a-z]+){0,2}[ \t]*:\s*(?=(?:a|1)[.)])",
    re.IGNORECASE,
)
"""``tiga unit layanan:`` right before its list."""
_RUN_ON = re.compile(
    r"(?<![\d.,])(\d{1,2})\s*\(\s*[a-z ]+\)\s+[a-z]+(?:\s+[a-z]+){0,2}:\s*"
    r"((?:[^,.;:()\n]{3,60},\s+){2,15})(?:dan|serta)\s+"
    r"[^,.;:()\n]{3,60}(?=[.;\n]|$)",
    re.IGNORECASE,
)
"""``4 (empat) layanan: A, B, C, dan D``: a list in a sentence, each entry parted by a comma."""
_BULLET = re.compile(r"^[ \t]*[-–•*●▪][ \t]*\S", re.MULTILINE)
_BULLETS = re.compile(r"[^.:\n]{0,40}:[ \t]*\n((?:[ \t]*[-–•*●▪][ \t]*\S[^\n]*(?:\n|$)){2,40})")
"""A list of strokes or points, one a line, right behind its count."""
_FAR = 40
"""A list begins within so many characters of its count."""
_LONGEST = 3000
"""Characters of a list that are looked at: time stays linear in hostile text."""


@dataclass(frozen=True, slots=True)
class StatedCount:
    """``digits`` and ``word`` as printed together; ``value`` what the word says, None for no number."""

    words: str
    digits: int
    value: int | None


def stated_counts(text: str) -> Iterator[StatedCount]:
    """Every ``5 (lima)`` in ``text``."""
    for match in _STATED.finditer(text):
        yield StatedCount(match[0], int(match[1]), number_of_words(match[2]))


def counted_lists(text: str) -> Iterator[tuple[str, int, int]]:
    """(words, count stated, count listed) where a stated number of parts is followed by their list."""
    for match in _STATED_PARTS.finditer(text):
        after = text[match.end() : match.end() + _LONGEST + _FAR]
        if bullets := _BULLETS.match(after):
            yield match[0], int(match[1]), len(_BULLET.findall(bullets[1]))
            continue
        first = _LABEL.search(after[: _FAR + 4])
        colon = re.match(rf"[^.\n]{{0,{_FAR}}}:\s*", after)
        if (
            first is None
            or colon is None
            or first.start() > colon.end()
            or first[1].lower() not in ("a", "1")
        ):
            continue
        yield match[0], int(match[1]), _length(after[first.start() : first.start() + _LONGEST])
    for match in _WORDED.finditer(text):
        count = number_of_words(match[1])
        if count is not None:
            yield match[0].strip(" :\n"), count, _length(text[match.end() : match.end() + _LONGEST])
    yield from _run_on_lists(text)


def _run_on_lists(text: str) -> Iterator[tuple[str, int, int]]:
    for match in _RUN_ON.finditer(text):
        yield " ".join(match[0].split(":")[0].split()), int(match[1]), match[2].count(",") + 1


def _length(text: str) -> int:
    """How far the labels run without a gap, from the first."""
    expected: str | None = None
    count = 0
    for match in _LABEL.finditer(text):
        label = match[1].lower()
        if expected is not None and label != expected:
            continue
        count += 1
        expected = str(int(label) + 1) if label.isdigit() else chr(ord(label) + 1)
    return count


def line_labels(text: str) -> tuple[str, ...]:
    """Letters that begin lines, as far as they run from ``a`` without a gap."""
    found: list[str] = []
    for match in _LINE_LABEL.finditer(text):
        if ord(match[1]) == ord("a") + len(found):
            found.append(match[1])
        elif found:
            break
    return tuple(found)


def stated_parts(text: str) -> set[int]:
    """The numbers of parts that weights are given to (aspek, unsur, komponen …), as ``text`` states them."""
    return {int(match[1]) for match in _WEIGHED.finditer(text)}
