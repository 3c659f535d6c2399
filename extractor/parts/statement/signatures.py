"""The parties of signature blocks: position, name, rank and NIP under each other, and who is which party."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set

from rapidfuzz.fuzz import ratio

from extractor.lexicon.names import likeness_of_names, may_be_read_of
from extractor.lexicon.nip import digits
from extractor.lexicon.offices import is_head_of_region, is_position
from extractor.parts.statement.doubts import doubts_on
from extractor.parts.statement.officials import (
    is_rank,
    is_titles_only,
    looks_like_name,
    nip_in,
    without_loose_commas,
    without_rim,
)
from extractor.parts.statement.signature_blocks import SignatureBlock, blocks_by_page, is_gap, is_scrap
from extractor.parts.statement.signed import Room, Traces, room_of, with_signatures
from extractor.parts.statement.titles import PlacedLine
from extractor.records import Doubts, Evidence, Party, doubt_if, united
from extractor.records.statement import PartyField, Role

_SAME_WORD = 82  # of 100: one word of a name, misread in a letter


def read_signatures(
    lines: Sequence[PlacedLine], free: Sequence[int], introduced: Sequence[Party], traces: Traces
) -> list[Party]:
    """The parties of all signature blocks among the ``free`` lines, in reading order.

    ``introduced`` are the parties already known by name: they help to tell names from positions and to
    tell the parties apart where no label does. ``traces`` show who signed.
    """
    found: list[Party] = []
    scraps = [lines[index] for index in free if is_scrap(lines[index])]
    for group in blocks_by_page([lines[index] for index in free]):
        read = [(block, *party) for block in group if (party := _party(block, introduced)) is not None]
        named = _with_roles([(block, party) for block, party, _ in read], introduced)
        named = with_signatures(named, [room for _, _, room in read], traces, scraps)
        found += _with_lost_positions(named, [block for block, _, _ in read])
    return found


def _with_lost_positions(parties: list[Party], blocks: Sequence[SignatureBlock]) -> list[Party]:
    """Those who sign on a scan without a position beside one who has it, marked: theirs was not read."""
    if not any(party.position for party in parties):
        return parties
    scanned = any(placed.line.readings for block in blocks for placed in block.lines)
    lost = doubt_if(scanned, "hidden-part", "signatures", field="position")
    return [p if p.position else p.doubting(*lost) for p in parties]


def _party(block: SignatureBlock, introduced: Sequence[Party]) -> tuple[Party, Room] | None:
    """The party of a block and the room that it signs in."""
    lines = block.lines
    tail = next((i for i, p in enumerate(lines) if nip_in(p.text) is not None), len(lines))
    ranks = [i for i in range(1, tail) if is_rank(lines[i].text)]
    end = ranks[0] if ranks else tail
    first, last = _name_span(lines, end, introduced, certain=end < len(lines))
    if first is None:
        return None
    position = _from_office([p for p in lines[:first] if _is_words(p.text)])
    named = lines[first:last]
    nip_text = (nip_in(lines[tail].text) or None) if tail < len(lines) else None
    printed: dict[PartyField, Sequence[PlacedLine]] = {
        "position": position,
        "name": named,
        "rank": [lines[i] for i in ranks],
        "nip": lines[tail : tail + 1],
    }
    texts = {field: _joined(part) for field, part in printed.items()}
    name = without_rim(texts["name"])
    doubts = doubts_on(printed, {**texts, "nip": nip_text})
    found = Party(
        role=block.role or "first",
        name=name,
        position=without_rim(texts["position"]) or None,
        rank=without_rim(texts["rank"]) or None,
        nip=digits(nip_text),
        nip_text=nip_text,
        section=lines[0].section,
        place="signature",
        doubts=doubts,
        evidence=Evidence.joined([p.line.evidence for part in printed.values() for p in part]),
    )
    several = doubt_if(_names_several(name, introduced), "other-role", "signatures", name)
    return found.doubting(*several, *_on_colours(block, printed)), room_of(block, first, last)


def _on_colours(block: SignatureBlock, printed: Mapping[PartyField, Sequence[PlacedLine]]) -> Doubts:
    """On values in coloured print within a block that is dark otherwise: they may be words of a stamp, and a
    NIP that was not found may stand beside them."""
    coloured = [placed for placed in block.lines if placed.line.coloured]
    if len(coloured) == len(block.lines):
        return ()
    found: list[Doubts] = []
    for field, part in printed.items():
        seen = [p.text for p in (part or coloured if field == "nip" else part) if p.line.coloured]
        found.append(doubt_if(seen, "stamp-words", "colour", " ".join(seen), field=field))
    return united(*found)


def _joined(lines: Sequence[PlacedLine]) -> str:
    text = " ".join(placed.text for placed in lines)
    return without_loose_commas(text) if any(placed.line.readings for placed in lines) else text


def _names_several(name: str, introduced: Sequence[Party]) -> bool:
    """Whether a name holds those of two parties: columns that could not be told apart."""
    words = name.casefold().split()
    return len({p.role for p in introduced if _is_within(p.name.casefold(), words)}) > 1


def _is_within(name: str, words: Sequence[str]) -> bool:
    """Whether every word of a name, its titles left out, is among the words, or one much like it."""
    own = name.partition(",")[0].split()
    return all(any(ratio(word, other.strip(".,")) >= _SAME_WORD for other in words) for word in own)


def _is_words(text: str) -> bool:
    return sum(c.isalpha() for c in text) > 2


def _from_office(lines: list[PlacedLine]) -> list[PlacedLine]:
    """Without what stands above the office: Menyetujui, Mengetahui, a stray line. On a scan, where no office
    can be told, the lines that were hard to read are it."""
    start = next((i for i, p in enumerate(lines) if is_position(p.text)), None)
    return [p for p in lines if p.line.needs_review] if start is None else lines[start:]


def _name_span(
    lines: Sequence[PlacedLine], end: int, introduced: Sequence[Party], certain: bool
) -> tuple[int | None, int]:
    """(first, end) of the lines of the name above ``end``.

    A known name wins; with a rank or NIP below it the name is the line above that; else the first line
    after the room for the signature that looks like a name.
    """
    known = {party.name for party in introduced}
    for index in range(end):
        text = without_rim(lines[index].text)
        if any(may_be_read_of(text, name) for name in known):
            alike = max(likeness_of_names(text, name) for name in known)
            longer = f"{lines[index - 1].text} {text}" if index else text
            over_two = any(likeness_of_names(longer, name) > alike for name in known)
            return index - over_two, _with_titles(lines, index, end)
    broken = next((i for i in range(end - 1) if _is_broken_name(lines[i], lines[i + 1], known)), None)
    if broken is not None:
        return broken, _with_titles(lines, broken + 1, end)
    if certain and end > 0:
        first = end - 1
        if (first > 0 and is_titles_only(lines[first].text) and looks_like_name(lines[first - 1].text)) or (
            first > 1 and _is_first_half(lines, first - 1)
        ):
            first -= 1
        return (
            (first, end) if _is_words(lines[first].text) and not is_position(lines[first].text) else (None, 0)
        )
    below = (i for i in range(1, end) if is_gap(lines[i - 1], lines[i]) and looks_like_name(lines[i].text))
    under = next(below, _last_of_flat(lines[:end]))
    if under is not None:
        return under, _with_titles(lines, under, end)
    if end and not is_position(lines[0].text) and looks_like_name(lines[0].text):
        return 0, _with_titles(lines, 0, end)
    return None, 0


def _last_of_flat(lines: Sequence[PlacedLine]) -> int | None:
    """The name below an office in a cell of a transcript, which keeps no room for a signature."""
    if len(lines) < 2 or not is_position(lines[0].text) or any(p.line.box is not None for p in lines):
        return None
    return next((i for i in range(len(lines) - 1, 0, -1) if looks_like_name(lines[i].text)), None)


def _is_broken_name(above: PlacedLine, below: PlacedLine, known: Set[str]) -> bool:
    """Whether two lines right below each other are one known name that its narrow column broke."""
    whole = without_rim(f"{above.text} {below.text}")
    return not is_gap(above, below) and any(may_be_read_of(whole, name) for name in known)


def _is_first_half(lines: Sequence[PlacedLine], index: int) -> bool:
    """Whether a short line below the room for the signature begins the name that the next line goes on."""
    text = lines[index].text
    apart = is_gap(lines[index - 1], lines[index]) and not is_gap(lines[index], lines[index + 1])
    return apart and not is_position(text) and looks_like_name(text)


def _with_titles(lines: Sequence[PlacedLine], index: int, end: int) -> int:
    follows = index + 1 < end and is_titles_only(lines[index + 1].text)
    return index + 2 if follows and not is_gap(lines[index], lines[index + 1]) else index + 1


def _by_name(party: Party, introduced: Sequence[Party]) -> Role | None:
    same = [p for p in introduced if may_be_read_of(party.name, p.name)]
    best = max(same, key=lambda p: likeness_of_names(party.name, p.name), default=None)
    return best.role if best else None


def _by_office(party: Party, parties: Sequence[Party]) -> Role | None:
    if not any(is_head_of_region(p.position) for p in parties):
        return None
    if len(parties) == 1 and is_head_of_region(party.position):
        return None
    return "second" if is_head_of_region(party.position) else "first"


def _with_roles(signed: Sequence[tuple[SignatureBlock, Party]], introduced: Sequence[Party]) -> list[Party]:
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
