"""Findings of one cause together, and each picture once a page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal

from audit.run.pictures import Crop
from rules.engine.finding import Coverage, CoverageResult, FindingRecord

_IN_ORDER = (
    CoverageResult.DEVIATES,
    CoverageResult.INSUFFICIENT,
    CoverageResult.CONFORMS,
    CoverageResult.NOT_APPLICABLE,
)
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


def by_result(rows: Iterable[Coverage]) -> list[tuple[CoverageResult, list[Coverage]]]:
    """What rules came to: those that found something first, those that had nothing to look at last."""
    found: dict[CoverageResult, list[Coverage]] = {result: [] for result in _IN_ORDER}
    for row in rows:
        found[row.result].append(row)
    return [(result, several) for result, several in found.items() if several]


@dataclass(slots=True)
class Once:
    """Pictures of one page by their number; the same one again is only pointed at."""

    numbers: dict[str, int] = field(default_factory=dict)

    def number(self, crop: Crop) -> tuple[int, bool]:
        """(number of the picture, whether it is shown here for the first time)."""
        known = crop.data in self.numbers
        return self.numbers.setdefault(crop.data, len(self.numbers) + 1), not known
