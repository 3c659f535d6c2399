"""The body whose agreement it is, from the first party's unit, its position, or the title."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.lexicon.offices import printed_without_acting
from extractor.lexicon.spotter import spotted
from extractor.parts.statement.titles import names_agreement
from extractor.records import Party, Title

_OFFICES: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern, re.I), body)
    for pattern, body in (
        (r"^kepala\s+pelaksana\s+(?=badan\b)", ""),
        (r"^(?:kepala|ketua|pimpinan|direktur(?:\s+utama)?|komandan)\s+", ""),
        (r"^inspektur\b", "Inspektorat"),
        (r"^sekretaris\b", "Sekretariat"),
        (r"^camat\b", "Kecamatan"),
        (r"^lurah\b", "Kelurahan"),
        (r"^gubernur\b", "Provinsi"),
        (r"^bupati\b", "Kabupaten"),
        (r"^wali\s*kota\b", "Kota"),
    )
)
_BODY = re.compile(
    r"\b(?:dinas|badan|kantor|inspektorat|sekretariat|kecamatan|satuan|rsud|rumah\s+sakit)\b", re.I
)
_LOWER_UNIT = re.compile(r"^(?:sub\s*)?(?:bidang|bagian|seksi|sub)\b", re.I)
_IN_TITLE = re.compile(
    r"\b(?P<body>(?:dinas|badan|kantor|inspektorat|sekretariat|kecamatan|satuan\s+polisi|rumah\s+sakit)\b.*?)"
    r"(?=\s*(?:tahun|tahun\s+anggaran)?\s*(?:19|20)\d{2}|$)",
    re.I,
)
_LEAST_WORDS = 2  # words of a name: one alone is a part of it or a heading


def organisation_of(parties: Sequence[Party], titles: Sequence[Title]) -> str | None:
    """The fullest form of the first source that names a body: unit of work, position, title."""
    first = [party for party in parties if party.role == "first"]
    units = [party.organisation for party in first if party.organisation]
    positions = [body for party in first if party.position and (body := body_of(party.position))]
    headed = [body for title in titles if names_agreement(title.text) and (body := _body_in(title.text))]
    for source in (units, positions, headed):
        named = [text for text in source if len(text.split()) >= _LEAST_WORDS]
        if named:
            return max(named, key=len)
    return None


def body_of(position: str) -> str | None:
    """The body that an official heads: ``Kepala Dinas Sosial`` → ``Dinas Sosial``; of the head of a part
    of a body, the body; None where the position names none."""
    text = printed_without_acting(" ".join(position.split()))
    if (ministry := _ministry_of(text)) is not None:
        return ministry
    for pattern, body in _OFFICES:
        if pattern.match(text):
            text = pattern.sub(body, text, count=1).strip(" ,")
            break
    else:
        return None
    if _LOWER_UNIT.match(text) and (whole := _BODY.search(text)):
        text = text[whole.start() :]
    return text or None


def _ministry_of(position: str) -> str | None:
    """The ministry of a minister, its name as printed: what stands behind it, as the state, is none of it."""
    minister = next((one for one in spotted(position).found if one.label == "MINISTER"), None)
    return None if minister is None else f"Kementerian {minister.text.partition(' ')[2]}"


def _body_in(title: str) -> str | None:
    found = _IN_TITLE.search(title)
    body = found["body"].strip(" ,-") if found else None
    return None if body is None or re.match(r"perangkat daerah", body, re.I) else body
