"""What a file is, by the headings that it begins with: rules ask only for what that kind must have."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from extractor.read import ReadPage
from extractor.records.agreement import DocumentKind

_AGREEMENT = re.compile(
    r"p ?e ?r ?j ?a ?n ?j ?i ?a ?n k ?i ?n ?e ?r ?j ?a|(?:penetapan|kontrak) kinerja",
)
_EVALUATION = re.compile(
    r"(?:lembar|kertas) kerja evaluasi|evaluasi (?:hasil|akuntabilitas|sakip)|hasil evaluasi"
    r"|pengukuran kinerja"
)
_KINDS: tuple[tuple[DocumentKind, re.Pattern[str]], ...] = (
    ("report", re.compile(r"laporan (?:kinerja|akuntabilitas|capaian)|\bl(?:k[je]?ip|akip)\b")),
    ("agreement", _AGREEMENT),
    ("evaluation", _EVALUATION),
    ("action_plan", re.compile(r"rencana aksi|renaksi")),
    ("key_indicators", re.compile(r"indikator kinerja utama")),
    ("annual_plan", re.compile(r"rencana kinerja tahunan|rencana kerja|\brkt\b")),
    ("strategic_plan", re.compile(r"rencana strategis|\brenstra\b")),
)
_MOST_WORDS = 14  # of a heading
_BEGINNING = 2  # pages of a file that say what it is
_CLOSING = re.compile(r"[.;:,]$")


def document_kind(pages: Sequence[ReadPage], clauses: bool) -> DocumentKind:
    """``clauses`` says that the statement of an agreement was found. A report that quotes an agreement is a
    report: its own heading stands first."""
    headings = list(_headings(pages[:_BEGINNING]))
    first = _kind_of(headings)
    if first in ("report", "evaluation"):
        return first
    if clauses or any(_AGREEMENT.search(text) for text in headings):
        return "agreement"
    return first if first != "other" else _kind_of(_headings(pages))


def _kind_of(headings: Iterable[str]) -> DocumentKind:
    """The kind that the first heading names which names one."""
    return next((kind for text in headings for kind, form in _KINDS if form.search(text)), "other")


def _headings(pages: Sequence[ReadPage]) -> Iterator[str]:
    """Short lines outside tables that end no sentence, in small letters."""
    for page in pages:
        for line in page.lines:
            words = line.text.split()
            if 0 < len(words) <= _MOST_WORDS and not _CLOSING.search(words[-1]) and _is_title(line.text):
                yield " ".join(words).casefold()


def _is_title(text: str) -> bool:
    """Whether most words begin with a capital, as in headings."""
    words = [word for word in re.findall(r"[^\W\d_]+", text) if len(word) > len("dan")]
    return bool(words) and sum(word[0].isupper() for word in words) > 0.7 * len(words)
