"""What each rule came to, in words: a clean result is evidence as well."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from extractor.records import Problem
from rules.engine.finding import Coverage, CoverageResult, FindingRecord
from rules.engine.needs import Seen
from rules.engine.page import Language
from rules.engine.rule import Rule

_WHY: dict[str, dict[Language, str]] = {
    "lacks": {"id": "Dokumen tidak memuat: {what}.", "en": "The document has no {what}."},
    "alone": {
        "id": "Hanya satu dokumen: tidak ada pembanding.",
        "en": "One document only: nothing to compare it with.",
    },
    "conforms": {
        "id": "Diperiksa, tidak ada penyimpangan ({what}: {n}).",
        "en": "Checked, nothing deviates ({what}: {n}).",
    },
    "unjudged": {
        "id": "{what}: {unjudged} dari {n} tidak dapat dinilai karena kosong, tidak terbaca, atau diragukan; "
        "selebihnya tanpa penyimpangan.",
        "en": "{what}: {unjudged} of {n} cannot be judged, being empty, unread or doubtful; "
        "the others do not deviate.",
    },
    "none-judged": {
        "id": "{what}: tidak satu pun dapat dinilai (kosong, tidak terbaca, atau tidak dikenali pembaca).",
        "en": "{what}: none can be judged (empty, unread, or nothing that readers tell).",
    },
    "questions": {
        "id": "{n} pertanyaan menunggu pemeriksaan citra halaman.",
        "en": "Questions that wait for a look at the page: {n}.",
    },
    "deviates": {"id": "{n} temuan.", "en": "Findings: {n}."},
    "crash": {
        "id": "Aturan {rule} gagal dijalankan pada dokumen ini ({error}). Aturan lain selesai. "
        "Laporkan kepada pengembang.",
        "en": "Rule {rule} failed on this document ({error}). The other rules are done. "
        "Report it to the developers.",
    },
}


def covered(
    rule: Rule,
    findings: Sequence[FindingRecord],
    questions: Sequence[FindingRecord],
    seen: Seen,
    language: Language,
) -> Coverage:
    """The result of a rule that ran to its end; ``seen`` is what it looked at."""
    if findings:
        return _line(rule, CoverageResult.DEVIATES, "deviates", language, n=len(findings))
    if questions:
        return _line(rule, CoverageResult.INSUFFICIENT, "questions", language, n=len(questions))
    facts = {"what": _words(seen, language), "n": seen.count, "unjudged": seen.unjudged}
    if seen.unjudged:
        why = "unjudged" if seen.unjudged < seen.count else "none-judged"
        return _line(rule, CoverageResult.INSUFFICIENT, why, language, **facts)
    return _line(rule, CoverageResult.CONFORMS, "conforms", language, **facts)


def _words(seen: Seen, language: Language) -> str:
    return seen.look.id if language == "id" else seen.look.en


def lacking(rule: Rule, missing: Iterable[Seen], language: Language) -> Coverage:
    """A rule that has nothing to look at."""
    what = ", ".join(_words(seen, language) for seen in missing)
    return _line(rule, CoverageResult.NOT_APPLICABLE, "lacks", language, what=what)


def alone(rule: Rule, language: Language) -> Coverage:
    """A batch rule with nothing to compare."""
    return _line(rule, CoverageResult.NOT_APPLICABLE, "alone", language)


def crashed(rule: Rule, error: Exception, language: Language) -> tuple[Problem, Coverage]:
    """A rule that broke off, as a problem and as its line."""
    line = _line(rule, CoverageResult.INSUFFICIENT, "crash", language, error=type(error).__name__)
    return Problem(code="rule-failed", message=line.why), line


def _line(rule: Rule, came_to: CoverageResult, why: str, language: Language, **facts: object) -> Coverage:
    words = _WHY[why][language].format(rule=rule.id, **facts)
    return Coverage(rule=rule.id, name=rule.name, result=came_to, why=words)
