"""A finding as reports get it: words, places, certainty, fingerprint."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from extractor.records import Agreement
from rules.engine.criterion import stated
from rules.engine.facts import as_json
from rules.engine.finding import Certainty, Finding, FindingRecord, NoteCode, PlaceRecord
from rules.engine.fingerprint import fingerprint
from rules.engine.page import Language
from rules.engine.place import doubtful, place
from rules.engine.profile import Profile
from rules.engine.rule import Context, Rule
from rules.engine.scope import Scope
from rules.engine.wording import note, words
from rules.given.regulations import revoked
from rules.knowledge.dates import iso


def record(
    rule: Rule,
    finding: Finding,
    scope: Scope,
    profile: Profile,
    language: Language,
    context: Context | None = None,
) -> FindingRecord:
    """``finding`` with words, places (in a batch with their document), certainty and fingerprint."""
    code = _note_code(finding, scope.documents)
    places = _places(finding, scope)
    criteria, criterion = stated(
        rule, profile, _day(finding, scope), language, revoked((context or Context()).regulations)
    )
    return FindingRecord(
        rule=rule.id,
        name=rule.name,
        severity=profile.severity(rule, finding.severity),
        certainty=Certainty.NEEDS_REVIEW if code else Certainty.CERTAIN,
        subject=finding.subject,
        criterion=criterion,
        criteria=criteria,
        evidence=places,
        fingerprint=fingerprint(rule, finding, scope),
        note=note(code, language),
        note_code=code,
        facts={name: as_json(fact) for name, fact in finding.facts.items()},
        **words(rule, dict(finding.facts), language, places),
    )


def rests_on_doubt(finding: Finding, agreements: Sequence[Agreement]) -> bool:
    """Whether a value that ``finding`` rests on was flagged by its readers, or the rule can only ask."""
    return finding.question or any(doubtful(agreements[index], path) for index, path in finding.paths())


def _note_code(finding: Finding, agreements: Sequence[Agreement]) -> NoteCode | None:
    if rests_on_doubt(finding, agreements):
        return "doubtful"
    return "confusable" if finding.confusable else None


def _day(finding: Finding, scope: Scope) -> date | None:
    """The day whose law holds for a document: that of signing, else the first of its year."""
    if finding.document is None:
        return None
    agreement = scope.documents[finding.document]
    signed = iso(agreement.signing.date) if agreement.signing else None
    return signed or (date(agreement.year, 1, 1) if agreement.year else None)


def _places(finding: Finding, scope: Scope) -> tuple[PlaceRecord, ...]:
    seen: dict[tuple[object, ...], PlaceRecord] = {}
    for index, path in finding.paths():
        found = place(scope.documents[index], path)
        if scope.kind == "batch":
            found = found.model_copy(update={"document": scope.documents[index].source.path})
        seen.setdefault((found.document, found.page, found.bbox, found.line, found.text), found)
    return tuple(seen.values())
