"""REF004: name, NIP or office of who signs is not that of the inspectorate's table of officials."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractor.lexicon.names import joined, same_name
from extractor.lexicon.offices import acting, expanded, same_office, without_acting
from extractor.lexicon.plain import letters
from extractor.records import Agreement, Party
from rules.engine.finding import Finding, Severity
from rules.engine.look import Look
from rules.engine.rule import Context, RuleSettings, rule
from rules.given.prepared import Rows, once_a_table
from rules.given.tables import OfficialRow
from rules.knowledge.confusion import can_misread, confusable
from rules.views.parts import mentions, where


def _named(agreement: Agreement) -> Iterator[str]:
    for path, party in mentions(agreement):
        if party.name and (party.nip or party.position):
            yield f"{path}.name"


@rule(
    id="REF004",
    name="official-against-table",
    severity=Severity.WARNING,
    basis=("TABEL PEJABAT",),
    needs=(
        Look("nama beserta NIP atau jabatan", "names with their NIP or office", _named),
        Look("tabel pejabat (--officials)", "table of officials (--officials)", given="officials"),
    ),
)
def check(agreement: Agreement, settings: RuleSettings, context: Context) -> Iterator[Finding]:
    """Once for a person, by the rows in force on the day of signing: name and NIP together, the office of who
    is in the table, and who holds an office of it. Of anybody else the table does not speak."""
    day = agreement.signing.date if agreement.signing else None
    rows = [row for row in _officials(context.officials) if _in_force(row, day)]
    told: set[tuple[str, str]] = set()
    for path, party in mentions(agreement):
        other = _otherwise(party, rows)
        key = (joined(party.name), party.nip or "")
        if other is None or key in told:
            continue
        told.add(key)
        why, row = other
        printed, given = _compared(party, row, why)
        yield Finding.at(
            f"{path}.{_FIELDS[why]}",
            path,
            confusable=can_misread(agreement) and confusable(printed, given),
            why=why,
            name=party.name,
            nip=party.nip,
            given=given,
            position=party.position,
            at=where(party),
        )


@once_a_table
def _officials(rows: Rows) -> tuple[OfficialRow, ...]:
    return tuple(map(OfficialRow.model_validate, rows))


_FIELDS = {"nip": "nip", "name": "name", "position": "position", "holder": "name"}
"""What each reason is about, in the record."""


def _compared(party: Party, row: OfficialRow, why: str) -> tuple[str, str]:
    """What is printed, and what the table has in its place."""
    if why == "nip":
        return party.nip or "", _digits(row)
    return (
        (party.position or "", row.position or "") if why == "position" else (party.name or "", row.official)
    )


def _otherwise(party: Party, rows: Sequence[OfficialRow]) -> tuple[str, OfficialRow] | None:
    """(why, row) where the table gives the printed name another NIP, the printed NIP another name, the person
    another office, or the office to another person."""
    if not party.name:
        return None
    named = [row for row in rows if same_name(row.official, party.name)]
    own = [row for row in named if party.nip in (None, _digits(row))]
    if own:
        offices = [row for row in own if row.position]
        apart = offices and party.position and not any(_holds(party.position, row) for row in offices)
        return ("position", offices[0]) if apart and party.nip else None
    if party.nip and (other := _other_number(party, named, rows)) is not None:
        return other
    holder = next((row for row in rows if row.position and _is_office(party.position or "", row)), None)
    return ("holder", holder) if holder is not None and not named else None


def _holds(position: str, row: OfficialRow) -> bool:
    """Whether a printed position may be that of ``row``; who acts for another holds a further office."""
    one, other = without_acting(position), without_acting(row.position or "")
    return acting(position) or same_office(one, other, f"{other} {without_acting(row.organisation or '')}")


def _is_office(position: str, row: OfficialRow) -> bool:
    """Whether a printed position is the very office of ``row``, held and not acted for."""
    forms = {
        letters(expanded(row.position or "")),
        letters(expanded(f"{row.position} {row.organisation or ''}")),
    }
    return not acting(position) and letters(expanded(position)) in forms


def _other_number(
    party: Party, named: Sequence[OfficialRow], rows: Sequence[OfficialRow]
) -> tuple[str, OfficialRow] | None:
    numbered = next((row for row in rows if _digits(row) == party.nip), None)
    if numbered is not None:
        return "name", numbered
    return ("nip", named[0]) if named else None


def _digits(row: OfficialRow) -> str:
    return "".join(row.nip.split())


def _in_force(row: OfficialRow, day: str | None) -> bool:
    after = row.since is None or day is None or row.since.isoformat() <= day
    return after and (row.until is None or day is None or day <= row.until.isoformat())
