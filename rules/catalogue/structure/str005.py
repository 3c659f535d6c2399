"""STR005: numbers of rows that skip, repeat or go back."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from extractor.lexicon.plain import letters
from extractor.records import Agreement, Indicator
from extractor.records.written.numerals import roman_number
from rules.engine.finding import Finding, Severity
from rules.engine.look import Look
from rules.engine.rule import Context, RuleSettings, rule
from rules.knowledge.confusion import can_misread, confusable

_WHOLE = re.compile(r"[0-9]{1,4}")
Row = tuple[int, Indicator]


def _numbers(agreement: Agreement) -> tuple[str, ...]:
    rows = list(_numbered(agreement))
    return tuple(f"indicators[{index}].number" for index, _ in rows) if len(rows) > 1 else ()


@rule(
    id="STR005",
    name="numbering-broken",
    severity=Severity.INFO,
    needs=(Look("nomor baris", "row numbers", _numbers),),
)
def check(agreement: Agreement, settings: RuleSettings, context: Context) -> Iterator[Finding]:
    """1..n without gap or repeat; blank is merged, one number may go over the rows of one objective."""
    on_paper = agreement.source.kind in ("scan", "mixed")  # a lone digit in a cell is easily lost
    expected, resumed = {1}, 1  # after an odd number the count may go on from it, or as if it were right
    previous: Row | None = None
    for index, row in _numbered(agreement):
        number = _value(row)
        odd = number not in expected and number != 1
        repeated = previous is not None and number == resumed - 1
        if odd and not (repeated and previous is not None and _one_objective(previous[1], row)):
            yield Finding.at(
                f"indicators[{index}].number",
                f"indicators[{index}]",
                *([f"indicators[{previous[0]}].number"] if previous else []),
                question=on_paper,
                confusable=can_misread(agreement) and confusable(str(number), str(resumed)),
                number=str(number),
                expected=str(resumed),
                before=str(resumed - 1),
                repeated=repeated,
                indicator=row.name,
            )
        expected = {number + 1, resumed + 1} if odd else {number + 1}
        resumed, previous = number + 1, (index, row)


def _value(row: Indicator) -> int:
    """The number of the row, Arabic or Roman; 0 where it is of another kind."""
    text = str(row.number).strip(" .")
    if _WHOLE.fullmatch(text):
        return int(text)
    return (roman_number(text) or 0) if text.isupper() else 0  # a small i follows an h


def _numbered(agreement: Agreement) -> Iterator[Row]:
    """The first row of each run of rows with one whole number and one objective."""
    rows = [(index, row) for index, row in enumerate(agreement.indicators) if row.number and _value(row)]
    for _, run in groupby(rows, key=lambda item: (str(item[1].number).strip(" ."), item[1].objective)):
        yield next(run)


def _one_objective(one: Indicator, other: Indicator) -> bool:
    return other.objective is None or letters(one.objective or "") == letters(other.objective)
