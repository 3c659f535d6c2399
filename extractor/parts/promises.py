"""The standard clauses of the statement: opening, the first party's promise, the second party's."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal

from extractor.parts.headings import Placed
from extractor.records import Clause, Evidence

Kind = Literal["opening", "first_party", "second_party"]
_BEGIN: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    ("opening", re.compile(r"^\W*dalam\s+rangka\s+(?!mencapai)", re.IGNORECASE)),
    (
        "first_party",
        re.compile(
            r"^\W*(?:pihak\s+\w+|kami|saya)\b.{0,40}\bberjanji\b|^\W*berjanji\s+akan\b", re.IGNORECASE
        ),
    ),
    (
        "second_party",
        re.compile(r"^\W*pihak\s+ke?dua\b.{0,12}\b(?:akan|melakukan|memberikan)\b", re.IGNORECASE),
    ),
)
_END = {
    "opening": re.compile(r"bawah\s*ini\s*[:;.]?\s*$|[:]\s*$", re.IGNORECASE),
    "first_party": re.compile(r"tanggung\s+jawab\s+\w+\s*\.?\s*$", re.IGNORECASE),
    "second_party": re.compile(r"sanksi\s*\.?\s*$", re.IGNORECASE),
}
_STOP = re.compile(r"^\W*(?:nama|jabatan)\s*[:;]|^\W*pihak\s+\w+\s*,?\s*$", re.IGNORECASE)
_LONGEST = 12  # printed lines


def read_clauses(lines: Sequence[Placed]) -> tuple[list[Clause], set[int]]:
    """The clauses, and the indexes of the lines that they take."""
    clauses: list[Clause] = []
    taken: set[int] = set()
    index = 0
    while index < len(lines):
        kind = _kind(lines[index].line.text)
        if kind is None or lines[index].section != "statement":
            index += 1
            continue
        run = list(_run(lines, index, kind))
        taken.update(run)
        printed = [lines[n].line for n in run]
        text = " ".join(" ".join(line.text.split()) for line in printed)
        evidence = Evidence.joined([line.evidence for line in printed])
        clauses.append(Clause(kind=kind, text=text, evidence=evidence))
        index = run[-1] + 1
    return clauses, taken


def _kind(text: str) -> Kind | None:
    body = " ".join(text.split())
    return next((kind for kind, pattern in _BEGIN if pattern.search(body)), None)


def _run(lines: Sequence[Placed], start: int, kind: Kind) -> Iterator[int]:
    for index in range(start, min(start + _LONGEST, len(lines))):
        text = lines[index].line.text
        ends = _STOP.search(text) or _kind(text) not in (None, kind, "opening") or _far(lines, index)
        if index > start and ends:
            return
        yield index
        if _END[kind].search(text):
            return


def _far(lines: Sequence[Placed], index: int) -> bool:
    """A gap of more than two lines ends a clause."""
    above, below = lines[index - 1].line, lines[index].line
    if above.box is None or below.box is None:
        return False
    return below.box[1] - above.box[3] > 2.2 * max(above.box[3] - above.box[1], 1.0)
