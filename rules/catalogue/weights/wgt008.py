"""WGT008: digits, word and list of a stated count that disagree: ``5 (empat) tahapan``."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.records import Agreement
from rules.engine.finding import Finding, Severity
from rules.engine.rule import Context, RuleSettings, rule
from rules.knowledge.labels import counted_lists, stated_counts


@rule(id="WGT008", name="stated-count-differs", severity=Severity.WARNING, needs=("measurement",))
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
            if listed > 1 and listed != count:
                yield Finding.at(path, why="list", name=row.name, words=words, count=count, other=listed)
