"""What each rule came to, in words: a clean result is evidence as well."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from extractor.records import Problem
from rules.engine.finding import Coverage, CoverageResult, FindingRecord
from rules.engine.needs import NEED_WORDS
from rules.engine.page import Language
from rules.engine.rule import Need, Rule

_WHY: dict[str, dict[Language, str]] = {
    "lacks": {"id": "Dokumen tidak memuat: {what}.", "en": "The document has no {what}."},
    "alone": {
        "id": "Hanya satu dokumen: tidak ada pembanding.",
        "en": "One document only: nothing to compare it with.",
    },
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


def covered(
    rule: Rule, findings: Sequence[FindingRecord], questions: Sequence[FindingRecord], language: Language
) -> Coverage:
    """The result of a rule that ran to its end."""
    if findings:
        return _line(rule, CoverageResult.DEVIATES, "deviates", language, n=len(findings))
    if questions:
        return _line(rule, CoverageResult.INSUFFICIENT, "questions", language, n=len(questions))
    return _line(rule, CoverageResult.CONFORMS, "conforms", language)


def lacking(rule: Rule, needs: Iterable[Need], language: Language) -> Coverage:
    """A rule that has nothing to look at."""
    what = ", ".join(NEED_WORDS[need][language] for need in needs)
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
