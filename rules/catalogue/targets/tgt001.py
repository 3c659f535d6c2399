"""TGT001: a target cell that no reader could read."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.records import Agreement
from rules.engine.finding import Finding, Severity
from rules.engine.rule import Context, RuleSettings, rule
from rules.views.target_cells import period_words, target_cells


@rule(id="TGT001", name="unreadable-target", severity=Severity.ERROR, needs=("targets",))
def check(agreement: Agreement, settings: RuleSettings, context: Context) -> Iterator[Finding]:
    """A target that cannot be read must be looked at: the document is not checked until it is."""
    for cell in target_cells(agreement):
        if cell.target.kind == "unreadable":
            yield Finding.at(
                cell.path, name=cell.name, period=period_words(cell.period), read=cell.target.text
            )
