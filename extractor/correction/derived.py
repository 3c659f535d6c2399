"""What was made of a text follows when its words are mended: title, measurement, citations."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from extractor.correction.edits import Edit
from extractor.parts.measurement import split_measurement
from extractor.records import Agreement, Citation, Correction, Indicator


def with_derived(old: Agreement, new: Agreement, edits: Mapping[str, Sequence[Edit]]) -> Agreement:
    """``new`` with the fields that repeat words of mended ones; citations keep a trace of their own."""
    indicators = tuple(_measured(a, b) for a, b in zip(old.indicators, new.indicators, strict=True))
    citations: list[Citation] = []
    traces: list[Correction] = []
    for index, citation in enumerate(old.citations):
        made = [edit for edit in edits.get(citation.subject or "", ()) if edit.made]
        mended, used = _cited(citation, made)
        citations.append(mended)
        traces += [
            Correction(
                field=f"citations[{index}].text",
                read=edit.read,
                became=edit.became,
                reason=edit.reason,
                confidence=edit.confidence,
                evidence=citation.evidence,
            )
            for edit in used
        ]
    same = {a.text: b.text for a, b in zip(old.titles, new.titles, strict=True)}
    return new.model_copy(
        update={
            "indicators": indicators,
            "citations": tuple(citations),
            "corrections": (*old.corrections, *traces),
            "title": same.get(old.title or "", old.title),
        }
    )


def _measured(old: Indicator, new: Indicator) -> Indicator:
    if old.measurement_text == new.measurement_text or new.measurement is None or not new.measurement_text:
        return new
    parted = split_measurement(new.measurement_text, new.evidence).doubting(*new.measurement.doubts)
    return new.model_copy(update={"measurement": parted})


def _cited(citation: Citation, made: Sequence[Edit]) -> tuple[Citation, list[Edit]]:
    """The citation with the words mended that its field's edits mended."""
    text, title = citation.text, citation.title
    used: dict[str, Edit] = {}
    for edit in made:
        word = re.compile(rf"(?<!\w){re.escape(edit.read)}(?!\w)")
        if edit.read not in used and word.search(text):
            used[edit.read] = edit
            plain = edit.became.replace("\\", r"\\")
            text = word.sub(plain, text)
            title = word.sub(plain, title) if title else title
    return citation.model_copy(update={"text": text, "title": title}), list(used.values())
