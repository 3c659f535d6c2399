"""Which parts of an agreement a document has, and who signs."""

from __future__ import annotations

import re

from extractor.lexicon.offices import is_head_of_region
from extractor.records import Agreement, Party

_QUOTING = ("report", "evaluation")  # kinds of document that quote an agreement without being one
_AGREEMENT = re.compile(r"p\s*e\s*r\s*j\s*a\s*n\s*j\s*i\s*a\s*n\s+k\s*i\s*n\s*e\s*r\s*j\s*a", re.IGNORECASE)


def is_agreement(agreement: Agreement) -> bool:
    """Whether the document calls itself a Perjanjian Kinerja or has its clauses."""
    if agreement.document in _QUOTING:
        return False
    titles = [title.text for title in agreement.titles]
    named = any(_AGREEMENT.search(text) for text in (*titles, agreement.title or ""))
    return named or bool(agreement.clauses)


def is_of_another_kind(agreement: Agreement) -> bool:
    """Whether its titles say that it is no Perjanjian Kinerja: an annual plan, an evaluation sheet.

    A document without any title, as a part of one, may still be an agreement.
    """
    titled = agreement.title or any(title.section != "action_plan" for title in agreement.titles)
    return bool(titled) and not is_agreement(agreement)


def is_annex_alone(agreement: Agreement) -> bool:
    """A file of which nothing stands in a statement: the annex, or the annex and the action plan."""
    sections = [*(t.section for t in agreement.titles), *(p.section for p in agreement.parties)]
    return not agreement.clauses and "statement" not in sections


def signs_alone(agreement: Agreement) -> bool:
    """A head of region promises without a superior: the form has one party only."""
    first = [p.position or "" for p in agreement.parties if p.role == "first"]
    return any(is_head_of_region(position) for position in first)


MAX_MENTIONS = 200
"""An agreement mentions its parties a dozen times; the bound keeps hostile input cheap to compare."""


def mentions(agreement: Agreement) -> tuple[tuple[str, Party], ...]:
    """(path, party) of every mention, up to ``MAX_MENTIONS``."""
    return tuple((f"parties[{index}]", party) for index, party in enumerate(agreement.parties[:MAX_MENTIONS]))


_SECTIONS = {
    "statement": ("pernyataan", "statement"),
    "annex": ("lampiran", "annex"),
    "action_plan": ("rencana aksi", "action plan"),
}
_PLACES = {"identity": ("identitas", "identity"), "signature": ("tanda tangan", "signature")}


def where(party: Party) -> dict[str, str]:
    """Where a mention stands, in words, by language: ``pernyataan (tanda tangan)``."""
    section, place = _SECTIONS[party.section], _PLACES[party.place]
    return {"id": f"{section[0]} ({place[0]})", "en": f"{section[1]} ({place[1]})"}


def section_words(section: str | None) -> dict[str, str]:
    """What a section of the document is called, in both languages."""
    words = _SECTIONS.get(section or "", ("dokumen", "document"))
    return {"id": words[0], "en": words[1]}


def has_promises(agreement: Agreement) -> bool:
    """Whether some indicator is more than what a list of methods prints: a method and no target."""
    rows = agreement.indicators
    return any(row.objective or row.targets.printed() or not row.measurement_text for row in rows)
