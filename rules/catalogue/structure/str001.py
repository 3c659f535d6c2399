"""STR001: an agreement that lacks its statement, its indicator table, or a party's signature block."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from extractor.records import Agreement
from rules.engine.finding import Finding, Severity
from rules.engine.rule import Context, RuleSettings, rule
from rules.views.parts import has_promises, is_agreement, is_annex_alone, signs_alone


@dataclass(frozen=True, slots=True)
class _Part:
    """``subject`` is the field of the record where the part would stand."""

    subject: str
    id: str
    en: str


_STATEMENT = _Part("clauses", "pernyataan perjanjian kinerja", "statement")
_TABLE = _Part("indicators", "lampiran dengan tabel indikator", "annex with a table of indicators")
_FIRST = _Part("parties", "tanda tangan Pihak Pertama", "signature of the first party")
_SECOND = _Part("parties", "tanda tangan Pihak Kedua", "signature of the second party")


@rule(
    id="STR001",
    name="part-missing",
    severity=Severity.ERROR,
    basis=("P53 D", "P53 D.1.b"),
    needs=("agreement",),
)
def check(agreement: Agreement, settings: RuleSettings, context: Context) -> Iterator[Finding]:
    """Statement, annex with indicators, signature blocks of both parties; pages badly read make it ask."""
    if not is_agreement(agreement):
        return
    lacking = list(_lacking(agreement))
    unread = sorted({p.page for p in agreement.problems if p.page and not p.code.endswith("blank")})
    unsure = bool(unread) or (not agreement.clauses and agreement.source.kind in ("scan", "mixed"))
    by_subject: dict[str, list[_Part]] = {}
    for part in lacking:
        by_subject.setdefault(part.subject, []).append(part)
    for subject, parts in by_subject.items():
        alone = parts == [_STATEMENT] and is_annex_alone(agreement)
        yield Finding.at(
            subject,
            severity=Severity.INFO if alone else None,
            question=unsure and not alone,
            lacking=[{"id": p.id, "en": p.en} for p in parts],
            alone=alone,
            unread=unread,
        )


def _lacking(agreement: Agreement) -> Iterator[_Part]:
    if not agreement.clauses:
        yield _STATEMENT
    if not has_promises(agreement):
        yield _TABLE
    signing = {party.role for party in agreement.parties if party.place == "signature"}
    if "first" not in signing:
        yield _FIRST
    if "second" not in signing and not signs_alone(agreement):
        yield _SECOND
