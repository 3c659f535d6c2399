"""Weights (bobot) in a measurement cell, list by list."""

from __future__ import annotations

from dataclasses import dataclass

from extractor.parts.measurement.weight_forms import Hit, hits
from extractor.records import Evidence, Weight

_FAR = 1200  # letters between two weights of one list, at most
_ALIKE = (
    {"variable", "under-heading"},
    {"bobot-named", "sentence"},
    {"bobot-first", "bobot-behind"},
)  # told apart by what stands before
_LONGEST = 20_000  # letters of a cell that are looked at: time stays bounded in hostile text


@dataclass(slots=True)
class _List:
    """A list that may go on: its number, and how its last weight was marked and written."""

    index: int
    last: Hit


def find_weights(text: str, evidence: Evidence | None = None) -> tuple[Weight, ...]:
    """All weights in order of print, ``list_index`` telling lists apart.

    Lists may stand in each other (``a. … 1) … 2) … b. …``): a marker goes on with the innermost open list
    that it follows. A list begins anew where a marker does, where the form of writing changes without
    markers, or where much other text lies between. A lone ``X = 50%`` without a word of weight is none.
    """
    weights: list[Weight] = []
    open_lists: list[_List] = []
    count = end = 0
    for hit in hits(text[:_LONGEST]):
        if weights and hit.start - end > _FAR:
            open_lists.clear()
        end = hit.end
        at = _continued(open_lists, hit)
        if at is None:
            if not hit.mark:
                open_lists.clear()
            open_lists.append(_List(count, hit))
            count += 1
        else:
            del open_lists[at + 1 :]
            open_lists[at].last = hit
        weights.append(
            Weight(
                label=hit.mark,
                percent=hit.percent,
                text=hit.text,
                list_index=open_lists[-1].index,
                evidence=evidence,
            )
        )
    return tuple(weights)


def _continued(open_lists: list[_List], hit: Hit) -> int | None:
    """Which open list ``hit`` goes on with, the innermost that it follows."""
    for at in reversed(range(len(open_lists))):
        if _follows(open_lists[at].last, hit):
            return at
    return None


def _follows(last: Hit, hit: Hit) -> bool:
    if not hit.stop and not last.stop:  # no marker, at most the name of a variable
        alike = hit.form == last.form or any({hit.form, last.form} == pair for pair in _ALIKE)
        return alike and (not hit.mark or hit.mark != last.mark)
    alike = hit.stop == last.stop and hit.mark.isdigit() == last.mark.isdigit()
    again = hit.mark == last.mark and _rank(hit.mark) not in (
        _rank("a"),
        _rank("1"),
    )  # a letter printed twice
    return alike and (again or _rank(hit.mark) > _rank(last.mark))


def _rank(mark: str) -> int:
    return int(mark) if mark.isdigit() else ord(mark.lower())
