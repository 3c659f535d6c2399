"""A record with the right values that people gave: made anew each time, beside what was read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from audit.decisions.decision import Decision
from audit.decisions.fields import NotCorrectableError, as_read, row_words, with_value, without_doubts
from extractor.records import Agreement


@dataclass(frozen=True, slots=True)
class Corrected:
    """``agreement`` after ``applied``; ``stale`` could not be put anywhere, since what is read there is not
    what its author looked at."""

    agreement: Agreement
    applied: tuple[Decision, ...] = ()
    stale: tuple[Decision, ...] = ()


def corrected(read: Agreement, decisions: Sequence[Decision]) -> Corrected:
    """``read`` with the decisions in force on its values (``Decided.corrections``).

    All paths and words are those of ``read``: the order of the decisions does not count.
    """
    right = read
    applied: list[Decision] = []
    stale: list[Decision] = []
    for decision in decisions:
        try:
            fits = _fits(read, decision)
            right = _with(right, decision) if fits else right
        except (KeyError, NotCorrectableError):
            fits = False
        (applied if fits else stale).append(decision)
    return Corrected(right, tuple(applied), tuple(stale))


def _fits(read: Agreement, decision: Decision) -> bool:
    same = as_read(read, decision.name) == decision.read
    return same and row_words(read, decision.name) == decision.around


def _with(record: Agreement, decision: Decision) -> Agreement:
    if decision.verdict == "corrected" and decision.value is not None:
        return with_value(record, decision.name, decision.value)
    return without_doubts(record, decision.name) if decision.verdict == "confirmed" else record
