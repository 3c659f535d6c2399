"""BGT005: a program without an amount in a list of amounts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from extractor.records import Agreement, Program
from extractor.records.written.nothing import is_none_in_words
from rules.engine.finding import Finding, Severity
from rules.engine.look import Look
from rules.engine.rule import Context, RuleSettings, rule
from rules.knowledge.sums import amount
from rules.views.nested import children

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
        dropped = bool(like & priced) if not _is_priced(row) else _is_left_over(rows, index)
        if dropped:
            yield Finding.at(f"programs[{index}]", program=row.name)


def _has_below(rows: Sequence[Program], index: int) -> bool:
    return index + 1 < len(rows) and rows[index + 1].level > rows[index].level


def _is_left_over(rows: Sequence[Program], index: int) -> bool:
    """Whether a row prints a dash or none while its parent has more than the other rows of it."""
    row = rows[index]
    if row.budget is not None or _has_digits(row):
        return False
    parent = next((at for at in range(index - 1, -1, -1) if rows[at].level < row.level), None)
    if parent is None:
        return False
    below = [rows[at] for at in children(rows, parent) if at != index]
    whole = amount(rows[parent])
    unread = any(amount(one) is None and _has_digits(one) and not _is_none(one) for one in below)
    if whole is None or not below or unread:
        return False
    return sum((part for one in below if (part := amount(one)) is not None), Decimal(0)) < whole


def _is_priced(row: Program) -> bool:
    """Whether the row prints an amount, or a word or dash for none; a currency before dots is no amount."""
    return _is_none(row) or _has_digits(row)


def _is_none(row: Program) -> bool:
    """Whether the row prints a word or dash for none."""
    text = (row.budget_text or "").strip()
    return bool(text) and (not text.strip(_DASHES) or is_none_in_words(text))


def _has_digits(row: Program) -> bool:
    return any(sign.isdigit() for sign in row.budget_text or "")
