"""The signs of names read from pixels and of the titles behind them: commas that blur took, capitals read as
small letters.

The letters of a name are never touched. A comma is sure where another mention of the person shows it or a
second point stands in its place; where every mention lacks it, it was printed so.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass

from extractor.correction.edits import Edit
from extractor.lexicon.academic_titles import TitledName, titled
from extractor.lexicon.plain import letters
from extractor.records import Party

_BORNE_OUT, _ALONE = 0.97, 0.7  # confidence; the second where signs may still be others
_SMALL_FIRST = re.compile(r"^[a-z](?=[a-z]{2,}\s+[A-Z])")


@dataclass(frozen=True, slots=True)
class NameEdit:
    """``edit`` of the name of party ``index``, None where nothing is mended; ``doubtful`` says that its signs
    may still be others."""

    index: int
    edit: Edit | None
    doubtful: bool


def name_edits(parties: Sequence[Party], scanned: Container[int]) -> Iterator[NameEdit]:
    """What is to be done with the names that stand on ``scanned`` pages and have signs set amiss."""
    mentions: dict[str, list[TitledName]] = {}
    read: list[tuple[int, str, TitledName | None]] = []
    for index, party in enumerate(parties):
        if party.evidence is None or party.evidence.page not in scanned:
            continue
        found = titled(party.name)
        read.append((index, party.name, found))
        if found is not None:
            mentions.setdefault(letters(party.name), []).append(found)
    for index, name, found in read:
        mended, doubtful = _mended(found, mentions[letters(name)]) if found else (None, False)
        became = _with_capital(mended.text if mended else name)
        edit = None
        if became != name:
            edit = Edit(0, len(name), name, became, "name-signs", _ALONE if doubtful else _BORNE_OUT)
        if edit or doubtful:
            yield NameEdit(index, edit, doubtful)


def _with_capital(name: str) -> str:
    """The name with a capital at its beginning; what ends in a point is a title of its own (dr., apt.)."""
    return _SMALL_FIRST.sub(lambda match: match[0].upper(), name)


def _mended(name: TitledName, mentions: Sequence[TitledName]) -> tuple[TitledName, bool]:
    """(the name set right, whether its signs may be others all the same)."""
    others = [other for other in mentions if other is not name and len(other.gaps) == len(name.gaps)]
    shown = tuple(n for n in name.slips if name.is_doubled(n) or any("," in o.gaps[n] for o in others))
    open_ones = tuple(n for n in name.slips if n not in shown)
    lost = () if others else open_ones
    mended = name.with_commas((*shown, *lost)).with_capitals()
    return mended, bool(open_ones) or _lacks_point(name, mended, others)


def _lacks_point(name: TitledName, mended: TitledName, others: Sequence[TitledName]) -> bool:
    """Whether the last point of a name may be lost: another mention has it, or the title was hard to read."""
    last = mended.titles[-1]
    if last.endswith("."):
        return False
    return last != name.titles[-1] or any(other.titles[-1].endswith(".") for other in others)
