"""SGN004: a signature block without a signature."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.records import Agreement
from rules.engine.finding import Finding, Severity
from rules.engine.look import Look
from rules.engine.rule import Context, RuleSettings, rule
from rules.views.parts import mentions, where


def _blocks(agreement: Agreement) -> Iterator[str]:
    """Whether each block is signed; where that cannot be told, it cannot be judged. Of a digital document
    that nobody signed nothing is said: it is a text to be signed."""
    blocks = [(path, party) for path, party in mentions(agreement) if party.place == "signature"]
    on_paper = agreement.source.kind in ("scan", "mixed")
    if not on_paper and not any(party.signed for _, party in blocks):
        return iter(())
    return (f"{path}.signed" for path, _ in blocks)


@rule(
    id="SGN004",
    name="signature-missing",
    severity=Severity.WARNING,
    basis=("P53 D.1.b",),
    needs=(Look("tanda tangan", "signatures", _blocks),),
)
def check(agreement: Agreement, settings: RuleSettings, context: Context) -> Iterator[Finding]:
    """No signature between title and name, one question for all blocks that lack it: the eye decides."""
    looked_at = set(_blocks(agreement))
    missing = {
        path: party
        for path, party in mentions(agreement)
        if f"{path}.signed" in looked_at and party.signed is False
    }
    if missing:
        blocks = [{"name": party.name, **where(party)} for party in missing.values()]
        names = list(dict.fromkeys(party.name for party in missing.values()))
        yield Finding.at(*missing, question=True, names=names, blocks=blocks)
