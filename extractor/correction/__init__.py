"""Mends misread words, each with a trace; never a number, a target, an address or the letters of a name.

A digital text has no reader that could misread: what is odd there was typed so, and stays.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Container, Iterator, Sequence

from extractor.correction.academic_titles import name_edits
from extractor.correction.capitals import begins_with_capitals, capital_edit
from extractor.correction.derived import with_derived
from extractor.correction.document import DocumentWords, words_of
from extractor.correction.edits import Edit, applied
from extractor.correction.fields import TextField, text_fields, with_doubts, with_texts
from extractor.correction.pages import Readable, readable
from extractor.correction.signs import acting_edits, code_edits, kind_edits, uses_code
from extractor.correction.spelling import is_spelled_by_ear
from extractor.correction.words import decide
from extractor.records import Agreement, Correction, Evidence, doubt_if

__all__ = ["correct"]

_MOST_PROPOSALS = 60  # of one document: more than this nobody looks through


def correct(agreement: Agreement) -> Agreement:
    """The agreement with misread words mended where that is sure, and proposals where it is not.

    ``corrections`` lists both (``made``); the fields hold the mended text. What stands on a digital page
    stays, whatever the other pages are. The signs of titles behind names are set right on scanned pages only.
    On coarse ones more is thought to be misread, and rows with words that may be others are marked.
    """
    pages = readable(agreement)
    if not pages.misread:
        return agreement
    agreement = _with_titles(agreement, pages.scanned)
    fields = list(text_fields(agreement))
    edits = {field.path: found for field, found in _edits(fields, agreement, pages) if found}
    texts = {f.path: applied(f.text, edits[f.path]) for f in fields if f.path in edits}
    mended = with_derived(agreement, with_texts(agreement, texts), edits)
    poor = (field for field in fields if pages.is_poor(field.evidence))
    mended = with_doubts(mended, (field for field in poor if _is_open(edits.get(field.path, ()))))
    flat = [
        _correction(field.path, edit, field.evidence)
        for field in fields
        for edit in edits.get(field.path, ())
    ]
    made = [one for one in flat if one.made]
    proposed = list(
        {(c.read.casefold(), c.became.casefold()): c for c in reversed(flat) if not c.made}.values()
    )
    return mended.model_copy(
        update={"corrections": (*mended.corrections, *made, *reversed(proposed[-_MOST_PROPOSALS:]))}
    )


def _is_open(edits: Sequence[Edit]) -> bool:
    return any(not edit.made and not is_spelled_by_ear(edit.read, edit.became) for edit in edits)


def _with_titles(agreement: Agreement, scanned: Container[int]) -> Agreement:
    parties, made = list(agreement.parties), list(agreement.corrections)
    for found in name_edits(agreement.parties, scanned):
        party, edit = parties[found.index], found.edit
        if edit is not None:
            made.append(_correction(f"parties[{found.index}].name", edit, party.evidence))
            party = party.model_copy(update={"name": edit.became})
        parties[found.index] = party.doubting(
            *doubt_if(found.doubtful, "name-signs", "titles", party.name, field="name")
        )
    return agreement.model_copy(update={"parties": tuple(parties), "corrections": tuple(made)})


def _correction(path: str, edit: Edit, evidence: Evidence | None) -> Correction:
    return Correction(
        field=path,
        read=edit.read,
        became=edit.became,
        reason=edit.reason,
        confidence=edit.confidence,
        made=edit.made,
        evidence=evidence,
    )


def _edits(
    fields: Sequence[TextField], agreement: Agreement, pages: Readable
) -> Iterator[tuple[TextField, list[Edit]]]:
    document = DocumentWords([field.text for field in fields])
    names = _names(agreement)
    codes = uses_code([field.text for field in fields if field.name == "output"])
    positions = defaultdict(list)
    for party in agreement.parties:
        positions[party.role].append(party.position or "")
    columns = defaultdict(list)
    for field in fields:
        columns[field.rows, field.name].append(field.text)
    capitals = {column for column, texts in columns.items() if begins_with_capitals(texts)}
    for field in fields:
        if not pages.may_be_misread(field.evidence):
            continue
        here = pages.is_poor(field.evidence)
        found = list(kind_edits(field.text))
        if field.name == "output":
            found += code_edits(field.text, codes)
        if field.name == "position":
            found += acting_edits(field.text, positions[agreement.parties[field.index].role])
        taken = [(edit.start, edit.end) for edit in found]
        words = _word_edits(field.text, document, names, poor=here)
        found += [edit for edit in words if not _overlaps(edit, taken)]
        if here and (field.rows, field.name) in capitals and (capital := capital_edit(field.text)):
            found += [] if _overlaps(capital, [(e.start, e.end) for e in found]) else [capital]
        yield field, sorted(found, key=lambda edit: edit.start)


def _overlaps(edit: Edit, taken: Sequence[tuple[int, int]]) -> bool:
    return any(start < edit.end and edit.start < end for start, end in taken)


def _word_edits(text: str, document: DocumentWords, names: frozenset[str], *, poor: bool) -> Iterator[Edit]:
    words = words_of(text)
    for index, word in enumerate(words):
        before = words[index - 1].text if index else ""
        after = words[index + 1].text if index + 1 < len(words) else ""
        decision = decide(word.text, before, after, document, names, poor=poor)
        if decision is not None and decision.became != word.text:
            yield Edit(
                word.start,
                word.end,
                word.text,
                decision.became,
                decision.reason,
                decision.confidence,
                decision.made,
            )


def _names(agreement: Agreement) -> frozenset[str]:
    """Words of the names of people and places of signing."""
    texts = [party.name for party in agreement.parties]
    texts += [indicator.responsible or "" for indicator in agreement.indicators]
    texts += [signing.place or "" for signing in agreement.signings]
    return frozenset(word.casefold() for text in texts for word in re.findall(r"[^\W\d_]+", text))
