"""SGN005: the head of a regional body who does not sign with the head of region."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.lexicon.offices import expanded, is_head, is_head_of_region, is_head_of_unit, rank
from extractor.records import Agreement, Party
from rules.engine.finding import Finding, Severity
from rules.engine.look import Look
from rules.engine.rule import Context, RuleSettings, rule
from rules.views.parts import mentions

_ABOVE_REGIONS = re.compile(
    r"\b(?:menteri|presiden|kementerian|lembaga|ketua|deputi|direktur jenderal|kepala badan|"
    r"(?:sekretaris|inspektur) (?:utama|jenderal))\b"
)
"""Superiors in ministries, agencies and their offices in the regions, which P53 C.1.a governs."""
_WITHIN_BODIES = ("bidang", "bagian", "seksi", "sub bagian", "sub bidang", "upt", "lurah", "staf")
"""Ranks that are above no head of a district or a hospital."""


def _offices(agreement: Agreement) -> tuple[str, ...]:
    first, second = _positioned(agreement, "first"), _positioned(agreement, "second")
    if not first or not second or not is_head(first[0][1].position or ""):
        return ()
    return tuple(f"{path}.position" for path, _ in (first[0], *second))


@rule(
    id="SGN005",
    name="signatory-level",
    severity=Severity.WARNING,
    basis=("P53 C.1",),
    needs=(Look("jabatan kedua pihak", "the offices of both parties", _offices), "kind"),
)
def check(agreement: Agreement, settings: RuleSettings, context: Context) -> Iterator[Finding]:
    """Head of body ↔ head of region, elected or acting; lower levels are left to the body's own policy."""
    first = _positioned(agreement, "first")
    second = _positioned(agreement, "second")
    if not first or not second or not is_head(first[0][1].position or ""):
        return
    positions = [party.position or "" for _, party in second]
    if any(is_head_of_region(text) or _ABOVE_REGIONS.search(expanded(text)) for text in positions):
        return
    of_unit = is_head_of_unit(first[0][1].position or "")
    if of_unit and any(rank(text) not in _WITHIN_BODIES for text in positions):
        return  # the head of the body that the unit belongs to may sign
    yield Finding.at(
        f"{second[0][0]}.position",
        second[0][0],
        f"{first[0][0]}.position",
        first[0][0],
        body=first[0][1].position,
        superior=second[0][1].position,
        name=second[0][1].name,
        of_unit=of_unit,
    )


def _positioned(agreement: Agreement, role: str) -> list[tuple[str, Party]]:
    return [(path, party) for path, party in mentions(agreement) if party.role == role and party.position]
