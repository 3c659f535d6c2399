"""Signature blocks: who stands left, who right, with office, name, rank and NIP.

A block reads downwards: assent or "PIHAK KEDUA", office, room for the signature, name, rank, NIP. On a page
the blocks are columns; in a transcript they follow each other.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from extractor.parts.dates import DateLine, date_line
from extractor.parts.headings import Placed
from extractor.parts.people import Mention, nip_of
from extractor.parts.vocabulary import is_assent, is_rank, lone_role, starts_position
from extractor.read import Line

Dated = tuple[DateLine, Placed]
_FEWEST_LETTERS = 3
_MOST_LINES = 14


def read_signatures(lines: Sequence[Placed], skip: set[int]) -> tuple[list[Mention], list[Dated]]:
    """The signers of all blocks, and the place-and-date lines, in reading order."""
    free = [placed for index, placed in enumerate(lines) if index not in skip]
    dates = list(_dates(free))
    dated = {id(line) for date, _ in dates for line in date.lines}
    mentions: list[Mention] = []
    for region in _regions([p for p in free if p.heading is None], dated):
        for column in _columns(region, dated):
            mentions += _signers(column, dated)
    return mentions, dates


def _dates(lines: Sequence[Placed]) -> Iterator[Dated]:
    printed = [placed.line for placed in lines]
    for index, placed in enumerate(lines):
        found = date_line(_from_column(printed, index), 0)
        if found is not None:
            yield found, placed


def _from_column(printed: Sequence[Line], index: int) -> list[Line]:
    """The line and the next one that stands below it, past lines of the other column."""
    first = printed[index]
    for line in printed[index + 1 : index + 4]:
        if (
            first.box is None
            or line.box is None
            or min(first.box[2], line.box[2]) > max(first.box[0], line.box[0])
        ):
            return [first, line]
    return [first]


def _regions(lines: Sequence[Placed], dated: set[int]) -> Iterator[list[Placed]]:
    """Runs of lines of one page and section that hold a sign of a signature block."""
    groups: list[list[Placed]] = []
    for placed in lines:
        last = groups[-1][-1] if groups else None
        if (
            last is None
            or last.page is not placed.page
            or last.section != placed.section
            or _parted(last, placed)
        ):
            groups.append([])
        groups[-1].append(placed)
    for group in groups:
        starts = [n for n, placed in enumerate(group) if _opens(placed.line, dated)]
        if starts:
            yield group[starts[0] :]


def _parted(above: Placed, below: Placed) -> bool:
    """A table stands between the two lines."""
    if above.line.box is None or below.line.box is None:
        return (below.line.evidence.line or 0) - (above.line.evidence.line or 0) > 8
    tables = [t.evidence.bbox for t in above.page.tables if t.evidence.bbox is not None]
    return any(above.line.box[3] <= t[1] + 2 and t[3] - 2 <= below.line.box[1] for t in tables)


def _opens(line: Line, dated: set[int]) -> bool:
    text = line.text
    return id(line) in dated or lone_role(text) is not None or is_assent(text) or starts_position(text)


def _columns(region: Sequence[Placed], dated: set[int]) -> list[list[Placed]]:
    """The region's lines by column; a transcript's region is one column.

    Lines whose extents meet belong together. A line over the middle of the page that would join two
    columns (a long office set across) goes where its middle is.
    """
    if any(placed.line.box is None for placed in region):
        return [list(region)]
    columns: list[tuple[float, float, list[Placed]]] = []
    for placed in sorted(region, key=lambda p: _width(p.line)):
        x0, _, x1, _ = placed.line.box or (0.0, 0.0, 0.0, 0.0)
        middle = (x0 + x1) / 2
        hits = [
            n
            for n, (left, right, _) in enumerate(columns)
            if left - 4 <= middle <= right + 4 or x0 <= (left + right) / 2 <= x1
        ]
        if not hits:
            columns.append((x0, x1, [placed]))
            continue
        best = min(hits, key=lambda n: abs((columns[n][0] + columns[n][1]) / 2 - middle))
        left, right, members = columns[best]
        columns[best] = (min(left, x0), max(right, x1), [*members, placed])
    ordered = sorted(_merged(columns), key=lambda column: column[0])
    return [sorted(members, key=lambda p: (p.line.box or (0, 0, 0, 0))[1]) for _, _, members in ordered]


def _width(line: Line) -> float:
    return line.box[2] - line.box[0] if line.box is not None else 0.0


def _merged(columns: list[tuple[float, float, list[Placed]]]) -> list[tuple[float, float, list[Placed]]]:
    """Columns that overlap by more than half of the narrower one are one column."""
    out: list[tuple[float, float, list[Placed]]] = []
    for left, right, members in sorted(columns, key=lambda c: c[0]):
        if out:
            before = out[-1]
            overlap = min(before[1], right) - max(before[0], left)
            if overlap > 0.5 * min(before[1] - before[0], right - left):
                out[-1] = (min(before[0], left), max(before[1], right), before[2] + members)
                continue
        out.append((left, right, members))
    return out


def _signers(column: Sequence[Placed], dated: set[int]) -> Iterator[Mention]:
    """The signers of one column, top to bottom."""
    block: list[Placed] = []
    for placed in [*column, None]:
        if placed is None or (block and _starts_anew(block, placed, dated)):
            mention = _signer(block[:_MOST_LINES], dated)
            if mention is not None:
                yield mention
            block = []
        if placed is not None:
            block.append(placed)


def _starts_anew(block: Sequence[Placed], placed: Placed, dated: set[int]) -> bool:
    """A date, a role or an office after the room for a signature begins the next block."""
    line = placed.line
    content = [p for p in block if id(p.line) not in dated]
    if not content:
        return False
    if nip_of(content[-1].line.text) is not None and nip_of(line.text) is None:
        return True
    if _far(content[-1], placed):
        return True
    named = len(content) >= 2 and any(_gap(a, b) for a, b in pairwise(content))
    opens = id(line) in dated or lone_role(line.text) is not None or starts_position(line.text)
    return opens and named


def _gap(above: Placed, below: Placed) -> bool:
    """Room for a signature between two lines of a block."""
    one, two = above.line, below.line
    if one.box is None or two.box is None:
        return (two.evidence.line or 0) - (one.evidence.line or 0) >= 2
    return two.box[1] - one.box[3] > 1.2 * max(one.box[3] - one.box[1], 1.0)


def _far(above: Placed, below: Placed) -> bool:
    """More room than a signature takes: what follows is no part of the block."""
    one, two = above.line, below.line
    if one.box is None or two.box is None:
        return False
    return two.box[1] - one.box[3] > 14 * max(one.box[3] - one.box[1], 1.0)


def _signer(block: Sequence[Placed], dated: set[int]) -> Mention | None:
    lines = [p for p in block if id(p.line) not in dated and _letters(p.line.text) >= _FEWEST_LETTERS]
    if not lines:
        return None
    mention = Mention(lines[0].section)
    rest: list[Placed] = []
    for placed in lines:
        text = " ".join(placed.line.text.split())
        role, nip = lone_role(text), nip_of(text)
        if role is not None:
            mention.role = mention.role or role
        elif is_assent(text):
            mention.lines.append(placed.line)
        elif nip is not None:
            mention.take("nip_text", nip, placed.line)
        elif rest and is_rank(text):
            mention.take("rank", text, placed.line)
        elif not (mention.nip_text or mention.rank):
            rest.append(placed)
    office, name = _office_and_name(rest, below_role=mention.role is not None)
    for placed in office:
        mention.take("position", " ".join(placed.line.text.split()), placed.line)
    for placed in name:
        mention.take("name", " ".join(placed.line.text.split()), placed.line)
    signs = (
        mention.role is not None
        or bool(mention.nip_text)
        or (bool(office) and starts_position(mention.position))
    )
    return mention if mention.name and signs else None


def _office_and_name(rest: Sequence[Placed], *, below_role: bool) -> tuple[list[Placed], list[Placed]]:
    """The office's lines and the name's: parted at the widest gap, where the last line is no office."""
    if not rest:
        return [], []
    if len(rest) == 1:
        return ([], list(rest)) if not starts_position(rest[0].line.text) else (list(rest), [])
    gaps = [_distance(a, b) for a, b in pairwise(rest)]
    widest = max(gaps)
    cut = len(gaps) - gaps[::-1].index(widest)
    even = widest <= 1.25 * min(gaps) and not (below_role and not starts_position(rest[0].line.text))
    if even or len(rest) - cut > 3:
        cut = len(rest) - 1
    if below_role and not any(starts_position(p.line.text) for p in rest[:cut]) and len(rest) <= 2:
        cut = 0
    return list(rest[:cut]), list(rest[cut:])


def _distance(above: Placed, below: Placed) -> float:
    one, two = above.line, below.line
    if one.box is None or two.box is None:
        return float((two.evidence.line or 0) - (one.evidence.line or 0))
    return two.box[1] - one.box[1]


def _letters(text: str) -> int:
    return sum(sign.isalnum() for sign in text)
