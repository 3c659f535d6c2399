"""SGN009: one agreement signed in two places."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.lexicon.plain import letters
from extractor.records import Agreement
from rules.engine.finding import Finding, Severity
from rules.engine.look import Look
from rules.engine.rule import Context, RuleSettings, rule
from rules.knowledge.confusion import can_misread, confusable
from rules.views.parts import section_words


def _placed(agreement: Agreement) -> tuple[str, ...]:
    lines = enumerate(agreement.signings)
    paths = tuple(f"signings[{i}]" for i, one in lines if one.place and one.section != "action_plan")
    return paths if len(paths) > 1 else ()


@rule(
    id="SGN009",
    name="places-differ",
    severity=Severity.INFO,
    needs=(Look("tempat pada pernyataan dan lampiran", "places of statement and annex", _placed),),
)
def check(agreement: Agreement, settings: RuleSettings, context: Context) -> Iterator[Finding]:
    """The places of statement and annex are one, spaces and capitals apart."""
    placed = [
        (f"signings[{index}]", signing)
        for index, signing in enumerate(agreement.signings)
        if signing.place and signing.section != "action_plan"
    ]
    for path, signing in placed[1:]:
        first_path, first = placed[0]
        if letters(signing.place or "") != letters(first.place or ""):
            yield Finding.at(
                path,
                first_path,
                confusable=can_misread(agreement) and confusable(str(signing.place), str(first.place)),
                here=signing.place,
                there=first.place,
                section=section_words(signing.section),
                first=section_words(first.section),
            )
            return
