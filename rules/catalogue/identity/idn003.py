"""IDN003: a NIP whose first eight digits are no birth date."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.records import Agreement
from rules.engine.finding import Finding, Severity
from rules.engine.look import Look
from rules.engine.rule import Context, RuleSettings, rule
from rules.views.nip_mentions import printed_nips, whole_nips

EARLIEST_BIRTH = 1900  # year: nobody in office was born earlier


@rule(
    id="IDN003",
    name="nip-birth-date",
    severity=Severity.ERROR,
    basis=("BKN",),
    needs=(Look("NIP 18 angka", "NIPs of 18 digits", whole_nips),),
)
def check(agreement: Agreement, settings: RuleSettings, context: Context) -> Iterator[Finding]:
    """Digits 1–8 are a date of the calendar, after 1900 and before the agreement's year."""
    for printed in printed_nips(agreement):
        birth = printed.nip.birth
        latest = agreement.year or 9999
        if birth is not None and EARLIEST_BIRTH <= birth.year < latest:
            continue
        yield Finding.at(
            printed.subject,
            *printed.numbers,
            name=printed.party.name,
            nip=printed.nip.digits,
            date=printed.nip.digits[:8],
        )
