"""One run of ``cermat check``: documents checked, waivers and baseline applied, everything counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from audit.language import text
from audit.results import DocumentResult, Results, RulesRun, ScopeResult, WaiverNotice, count
from audit.run.accounted import files, left_out
from audit.run.baseline import Baseline, beyond
from audit.run.batch import Step, check_all, check_together, crops_together
from audit.run.document import Checked, Order
from audit.run.inputs import Collected
from audit.run.pictures import Crop
from audit.runners.processes import Limits
from rules.engine.check import Outcome
from rules.engine.finding import FindingRecord, Severity
from rules.engine.waiver import Waiver, Waivers


@dataclass(frozen=True, slots=True)
class Acceptance:
    """What is not to be shown as a finding again. ``today`` decides which waivers have expired."""

    waivers: tuple[Waiver, ...] = ()
    baseline: Baseline | None = None
    today: date = field(default_factory=date.today)


@dataclass(frozen=True, slots=True)
class Run:
    """``results`` is what is published; the rest is for reports: agreements and pictures."""

    results: Results
    documents: tuple[Checked, ...]
    batch_crops: tuple[Crop, ...] = ()


def run_check(
    collected: Collected,
    order: Order,
    jobs: int,
    limits: Limits,
    acceptance: Acceptance,
    step: Step | None = None,
) -> Run:
    """All of it. ``step`` is told of each document as it is finished, before waivers and baseline."""
    inputs, left = collected.inputs, collected.left
    checked = check_all(inputs, order, jobs, limits, step)
    agreements = [c.agreement for c in checked if c.agreement is not None and c.result.status != "failed"]
    outcome = check_together(agreements, order)
    waivers = Waivers(acceptance.waivers, acceptance.today)
    documents = tuple(replace(c, result=_accepted(c.result, waivers, acceptance.baseline)) for c in checked)
    results = Results(documents=tuple(document.result for document in documents), rules=_rules(order))
    together = _together(outcome, waivers, acceptance.baseline)
    results = results.with_together(together)
    results = results.model_copy(update={"waivers": _notices(waivers, order)})
    accounts = {"left_out": left_out(left, order.language), "files": files(inputs, results.documents, left)}
    results = results.model_copy(update={"summary": count(results), **accounts})
    between = (*together.findings, *together.questions)
    crops = crops_together(between, order, jobs, limits) if order.crops else ()
    return Run(results, documents, crops)


def _accepted(result: DocumentResult, waivers: Waivers, baseline: Baseline | None) -> DocumentResult:
    known = baseline.of(result) if baseline is not None else Counter()
    return result.model_copy(update=_parted(result, waivers, result.source.path, known))


def _together(outcome: Outcome, waivers: Waivers, baseline: Baseline | None) -> ScopeResult:
    known = baseline.batch if baseline is not None else Counter()
    parted = _parted(outcome, waivers, "", known)
    return ScopeResult(problems=outcome.problems, coverage=outcome.coverage, **parted)


def _parted(
    scope: DocumentResult | Outcome, waivers: Waivers, document: str, before: Mapping[str, int]
) -> dict[str, tuple[FindingRecord, ...]]:
    """Findings and questions of one scope that stand, those that are waived, those known ``before``."""
    findings, waived = waivers.part(scope.findings, document)
    questions, waived_questions = waivers.part(scope.questions, document)
    (new, known), (new_questions, known_questions) = beyond((findings, questions), before)
    return {
        "findings": new,
        "questions": new_questions,
        "waived": (*waived, *waived_questions),
        "known": (*known, *known_questions),
    }


def _rules(order: Order) -> RulesRun:
    run = (*order.profile.rules("agreement"), *order.profile.rules("batch"))
    return RulesRun(run=len(run), profile=order.profile.name)


def _notices(waivers: Waivers, order: Order) -> tuple[WaiverNotice, ...]:
    listed = (("unused", waivers.unused()), ("expired", waivers.lapsed()), ("broad", waivers.broad()))
    return tuple(
        WaiverNotice.model_validate(
            {
                "kind": kind,
                "entry": entry,
                "message": text(
                    f"waiver.{kind}",
                    order.language,
                    entry=entry,
                    reason=waivers.entries[entry - 1].reason,
                    expires=_date(waivers.entries[entry - 1].expires),
                ),
            }
        )
        for kind, entries in listed
        for entry in entries
    )


def _date(day: date | None) -> str:
    return "–" if day is None else f"{day:%d-%m-%Y}"


def exit_code(results: Results, fail_on: str) -> int:
    """3 where a document failed, 1 for findings as grave as ``fail_on`` or graver ("none": never), else 0."""
    if results.summary.failed:
        return 3
    if fail_on == "none":
        return 0
    worst = Severity(fail_on).rank
    return 1 if any(found.severity.rank <= worst for found in results.findings()) else 0
