"""A measurement cell in its parts: legal basis, definition, method, sources, weights, notes.

Parts are told by their headings, which stand at the beginning of a paragraph or, where a cell was set without
paragraphs, after a full stop.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from extractor.parts.weights import find_weights
from extractor.records import Evidence, Measurement

Part = Literal["legal_basis", "definition", "method", "sources", "notes"]

_HEADINGS: tuple[tuple[Part, str], ...] = (
    ("legal_basis", r"dasar\s+hukum"),
    ("definition", r"definisi(?:\s+operasional)?|pengertian"),
    (
        "method",
        r"metode(?:\s+(?:pengukuran|penghitungan|perhitungan))?|cara\s+(?:meng|peng|per)?hitung(?:an)?|"
        r"(?:formula|formulasi|rumus)(?:\s+(?:indikator|pengukuran|penghitungan|perhitungan))?|"
        r"(?:peng|per)hitungan(?=\s*:|\s+(?:melalui|dilakukan|menggunakan|dengan))",
    ),
    ("sources", r"sumber\s+data"),
    ("notes", r"keterangan|catatan|output\s+sasaran"),
)
_HEADING = re.compile("|".join(rf"(?P<{part}>{words})" for part, words in _HEADINGS), re.IGNORECASE)
_NEEDS_COLON = ("definition", "notes", "legal_basis", "sources")
_MARKER = re.compile(r"(?:(?<=^)|(?<=[\s;]))(?:[a-z]|\d{1,2})\s*[.)]\s+", re.MULTILINE)


def split_measurement(text: str, evidence: Evidence | None = None) -> Measurement:
    """The parts of the cell ``text`` (paragraphs parted by newlines); each part None or empty where the
    cell has no such heading. A part that is headed twice keeps both texts."""
    parts: dict[Part, list[str]] = {}
    for part, body in _parts(text):
        if body:
            parts.setdefault(part, []).append(body)
    method = "\n".join(parts.get("method", ())) or None
    return Measurement(
        legal_basis=tuple(item for body in parts.get("legal_basis", ()) for item in _items(body)),
        definition="\n".join(parts.get("definition", ())) or None,
        method=method,
        sources=tuple(item for body in parts.get("sources", ()) for item in _items(body)),
        weights=find_weights(text, evidence),
        notes="\n".join(parts.get("notes", ())) or None,
    )


def _parts(text: str) -> Iterator[tuple[Part, str]]:
    heads = list(_heads(text))
    for (part, start, end), following in zip(heads, [*heads[1:], None], strict=True):
        stop = following[1] if following else len(text)
        body = text[end:stop].strip(" :\n")
        if part == "method" and not text[start:end].rstrip().endswith(":"):
            body = text[start:stop].strip(" :\n")  # "Penghitungan melalui sistem …" is itself the method
        if part == "sources":
            body = _first_paragraphs(body, followed=following is not None)
        yield part, body


def _heads(text: str) -> Iterator[tuple[Part, int, int]]:
    for match in _HEADING.finditer(text):
        part: Part = match.lastgroup  # type: ignore[assignment]
        colon = re.match(r"\s*:", text[match.end() :])
        before = text[: match.start()]
        begins = not before.strip() or bool(re.search(r"\n\s*(?:[-•*]\s*)?$", before))
        if colon is None and (part in _NEEDS_COLON or not begins):
            continue
        if not begins and not re.search(r"[.;)\]%]\s+$|\s$", before):
            continue
        yield part, match.start(), match.end() + (colon.end() if colon else 0)


def _first_paragraphs(body: str, *, followed: bool) -> str:
    """Sources of one variable inside a list end where the next variable's number begins."""
    kept: list[str] = []
    for paragraph in body.split("\n"):
        if kept and re.match(r"\s*(?:\d{1,2}\s*[.)]|bobot\b)", paragraph, re.IGNORECASE):
            break
        kept.append(paragraph)
    return "\n".join(kept)


def _items(body: str) -> list[str]:
    """The items of a list ``a. … b. …``, or the paragraphs."""
    found = []
    for paragraph in body.split("\n"):
        found += [item.strip(" ;\n") for item in _MARKER.split(paragraph)]
    cleaned = (re.sub(r"[;,]?\s+(?:dan|serta)$", "", item) for item in found)
    return [item for item in cleaned if len(item) > 1]
