"""Whether those who are named in signature blocks signed: what stands in the room between title and name.

A stamp is no signature, and it may hide one; ink of which nobody can say what it is leaves the question
open. So does a line in that room, unless it says that the document was signed electronically.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from extractor.parts.statement.signature_blocks import SignatureBlock
from extractor.parts.statement.titles import PlacedLine
from extractor.read import Trace
from extractor.records import Party
from extractor.records.evidence import Box
from extractor.records.statement import SignatureKind

_LOWEST = 10.0  # points between title and name: with less there is no room to sign in
_BESIDE = 14.0  # points to either side of title and name that a signature reaches
_NARROWEST = 110.0  # points: a signature is wider than a short name
_IN = 6.0  # points that a stroke reaches into the room
_SHARED = 0.25  # of a stroke of someone else: with more in this room it may be of this party as well
_COVERED = 0.62  # of the room's width: with more under stamps, a signature may be hidden

Traces = Mapping[int, tuple[Trace, ...] | None]
"""The traces of each page; None where nobody looked for any."""


@dataclass(frozen=True, slots=True)
class Room:
    """Where a party signs. ``box`` lies between title and name, ``crowded`` says that a line stands in it,
    ``electronic`` that one of them says so in words. ``box`` is None where there is no such place."""

    page: int
    box: Box | None
    crowded: bool
    electronic: bool


def room_of(block: SignatureBlock, first: int, end: int) -> Room:
    """The room of a block whose name stands in its lines from ``first`` to ``end``."""
    above = [*((block.label,) if block.label else ()), *block.lines[:first]]
    page = block.lines[first].page
    lines = [placed.line.box for placed in (*above, *block.lines[first:end])]
    boxes = [box for box in lines if box is not None]
    if not above or len(boxes) < len(lines) or any(placed.page != page for placed in above):
        return Room(page, None, False, block.electronic)
    gaps = [below[1] - upper[3] for upper, below in pairwise(boxes[: len(above) + 1])]
    widest = max(range(len(gaps)), key=lambda n: gaps[n])
    left, right = min(box[0] for box in boxes), max(box[2] for box in boxes)
    reach = max(_BESIDE, (_NARROWEST - (right - left)) / 2)
    room = (left - reach, boxes[widest][3], right + reach, boxes[widest + 1][1])
    crowded = widest + 1 < len(above) or sum(gap >= _LOWEST for gap in gaps) > 1
    return Room(page, room, crowded, block.electronic)


def with_signatures(
    parties: Sequence[Party], rooms: Sequence[Room], traces: Traces, scraps: Sequence[PlacedLine]
) -> list[Party]:
    """The parties, with whether they signed and how; ``scraps`` are lines of which nobody knows what they
    are. None where that cannot be told."""
    return [
        _with(party, room, rooms, traces, [s.line.box for s in scraps if s.page == room.page and s.line.box])
        for party, room in zip(parties, rooms, strict=True)
    ]


def _with(party: Party, room: Room, rooms: Sequence[Room], traces: Traces, scraps: Iterable[Box]) -> Party:
    if room.electronic:
        return _told(party, True, "electronic")
    found = traces.get(room.page)
    if found is None or room.box is None:
        return party
    box = room.box
    near = [trace for trace in found if _reaches(trace.box, box)]
    if any(trace.kind in ("code", "field") for trace in near):
        return _told(party, True, "electronic")
    others = [other.box for other in rooms if other is not room and other.page == room.page and other.box]
    pens = [trace.box for trace in near if trace.kind == "pen"]
    if any(_shared(pen, box) >= max((_shared(pen, one) for one in others), default=0.0) for pen in pens):
        return _told(party, True, "ink")
    doubtful = [trace.box for trace in near if trace.kind == "unclear"]
    doubtful += [pen for pen in pens if _shared(pen, box) >= _SHARED]
    stamps = [trace.box for trace in near if trace.kind == "stamp"]
    open_ = room.crowded or doubtful or any(_reaches(scrap, box) for scrap in scraps)
    if open_ or box[3] - box[1] < _LOWEST or _covered(box, stamps) > _COVERED:
        return party
    return _told(party, False, None)


def _told(party: Party, signed: bool, kind: SignatureKind | None) -> Party:
    return party.model_copy(update={"signed": signed, "signature": kind})


def _reaches(box: Box, room: Box) -> bool:
    across = min(box[2], room[2]) - max(box[0], room[0])
    down = min(box[3], room[3]) - max(box[1], room[1])
    return across >= min(_IN, box[2] - box[0]) and down >= min(_IN, box[3] - box[1])


def _shared(box: Box, room: Box) -> float:
    """The share of a box that lies in a room."""
    across = min(box[2], room[2]) - max(box[0], room[0])
    down = min(box[3], room[3]) - max(box[1], room[1])
    whole = (box[2] - box[0]) * (box[3] - box[1])
    return max(across, 0.0) * max(down, 0.0) / max(whole, 1.0)


def _covered(room: Box, stamps: Sequence[Box]) -> float:
    """The share of a room's width that lies under stamps."""
    under, end = 0.0, room[0]
    for left, _, right, _ in sorted(stamps):
        under += max(0.0, min(right, room[2]) - max(left, end))
        end = max(end, right)
    return under / max(room[2] - room[0], 1.0)
