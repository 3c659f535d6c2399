"""WGT008: digits, word and list of a stated count that disagree: ``5 (empat) tahapan``."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.records import Agreement, Indicator
from rules.engine.finding import Finding, Severity
from rules.engine.look import Look
from rules.engine.rule import Context, RuleSettings, rule
from rules.knowledge.labels import counted_lists, stated_counts


def _counted(agreement: Agreement) -> Iterator[str]:
    for index, row in enumerate(agreement.indicators):
        text = row.measurement_text or ""
        if any(s.value is not None for s in stated_counts(text)) or any(counted_lists(text)):
            yield f"indicators[{index}].measurement_text"


@rule(
    id="WGT008",
    name="stated-count-differs",
    severity=Severity.WARNING,
    needs=(
        Look(
            "banyaknya yang ditulis dengan angka dan huruf, atau dengan daftarnya",
            "counts in digits and words, or with their list",
            _counted,
        ),
    ),
)
def check(agreement: Agreement, settings: RuleSettings, context: Context) -> Iterator[Finding]:
    """Words that are no number are an aside; a list is counted only where it follows its count."""
    for index, row in enumerate(agreement.indicators):
        text, path = row.measurement_text or "", f"indicators[{index}].measurement_text"
        for stated in stated_counts(text):
            if stated.value is not None and stated.value != stated.digits:
                yield Finding.at(
                    path,
                    why="word",
                    name=row.name,
                    words=stated.words,
                    count=stated.digits,
                    other=stated.value,
                )
        for words, count, listed in counted_lists(text):
            if listed > 1 and listed != count and not _weighed(row, count):
                yield Finding.at(path, why="list", name=row.name, words=words, count=count, other=listed)


def _weighed(row: Indicator, count: int) -> bool:
    """Whether the weights are as many as stated, a label of theirs printed twice: WGT002 names that."""
    weights = row.measurement.weights if row.measurement else ()
    labels = [weight.label.strip().lower() for weight in weights if weight.label.strip()]
    return len(weights) == count and len(set(labels)) < len(labels)
