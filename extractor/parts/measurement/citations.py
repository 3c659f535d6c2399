"""Citations of regulations: clean → find kinds → number, year, title → nested ones (the way of eyecite).

Offsets stay those of the given text throughout: cleaning changes letters one by one only.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from extractor.parts.measurement.regulation_kinds import KindFound, find_kinds
from extractor.records import Citation, Evidence

_WORTH_A_LOOK = re.compile(r"\b(?:No(?:mor|\.)?|Tahun|Th)\b|\d/[A-Z]", re.I)
_CLEAN = str.maketrans({"\u00a0": " ", "\t": " ", "–": "-", "‑": "-", "‐": "-", "−": "-"})
_BETWEEN = (
    r"(?P<between>(?:[ \n]+(?!No(?:mor|\.)|Tahun\b|tentang\b|Pasal\b|dan\b|atau\b|yang\b)"
    r"[A-Za-z.,/&()-]+){0,12}?)"
)
_NUMBER = r"(?P<number>\d[\dA-Za-z]*(?:[./-][\dA-Za-z]+)*)"
_YEAR = r"(?P<year>(?:19|20)\d{2})(?!\s*-\s*(?:19|20)\d{2})"
_TAIL = re.compile(
    rf"{_BETWEEN}\s*(?:(?:No(?:mor|\.)?\s*[:.]?\s*|(?=\d+/[A-Z])){_NUMBER}(?:,?\s*(?:Tahun|Th\.?|Thn\.?)\s*{_YEAR})?"
    rf"|(?:Tahun|Th\.?)\s*(?P<only_year>(?:19|20)\d{{2}})(?!\s*-\s*(?:19|20)\d{{2}}))",
    re.I,
)
_OWN_NUMBER = re.compile(r"(?<![\w/])\d+/(?P<kind>PMK|KMK|PMA)\.\d+/(?P<year>(?:19|20)\d{2})\b")
_YEAR_IN_NUMBER = re.compile(r"/(?P<year>(?:19|20)\d{2})$")
_ABOUT = re.compile(r"[\s,:]*\b(?P<word>tentang|tentag|tentan[gq]|ttg\.?)\s+", re.I)
_TITLE_WITHOUT_ABOUT = re.compile(r"\s+(?=(?:Pe[a-z]+an|Tata|Standar|Rencana|Organisasi)\b)")
_TITLE_ENDS = re.compile(
    r";|[.](?=\s|$)(?<!\b[A-Z][.])|\n(?!\s*(?![a-z][.)])[a-z])|\s+(?=Pasal\s+\d)|\s*[(](?=\s*(?:[a-z]|Jawab|Level|Lembaran|"
    r"Berita|Tambahan))|[,\s]+(?:dan\s+)?(?=[a-z][.)]\s+[A-Z])|\s+(?=\d{1,2}[.)]\s+[A-Z])|[:\"“”]|,\s+(?=(?:dengan|yang|sehingga|melalui)\s)|\s+(?=(?:minimal|paling\s+(?:sedikit|banyak)|sekurang)\b)|\s+-\s+(?=[A-Z])|"
    r"\s+(?=(?:Definisi|Metode|Sumber Data|Formula|Dasar Hukum|Keterangan|Catatan)\b[^:\n]{0,20}:)"
)
_JOINS = re.compile(r"(?:,|\bdan|\bserta|\bjo\.?|\bjuncto|\bmaupun|\batau)\s*$", re.I)
_TRIM = re.compile(r"[\s,;:.]+$|[\s,;]+(?:dan|serta)\s*$", re.I)
_LONGEST_TITLE = 600  # letters of the title of a regulation
_DEEPEST = 20  # citations back among which the holder of a nested one is looked for


@dataclass(frozen=True, slots=True)
class _Found:
    """A citation as offsets into the text; ``after`` is where its title may begin."""

    kind: str
    number: str | None
    year: int | None
    start: int
    after: int
    end: int = 0
    title: tuple[int, int] | None = None


def find_citations(text: str, evidence: Evidence | None, subject: str | None = None) -> tuple[Citation, ...]:
    """The citations in ``text`` in order of print; ``inside`` counts within the result.

    ``subject`` is the path of the field that the text is. A kind named without number and year is no
    citation; years of plans (2020-2024) are none.
    """
    if not _WORTH_A_LOOK.search(text):
        return ()
    clean = text.translate(_CLEAN)
    heads = _heads(clean, find_kinds(clean))
    whole = [
        _with_title(clean, head, heads[index + 1 : index + _DEEPEST]) for index, head in enumerate(heads)
    ]
    return tuple(
        Citation(
            text=_words(text[one.start : one.end]),
            kind=one.kind,
            number=one.number,
            year=one.year,
            title=_words(text[slice(*one.title)]) if one.title else None,
            inside=_holder(whole, index),
            subject=subject,
            evidence=evidence,
        )
        for index, one in enumerate(whole)
    )


def _words(text: str) -> str:
    return " ".join(text.split())


def _heads(text: str, kinds: Sequence[KindFound]) -> list[_Found]:
    """Kind with number and year; numbers that name their kind themselves (22/PMK.02/2021)."""
    heads: list[_Found] = []
    for index, kind in enumerate(kinds):
        limit = kinds[index + 1].start if index + 1 < len(kinds) else len(text)
        match = _TAIL.match(text, kind.end, max(limit, kind.end))
        if match:
            heads.append(_head(kind, match))
    for match in _OWN_NUMBER.finditer(text):
        if not any(head.start <= match.start() < head.after for head in heads):
            heads.append(
                _Found(match["kind"].upper(), match[0], int(match["year"]), match.start(), match.end())
            )
    return sorted(heads, key=lambda head: head.start)


def _head(kind: KindFound, match: re.Match[str]) -> _Found:
    number = match["number"]
    year = match["year"] or match["only_year"]
    if year is None and number and (inside := _YEAR_IN_NUMBER.search(number)):
        year = inside["year"]
    return _Found(kind.kind, number, int(year) if year else None, kind.start, match.end())


def _with_title(text: str, head: _Found, later: Sequence[_Found]) -> _Found:
    """The citation with its title, which goes to the first mark that ends it or to a citation beside it."""
    begin = _ABOUT.match(text, head.after) or _TITLE_WITHOUT_ABOUT.match(text, head.after)
    if begin is None:
        return replace(head, end=head.after)
    limit = min(len(text), begin.end() + _LONGEST_TITLE)
    stop = _TITLE_ENDS.search(text, begin.end(), limit)
    end = stop.start() if stop else limit
    for other in later:
        if other.start >= end:
            break
        if _JOINS.search(text[begin.end() : other.start]):
            end = other.start
    end = begin.end() + len(_trimmed(text[begin.end() : end]))
    if end <= begin.end():
        return replace(head, end=head.after)
    return replace(head, end=end, title=(begin.end(), end))


def _trimmed(title: str) -> str:
    before = None
    while before != title:
        before, title = title, _TRIM.sub("", title)
    return title


def _holder(found: Sequence[_Found], index: int) -> int | None:
    """The nearest citation whose title holds this one."""
    start = found[index].start
    before = range(max(0, index - _DEEPEST), index)
    holders = [i for i in before if found[i].start < start < found[i].end]
    return holders[-1] if holders else None
