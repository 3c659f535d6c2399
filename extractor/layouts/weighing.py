"""What the columns of a table mean, decided together: words, cells, place and neighbours are weighed.

No two columns have a meaning that a table prints once.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from itertools import product
from typing import Any

from extractor.layouts.senses import Senses
from extractor.layouts.shapes import Shapes

_MOST_TOGETHER = 6  # columns that want one meaning and are decided by trying all ways
_CANDIDATES = 3  # meanings of a column that are tried
_SEVERAL = {
    "realization", "rest", "measurement", "money", "note", "responsible", "budget", "data_source", "body",
    "person", "code", "goal", "plan", "program", "activity", "sub_activity", "number", "weight", "final",
    "aspect",
}  # fmt: skip
_ALIKE = {"number", "code"}  # either names the row
_PASSED = {"unit", "number", "code", "year"}

_Rival = tuple[str, float]
"""What a column means in the next likely way to part meanings among columns, and how far that is behind."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """The meaning of one column, None where nothing is likely enough; ``score`` of it, ``second`` the next
    likely one, and ``lead`` how far it is behind with all columns of the table."""

    meaning: str | None
    score: float = 0.0
    second: str | None = None
    lead: float = 1.0

    @property
    def close(self) -> bool:
        """Whether the next likely meaning is too near to choose without a doubt; a number or a code names the
        row either way."""
        alike = {self.meaning, self.second} <= _ALIKE
        return self.meaning is not None and not alike and self.lead < evidence()["margin"]


@cache
def evidence() -> dict[str, Any]:
    """``evidence.toml`` beside this module: what speaks for and against each meaning, the least sum of one
    and the least lead."""
    return tomllib.loads(resources.files("extractor.layouts").joinpath("evidence.toml").read_text("utf-8"))


def weighed(senses: Sequence[Senses], shapes: Sequence[Shapes]) -> tuple[Weighed, ...]:
    """The meaning of each column, left to right."""
    scores: list[dict[str, float]] = []
    for column, sense in enumerate(senses):
        scores.append(_scores(sense, shapes[column], _left(scores)))
    chosen, rivals = _together(scores)
    return tuple(_weighed(column, chosen, scores, rivals.get(column)) for column in range(len(scores)))


def _scores(sense: Senses, shapes: Shapes, left: str | None) -> dict[str, float]:
    said = dict(sense)
    for meaning, weight in sense.items():
        for other, share in _others(meaning).items():
            said.setdefault(other, share * weight)
    beside: Mapping[str, float] = evidence()["right_of"].get(left or "", {})
    return {
        meaning: weight + _of_shapes(meaning, shapes) + beside.get(meaning, 0.0)
        for meaning, weight in said.items()
    }


def _others(meaning: str) -> Mapping[str, float]:
    others: Mapping[str, Mapping[str, float]] = evidence()["others"]
    return others.get(meaning if _kind(meaning) == meaning else "of_period", {})


def _of_shapes(meaning: str, shapes: Shapes) -> float:
    speaks: Mapping[str, float] = evidence()["shapes"].get(_kind(meaning), {})
    return sum(speaks.get(shape, 0.0) * share for shape, share in shapes.items())


def _kind(meaning: str) -> str:
    """Targets of periods have the cells of the annual one."""
    return "annual" if re.fullmatch(r"[qmyhs]\d+", meaning) else meaning


def _left(scores: Sequence[Mapping[str, float]]) -> str | None:
    for score in reversed(scores):
        best = max(score, key=lambda m: score[m]) if score else None
        if best and best not in _PASSED:
            return best
    return None


def _together(scores: Sequence[Mapping[str, float]]) -> tuple[list[str | None], dict[int, _Rival]]:
    """The likeliest meanings with none of those that stand once given twice; and of columns that wanted the
    same one, what they have in the next likely way to give them out."""
    tops = [_top(score) for score in scores]
    chosen: list[str | None] = [top[0] if top else None for top in tops]
    others: dict[int, _Rival] = {}
    for meaning in {m for m in chosen if m and m not in _SEVERAL}:
        rivals = [column for column, own in enumerate(chosen) if own == meaning]
        if 1 < len(rivals) <= _MOST_TOGETHER:
            others |= _part(rivals, chosen, scores)
    return chosen, others


def _part(
    rivals: Sequence[int], chosen: list[str | None], scores: Sequence[Mapping[str, float]]
) -> dict[int, _Rival]:
    """Gives the columns that want one meaning the meanings whose sum is the largest; what no other meaning is
    likely for keeps the one it wants, twice. Returns those that have another meaning in the next likely
    way."""
    taken = {own for column, own in enumerate(chosen) if column not in rivals}
    ways = [
        (sum(scores[c][m] for c, m in zip(rivals, way, strict=True)), way)
        for way in product(*(_top(scores[column]) for column in rivals))
        if _once(way, taken) and _likely(way, rivals, scores)
    ]
    ways.sort(key=lambda one: -one[0])
    if not ways:
        return {}
    for column, meaning in zip(rivals, ways[0][1], strict=True):
        chosen[column] = meaning
    if len(ways) == 1:
        return {}
    (best, way), (next_best, other) = ways[:2]
    pairs = zip(rivals, way, other, strict=True)
    return {column: (two, best - next_best) for column, one, two in pairs if one != two}


def _likely(way: Sequence[str], rivals: Sequence[int], scores: Sequence[Mapping[str, float]]) -> bool:
    return all(scores[c][m] >= evidence()["least"] for c, m in zip(rivals, way, strict=True))


def _once(way: Sequence[str], taken: set[str | None]) -> bool:
    single = [meaning for meaning in way if meaning not in _SEVERAL]
    return len(set(single)) == len(single) and not taken & set(single)


def _top(score: Mapping[str, float]) -> list[str]:
    return sorted(score, key=lambda m: -score[m])[:_CANDIDATES]


def _weighed(
    column: int, chosen: Sequence[str | None], scores: Sequence[Mapping[str, float]], rival: _Rival | None
) -> Weighed:
    meaning, score = chosen[column], scores[column]
    if meaning is None or score[meaning] < evidence()["least"]:
        return Weighed(None, score.get(meaning or "", 0.0))
    taken = {own for n, own in enumerate(chosen) if n != column and own not in _SEVERAL}
    others = [other for other in score if other != meaning and other not in taken]
    second = max(others, key=lambda m: score[m], default=None)
    lead = score[meaning] - score[second] if second is not None else 1.0
    if rival is not None and rival[1] < lead:
        second, lead = rival
    return Weighed(meaning, round(score[meaning], 3), second, round(lead, 3))
