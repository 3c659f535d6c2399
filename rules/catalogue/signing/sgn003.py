"""SGN003: statement and annex signed on different dates."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.records import Agreement
from rules.engine.finding import Finding, Severity
from rules.engine.look import Look
from rules.engine.rule import Context, RuleSettings, rule
from rules.knowledge.confusion import can_misread, confusable
from rules.knowledge.dates import day_words, iso
from rules.views.parts import section_words


def _dated(agreement: Agreement) -> tuple[str, ...]:
    """Two whole dates at least."""
    paths = tuple(
        f"signings[{index}]"
        for index, signing in enumerate(agreement.signings)
        if signing.section != "action_plan" and iso(signing.date) is not None
    )
    return paths if len(paths) > 1 else ()


@rule(
    id="SGN003",
    name="dates-differ",
    severity=Severity.WARNING,
    needs=(Look("tanggal pada pernyataan dan lampiran", "dates of statement and annex", _dated),),
)
def check(agreement: Agreement, settings: RuleSettings, context: Context) -> Iterator[Finding]:
    """The complete dates of statement and annex are one date; the action plan may follow later."""
    dated = [
        (f"signings[{index}]", signing, day)
        for index, signing in enumerate(agreement.signings)
        if signing.section != "action_plan" and (day := iso(signing.date)) is not None
    ]
    others = [entry for entry in dated if entry[2] != dated[0][2]]
    if others:
        first = dated[0]
        yield Finding.at(
            others[0][0],
            *(path for path, _, _ in (*others[1:], first)),
            confusable=can_misread(agreement)
            and all(confusable(str(first[2]), str(day)) for _, _, day in others),
            dates=[
                {
                    "id": f"{day_words(day)['id']} ({section_words(signing.section)['id']})",
                    "en": f"{day_words(day)['en']} ({section_words(signing.section)['en']})",
                }
                for _, signing, day in (first, *others)
            ],
        )
