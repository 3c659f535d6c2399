"""Whether a text is the label of a sum: *Jumlah*, *Total Anggaran*.

``is_total`` is for cells, also misread ones; ``is_total_label`` for typed text beside other text, which must
be nothing but the label; ``begins_as_total`` for lines whose label may go on elsewhere. ``Jumlah koperasi``
begins so and is an indicator: who asks for a beginning knows that no such names stand there, or that a wrong
answer only moves where a row is cut.
"""

from __future__ import annotations

import re

from rapidfuzz import fuzz, process

from extractor.records.written.compact import compact

WORDS = ("jumlah", "total")
"""The words that lead the label of a sum."""
_LABELS = frozenset(
    compact(label)
    for label in (
        *("jumlah", "jumlah anggaran", "jumlah total", "jumlah seluruhnya", "jumlah keseluruhan"),
        *("jumlah belanja", "jumlah pagu", "jumlah dana", "jumlah bobot"),
        *("total", "total anggaran", "total jumlah", "total seluruhnya", "total keseluruhan"),
        *("total belanja", "total pagu", "total dana", "total bobot"),
        *("grand total", "grand total anggaran", "grand total pagu", "grand total belanja"),
    )
)
# A row of them has no name of an indicator: "Rata-rata nilai ujian" has a number of its own and is none.
_AVERAGES = tuple(
    compact(label)
    for label in (
        *("rata rata capaian", "capaian rata rata", "rata rata kinerja", "rata rata realisasi"),
        *("predikat kinerja", "rata rata tertimbang"),
    )
)
_LIKE = 85  # of 100: a label on a scan and the one meant
_BEGINNING = re.compile(rf"\W*(?:grand\s+)?(?:{'|'.join(WORDS)})\b", re.IGNORECASE)
_MORE = re.compile(r"[\d(]")  # what makes a label one of something


def is_total(text: str) -> bool:
    """Whether a cell holds the label of a sum and at most a year or brackets beside it, also misread."""
    letters = compact(text)
    like = process.extractOne(letters, _LABELS, scorer=fuzz.ratio, score_cutoff=_LIKE) if letters else None
    return like is not None


def is_total_label(text: str) -> bool:
    """Whether a text is letter for letter a label, without number or bracket."""
    return _MORE.search(text) is None and compact(text) in _LABELS


def begins_as_total(text: str) -> bool:
    """Whether a text leads with the word of a sum."""
    return _BEGINNING.match(text) is not None


def is_summary(text: str) -> bool:
    """Whether a text is the label of a row that sums up or averages the rows above: a sum, ``Rata-rata``."""
    letters = compact(text)
    return is_total(text) or any(letters.startswith(label) for label in _AVERAGES)
