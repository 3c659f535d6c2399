"""ACT002: objective or indicator worded otherwise in the action plan than in the agreement."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from extractor.records import Agreement
from rules.engine.finding import Finding, Severity
from rules.engine.look import Look
from rules.engine.rule import Context, RuleSettings, rule
from rules.knowledge.confusion import can_misread
from rules.knowledge.sameness import Difference, difference
from rules.views.plan import Planned, plan

NEAR = 2
"""Words that differ by so many letters at most may be one word, misread."""


@dataclass(frozen=True, slots=True)
class _Pair:
    """One field in both places: paths and texts in the agreement and in the plan."""

    agreed_path: str
    planned_path: str
    agreed: str
    planned: str


def _planned(agreement: Agreement) -> Iterator[str]:
    return (f"actions[{row}].indicator" for planned in plan(agreement).planned for row in planned.rows[:1])


@rule(
    id="ACT002",
    name="plan-wording-differs",
    severity=Severity.WARNING,
    needs=(
        Look(
            "indikator perjanjian dalam rencana aksi",
            "the agreement’s indicators in the action plan",
            _planned,
        ),
    ),
)
def check(agreement: Agreement, settings: RuleSettings, context: Context) -> Iterator[Finding]:
    """Compared as printed: where only a correction made the texts one, the finding says misreading."""
    seen: set[tuple[str, str]] = set()
    for planned in plan(agreement).planned:
        for pair in _pairs(agreement, planned):
            found = _difference(agreement, pair)
            if found is not None and (pair.agreed, pair.planned) not in seen:
                seen.add((pair.agreed, pair.planned))
                yield found


def _difference(agreement: Agreement, pair: _Pair) -> Finding | None:
    """The finding of a pair, None where it says the same as read.

    A misreading, where a correction explains it, made or only proposed, or where readers of images are in
    play and single words differ by a letter or two. Proposals are never quoted as the document's words.
    """
    printed, mended = _as_read(agreement, pair), _as_mended(agreement, pair)
    found = difference(pair.agreed, pair.planned) or difference(printed.agreed, printed.planned)
    if found is None:
        return None
    explained = difference(mended.agreed, mended.planned) is None
    misread = explained or (can_misread(agreement) and _near(found))
    quoted = pair if difference(pair.agreed, pair.planned) else printed
    return _finding(quoted, found, misread)


def _near(found: Difference) -> bool:
    words = [*zip(found.one, found.other, strict=False)]
    return len(found.one) == len(found.other) and all(OSA.distance(a, b) <= NEAR for a, b in words)


def _pairs(agreement: Agreement, planned: Planned) -> Iterator[_Pair]:
    """Objective and name against each wording in the plan, each wording once."""
    row, path = planned.indicator, f"indicators[{planned.index}]"
    for agreed, field, name in ((row.objective, "objective", "objective"), (row.name, "indicator", "name")):
        seen: set[str] = set()
        for index in planned.rows:
            text = getattr(agreement.actions[index], field)
            if agreed and text and text not in seen:
                seen.add(text)
                yield _Pair(f"{path}.{name}", f"actions[{index}].{field}", agreed, text)


def _as_read(agreement: Agreement, pair: _Pair) -> _Pair:
    """The pair before its corrections."""
    agreed, planned = pair.agreed, pair.planned
    for mended in agreement.corrections:
        if mended.made and mended.field == pair.agreed_path:
            agreed = agreed.replace(mended.became, mended.read, 1)
        if mended.made and mended.field == pair.planned_path:
            planned = planned.replace(mended.became, mended.read, 1)
    return _Pair(pair.agreed_path, pair.planned_path, agreed, planned)


def _as_mended(agreement: Agreement, pair: _Pair) -> _Pair:
    """The pair with the corrections that were only proposed as well."""
    agreed, planned = pair.agreed, pair.planned
    for mended in agreement.corrections:
        if not mended.made and mended.field == pair.agreed_path:
            agreed = agreed.replace(mended.read, mended.became, 1)
        if not mended.made and mended.field == pair.planned_path:
            planned = planned.replace(mended.read, mended.became, 1)
    return _Pair(pair.agreed_path, pair.planned_path, agreed, planned)


def _finding(pair: _Pair, found: Difference, misread: bool) -> Finding:
    return Finding.at(
        pair.planned_path,
        pair.agreed_path,
        confusable=misread,
        field=pair.agreed_path.rpartition(".")[2],
        agreed=pair.agreed,
        planned=pair.planned,
        agreed_words=list(found.one),
        planned_words=list(found.other),
        misread=misread,
    )
