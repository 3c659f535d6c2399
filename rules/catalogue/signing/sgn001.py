"""SGN001: a signing line without place, day, month or year."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from extractor.records import Agreement, Signing
from rules.engine.finding import Finding, Severity
from rules.engine.look import Look
from rules.engine.rule import Context, RuleSettings, rule
from rules.knowledge.dates import is_impossible, missing_parts
from rules.views.parts import is_agreement, section_words

_PARTS = {
    "place": {"id": "tempat", "en": "place"},
    "day": {"id": "tanggal", "en": "day"},
    "month": {"id": "bulan", "en": "month"},
    "year": {"id": "tahun", "en": "year"},
}


def _signed(agreement: Agreement) -> Iterator[str]:
    yield from (f"signings[{index}]" for index, _ in enumerate(agreement.signings))
    if is_agreement(agreement):
        blocks = (i for i, party in enumerate(agreement.parties) if party.place == "signature")
        yield from (f"parties[{index}]" for index in blocks)


@rule(
    id="SGN001",
    name="date-incomplete",
    severity=Severity.ERROR,
    basis=("P53 I/2-6",),
    needs=(
        Look("baris penandatanganan atau blok tanda tangan", "signing lines or signature blocks", _signed),
    ),
)
def check(agreement: Agreement, settings: RuleSettings, context: Context) -> Iterator[Finding]:
    """Place, day, month and year, at each place where the line is printed. On scans only a question."""
    on_paper = agreement.source.kind in ("scan", "mixed")
    for index, signing in enumerate(agreement.signings):
        missing, impossible = missing_parts(signing), is_impossible(signing)
        if missing or impossible:
            yield Finding.at(
                f"signings[{index}]",
                question=on_paper,
                **_facts(signing),
                missing=[_PARTS[part] for part in missing],
                only=[_PARTS[part] for part in _PARTS if part not in missing],
                impossible=impossible,
                none_printed=False,
                on_paper=on_paper,
            )
    if not agreement.signings and is_agreement(agreement) and _signature_blocks(agreement):
        yield Finding.at(
            "signings",
            severity=Severity.WARNING,
            question=on_paper,
            text="",
            section=section_words(None),
            missing=[],
            only=[],
            impossible=False,
            none_printed=True,
            on_paper=on_paper,
        )


def _facts(signing: Signing) -> dict[str, Any]:
    return {"text": " ".join(signing.text.split()), "section": section_words(signing.section)}


def _signature_blocks(agreement: Agreement) -> bool:
    return any(party.place == "signature" for party in agreement.parties)
