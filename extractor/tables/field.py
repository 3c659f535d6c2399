"""What stands in one column of a row: a reading with its place, joined over pages where it goes on."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from extractor.read import Line, Reading
from extractor.records.doubt import DoubtCode, doubt_if, united
from extractor.records.evidence import Evidence

_SMALL_LETTER = re.compile(r"[a-zà-ÿ(,;)/&]")
_NEW_PARAGRAPH = re.compile(r"(?:[-–•*]\s|\(?\w{1,3}[.)]\s|[A-Z][\w ]{2,40}\s?:)")
_ENDED = re.compile(r"[.:;!?]$")


@dataclass(frozen=True, slots=True, eq=False)
class Field:
    """Compared by identity: rows that share a merged cell share its field.

    ``merged`` says that the cell covers several rows, ``width`` how many columns it covers.
    """

    reading: Reading
    evidence: Evidence | None = None
    merged: bool = False
    width: int = 1

    @property
    def text(self) -> str:
        """What it prints, without white space around it."""
        return self.reading.text.strip()

    @property
    def blank(self) -> bool:
        """Whether it prints nothing."""
        return self.reading.blank

    def joined(self, other: Field) -> Field:
        """This field with ``other`` after it; one of them where the other is blank."""
        if other.blank or other is self:
            return self if not self.blank else other
        if self.blank:
            return other
        return replace(self, reading=_join(self.reading, other.reading), evidence=join_places(self, other))

    def continued(self, other: Field) -> Field:
        """This field with ``other`` right behind it: a number that was cut in two."""
        whole = self.joined(other)
        return replace(whole, reading=replace(whole.reading, text=self.text + other.text))

    def saying(self, text: str) -> Field:
        """This field with another text for the same print; itself where that is the text it has."""
        return self if text == self.text else replace(self, reading=replace(self.reading, text=text))

    def part(self, lines: tuple[Line, ...]) -> Field:
        """Only these lines of it; blank, and to be looked at, where there are none."""
        if not lines:
            return BLANK.marked("missing-part", "lines")
        whole = self.reading
        reading = Reading(
            text=" ".join(line.text.strip() for line in lines),
            lines=lines,
            confidence=min(line.confidence for line in lines),
            doubts=united(whole.doubts, *(line.doubts for line in lines)),
            strict=whole.strict,
            readings=tuple(r for line in lines for r in line.readings) or whole.readings,
        )
        return replace(self, reading=reading, evidence=Evidence.joined([line.evidence for line in lines]))

    def marked(self, code: DoubtCode, by: str, evidence: str = "") -> Field:
        """The same, to be looked at by a person for this reason."""
        doubts = united(self.reading.doubts, doubt_if(True, code, by, evidence))
        return replace(self, reading=replace(self.reading, doubts=doubts))


BLANK = Field(Reading(""))
"""The field of a column that the row does not have."""


def join_places(*fields: Field) -> Evidence | None:
    """Where ``fields`` stand together, None where none of them has a place."""
    places = [field.evidence for field in fields if field.evidence is not None]
    return Evidence.joined(places) if places else None


def join_text(above: str, below: str) -> str:
    """A blank between the two where a sentence goes on, a newline where a paragraph ends."""
    above, below = above.rstrip(), below.lstrip()
    if not above or not below:
        return above or below
    if (
        above.endswith(":")
        or _NEW_PARAGRAPH.match(below)
        or (_ENDED.search(above) and not below[0].islower())
    ):
        return f"{above}\n{below}"
    return f"{above} {below}"


def _join(above: Reading, below: Reading) -> Reading:
    return Reading(
        text=join_text(above.text, below.text),
        lines=above.lines + below.lines,
        confidence=min(above.confidence, below.confidence),
        doubts=united(above.doubts, below.doubts),
        strict=above.strict and below.strict,
        readings=above.readings + below.readings,
    )


def begins_midway(text: str) -> bool:
    """Whether a text begins in the middle of a sentence: with a small letter, or a sign that begins none."""
    return _SMALL_LETTER.match(text) is not None
