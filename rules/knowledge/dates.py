"""Dates of signing as documents print them, whole or in part."""

from __future__ import annotations

import calendar
import re
from datetime import date
from typing import Literal

from extractor.records import Signing

DatePart = Literal["place", "day", "month", "year"]

_MONTH = re.compile(
    r"\b(?:jan(?:uari)?|[fp]eb(?:ruari)?|mar(?:et)?|apr(?:il)?|mei|jun[i]?|jul[i]?|ag(?:us)?(?:t|s)?(?:us)?|"
    r"sep(?:t|tember)?|okt(?:ober)?|no[vp](?:ember)?|des(?:ember)?)\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")
_DAY = re.compile(r"(?<!\d)(?:0?[1-9]|[12]\d|3[01])(?!\d|\.{2}|\s?[…_])")
_FIGURES = re.compile(r"(?<!\d)\d{1,2}\s*[-/.]\s*\d{1,2}\s*[-/.]\s*(?:19|20)?\d{2}(?!\d)")
_WORD = re.compile(r"[^\W\d_]{3,}")


def missing_parts(signing: Signing) -> tuple[DatePart, ...]:
    """What a place-and-date line lacks, in the order of print."""
    missing: list[DatePart] = [] if _has_place(signing) else ["place"]
    if signing.date is not None or _FIGURES.search(signing.text):
        return tuple(missing)
    body = signing.text
    without_year = _YEAR.sub(" ", body)
    if not _DAY.search(without_year):
        missing.append("day")
    if not _MONTH.search(_after_place(signing)):
        missing.append("month")
    if not _YEAR.search(body):
        missing.append("year")
    return tuple(missing)


def _has_place(signing: Signing) -> bool:
    if signing.place:
        return True
    return bool(_WORD.search(_MONTH.sub(" ", signing.text.partition(",")[0])))


def _after_place(signing: Signing) -> str:
    """The line without its place, which may hold the name of a month (``Desa Mei``)."""
    _, comma, rest = signing.text.partition(",")
    return rest if comma else signing.text


def is_impossible(signing: Signing) -> bool:
    """A line with every part of a date that still makes none: 31 Februari."""
    written_out = signing.date is None and not _FIGURES.search(signing.text)
    return written_out and not set(missing_parts(signing)) - {"place"}


def iso(text: str | None) -> date | None:
    """A date from ISO text, None where there is none."""
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None


def month_later(day: date) -> date:
    """The same day of the next month, or its last day where it is shorter."""
    year, month = (day.year + 1, 1) if day.month == 12 else (day.year, day.month + 1)
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


_NAMES = {
    "id": "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember",
    "en": "January February March April May June July August September October November December",
}


def day_words(day: date) -> dict[str, str]:
    """``26 Februari 2020`` by language."""
    return {language: f"{day.day} {name} {day.year}" for language, name in month_names(day.month).items()}


def month_names(month: int) -> dict[str, str]:
    """``Juli`` and ``July`` for 7, by language."""
    return {language: names.split()[month - 1] for language, names in _NAMES.items()}
