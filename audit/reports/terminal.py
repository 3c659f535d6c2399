"""The summary on the terminal: documents, findings by gravity with their places, what to look at next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit.language import Language, text
from audit.reports.places import places_words, subject_words
from audit.reports.view import View, between_documents, of_document, view_of, words_of
from audit.reports.view.findings import filled_in
from audit.results import DocumentResult, Results, ScopeResult
from audit.run import Run
from extractor.records import Agreement
from rules.engine.finding import FindingRecord

if TYPE_CHECKING:
    from rich.console import Console

MOST_LEFT_OUT = (
    40  # lines; a forgotten folder of thousands of pictures must not push the summary off the screen
)
MOST_ROWS = 20  # lines of one list below a document, for the same reason; all of them are in the reports
_STYLES = {"error": "bold red", "warning": "yellow", "info": "cyan", "question": "magenta"}


def show(run: Run, console: Console, language: Language) -> None:
    """Print the run."""
    for number, checked in enumerate(run.documents, 1):
        view = view_of(of_document(run, number), language)
        _document(checked.result, checked.agreement, view, console, language)
    _batch(run, console, language)
    _summary(run, console, language)
    for label, value in view_of(run, language).facts:
        _line(console, "dim", f"{label}: {inline(value)}")


def summary(run: Run, console: Console, language: Language) -> None:
    """Print what all of it came to."""
    _summary(run, console, language)
    rules = run.results.rules
    _line(console, "dim", text("terminal.rules", language, run=rules.run, profile=rules.profile))


def console() -> Console:
    """Standard output; a closed pipe is told to the caller, where rich would end the program."""
    from rich.console import Console

    class Told(Console):
        def on_broken_pipe(self) -> None:
            raise BrokenPipeError

    return Told(highlight=False)


def _document(
    result: DocumentResult, agreement: Agreement | None, view: View, console: Console, language: Language
) -> None:
    _line(console, "bold", inline(result.source.name))
    known = (
        result.organisation,
        result.year,
        f"SHA-256 {result.source.sha256}" if result.source.sha256 else "",
    )
    if any(known):
        _line(console, "dim", f"  {' · '.join(inline(str(part)) for part in known if part)}")
    if result.problem is not None:
        failed = text("terminal.document-failed", language)
        _line(console, "bold red", f"  {failed}  {result.problem.message}")
        _line(console, "", f"  {text('terminal.advice', language, advice=result.problem.advice)}\n")
        return
    _findings(result, agreement, view, console, language)
    if not result.findings:
        none = "no-new-findings" if result.known or result.unassessed else "no-findings"
        _line(console, "green", f"  {text(f'terminal.{none}', language)}")
    _rest(view, console, language)
    for problem in result.problems:
        page = f"{text('word.page', language)} {problem.page}: " if problem.page else ""
        _line(console, "yellow", f"  {text('terminal.problem', language)}: {page}{problem.message}")
    _line(console, "", "")


def _findings(
    scope: DocumentResult | ScopeResult,
    agreement: Agreement | None,
    view: View,
    console: Console,
    language: Language,
) -> None:
    """Each finding and question with what was decided on it."""
    said = filled_in(view.tables["notes"])
    for found in scope.findings:
        _finding(found, agreement, said.get(found.fingerprint, []), console, language)
    if scope.questions:
        _line(console, "magenta", f"  {text('terminal.questions', language, n=len(scope.questions))}")
    for found in scope.questions[:MOST_ROWS]:
        _finding(found, agreement, said.get(found.fingerprint, []), console, language)
    _more(len(scope.questions), console, language)


def _finding(
    found: FindingRecord,
    agreement: Agreement | None,
    said: list[tuple[str, str]],
    console: Console,
    language: Language,
) -> None:
    from rich.text import Text

    question = found.note_code == "doubtful"
    line = Text("  ")
    word = text("word.question" if question else f"word.{found.severity}", language)
    line.append(f"{word:<11}", _STYLES["question" if question else found.severity])
    line.append(f" {found.rule} ", "bold")
    line.append(inert(found.message))
    where = [subject_words(found.subject, agreement, language), places_words(found, language)]
    line.append(inert(f" ({'; '.join(part for part in where if part)})"), "dim")
    console.print(line, soft_wrap=True)
    if said:
        _line(console, "cyan", f"    {inline('; '.join(f'{label}: {words}' for label, words in said))}")


_PARTS = {
    "readings": (
        "terminal.readings",
        ("place", "page", "read", "readings", "doubt", "value-right", "decision"),
    ),
    "waived": ("terminal.waived", ("rule", "message", "reason")),
    "known": ("terminal.known", ("rule", "message", "place")),
    "resolved": ("terminal.resolved", ("rule", "message", "place")),
    "unassessed": ("terminal.unassessed", ("rule", "message", "place")),
}
"""What stands below the findings: the words above it, and which cells of its rows."""
_SHADES = {"known": "yellow", "resolved": "green", "unassessed": "magenta", "readings": "magenta"}


def _rest(view: View, console: Console, language: Language) -> None:
    """Values in doubt with what each reader saw, what is waived, and how it stands to the baseline."""
    changes = view.tables["changes"]
    at = changes.at("status")
    for name, (key, cells) in _PARTS.items():
        table = view.tables.get(name, changes)
        group = text(f"report.{name}", language)
        rows = [row for row in table.rows if table is not changes or words_of(row[at]) == group]
        if rows:
            _line(console, _SHADES.get(name, "dim"), f"  {text(key, language, n=len(rows))}")
        for row in rows[:MOST_ROWS]:
            words = [words_of(row[table.at(cell)]) for cell in cells]
            _line(
                console,
                "",
                f"    {inline('; '.join(' / '.join(part.splitlines()) for part in words if part))}",
            )
        _more(len(rows), console, language)


def _more(rows: int, console: Console, language: Language) -> None:
    if rows > MOST_ROWS:
        _line(console, "dim", f"    {text('terminal.more', language, n=rows - MOST_ROWS)}")


def _batch(run: Run, console: Console, language: Language) -> None:
    together = run.results.together
    before = together.known or together.resolved or together.unassessed or together.waived
    if not (together.findings or together.questions or together.problems or before):
        return
    _line(console, "bold", text("terminal.batch", language))
    alone = between_documents(run)
    view = view_of(Run(alone.results.model_copy(update={"absent": ()}), ()), language)
    _findings(together, None, view, console, language)
    _rest(view, console, language)
    for problem in together.problems:
        _line(console, "yellow", f"  {text('terminal.problem', language)}: {problem.message}")
    _line(console, "", "")


def _summary(run: Run, console: Console, language: Language) -> None:
    results, view = run.results, view_of(run, language)
    for notice in view.notices:
        _line(console, "yellow", notice)
    _left_out(results, console, language)
    for absent in results.absent:
        words = text("terminal.absent", language, file=absent.source.name, n=len(absent.findings))
        _line(console, "magenta", inline(words))
    for words in view.counts:
        _line(console, "bold", words)


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
