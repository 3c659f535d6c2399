"""IDN002: a NIP that has not 18 digits."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.lexicon.nip import LENGTH, NEW_FORM_YEAR, is_nip_text
from extractor.records import Agreement
from rules.engine.finding import Finding, Severity
from rules.engine.look import Look
from rules.engine.rule import Context, RuleSettings, rule
from rules.views.parts import mentions, where

_LABEL = re.compile(r"^\W*NIP\b[\s.:]*", re.IGNORECASE)


def _due(agreement: Agreement) -> Iterator[str]:
    """NIPs of a time that knows the form of 18 digits."""
    if agreement.year is None or agreement.year >= NEW_FORM_YEAR:
        yield from (f"{path}.nip" for path, party in mentions(agreement) if party.nip_text or party.nip)


@rule(
    id="IDN002",
    name="nip-length",
    severity=Severity.WARNING,
    basis=("BKN",),
    needs=(Look("NIP 18 angka", "NIPs of 18 digits", _due),),
)
def check(agreement: Agreement, settings: RuleSettings, context: Context) -> Iterator[Finding]:
    """18 digits without blanks and points; the nine digits of before 2009 pass in agreements of that time."""
    if agreement.year is not None and agreement.year < NEW_FORM_YEAR:
        return
    for path, party in mentions(agreement):
        if not party.nip or not is_nip_text(party.nip_text or party.nip) or len(party.nip) == LENGTH:
            continue
        yield Finding.at(
            f"{path}.nip",
            name=party.name,
            printed=_LABEL.sub("", party.nip_text or party.nip),
            count=len(party.nip),
            place=where(party),
        )
