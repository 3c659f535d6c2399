"""STR010: an amendment that does not say so in its title, or says so in one title only."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.records import Agreement
from rules.engine.finding import Finding, Severity
from rules.engine.look import Look
from rules.engine.rule import Context, RuleSettings, rule
from rules.views.parts import section_words

_AMENDED = re.compile(
    r"\b(?:perjanjian\s+kinerja|p\s?k)\s*\(?\s*(?:perubahan|revisi)|\b(?:perubahan|revisi)\s+(?:atas\s+)?"
    r"(?:perjanjian|p\s?k\b)|^\W*(?:perubahan|revisi)\b|\btahun\s+(?:anggaran\s+)?\d{4}\W*(?:perubahan|revisi)\b",
    re.IGNORECASE,
)
_NAMES_AGREEMENT = re.compile(r"perjanjian\s+kinerja", re.IGNORECASE)


def _titled(agreement: Agreement) -> Iterator[str]:
    for index, title in enumerate(agreement.titles):
        if title.section != "action_plan" and _NAMES_AGREEMENT.search(title.text):
            yield f"titles[{index}]"


@rule(
    id="STR010",
    name="amendment-untitled",
    severity=Severity.WARNING,
    basis=("P53 E",),
    needs=(Look("judul perjanjian kinerja", "titles of a performance agreement", _titled),),
)
def check(agreement: Agreement, settings: RuleSettings, context: Context) -> Iterator[Finding]:
    """All titles of an amended agreement say Perubahan, none of an original one."""
    titles = [
        (f"titles[{index}]", title)
        for index, title in enumerate(agreement.titles)
        if title.section != "action_plan" and _NAMES_AGREEMENT.search(title.text)
    ]
    saying = [path for path, title in titles if _AMENDED.search(title.text)]
    silent = [(path, title) for path, title in titles if path not in saying]
    if not silent or not (saying or agreement.amended):
        return
    for path, title in silent:
        yield Finding.at(path, *saying[:1], title=title.text, section=section_words(title.section))
