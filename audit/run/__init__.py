"""One run of ``cermat check``: documents checked, waivers and baseline applied, everything counted."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, fields
from datetime import date

from audit.decisions import Decided
from audit.language import Language, text
from audit.results import DocumentResult, Results, RulesRun, ScopeResult, WaiverNotice, count
from audit.run.accounted import files, left_out
from audit.run.baseline import Baseline, Beside, beside
from audit.run.batch import QUIET, Machines, Watcher, check_all
from audit.run.decided import notices as decided_notices
from audit.run.decided import part, published
from audit.run.document import Finished, Order, stopped
from audit.run.held import Held, ResultsOf
from audit.run.inputs import Collected
from audit.run.kept import Kept
from audit.run.pictures import Crop
from audit.run.recorded import begin, finish, run_record
from audit.run.together import STOPPED, check_together, crops_together, not_done
from audit.run.whole import whole as done_whole
from audit.runners.work import Died, Limits
from rules.engine.finding import FindingRecord, Severity
from rules.engine.waiver import Waiver, Waivers


@dataclass(frozen=True, slots=True)
class Acceptance:
    """What is not to be shown as a finding again. ``today`` decides which waivers have expired.

    ``decided`` are the decisions of the ledger; what they say of readings stands in the order of the run.
    """

    waivers: tuple[Waiver, ...] = ()
    baseline: Baseline | None = None
    today: date = field(default_factory=date.today)
    decided: Decided = field(default_factory=Decided)


@dataclass(frozen=True, slots=True)
class Run:
    """``results`` is what is published; the rest is for reports: agreements and pictures.

    ``whole`` is False where somebody stopped the run before all was done.
    """

    results: Results
    documents: tuple[Finished, ...]
    batch_crops: tuple[Crop, ...] = ()
    whole: bool = True


def run_check(
    collected: Collected,
    order: Order,
    machines: Machines,
    limits: Limits,
    acceptance: Acceptance,
    watcher: Watcher = QUIET,
    kept: Kept | None = None,
) -> Run:
    """All of it. ``watcher`` is told of each document as it is finished, before waivers and baseline.

    ``kept`` holds what earlier runs came to, and gets what this one does.
    """
    kept = kept or Kept(order, limits)
    begin(kept, collected)
    inputs = collected.inputs
    waivers = Waivers(acceptance.waivers, acceptance.today)
    accepted = _Accepted(acceptance, waivers, order.language)
    documents = check_all(inputs, kept, machines, accepted.document, watcher)
    watcher.phase("together")
    between, crops, whole = _between(documents, kept, machines.jobs)
    whole = whole and not any(one.status == "failed" and stopped(one.result) for one in documents)
    results = Results(documents=(), rules=_rules(order)).model_copy(
        update={"documents": ResultsOf(documents)}
    )
    results = results.with_together(accepted.together(between))
    if acceptance.baseline is not None:
        absent = acceptance.baseline.absent(results.documents)
        results = results.model_copy(update={"absent": absent, "compared": True})
    left = left_out(collected.left, order.language)
    accounts = files(inputs, [one.status for one in documents], collected.left)
    counted = {"summary": count(results), "left_out": left, "files": accounts}
    over = decided_notices(acceptance.decided, acceptance.today, order.language)
    said = {
        "run": run_record(kept, acceptance.today),
        "decisions": published(acceptance.decided, acceptance.today),
    }
    results = results.model_copy(update={"waivers": (*_notices(waivers, order), *over), **counted, **said})
    with done_whole():
        finish(kept, results, whole=whole)
    return Run(results, documents, crops, whole)


def _between(checked: Sequence[Held], kept: Kept, jobs: int) -> tuple[ScopeResult, tuple[Crop, ...], bool]:
    """What the rules between the documents come to, the pictures of their places, and whether nobody stopped
    them."""
    read = _read(checked)
    sources = [one.source for one in read]
    with done_whole():
        known = kept.found_together(sources)
    if known is not None:
        return *known, True
    result = check_together(read, kept.order, kept.limits)
    if isinstance(result, Died):
        return not_done(result, kept.order), (), result.cause != STOPPED
    found, crops, whole = (*result.findings, *result.questions), tuple[Crop, ...](), True
    if kept.order.crops:
        crops, whole = crops_together(found, kept.order, jobs, kept.limits)
    if whole:
        with done_whole():
            kept.keep_together(sources, result, crops)
    return result, crops, whole


def _read(documents: Iterable[Held]) -> list[Held]:
    return [one for one in documents if one.agreed is not None and one.status != "failed"]


def accepted(result: DocumentResult, acceptance: Acceptance, language: Language) -> DocumentResult:
    """What the rules came to on one document, with ``acceptance`` put to it."""
    waivers = Waivers(acceptance.waivers, acceptance.today)
    return _Accepted(acceptance, waivers, language).document(result)


def together_again(documents: Iterable[Held], order: Order, acceptance: Acceptance) -> ScopeResult:
    """The rules between ``documents`` once more, as they stand, with ``acceptance`` put to what they find."""
    outcome = check_together(_read(documents), order, Limits())
    result = not_done(outcome, order) if isinstance(outcome, Died) else outcome
    waivers = Waivers(acceptance.waivers, acceptance.today)
    return _Accepted(acceptance, waivers, order.language).together(result)


@dataclass(frozen=True, slots=True)
class _Accepted:
    """What is accepted, put to findings: rejected ones first, then the waivers of the file."""

    given: Acceptance
    waivers: Waivers
    language: Language

    def document(self, result: DocumentResult) -> DocumentResult:
        baseline = self.given.baseline
        before = baseline.of(result) if baseline is not None else None
        source = result.source
        return result.model_copy(update=self._parted(result, source.path, source.sha256, before))

    def together(self, outcome: ScopeResult) -> ScopeResult:
        before = self.given.baseline.together if self.given.baseline is not None else None
        return outcome.model_copy(update=self._parted(outcome, "", None, before))

    def _parted(
        self,
        scope: DocumentResult | ScopeResult,
        document: str,
        content: str | None,
        before: DocumentResult | ScopeResult | None,
    ) -> dict[str, tuple[FindingRecord, ...]]:
        """Findings and questions of one scope that stand, the waived ones, and how that is to before."""
        findings, waived = self._part(scope.findings, document, content)
        questions, waived_questions = self._part(scope.questions, document, content)
        accepted = (*waived, *waived_questions)
        today = scope.model_copy(update={"findings": findings, "questions": questions, "waived": accepted})
        compared = beside(today, before)
        return {
            "waived": accepted,
            **{each.name: getattr(compared, each.name) for each in fields(Beside)},
        }

    def _part(
        self, findings: tuple[FindingRecord, ...], document: str, content: str | None
    ) -> tuple[tuple[FindingRecord, ...], tuple[FindingRecord, ...]]:
        given = self.given
        standing, rejected = part(findings, content, given.decided, given.today, self.language)
        left, waived = self.waivers.part(standing, document)
        return left, (*rejected, *waived)


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
