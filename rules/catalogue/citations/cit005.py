"""CIT005: a citation without number, year or "tentang"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.records import Agreement, Citation
from rules.engine.finding import Finding, Severity
from rules.engine.rule import Context, RuleSettings, rule

_AFTER_YEAR = re.compile(r"(?:tahun\s+|th\.?\s+|/)(?:19|20)\d\d\s*[,:]?\s*(\w*)", re.IGNORECASE)


@rule(id="CIT005", name="citation-form", severity=Severity.INFO, needs=("citations",))
def check(agreement: Agreement, settings: RuleSettings, context: Context) -> Iterator[Finding]:
    """What the form "<kind> Nomor … Tahun … tentang …" asks for is missing.

    A short mention of a regulation that the document cites in full elsewhere is no defect.
    """
    whole = {_key(c) for c in agreement.citations if not _missing(c)}
    for index, citation in enumerate(agreement.citations):
        lacking = _missing(citation)
        if not lacking or _key(citation) in whole:
            continue
        yield Finding.at(f"citations[{index}]", citation=citation.text, lacking=lacking)


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
