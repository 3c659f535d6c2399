"""IDN004: a NIP whose appointment is no month, or lies after the agreement."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.records import Agreement
from rules.engine.finding import Finding, Severity
from rules.engine.look import Look
from rules.engine.rule import Context, RuleSettings, rule
from rules.views.nip_mentions import printed_nips, whole_nips


@rule(
    id="IDN004",
    name="nip-appointment",
    severity=Severity.WARNING,
    basis=("BKN",),
    needs=(Look("NIP 18 angka", "NIPs of 18 digits", whole_nips),),
)
def check(agreement: Agreement, settings: RuleSettings, context: Context) -> Iterator[Finding]:
    """Digits 9–12 are not after the agreement's year, 13–14 are a month; a PPPK's are no month."""
    for printed in printed_nips(agreement):
        nip = printed.nip
        late = agreement.year is not None and nip.appointment_year > agreement.year
        no_month = nip.appointment_month is None and not nip.contract
        if late or no_month:
            yield Finding.at(
                printed.subject,
                *printed.numbers,
                name=printed.party.name,
                nip=nip.digits,
                year=str(nip.appointment_year),
                month=nip.digits[12:14],
                late=late,
                agreement_year=str(agreement.year),
            )
