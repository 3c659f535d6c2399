"""A run as the fields of a template: of the whole run, and of each of its bodies."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import cast

from audit.language import Language
from audit.reports.docx.cleaned import cleaned
from audit.reports.docx.conclusion import Reach, concluded
from audit.reports.docx.decided import ACCEPTED, CLARIFY, Weighed, weighed
from audit.reports.docx.documents import Made, made_document
from audit.reports.docx.fields import Body, Fact, Frequent, Paper, Tally
from audit.reports.docx.notes import listed, notes_of, title_of
from audit.reports.leaders.told import Standing, told
from audit.reports.view import record
from audit.reports.view.bodies import Body as Group
from audit.reports.view.bodies import bodies
from audit.reports.view.decided import Said
from audit.reports.view.findings import aspect
from audit.reports.view.whole import notices
from audit.reports.words import date_words
from audit.run import Run
from rules.basis import verified
from rules.engine.criterion import OWN, RULE
from rules.engine.finding import FindingRecord, Severity

FREQUENT = 10  # rules that a reader keeps in mind; all of them stand with the documents
_Found = tuple[str | None, FindingRecord]
"""(SHA-256 of the document, None between documents; finding or question)."""


def filled(run: Run, language: Language) -> Paper:
    """The fields of a paper on the whole run; its ``bodies`` one by one give those of papers on a body."""
    return cast("Paper", cleaned(_Filling(run, language).paper()))


def of_body(paper: Paper, body: Body) -> Paper:
    """The same for a paper on one body: its notes between documents and its conclusion are the body's."""
    years = _years(document.year for document in body.documents)
    return replace(paper, body=body, years=years, between=body.between, conclusion=body.conclusion)


@dataclass(slots=True)
class _Filling:
    run: Run
    language: Language

    def paper(self) -> Paper:
        run, language = self.run, self.language
        results, said = run.results, Said.of(run.results.decisions)
        made = {
            checked.source.path: made_document(number, checked, said, language)
            for number, checked in enumerate(run.documents, 1)
        }
        between = listed(results.together)
        found = [*(one for each in made.values() for one in _found(each)), *((None, one) for one in between)]
        known = sum(len(scope.known) for scope in results.scopes())
        all_weighed = weighed(found, known, said, language)
        groups = bodies(run, language)
        reach = _together(made.values(), len(results.left_out), len(results.together.waived))
        made_on = date.fromisoformat(results.run.made) if results.run is not None else date.today()
        facts = record.facts(run, language)
        tally = _tally(run, len(groups), all_weighed)
        standings = [self._standing(group, made) for group in groups]
        return Paper(
            day=date_words(made_on, language),
            years=_years(each.document.year for each in made.values()),
            body=None,
            bodies=tuple(
                self._body(n, group, standing, made, said)
                for n, (group, standing) in enumerate(zip(groups, standings, strict=True), 1)
            ),
            between=notes_of(None, between, said, language),
            conclusion=concluded(all_weighed, reach, language),
            tally=tally,
            leaders=told(standings, found, tally, reach.doubtful, said, language),
            frequent=tuple(_frequent(run, language)),
            bases=_bases(one for _, one in found),
            aspects=self._aspects(),
            reviewers=", ".join(sorted({one.who for one in results.decisions})),
            facts=tuple(Fact(label, value) for label, value in facts),
            counts=record.counts(run, language),
            notices=notices(run, language),
            left_out=tuple(Fact(item.relative, item.message) for item in results.left_out),
            program=facts[0][1],
            profile=results.rules.profile,
            rules=results.rules.run,
        )

    def _body(self, number: int, group: Group, standing: Standing, made: dict[str, Made], said: Said) -> Body:
        mine = [made[checked.source.path] for checked in group.documents]
        found, known = standing.found, standing.known
        between = [one for content, one in found if content is None]
        all_weighed = weighed(found, known, said, self.language)
        return Body(
            number=number,
            name=group.name,
            named=any(checked.result.organisation for checked in group.documents),
            documents=tuple(each.document for each in mine),
            between=notes_of(None, between, said, self.language),
            errors=_grave(found, Severity.ERROR),
            warnings=_grave(found, Severity.WARNING),
            infos=_grave(found, Severity.INFO),
            questions=sum(_asked(one) for _, one in found),
            accepted=all_weighed.states[ACCEPTED],
            clarify=all_weighed.states[CLARIFY],
            open=all_weighed.open,
            known=known,
            conclusion=concluded(all_weighed, _together(mine), self.language),
        )

    def _between(self, group: Group) -> list[FindingRecord]:
        """What was found between documents of which one is of the body."""
        paths = {checked.source.path for checked in group.documents}
        return [
            one
            for one in listed(self.run.results.together)
            if any(place.document in paths for place in one.evidence)
        ]

    def _standing(self, group: Group, made: dict[str, Made]) -> Standing:
        mine = [made[checked.source.path] for checked in group.documents]
        found = [*(one for each in mine for one in _found(each))]
        found += [(None, one) for one in self._between(group)]
        failed = tuple(name for each in mine for name in each.reach.failed)
        return Standing(group.name, found, failed, sum(len(each.checked.result.known) for each in mine))

    def _aspects(self) -> tuple[str, ...]:
        """What the rules that ran are about, each aspect once."""
        rules = sorted({line.rule for scope in self.run.results.scopes() for line in scope.coverage})
        return tuple(dict.fromkeys(aspect(rule, self.language) for rule in rules))


