"""Signature blocks: position, name, rank and NIP under each other, two parties often side by side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from rapidfuzz.fuzz import partial_ratio, ratio

from extractor.parts.officials import (
    digits,
    is_doubtful_name,
    is_doubtful_nip,
    is_electronic_mark,
    is_head_of_region,
    is_position,
    is_rank,
    is_titles_only,
    looks_like_name,
    nip_in,
    role_of_label,
    without_rim,
)
from extractor.parts.titles import PlacedLine
from extractor.records import Box, Evidence, Party
from extractor.records.agreement import Role

_SAME_NAME = 82
_GAP = 1.9  # heights from line to line above which the room for a signature lies between
_SLOPE = 0.035  # of a page set askew by two degrees
_APART = 8.0  # points between the columns of two parties
_LEAST_BLOCK = 3  # lines of a block without a position: name, rank, NIP


@dataclass
class _Block:
    role: Role | None = None
    lines: list[PlacedLine] = field(default_factory=list)
    left: bool | None = None

    @property
    def ended(self) -> bool:
        return bool(self.lines) and nip_in(self.lines[-1].text) is not None


def read_signatures(
    lines: Sequence[PlacedLine], free: Sequence[int], introduced: Sequence[Party]
) -> list[Party]:
    """The parties of all signature blocks among the ``free`` lines, in reading order.

    ``introduced`` are the parties already known by name: they help to tell names from positions and to
    tell the parties apart where no label does.
    """
    found: list[Party] = []
    for group in _groups([lines[index] for index in free]):
        signed = [(block, party) for block in group if (party := _party(block, introduced)) is not None]
        found += _with_roles(signed, introduced)
    return found


def _groups(lines: Sequence[PlacedLine]) -> Iterator[list[_Block]]:
    """The blocks of each page and section."""
    keys = list(dict.fromkeys((placed.page, placed.section) for placed in lines))
    for key in keys:
        chosen = [placed for placed in lines if (placed.page, placed.section) == key]
        blocks = [block for column in _columns(chosen) for block in _blocks(column)]
        if blocks:
            yield blocks


def _columns(lines: Sequence[PlacedLine]) -> list[list[PlacedLine]]:
    """Lines that stand over each other, left column first; all in one where there are no boxes."""
    if any(placed.line.box is None for placed in lines):
        return [list(lines)]
    start = next((i for i, placed in enumerate(lines) if _opens(placed.text)), None)
    if start is None:
        return []
    top = lines[start].line.box
    below = [p for p in lines if p.line.box and top and p.line.box[1] >= top[1] - 40]
    columns = _overlapping(below)
    pairs = [pair for column in columns for pair in _side_by_side(column)]
    if pairs:  # lines that stand beside each other never belong together
        cut = median((_box(left)[2] + _box(right)[0]) / 2 for left, right in pairs)
        middles = [(_box(p)[0] + _box(p)[2]) / 2 for p in below]
        columns = [
            [p for p, middle in zip(below, middles, strict=True) if (middle < cut) is is_left]
            for is_left in (True, False)
        ]
    return [sorted(column, key=_top) for column in columns]


def _overlapping(lines: Sequence[PlacedLine]) -> list[list[PlacedLine]]:
    """Groups of lines whose widths overlap, from left to right."""
    columns: list[tuple[float, float, list[PlacedLine]]] = []
    for placed in lines:
        box = _box(placed)
        joined = [c for c in columns if box[0] < c[1] - _APART and box[2] > c[0] + _APART]
        rest = [c for c in columns if c not in joined]
        left = min([box[0], *(c[0] for c in joined)])
        right = max([box[2], *(c[1] for c in joined)])
        columns = [*rest, (left, right, [*(p for c in joined for p in c[2]), placed])]
    return [column[2] for column in sorted(columns, key=lambda c: c[0])]


def _side_by_side(lines: Sequence[PlacedLine]) -> Iterator[tuple[PlacedLine, PlacedLine]]:
    """(left, right) of lines at one height that do not overlap."""
    ordered = sorted(lines, key=lambda placed: _box(placed)[0])
    for index, left in enumerate(ordered):
        for right in ordered[index + 1 :]:
            a, b = _box(left), _box(right)
            slope = _SLOPE * (b[0] + b[2] - a[0] - a[2]) / 2  # boxes lie in the page as scanned, askew
            if abs(a[1] + a[3] - b[1] - b[3]) / 2 < 0.5 * (b[3] - b[1]) + slope and b[0] >= a[2] - 1:
                yield left, right


def _box(placed: PlacedLine) -> Box:
    box = placed.line.box
    assert box is not None
    return box


def _top(placed: PlacedLine) -> float:
    return placed.line.box[1] if placed.line.box else 0.0


def _opens(text: str) -> bool:
    return role_of_label(text) is not None or is_position(text)


def _blocks(column: Sequence[PlacedLine]) -> Iterator[_Block]:
    """A column cut where a label or a position begins another block, and after a NIP."""
    block: _Block | None = None
    loose: list[PlacedLine] = []  # lines of no block so far
    for placed in column:
        if is_electronic_mark(placed.text):
            continue
        role = role_of_label(placed.text)
        position = is_position(placed.text)
        fresh = block is None or block.ended
        if role is not None:
            if block is not None and block.lines:
                yield block
            block = _Block(role)
        elif position and (fresh or (block is not None and _is_full(block))):
            if block is not None and block.lines:
                yield block
            block = _Block(None, [placed])
        elif block is not None and not fresh:
            block.lines.append(placed)
        else:
            loose.append(placed)
            if nip_in(placed.text):
                chosen, loose = loose[-_LEAST_BLOCK:], []
                if any(looks_like_name(p.text) for p in chosen):  # its position was not readable
                    yield _Block(None, chosen)
    if block is not None and block.lines:
        yield block


def _is_full(block: _Block) -> bool:
    """A block that has a position and a line that can be a name under it."""
    return any(looks_like_name(p.text) for p in block.lines if not is_position(p.text)) and any(
        _is_gap(a, b) for a, b in pairwise(block.lines)
    )


def _is_gap(above: PlacedLine, below: PlacedLine) -> bool:
    a, b = above.line, below.line
    if a.box and b.box:
        return b.box[1] - a.box[1] > _GAP * max(a.box[3] - a.box[1], b.box[3] - b.box[1], 1.0)
    return (b.evidence.line or 0) - (a.evidence.line or 0) > 1


def _party(block: _Block, introduced: Sequence[Party]) -> Party | None:
    lines = block.lines
    tail = next((i for i, p in enumerate(lines) if nip_in(p.text) is not None), len(lines))
    ranks = [i for i in range(1, tail) if is_rank(lines[i].text)]
    end = ranks[0] if ranks else tail
    first, last = _name_span(lines, end, introduced, certain=end < len(lines))
    if first is None:
        return None
    position = [p for p in lines[:first] if _is_words(p.text)]
    position = _from_office(position)
    named = lines[first:last]
    nip_text = (nip_in(lines[tail].text) or None) if tail < len(lines) else None
    name = without_rim(" ".join(p.text for p in named))
    scanned = any(p.line.readings for p in lines)
    doubtful = is_doubtful_nip(nip_text, scanned) or is_doubtful_name(name, scanned)
    doubtful = doubtful or _names_several(name, introduced)
    doubtful = doubtful or (scanned and bool(ranks) and not nip_text)  # who has a rank has a NIP
    kept = [*position, *named, *(lines[i] for i in ranks), *lines[tail : tail + 1]]
    return Party(
        role=block.role or "first",
        name=name,
        position=without_rim(" ".join(p.text for p in position)) or None,
        rank=without_rim(" ".join(lines[i].text for i in ranks)) or None,
        nip=digits(nip_text),
        nip_text=nip_text,
        section=lines[0].section,
        place="signature",
        needs_review=doubtful or any(p.line.needs_review for p in kept),
        evidence=Evidence.joined([p.line.evidence for p in kept]),
    )


def _names_several(name: str, introduced: Sequence[Party]) -> bool:
    """Whether a name holds those of two parties: columns that could not be told apart."""
    low = name.casefold()
    held = {p.role for p in introduced if partial_ratio(p.name.casefold(), low) >= _SAME_NAME}
    return len(held) > 1


def _is_words(text: str) -> bool:
    return sum(c.isalpha() for c in text) > 2


def _from_office(lines: list[PlacedLine]) -> list[PlacedLine]:
    """Without what stands above the office: Menyetujui, Mengetahui, a stray line."""
    start = next((i for i, p in enumerate(lines) if is_position(p.text)), None)
    return [] if start is None else lines[start:]


def _name_span(
    lines: Sequence[PlacedLine], end: int, introduced: Sequence[Party], certain: bool
) -> tuple[int | None, int]:
    """(first, end) of the lines of the name above ``end``.

    A known name wins; with a rank or NIP below it the name is the line above that; else the first line
    after the room for the signature that looks like a name.
    """
    known = {party.name.casefold() for party in introduced}
    for index in range(end):
        text = without_rim(lines[index].text).casefold()
        alike = max((ratio(text, name) for name in known), default=0.0)
        if alike >= _SAME_NAME:
            longer = f"{lines[index - 1].text} {text}".casefold() if index else text
            over_two = any(ratio(longer, name) > alike for name in known)
            return index - over_two, _with_titles(lines, index, end)
    if certain and end > 0:
        first = end - 1
        if (first > 0 and is_titles_only(lines[first].text) and looks_like_name(lines[first - 1].text)) or (
            first > 1 and _is_first_half(lines, first - 1)
        ):
            first -= 1
        return (
            (first, end) if _is_words(lines[first].text) and not is_position(lines[first].text) else (None, 0)
        )
    for index in range(1, end):
        if _is_gap(lines[index - 1], lines[index]) and looks_like_name(lines[index].text):
            return index, _with_titles(lines, index, end)
    if end and not is_position(lines[0].text) and looks_like_name(lines[0].text):
        return 0, _with_titles(lines, 0, end)
    return None, 0


def _is_first_half(lines: Sequence[PlacedLine], index: int) -> bool:
    """Whether a short line below the room for the signature begins the name that the next line goes on."""
    text = lines[index].text
    apart = _is_gap(lines[index - 1], lines[index]) and not _is_gap(lines[index], lines[index + 1])
    return apart and not is_position(text) and looks_like_name(text)


def _with_titles(lines: Sequence[PlacedLine], index: int, end: int) -> int:
    follows = index + 1 < end and is_titles_only(lines[index + 1].text)
    return index + 2 if follows and not _is_gap(lines[index], lines[index + 1]) else index + 1


def _by_name(party: Party, introduced: Sequence[Party]) -> Role | None:
    scores = [(ratio(party.name.casefold(), p.name.casefold()), p.role) for p in introduced]
    best = max(scores, default=(0.0, None), key=lambda pair: pair[0])
    return best[1] if best[0] >= _SAME_NAME else None


def _by_office(party: Party, parties: Sequence[Party]) -> Role | None:
    if not any(is_head_of_region(p.position) for p in parties):
        return None
    if len(parties) == 1 and is_head_of_region(party.position):
        return None
    return "second" if is_head_of_region(party.position) else "first"


def _with_roles(signed: Sequence[tuple[_Block, Party]], introduced: Sequence[Party]) -> list[Party]:
    """The parties with their roles by label, known name or office, in that order.

    Of two parties one of which can be told, the other is the other; of two that cannot, the left one is the
    second party (the superior).
    """
    parties = [party for _, party in signed]
    roles: list[Role | None] = [
        block.role or _by_name(party, introduced) or _by_office(party, [*parties, *introduced])
        for block, party in signed
    ]
    return [
        party.model_copy(update={"role": role or _by_side(index, roles)})
        for index, (party, role) in enumerate(zip(parties, roles, strict=True))
    ]


def _by_side(index: int, roles: Sequence[Role | None]) -> Role:
    other = roles[1 - index] if len(roles) == 2 else None
    if other is not None:
        return "first" if other == "second" else "second"
    return "second" if len(roles) > 1 and index == 0 else "first"
