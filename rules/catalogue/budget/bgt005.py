"""BGT005: a program without an amount in a list of amounts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractor.records import Agreement, Program
from extractor.records.written.nothing import is_none_in_words
from rules.engine.finding import Finding, Severity
from rules.engine.look import Look
from rules.engine.rule import Context, RuleSettings, rule

_DASHES = " -–—"


def _listed(agreement: Agreement) -> tuple[str, ...]:
    """The rows of a list in which at least half print an amount."""
    priced = sum(_is_priced(row) for row in agreement.programs)
    many = len(agreement.programs) > 1 and 2 * priced >= len(agreement.programs)
    return tuple(f"programs[{index}].name" for index, _ in enumerate(agreement.programs)) if many else ()


@rule(
    id="BGT005",
    name="amount-missing",
    severity=Severity.WARNING,
    basis=("P53 I/5-6",),
    needs=(Look("daftar anggaran", "a list of budgets", _listed),),
)
def check(agreement: Agreement, settings: RuleSettings, context: Context) -> Iterator[Finding]:
    """Rows of a level that prints amounts otherwise; heads of lines below them may leave it to these,
    where all such heads do."""
    rows = agreement.programs
    priced = {(row.level, _has_below(rows, index)) for index, row in enumerate(rows) if _is_priced(row)}
    for index, row in enumerate(rows):
        below = _has_below(rows, index)
        like = {(row.level, True)} if below else {(row.level, True), (row.level, False)}
        if not _is_priced(row) and like & priced:
            yield Finding.at(f"programs[{index}]", program=row.name)


def _has_below(rows: Sequence[Program], index: int) -> bool:
    return index + 1 < len(rows) and rows[index + 1].level > rows[index].level


def _is_priced(row: Program) -> bool:
    """Whether the row prints an amount, or a word or dash for none; a currency before dots is no amount."""
    text = (row.budget_text or "").strip()
    none = bool(text) and (not text.strip(_DASHES) or is_none_in_words(text))
    return none or any(sign.isdigit() for sign in text)
