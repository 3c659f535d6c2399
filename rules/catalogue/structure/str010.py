"""STR010: an amendment that does not say so in its title, or says so in one title only."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.records import Agreement
from rules.engine.finding import Finding, Severity
from rules.engine.look import Look
from rules.engine.rule import Context, RuleSettings, rule
from rules.views.fields import printed_texts
from rules.views.parts import section_words

_AMENDED = re.compile(
    r"\b(?:perjanjian\s+kinerja|p\s?k)\s*\(?\s*(?:perubahan|revisi)|\b(?:perubahan|revisi)\s+(?:atas\s+)?"
    r"(?:perjanjian|p\s?k\b)|^\W*(?:perubahan|revisi)\b|\btahun\s+(?:anggaran\s+)?\d{4}\W*(?:perubahan|revisi)\b",
    re.IGNORECASE,
)
_BUDGET = re.compile(r"\b(?:PAPBD|P-APBD|APBD-P|APBD\s+Perubahan|Perubahan\s+APBD)\b", re.IGNORECASE)
"""In the statement or as a source of funds; as the name of an activity it is any body's daily work."""
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
    told = _told(agreement)
    silent = [(path, title) for path, title in titles if path not in saying]
    if not silent or not (saying or agreement.amended or told):
        return
    for path, title in silent:
        yield Finding.at(
            path,
            *(saying[:1] or [path for path, _ in told[:1]]),
            question=not saying and not agreement.amended,
            title=title.text,
            section=section_words(title.section),
            told=None if saying or agreement.amended else told[0][1],
        )


def _told(agreement: Agreement) -> list[tuple[str, str]]:
    """(path, words) where the body says that it amends an agreement, or names the budget as changed."""
    clauses = [(f"clauses[{index}]", clause) for index, clause in enumerate(agreement.clauses)]
    amends = [(path, clause.text) for path, clause in clauses if clause.kind == "amendment"]
    funds = [(path, text) for path, text in printed_texts(agreement) if path.endswith(".note")]
    said = [(path, clause.text) for path, clause in clauses if clause.kind != "amendment"]
    found = [(path, _BUDGET.search(text)) for path, text in (*said, *funds)]
    return amends + [(path, match[0]) for path, match in found if match]
