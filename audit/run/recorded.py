"""The beginning and end of a run in its ledger: what was asked for, which files there were, what is found."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from datetime import date
from importlib.metadata import version

from audit.ledger.rows import FileRow, FindingRow, LedgerError, RunRow, now
from audit.results import Results, RunRecord
from audit.run.inputs import Collected, shown
from audit.run.inputs.folders import Left
from audit.run.kept import Kept
from audit.run.keys import reader_key, reader_versions, rules_key
from rules.engine.finding import FindingRecord

LISTS = ("findings", "questions", "waived", "known")


_OF_THE_RESULT = (
    *("paths", "profile", "select", "ignore", "waivers", "baseline", "regulations", "roster", "targets"),
    *("budgets", "programs", "officials", "budget_approved"),
)
"""Options that a result depends on; the others say how it is come by, or where it goes."""


def run_record(kept: Kept, today: date) -> RunRecord:
    """What the result of the run rests on."""
    order = kept.order
    return RunRecord(
        program=version("cermat"),
        made=today.isoformat(),
        language=order.language,
        profile=order.profile.name,
        options={name: kept.asked[name] for name in _OF_THE_RESULT if name in kept.asked},
        readers=reader_versions(),
        reader=kept.reader or reader_key(order.reader, order.profile.layouts),
        rules=kept.rules or rules_key(order),
    )


def begin(kept: Kept, collected: Collected) -> None:
    """Open a run in the ledger of ``kept``. What is left out is known from the start."""
    if kept.ledger is None:
        return
    run = RunRow(
        id=0,
        started=now(),
        ended=None,
        status="running",
        program=version("cermat"),
        profile=kept.order.profile.name,
        reader=kept.reader,
        rules=kept.rules,
        options=json.dumps(kept.asked, ensure_ascii=False),
        found=len(collected.inputs) + len(collected.left),
        summary=None,
    )
    try:
        kept.run = kept.ledger.begin(run)
        kept.ledger.add_files(kept.run, _left(collected.left, len(collected.inputs)))
    except LedgerError as error:
        kept.give_up(error)


def _left(left: Sequence[Left], first: int) -> Iterator[FileRow]:
    for position, item in enumerate(left, first):
        path = shown(item.path)
        yield FileRow(position, path, item.relative, "left-out", reason=item.reason, same_as=item.same_as)


def finish(kept: Kept, results: Results, *, whole: bool) -> None:
    """Close the run: findings as they are shown, and the counts; ``whole`` where nothing was cut off."""
    if kept.ledger is None:
        return
    summary = {**results.summary.model_dump(), "files": results.files.model_dump()}
    status = "finished" if whole else "stopped"
    try:
        kept.ledger.finish(kept.run, status, json.dumps(summary), _findings(results))
    except LedgerError as error:
        kept.give_up(error)


def _findings(results: Results) -> Iterator[FindingRow]:
    number = 0
    for position, scope in enumerate(results.scopes()):
        document = position if position < len(results.documents) else None
        for name in LISTS:
            for found in getattr(scope, name):
                yield _row(number, document, name, found)
                number += 1


def _row(number: int, document: int | None, name: str, found: FindingRecord) -> FindingRow:
    first = found.evidence[0] if found.evidence else None
    return FindingRow(
        number=number,
        document=document,
        list=name,
        rule=found.rule,
        severity=str(found.severity),
        certainty=str(found.certainty),
        subject=found.subject,
        fingerprint=found.fingerprint,
        page=first.page if first is not None else None,
        line=first.line if first is not None else None,
        message=found.message,
        facts=json.dumps(found.facts, ensure_ascii=False) if found.facts is not None else None,
    )
