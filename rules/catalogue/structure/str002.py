"""STR002: a standard clause of the statement that is missing or worded otherwise."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field
from rapidfuzz.fuzz import ratio

from extractor.lexicon.similarity import word_changes
from extractor.records import Agreement
from rules.engine.finding import Finding, Severity
from rules.engine.rule import Context, RuleSettings, rule
from rules.knowledge.clauses import STANDARD, Kind, comparable, turned
from rules.knowledge.confusion import can_misread
from rules.views.parts import signs_alone

_NAMES: dict[Kind, dict[str, str]] = {
    "opening": {"id": "pembukaan", "en": "opening"},
    "first_party": {"id": "janji Pihak Pertama", "en": "first party's promise"},
    "second_party": {"id": "pernyataan Pihak Kedua", "en": "second party's clause"},
}


NEAR = 60
"""From this likeness (0 to 100) a word of a scan may be another one misread."""


class Settings(RuleSettings):
    """``alike``: least likeness, 0 to 100. ``own``: the inspectorate's wordings besides the standard ones."""

    alike: float = Field(default=90, ge=0, le=100)
    own: dict[Kind, tuple[str, ...]] = Field(default_factory=dict)


@rule(
    id="STR002",
    name="clause-altered",
    severity=Severity.WARNING,
    basis=("P53 I/2-6",),
    needs=("clauses", "kind"),
    settings=Settings,
)
def check(agreement: Agreement, settings: Settings, context: Context) -> Iterator[Finding]:
    """Opening and both parties' clauses follow the standard wording; one alone has no second party's."""
    for kind, name in _NAMES.items():
        printed = [(i, c.text) for i, c in enumerate(agreement.clauses) if c.kind == kind]
        if not printed:
            if kind != "second_party" or not signs_alone(agreement):
                yield Finding.at(
                    "clauses", clause=name, missing=True, turned=[], alike=0, lacking=[], added=[]
                )
            continue
        text = comparable(" ".join(text for _, text in printed))
        forms = [comparable(form) for form in (*STANDARD[kind], *settings.own.get(kind, ()))]
        nearest = min(forms, key=lambda form: (_changed(text, form), -ratio(text, form)))
        likeness = ratio(text, nearest)
        lacking, added = word_changes(text, nearest)
        words = turned(kind, lacking, added)
        if likeness >= settings.alike and (not words or _misread(agreement, lacking, added)):
            continue
        paths = [f"clauses[{index}]" for index, _ in printed]
        yield Finding.at(
            *paths,
            clause=name,
            missing=False,
            turned=words if likeness >= settings.alike else [],
            alike=int(likeness),
            lacking=lacking[:5],
            added=added[:5],
        )


def _changed(text: str, form: str) -> int:
    """Words that one has and the other has not."""
    return sum(len(run.split()) for runs in word_changes(text, form) for run in runs)


def _misread(agreement: Agreement, lacking: tuple[str, ...], added: tuple[str, ...]) -> bool:
    """Whether readers of images may have made each change: as many words, each near the one it stands for."""
    if not can_misread(agreement) or len(lacking) != len(added):
        return False
    return all(ratio(one, other) >= NEAR for one, other in zip(lacking, added, strict=True))
