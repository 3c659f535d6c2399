"""BGT008: the total in words says another amount than its digits."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from extractor.lexicon.number_words import amount_in_words
from extractor.records import Agreement
from rules.engine.finding import Finding, Severity
from rules.engine.look import Look
from rules.engine.rule import Context, RuleSettings, rule


def _spelt_out(agreement: Agreement) -> tuple[str, ...]:
    total = agreement.programs_total
    return ("programs_total", "programs_total.value") if total is not None and total.in_words else ()


@rule(
    id="BGT008",
    name="amount-in-words",
    severity=Severity.ERROR,
    needs=(Look("jumlah anggaran beserta terbilangnya", "budget total with its words", _spelt_out),),
)
def check(agreement: Agreement, settings: RuleSettings, context: Context) -> Iterator[Finding]:
    """Whole rupiah are compared; words of which one is no number are only asked about."""
    total = agreement.programs_total
    if total is None or not total.in_words or total.value is None:
        return
    said = amount_in_words(total.in_words)
    if said is None or said != int(Decimal(total.value)):
        yield Finding.at(
            "programs_total",
            question=said is None,
            printed=total.text.partition("(")[0].strip(),
            words=" ".join(total.in_words.split()),
            said=None if said is None else Decimal(said),
        )
