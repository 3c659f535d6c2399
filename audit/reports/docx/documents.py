"""A document of the run as the fields of a template, and what of it a conclusion does not reach."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from audit.language import Language, text
from audit.reports.docx.conclusion import Reach
from audit.reports.docx.fields import Component, Document
from audit.reports.docx.notes import doubtful_of, listed, notes_of, settled
from audit.reports.view.decided import Said
from audit.results import DocumentResult
from audit.run.document import Finished
from rules.engine.finding import CoverageResult, Severity


@dataclass(frozen=True, slots=True)
class Made:
    """A document with what its record holds besides."""

    document: Document
    checked: Finished
    reach: Reach


def made_document(number: int, checked: Finished, said: Said, language: Language) -> Made:
    """The document ``number`` of the run."""
    result = checked.result
    values = list(doubtful_of(checked, said, language))
    failed = result.status == "failed"
    grave = {severity: sum(one.severity is severity for one in result.findings) for severity in Severity}
    document = Document(
        number=number,
        name=result.source.name,
        organisation=result.organisation or "",
        title=result.title or "",
        year=str(result.year or ""),
        kind=text(f"kind.{result.source.kind}", language) if result.source.kind else "",
        pages=str(result.source.pages or ""),
        status=text(f"word.{result.status}", language),
        sha256=result.source.sha256 or "",
        problem=f"{result.problem.message} {result.problem.advice}" if result.problem is not None else "",
        sentence=_sentence(result, len(values), language),
        errors=grave[Severity.ERROR],
        warnings=grave[Severity.WARNING],
        infos=grave[Severity.INFO],
        questions=len(result.questions),
        notes=notes_of(checked, listed(result), said, language),
        doubtful=tuple(value for value, _ in values),
        waived=settled(checked, result.waived, language),
        known=settled(checked, result.known, language),
        problems=_problems(result, language),
        components=_components(checked),
    )
    reach = Reach(
        read=0 if failed else 1,
        failed=(result.source.name,) if failed else (),
        partly=int(result.status == "checked-with-problems"),
        doubtful=sum(not decided for _, decided in values),
        insufficient=sum(line.result is CoverageResult.INSUFFICIENT for line in result.coverage),
        waived=len(result.waived),
    )
    return Made(document, checked, reach)


def _sentence(result: DocumentResult, doubtful: int, language: Language) -> str:
    """What came of it: how many rules it met, how many it did not, what is in doubt."""
    if result.status == "failed":
        return text("paper.was-not-read", language)
    came = Counter(line.result for line in result.coverage)
    words = text(
        "paper.tested",
        language,
        tests=came[CoverageResult.CONFORMS] + came[CoverageResult.DEVIATES],
        conform=came[CoverageResult.CONFORMS],
        deviate=came[CoverageResult.DEVIATES],
    )
    rest = (("untestable", came[CoverageResult.INSUFFICIENT]), ("in-doubt", doubtful))
    return " ".join((words, *(text(f"paper.{key}", language, n=n) for key, n in rest if n)))


def _problems(result: DocumentResult, language: Language) -> tuple[str, ...]:
    page = text("word.page", language)
    return tuple(
        f"{page} {problem.page}: {problem.message}" if problem.page else problem.message
        for problem in result.problems
    )


def _components(checked: Finished) -> tuple[Component, ...]:
    agreement = checked.agreement
    return tuple(
        Component(
            number=row.number or "",
            name=row.name,
            weight=row.weight.text if row.weight is not None else "",
            score=row.score.text if row.score is not None else "",
        )
        for row in (agreement.components if agreement is not None else ())
    )
