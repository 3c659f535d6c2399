"""Run rules over one agreement or a batch: findings, questions, coverage; a crash is a problem."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextlib import nullcontext
from dataclasses import dataclass

from extractor.records import Agreement, Problem
from rules.engine.coverage import alone, covered, crashed, lacking
from rules.engine.finding import Coverage, FindingRecord
from rules.engine.fingerprint import told_apart
from rules.engine.needs import Seen, Sights
from rules.engine.page import Language
from rules.engine.profile import Profile
from rules.engine.record import record, rests_on_doubt
from rules.engine.rule import Context, Rule
from rules.engine.scope import Scope
from rules.views.remembered import remembering


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the rules of one scope came to. Questions rest on readings that are in doubt."""

    findings: tuple[FindingRecord, ...] = ()
    questions: tuple[FindingRecord, ...] = ()
    problems: tuple[Problem, ...] = ()
    coverage: tuple[Coverage, ...] = ()


def check(
    documents: Agreement | Sequence[Agreement],
    profile: Profile,
    context: Context | None = None,
    language: Language = "id",
) -> Outcome:
    """The rules of ``profile`` over one agreement, or its batch rules over several; gravest findings first.

    A batch takes time that grows with the number of its documents.
    """
    scope, given = Scope.of(documents), context or Context()
    with remembering(scope.documents[0]) if scope.kind == "agreement" else nullcontext():
        sights = Sights(scope, given)
        parts = [_run(rule, sights, profile, language) for rule in profile.rules(scope.kind)]
    order = _reading_order if scope.kind == "agreement" else _rule_order
    return Outcome(
        findings=_sorted((found for part in parts for found in part.findings), order),
        questions=_sorted((found for part in parts for found in part.questions), order),
        problems=tuple(problem for part in parts for problem in part.problems),
        coverage=tuple(line for part in parts for line in part.coverage),
    )


def _run(rule: Rule, sights: Sights, profile: Profile, language: Language) -> Outcome:
    scope = sights.scope
    try:
        seen = sights.of(rule)
        if missing := [one for one in seen if not one.count]:
            return Outcome(coverage=(_nothing(rule, scope, missing, language),))
        found = list(rule.check(scope.given, profile.settings(rule), sights.context))
        worded = [record(rule, one, scope, profile, language, sights.context) for one in found]
        records = told_apart(found, worded, scope.documents)
    except Exception as error:  # a rule must not take the document, or the batch, with it
        problem, line = crashed(rule, error, language)
        return Outcome(problems=(problem,), coverage=(line,))
    asked = [rests_on_doubt(one, scope.documents) for one in found]
    questions = tuple(one for one, asks in zip(records, asked, strict=True) if asks)
    findings = tuple(one for one, asks in zip(records, asked, strict=True) if not asks)
    if not records and _is_alone(scope):
        return Outcome(coverage=(alone(rule, language),))
    return Outcome(findings, questions, (), (covered(rule, findings, questions, seen[0], language),))


def _nothing(rule: Rule, scope: Scope, missing: Sequence[Seen], language: Language) -> Coverage:
    return alone(rule, language) if _is_alone(scope) else lacking(rule, missing, language)


def _is_alone(scope: Scope) -> bool:
    return scope.kind == "batch" and len(scope.documents) < 2


_Order = tuple[int, int, float, str]


def _sorted(
    records: Iterable[FindingRecord], order: Callable[[FindingRecord], _Order]
) -> tuple[FindingRecord, ...]:
    return tuple(sorted(records, key=order))


def _reading_order(found: FindingRecord) -> _Order:
    first = found.evidence[0] if found.evidence else None
    page = first.page or 0 if first else 0
    top = (first.bbox[1] if first.bbox else first.line or 0) if first else 0
    return (found.severity.rank, page, float(top), found.rule)


def _rule_order(found: FindingRecord) -> _Order:
    """Places in several documents have no order."""
    return (found.severity.rank, 0, 0.0, found.rule)
