"""Run batch rules: each rule once over all agreements, in time that grows with their count."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.records import Agreement
from rules.engine.check import Outcome, covered, crash, record, rests_on_doubt, result
from rules.engine.finding import Coverage, CoverageResult, Finding, FindingRecord
from rules.engine.fingerprint import digest, fingerprint, told_apart
from rules.engine.page import Language
from rules.engine.profile import Profile
from rules.engine.rule import Context, Rule
from rules.views.bodies import office

_TOO_FEW: dict[Language, str] = {
    "id": "Hanya satu dokumen: tidak ada pembanding.",
    "en": "One document only: nothing to compare it with.",
}


def check_batch(
    agreements: Sequence[Agreement],
    profile: Profile,
    context: Context | None = None,
    language: Language = "id",
) -> Outcome:
    """All batch rules of ``profile`` over ``agreements``, gravest findings first."""
    documents = tuple(agreements)
    given = context or Context()
    parts = [_run(rule, documents, profile, given, language) for rule in profile.rules("batch")]
    return Outcome(
        findings=_sorted([found for part in parts for found in part.findings]),
        questions=_sorted([found for part in parts for found in part.questions]),
        problems=tuple(problem for part in parts for problem in part.problems),
        coverage=tuple(line for part in parts for line in part.coverage),
    )


def _run(
    rule: Rule, documents: tuple[Agreement, ...], profile: Profile, context: Context, language: Language
) -> Outcome:
    try:
        found = list(rule.check(documents, profile.settings(rule), context))
        worded = [batch_record(rule, f, documents, profile, language) for f in found]
        records = told_apart(found, worded, documents)
    except Exception as error:  # a rule must not take the batch with it
        problem = crash(rule, error, language)
        line = result(rule, CoverageResult.INSUFFICIENT, problem.message)
        return Outcome(problems=(problem,), coverage=(line,))
    pairs = list(zip(found, records, strict=True))
    questions = [r for f, r in pairs if rests_on_doubt(f, documents)]
    findings = [r for f, r in pairs if not rests_on_doubt(f, documents)]
    coverage = _coverage(rule, documents, findings, questions, language)
    return Outcome(tuple(findings), tuple(questions), (), (coverage,))


def _coverage(
    rule: Rule,
    documents: tuple[Agreement, ...],
    findings: list[FindingRecord],
    questions: list[FindingRecord],
    language: Language,
) -> Coverage:
    if len(documents) < 2 and not findings and not questions:
        return result(rule, CoverageResult.NOT_APPLICABLE, _TOO_FEW[language])
    return covered(rule, findings, questions, language)


def batch_record(
    rule: Rule, finding: Finding, documents: tuple[Agreement, ...], profile: Profile, language: Language
) -> FindingRecord:
    """``finding`` in words; every place names its document."""
    single = record(rule, finding, documents, profile, language)
    own = documents[finding.document].source.path
    evidence = tuple(p if p.document else p.model_copy(update={"document": own}) for p in single.evidence)
    if finding.facts.get("nowhere"):  # a body that handed nothing in stands in no document
        evidence = ()
    return single.model_copy(
        update={"evidence": evidence, "fingerprint": _fingerprint(rule, finding, documents)}
    )


def _fingerprint(rule: Rule, finding: Finding, documents: tuple[Agreement, ...]) -> str:
    """As in one document, with the offices and years compared and the fact ``key``.

    A finding about no particular document (a regulation, a body that handed nothing in) says what names it
    in the fact ``identity``, which stays the same whatever documents come and go.
    """
    identity = finding.facts.get("identity")
    if identity is not None:
        return digest(rule.id, str(identity))
    indices = sorted({finding.document, *(index for index, _ in finding.elsewhere)})
    whose = sorted(f"{office(documents[i])}|{documents[i].year}" for i in indices)
    own = fingerprint(rule, finding, documents[finding.document])
    return digest(own, *whose, str(finding.facts.get("key", "")))


def _sorted(records: list[FindingRecord]) -> tuple[FindingRecord, ...]:
    return tuple(sorted(records, key=lambda r: (r.severity.rank, r.rule)))
