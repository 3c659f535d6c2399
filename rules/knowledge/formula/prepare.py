"""From the words of a measurement cell to candidates for a formula: print and prose made one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.records.written.percents import BEHIND

LONGEST = 1500
"""Longer blocks are prose."""

_COUNTED = r"(?:jumlah|total|seluruh|nilai|realisasi|target|pagu|banyaknya|panjang|luas)\b"
_REWRITES: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), replacement)
    for pattern, replacement in (
        (r"\\text\s*\{([^{}]*)\}", r"\1"),
        (r"\\d?frac\s*\{([^{}]*)\}\s*\{([^{}]*)\}", r"(\1) / (\2)"),
        (r"\\times\b", "×"),
        (r"\\(?:left|right|,|;|!)|\$", ""),
        (r"\\%", "%"),
        (r"\b([nt])\s*[-–−]\s*1\b", r"\1-1"),
        (rf"\b100\s*{BEHIND}", "100%"),
        (r"(?<=[\d)\]}])[xX](?=\s*100)", " x "),
        (r"\bdi\s+(bagi|kali|kurang|tambah|banding)", r"di\1"),
        (rf"/(?={_COUNTED})", " / "),
        (rf"\s:\s(?={_COUNTED}.*(?:100%|[x×*]\s*100\b))", " ÷ "),
        (
            r"\bmembandingkan\s+(?:antara\s+)?(.{3,200}?)\s+(?:dengan|terhadap|dan)\s+(.{3,200}?)(?=$|[.;])",
            r"(\1) / (\2)",
        ),
    )
)
_HEADING = re.compile(
    r"^\W*(?:(?:metode|formula|rumus|cara|teknik)\s*(?:peng?hitungan|pengukuran|perhitungan)?|penghitungan|perhitungan)"
    r"\s*[:=]?\s*(?=\S)",
    re.IGNORECASE,
)
_OPERATOR = re.compile(r"[÷×*/]|\b(?:dibagi|dibanding|dikali|berbanding)|100%|\s[-–−+]\s", re.IGNORECASE)
_MARKER = re.compile(r"^\s*(?:[a-z]|\d{1,2})[.)]\s+", re.IGNORECASE)
_LEAD = re.compile(r"^[^()\[\]{}÷×*/=]{0,200}?:\s+")
_AFTER = re.compile(r"(100%\s*[)\]}]*)\s*[.;,]?\s+(?![(x×*/+\-–÷)\]}=]).*$")


def candidates(text: str) -> Iterator[str]:
    """Blocks of ``text`` that may be a formula, in the order of the cell, headings and marks taken off."""
    for block in _blocks(text):
        prepared = _rewritten(block)
        if len(prepared) > LONGEST or not _OPERATOR.search(prepared):
            continue
        body = _HEADING.sub("", _MARKER.sub("", prepared))
        body = _LEAD.sub("", body) if _OPERATOR.search(_LEAD.sub("", body)) else body
        yield _AFTER.sub(r"\1", body).strip(" .;,")


def _rewritten(block: str) -> str:
    for pattern, replacement in _REWRITES:
        block = pattern.sub(replacement, block)
    return block


def _blocks(text: str) -> Iterator[str]:
    """Lines; a line goes on while a bracket is open or an operator waits for what it joins."""
    block = ""
    for line in text[: 4 * LONGEST].splitlines():
        joined = f"{block} {line}".strip()
        if block and not _goes_on(block, line):
            yield block
            joined = line.strip()
        block = joined
    if block:
        yield block


def _goes_on(block: str, line: str) -> bool:
    open_brackets = sum(block.count(c) for c in "([{") - sum(block.count(c) for c in ")]}")
    hanging = re.search(r"(?:[÷×*/+=]|\bx|dibagi|dikali|dengan)\s*$", block, re.IGNORECASE)
    starting = re.match(r"\s*(?:[÷×*/+]|x\s|dibagi|di bagi|dikali|di kali|dibanding)", line, re.IGNORECASE)
    return len(block) < LONGEST and (open_brackets > 0 or bool(hanging) or bool(starting))
