"""The sheet of a sample, and what people filled in."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import xlsxwriter

from audit.language import LANGUAGES, Language, text
from audit.reports.lettering import letters
from audit.reports.links import Links
from audit.reports.places import evidence_words, subject_words
from audit.reports.sampled.drawn import WAYS, Sample, Value, Way
from audit.reports.sheet import Styles, add_sheet
from audit.reports.view.cells import Column, Linked, Place
from audit.reports.view.decided import ON_READINGS, digest_of, verdict_of
from audit.reports.view.table import Row, asked, columns, hidden
from audit.reports.words import capitalised

NAME = "sampel.xlsx"
"""Beside the other reports of the run."""


@dataclass(frozen=True, slots=True)
class Seen:
    """Rows by way: compared and right or wrong; ``unreadable`` on the page; ``open``: not compared."""

    right: Counter[Way]
    wrong: Counter[Way]
    unreadable: Counter[Way]
    open: Counter[Way]


def write(sample: Sample, path: Path, language: Language) -> None:
    """The workbook; ``cermat decide`` takes right values from it as from the working paper."""
    choices = [text(f"verdict.{verdict}", language) for verdict in ON_READINGS]
    wanted = [
        *columns(language, ("number", 5), ("document", 30), ("organisation", 24), ("place", 26), ("page", 9)),
        *columns(language, ("read", 22)),
        Column(text("sample.way", language), 12, key="way"),
        asked(language, "decision", 13, choices),
        asked(language, "value-right", 18),
        asked(language, "reason", 18),
        asked(language, "reviewer", 14),
        *hidden("key", "seen", "digest", "way"),
    ]
    rows = [_row(number, way, value, language) for number, (way, value) in enumerate(sample.drawn, 1)]
    options = {
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
        **letters(),
    }
    with xlsxwriter.Workbook(path, options) as workbook:
        styles = Styles.of(workbook, Links(path.absolute().parent))
        add_sheet(workbook, styles, text("sample.title", language), wanted, rows)
        about = [Column(text("sample.about", language), 60), Column("", 16)]
        facts: list[Row] = [[text("sample.seed", language), sample.seed]]
        facts += [[text(f"sample.from-{way}", language), sample.populations[way]] for way in WAYS]
        facts += [[text("sample.how", language), ""]]
        add_sheet(workbook, styles, text("sample.about", language), about, facts)


def _row(number: int, way: Way, value: Value, language: Language) -> Row:
    result = value.document.result
    agreement = value.document.read or value.document.agreement
    where = evidence_words(value.evidence, language) if value.evidence is not None else ""
    page = value.evidence.page if value.evidence is not None else None
    return [
        number,
        result.source.name,
        result.organisation or "",
        capitalised(subject_words(value.path, agreement, language)),
        Linked(where, Place(result.source.path, page)) if where else "",
        value.text,
        text(f"sample.{way}", language),
        "",
        "",
        "",
        "",
        f"reading {result.source.sha256} {value.path}",
        "",
        digest_of(agreement, value.path),
        way,
    ]


def seen_in(path: Path) -> Seen:
    """What people filled in. Raises NoWorkbookError, OSError."""
    from audit.reports.book.typed import NoWorkbookError

    found = Seen(Counter(), Counter(), Counter(), Counter())
    titles, rows = _cells(path)
    if "#way" not in titles:
        raise NoWorkbookError("")
    for row in rows:
        way: Any = row[titles["#way"]]
        if way in WAYS:
            decision, right, read = (_named(titles, row, key) for key in ("decision", "value-right", "read"))
            _list(found, decision, right, read)[way] += 1
    return found


def _list(found: Seen, decision: str, right: str, read: str) -> Counter[Way]:
    """A right value that differs from what was read makes it wrong, whatever else was chosen."""
    if right and right != read:
        return found.wrong
    verdict = verdict_of(decision, ON_READINGS)
    if verdict == "unreadable":
        return found.unreadable
    return found.right if right or verdict == "confirmed" else found.open


def _cells(path: Path) -> tuple[dict[str, int], list[tuple[Any, ...]]]:
    from audit.reports.book.typed import opened

    book = opened(path, read_only=True)
    head, *rows = [*book.worksheets[0].iter_rows(values_only=True)] or [()]
    book.close()
    return {str(title): at for at, title in enumerate(head) if title}, rows


def _named(titles: dict[str, int], row: tuple[Any, ...], key: str) -> str:
    for language in LANGUAGES:
        if (at := titles.get(text(f"report.{key}", language))) is not None:
            return "" if row[at] is None else str(row[at]).strip()
    return ""
