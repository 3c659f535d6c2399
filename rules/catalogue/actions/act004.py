"""ACT004: codes of the action plan that do not hang together: RA n → KK n.m → T/O n.m.k."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.records import Agreement
from rules.engine.finding import Finding, Severity
from rules.engine.look import Look
from rules.engine.rule import Context, RuleSettings, rule

_PLAN = re.compile(r"\bRA\s*\.?\s*(\d{1,2})(?![\d.]*\d)", re.IGNORECASE)
_CRITERION = re.compile(r"\bKK\s*\.?\s*(\d{1,2})\s*\.\s*(\d{1,2})(?!\d)", re.IGNORECASE)
_OUTPUT = re.compile(
    r"\bT\s*/\s*[O0]\s*\.?\s*0?(\d{1,2})\s*\.\s*(\d{1,2})(?:\s*\.\s*(\d{1,2}))?(?!\d)", re.IGNORECASE
)
"""``T/01.1.1`` is ``T/O1.1.1`` with the letter misread: the nought before the number is the letter O."""

Code = tuple[int, ...]


def _coded(agreement: Agreement) -> Iterator[str]:
    """Rows with a code and one above it."""
    for index, row in enumerate(agreement.actions):
        criteria = _codes(_CRITERION, row.criterion)
        if (criteria and _codes(_PLAN, row.plan)) or (criteria and _codes(_OUTPUT, row.output)):
            yield f"actions[{index}]"


@rule(
    id="ACT004",
    name="code-hierarchy",
    severity=Severity.INFO,
    needs=(Look("kode rencana aksi", "codes of the action plan", _coded),),
)
def check(agreement: Agreement, settings: RuleSettings, context: Context) -> Iterator[Finding]:
    """Each code begins with that of the row's plan and criterion; rows without codes say nothing."""
    for index, row in enumerate(agreement.actions):
        plans = _codes(_PLAN, row.plan)
        criteria = _codes(_CRITERION, row.criterion)
        outputs = _codes(_OUTPUT, row.output)
        yield from _strays(f"actions[{index}]", "criterion", criteria, "plan", plans)
        yield from _strays(f"actions[{index}]", "output", outputs, "criterion", criteria)


def _codes(pattern: re.Pattern[str], text: str | None) -> list[Code]:
    return [tuple(int(part) for part in match.groups() if part) for match in pattern.finditer(text or "")]


def _strays(path: str, field: str, codes: list[Code], parent: str, parents: list[Code]) -> Iterator[Finding]:
    """Codes of which no parent in the row is the beginning."""
    if not parents:
        return
    for code in codes:
        if not any(code[: len(above)] == above for above in parents):
            yield Finding.at(
                f"{path}.{field}",
                f"{path}.{parent}",
                code=_shown(field, code),
                parents=[_shown(parent, above) for above in parents],
            )


def _shown(field: str, code: Code) -> str:
    sign = {"plan": "RA", "criterion": "KK", "output": "T/O"}[field]
    return f"{sign} {'.'.join(map(str, code))}"
