"""STR011: an objective that names an activity instead of a result."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.lexicon.plain import letters
from extractor.records import Agreement
from rules.engine.finding import Finding, Severity
from rules.engine.look import Look
from rules.engine.rule import Context, RuleSettings, rule

_ACTIVITY = re.compile(
    r"^\W*(?:\d{1,2}[.)]\s*)?(?:me(?:laksanakan|lakukan|nyelenggarakan|nyusun|mbangun|mfasilitasi|ngadakan|ngikuti|nyediakan)|"
    r"terlaksananya|terselenggaranya|pelaksanaan|penyelenggaraan|penyusunan|pembangunan|pengadaan|penyediaan)\b",
    re.IGNORECASE,
)

_INTENT = re.compile(
    r"^\W*(?:\d{1,2}[.)]\s*)?(?:(?:men(?:ingkat|urun)|mewujud|memantap|menguat|mengoptimal|memperkuat|memperbaiki)kan|"
    r"memperkuat|memperbaiki)\b",
    re.IGNORECASE,
)
"""What the body will try, where the result is what should have become of it."""


def _word(objective: str) -> tuple[str, str] | None:
    """(why, the word) of an objective that begins with one of doing or of trying."""
    for why, words in (("activity", _ACTIVITY), ("intent", _INTENT)):
        if match := words.match(objective):
            return why, match[0].split()[-1]
    return None


def _objectives(agreement: Agreement) -> Iterator[str]:
    return (f"indicators[{i}].objective" for i, row in enumerate(agreement.indicators) if row.objective)


@rule(
    id="STR011",
    name="objective-is-activity",
    severity=Severity.INFO,
    basis=("LKE 1.b.4",),
    needs=(Look("sasaran", "objectives", _objectives),),
)
def check(agreement: Agreement, settings: RuleSettings, context: Context) -> Iterator[Finding]:
    """The first word of the objective is one of doing or of trying; one finding for an objective."""
    seen: dict[str, list[int]] = {}
    for index, row in enumerate(agreement.indicators):
        if row.objective and _word(row.objective):
            seen.setdefault(letters(row.objective), []).append(index)
    for rows in seen.values():
        objective = agreement.indicators[rows[0]].objective or ""
        why, word = _word(objective) or ("activity", "")
        yield Finding.at(
            *(f"indicators[{index}].objective" for index in rows), objective=objective, word=word, why=why
        )
