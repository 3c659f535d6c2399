"""Dates, periods, results and reasons as people read them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date

from audit.language import Language, text
from extractor.records import PERIODS, Action, Indicator
from rules.engine.finding import Coverage, CoverageResult

_RESULTS = {
    CoverageResult.CONFORMS: "conforms",
    CoverageResult.DEVIATES: "deviates",
    CoverageResult.INSUFFICIENT: "insufficient",
    CoverageResult.NOT_APPLICABLE: "not-applicable",
}


def capitalised(words: str) -> str:
    """With a capital first letter, the others as they are (``NIP`` stays)."""
    return words[:1].upper() + words[1:]


def date_words(day: date, language: Language) -> str:
    """``24 November 2026``."""
    return f"{day.day} {text(f'field.m{day.month}', language)} {day.year}"


def result_words(result: CoverageResult, language: Language) -> str:
    """What a line of the coverage came to, for people."""
    return text(f"result.{_RESULTS[result]}", language)


def coverage_words(rows: Iterable[Coverage], language: Language) -> str:
    """``20 sesuai · 1 tidak sesuai · 3 tidak cukup data · 22 tidak berlaku``; only what there is."""
    counts = Counter(row.result for row in rows)
    return " · ".join(
        f"{counts[result]} {result_words(result, language)}" for result in _RESULTS if counts[result]
    )


def reason_words(reason: str, language: Language) -> str:
    """Why a word was mended; reasons without words of their own stand as they are."""
    try:
        return text(f"reason.{reason}", language)
    except KeyError:
        return reason.replace("-", " ").replace("_", " ")


def periods_printed(rows: Iterable[Indicator | Action]) -> list[str]:
    """The periods for which any of the rows prints a target, in their order."""
    printed = {period for row in rows for period in row.targets.printed()}
    return [period for period in PERIODS if period in printed]
