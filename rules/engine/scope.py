"""What rules run over: one agreement, or a batch of them. A rule declares which of the two it looks at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from extractor.records import Agreement
from rules.engine.rule import ScopeKind


@dataclass(frozen=True, slots=True)
class Scope:
    """``documents`` is one agreement, or all of a batch in their order."""

    kind: ScopeKind
    documents: tuple[Agreement, ...]

    @classmethod
    def of(cls, documents: Agreement | Sequence[Agreement]) -> Scope:
        """One agreement is a document, several are a batch."""
        if isinstance(documents, Agreement):
            return cls("agreement", (documents,))
        return cls("batch", tuple(documents))

    @property
    def given(self) -> Agreement | tuple[Agreement, ...]:
        """What a rule of this scope is called with."""
        return self.documents[0] if self.kind == "agreement" else self.documents
