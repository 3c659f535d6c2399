"""STR005: numbers of rows that skip, repeat or go back."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from extractor.lexicon.plain import letters
from extractor.records import Action, Agreement, Indicator
from extractor.records.written.numerals import roman_number
from rules.engine.finding import Finding, Severity
from rules.engine.look import Look
from rules.engine.rule import Context, RuleSettings, rule
from rules.knowledge.confusion import can_misread, confusable

_WHOLE = re.compile(r"[0-9]{1,4}")


@dataclass(frozen=True, slots=True)
class _Row:
    """A row with a whole number: its path, what its number is shared with (``group``), and its name."""

    path: str
    number: int
    group: str | None
    name: str


def _numbers(agreement: Agreement) -> tuple[str, ...]:
    lists = [list(_firsts(rows)) for rows in _lists(agreement)]
    return tuple(f"{row.path}.number" for rows in lists if len(rows) > 1 for row in rows)


@rule(
    id="STR005",
    name="numbering-broken",
    severity=Severity.INFO,
    needs=(Look("nomor baris", "row numbers", _numbers),),
)
def check(agreement: Agreement, settings: RuleSettings, context: Context) -> Iterator[Finding]:
    """1..n without gap or repeat; blank is merged, one number may go over the rows of one objective."""
    for rows in _lists(agreement):
        yield from _broken(agreement, rows)


def _broken(agreement: Agreement, rows: Iterable[_Row]) -> Iterator[Finding]:
    on_paper = agreement.source.kind in ("scan", "mixed")  # a lone digit in a cell is easily lost
    expected, resumed = {1}, 1  # after an odd number the count may go on from it, or as if it were right
    previous: _Row | None = None
    for row in _firsts(rows):
        number = row.number
        odd = number not in expected and number != 1
        repeated = previous is not None and number == resumed - 1
        if odd and not (repeated and previous is not None and _one_group(previous, row)):
            yield Finding.at(
                f"{row.path}.number",
                row.path,
                *([f"{previous.path}.number"] if previous else []),
                question=on_paper,
                confusable=can_misread(agreement) and confusable(str(number), str(resumed)),
                number=str(number),
                expected=str(resumed),
                before=str(resumed - 1),
                repeated=repeated,
                indicator=row.name,
            )
        expected = {number + 1, resumed + 1} if odd else {number + 1}
        resumed, previous = number + 1, row


def _value(printed: str | None) -> int:
    """The number of a row, Arabic or Roman; 0 where it is of another kind."""
    text = (printed or "").strip(" .")
    if _WHOLE.fullmatch(text):
        return int(text)
    return (roman_number(text) or 0) if text.isupper() else 0  # a small i follows an h


def _lists(agreement: Agreement) -> Iterator[list[_Row]]:
    """The rows with whole numbers of the agreement and of the plan, each in their order."""
    lists: tuple[tuple[str, Sequence[Indicator | Action]], ...] = (
        ("indicators", agreement.indicators),
        ("actions", agreement.actions),
    )
    for path, rows in lists:
        yield [
            _Row(f"{path}[{index}]", number, row.objective or _own(row), _named(row))
            for index, row in enumerate(rows)
            if (number := _value(row.number))
        ]


def _own(row: Indicator | Action) -> str | None:
    """What one number of a plan may stand beside: several actions of one indicator."""
    return row.indicator if isinstance(row, Action) else None


def _named(row: Indicator | Action) -> str:
    return (row.indicator or row.plan or "") if isinstance(row, Action) else row.name


def _firsts(rows: Iterable[_Row]) -> Iterator[_Row]:
    """The first row of each run of rows with one whole number and one group."""
    for _, run in groupby(rows, key=lambda row: (row.number, row.group)):
        yield next(run)


def _one_group(one: _Row, other: _Row) -> bool:
    return other.group is None or letters(one.group or "") == letters(other.group)
