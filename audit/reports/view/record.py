"""What a report rests on: version, day, options, profile, readers, hashes; and every file that was found."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from importlib.metadata import version

from audit.language import Language, text
from audit.reports.view.cells import Cell, Linked, Marked, Place
from audit.reports.view.findings import aspect
from audit.reports.view.table import Row, Table, beside, columns, table
from audit.reports.words import date_words
from audit.results import DocumentResult, LeftOut
from audit.run import Run
from rules.engine.finding import Severity

_STATUS = {"checked": "good", "checked-with-problems": "warning", "failed": "error"}
Fact = tuple[str, str]


def facts(run: Run, language: Language) -> tuple[Fact, ...]:
    """The run record as (label, value)."""
    record = run.results.run
    made = date.fromisoformat(record.made) if record is not None else date.today()
    program = record.program if record is not None else version("cermat")
    rules = run.results.rules
    found = [
        ("made-by", f"cermat {program}"),
        ("made-on", date_words(made, language)),
        ("profile", f"{rules.profile} ({text('report.rules-run', language, n=rules.run)})"),
    ]
    if record is not None:
        readers = ", ".join(f"{name} {number}" for name, number in record.readers.items())
        found += [("options", "; ".join(_options(record.options))), ("readers", readers)]
        found += [("hash-reader", record.reader), ("hash-rules", record.rules)]
    return tuple((text(f"report.{key}", language), value) for key, value in found if value)


def _options(options: dict[str, object]) -> Iterator[str]:
    for name, value in options.items():
        said = ", ".join(map(str, value)) if isinstance(value, list) else str(value)
        yield f"{name.replace('_', '-')} = {said}"


def counts(run: Run, language: Language) -> tuple[str, ...]:
    """What all of it came to, and how every file is accounted for."""
    results = run.results
    said = [text("terminal.summary", language, **results.summary.model_dump())]
    if results.files.found:
        said.append(text("terminal.files", language, **results.files.model_dump()))
    if results.compared:
        new = results.summary.errors + results.summary.warnings + results.summary.infos
        new += results.summary.questions
        said.append(text("terminal.compared", language, new=new, **results.summary.model_dump()))
    return tuple(said)


def documents(run: Run, language: Language) -> Table:
    """Every file that was found: what it is, what came of it, what could not be read. Numbered from 1."""
    first = (("number", 5.0), ("document", 30.0), ("organisation", 26.0), ("year", 6.0), ("kind", 11.0))
    last = (("pages", 8.0), ("status", 14.0), ("errors", 10.0), ("warnings", 10.0), ("infos", 9.0))
    wanted = columns(language, *first, *last, ("questions", 11), ("waived", 12), ("problem", 44))
    wanted += beside(language, ("sha256", 66))
    rows = [_document(number, one.result, language) for number, one in enumerate(run.documents, 1)]
    rows += [_left(item, language) for item in run.results.left_out]
    return table("documents", language, wanted, rows)


def _document(number: int, result: DocumentResult, language: Language) -> Row:
    source = result.source
    status = Marked(text(f"word.{result.status}", language), _STATUS[result.status])
    kind = Linked(text(f"kind.{source.kind}", language), Place(source.path)) if source.kind else ""
    year = str(result.year or "")
    first: list[Cell] = [number, source.name, result.organisation, year, kind, source.pages, status]
    if result.problem is not None:
        return [*first, *[None] * 5, f"{result.problem.message}\n{result.problem.advice}", source.sha256]
    grave: list[Cell] = [sum(f.severity is severity for f in result.findings) for severity in Severity]
    problems = "\n".join(_problems(result, language))
    return [*first, *grave, len(result.questions), len(result.waived), problems, source.sha256]


def _left(item: LeftOut, language: Language) -> Row:
    """A file that was not read stands in the list like any other."""
    status = Marked(text("report.left-out", language), "muted")
    return ["", item.relative, "", "", "", None, status, *[None] * 5, item.message, ""]


def _problems(result: DocumentResult, language: Language) -> Iterator[str]:
    for problem in result.problems:
        page = f"{text('word.page', language)} {problem.page}: " if problem.page else ""
        yield f"{page}{problem.message}"


def by_rule(run: Run, language: Language) -> Table:
    """How many findings and questions each rule came to, the most frequent first."""
    wanted = columns(language, ("rule", 9), ("aspect", 26), ("findings", 12), ("questions", 12))
    found: Counter[str] = Counter()
    asked: Counter[str] = Counter()
    for scope in run.results.scopes():
        found.update(one.rule for one in scope.findings)
        asked.update(one.rule for one in scope.questions)
    order = sorted({*found, *asked}, key=lambda rule: (-found[rule], -asked[rule], rule))
    rows: list[Row] = [[rule, aspect(rule, language), found[rule], asked[rule]] for rule in order]
    return table("by-rule", language, wanted, rows)


def by_severity(run: Run, language: Language) -> Table:
    """How many there are of each gravity, and questions."""
    wanted = columns(language, ("severity", 16), ("count", 12))
    summary = run.results.summary
    listed = (("errors", summary.errors), ("warnings", summary.warnings), ("infos", summary.infos))
    rows: list[Row] = [
        [text(f"report.{name}", language), number]
        for name, number in (*listed, ("questions", summary.questions))
    ]
    return table("by-severity", language, wanted, rows)


def by_body(run: Run, language: Language) -> Table:
    """Findings by gravity of each body, the one with most of them first; documents without one by name."""
    wanted = columns(language, ("organisation", 40), ("errors", 12), ("warnings", 12), ("infos", 12))
    wanted += columns(language, ("questions", 12))
    bodies: dict[str, list[int]] = {}
    for document in run.documents:
        result = document.result
        counted = bodies.setdefault(result.organisation or result.source.name, [0] * 4)
        for at, severity in enumerate(Severity):
            counted[at] += sum(found.severity is severity for found in result.findings)
        counted[3] += len(result.questions)
    rows: list[Row] = [[body, *counted] for body, counted in sorted(bodies.items(), key=_most_first)]
    return table("by-body", language, wanted, rows)


def _most_first(item: tuple[str, list[int]]) -> tuple[int, int, str]:
    body, counted = item
    return -sum(counted[:3]), -counted[3], body
