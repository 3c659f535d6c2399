"""STR003: a title or a signing line with another year than the agreement's."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from extractor.records import Agreement
from extractor.records.written.spans import TO
from rules.engine.finding import Finding, Severity
from rules.engine.look import Look
from rules.engine.rule import Context, RuleSettings, rule
from rules.knowledge.confusion import can_misread, confusable
from rules.views.parts import section_words

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")
_PROMISED = re.compile(
    r"\b(?:pada|untuk|dalam)\s+tahun\s+(?:anggaran\s+)?(20\d{2})\b(?!\s*(?:[-–—/]|s\.?\s?d\b|sampai)\s*\d*)",
    re.IGNORECASE,
)
"""The year that a party promises for."""
_REGULATION = re.compile(r"\bnomor\s+\S+\s+tahun\b", re.IGNORECASE)
_SPAN = re.compile(rf"(?<!\d)20\d{{2}}\s*(?:/|{TO})\s*20\d{{2}}(?!\d)", re.IGNORECASE)
FIRST_MONTH_BEFORE = 10
"""An agreement may be signed late in the year before, once the budget is approved."""


def _years(agreement: Agreement) -> tuple[str, ...]:
    signed = _signing_years(agreement, _usual_year(agreement))
    printed = [*_title_years(agreement), *_promised_years(agreement), *signed]
    return tuple(path for path, _, _ in printed) if len(printed) > 1 else ()


@rule(
    id="STR003",
    name="year-differs",
    severity=Severity.ERROR,
    needs=(Look("tahun yang tercetak lebih dari sekali", "a year printed more than once", _years), "year"),
)
def check(agreement: Agreement, settings: RuleSettings, context: Context) -> Iterator[Finding]:
    """One year in titles and signing lines; the last quarter of the year before will do for signing."""
    year = _usual_year(agreement)
    signed = (
        [] if agreement.document == "report" else _signing_years(agreement, year)
    )  # signed the year after
    printed = [*_title_years(agreement), *_promised_years(agreement), *signed]
    like = [path for path, _, found in printed if found == year]
    for path, section, found in printed:
        if found != year:
            yield Finding.at(
                path,
                *like[:1],
                confusable=can_misread(agreement) and confusable(str(found), str(year)),
                year=str(year),
                found=str(found),
                section=section_words(section),
                signing=path.startswith("signings"),
                promise=path.startswith("clauses"),
            )


def _usual_year(agreement: Agreement) -> int | None:
    """The year that most titles print, the agreement's own where they are undecided."""
    counts = Counter(year for _, _, year in _title_years(agreement))
    most = counts.most_common(2)
    if not most or (len(most) == 2 and most[0][1] == most[1][1]):
        return agreement.year
    return most[0][0]


def _title_years(agreement: Agreement) -> list[tuple[str, str, int]]:
    return [
        (f"titles[{index}]", title.section, title.year)
        for index, title in enumerate(agreement.titles)
        if title.year is not None and not (_SPAN.search(title.text) or _REGULATION.search(title.text))
    ]


def _promised_years(agreement: Agreement) -> Iterator[tuple[str, str | None, int]]:
    for index, clause in enumerate(agreement.clauses):
        if clause.kind == "first_party" and (found := _PROMISED.search(clause.text)):
            yield f"clauses[{index}]", "statement", int(found[1])


def _signing_years(agreement: Agreement, year: int | None) -> Iterator[tuple[str, str | None, int]]:
    for index, signing in enumerate(agreement.signings):
        found = _YEAR.findall(signing.date or signing.text)
        if not found:
            continue
        signed, month = int(found[-1]), int(signing.date[5:7]) if signing.date else 12
        early = year is not None and signed == year - 1 and month >= FIRST_MONTH_BEFORE
        if not early:
            yield f"signings[{index}]", signing.section, signed
