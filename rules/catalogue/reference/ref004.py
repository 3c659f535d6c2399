"""REF004: who signs has another NIP, or the NIP another name, than the inspectorate's table of officials."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractor.lexicon.names import joined, same_name
from extractor.records import Agreement, Party
from rules.engine.finding import Finding, Severity
from rules.engine.look import Look
from rules.engine.rule import Context, RuleSettings, rule
from rules.given.tables import OfficialRow
from rules.knowledge.confusion import can_misread, confusable
from rules.views.parts import mentions, where


def _numbered(agreement: Agreement) -> Iterator[str]:
    for path, party in mentions(agreement):
        if party.nip and party.name:
            yield f"{path}.nip"


@rule(
    id="REF004",
    name="official-against-table",
    severity=Severity.WARNING,
    basis=("TABEL PEJABAT",),
    needs=(
        Look("nama beserta NIP", "names with their NIP", _numbered),
        Look("tabel pejabat (--officials)", "table of officials (--officials)", given="officials"),
    ),
)
def check(agreement: Agreement, settings: RuleSettings, context: Context) -> Iterator[Finding]:
    """Once for a person; who is not in the table by name or NIP is nobody that it speaks of."""
    day = agreement.signing.date if agreement.signing else None
    rows = [row for row in map(OfficialRow.model_validate, context.officials) if _in_force(row, day)]
    told: set[tuple[str, str]] = set()
    for path, party in mentions(agreement):
        other = _otherwise(party, rows)
        key = (joined(party.name), party.nip or "")
        if other is None or key in told:
            continue
        told.add(key)
        why, row = other
        printed, given = (party.nip or "", _digits(row)) if why == "nip" else (party.name, row.official)
        yield Finding.at(
            f"{path}.{why}",
            path,
            confusable=can_misread(agreement) and confusable(printed, given),
            why=why,
            name=party.name,
            nip=party.nip,
            given=given,
            at=where(party),
        )


def _otherwise(party: Party, rows: Sequence[OfficialRow]) -> tuple[str, OfficialRow] | None:
    """(field, row) where the table gives the printed name another NIP, or the printed NIP another name."""
    if not party.nip or not party.name:
        return None
    named = [row for row in rows if same_name(row.official, party.name)]
    if any(_digits(row) == party.nip for row in named):
        return None
    numbered = next((row for row in rows if _digits(row) == party.nip), None)
    if numbered is not None:
        return "name", numbered
    return ("nip", named[0]) if named else None


def _digits(row: OfficialRow) -> str:
    return "".join(row.nip.split())


def _in_force(row: OfficialRow, day: str | None) -> bool:
    after = row.since is None or day is None or row.since.isoformat() <= day
    return after and (row.until is None or day is None or day <= row.until.isoformat())
