"""Why a reading is in doubt, in words: ``ragu: koma desimal; pembaca 12,4 / 124``."""

from __future__ import annotations

from collections.abc import Sequence

from audit.language import Language, text
from audit.reports.words import capitalised
from extractor.records import Doubts, ReaderReading

_MOST_READINGS = 3  # texts: readers and shapes seldom see more
_LONGEST = 40  # letters of a reading that are shown


def doubt_words(doubts: Doubts, readings: Sequence[ReaderReading], language: Language) -> str:
    """The reasons, each once, and what the readers saw where they saw different things; "" without doubt."""
    if not doubts:
        return ""
    reasons = ", ".join(dict.fromkeys(text(f"doubt.{doubt.code}", language) for doubt in doubts))
    seen = list(dict.fromkeys(_short(reading.text) for reading in readings if reading.text.strip()))
    if len(seen) < 2:
        return text("report.in-doubt", language, reasons=reasons)
    shown = " / ".join(seen[:_MOST_READINGS])
    return text("report.in-doubt-readers", language, reasons=reasons, readings=shown)


def doubted_words(
    what: str, doubts: Doubts, language: Language, readings: Sequence[ReaderReading] = ()
) -> str:
    """``Tahunan (ragu: koma desimal)``; "" without doubt."""
    return f"{capitalised(what)} ({doubt_words(doubts, readings, language)})" if doubts else ""


def _short(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…"
