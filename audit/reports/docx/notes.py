"""Findings of one document as notes: those of one rule together, since they share all but their places."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from audit.language import Language, text
from audit.reports.docx.decided import Verdict, on_finding, on_reading
from audit.reports.docx.fields import Case, Doubtful, Note, Settled
from audit.reports.doubts import doubt_words
from audit.reports.places import evidence_words, places_words, subject_words
from audit.reports.view.decided import Said
from audit.reports.view.findings import aspect
from audit.reports.view.readings import reader_words
from audit.reports.words import capitalised
from audit.results import DocumentResult, ScopeResult
from audit.rulebook import gist
from audit.run.document import Finished
from extractor.records import Agreement
from rules.engine.finding import FindingRecord, Severity
from rules.engine.rule import all_rules

_LETTERS = 26  # of the alphabet: a, b … z, aa, ab …
_PAGES = 8  # numbers that fit a cell; all of them stand in the working paper


@dataclass(frozen=True, slots=True)
class _Scope:
    """Where findings come from; ``document`` is None between documents."""

    document: Finished | None
    said: Said
    language: Language

    @property
    def content(self) -> str | None:
        return self.document.source.sha256 if self.document is not None else None

    @property
    def agreement(self) -> Agreement | None:
        return self.document.agreement if self.document is not None else None


def notes_of(
    document: Finished | None, listed: Iterable[FindingRecord], said: Said, language: Language, first: int = 1
) -> tuple[Note, ...]:
    """Findings before questions, the gravest first, numbered from ``first``."""
    scope = _Scope(document, said, language)
    groups: dict[tuple[bool, Severity, str], list[FindingRecord]] = {}
    for found in listed:
        question = found.note_code == "doubtful"
        groups.setdefault((question, found.severity, found.rule), []).append(found)
    order = sorted(groups, key=lambda key: (key[0], key[1].rank, key[2]))
    return tuple(_note(number, groups[key], scope) for number, key in enumerate(order, first))


def _note(number: int, group: Sequence[FindingRecord], scope: _Scope) -> Note:
    first, language = group[0], scope.language
    verdicts = [on_finding(scope.said, scope.content, found, language) for found in group]
    question = first.note_code == "doubtful"
    causes = (verdict.one.cause for verdict in verdicts if verdict.one is not None)
    return Note(
        number=number,
        rule=first.rule,
        title=_title(group, language),
        aspect=aspect(first.rule, language),
        severity=text("word.question" if question else f"word.{first.severity}", language),
        question=question,
        criterion=_each(found.criterion for found in group) or text("report.no-criterion", language),
        cause=_each(causes),
        effect=_each(found.effect for found in group),
        recommendation=_each(found.recommendation for found in group),
        count=len(group),
        pages=_pages(group, language),
        decisions=_decisions(verdicts),
        cases=tuple(_case(*both, scope) for both in zip(range(len(group)), group, verdicts, strict=True)),
    )


def _title(group: Sequence[FindingRecord], language: Language) -> str:
    """What is said of the one place; of several places what their rule asks for."""
    first = group[0]
    if len(group) == 1:
        return first.message
    return text("paper.not-met", language, what=title_of(first.rule, first.name, language))


def title_of(rule: str, name: str, language: Language) -> str:
    """What a rule asks for, in words; the name of a rule that this program does not have."""
    return gist(rule, language) if rule in all_rules() else name.replace("-", " ")


def _each(words: Iterable[str | None]) -> str:
    """Each text once."""
    return "\n".join(dict.fromkeys(one for one in words if one))


def _pages(group: Sequence[FindingRecord], language: Language) -> str:
    """``hlm. 4, 5, 7``; of other documents their names as well."""
    own = [place for found in group for place in found.evidence if place.document is None]
    pages = sorted({place.page for place in own if place.page is not None and place.line is None})
    lines = sorted({place.line for place in own if place.line is not None})
    found = [
        f"{text(key, language)} {', '.join(map(str, numbers[:_PAGES]))}{more}"
        for key, numbers in (("word.page", pages), ("word.line", lines))
        for more in (" …" if len(numbers) > _PAGES else "",)
        if numbers
    ]
    names = {PurePath(place.document).name for one in group for place in one.evidence if place.document}
    return ", ".join((*found, *sorted(names)))


def _decisions(verdicts: Iterable[Verdict]) -> str:
    """``Diterima`` or ``Diterima (3), belum diputuskan (1)``."""
    counted = Counter(verdict.words for verdict in verdicts)
    if len(counted) == 1:
        return next(iter(counted))
    return ", ".join(f"{words} ({count})" for words, count in counted.items())


def _case(at: int, found: FindingRecord, verdict: Verdict, scope: _Scope) -> Case:
    doubts = (doubt_words(place.doubts, place.readings, scope.language) for place in found.evidence)
    said = (found.message.rstrip(".") + ".", found.condition, found.note, *doubts, verdict.conflict)
    one = verdict.one
    return Case(
        mark=_letter(at),
        where=capitalised(subject_words(found.subject, scope.agreement, scope.language)),
        page=places_words(found, scope.language),
        words=" ".join(dict.fromkeys(part for part in said if part)),
        decision=verdict.words,
        reason=one.reason if one is not None else "",
        reviewer=one.who if one is not None else "",
    )


def _letter(at: int) -> str:
    """0 → ``a``, 26 → ``aa``."""
    more, letter = divmod(at, _LETTERS)
    return f"{_letter(more - 1) if more else ''}{chr(ord('a') + letter)}"


def settled(
    document: Finished | None, listed: Iterable[FindingRecord], language: Language
) -> tuple[Settled, ...]:
    """Waived or known findings."""
    agreement = document.agreement if document is not None else None
    return tuple(
        Settled(
            rule=found.rule,
            where=", ".join(
                part
                for part in (
                    capitalised(subject_words(found.subject, agreement, language)),
                    places_words(found, language),
                )
                if part
            ),
            message=found.message,
            reason=found.waiver or "",
        )
        for found in listed
    )


def doubtful_of(document: Finished, said: Said, language: Language) -> Iterator[tuple[Doubtful, bool]]:
    """(value in doubt, whether somebody decided on it) of a document that was read."""
    from audit.decisions import doubtful_values

    agreement = document.read or document.agreement
    if agreement is None or document.status == "failed":
        return
    for value in doubtful_values(agreement):
        verdict = on_reading(said, document.source.sha256, value, language)
        one = verdict.one
        made = Doubtful(
            where=capitalised(subject_words(value.path, agreement, language)),
            page=evidence_words(value.evidence, language) if value.evidence is not None else "",
            read=value.text,
            readers="\n".join(reader_words(value.readings)),
            doubt=", ".join(dict.fromkeys(text(f"doubt.{doubt.code}", language) for doubt in value.doubts)),
            right=(one.value if one is not None else None) or "",
            decision=verdict.conflict or verdict.words,
            reviewer=one.who if one is not None else "",
        )
        yield made, verdict.state == "accepted"


def listed(scope: DocumentResult | ScopeResult) -> tuple[FindingRecord, ...]:
    """Findings, then questions."""
    return (*scope.findings, *scope.questions)
