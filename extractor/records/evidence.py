"""Where on paper a value stands."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field, model_validator

Box = tuple[float, float, float, float]
"""x0, top, x1, bottom in PDF points from the top left of the page as it lies in the file."""


class Record(BaseModel):
    """Base of all records: frozen, and strict about names, so that a misspelt field is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Evidence(Record):
    """A place in the document: a page and a box on it, or a line of a transcript.

    ``page`` counts from 1. ``bbox`` is None for transcripts, which have ``line`` (from 1) instead.
    ``parts`` lists every place of a value that goes over a page break, the first one included.
    """

    page: int = Field(ge=1)
    bbox: Box | None = None
    line: int | None = Field(default=None, ge=1)
    parts: tuple[Evidence, ...] = ()

    @model_validator(mode="after")
    def _box_is_a_box(self) -> Evidence:
        if self.bbox is not None:
            x0, top, x1, bottom = self.bbox
            if x1 < x0 or bottom < top:
                raise ValueError(f"box {self.bbox} has negative width or height")
        return self

    @classmethod
    def joined(cls, places: list[Evidence]) -> Evidence:
        """One evidence for several places: one box per page, ``parts`` where there is more than one page.

        Raises ValueError for an empty list.
        """
        if not places:
            raise ValueError("no places to join")
        flat = [part for place in places for part in (place.parts or (place,))]
        by_page: dict[int, list[Evidence]] = {}
        for place in flat:
            by_page.setdefault(place.page, []).append(place)
        merged = [_union(page, group) for page, group in by_page.items()]
        if len(merged) == 1:
            return merged[0]
        first = merged[0]
        return cls(page=first.page, bbox=first.bbox, line=first.line, parts=tuple(merged))


def _union(page: int, places: list[Evidence]) -> Evidence:
    boxes = [p.bbox for p in places if p.bbox is not None]
    lines = [p.line for p in places if p.line is not None]
    bbox: Box | None = None
    if boxes:
        bbox = (
            min(b[0] for b in boxes),
            min(b[1] for b in boxes),
            max(b[2] for b in boxes),
            max(b[3] for b in boxes),
        )
    return Evidence(page=page, bbox=bbox, line=min(lines) if lines else None)
