"""The standard clauses of the statement, as printed."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import zip_longest
from typing import TYPE_CHECKING, Literal

from rapidfuzz.fuzz import partial_ratio

from extractor.lexicon.labels import role_labelled
from extractor.records import Clause, Evidence

if TYPE_CHECKING:
    from extractor.parts.statement.titles import PlacedLine
    from extractor.read import ReadPage

Kind = Literal["opening", "first_party", "second_party"]

_BEGINS: dict[Kind, tuple[str, ...]] = {
    "opening": ("dalam rangka mewujudkan manajemen pemerintahan",),
    "first_party": ("berjanji akan mewujudkan", "berjanji mewujudkan", "berjanji untuk mewujudkan"),
    "second_party": (
        "pihak kedua akan melakukan supervisi",
        "pihak kedua akan memberikan supervisi",
        "akan melakukan supervisi yang diperlukan",
    ),
}
_ENDS: dict[Kind, re.Pattern[str]] = {
    "opening": re.compile(r"(?:di\s*bawah\s*ini|berikut(?:\s+ini)?)\s*[:;.]?\s*$", re.I),
    "first_party": re.compile(r"tanggung\s*jawab\s+(?:kami|saya)\b|tanggungjawab", re.I),
    "second_party": re.compile(r"\bsanksi\b", re.I),
}
# Fields of the parties, which end a clause whose closing words are misread.
_FIELD = re.compile(r"\W*(?:nama|n[il1]p|jabatan)\b\s*\W*[:;]", re.I)
_ALIKE = 88  # of 100: a beginning of a clause, misread
_MOST_LINES = 12  # lines of one clause
_AMENDS = re.compile(
    r"\b(?:(?:merupakan|adalah|sebagai)\s+(?:perubahan|revisi|pengganti)\s+(?:(?:atas|dari|terhadap)\s+)?|"
    r"(?:mengubah|merevisi|menggantikan|mengganti)\s+)(?:perjanjian\s+kinerja|pk)\b"
    r"(?:[^.;]|\.(?=\S))*",
    re.IGNORECASE,
)
_LINES_OF_SENTENCE = 3  # lines that the words go over at most


def begins_clause(text: str) -> Kind | None:
    """The clause that a line begins. A misread letter or two does not hide it."""
    low = " ".join(text.split()).casefold()
    for kind, beginnings in _BEGINS.items():
        for beginning in beginnings:
            if len(low) >= len(beginning) and partial_ratio(beginning, low[:90]) >= _ALIKE:
                return kind
    return None


def further_agreement(pages: Sequence[ReadPage]) -> int | None:
    """The page, counted from 1, on which a second agreement of the same file opens: the opening words stand
    again, and a promise behind them."""
    begun = [(page.number, begins_clause(line.text)) for page in pages for line in page.lines]
    opened = [number for number, kind in begun if kind == "opening"]
    promised = [number for number, kind in begun if kind == "first_party"]
    second = next((number for number in opened if number > opened[0]), None)
    return second if second is not None and any(number >= second for number in promised) else None


def read_clauses(lines: Sequence[PlacedLine], beyond: Collection[int] = ()) -> tuple[list[Clause], set[int]]:
    """The clauses, and the indices of the lines that they take. None goes on over a label of a party or a
    line ``beyond``, such as place and date, which stand below clauses whose last words a stamp hides."""
    found: list[Clause] = []
    taken: set[int] = set()
    for index, placed in enumerate(lines):
        kind = None if index in taken else begins_clause(placed.text)
        if kind is None:
            continue
        span = _span(lines, index, kind, beyond)
        taken.update(span)
        chosen = [lines[i] for i in span]
        evidence = Evidence.joined([p.line.evidence for p in chosen])
        found.append(Clause(kind=kind, text=" ".join(p.text for p in chosen), evidence=evidence))
    return found, taken


def _span(lines: Sequence[PlacedLine], start: int, kind: Kind, beyond: Collection[int]) -> range:
    """From the first line to the one with the closing words; one paragraph where they never come."""
    first = lines[start]
    for index in range(start, min(start + _MOST_LINES, len(lines))):
        line = lines[index]
        if line.page != first.page or (index > start and (index in beyond or _begins_another(line.text))):
            return range(start, index)
        whole = line.text if index == start else f"{lines[index - 1].text} {line.text}"
        if _ENDS[kind].search(whole):  # its closing words may be broken over two lines
            return range(start, index + 1)
        if index > start and _is_apart(lines[index - 1], line):
            return range(start, index)
    return range(start, start + 1)


def _begins_another(text: str) -> bool:
    return bool(begins_clause(text) or _FIELD.match(text) or role_labelled(text))


def _is_apart(above: PlacedLine, below: PlacedLine) -> bool:
    a, b = above.line, below.line
    if a.box and b.box:
        return b.box[1] - a.box[3] > 2.5 * max(b.box[3] - b.box[1], 1.0)
    return False


def read_amendment(lines: Sequence[PlacedLine]) -> Clause | None:
    """The sentence that says which agreement this one amends, from its verb on; None where there is none."""
    for first in range(len(lines)):
        below = lines[first : first + _LINES_OF_SENTENCE]
        window = [line for line in below if line.page == below[0].page]
        text = " ".join(line.text for line in window)
        found = _AMENDS.search(text)
        if found is None or found.start() >= len(window[0].text):
            continue
        ends = [len(" ".join(line.text for line in window[: n + 1])) for n in range(len(window))]
        taken = [
            line for line, start in zip_longest(window, [0, *ends][: len(window)]) if start < found.end()
        ]
        place = Evidence.joined([line.line.evidence for line in taken])
        return Clause(kind="amendment", text=found[0].strip(), evidence=place)
    return None
