"""Which pages of a document a reader may have misread: a text layer has none that could."""

from __future__ import annotations

from dataclasses import dataclass

from extractor.records import Agreement, Evidence


@dataclass(frozen=True, slots=True)
class Readable:
    """Numbers of pages: ``misread`` those whose words a reader, machine or person, made out; ``scanned``
    those of them read from pixels, ``poor`` the coarse ones. ``typed``: some page is none of these."""

    misread: frozenset[int]
    scanned: frozenset[int]
    poor: frozenset[int]
    typed: bool

    def may_be_misread(self, place: Evidence | None) -> bool:
        """Whether a value at ``place`` may be misread: not where any of it stands on a typed page. A value
        without a place may be only where no page is typed."""
        if place is None:
            return not self.typed
        return all(part.page in self.misread for part in (place.parts or (place,)))

    def is_poor(self, place: Evidence | None) -> bool:
        """Whether a value begins on a coarse page, where readers agree on wrong letters too."""
        return place is not None and place.page in self.poor


def readable(agreement: Agreement) -> Readable:
    """As the record's pages say. A record without them says it for the whole document; of a mixed one nothing
    is known then, and nothing taken for misread."""
    kinds: dict[int, str] = {page.number: page.kind for page in agreement.pages}
    if not kinds and agreement.source.kind != "mixed":
        kinds = dict.fromkeys(range(1, agreement.source.pages + 1), agreement.source.kind)
    misread = frozenset(number for number, kind in kinds.items() if kind != "digital")
    return Readable(
        misread=misread,
        scanned=frozenset(number for number, kind in kinds.items() if kind == "scan"),
        poor=frozenset(page.number for page in agreement.pages if page.coarse),
        typed=len(misread) < max(1, len(kinds)),
    )
