"""What readers of one printed line came to: the text chosen, whether it stands, and why it may not."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from extractor.reading.line.forms import same
from extractor.reading.readers.base import Look
from extractor.reading.trust import TRUST
from extractor.records.doubt import DoubtCode, Doubts, doubt_if, united
from extractor.records.read import ReaderReading, seen_by

Basis = Literal["both", "third", "sign", "witness", "first", "none"]
Third = Callable[[], Sequence[Look]]
"""Further looks, asked for only where they are needed."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """The text chosen for a line; ``agreed`` where two families bear it out; ``basis`` says how."""

    text: str
    agreed: bool
    basis: Basis
    confidence: float
    looks: tuple[Look, ...]
    told: Doubts = ()

    @property
    def doubts(self) -> Doubts:
        """Why it is not agreed; none where it is. What no check told is the readers' own disagreement."""
        if self.agreed or self.told:
            return () if self.agreed else self.told
        seen = seen_by(self.readings)
        if self.basis == "first":
            return doubt_if(True, "single-reader", "readers", seen)
        alike = all(same(self.looks[0].seen.text, look.seen.text) for look in self.first_looks)
        return doubt_if(True, "unsure-letters" if alike else "readers-differ", "readers", seen)

    @property
    def readings(self) -> tuple[ReaderReading, ...]:
        """What each reader saw at its first look, as the record keeps it."""
        return tuple(look.reading for look in self.first_looks)

    @property
    def first_looks(self) -> tuple[Look, ...]:
        """The first look of each reader."""
        first: dict[str, Look] = {}
        for look in self.looks:
            first.setdefault(look.reader, look)
        return tuple(first.values())

    def settled(self, text: str, basis: Basis) -> Verdict:
        """The same, accepted as ``text`` for what came to light after the two readers."""
        return replace(self, text=text, agreed=True, basis=basis, confidence=TRUST.settled, told=())

    def doubted(self, code: DoubtCode, by: str, evidence: str) -> Verdict:
        """The same, held back for this reason."""
        told = (*self.told, *doubt_if(True, code, by, evidence))
        sure = min(self.confidence, TRUST.doubted)
        return replace(self, agreed=False, basis="none", confidence=sure, told=told)


def line_doubts(verdict: Verdict, garbled: float) -> Doubts:
    """Why a line may be wrong: what its verdict says, and that its reader is less sure than ``garbled``."""
    unsure = verdict.agreed and verdict.confidence < garbled
    return united(verdict.doubts, doubt_if(unsure, "unsure-letters", "readers", seen_by(verdict.readings)))
