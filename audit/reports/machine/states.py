"""Each finding of a result with the list that it stands in and what became of it since the baseline."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from audit.results import DocumentResult, Results, SourceRecord
from rules.engine.finding import Certainty, FindingRecord

List = Literal["findings", "questions", "waived", "known", "resolved", "unassessed"]
LISTS: tuple[List, ...] = ("findings", "questions", "waived", "known", "resolved", "unassessed")
State = Literal["new", "unchanged", "absent"]
_STATES: dict[List, State | None] = {
    "findings": "new",
    "questions": "new",
    "waived": None,  # whether the baseline had it is not asked of what is waived
    "known": "unchanged",
    "resolved": "absent",
    "unassessed": None,
}


class Listed(NamedTuple):
    """``document`` is None for findings between documents; ``state`` where the baseline tells."""

    document: DocumentResult | None
    source: SourceRecord | None
    list: List
    state: State | None
    found: FindingRecord

    @property
    def question(self) -> bool:
        """Whether it asks instead of saying."""
        return self.found.certainty is Certainty.NEEDS_REVIEW


def listed(results: Results) -> Iterator[Listed]:
    """All findings: of each document, between documents, of documents that were not handed in again."""
    for scope in results.scopes():
        document = scope if isinstance(scope, DocumentResult) else None
        source = document.source if document is not None else None
        for name in LISTS:
            for found in getattr(scope, name):
                yield Listed(document, source, name, _STATES[name] if results.compared else None, found)
    for absent in results.absent:
        for found in absent.findings:
            yield Listed(None, absent.source, "unassessed", None, found)
