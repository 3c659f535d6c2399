"""Two results beside each other: what became of each finding, and what changed in the documents."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from audit.results import Absent, DocumentResult, Results, ScopeResult, SourceRecord
from audit.run.baseline import Beside, baseline_of, beside
from audit.run.changes import Change, changes
from extractor.records import Agreement, Record
from rules.engine.finding import FindingRecord


class Followed(Record):
    """A finding of either side with its twin of the other, None where it has none."""

    before: FindingRecord | None = None
    after: FindingRecord | None = None


class Compared(Record):
    """A document on both sides (or what lies between documents: then there is no source)."""

    before: SourceRecord | None = None
    after: SourceRecord | None = None
    organisation: str | None = None
    year: int | None = None
    resolved: tuple[Followed, ...] = ()
    remaining: tuple[Followed, ...] = ()
    new: tuple[Followed, ...] = ()
    unassessed: tuple[Followed, ...] = ()
    changes: tuple[Change, ...] = ()
    records: bool = False  # whether both records were there to compare


class Comparison(Record):
    """All of it. ``absent`` had findings before and are not there after, ``added`` are there only after.

    ``arrived`` are those of ``added`` with what was found in them, all of it new.
    """

    schema_version: str = "1"
    documents: tuple[Compared, ...]
    together: Compared = Compared()
    absent: tuple[Absent, ...] = ()
    added: tuple[SourceRecord, ...] = ()
    arrived: tuple[Compared, ...] = ()

    def counts(self) -> dict[str, int]:
        """Findings by what became of them."""
        scopes = (*self.documents, *self.arrived, self.together)
        counted = {
            name: sum(len(getattr(scope, name)) for scope in scopes)
            for name in ("resolved", "remaining", "new", "unassessed")
        }
        counted["unassessed"] += sum(len(absent.findings) for absent in self.absent)
        return {**counted, "changes": sum(len(scope.changes) for scope in scopes)}


@dataclass(frozen=True, slots=True)
class Side:
    """A result with the records that are known, by the path of the document."""

    results: Results
    agreements: Mapping[str, Agreement] = field(default_factory=dict)


def compare(before: Side, after: Side) -> Comparison:
    """``after`` beside ``before``."""
    baseline = baseline_of(before.results)
    earlier = _earlier(before.results, after.results)
    pairs = [(baseline.of(now) or earlier(now), now) for now in after.results.documents]
    met = [then.source for then, _ in pairs if then is not None]
    return Comparison(
        documents=tuple(_document(then, now, before, after) for then, now in pairs if then is not None),
        together=_scope(before.results.together, after.results.together),
        absent=tuple(one for one in baseline.absent(after.results.documents) if one.source not in met),
        added=tuple(now.source for then, now in pairs if then is None),
        arrived=tuple(_arrived(now) for then, now in pairs if then is None),
    )


def _earlier(before: Results, after: Results) -> Callable[[DocumentResult], DocumentResult | None]:
    """What an amendment changes: the one agreement of its body and year; of two documents, the other."""
    if len(before.documents) == len(after.documents) == 1:
        return lambda now: before.documents[0]
    bodies: dict[tuple[str, int], list[DocumentResult]] = defaultdict(list)
    for document in before.documents:
        if document.organisation and document.year:
            bodies[document.organisation.casefold(), document.year].append(document)

    def find(now: DocumentResult) -> DocumentResult | None:
        same = bodies.get(((now.organisation or "").casefold(), now.year or 0), [])
        return same[0] if len(same) == 1 and same[0].amended != now.amended else None

    return find


def _document(then: DocumentResult, now: DocumentResult, before: Side, after: Side) -> Compared:
    old, new = before.agreements.get(then.source.path), after.agreements.get(now.source.path)
    both = old is not None and new is not None
    return _scope(then, now).model_copy(
        update={
            "before": then.source,
            "after": now.source,
            "organisation": now.organisation or then.organisation,
            "year": now.year or then.year,
            "changes": tuple(changes(old, new)) if old is not None and new is not None else (),
            "records": both,
        }
    )


def _arrived(now: DocumentResult) -> Compared:
    more = {"after": now.source, "organisation": now.organisation, "year": now.year}
    return _scope(None, now).model_copy(update=more)


def _scope(then: DocumentResult | ScopeResult | None, now: DocumentResult | ScopeResult) -> Compared:
    """``now`` is taken as it was before any baseline of its own."""
    whole = now.model_copy(update={"findings": (*now.findings, *now.known), "known": ()})
    found = beside(whole, then)
    return Compared(
        resolved=tuple(Followed(before=one) for one in found.resolved),
        remaining=tuple(_followed(found, then)) if then is not None else (),
        new=tuple(Followed(after=one) for one in (*found.findings, *found.questions)),
        unassessed=tuple(Followed(before=one) for one in found.unassessed),
    )


def _followed(found: Beside, then: DocumentResult | ScopeResult) -> Iterator[Followed]:
    """Findings that still stand, each with the earlier one of its fingerprint: both places can be shown."""
    earlier = _by_fingerprint((*then.findings, *then.questions, *then.known))
    for one in found.known:
        yield Followed(before=earlier[one.fingerprint].pop(0), after=one)


def _by_fingerprint(found: Iterable[FindingRecord]) -> dict[str, list[FindingRecord]]:
    by: dict[str, list[FindingRecord]] = defaultdict(list)
    for one in found:
        by[one.fingerprint].append(one)
    return by
