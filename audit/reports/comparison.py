"""A comparison as the terminal, one page of HTML, one workbook and JSON show it: the same rows everywhere."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from audit.language import Language, text
from audit.reports.places import places_words
from audit.reports.sheet import Cell, Column, Marked, Styles, add_sheet
from audit.reports.terminal import inline
from audit.reports.words import capitalised
from audit.reports.write import written
from audit.run.changes import Change
from audit.run.comparison import Compared, Comparison, Followed

if TYPE_CHECKING:
    from rich.console import Console

HTML, XLSX, JSON = "perbandingan.html", "perbandingan.xlsx", "perbandingan.json"
GROUPS = (("resolved", "good"), ("remaining", "warning"), ("new", "error"), ("unassessed", "doubt"))
_TERMINAL = {"good": "green", "warning": "yellow", "error": "bold red", "doubt": "magenta"}


class Line(NamedTuple):
    """A finding, where it stood and where it stands."""

    group: str
    style: str
    rule: str
    message: str
    before: str
    after: str


def name(one: Compared, language: Language) -> str:
    """The document's name, with its earlier one where that differs."""
    if one.after is None:
        return text("terminal.batch", language)
    now, then = one.after.name, (one.before or one.after).name
    return now if now == then else f"{then} → {now}"


def lines(one: Compared, language: Language) -> Iterator[Line]:
    """The findings of a document in their groups."""
    for group, style in GROUPS:
        for followed in getattr(one, group):
            yield _line(group, style, followed, language)


def _line(group: str, style: str, followed: Followed, language: Language) -> Line:
    found = followed.after or followed.before
    assert found is not None
    places = [
        places_words(each, language) if each is not None else "" for each in (followed.before, followed.after)
    ]
    return Line(text(f"compare.{group}", language), style, found.rule, found.message, places[0], places[1])


def change_words(change: Change, language: Language) -> tuple[str, str, str]:
    """(what, before, after)."""
    what = text(f"compare.{change.kind}", language)
    period = f", {text(f'field.{change.period}', language)}" if change.period else ""
    doubt = f" ({text('report.doubtful', language)})" if change.doubtful else ""
    named = f"{capitalised(what)}{period}: {change.what}{doubt}"
    return (
        named,
        _at(change.before, change.page_before, language),
        _at(change.after, change.page_after, language),
    )


def _at(words: str | None, page: int | None, language: Language) -> str:
    if words is None:
        return "–"
    return f"{words} ({text('word.page', language)} {page})" if page is not None else words


def show(comparison: Comparison, console: Console, language: Language) -> None:
    """On the terminal."""
    from rich.text import Text

    def say(words: str, style: str = "") -> None:
        console.print(Text(inline(words), style), soft_wrap=True)

    for one in (*comparison.documents, comparison.together):
        listed, changed = list(lines(one, language)), [change_words(c, language) for c in one.changes]
        if one.after is None and not listed:
            continue
        say(name(one, language), "bold")
        for line in listed:
            say(_shown(line), _TERMINAL[line.style])
        for what, before, after in changed:
            say(f"  {text('compare.changed', language)}: {what}: {before} → {after}", "cyan")
        if one.after is not None and not one.records:
            say(f"  {text('compare.no-records', language)}", "dim")
    for absent in comparison.absent:
        say(text("terminal.absent", language, file=absent.source.name, n=len(absent.findings)), "magenta")
    for one in comparison.arrived:
        say(text("compare.added", language, file=name(one, language)), "cyan")
        for line in lines(one, language):
            say(_shown(line), _TERMINAL[line.style])
    say(text("compare.summary", language, **comparison.counts()), "bold")


def _shown(line: Line) -> str:
    places = " → ".join(part for part in dict.fromkeys((line.before, line.after)) if part)
    return f"  {line.group}: {line.rule} {line.message}" + (f" ({places})" if places else "")


