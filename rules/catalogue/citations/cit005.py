"""CIT005: a citation without number, year or "tentang"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.lexicon.plain import letters
from extractor.records import Agreement, Citation
from rules.engine.finding import Finding, Severity
from rules.engine.rule import Context, RuleSettings, rule

_WORDS = {
    "Nomor": {"id": "nomor", "en": "its number"},
    "Tahun": {"id": "tahun", "en": "its year"},
    "tentang": {"id": "kata “tentang” beserta judulnya", "en": "the word “tentang” and its title"},
}
_AFTER_YEAR = re.compile(r"(?:tahun\s+|th\.?\s+|/)(?:19|20)\d\d\s*[,:]?\s*(\w*)", re.IGNORECASE)


@rule(id="CIT005", name="citation-form", severity=Severity.INFO, needs=("citations",))
def check(agreement: Agreement, settings: RuleSettings, context: Context) -> Iterator[Finding]:
    """What the form "<kind> Nomor … Tahun … tentang …" asks for is missing.

    One finding for a citation, with all its places. A short mention of a regulation that the document
    cites in full elsewhere is no defect.
    """
    whole = {_key(c) for c in agreement.citations if not _missing(c)}
    short: dict[str, list[int]] = {}
    for index, citation in enumerate(agreement.citations):
        if _missing(citation) and _key(citation) not in whole:
            short.setdefault(letters(citation.text), []).append(index)
    for places in short.values():
        citation = agreement.citations[places[0]]
        yield Finding.at(
            *(f"citations[{index}]" for index in places),
            citation=citation.text,
            lacking=[_WORDS[part] for part in _missing(citation)],
            count=len(places),
        )


def _key(citation: Citation) -> tuple[str | None, str | None, int | None]:
    return (citation.kind, citation.number, citation.year)


def _missing(citation: Citation) -> list[str]:
    lacking = []
    if not citation.number:
        lacking.append("Nomor")
    if citation.year is None:
        lacking.append("Tahun")
    after = _AFTER_YEAR.search(citation.text)
    follows = after[1].lower() if after else ""
    if follows != "tentang" and (follows or not citation.title):
        lacking.append("tentang")
    return lacking
