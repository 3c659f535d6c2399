"""An earlier result beside today's: what is done, what still stands, what is new, what cannot be told.

A finding still stands when the same document had a finding of the same fingerprint, as many times: a
fingerprint alone does not do, since two documents may have the same defect at the same place. Documents are
the same when their content, their path, their body with year and kind, or (where the body of one of them is
not known) the name of their file are the same; a name that fits more than one document of the baseline says
nothing.

What is found no more is *done* only where its rule looked at the document again and could judge it; else it
cannot be told.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePath

from pydantic import ValidationError

from audit.results import Absent, DocumentResult, Results, ScopeResult, SourceRecord
from rules.engine.finding import CoverageResult, FindingRecord

FILE = "hasil.json"
Key = tuple[object, ...]
Listed = tuple[FindingRecord, ...]
Scope = DocumentResult | ScopeResult
_JUDGED = (CoverageResult.CONFORMS, CoverageResult.DEVIATES)


class BaselineError(ValueError):
    """A baseline that cannot be read; the text says why."""


@dataclass(frozen=True, slots=True)
class Baseline:
    """The documents of an earlier result by each key that names one of them; what was found between them."""

    documents: Mapping[Key, DocumentResult]
    together: ScopeResult = field(default_factory=ScopeResult)

    def of(self, document: DocumentResult) -> DocumentResult | None:
        """What the document was then."""
        named = ((key, self.documents[key]) for key in _keys(document) if key in self.documents)
        return next((then for key, then in named if key[0] not in _NAMES or _may_be(then, document)), None)

    def absent(self, documents: Iterable[DocumentResult]) -> tuple[Absent, ...]:
        """The documents that had findings then and are not among these."""
        met = {before.source for document in documents if (before := self.of(document)) is not None}
        each = {before.source: before for before in self.documents.values()}
        return tuple(
            Absent(source=source, organisation=before.organisation, findings=open_ones(before))
            for source, before in each.items()
            if source not in met and open_ones(before)
        )


def load_baseline(path: Path) -> Baseline:
    """The result at ``path``, a JSON file or the folder that holds it. Raises BaselineError."""
    return baseline_of(load_results(path))


def load_results(path: Path) -> Results:
    """As ``load_baseline``, the result itself."""
    file = path / FILE if path.is_dir() else path
    try:
        return Results.model_validate_json(file.read_bytes())
    except OSError as error:
        raise BaselineError(error.strerror or type(error).__name__) from error
    except ValidationError as error:
        first = error.errors()[0]
        raise BaselineError(f"{'.'.join(map(str, first['loc']))}: {first['msg']}".lstrip(": ")) from error


def baseline_of(results: Results) -> Baseline:
    """An earlier result to compare with."""
    found: dict[Key, list[DocumentResult]] = {}
    for document in results.documents:
        for key in _keys(document):
            found.setdefault(key, []).append(document)
    return Baseline(
        {key: same[0] for key, same in found.items() if len(same) == 1 or key[0] == "content"},
        results.together,
    )


def open_ones(scope: Scope) -> Listed:
    """Findings and questions that stood then: what was waived was not asked to be mended."""
    return (*scope.findings, *scope.questions, *scope.known)


def _keys(document: DocumentResult) -> list[Key]:
    """What names the document, the surest first."""
    source = document.source
    keys: list[Key] = [("content", source.sha256)] if source.sha256 is not None else []
    keys.append(("path", source.path))
    if (body := _body(document)) is not None:
        keys.append(("body", *body))
    return [*keys, *((name, part) for name, part in zip(_NAMES, _names(source), strict=True) if part)]


_NAMES = ("relative", "file")


def _names(source: SourceRecord) -> tuple[str | None, str]:
    return source.relative, PurePath(source.path).name


def _body(document: DocumentResult) -> tuple[str, int, bool] | None:
    if document.organisation is None or document.year is None:
        return None
    return document.organisation.casefold(), document.year, document.amended


def _may_be(one: DocumentResult, other: DocumentResult) -> bool:
    """A name alone does not make one document of two whose bodies are known and differ."""
    return None in (_body(one), _body(other)) or _body(one) == _body(other)


@dataclass(frozen=True, slots=True)
class Beside:
    """Today's findings and questions that are new, those ``known`` before, and earlier ones that are gone.

    ``known`` are today's records.
    """

    findings: Listed
    questions: Listed
    known: Listed = ()
    resolved: Listed = ()
    unassessed: Listed = ()


def beside(now: Scope, before: Scope | None) -> Beside:
    """``now`` compared with ``before``; where there is no earlier one, all is new."""
    if before is None:
        return Beside(now.findings, now.questions)
    (new, known), (asked, known_asked) = beyond(
        (now.findings, now.questions), Counter(found.fingerprint for found in open_ones(before))
    )
    today = (*now.findings, *now.questions, *now.waived, *now.known)
    gone = tuple(_missing(open_ones(before), Counter(found.fingerprint for found in today)))
    judged = {row.rule for row in now.coverage if row.result in _JUDGED} if _was_checked(now) else set()
    return Beside(
        new,
        asked,
        (*known, *known_asked),
        tuple(found for found in gone if found.rule in judged),
        tuple(found for found in gone if found.rule not in judged),
    )


def _was_checked(scope: Scope) -> bool:
    return not isinstance(scope, DocumentResult) or scope.status != "failed"


def _missing(before: Sequence[FindingRecord], today: Counter[str]) -> Iterator[FindingRecord]:
    """Those of ``before`` that are not found today."""
    left = Counter(today)
    for found in before:
        if left[found.fingerprint] > 0:
            left[found.fingerprint] -= 1
        else:
            yield found


def beyond(kinds: Iterable[Listed], known: Mapping[str, int]) -> tuple[tuple[Listed, Listed], ...]:
    """(new, known) of each of ``kinds`` (findings, questions), given the fingerprints ``known`` before."""
    left = Counter(known)
    parted: list[tuple[Listed, Listed]] = []
    for findings in kinds:
        new: list[FindingRecord] = []
        old: list[FindingRecord] = []
        for finding in findings:
            before = left[finding.fingerprint] > 0
            left[finding.fingerprint] -= before
            (old if before else new).append(finding)
        parted.append((tuple(new), tuple(old)))
    return tuple(parted)
