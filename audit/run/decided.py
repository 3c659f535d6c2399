"""What people decided, put to the findings of a run, and as it is published.

Rejected findings go out of the list, among the waived ones, with who said so and until when.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Literal

from audit.decisions import Decided, Entry, Standing
from audit.language import Language, text
from audit.results import DecisionRecord, WaiverNotice
from rules.engine.finding import FindingRecord

Listed = tuple[FindingRecord, ...]


def part(
    findings: Iterable[FindingRecord], content: str | None, decided: Decided, today: date, language: Language
) -> tuple[Listed, Listed]:
    """(findings that stand, findings that were rejected, with the reason) of the document ``content``; None
    between documents. In a conflict, and after its last day, a finding stands."""
    standing: list[FindingRecord] = []
    rejected: list[FindingRecord] = []
    for found in findings:
        entry = decided.on_finding(content, found.fingerprint).entry
        if entry is None or entry.decision.verdict != "rejected" or is_over(entry, today):
            standing.append(found)
        else:
            rejected.append(found.model_copy(update={"waiver": reason_words(entry, language)}))
    return tuple(standing), tuple(rejected)


def is_over(entry: Entry, today: date) -> bool:
    """Whether the last day of a decision has passed."""
    return entry.decision.until is not None and entry.decision.until < today


def reason_words(entry: Entry, language: Language) -> str:
    """``sudah diklarifikasi (Sari, 2026-11-29, s.d. 2027-01-31)``."""
    one = entry.decision
    until = text("decision.until", language, day=one.until.isoformat()) if one.until is not None else ""
    by = ", ".join(part for part in (one.who, entry.day, until) if part)
    return f"{one.reason} ({by})".strip()


def notices(decided: Decided, today: date, language: Language) -> Iterator[WaiverNotice]:
    """Rejections that are over: their findings are shown again."""
    for standing in decided.things.values():
        entry = standing.entry
        if entry is not None and entry.decision.verdict == "rejected" and is_over(entry, today):
            words = text(
                "decision.over",
                language,
                number=entry.number,
                who=entry.decision.who,
                until=f"{entry.decision.until:%d-%m-%Y}",
            )
            yield WaiverNotice(kind="expired", entry=entry.number, message=words)


def published(decided: Decided, today: date) -> tuple[DecisionRecord, ...]:
    """The whole trail with what became of each decision."""
    found = [
        _record(entry, state_of(entry, standing, today))
        for standing in decided.things.values()
        for entry in standing.history
    ]
    return tuple(sorted(found, key=lambda one: one.number))


State = Literal["in-force", "replaced", "conflict", "withdrawn", "over"]


def state_of(entry: Entry, standing: Standing, today: date) -> State:
    """What became of ``entry``, one of the decisions of ``standing``."""
    if entry not in standing.heads:
        return "replaced"
    if entry.decision.verdict == "withdrawn":
        return "withdrawn"
    if standing.conflict:
        return "conflict"
    return "over" if is_over(entry, today) else "in-force"


def _record(entry: Entry, state: State) -> DecisionRecord:
    one = entry.decision
    return DecisionRecord(
        number=entry.number,
        recorded=entry.recorded,
        mark=entry.mark,
        kind=one.kind,
        sha256=one.content,
        document=one.document,
        name=one.name,
        rule=one.rule,
        page=one.page,
        verdict=one.verdict,
        value=one.value,
        read=one.read,
        cause=one.cause,
        reason=one.reason,
        who=one.who,
        until=one.until.isoformat() if one.until is not None else None,
        source=one.source,
        state=state,
    )
