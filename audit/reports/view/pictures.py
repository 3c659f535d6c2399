"""The pictures of a report, each once, with a number that links lead to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from audit.results import DocumentResult, ScopeResult
from audit.run import Run
from audit.run.document import Finished
from audit.run.pictures import Crop, Spot, spot_of, spots
from extractor.records import Evidence
from rules.engine.finding import FindingRecord


@dataclass(frozen=True, slots=True)
class Shown:
    """A picture with its number (from 1); ``document`` is its path, ``name`` what people know it by.

    ``rules`` are those whose findings ask for it.
    """

    number: int
    document: str
    name: str
    crop: Crop
    rules: tuple[str, ...] = ()


@dataclass(slots=True)
class Numbered:
    """The pictures that findings ask for, in their order; values in doubt have theirs in their rows."""

    shown: list[Shown] = field(default_factory=list)
    _numbers: dict[tuple[str, Spot], int] = field(default_factory=dict)
    _together: Mapping[Spot, Crop] = field(default_factory=dict)
    _made: dict[str, Mapping[Spot, Crop]] = field(default_factory=dict)

    @classmethod
    def of(cls, run: Run) -> Numbered:
        """All pictures of ``run``."""
        found = cls(_together={crop.spot: crop for crop in run.batch_crops})
        names = {document.source.path: document.source.name for document in run.documents}
        for document in run.documents:
            made = found._made[document.source.path] = {crop.spot: crop for crop in document.crops}
            for spot, rules in _wanted(document.result).items():
                if spot in made:
                    found._add(document.source.path, document.source.name, made[spot], rules)
        between = _wanted(run.results.together)
        for crop in run.batch_crops:
            name = names.get(crop.spot.document, crop.spot.document)
            found._add(crop.spot.document, name, crop, between.get(crop.spot, ()))
        return found

    def _add(self, path: str, name: str, crop: Crop, rules: Iterable[str]) -> None:
        key = (path, crop.spot)
        if key not in self._numbers:
            self._numbers[key] = len(self.shown) + 1
            self.shown.append(Shown(len(self.shown) + 1, path, name, crop, tuple(rules)))

    def number_of(self, document: Finished | None, found: FindingRecord) -> int | None:
        """The number of the first picture of a finding, None where it has none."""
        for spot in spots(found):
            path = document.source.path if document is not None else spot.document
            if (number := self._numbers.get((path, spot))) is not None:
                return number
        return None

    def of_value(self, document: Finished, place: Evidence | None) -> Crop | None:
        """The picture of a value in doubt."""
        spot = spot_of(place)
        return self._made.get(document.source.path, {}).get(spot) if spot is not None else None


def _wanted(scope: DocumentResult | ScopeResult) -> dict[Spot, list[str]]:
    """The spots of findings and questions in their order, each with the rules that ask for it."""
    wanted: dict[Spot, list[str]] = {}
    for found in (*scope.findings, *scope.questions):
        for spot in spots(found):
            rules = wanted.setdefault(spot, [])
            if found.rule not in rules:
                rules.append(found.rule)
    return wanted
