"""IDN009: the body's acronym in more than one order of letters."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from extractor.records import Agreement
from rules.engine.finding import Finding, Severity
from rules.engine.look import Look
from rules.engine.rule import Context, RuleSettings, rule
from rules.knowledge.acronyms import acronym_of, forms_of, permuted
from rules.views.fields import printed_texts


def _acronyms(agreement: Agreement) -> Iterator[str]:
    acronym = next((a for body in _bodies(agreement) if (a := acronym_of(body))), None)
    texts = printed_texts(agreement)
    if acronym is not None:
        yield from (path for path, text in texts if any(forms_of(acronym, text)))
    odd = {form for forms in permuted(text for _, text in texts) for form in forms}
    yield from (path for path, text in texts if odd and any(form in text for form in odd))


@rule(
    id="IDN009",
    name="acronym-variants",
    severity=Severity.INFO,
    needs=(Look("singkatan perangkat daerah", "the acronym of the body", _acronyms),),
)
def check(agreement: Agreement, settings: RuleSettings, context: Context) -> Iterator[Finding]:
    """One form, with or without the letter of the type; one finding lists all forms and their counts."""
    texts = list(printed_texts(agreement))
    acronym = next((a for body in _bodies(agreement) if (a := acronym_of(body))), None)
    found: list[tuple[str, str, str]] = []  # form, form without the letter of the type, path
    if acronym is not None:
        found = [(form, bare, path) for path, text in texts for form, bare in forms_of(acronym, text)]
        yield from _finding(found, acronym)
    reported = {form for form, _, _ in found}
    for forms in permuted(text for _, text in texts):
        if not reported.intersection(forms):
            yield from _finding([(f, f, path) for path, text in texts for f in forms if f in text], forms[0])


def _finding(found: list[tuple[str, str, str]], usual: str) -> Iterator[Finding]:
    first: dict[str, str] = {}
    for _, bare, path in found:
        first.setdefault(bare, path)
    if len(first) < 2:
        return
    usual = usual if usual in first else next(iter(first))
    odd = [path for bare, path in first.items() if bare != usual]
    rows = [path.rpartition(".")[0] for path in (*odd, first[usual])]
    printed = Counter(form for form, _, _ in found)
    yield Finding.at(
        *odd,
        first[usual],
        *rows,
        forms=[f"{form} ({count}×)" for form, count in printed.most_common()],
    )


def _bodies(agreement: Agreement) -> Iterator[str]:
    """Names of the agreement's own body, the record's own first."""
    if agreement.organisation:
        yield agreement.organisation
    for party in agreement.parties:
        if party.role == "first":
            if party.organisation:
                yield party.organisation
            if party.position and party.position.lower().startswith("kepala "):
                yield party.position[len("kepala ") :]
