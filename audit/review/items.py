"""What there is to decide on: values in doubt, then findings and questions, document by document."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from audit.decisions import Decided, DoubtfulValue, Thing, doubtful_values
from audit.language import Language
from audit.reports.places import subject_words
from audit.reports.words import capitalised
from audit.results import DocumentResult, ScopeResult
from audit.run.document import Finished
from extractor.records import Box, Evidence
from rules.engine.finding import FindingRecord

_ID = 20  # hexadecimal digits: two things of a run never share them


class Spotted(NamedTuple):
    """A place that an item is about: a box (points, None: no place on it) on a page of a document, by its
    position in the run."""

    document: int
    page: int
    box: Box | None


@dataclass(frozen=True)  # no slots: the name is worked out once
class Item:
    """One thing to decide on. ``document`` is its position in the run, None between documents;
    ``title`` says in a few words what it is about.

    ``value`` where it is a reading; else ``findings``, several only where they have one fingerprint.
    """

    thing: Thing
    document: int | None
    title: str = ""
    places: tuple[Spotted, ...] = ()
    value: DoubtfulValue | None = None
    findings: tuple[FindingRecord, ...] = ()

    @cached_property
    def id(self) -> str:
        """What names it in an address: the same in every sitting."""
        return hashlib.sha256("\n".join(self.thing).encode()).hexdigest()[:_ID]

    @property
    def finding(self) -> FindingRecord:
        """The first of ``findings``."""
        return self.findings[0]

    @property
    def asked(self) -> bool:
        """Whether it is a question, not a finding."""
        return bool(self.findings) and self.finding.note_code == "doubtful"


def items_of(
    number: int, document: Finished, numbers: Mapping[str, int], decided: Decided, language: Language
) -> tuple[Item, ...]:
    """All of the document at position ``number``, those decided on already as well: values in the order of
    the record, then findings and questions. ``numbers`` are the positions of documents by their path."""
    return (*_values(number, document, language), *_findings(number, document.result, numbers, decided))


def items_between(together: ScopeResult, numbers: Mapping[str, int], decided: Decided) -> tuple[Item, ...]:
    """What was found between documents."""
    return tuple(_findings(None, together, numbers, decided))


def _values(number: int, document: Finished, language: Language) -> Iterator[Item]:
    read = document.read or document.agreement
    if read is None or document.status == "failed":
        return
    for value in doubtful_values(read):
        thing = Thing("reading", read.source.sha256, value.path)
        title = capitalised(subject_words(value.path, read, language))
        yield Item(thing, number, title, tuple(_places(number, value.evidence)), value=value)


def _places(number: int, evidence: Evidence | None) -> Iterator[Spotted]:
    if evidence is not None:
        for part in dict.fromkeys((evidence, *evidence.parts)):
            if part.line is None:
                yield Spotted(number, part.page, part.bbox)


def _findings(
    number: int | None, scope: DocumentResult | ScopeResult, numbers: Mapping[str, int], decided: Decided
) -> Iterator[Item]:
    """Open ones, and those that were decided on here: what a file waives is no question any more."""
    content = (scope.source.sha256 if isinstance(scope, DocumentResult) else None) or ""
    several: dict[Thing, list[FindingRecord]] = {}
    for found in (*scope.findings, *scope.questions, *scope.waived):
        thing = Thing("finding", content, found.fingerprint)
        if found not in scope.waived or decided.on(thing).history:
            several.setdefault(thing, []).append(found)
    for thing, findings in several.items():
        places = tuple(_spotted(findings, number, numbers))
        yield Item(thing, number, findings[0].message, places, findings=tuple(findings))


def _spotted(
    findings: Iterable[FindingRecord], number: int | None, numbers: Mapping[str, int]
) -> Iterator[Spotted]:
    seen = set()
    for place in (place for found in findings for place in found.evidence):
        at = number if place.document is None else numbers.get(place.document)
        if at is None or place.page is None or place.line is not None:
            continue
        spot = Spotted(at, place.page, place.bbox)
        if spot not in seen:
            seen.add(spot)
            yield spot
