"""IDN005: a NIP that makes its owner too young, or unusually old, at appointment."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.records import Agreement
from rules.engine.finding import Finding, Severity
from rules.engine.look import Look
from rules.engine.rule import Context, RuleSettings, rule
from rules.views.nip_mentions import printed_nips


class Settings(RuleSettings):
    """Full years at appointment: below ``youngest`` is a warning, above ``oldest`` is information."""

    youngest: int = 18  # years at appointment
    oldest: int = 35  # years at appointment


def _aged(agreement: Agreement) -> Iterator[str]:
    for printed in printed_nips(agreement):
        if printed.nip.age_at_appointment() is not None and not printed.nip.contract:
            yield printed.subject


@rule(
    id="IDN005",
    name="nip-age",
    severity=Severity.WARNING,
    basis=("USIA CPNS",),
    needs=(
        Look(
            "NIP yang memuat tanggal lahir dan pengangkatan",
            "NIPs with dates of birth and appointment",
            _aged,
        ),
    ),
    settings=Settings,
)
def check(agreement: Agreement, settings: Settings, context: Context) -> Iterator[Finding]:
    """18 or more at appointment; more than 35 is named, but happens."""
    for printed in printed_nips(agreement):
        age = printed.nip.age_at_appointment()
        if age is None or printed.nip.contract or settings.youngest <= age <= settings.oldest:
            continue
        young = age < settings.youngest
        yield Finding.at(
            printed.subject,
            *printed.numbers,
            severity=None if young else Severity.INFO,
            name=printed.party.name,
            nip=printed.nip.digits,
            age=age,
            limit=settings.youngest if young else settings.oldest,
            young=young,
        )