def _found(made: Made) -> Iterator[_Found]:
    for one in listed(made.checked.result):
        yield made.checked.source.sha256, one


def _asked(found: FindingRecord) -> bool:
    return found.note_code == "doubtful"


def _grave(found: Sequence[_Found], severity: Severity) -> int:
    return sum(one.severity is severity and not _asked(one) for _, one in found)


def _together(made: Iterable[Made], left_out: int = 0, waived: int = 0) -> Reach:
    parts = [each.reach for each in made]
    return Reach(
        read=sum(one.read for one in parts),
        failed=tuple(name for one in parts for name in one.failed),
        partly=sum(one.partly for one in parts),
        doubtful=sum(one.doubtful for one in parts),
        insufficient=sum(one.insufficient for one in parts),
        left_out=left_out,
        waived=waived + sum(one.waived for one in parts),
    )


def _years(years: Iterable[str]) -> str:
    """``2024, 2025``; each once."""
    return ", ".join(sorted({year for year in years if year}))


def _tally(run: Run, groups: int, all_weighed: Weighed) -> Tally:
    summary = run.results.summary
    rejected = sum(one.verdict == "rejected" and one.state == "in-force" for one in run.results.decisions)
    return Tally(
        documents=summary.documents,
        read=summary.documents - summary.failed,
        failed=summary.failed,
        bodies=groups,
        errors=summary.errors,
        warnings=summary.warnings,
        infos=summary.infos,
        questions=summary.questions,
        accepted=all_weighed.states[ACCEPTED],
        clarify=all_weighed.states[CLARIFY],
        open=all_weighed.open,
        rejected=rejected,
    )


def _frequent(run: Run, language: Language) -> Iterator[Frequent]:
    found = Counter(one.rule for one in run.results.findings())
    asked = Counter(one.rule for scope in run.results.scopes() for one in scope.questions)
    words = {one.rule: one for scope in run.results.scopes() for one in listed(scope)}
    order = sorted(words, key=lambda rule: (-found[rule], -asked[rule], rule))
    for rule in order[:FREQUENT]:
        title = title_of(rule, words[rule].name, language)
        yield Frequent(rule, title, found[rule], asked[rule], words[rule].recommendation)


def _bases(found: Iterable[FindingRecord]) -> tuple[str, ...]:
    """Titles of the verified bases that criteria of findings cite, each once."""
    keys = dict.fromkeys(key for one in found for key in one.criteria if key not in (OWN, RULE))
    return tuple(dict.fromkeys(basis.title for basis in verified(keys, None)))
