"""ACT001: the action plan promises another annual target than the agreement."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from extractor.lexicon.plain import letters
from extractor.records import Agreement, Indicator, Target, parse_number
from extractor.records.targets import SAYS_NOTHING
from rules.engine.finding import Finding, Severity
from rules.engine.look import Look
from rules.engine.rule import Context, RuleSettings, rule
from rules.knowledge.confusion import can_misread, confusable
from rules.knowledge.units import counted_kind, worth
from rules.views.plan import Planned, plan


def _planned_targets(agreement: Agreement) -> Iterator[str]:
    """Targets of the plan whose indicator has one to compare them with."""
    for planned in plan(agreement).planned:
        if planned.indicator.targets.annual is not None:
            for row in planned.rows:
                action = agreement.actions[row]
                if action.target is not None:
                    yield f"actions[{row}].target"
                elif action.targets.annual is not None:
                    yield f"actions[{row}].targets.annual"


@rule(
    id="ACT001",
    name="plan-target-differs",
    severity=Severity.ERROR,
    basis=("LOG", "LKE 1.c.2"),
    needs=(Look("target tahunan dalam rencana aksi", "annual targets in the action plan", _planned_targets),),
)
def check(agreement: Agreement, settings: RuleSettings, context: Context) -> Iterator[Finding]:
    """One indicator, one annual target: compared as numbers, as words where there is no number."""
    for planned in plan(agreement).planned:
        annual = planned.indicator.targets.annual
        if annual is not None:
            yield from _differing(agreement, planned, annual)


def _differing(agreement: Agreement, planned: Planned, annual: Target) -> Iterator[Finding]:
    seen: set[str] = set()
    for row in planned.rows:
        target = agreement.actions[row].target
        path = f"actions[{row}].target"
        if target is None:
            target, path = agreement.actions[row].targets.annual, f"actions[{row}].targets.annual"
        if (
            target is None
            or target.text in seen
            or not _differ(planned.indicator, annual, target, agreement.actions[row].unit)
        ):
            continue
        seen.add(target.text)
        yield Finding.at(
            path,
            f"indicators[{planned.index}].targets.annual",
            confusable=can_misread(agreement) and confusable(annual.text, target.text),
            name=planned.indicator.name,
            annual=_printed(annual, planned.indicator.unit),
            planned=_printed(target, agreement.actions[row].unit),
        )


def _differ(row: Indicator, annual: Target, planned: Target, unit: str | None) -> bool:
    """Another number, another sign (≥ against ≤), or a share against a count; ``unit`` is the plan's."""
    if differs(annual, planned):
        return True
    if "bound" in (annual.kind, planned.kind) and {_side(annual), _side(planned)} == {"least", "most"}:
        return True
    one, other = planned.unit or unit, annual.unit or row.unit
    kinds = {counted_kind(one, row.name), counted_kind(other, row.name)}
    both_printed = bool(one and other)
    return both_printed and annual.value is not None and kinds == {"share", "countable"}


def _printed(target: Target, unit: str | None) -> str:
    """With its unit, unless the cell prints it; words in place of a number are quoted."""
    shown = target.unit or unit
    bare = target.value is None and target.kind != "bound"  # a grade has no unit
    if not any(letter.isdigit() for letter in target.text) and target.kind != "grade":
        return f"“{target.text}”"
    return target.text if bare or not shown or shown in target.text else f"{target.text} {shown}"


def _side(target: Target) -> str | None:
    """Whether a bound is a least or a most."""
    if re.match(r"\s*(?:[≥>]|min|paling (?:sedikit|rendah)|lebih)", target.text, re.IGNORECASE):
        return "least"
    return "most" if re.match(r"\s*(?:[≤<]|mak|paling (?:banyak|tinggi)|kurang)", target.text, re.I) else None


def _names_the_number(number: Target, text: Target) -> bool:
    """Whether a text leads with a number or has it in brackets: ``3,42 (skala 4)``, ``Level 3 (3,42)``."""
    if number.value is None or text.kind not in ("composite", "level"):
        return False
    printed = re.findall(r"^\s*(\d[\d.,]*)|\(\s*(\d[\d.,]*)\s*\)", text.text)
    values = [parse_number(first or second) for first, second in printed]
    return Decimal(number.value) in values


_SILENT = (*SAYS_NOTHING, "unreadable")  # what cannot be read cannot be compared


def differs(one: Target, other: Target) -> bool:
    """Whether two cells print different targets; blank and unreadable cells print none."""
    if one.kind in _SILENT or other.kind in _SILENT:
        return False
    if _names_the_number(one, other) or _names_the_number(other, one):
        return False
    value = worth(one)
    if value is not None and value == worth(other):
        return False
    if one.value is not None and other.value is not None:
        return Decimal(one.value) != Decimal(other.value)
    a, b = letters(one.text), letters(other.text)
    if one.kind == other.kind == "grade":
        return a != b
    return a != b and not a.endswith(b) and not b.endswith(a) and not a.startswith(b) and not b.startswith(a)
