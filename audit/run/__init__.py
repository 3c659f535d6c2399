"""One run of ``cermat check``: documents checked, waivers and baseline applied, everything counted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from audit.language import text
from audit.results import DocumentResult, Results, RulesRun, WaiverNotice, count
from audit.run.baseline import Baseline
from audit.run.batch import BatchOutcome, Step, check_all, check_together, crops_together
from audit.run.document import Checked, Order
from audit.run.inputs import Input
from audit.run.pictures import Crop
from audit.runners.processes import Limits
from rules.engine.finding import Severity
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
    inputs: Sequence[Input],
    order: Order,
    jobs: int,
    limits: Limits,
    acceptance: Acceptance,
    step: Step | None = None,
) -> Run:
    """All of it. ``step`` is told of each document as it is finished, before waivers and baseline."""
    checked = check_all(inputs, order, jobs, limits, step)
    agreements = [c.agreement for c in checked if c.agreement is not None and c.result.status != "failed"]
    together = check_together(agreements, order) if agreements else BatchOutcome()
    waivers = Waivers(acceptance.waivers, acceptance.today)
    documents = tuple(replace(c, result=_accepted(c.result, waivers, acceptance.baseline)) for c in checked)
    results = Results(documents=tuple(document.result for document in documents), rules=_rules(order))
    results = results.model_copy(update=_batch(together, waivers, acceptance.baseline))
    results = results.model_copy(update={"waivers": _notices(waivers, order)})
    results = results.model_copy(update={"summary": count(results)})
    between = (*results.batch, *results.batch_questions)
    crops = crops_together(between, order, jobs, limits) if order.crops else ()
    return Run(results, documents, crops)


def _accepted(result: DocumentResult, waivers: Waivers, baseline: Baseline | None) -> DocumentResult:
    path = result.source.path
    findings, waived = waivers.part(result.findings, path)
    questions, waived_questions = waivers.part(result.questions, path)
    new, new_questions = findings, questions
    if baseline is not None:
        new, new_questions = baseline.new(result, findings, questions)
    known = tuple(f for f in (*findings, *questions) if f not in new and f not in new_questions)
    return result.model_copy(
        update={
            "findings": new,
            "questions": new_questions,
            "waived": (*waived, *waived_questions),
            "known": known,
        }
    )


def _batch(together: BatchOutcome, waivers: Waivers, baseline: Baseline | None) -> dict[str, object]:
    findings, waived = waivers.part(together.findings, "")
    questions, waived_questions = waivers.part(together.questions, "")
    new, new_questions = findings, questions
    if baseline is not None:
        new, new_questions = baseline.new_in_batch(findings, questions)
    return {
        "batch": new,
        "batch_questions": new_questions,
        "batch_waived": (*waived, *waived_questions),
        "batch_known": tuple(f for f in (*findings, *questions) if f not in new and f not in new_questions),
        "batch_problems": together.problems,
        "batch_coverage": together.coverage,
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
