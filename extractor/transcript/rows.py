"""Rows of tables in plain text: between pipes (with or without edges), in a frame of signs, between tabs, or
in columns parted by blanks.

Each reader looks at the lines from ``at`` on and gives (lines taken, rows); no rows where no table begins.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.transcript.markup import plain
from extractor.transcript.model import TextCell, TextRow

_LEAST_ROWS = 2  # rows of a table
_MAX_CONTINUED = 40  # lines that one row may go on for
_RULE = re.compile(r"\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*")
_HEAD_RULE = re.compile(r"\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*")
_FRAME = re.compile(r"\s*\+(?:[-=:]+\+){2,}\s*")
_OPEN_TAG = re.compile(r"<(/?)(p|ul|ol|li|td)\b[^<>]*>", re.IGNORECASE)
_LEAST_COLUMNS = 3  # columns of a table set by blanks; two are a label and its value
_GUTTER = 2  # blanks between two columns
_MAX_BLOCK = 500  # lines of a table set by blanks: bounds the work


def pipe_table(lines: Sequence[str], at: int) -> tuple[int, list[TextRow]]:
    """A row with more or fewer cells than the header is marked; one cut by a line break is joined."""
    edged = lines[at].lstrip().startswith("|") and lines[at].count("|") >= 2
    ruled = at + 1 < len(lines) and "|" in lines[at + 1] and _HEAD_RULE.fullmatch(lines[at + 1])
    if not edged and not ("|" in lines[at] and ruled):
        return 0, []
    rows: list[TextRow] = []
    end, width = at, 0
    while end < len(lines) and _is_row(lines[end], edged):
        rule = _HEAD_RULE if end == at + 1 else _RULE
        if not rule.fullmatch(lines[end]):
            cells, taken = _whole(lines, end, width)
            width = width or len(cells)
            odd = taken > 1 or (len(cells) != width and len(cells) > 1)
            rows.append(TextRow(end + 1, tuple(TextCell(plain(cell)) for cell in cells), odd))
            end += taken - 1
        end += 1
    return end - at, rows


def _is_row(line: str, edged: bool) -> bool:
    return line.lstrip().startswith("|") if edged else "|" in line


def _whole(lines: Sequence[str], at: int, width: int) -> tuple[list[str], int]:
    """(cells, lines taken): a row cut by a line break is whole again where the counts fit."""
    cells = _cells(lines[at])
    if width and len(cells) < width and at + 1 < len(lines) and "|" in lines[at + 1]:
        rest = _cells(lines[at + 1])
        is_rest = not lines[at + 1].lstrip().startswith("|")
        if is_rest and len(cells) + len(rest) == width:
            return cells + rest, 2
    return cells, 1


def _cells(line: str) -> list[str]:
    inner = line.strip().removeprefix("|")
    inner = inner.removesuffix("|") if not inner.endswith("\\|") else inner
    return [part.replace("\\|", "|") for part in re.split(r"(?<!\\)\|", inner)]


def frame_table(lines: Sequence[str], at: int) -> tuple[int, list[TextRow]]:
    """A grid table: rows between frame lines; the lines of a cell are joined."""
    if not _FRAME.fullmatch(lines[at]):
        return 0, []
    rows: list[TextRow] = []
    held: list[list[str]] = []
    first, end, width = at, at, lines[at].count("+") - 1
    while end < len(lines) and lines[end].lstrip()[:1] in ("+", "|"):
        if lines[end].lstrip().startswith("+"):
            if held:
                rows.append(_joined(held, first, width))
            held, first = [], end + 1
        else:
            held.append(_cells(lines[end]))
        end += 1
    if held:
        rows.append(_joined(held, first, width))
    return end - at, rows


def _joined(parts: Sequence[Sequence[str]], line: int, width: int) -> TextRow:
    most = max(len(part) for part in parts)
    texts = [" ".join(part[n].strip() for part in parts if n < len(part)).strip() for n in range(most)]
    return TextRow(line + 1, tuple(TextCell(plain(text)) for text in texts), most != width)


def tab_table(lines: Sequence[str], at: int) -> tuple[int, list[TextRow]]:
    """Lines with tabs that follow one another; one without tabs between two of them is a row of one cell."""
    if "\t" not in lines[at].strip(" \n"):
        return 0, []
    rows, end = [], at
    while end < len(lines) and lines[end].strip(" ") and "\f" not in lines[end]:
        if "\t" not in lines[end] and not _goes_on(lines, end):
            break
        taken = _whole_row(lines, end)
        parts = "\n".join(lines[end : end + taken]).split("\t")
        if any(part.strip() for part in parts):
            rows.append(TextRow(end + 1, tuple(TextCell(plain(_unquoted(p))) for p in parts)))
        end += taken
    if len(rows) < _LEAST_ROWS and sum(bool(c.text) for r in rows for c in r.cells) < 3:
        return 0, []
    return end - at, rows


def _goes_on(lines: Sequence[str], at: int) -> bool:
    return at + 1 < len(lines) and "\t" in lines[at + 1] and "\f" not in lines[at + 1]


def _whole_row(lines: Sequence[str], at: int) -> int:
    """How many lines the row takes: a cell whose quotes, paragraph or list are still open goes on."""
    depth = quotes = 0
    quoted = any(part.lstrip(" ").startswith('"') for part in lines[at].split("\t"))
    for taken in range(1, min(_MAX_CONTINUED, len(lines) - at) + 1):
        line = lines[at + taken - 1]
        quotes += line.count('"') if quoted else 0
        for closing, _ in _OPEN_TAG.findall(line):
            depth += -1 if closing else 1
        if depth <= 0 and quotes % 2 == 0:
            return taken
    return 1


def _unquoted(cell: str) -> str:
    body = cell.strip()
    if len(body) >= 2 and body.startswith('"') and body.endswith('"'):
        return body[1:-1].replace('""', '"').replace("\n", " ")
    return cell


def column_table(lines: Sequence[str], at: int) -> tuple[int, list[TextRow]]:
    """Lines with three or more columns parted by blanks in all of them. A line without its first column goes
    on with the row above, which is marked."""
    end = at
    while end < min(len(lines), at + _MAX_BLOCK) and re.search(r"\S {2,}\S", lines[end]):
        end += 1
    block = lines[at:end]
    starts = _columns(block)
    if len(starts) < _LEAST_COLUMNS or not _is_table(block, starts):
        return 0, []
    rows: list[TextRow] = []
    for number, line in enumerate(block, at + 1):
        texts = [line[a:b].strip() for a, b in zip(starts, [*starts[1:], None], strict=True)]
        if rows and not texts[0]:
            above = [cell.text for cell in rows[-1].cells]
            joined = [f"{one} {two}".strip() for one, two in zip(above, texts, strict=True)]
            rows[-1] = TextRow(rows[-1].line, tuple(TextCell(text) for text in joined), odd=True)
        else:
            rows.append(TextRow(number, tuple(TextCell(plain(text)) for text in texts)))
    return end - at, rows


def _columns(block: Sequence[str]) -> list[int]:
    """Where columns begin: after strips of blanks that no line crosses."""
    width = max((len(line) for line in block), default=0)
    if len(block) <= _LEAST_ROWS or width > 2000:
        return []
    free = [all(line[x : x + 1] in ("", " ") for line in block) for x in range(width)]
    starts = [0] if not free[0] else []
    starts += [x for x in range(1, width) if not free[x] and all(free[max(0, x - _GUTTER) : x])]
    return starts


def _is_table(block: Sequence[str], starts: Sequence[int]) -> bool:
    """A head without numbers of its own over rows that have some."""
    tail = [line[starts[-1] :].strip() for line in block]
    return not any(ch.isdigit() for ch in tail[0]) and any(ch.isdigit() for text in tail[1:] for ch in text)
