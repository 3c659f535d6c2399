"""Citations of one document side by side."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rapidfuzz.fuzz import ratio

from extractor.lexicon.plain import plain_words
from extractor.lexicon.similarity import is_same_in_short
from extractor.records import Agreement, Citation
from rules.engine.rule import RuleSettings


@dataclass(frozen=True, slots=True)
class Cited:
    """A citation and the path of the field that it stands in."""

    path: str
    citation: Citation


class TitleSettings(RuleSettings):
    """``alike``: from which likeness (0 to 100) two titles count as the same."""

    alike: float = 97  # of 100: likeness of two wordings of one title


Key = tuple[str | None, str, int]


def by_number(agreement: Agreement, *, with_kind: bool) -> dict[Key, list[Cited]]:
    """Citations with number and year, by (kind or None, number, year)."""
    groups: dict[Key, list[Cited]] = {}
    for index, citation in enumerate(agreement.citations):
        if citation.kind and citation.number and citation.year is not None:
            number = f"{citation.number.upper()}{_region(citation)}"
            key = (citation.kind if with_kind else None, number, citation.year)
            groups.setdefault(key, []).append(Cited(f"citations[{index}]", citation))
    return groups


_REGION = re.compile(
    r"\b(Provinsi|Kabupaten|Kota|Kab\.|Prov\.)((?:\s+[A-Z][\w'-]+){1,3})(?=\s+(?:Nomor|No\b))"
)


def _region(citation: Citation) -> str:
    """The region whose regulation it says it is: each numbers its own. Empty where it names none."""
    match = _REGION.search(citation.text)
    return f" {' '.join(match[0].split())}" if match else ""


_AMENDED = re.compile(r"\s*\bsebagaimana (?:telah )?(?:beberapa kali )?(?:terakhir )?di ?ubah\b.*")
"""What says behind a title by which regulations it was changed."""


def same_title(one: Citation, other: Citation, alike: float) -> bool:
    """Titles alike, or one an abridged form of the other (its beginning, at least three words)."""
    a, b = (_AMENDED.sub("", plain_words(citation.title or "")) for citation in (one, other))
    if not a or not b:
        return False
    if ratio(a, b) >= alike:
        return True
    short, long = sorted((a, b), key=len)
    if is_same_in_short(a, b):
        return True
    return len(short.split()) >= 3 and f"{long} ".startswith(f"{short} ")
