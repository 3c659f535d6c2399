"""The summary on the terminal: documents, findings by gravity with their places, what to look at next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit.language import Language, text
from audit.reports.places import places_words, subject_words
from audit.results import DocumentResult, Results, ScopeResult
from audit.run import Run
from extractor.records import Agreement
from rules.engine.finding import FindingRecord

if TYPE_CHECKING:
    from rich.console import Console

MOST_LEFT_OUT = (
    40  # lines; a forgotten folder of thousands of pictures must not push the summary off the screen
)
_STYLES = {"error": "bold red", "warning": "yellow", "info": "cyan"}


def show(run: Run, console: Console, language: Language) -> None:
    """Print the run."""
    for checked in run.documents:
        _document(checked.result, checked.agreement, console, language)
    _batch(run.results, console, language)
    _summary(run.results, console, language)


def summary(run: Run, console: Console, language: Language) -> None:
    """Print what all of it came to."""
    _summary(run.results, console, language)


def console() -> Console:
    """Standard output; a closed pipe is told to the caller, where rich would end the program."""
    from rich.console import Console

    class Told(Console):
        def on_broken_pipe(self) -> None:
            raise BrokenPipeError

    return Told(highlight=False)


def _document(
    result: DocumentResult, agreement: Agreement | None, console: Console, language: Language
) -> None:
    _line(console, "bold", inline(result.source.path))
    if result.problem is not None:
        failed = text("terminal.document-failed", language)
        _line(console, "bold red", f"  {failed}  {result.problem.message}")
        _line(console, "", f"  {text('terminal.advice', language, advice=result.problem.advice)}\n")
        return
    for finding in result.findings:
        _finding(finding, agreement, console, language)
    if not result.findings:
        none = "no-new-findings" if result.known or result.unassessed else "no-findings"
        _line(console, "green", f"  {text(f'terminal.{none}', language)}")
    _notes(result, console, language)
    _line(console, "", "")


def _finding(
    finding: FindingRecord, agreement: Agreement | None, console: Console, language: Language
) -> None:
    from rich.text import Text

    line = Text("  ")
    line.append(f"{text(f'word.{finding.severity}', language):<11}", _STYLES[finding.severity])
    line.append(f" {finding.rule} ", "bold")
    line.append(inert(finding.message))
    where = [subject_words(finding.subject, agreement, language), places_words(finding, language)]
    line.append(inert(f" ({'; '.join(part for part in where if part)})"), "dim")
    console.print(line, soft_wrap=True)


def _notes(result: DocumentResult, console: Console, language: Language) -> None:
    if result.questions:
        _line(console, "magenta", f"  {text('terminal.questions', language, n=len(result.questions))}")
    if result.waived:
        _line(console, "dim", f"  {text('terminal.waived', language, n=len(result.waived))}")
    _before(result, console, language)
    for problem in result.problems:
        page = f"{text('word.page', language)} {problem.page}: " if problem.page else ""
        _line(console, "yellow", f"  {text('terminal.problem', language)}: {page}{problem.message}")


def _before(scope: DocumentResult | ScopeResult, console: Console, language: Language) -> None:
    """How it stands to the baseline: what still stands, what is done, what cannot be told."""
    groups = (
        *(("known", scope.known, "yellow"), ("resolved", scope.resolved, "green")),
        ("unassessed", scope.unassessed, "magenta"),
    )
    for name, findings, style in groups:
        if findings:
            _line(console, style, f"  {text(f'terminal.{name}', language, n=len(findings))}")
        for found in findings:
            place = places_words(found, language)
            _line(console, "", f"    {found.rule} {found.message}{f' ({place})' if place else ''}")


def _batch(results: Results, console: Console, language: Language) -> None:
    together = results.together
    before = together.known or together.resolved or together.unassessed
    if not (together.findings or together.questions or together.problems or before):
        return
    _line(console, "bold", text("terminal.batch", language))
    for finding in together.findings:
        _finding(finding, None, console, language)
    if together.questions:
        _line(console, "magenta", f"  {text('terminal.questions', language, n=len(together.questions))}")
    _before(together, console, language)
    for problem in together.problems:
        _line(console, "yellow", f"  {text('terminal.problem', language)}: {problem.message}")
    _line(console, "", "")


def _summary(results: Results, console: Console, language: Language) -> None:
    for notice in results.waivers:
        _line(console, "yellow", notice.message)
    _left_out(results, console, language)
    _line(console, "bold", text("terminal.summary", language, **results.summary.model_dump()))
    if results.compared:
        for absent in results.absent:
            words = text("terminal.absent", language, file=absent.source.name, n=len(absent.findings))
            _line(console, "magenta", inline(words))
        counts = results.summary
        new = counts.errors + counts.warnings + counts.infos + counts.questions
        _line(console, "bold", text("terminal.compared", language, new=new, **counts.model_dump()))
    if results.files.found:
        _line(console, "bold", text("terminal.files", language, **results.files.model_dump()))
    rules = results.rules
    _line(console, "dim", text("terminal.rules", language, run=rules.run, profile=rules.profile))


def _left_out(results: Results, console: Console, language: Language) -> None:
    """Files that were not read by reason: the first of them by name, all of them are in the reports."""
    if not results.left_out:
        return
    _line(console, "bold", text("terminal.left-out", language, n=len(results.left_out)))
    reasons: dict[str, list[str]] = {}
    for item in results.left_out[:MOST_LEFT_OUT]:
        reasons.setdefault(inline(item.message), []).append(inline(item.relative))
    for reason, names in reasons.items():
        _line(console, "yellow", f"  {names[0]}: {reason}" if len(names) == 1 else f"  {reason}")
        for name in names if len(names) > 1 else ():
            _line(console, "dim", f"    {name}")
    if (more := len(results.left_out) - MOST_LEFT_OUT) > 0:
        _line(console, "yellow", f"  {text('terminal.left-out-more', language, n=more)}")
    _line(console, "", "")


def _line(console: Console, style: str, words: str) -> None:
    """As it is: nothing in a document's words is markup."""
    from rich.text import Text

    console.print(Text(inert(words), style), soft_wrap=True)


def inert(words: str) -> str:
    """Without control characters: words of a document must not steer the terminal."""
    return "".join(sign if sign.isprintable() or sign == "\n" else "\ufffd" for sign in words)


def inline(words: str) -> str:
    """As ``inert``, on one line: a name may hold line feeds as well."""
    return inert(words).replace("\n", "\ufffd")
