"""The fields of a record whose words may be mended, by path; never names of people, numbers or targets."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from extractor.records import Agreement, Evidence

_FIELDS: dict[str, tuple[str, ...]] = {
    "titles": ("text",),
    "clauses": ("text",),
    "parties": ("position", "organisation"),
    "indicators": ("category", "objective", "name", "data_source", "measurement_text"),
    "actions": ("objective", "indicator", "plan", "criterion", "output"),
    "programs": ("name",),
    "components": ("name",),
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
        return f"{self.rows}[{self.index}].{self.name}"


def text_fields(agreement: Agreement) -> Iterator[TextField]:
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
