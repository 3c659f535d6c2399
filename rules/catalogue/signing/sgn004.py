"""SGN004: a signature block without ink on a scan."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.records import Agreement
from rules.engine.finding import Finding, Severity
from rules.engine.look import Look
from rules.engine.rule import Context, RuleSettings, rule
from rules.views.parts import mentions, where


def _blocks(agreement: Agreement) -> Iterator[str]:
    """Whether each block is signed; where no one has looked, that cannot be judged."""
    return (f"{path}.signed" for path, party in mentions(agreement) if party.place == "signature")


@rule(
    id="SGN004",
    name="signature-missing",
    severity=Severity.WARNING,
    basis=("P53 D.1.b",),
    needs=(Look("tanda tangan", "signatures", _blocks), "scan"),
)
def check(agreement: Agreement, settings: RuleSettings, context: Context) -> Iterator[Finding]:
    """No ink between title and name: always a question, the eye decides."""
    for path, party in mentions(agreement):
        if party.place == "signature" and party.signed is False:
            yield Finding.at(path, question=True, name=party.name, place=where(party))
