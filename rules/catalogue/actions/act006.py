"""ACT006: one amount in two quarters, where shares of a total do not explain it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from rapidfuzz.fuzz import ratio

from extractor.lexicon.plain import letters
from extractor.records import Agreement, parse_amount
from extractor.records.amounts import amount_after_currency
from extractor.records.written.numerals import roman
from rules.engine.finding import Finding, Severity
from rules.engine.look import Look
from rules.engine.rule import Context, RuleSettings, rule
from rules.views.plan import ALIKE

_CODE = re.compile(r"^\W*T\s*/\s*[O0][\s.\d]*", re.IGNORECASE)
_STEP = Decimal("0.5")
"""Shares are planned in halves of a percent."""
_SMALLEST = 1000  # rupiah: less is a number of millions ("Rp 5 juta")
_FEWEST = 3  # quarters with an amount: two alike are no pattern


@dataclass(frozen=True, slots=True)
class _Due:
    index: int
    quarter: int
    amount: Decimal
    printed: str
    words: str


def _due(agreement: Agreement) -> Iterator[str]:
    return (f"actions[{due.index}].output" for s in _series(agreement) if len(s) >= _FEWEST for due in s)


@rule(
    id="ACT006",
    name="amount-repeated",
    severity=Severity.INFO,
    needs=(
        Look(
            "jumlah rupiah menurut triwulan dalam rencana aksi", "amounts by quarter in the action plan", _due
        ),
    ),
)
def check(agreement: Agreement, settings: RuleSettings, context: Context) -> Iterator[Finding]:
    """Rows of one output with an amount for each quarter; equal shares and round shares are explained."""
    for series in _series(agreement):
        counts = Counter(due.amount for due in series)
        repeated = [due for due in series if counts[due.amount] > 1]
        if len(series) < _FEWEST or not repeated or len(counts) == 1 or _shares_explain(series):
            continue
        yield Finding.at(
            f"actions[{repeated[1].index}].output",
            *(f"actions[{due.index}].output" for due in series),
            amount=repeated[0].printed,
            quarters=[roman(due.quarter) for due in repeated],
            total=sum((due.amount for due in series), Decimal(0)),
        )


def _series(agreement: Agreement) -> list[list[_Due]]:
    """Outputs alike but for their amount, each due in one quarter."""
    series: list[list[_Due]] = []
    for index, row in enumerate(agreement.actions):
        output = row.output or ""
        match = amount_after_currency(output)
        amount = parse_amount(match["text"]) if match else None
        if match is None or amount is None or amount < _SMALLEST or len(row.quarters) != 1:
            continue
        words = letters(_CODE.sub("", output[: match.start()] + output[match.end() :]))
        due = _Due(index, row.quarters[0], amount, match["text"], words)
        like = next((s for s in series if ratio(s[0].words, words) >= ALIKE), None)
        if like is None:
            series.append([due])
        else:
            like.append(due)
    return series


def _shares_explain(series: list[_Due]) -> bool:
    """Whether each amount is a round share of the total, to half a unit of the printed amounts."""
    total = sum((due.amount for due in series), Decimal(0))
    if not total:
        return True
    for due in series:
        steps = (due.amount * 100 / total / _STEP).quantize(Decimal(1))
        if abs(steps * _STEP * total / 100 - due.amount) > 1:
            return False
    return True
