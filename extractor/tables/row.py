"""A row whose columns are known by what they mean."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from extractor.records.doubt import DoubtCode, Doubts, doubt_if, united
from extractor.records.evidence import Evidence
from extractor.tables.field import BLANK, Field, join_places


@dataclass(frozen=True, slots=True)
class Row:
    """``fields`` by meaning of the column. ``own`` are the meanings whose cell begins in this row (the others
    are shared with rows above by a merged cell). ``label`` is set for a row that is one text over the whole
    width; ``category`` is the label above the row, ``outer`` the label above that one. ``doubts`` are on the
    whole row: it may have been cut out of a larger one with no rule between."""

    fields: Mapping[str, Field]
    page: int
    own: frozenset[str] = frozenset()
    label: Field | None = None
    category: str | None = None
    doubts: Doubts = ()
    outer: str | None = None
    evidence: Evidence | None = field(default=None)

    @property
    def doubtful(self) -> bool:
        """Whether a doubt is named, so that a person has to look."""
        return bool(self.doubts)

    def doubted(self, code: DoubtCode, by: str, evidence: str = "") -> Row:
        """The same, all of it to be looked at by a person for this reason."""
        return replace(self, doubts=united(self.doubts, doubt_if(True, code, by, evidence)))

    def __getitem__(self, meaning: str) -> Field:
        return self.fields.get(meaning, BLANK)

    def text(self, meaning: str) -> str:
        """What stands under ``meaning``, own or taken from above; empty where there is no such column."""
        return self[meaning].text

    def printed(self, meaning: str) -> str | None:
        """As ``text``, None where that is empty."""
        return self[meaning].text or None

    @property
    def number(self) -> str | None:
        """What stands under the number, where it has a letter or digit (specks of a scan have none)."""
        text = self.text("number")
        return text if any(sign.isalnum() for sign in text) else None

    def fresh(self, meaning: str) -> bool:
        """Whether this row itself prints something under ``meaning``."""
        return meaning in self.own and not self[meaning].blank

    @property
    def numbered(self) -> bool:
        """Whether this row itself prints a number."""
        return self.fresh("number") and self.number is not None

    def any(self, meanings: Iterable[str]) -> bool:
        """Whether this row itself prints something under one of ``meanings``."""
        return any(self.fresh(meaning) for meaning in meanings)

    @property
    def words(self) -> str:
        """What the row itself prints, column by column."""
        printed = [f.text for meaning, f in self.fields.items() if meaning in self.own and not f.blank]
        return " | ".join(printed) or (self.label.text if self.label else "")

    @property
    def place(self) -> Evidence | None:
        """Where the row stands: all places of the cells that begin in it."""
        if self.evidence is not None:
            return self.evidence
        own = [self[meaning] for meaning in self.fields if meaning in self.own]
        return join_places(*(f for f in own if not f.blank)) or join_places(*own)

    def having(self, changed: Mapping[str, Field]) -> Row:
        """The row with other fields under the meanings of ``changed``."""
        return replace(self, fields={**self.fields, **changed})
