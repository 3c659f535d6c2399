"""What a check is, and how it changes a sheet.

One law holds for all: a check that does not settle never changes a text. It can only name a doubt.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, replace
from typing import Literal

from extractor.read import Reading
from extractor.reading.sheet import Place, Sheet
from extractor.reading.trust import Trust
from extractor.records.doubt import Doubt, DoubtCode, united
from extractor.records.read import seen_by

When = Literal["always", "coarse", "sharp"]


@dataclass(frozen=True, slots=True)
class Settled:
    """The text of a cell is this. ``confidence`` is what it has at most, ``accepted`` that no doubt is left
    (then it is what it has)."""

    place: Place
    text: str
    confidence: float | None = None
    accepted: bool = False


@dataclass(frozen=True, slots=True)
class Doubted:
    """A cell may be wrong. ``evidence`` is what was seen there; what its readers saw where it is None."""

    place: Place
    code: DoubtCode
    evidence: str | None = None


Change = Settled | Doubted


@dataclass(frozen=True, slots=True)
class Check:
    """A look at the whole sheet. ``when`` says on which scans it holds, ``settles`` whether it may change a
    text, ``why`` why it is there and stands where it stands."""

    name: str
    when: When
    settles: bool
    why: str
    run: Callable[[Sheet, Trust], Iterable[Change]]

    def holds(self, *, coarse: bool) -> bool:
        """Whether it runs on a scan that is coarse, or is not."""
        return self.when == "always" or (self.when == "coarse") is coarse


def checked(sheet: Sheet, checks: Iterable[Check], trust: Trust, without: Collection[str] = ()) -> Sheet:
    """The sheet after these checks, in order, those named in ``without`` left out."""
    for check in checks:
        if check.name not in without and check.holds(coarse=sheet.coarse):
            sheet = _applied(sheet, check, trust)
    return sheet


def _applied(sheet: Sheet, check: Check, trust: Trust) -> Sheet:
    """Raises TypeError where a check that does not settle would change a text."""
    done: dict[Place, Reading] = {}
    for change in list(check.run(sheet, trust)):
        reading = done.get(change.place, sheet.cells[change.place].reading)
        if isinstance(change, Doubted):
            done[change.place] = _held(reading, change, check.name, trust)
        elif check.settles:
            done[change.place] = _settled(reading, change)
        else:
            raise TypeError(f"the check {check.name} does not settle and may not change a text")
    return sheet.having(done)


def _held(reading: Reading, change: Doubted, name: str, trust: Trust) -> Reading:
    seen = change.evidence if change.evidence is not None else seen_by(reading.readings) or reading.text
    doubts = united(reading.doubts, (Doubt(code=change.code, by=name, evidence=seen),))
    return replace(reading, doubts=doubts, confidence=min(reading.confidence, trust.doubted))


def _settled(reading: Reading, change: Settled) -> Reading:
    sure = reading.confidence
    if change.confidence is not None:
        sure = change.confidence if change.accepted else min(sure, change.confidence)
    doubts = () if change.accepted else reading.doubts
    return replace(reading, text=change.text, confidence=sure, doubts=doubts)
