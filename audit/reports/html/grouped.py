"""Findings of one cause together, and each picture once a page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal

from audit.run.pictures import Crop
from rules.engine.finding import FindingRecord

Words = Literal["message", "criterion", "effect", "recommendation"]


@dataclass(frozen=True, slots=True)
class Group:
    """What one rule found, of one gravity, in the order in which it was found."""

    findings: tuple[FindingRecord, ...]

    @property
    def first(self) -> FindingRecord:
        """The one whose rule and gravity are those of all."""
        return self.findings[0]

    def shares(self, name: Words) -> bool:
        """Whether all say the same there: then it is said once."""
        return len({getattr(finding, name) for finding in self.findings}) == 1


def grouped(findings: Iterable[FindingRecord]) -> list[Group]:
    """The groups in the order of their first findings."""
    found: dict[tuple[str, str], list[FindingRecord]] = {}
    for finding in findings:
        found.setdefault((finding.rule, finding.severity), []).append(finding)
    return [Group(tuple(several)) for several in found.values()]


@dataclass(slots=True)
class Once:
    """Pictures of one page by their number; the same one again is only pointed at."""

    numbers: dict[str, int] = field(default_factory=dict)

    def number(self, crop: Crop) -> tuple[int, bool]:
        """(number of the picture, whether it is shown here for the first time)."""
        known = crop.jpeg in self.numbers
        return self.numbers.setdefault(crop.jpeg, len(self.numbers) + 1), not known
