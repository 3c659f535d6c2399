"""Blocks of Nama, Jabatan, NIP and Unit Kerja, in the statement and at the head of an annex."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.parts.headings import Placed
from extractor.parts.people import Mention
from extractor.parts.vocabulary import called, lone_role
from extractor.read import Line

_LABEL = re.compile(
    r"^\W*(?P<label>nama|nip|jabatan|unit\s*kerja|instansi|skpd|opd|perangkat\s+daerah|"
    r"pangkat(?:\s*/?\s*gol(?:ongan)?\.?(?:\s*ruang)?)?)\s*(?:[:;]\s*(?P<value>.*))?$",
    re.IGNORECASE | re.DOTALL,
)
_FIELDS = {"nama": "name", "nip": "nip_text", "jabatan": "position"}


def read_identities(lines: Sequence[Placed], skip: set[int]) -> tuple[list[Mention], set[int]]:
    """The mentions in order, and the indexes of the lines that they take.

    "selanjutnya disebut Pihak Kedua" gives the block before it its role; a block that nothing names is the
    first party's (annexes name their own signer only).
    """
    mentions: list[Mention] = []
    taken: set[int] = set()
    current: tuple[Mention, str, Line] | None = None  # the open block, its last field and that field's line
    for index, placed in enumerate(lines):
        if index in skip or index in taken:
            continue
        text = " ".join(placed.line.text.split())
        match = _LABEL.match(text)
        if match is not None:
            field, value, used = _labelled(lines, index, match)
            if not value:
                continue
            if (
                current is None
                or (field == "name" and current[0].name)
                or current[0].section != placed.section
            ):
                mentions.append(Mention(placed.section))
            mention = mentions[-1]
            for n in used:
                mention.lines.append(lines[n].line)
            setattr(mention, field, value)
            taken.update(used)
            current = (mention, field, lines[used[-1]].line)
        elif current is not None:
            mention, field, last = current
            role = called(text)
            if role is not None:
                mention.role = role
                taken.add(index)
                current = None
            elif field in ("position", "organisation", "name") and _continues(last, placed.line):
                mention.take(field, text, placed.line)
                taken.add(index)
                current = (mention, field, placed.line)
            elif not _beside(last, placed.line):
                current = None if _far(last, placed.line) else current
    return [m for m in mentions if m.name], taken


def _labelled(lines: Sequence[Placed], index: int, match: re.Match[str]) -> tuple[str, str, list[int]]:
    """(field, value, indexes of the lines used): the value may stand in a line of its own to the right."""
    label = " ".join(match["label"].lower().split())
    field = _FIELDS.get(label) or ("rank" if label.startswith("pangkat") else "organisation")
    value = (match["value"] or "").strip(" :")
    if value:
        return field, value, [index]
    beside = [
        n
        for n in range(max(0, index - 3), min(index + 4, len(lines)))
        if n != index and lines[n].page is lines[index].page and _beside(lines[index].line, lines[n].line)
    ]
    used = [n for n in beside if (lines[n].line.text.strip(" :;"))]
    value = " ".join(lines[n].line.text.strip(" :;") for n in used)
    return field, value, [index, *used]


def _beside(one: Line, other: Line) -> bool:
    """``other`` stands to the right of ``one`` on the same printed line."""
    if one.box is None or other.box is None:
        return False
    overlap = min(one.box[3], other.box[3]) - max(one.box[1], other.box[1])
    return other.box[0] >= one.box[2] - 2 and overlap > 0.5 * min(
        one.box[3] - one.box[1], other.box[3] - other.box[1]
    )


def _continues(last: Line, line: Line) -> bool:
    """The next printed line of the same value: near, and indented as values are."""
    if lone_role(line.text) or _LABEL.match(line.text) or line.box is None or last.box is None:
        return False
    height = max(last.box[3] - last.box[1], 1.0)
    return (line.box[0] > last.box[0] + 2 * height and 0 < line.box[1] - last.box[1] < 2.4 * height) or (
        abs(line.box[0] - last.box[0]) < height and line.box[0] > 0 and _is_value_column(last, line, height)
    )


def _is_value_column(last: Line, line: Line, height: float) -> bool:
    """Both lines are values without their label, one under the other."""
    return not _LABEL.match(last.text) and 0 < line.box[1] - last.box[1] < 2.4 * height  # type: ignore[index]


def _far(last: Line, line: Line) -> bool:
    if last.box is None or line.box is None:
        return (line.evidence.line or 0) - (last.evidence.line or 0) > 3
    return line.box[1] - last.box[3] > 4 * max(last.box[3] - last.box[1], 1.0)
