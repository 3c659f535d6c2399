"""Which sign parts thousands: decided by the whole document where a number alone does not say.

``1,250`` is a decimal in Indonesian and twelve hundred and fifty in English; amounts with several groups and
decimals of one or two digits show which of the two a document writes. A few decimals with a point are no
proof: people who write Indonesian slip into it. Money has no three decimals, so ``250,000`` is a quarter of a
million wherever it stands for rupiah.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import Enum
from typing import Any, TypeVar

from extractor.records import (
    Action,
    Doubt,
    Indicator,
    Program,
    Target,
    Targets,
    Total,
    doubt_if,
    of_field,
)
from extractor.records.written.decimals import (
    COMMA,
    POINT,
    decimal_signs,
    grouped_habits,
    habits,
    undecided_comma,
)

Row = TypeVar("Row", Indicator, Action)
Priced = TypeVar("Priced", Indicator, Program)

_PROOF = 3  # numbers with a decimal point that make a habit, where none has its thousands parted by commas


class _Comma(Enum):
    """What a comma before three digits parts in a document."""

    THOUSANDS = "thousands"
    DECIMALS = "decimals"
    UNTOLD = "untold"


def with_thousands_told(fields: Mapping[str, Any]) -> dict[str, Any]:
    """The rows of all tables by field of the record, numbers like ``1,250`` as thousands in a document of
    English habits, marked where it has both habits or neither; amounts as thousands always."""
    targets = [
        target for name in ("indicators", "actions") for row in fields[name] for target in _targets(row)
    ]
    amounts = [program.budget_text or "" for program in fields["programs"]]
    amounts += [row.budget_text or "" for row in fields["indicators"]]
    total: Total | None = fields["programs_total"]
    texts = [*(target.text for target in targets), *amounts, *([total.text] if total else [])]
    if not any(map(undecided_comma, texts)):
        return dict(fields)
    comma = _comma(texts)
    return {
        **fields,
        "indicators": tuple(_priced(_row(row, comma), comma) for row in fields["indicators"]),
        "actions": tuple(_row(row, comma) for row in fields["actions"]),
        "programs": tuple(_priced(program, comma) for program in fields["programs"]),
        "programs_total": total and _total(total, comma),
    }


def _comma(texts: list[str]) -> _Comma:
    signs = frozenset[str]().union(*map(habits, texts))
    if signs == {COMMA}:
        return _Comma.DECIMALS
    grouped = any(POINT in grouped_habits(text) for text in texts)
    proven = grouped or sum(POINT in decimal_signs(text) for text in texts) >= _PROOF
    return _Comma.THOUSANDS if signs == {POINT} and proven else _Comma.UNTOLD


def _targets(row: Indicator | Action) -> Iterator[Target]:
    yield from row.targets.printed().values()
    if isinstance(row, Indicator):
        yield from row.years.values()
        more = (row.baseline, row.end_condition)
    else:
        more = (row.target, row.output_target)
    yield from (target for target in more if target is not None)


def _row(row: Row, comma: _Comma) -> Row:
    if not any(undecided_comma(target.text) for target in _targets(row)):
        return row

    def told(target: Target | None) -> Target | None:
        return target and _target(target, comma)

    changed: dict[str, Any] = {"targets": Targets(**{p: told(t) for p, t in row.targets.printed().items()})}
    if isinstance(row, Indicator):
        changed["years"] = {year: told(target) for year, target in row.years.items()}
        changed |= {"baseline": told(row.baseline), "end_condition": told(row.end_condition)}
    else:
        changed |= {"target": told(row.target), "output_target": told(row.output_target)}
    return row.model_copy(update=changed)


def _target(target: Target, comma: _Comma) -> Target:
    found = undecided_comma(target.text)
    if found is None or target.value is None or comma is _Comma.DECIMALS:
        return target
    if comma is _Comma.THOUSANDS and target.value == f"{found.before}.{found.after}":
        return target.model_copy(update={"value": found.before + found.after})
    return target.doubting(*_untold(target.text))


def _priced(row: Priced, comma: _Comma) -> Priced:
    amount = _amount(row.budget_text or "", row.budget)
    if amount is None:
        return row
    doubts = () if comma is _Comma.THOUSANDS else of_field(_untold(row.budget_text or ""), "budget")
    return row.model_copy(update={"budget": amount}).doubting(*doubts)


def _total(total: Total, comma: _Comma) -> Total:
    amount = _amount(total.text, total.value)
    if amount is None:
        return total
    told = total.model_copy(update={"value": amount})
    return told if comma is _Comma.THOUSANDS else told.doubting(*_untold(total.text))


def _amount(text: str, value: str | None) -> str | None:
    """``value`` without the decimal point that a comma of thousands became; None where there is none."""
    found = undecided_comma(text)
    lost = found is not None and value == f"{found.before}.{found.after}"
    return f"{found.before}{found.after}" if found is not None and lost else None


def _untold(text: str) -> tuple[Doubt, ...]:
    return doubt_if(True, "thousands", "document", text)
