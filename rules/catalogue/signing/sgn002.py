"""SGN002: an agreement signed later than a month after the budget was approved."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from extractor.records import Agreement
from rules.engine.finding import Finding, Severity
from rules.engine.look import Look
from rules.engine.rule import Context, RuleSettings, rule
from rules.knowledge.dates import day_words, iso, month_later
from rules.views.parts import section_words


def _dated(agreement: Agreement) -> Iterator[str]:
    if not agreement.amended:
        for index, signing in enumerate(agreement.signings):
            if signing.section != "action_plan" and iso(signing.date) is not None:
                yield f"signings[{index}]"


@rule(
    id="SGN002",
    name="signed-late",
    severity=Severity.WARNING,
    basis=("P53 C.2",),
    needs=(
        Look("tanggal penandatanganan perjanjian asli", "dates of signing of an original agreement", _dated),
        "kind",
        "year",
    ),
)
def check(agreement: Agreement, settings: RuleSettings, context: Context) -> Iterator[Finding]:
    """At most a month after the budget's date; where it is not given, a month after the year's beginning."""
    if agreement.amended or agreement.year is None:
        return
    approved = iso(context.budget_approved)
    if approved is not None and not agreement.year - 1 <= approved.year <= agreement.year:
        return  # the budget of another year
    latest = month_later(approved or date(agreement.year, 1, 1))
    late = [
        (index, signed)
        for index, signing in enumerate(agreement.signings)
        if signing.section != "action_plan" and (signed := iso(signing.date)) is not None and signed > latest
    ]
    if late:
        index, signed = late[0]
        yield Finding.at(
            *(f"signings[{i}]" for i, _ in late),
            severity=None if approved else Severity.INFO,
            signed=day_words(signed),
            latest=day_words(latest),
            approved=day_words(approved) if approved else None,
            section=section_words(agreement.signings[index].section),
            year=str(agreement.year),
        )
