"""Findings as one CSV table, for spreadsheets and scripts; what failed or was left out has a line too."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator

from audit.language import Language
from audit.reports.machine.states import Listed, listed
from audit.reports.places import places_words, subject_words
from audit.reports.sheet import clean
from audit.results import Results

COLUMNS = (
    *("file", "organisation", "year", "list", "state", "rule", "severity", "certainty", "subject", "place"),
    *("page", "line", "message", "condition", "criterion", "effect", "recommendation", "note", "waiver"),
    *("printed", "readings", "fingerprint"),
)
BOM = "\ufeff"
"""Spreadsheets take a file for UTF-8 only where it begins so."""
_FORMULA = re.compile(r"\s*[=+\-@]|[\t\r\n]")
_NUMBER = re.compile(r"[+-]?[\d.,\s%]*")


def dumped(results: Results, language: Language) -> str:
    """RFC 4180, with a byte order mark; a state stands only where the run was compared with a baseline."""
    whole = io.StringIO(newline="")
    rows = csv.writer(whole)
    rows.writerow(COLUMNS)
    rows.writerows([plain(_clean(cell)) for cell in row] for row in _rows(results, language))
    return BOM + whole.getvalue()


def plain(cell: str | int | None) -> str | int | None:
    """``cell`` as no spreadsheet takes it for a formula: an apostrophe before a sign that begins one. Numbers
    stay as they are."""
    if isinstance(cell, str) and _FORMULA.match(cell) and not _NUMBER.fullmatch(cell):
        return f"'{cell}"
    return cell


def _clean(cell: str | int | None) -> str | int | None:
    return clean(cell) if isinstance(cell, str) else cell


def _rows(results: Results, language: Language) -> Iterator[list[str | int | None]]:
    for one in listed(results):
        yield _row(one, language)
    for document in results.documents:
        if document.problem is not None:
            yield _told(document.source.name, "failed", document.problem.message, document.problem.advice)
        for problem in document.problems:
            yield _told(document.source.name, "problems", problem.message, page=problem.page)
    for left in results.left_out:
        yield _told(left.relative, "left-out", left.message)


def _row(one: Listed, language: Language) -> list[str | int | None]:
    found, document = one.found, one.document
    first = found.evidence[0] if found.evidence else None
    printed = dict.fromkeys(place.text for place in found.evidence if place.text)
    seen = dict.fromkeys(f"{r.reader}: {r.text}" for place in found.evidence for r in place.readings)
    return [
        one.source.name if one.source is not None else None,
        document.organisation if document is not None else None,
        document.year if document is not None else None,
        *(one.list, one.state, found.rule, found.severity, found.certainty),
        subject_words(found.subject, None, language),
        places_words(found, language),
        first.page if first is not None else None,
        first.line if first is not None else None,
        *(found.message, found.condition, found.criterion, found.effect, found.recommendation),
        *(found.note, found.waiver, " | ".join(printed), " | ".join(seen), found.fingerprint),
    ]


def _told(
    file: str, name: str, message: str, advice: str | None = None, page: int | None = None
) -> list[str | int | None]:
    said = {"file": file, "list": name, "message": message, "recommendation": advice, "page": page}
    return [said.get(column) for column in COLUMNS]
