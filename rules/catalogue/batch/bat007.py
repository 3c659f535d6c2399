"""BAT007: what an amendment changed of the original, and an amendment that changed nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractor.lexicon.names import joined, same_person
from extractor.records import Agreement
from rules.engine.finding import Finding, Severity
from rules.engine.look import Look
from rules.engine.rule import Context, RuleSettings, rule
from rules.views.bodies import Filed, by_office
from rules.views.changes import WORDS, Change, changes


def _amended(agreements: Sequence[Agreement]) -> Iterator[tuple[int, str]]:
    for years in by_office(agreements).values():
        for filed in years.values():
            if any(not file.agreement.amended for file in filed):
                yield from ((file.index, "") for file in filed if file.agreement.amended)


@rule(
    id="BAT007",
    name="amendment-against-original",
    severity=Severity.INFO,
    basis=("P53 E",),
    scope="batch",
    needs=(Look("perjanjian perubahan beserta aslinya", "amended agreements with their original", _amended),),
)
def check(agreements: Sequence[Agreement], settings: RuleSettings, context: Context) -> Iterator[Finding]:
    """One finding per amendment whose original is in the batch; a new official counts as a change."""
    for years in by_office(agreements).values():
        for filed in years.values():
            original = next((file for file in filed if not file.agreement.amended), None)
            for file in filed:
                if original is not None and file.agreement.amended:
                    yield _compare(original, file)


def _compare(old: Filed, new: Filed) -> Finding:
    found = list(changes(old.agreement, new.agreement))
    persons = [_first_party(file.agreement) for file in (old, new)]
    replaced = None not in persons and not same_person(str(persons[0]), str(persons[1]))
    subject = next((c.new for c in found if c.new is not None), None)
    return Finding(
        subject=subject or ("titles[0]" if new.agreement.titles else ""),
        related=tuple(c.new for c in found if c.new is not None),
        document=new.index,
        elsewhere=tuple((old.index, c.old) for c in found if c.old is not None),
        facts={
            "changes": [_shown(change) for change in found],
            "replaced": replaced,
            "persons": [person or "" for person in persons],
            "year": str(new.agreement.year),
            "original": old.agreement.source.path,
        },
    )


def _shown(change: Change) -> dict[str, str]:
    words = WORDS[change.what]
    values = f" ({change.before} → {change.after})" if change.before and change.after else ""
    if change.what == "method":
        values = ""
    return {language: f"{words[language]}: {change.name}{values}" for language in ("id", "en")}


def _first_party(agreement: Agreement) -> str | None:
    return next((p.name for p in agreement.parties if p.role == "first" and joined(p.name)), None)
