"""A measurement cell split into its parts by its headings: Dasar Hukum, Definisi, Metode, Sumber Data …"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from extractor.parts.measurement.listed import listed_items, marker_of
from extractor.parts.measurement.weights import find_weights
from extractor.records import Evidence, Measurement

Part = Literal["legal_basis", "definition", "method", "sources", "weights", "notes", "output"]

_OF_MEASURING = r"(?:pengukuran|perhitungan|penghitungan|menghitung|mengukur|indikator|capaian)"
_DEFINING = r"(?:definisi(?:\s+operasional)?|penjelasan(?:\s+indikator)?|deskripsi)"
_COUNTING = (
    rf"(?:(?:metode|metodologi|formula(?:si)?|rumus|cara|teknik)(?:\s+{_OF_MEASURING}){{0,2}}|"
    rf"penghitungan|perhitungan)"
)
_HEADINGS: tuple[tuple[Part, str], ...] = (
    ("legal_basis", r"(?:dasar|landasan)\s*hukum|peraturan\s+terkait"),
    ("definition", rf"{_DEFINING}(?:\s*/\s*{_DEFINING})*"),
    ("method", rf"{_COUNTING}(?:\s*/\s*{_COUNTING})*"),
    ("sources", r"sumber\s*data(?:nya)?"),
    (
        "weights",
        r"(?:pem)?bobot(?:an)?\s+(?:masing|komponen|variabel|aspek|penilaian|indikator|nilai)[^:\n]{0,80}",
    ),
    ("notes", r"keterangan|catatan"),
    ("output", r"output(?:\s+sasaran)?"),
)
_ANY = "|".join(f"(?P<{part}>{pattern})" for part, pattern in _HEADINGS)
_WITH_COLON = re.compile(rf"(?:(?<=\n)|(?<=^)|(?<=\s))(?:[-•*]\s*)?(?:{_ANY})\s*:[ \t]*", re.I)
_DIRT = r"[ \t.,·'’`´-]*"  # what specks beside a heading are read as
_ALONE = re.compile(rf"^[ \t]*(?:[a-z\d][.)]\s*)?(?:{_ANY}){_DIRT}$", re.I | re.M)
_RUN_ON = re.compile(
    r"(?:^|(?<=[.%)\]])[ \t]+)"
    r"(?:(?P<legal_basis>Dasar Hukum)|(?P<definition>Definisi)|(?P<sources>Sumber Data)|"
    r"(?P<method>(?:Metode|Formula|Rumus|Cara) (?:Pengukuran|Perhitungan|Penghitungan|Menghitung)))"
    rf"(?:{_DIRT}$|{_DIRT}[ \t](?=[A-Z(\[\d\"“]|[a-z][.)] ))",
    re.M,
)  # a heading whose line was joined to the one before or after it
_AT_LINE_END = re.compile(
    r"(?<=[a-z])[ \t]+(?P<method>(?:Metode|Formula|Rumus|Cara) "
    r"(?:Pengukuran|Perhitungan|Penghitungan|Menghitung))[ \t]*$",
    re.M,
)  # a heading behind words without a stop, what it heads on the next line
_WITHOUT_COLON = re.compile(
    r"^[ \t]*(?P<method>(?:penghitungan|perhitungan)\s+(?:melalui|menggunakan|dengan|dilakukan)\b)",
    re.I | re.M,
)


@dataclass(frozen=True, slots=True)
class _Heading:
    part: Part
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Section:
    part: Part
    text: str


def split_measurement(text: str, evidence: Evidence | None = None) -> Measurement:
    """The parts of a measurement cell. Text before the first heading belongs to none of them.

    A heading Sumber Data inside a list of variables interrupts the list: the next item of the list goes on
    with the part before. Weights are looked for in the whole cell.
    """
    sections = [section for section in _sections(text) if _says_something(section.text)]
    legal = tuple(item for s in sections if s.part == "legal_basis" for item in listed_items(s.text))
    sources = tuple(item for s in sections if s.part == "sources" for item in listed_items(s.text))
    return Measurement(
        legal_basis=legal,
        definition=_joined(sections, "definition"),
        method=_joined(sections, "method"),
        sources=sources,
        weights=find_weights(text, evidence),
        notes=_joined(sections, "notes"),
    )


def _says_something(text: str) -> bool:
    """Whether a part holds more than the dots or dashes of a form that was not filled in."""
    return not text or any(sign.isalnum() for sign in text)


def _joined(sections: list[_Section], part: Part) -> str | None:
    return "\n".join(s.text for s in sections if s.part == part and s.text) or None


def _sections(text: str) -> Iterator[_Section]:
    headings = _weights_as_method(text, _headings(text))
    bounds = [*headings, _Heading("notes", len(text), len(text))]
    listing: tuple[Part, str] | None = None  # the part whose list was interrupted, and its last marker
    for heading, following in pairwise(bounds):
        body = text[heading.end : following.start]
        if heading.part != "sources":
            last = _last_marker(body)
            listing = (heading.part, last) if last else None
            yield _Section(heading.part, body.strip())
            continue
        own, rest = _until_next_item(body, listing[1] if listing else None)
        yield _Section("sources", own.strip())
        if listing and rest:
            listing = (listing[0], _last_marker(rest) or listing[1])
            yield _Section(listing[0], rest.strip())


def _weights_as_method(text: str, headings: list[_Heading]) -> list[_Heading]:
    """Without a heading of weights that stands right under one of the method: they are how it is computed."""
    under = {
        below
        for above, below in pairwise(headings)
        if (above.part, below.part) == ("method", "weights") and not text[above.end : below.start].strip()
    }
    return [heading for heading in headings if heading not in under]


def _headings(text: str) -> list[_Heading]:
    found: list[_Heading] = []
    plain = _plain(text)
    for pattern in (_WITH_COLON, _ALONE, _WITHOUT_COLON, _RUN_ON, _AT_LINE_END):
        for match in pattern.finditer(plain):
            part = match.lastgroup
            start = match.start()
            if part is None or any(one.start < match.end() and start < one.end for one in found):
                continue
            begins_line = not text[:start].rpartition("\n")[2].strip()
            if not begins_line and not _stands_inline(match, part):
                continue
            end = match.start() if pattern is _WITHOUT_COLON else match.end()
            found.append(_Heading(_part(part), start, max(end, start)))
    return sorted(found, key=lambda one: one.start)


def _part(name: str) -> Part:
    return next(part for part, _ in _HEADINGS if part == name)


def _plain(text: str) -> str:
    """The text with the same places and without what dirt makes of it: ``Datá``, ``Sumber.Data``."""
    bare = "".join(unicodedata.normalize("NFD", letter)[0] for letter in text)
    return re.sub(r"(?<=[a-z])\.(?=[A-Z])", " ", bare)


def _stands_inline(match: re.Match[str], part: str) -> bool:
    """A heading in the middle of a paragraph begins with a capital; of weights and notes there is none."""
    word = match[part]
    return word[:1].isupper() and part in ("legal_basis", "definition", "method", "sources", "notes")


def _last_marker(body: str) -> str | None:
    """The marker of the last numbered line: ``3)`` of a list 1), 2), 3)."""
    markers = [m for line in body.split("\n") if (m := marker_of(line)) and m[0].isdigit()]
    return markers[-1] if markers else None


def _until_next_item(body: str, marker: str | None) -> tuple[str, str]:
    """(before, from) the line that carries on the list whose last marker was ``marker``."""
    if marker is None:
        return body, ""
    wanted = f"{int(marker[:-1]) + 1}{marker[-1]}"
    position = 0
    for line in body.split("\n"):
        if marker_of(line) == wanted:
            return body[:position], body[position:]
        position += len(line) + 1
    return body, ""
