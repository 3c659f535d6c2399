"""Run rules over one agreement: findings, questions, coverage; a rule that crashes is a problem."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from extractor.records import Agreement, Problem
from rules.basis import criterion
from rules.engine.finding import Certainty, Coverage, CoverageResult, Finding, FindingRecord, PlaceRecord
from rules.engine.fingerprint import fingerprint, told_apart
from rules.engine.needs import NEED_WORDS, missing
from rules.engine.page import Language
from rules.engine.place import doubtful, place
from rules.engine.profile import Profile
from rules.engine.rule import Context, Need, Rule
from rules.engine.wording import words


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the rules came to on one document. Questions rest on readings that are in doubt."""

    findings: tuple[FindingRecord, ...] = ()
    questions: tuple[FindingRecord, ...] = ()
    problems: tuple[Problem, ...] = ()
    coverage: tuple[Coverage, ...] = ()


@dataclass(slots=True)
class _Collected:
    findings: list[FindingRecord] = field(default_factory=list)
    questions: list[FindingRecord] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    coverage: list[Coverage] = field(default_factory=list)


def check(
    agreement: Agreement, profile: Profile, context: Context | None = None, language: Language = "id"
) -> Outcome:
    """All rules of ``profile`` on ``agreement``, gravest findings first."""
    collected = _Collected()
    for rule in profile.rules("agreement"):
        _run(rule, agreement, profile, context or Context(), language, collected)
    return Outcome(
        findings=tuple(sorted(collected.findings, key=_reading_order)),
        questions=tuple(sorted(collected.questions, key=_reading_order)),
        problems=tuple(collected.problems),
        coverage=tuple(collected.coverage),
    )


def _run(
    rule: Rule, agreement: Agreement, profile: Profile, context: Context, language: Language, into: _Collected
) -> None:
    lacking = missing(rule, agreement, context)
    if lacking:
        into.coverage.append(_not_applicable(rule, lacking, language))
        return
    try:
        found = list(rule.check(agreement, profile.settings(rule), context))
        worded = [record(rule, f, (agreement,), profile, language) for f in found]
        records = told_apart(found, worded, (agreement,))
    except Exception as error:  # a rule must not take the document with it
        into.problems.append(crash(rule, error, language))
        into.coverage.append(result(rule, CoverageResult.INSUFFICIENT, crash(rule, error, language).message))
        return
    questions = [r for f, r in zip(found, records, strict=True) if rests_on_doubt(f, (agreement,))]
    findings = [r for f, r in zip(found, records, strict=True) if not rests_on_doubt(f, (agreement,))]
    into.findings += findings
    into.questions += questions
    into.coverage.append(covered(rule, findings, questions, language))


def rests_on_doubt(finding: Finding, agreements: Sequence[Agreement]) -> bool:
    """Whether a value that ``finding`` rests on was flagged by its readers, or the rule can only ask."""
    if finding.question:
        return True
    paths = [(finding.document, path) for path in (finding.subject, *finding.related)]
    return any(doubtful(agreements[index], path) for index, path in (*paths, *finding.elsewhere))


_NOTES = {
    "confusable": {
        "id": "Nilainya berbeda hanya pada huruf atau angka yang sering tertukar saat dibaca: "
        "periksa citra halaman.",
        "en": "The values differ only in characters that are often misread for each other: "
        "check the page image.",
    },
    "doubtful": {
        "id": "Bertumpu pada bacaan yang diragukan: periksa citra halaman.",
        "en": "Rests on a doubtful reading: check the page image.",
    },
}


def record(
    rule: Rule, finding: Finding, agreements: tuple[Agreement, ...], profile: Profile, language: Language
) -> FindingRecord:
    """``finding`` with words, places, certainty and fingerprint."""
    doubt = rests_on_doubt(finding, agreements)
    note = "doubtful" if doubt else "confusable" if finding.confusable else None
    text = words(rule, dict(finding.facts), language)
    return FindingRecord(
        rule=rule.id,
        name=rule.name,
        severity=profile.severity(rule, finding.severity),
        certainty=Certainty.NEEDS_REVIEW if note else Certainty.CERTAIN,
        subject=finding.subject,
        criterion=criterion(rule.basis, language),
        evidence=_places(finding, agreements),
        fingerprint=fingerprint(rule, finding, agreements[finding.document]),
        note=_NOTES[note][language] if note else None,
        **text,
    )


def _places(finding: Finding, agreements: tuple[Agreement, ...]) -> tuple[PlaceRecord, ...]:
    own = [place(agreements[finding.document], path) for path in (finding.subject, *finding.related)]
    others = [
        place(agreements[index], path).model_copy(update={"document": agreements[index].source.path})
        for index, path in finding.elsewhere
    ]
    seen: dict[tuple[object, ...], PlaceRecord] = {}
    for found in (*own, *others):
        seen.setdefault((found.document, found.page, found.bbox, found.line, found.text), found)
    return tuple(seen.values())


def _reading_order(found: FindingRecord) -> tuple[int, int, float, str]:
    first = found.evidence[0] if found.evidence else None
    page = first.page or 0 if first else 0
    top = (first.bbox[1] if first.bbox else first.line or 0) if first else 0
    return (found.severity.rank, page, float(top), found.rule)


_WHY = {
    "lacks": {"id": "Dokumen tidak memuat: {what}.", "en": "The document has no {what}."},
    "conforms": {"id": "Diperiksa, tidak ada penyimpangan.", "en": "Checked, nothing deviates."},
    "questions": {
        "id": "{n} pertanyaan menunggu pemeriksaan citra halaman.",
        "en": "{n} questions wait for a look at the page.",
    },
    "deviates": {"id": "{n} temuan.", "en": "{n} findings."},
    "crash": {
        "id": "Aturan {rule} gagal dijalankan pada dokumen ini ({error}). Aturan lain selesai. "
        "Laporkan kepada pengembang.",
        "en": "Rule {rule} failed on this document ({error}). The other rules are done. "
        "Report it to the developers.",
    },
}


def result(rule: Rule, came_to: CoverageResult, why: str) -> Coverage:
    return Coverage(rule=rule.id, name=rule.name, result=came_to, why=why)


def _not_applicable(rule: Rule, lacking: Iterable[Need], language: Language) -> Coverage:
    why = _WHY["lacks"][language].format(what=", ".join(NEED_WORDS[need][language] for need in lacking))
    return result(rule, CoverageResult.NOT_APPLICABLE, why)


def covered(
    rule: Rule, findings: list[FindingRecord], questions: list[FindingRecord], language: Language
) -> Coverage:
    if findings:
        return result(rule, CoverageResult.DEVIATES, _WHY["deviates"][language].format(n=len(findings)))
    if questions:
        why = _WHY["questions"][language].format(n=len(questions))
        return result(rule, CoverageResult.INSUFFICIENT, why)
    return result(rule, CoverageResult.CONFORMS, _WHY["conforms"][language])


def crash(rule: Rule, error: Exception, language: Language) -> Problem:
    message = _WHY["crash"][language].format(rule=rule.id, error=type(error).__name__)
    return Problem(code="rule-failed", message=message)
