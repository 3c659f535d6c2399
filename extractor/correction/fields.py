"""The fields of a record whose words may be mended, by path; never names of people, numbers or targets."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from extractor.parts.tables import FAMILIES
from extractor.records import Agreement, Evidence, doubt_if, of_field

_FIELDS: dict[str, tuple[str, ...]] = {
    "titles": ("text",),
    "clauses": ("text",),
    "parties": ("position", "organisation"),
    **{family.record: family.texts for family in FAMILIES},
}
# Words that are marked where one of them may be wrong. The mark of a program would hold back its amount as
# well, and a text of measurement is long: neither is marked for a word.
_WORDS = doubt_if(True, "words", "correction")
_MARKED: dict[str, tuple[str, ...]] = {
    "indicators": ("category", "objective", "name", "data_source"),
    "actions": _FIELDS["actions"],
    "parties": ("position",),
}


@dataclass(frozen=True, slots=True)
class TextField:
    """``path`` as in the record: ``indicators[3].name``."""

    rows: str
    index: int
    name: str
    text: str
    evidence: Evidence | None

    @property
    def path(self) -> str:
        """Names the field within its record; ``with_texts`` takes the mended text by it."""
        return f"{self.rows}[{self.index}].{self.name}"


def text_fields(agreement: Agreement) -> Iterator[TextField]:
    """All texts that may be mended and are not empty: titles, clauses and parties first, then the tables."""
    for rows, names in _FIELDS.items():
        for index, row in enumerate(getattr(agreement, rows)):
            for name in names:
                text = getattr(row, name)
                if text:
                    yield TextField(rows, index, name, text, row.evidence)


def with_texts(agreement: Agreement, texts: Mapping[str, str]) -> Agreement:
    """The record with the texts at these paths replaced."""
    update: dict[str, Any] = {}
    for rows, names in _FIELDS.items():
        old = getattr(agreement, rows)
        new = []
        for index, row in enumerate(old):
            changed = {n: texts[p] for n in names if (p := f"{rows}[{index}].{n}") in texts}
            new.append(row.model_copy(update=changed) if changed else row)
        update[rows] = tuple(new)
    return agreement.model_copy(update=update)


def with_doubts(agreement: Agreement, fields: Iterable[TextField]) -> Agreement:
    """The record with these fields marked in their rows, and the offices of parties."""
    doubted = list(fields)
    update: dict[str, Any] = {}
    for rows, names in _MARKED.items():
        marked = [field for field in doubted if field.rows == rows and field.name in names]
        update[rows] = tuple(
            row.doubting(*(doubt for f in marked if f.index == index for doubt in of_field(_WORDS, f.name)))
            for index, row in enumerate(getattr(agreement, rows))
        )
    return agreement.model_copy(update=update)
