"""CIT006: a cited regulation that the inspectorate's table says is revoked or amended."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.records import Agreement, Citation
from rules.engine.finding import Finding, Severity
from rules.engine.rule import Context, RuleSettings, rule
from rules.given.regulations import Key, by_regulation, kind_key
from rules.given.tables import RegulationRow
from rules.knowledge.dates import day_words, iso

_STATUS = {
    "revoked": {"id": "dicabut", "en": "revoked"},
    "amended": {"id": "diubah", "en": "amended"},
}


@rule(
    id="CIT006",
    name="amendment-not-cited",
    severity=Severity.WARNING,
    basis=("TABEL",),
    needs=("citations", "regulations"),
)
def check(agreement: Agreement, settings: RuleSettings, context: Context) -> Iterator[Finding]:
    """Revoked before the agreement, or amended with the amendment not cited; never without the table."""
    table = by_regulation(context.regulations)
    if not table:
        return
    cited: dict[Key, list[tuple[str, Citation]]] = {}
    for index, citation in enumerate(agreement.citations):
        if (key := _key(citation)) is not None:
            cited.setdefault(key, []).append((f"citations[{index}]", citation))
    for key, places in cited.items():
        direct = [(path, citation) for path, citation in places if citation.inside is None]
        for row in table.get(key, ()):
            if direct and _in_force(row, agreement) and not _names_successor(row, agreement):
                yield _finding(row, direct)


def _key(citation: Citation) -> Key | None:
    if citation.kind is None or citation.number is None or citation.year is None:
        return None
    return kind_key(citation.kind), citation.number.upper(), citation.year


def _in_force(row: RegulationRow, agreement: Agreement) -> bool:
    """Whether the change came before the agreement, as far as dates are known."""
    if row.since is None or agreement.year is None:
        return True
    signed = iso(agreement.signing.date) if agreement.signing else None
    return row.since <= signed if signed else row.since.year < agreement.year


def _names_successor(row: RegulationRow, agreement: Agreement) -> bool:
    """Whether the amending regulation is cited as well; what is revoked should not be cited at all."""
    if row.status == "revoked":
        return False
    numbers = set(re.findall(r"\d+", row.by))
    return any(c.number in numbers and str(c.year) in numbers for c in agreement.citations)


def _finding(row: RegulationRow, places: list[tuple[str, Citation]]) -> Finding:
    return Finding.at(
        *(path for path, _ in places),
        regulation=f"{row.kind} {row.number}/{row.year}",
        status=_STATUS[row.status],
        by=row.by,
        since=day_words(row.since) if row.since else None,
        count=len(places),
    )
