"""WGT005: brackets of a formula that do not close, or close what is not open."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.records import Agreement
from rules.engine.finding import Finding, Severity
from rules.engine.look import Look
from rules.engine.rule import Context, RuleSettings, rule
from rules.views.methods import method_path, method_text

_PAIRS = {")": "(", "]": "[", "}": "{"}
_MARK = re.compile(r"(?:^|[\s;:,.])(?:[a-z]{1,2}|\d{1,2}|[ivx]{1,4})$", re.IGNORECASE)
"""What stands before the bracket of a list mark: ``a)``, ``2)``, ``iv)``."""
_AROUND = 60  # letters to either side that a finding quotes


def _bracketed(agreement: Agreement) -> Iterator[str]:
    for index, row in enumerate(agreement.indicators):
        if any(character in method_text(row) for character in "([{)]}"):
            yield method_path(agreement, index)


@rule(
    id="WGT005",
    name="brackets-unbalanced",
    severity=Severity.INFO,
    needs=(Look("tanda kurung dalam rumus atau metode", "brackets in formulas or methods", _bracketed),),
)
def check(agreement: Agreement, settings: RuleSettings, context: Context) -> Iterator[Finding]:
    """Marks of lists are no brackets."""
    for index, row in enumerate(agreement.indicators):
        text = method_text(row)
        at = unbalanced(text)
        if at is not None:
            yield Finding.at(
                method_path(agreement, index),
                f"indicators[{index}].name",
                name=row.name,
                bracket=text[at],
                around=" ".join(text[max(0, at - _AROUND) : at + _AROUND].split()),
            )


def unbalanced(text: str) -> int | None:
    """Where the first bracket without a partner stands, None where all have one."""
    stack: list[int] = []
    for at, character in enumerate(text):
        if character in "([{":
            stack.append(at)
        elif character in _PAIRS:
            if stack and text[stack[-1]] == _PAIRS[character]:
                stack.pop()
            elif character != ")" or not _MARK.search(text[max(0, at - 6) : at]):
                return at
    return stack[0] if stack else None
