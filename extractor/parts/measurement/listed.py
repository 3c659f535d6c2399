"""Items of lists as documents print them: ``a. … b. …``, ``1) …``, on lines of their own or in one line."""

from __future__ import annotations

import re

_MARKER = re.compile(r"^\s*(?P<mark>[a-z]|\d{1,2})(?P<stop>[.)])\s*(?=\S)")
_INLINE = re.compile(r"(?:^|(?<=[\s;,]))(?P<mark>[a-z]|\d{1,2})[.)]\s+(?=[^\s\d])")
_BULLET = re.compile(r"^\s*[-–•*]\s*")
_RIM = re.compile(r"(?:\s*[;,]\s*(?:dan|serta)?|\s+dan)\s*$|\s*;\s*$", re.I)


def marker_of(line: str) -> str | None:
    """``3)`` of a line that begins with it, None of a line without a marker."""
    match = _MARKER.match(line)
    return f"{match['mark']}{match['stop']}" if match else None


def listed_items(text: str) -> list[str]:
    """The items of a list without their markers; of a text without markers its lines.

    Markers count only in their order (a, b, c or 1, 2, 3), so that ``ayat a.`` in a sentence is none.
    """
    cuts = _in_order(text)
    if not cuts:
        pieces = text.split("\n")
    else:
        starts = [end for _, end in cuts]
        ends = [start for start, _ in cuts[1:]] + [len(text)]
        pieces = [text[: cuts[0][0]], *(text[a:b] for a, b in zip(starts, ends, strict=True))]
    cleaned = (_RIM.sub("", _BULLET.sub("", " ".join(piece.split()))).strip() for piece in pieces)
    return [piece for piece in cleaned if piece]


def _in_order(text: str) -> list[tuple[int, int]]:
    cuts: list[tuple[int, int]] = []
    wanted: str | None = None
    for match in _INLINE.finditer(text):
        mark = match["mark"]
        if mark == wanted or (wanted is None and mark in ("a", "1")):
            cuts.append((match.start(), match.end()))
            wanted = str(int(mark) + 1) if mark.isdigit() else chr(ord(mark) + 1)
    return cuts
