"""The parties where the document introduces them: blocks of Nama, NIP, Jabatan, Unit Kerja."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from extractor.lexicon.labels import role_labelled
from extractor.lexicon.nip import digits
from extractor.lexicon.offices import is_head_of_region
from extractor.lexicon.plain import set_wide
from extractor.parts.statement.clauses import begins_clause
from extractor.parts.statement.doubts import doubts_on
from extractor.parts.statement.officials import (
    names_body,
    nip_in,
    role_stated,
    without_loose_commas,
    without_rim,
)
from extractor.parts.statement.titles import PlacedLine
from extractor.records import Evidence, Party
from extractor.records.statement import PartyField, Role

_FIELD = re.compile(
    rf"^\W*(?:\d\s*[.)]\s*)?(?P<label>{set_wide('nama')}(?:\s+lengkap)?|n ?[il1] ?p|{set_wide('jabatan')}|"
    rf"{set_wide('pangkat')}(?:\s*[/,]?\s*gol(?:ongan)?\.?(?:\s*ruang)?)?|"
    r"golongan|unit\s+(?:kerja|organisasi)|satuan\s+kerja|instansi|skpd|opd|perangkat\s+daerah)\b\.?"
    r"\s*(?P<colon>[:;.]?)\s*(?P<value>.*)$",
    re.I,
)  # a blank between letters: labels set wide (N a m a), which readers close here and there
_ENDS = re.compile(r"\b(?:selanjutnya|selaku\s+atasan|disebut|dalam\s+hal\s+ini)\b", re.I)
_DIRT = re.compile(r"^[\s.·•'’`:]+(?=\w)")  # what the colon of a label is read as on a poor scan
_INDENT = 15.0  # points from a label to the line that goes on with its value
_PITCH = 2.2  # heights of a line, from top to top, to the line that goes on
_STRAY = 1  # lines between two parts of one block that belong to neither
_FIELD_OF: dict[str, PartyField] = {
    "nama": "name",
    "nip": "nip",
    "jabatan": "position",
    "pangkat": "rank",
    "unit kerja": "organisation",
}


@dataclass
class _Block:
    """Fields under construction, each with its pieces of text."""

    section: str
    page: int
    values: dict[str, list[str]] = field(default_factory=dict)
    lines: list[PlacedLine] = field(default_factory=list)
    printed: dict[PartyField, list[PlacedLine]] = field(default_factory=dict)
    role: Role | None = None
    last: str | None = None
    indices: set[int] = field(default_factory=set)  # of the lines that belong to it
    end: int = -1  # the last of them
    closed: bool = False

    def add(self, label: str, text: str, placed: PlacedLine) -> None:
        self.values.setdefault(label, []).append(text)
        self.printed.setdefault(_FIELD_OF[label], []).append(placed)
        self.lines.append(placed)


def read_identities(lines: Sequence[PlacedLine], taken: set[int]) -> tuple[list[Party], set[int]]:
    """The parties introduced, and the indices of the lines that introduce them.

    The role is the one stated below the block ("selanjutnya disebut Pihak Kedua"); else a head of region
    above another official is the second party, and everyone else the first.
    """
    blocks: list[_Block] = []
    for index, placed in enumerate(lines):
        if index in taken:
            continue
        block = blocks[-1] if blocks and _is_open(blocks[-1], placed, index) else None
        if _add(blocks, block, placed):
            blocks[-1].indices.add(index)
            blocks[-1].end = index
    persons = [
        block for block in blocks if _text(block, "nama") and _introduces(block) and not _is_body(block)
    ]
    used = {
        index
        for block in blocks
        if block in persons or not _is_of_signature(block)
        for index in block.indices
    }
    return [_party(block, persons) for block in persons], used


def _is_of_signature(block: _Block) -> bool:
    """Whether its one field is the NIP that stands below the name of one who signs (``NIP : 19…``)."""
    return set(block.values) == {"nip"}


def _is_body(block: _Block) -> bool:
    """Whether what is named is no person but a body (``Nama : Dinas Sosial``, ``Nama Instansi``)."""
    return names_body(_text(block, "nama") or "")


def _is_open(block: _Block, placed: PlacedLine, index: int) -> bool:
    """Whether a line can still belong to it: at most one stray line (a page number) lies between."""
    near = index - block.end <= _STRAY + 1 and placed.page - block.page <= 1
    return near and not block.closed and block.section == placed.section


def _add(blocks: list[_Block], block: _Block | None, placed: PlacedLine) -> bool:
    text = placed.text
    match = _FIELD.match(text)
    if match and (match["colon"] or block is not None or match["label"].casefold() == "nama"):
        label = _label(match["label"])
        if label == "nama" or block is None:
            if not match["value"].strip() or not _starts(match):
                return False
            block = _Block(placed.section, placed.page)
            blocks.append(block)
        block.add(label, match["value"], placed)
        block.last = label
        return True
    if block is None:
        return False
    if (role := role_stated(text)) or (block.last and _ENDS.search(text)):
        block.role = role or block.role
        block.closed = True
        return True
    if block.last and _carries_on(block, placed):
        block.add(block.last, text, placed)
        return True
    block.last = None
    return False


def _starts(match: re.Match[str]) -> bool:
    """A label with its colon, or Nama before a word in capitals."""
    return bool(match["colon"]) or match["value"][:1].isupper()


def _introduces(block: _Block) -> bool:
    """A colon or a second field: Nama alone over other words heads the column of a table."""
    first = _FIELD.match(block.lines[0].text)
    return len(block.values) > 1 or block.closed or bool(first and first["colon"])


def _label(text: str) -> str:
    low = "".join(text.casefold().split())
    if low.startswith("nama"):
        return "nama"
    if low.startswith(("pangkat", "golongan")):
        return "pangkat"
    if re.fullmatch(r"n[il1]p", low):
        return "nip"
    return "jabatan" if low == "jabatan" else "unit kerja"


def _carries_on(block: _Block, placed: PlacedLine) -> bool:
    """A value that wraps: indented under it, or the very next line of a transcript."""
    if begins_clause(placed.text) or role_labelled(placed.text) or block.last == "nip":
        return False
    above = block.lines[-1].line
    if above.box and placed.line.box:
        first = block.lines[0].line.box
        height = max(placed.line.box[3] - placed.line.box[1], 1.0)
        indented = first is not None and placed.line.box[0] > first[0] + _INDENT
        return indented and placed.line.box[1] - above.box[1] < _PITCH * height
    return (placed.line.evidence.line or 0) == (above.evidence.line or 0) + 1


def _printed(block: _Block, label: str) -> str:
    text = _DIRT.sub("", " ".join(block.values.get(label, ())))
    return without_loose_commas(text) if any(p.line.readings for p in block.lines) else text


def _text(block: _Block, label: str) -> str | None:
    return without_rim(_printed(block, label)) or None


def _party(block: _Block, blocks: Sequence[_Block]) -> Party:
    nip_text = _text(block, "nip")
    if nip_text is not None:
        nip_text = nip_in(f"NIP {nip_text}") or nip_text
    position, name = _text(block, "jabatan"), _text(block, "nama")
    printed = {named: _printed(block, label) for label, named in _FIELD_OF.items()}
    doubts = doubts_on(block.printed, {**printed, "nip": nip_text})
    return Party.model_validate(
        {
            "role": block.role or _role_of(block, position, blocks),
            "name": name,
            "position": position,
            "organisation": _text(block, "unit kerja"),
            "rank": _text(block, "pangkat"),
            "nip": digits(nip_text),
            "nip_text": nip_text,
            "section": block.section,
            "place": "identity",
            "doubts": doubts,
            "evidence": Evidence.joined([p.line.evidence for p in block.lines]),
        }
    )


def _role_of(block: _Block, position: str | None, blocks: Sequence[_Block]) -> Role:
    others = [b for b in blocks if b is not block and b.section == block.section]
    if not others:
        return "first"
    if is_head_of_region(position) and not all(is_head_of_region(_text(b, "jabatan")) for b in others):
        return "second"
    if any(b.role == "first" for b in others):
        return "second"
    heads = any(is_head_of_region(_text(b, "jabatan")) for b in others)
    return "first" if heads or blocks.index(block) < blocks.index(others[0]) else "second"
