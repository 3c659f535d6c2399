"""Places and values in the words of a reader."""

from __future__ import annotations

import re
from pathlib import PurePath

from audit.language import Language, text
from extractor.records import Agreement, Citation, Evidence, Party, Signing, Title
from rules.engine.finding import FindingRecord, PlaceRecord

MOST_NAMED = 8
MOST_CITED = 6  # words of a regulation that name it
_STEP = re.compile(r"(\w+)(?:\[(\d+)\])?")


def place_words(place: PlaceRecord, language: Language) -> str:
    """``hlm. 4`` or ``baris 120``; empty where the place is not known."""
    if place.line is not None:
        return f"{text('word.line', language)} {place.line}"
    if place.page is not None:
        return f"{text('word.page', language)} {place.page}"
    return ""


def placed(finding: FindingRecord) -> list[tuple[PlaceRecord, list[str]]]:
    """The places of a finding, those on one page or line of a document together with all that they print."""
    groups: dict[tuple[str | None, int | None, int | None], tuple[PlaceRecord, list[str]]] = {}
    for place in finding.evidence:
        if place.document or place.text or place.page or place.line:
            key = (place.document, place.page, place.line)
            printed = groups.setdefault(key, (place, []))[1]
            if place.text and place.text not in printed:
                printed.append(place.text)
    return list(groups.values())


def evidence_words(evidence: Evidence, language: Language) -> str:
    """As ``place_words``; a value over a page break names all its pages (``hlm. 4–5``)."""
    if evidence.line is not None:
        return f"{text('word.line', language)} {evidence.line}"
    pages = sorted({part.page for part in (evidence, *evidence.parts)})
    return f"{text('word.page', language)} {'–'.join(map(str, (pages[0], pages[-1])[: len(pages)]))}"


def places_words(finding: FindingRecord, language: Language) -> str:
    """All places, each once, in the order of the finding."""
    others = dict.fromkeys(
        f"{PurePath(place.document).name} {place_words(place, language)}".strip()
        for place in finding.evidence
        if place.document
    )
    own = [place for place in finding.evidence if place.document is None]
    lines = dict.fromkeys(place.line for place in own if place.line is not None)
    pages = dict.fromkeys(place.page for place in own if place.line is None and place.page is not None)
    named = [_listed("word.page", list(pages), language), _listed("word.line", list(lines), language)]
    return ", ".join(words for words in (*named, *others) if words)


def _listed(key: str, numbers: list[int], language: Language) -> str:
    """``baris 73, 78, 82``; of many the first few."""
    if not numbers:
        return ""
    shown = ", ".join(map(str, numbers[:MOST_NAMED])) + (" …" if len(numbers) > MOST_NAMED else "")
    return f"{text(key, language)} {shown}"


def subject_words(subject: str, agreement: Agreement | None, language: Language) -> str:
    """The subject's path in words: ``indicators[2].targets.annual`` → ``indikator 3, target tahunan``.

    Rows that print a number are named by it, others by their place in the table; parties, titles and signing
    lines by where they stand, regulations by their own words: no reader counts those.
    """
    words = []
    for name, index in _STEP.findall(subject):
        label = _label(name, language)
        if not label:
            continue
        words.append(_row_words(label, agreement, name, int(index), language) if index else label)
    return ", ".join(words) or text("field.document", language)


def _label(name: str, language: Language) -> str:
    try:
        return text(f"field.{name}", language)
    except KeyError:
        return name.replace("_", " ")


def _row_words(label: str, agreement: Agreement | None, name: str, index: int, language: Language) -> str:
    rows = getattr(agreement, name, ())
    row = rows[index] if index < len(rows) else None
    if isinstance(row, Party):
        block = text(f"place.{row.place}", language)
        return f"{text(f'role.{row.role}', language)}, {block} {text(f'section.{row.section}', language)}"
    if isinstance(row, Title | Signing) and row.section:
        return f"{label}, {text(f'section.{row.section}', language)}"
    if isinstance(row, Citation):
        return f"{label} “{' '.join(row.text.split()[:MOST_CITED])}”"
    return f"{label} {_row(agreement, name, index)}"


def _row(agreement: Agreement | None, name: str, index: int) -> str:
    rows = getattr(agreement, name, ())
    number = getattr(rows[index], "number", None) if index < len(rows) else None
    return str(number).rstrip(".") if number else str(index + 1)
