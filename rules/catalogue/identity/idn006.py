"""IDN006: a NIP whose digit 15 is neither 1 nor 2."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.records import Agreement
from rules.engine.finding import Finding, Severity
from rules.engine.look import Look
from rules.engine.rule import Context, RuleSettings, rule
from rules.views.nip_mentions import printed_nips, whole_nips


@rule(
    id="IDN006",
    name="nip-gender-digit",
    severity=Severity.INFO,
    basis=("BKN",),
    needs=(Look("NIP 18 angka", "NIPs of 18 digits", whole_nips),),
)
def check(agreement: Agreement, settings: RuleSettings, context: Context) -> Iterator[Finding]:
    """Digit 15 is 1 or 2. It is never compared with a name."""
    for printed in printed_nips(agreement):
        if printed.nip.gender_digit not in "12":
            yield Finding.at(
                printed.subject,
                *printed.numbers,
                name=printed.party.name,
                nip=printed.nip.digits,
                digit=printed.nip.gender_digit,
            )
