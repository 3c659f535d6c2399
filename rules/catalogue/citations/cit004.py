"""CIT004: an abbreviation of a kind of regulation that no one uses, near one that is used."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.lexicon.regulations import abbreviation_meant, regulation_kinds
from extractor.records import Agreement
from rules.engine.finding import Finding, Severity
from rules.engine.rule import Context, RuleSettings, rule


@rule(id="CIT004", name="unknown-abbreviation", severity=Severity.INFO, needs=("citations",))
def check(agreement: Agreement, settings: RuleSettings, context: Context) -> Iterator[Finding]:
    """The first word of a citation, as printed, is a near miss of a known abbreviation.

    What the reader mended is looked at as well: the paper, or its reading, had the other form.
    """
    seen: set[str] = set()
    for subject, word, meant in (*_mended(agreement), *_printed(agreement)):
        if word.lower() in seen:
            continue
        seen.add(word.lower())
        scanned = agreement.source.kind != "digital"
        yield Finding.at(subject, confusable=scanned, word=word, meant=meant)


def _mended(agreement: Agreement) -> Iterator[tuple[str, str, str]]:
    for index, correction in enumerate(agreement.corrections):
        became = correction.became.strip(".,:;()")
        if became.lower() in regulation_kinds() and abbreviation_meant(correction.read):
            yield f"corrections[{index}]", correction.read, became


def _printed(agreement: Agreement) -> Iterator[tuple[str, str, str]]:
    for index, citation in enumerate(agreement.citations):
        word = citation.text.split()[0] if citation.text.split() else ""
        if meant := abbreviation_meant(word):
            yield f"citations[{index}]", word, meant