def write_all(comparison: Comparison, out: Path, language: Language) -> Iterator[tuple[str, str | None]]:
    """(name, why it could not be written) of each report."""
    yield JSON, written(out / JSON, lambda path: path.write_text(dumped(comparison), encoding="utf-8"))
    yield XLSX, written(out / XLSX, lambda path: _workbook(comparison, path, language))
    page = rendered(comparison, language)
    yield HTML, written(out / HTML, lambda path: path.write_text(page, encoding="utf-8"))


def dumped(comparison: Comparison) -> str:
    """JSON."""
    return comparison.model_dump_json(indent=1) + "\n"


def rows(comparison: Comparison, language: Language) -> Iterator[tuple[str, Line]]:
    """(document, finding) of all groups; of documents that are not there any more as well."""
    for one in (*comparison.documents, *comparison.arrived, comparison.together):
        yield from ((name(one, language), line) for line in lines(one, language))
    for absent in comparison.absent:
        for found in absent.findings:
            yield absent.source.name, _line("unassessed", "doubt", Followed(before=found), language)


def _workbook(comparison: Comparison, path: Path, language: Language) -> None:
    import io

    import xlsxwriter

    from audit.reports.lettering import letters

    whole = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, **letters()}
    with xlsxwriter.Workbook(whole, options) as book:
        styles = Styles.of(book)
        findings: list[list[Cell]] = [
            [document, Marked(line.group, line.style), line.rule, line.message, line.before, line.after]
            for document, line in rows(comparison, language)
        ]
        columns = _columns(("document", 30), ("status", 20), ("rule", 9), ("message", 60), language=language)
        columns += [Column(text(f"compare.{side}", language), 18) for side in ("before", "after")]
        add_sheet(book, styles, text("report.findings", language), columns, findings)
        changed: list[list[Cell]] = [
            [name(one, language), *change_words(change, language)]
            for one in comparison.documents
            for change in one.changes
        ]
        columns = [*_columns(("document", 30), ("field", 50), language=language), *columns[-2:]]
        add_sheet(book, styles, text("compare.changes-sheet", language), columns, changed)
    path.write_bytes(whole.getvalue())


def _columns(*wanted: tuple[str, float], language: Language) -> list[Column]:
    return [Column(text(f"report.{key}", language), width) for key, width in wanted]


def rendered(comparison: Comparison, language: Language) -> str:
    """One page of HTML; every word of a document is escaped, nothing is loaded from elsewhere."""
    style = (files("audit.reports") / "templates" / "report.css").read_text(encoding="utf-8")
    policy = "default-src 'none'; style-src 'unsafe-inline'"
    title = escape(text("compare.title", language))
    parts = [
        f'<!DOCTYPE html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">',
        '<meta name="generator" content="cermat">',
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">',
        f"<title>{title}</title>\n<style>{style}</style>\n</head>\n<body>\n<h1>{title}</h1>",
        f"<p><b>{escape(text('compare.summary', language, **comparison.counts()))}</b></p>",
        *_html_table(
            (
                "report.document",
                "report.status",
                "report.rule",
                "report.message",
                "compare.before",
                "compare.after",
            ),
            [(document, *line[:1], *line[2:]) for document, line in rows(comparison, language)],
            language,
        ),
        f"<h2>{escape(text('compare.changes-sheet', language))}</h2>",
        *_html_table(
            ("report.document", "report.field", "compare.before", "compare.after"),
            [
                (name(one, language), *change_words(change, language))
                for one in comparison.documents
                for change in one.changes
            ],
            language,
        ),
        *(f"<p>{escape(text('compare.added', language, file=s.name))}</p>" for s in comparison.added),
        "</body>\n</html>\n",
    ]
    return "\n".join(parts)


def _html_table(heads: tuple[str, ...], body: list[tuple[str, ...]], language: Language) -> Iterator[str]:
    yield '<div class="scroll"><table><thead><tr>'
    yield "".join(f"<th>{escape(text(head, language))}</th>" for head in heads) + "</tr></thead><tbody>"
    for row in body:
        yield "<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>"
    yield "</tbody></table></div>"
