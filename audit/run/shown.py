"""A run as its reports show it, put together again from its published result and what its ledger holds."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from jinja2 import UndefinedError

from audit.language import Language
from audit.results import DocumentResult, Results, ScopeResult
from audit.run import Run
from audit.run.document import Checked
from audit.run.stored import Stored, last_run, stored
from rules.engine.finding import FindingRecord
from rules.engine.wording import worded

if TYPE_CHECKING:
    from audit.ledger.store import Ledger

Scope = TypeVar("Scope", DocumentResult, ScopeResult)
_LISTS = ("findings", "waived", "questions", "known", "resolved", "unassessed")


def run_shown(results: Results, ledger: Ledger | None, language: Language) -> Run:
    """``results`` in ``language`` with the records that its ledger has of the same content.

    No document is read and no rule is run. Without a ledger there are no records: places are then named by
    their number instead of by what is printed. Pictures are not among it. Raises LedgerError.
    """
    known = _records(ledger)
    own = results.run is not None and results.run.language == language  # as they were worded then
    wording = None if own else language
    documents = tuple(_checked(_worded(result, wording), known) for result in results.documents)
    together = _worded(results.together, wording)
    spoken = results.model_copy(update={"documents": tuple(document.result for document in documents)})
    return Run(spoken.with_together(together), documents)


def _records(ledger: Ledger | None) -> dict[str, Stored]:
    before = last_run(ledger) if ledger is not None else None
    if ledger is None or before is None:
        return {}
    return {one.file.content: one for one in stored(ledger, before) if one.file.content is not None}


def _checked(result: DocumentResult, known: dict[str, Stored]) -> Checked:
    one = known.get(result.source.sha256 or "")
    return Checked(result) if one is None else Checked(result, one.agreement, read=one.read)


def _worded(scope: Scope, language: Language | None) -> Scope:
    if language is None:
        return scope
    said: dict[str, tuple[FindingRecord, ...]] = {
        name: tuple(_in(found, language) for found in getattr(scope, name)) for name in _LISTS
    }
    return scope.model_copy(update=said)


def _in(found: FindingRecord, language: Language) -> FindingRecord:
    """One of an earlier release, whose facts are not those that its rule words today, keeps its words."""
    try:
        return worded(found, language)
    except UndefinedError:
        return found
