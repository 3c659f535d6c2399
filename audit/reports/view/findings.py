"""The rows of findings and questions (*Catatan Reviu*), and of those that are waived, known, done or gone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath

from audit.language import Language, catalogue, text
from audit.reports.doubts import doubt_words
from audit.reports.places import places_words, subject_words
from audit.reports.view.cells import Cell, Linked, Marked, Place, words_of
from audit.reports.view.decided import ON_FINDINGS, Said, can_be_corrected, conflict_words, digest_of
from audit.reports.view.pictures import Numbered
from audit.reports.view.table import Row, Table, asked, beside, columns, hidden, table
from audit.reports.words import capitalised
from audit.results import DocumentResult, ScopeResult
from audit.run import Run
from audit.run.document import Finished
from rules.engine.finding import FindingRecord

_FAMILY = 3  # letters that begin the id of a rule of the catalogue
_SHORT = 14  # letters of a link: some office suites do not wrap links, and cut what does not fit
_GROUPS = (("resolved", "good"), ("known", "warning"), ("unassessed", "doubt"))


def aspect(rule: str, language: Language) -> str:
    """What a rule is about, in one or two words: that of its family; the id of a rule of one's own."""
    return str(catalogue(language)["aspect"].get(rule[:_FAMILY], rule))


def notes(run: Run, said: Said, pictures: Numbered, language: Language) -> Table:
    """Every finding and question with room for what people decide on it."""
    choices = [text(f"verdict.{verdict}", language) for verdict in ON_FINDINGS]
    wanted = [
        *columns(language, ("number", 4), ("document", 14), ("organisation", 13), ("aspect", 13)),
        *columns(language, ("condition", 31), ("criterion", 19)),
        asked(language, "cause", 12),
        *columns(language, ("effect", 16), ("recommendation", 19)),
        asked(language, "decision", 10, choices),
        asked(language, "value-right", 9),
        asked(language, "reason", 13),
        asked(language, "reviewer", 10),
        *columns(language, ("evidence", 9)),
        asked(language, "until", 11)._replace(printed=False),
        *beside(language, ("rule", 9), ("severity", 12), ("certainty", 15), ("message", 40)),
        *beside(language, ("fingerprint", 19)),
        *hidden("key", "seen", "digest"),
    ]
    rows = [
        _note(number, document, found, said, pictures, language)
        for number, (document, found) in enumerate(_open(run), 1)
    ]
    return table("notes", language, wanted, rows, text("paper.notes-note", language))


def _open(run: Run) -> Iterator[tuple[Finished | None, FindingRecord]]:
    """Findings, then questions, of each document in turn; those between documents last."""
    for document in run.documents:
        for found in (*document.result.findings, *document.result.questions):
            yield document, found
    together = run.results.together
    for found in (*together.findings, *together.questions):
        yield None, found


def _note(
    number: int,
    document: Finished | None,
    found: FindingRecord,
    said: Said,
    pictures: Numbered,
    language: Language,
) -> Row:
    content = document.source.sha256 if document is not None else ""
    read = (document.read or document.agreement) if document is not None else None
    heads = said.heads("finding", content, found.fingerprint)
    one = said.standing("finding", content, found.fingerprint)
    verdict = one.verdict if one is not None and one.verdict in ON_FINDINGS else None
    digest = digest_of(read, found.subject) if can_be_corrected(read, found.subject) else ""
    return [
        number,
        _document(document, found, language),
        (document.result.organisation if document else None) or "",
        _aspect(document, found, language),
        _condition(found, conflict_words(heads, language), language),
        found.criterion or Marked(text("report.no-criterion", language), "muted"),
        one.cause if one is not None else "",
        found.effect,
        found.recommendation,
        text(f"verdict.{verdict}", language) if verdict else "",
        (one.value if one is not None else None) or "",
        one.reason if one is not None else "",
        one.who if one is not None else "",
        _evidence(document, found, pictures, language),
        (one.until if one is not None else None) or "",
        found.rule,
        severity_words(found, language),
        text(f"word.{found.certainty}", language),
        found.message,
        found.fingerprint,
        f"finding {content} {found.fingerprint}",
        " ".join(head.mark for head in heads),
        digest,
    ]


def filled_in(notes: Table) -> dict[str, list[tuple[str, str]]]:
    """What people said on findings, as (label, words) by the fingerprint of each; of ``notes`` above."""
    places = [at for at, column in enumerate(notes.columns) if column.asked]
    name = notes.at("fingerprint")
    said = {
        words_of(row[name]): [
            (notes.columns[at].title, words_of(row[at])) for at in places if words_of(row[at])
        ]
        for row in notes.rows
    }
    return {name: told for name, told in said.items() if told}


def severity_words(found: FindingRecord, language: Language) -> Marked:
    """How grave it is; a question is asked, whatever its rule weighs."""
    if found.note_code == "doubtful":
        return Marked(text("word.question", language), "question")
    return Marked(text(f"word.{found.severity}", language), found.severity.value)


def _document(document: Finished | None, found: FindingRecord, language: Language) -> Cell:
    if document is not None:
        return document.source.name
    names = dict.fromkeys(PurePath(place.document).name for place in found.evidence if place.document)
    return "\n".join((text("terminal.batch", language), *names))


def _aspect(document: Finished | None, found: FindingRecord, language: Language) -> Cell:
    grave = severity_words(found, language)
    where = capitalised(subject_words(found.subject, document.agreement if document else None, language))
    return Marked(f"{aspect(found.rule, language)}\n{grave.text}, {found.rule}\n{where}", grave.style)


def _condition(found: FindingRecord, conflict: str, language: Language) -> Cell:
    doubts = dict.fromkeys(doubt_words(place.doubts, place.readings, language) for place in found.evidence)
    parts = [found.message.rstrip(".") + ".", found.condition, found.note, *doubts, conflict]
    words = "\n".join(part for part in parts if part)
    return Marked(words, "conflict") if conflict else words


def _evidence(
    document: Finished | None, found: FindingRecord, pictures: Numbered, language: Language
) -> Cell:
    where = places_words(found, language)
    path = document.source.path if document is not None else ""
    number = pictures.number_of(document, found)
    if number is not None:
        short = where if 0 < len(where) <= _SHORT else f"{text('report.evidence', language)} {number}"
        return Linked(short, Place(path, picture=number))
    page = next((place.page for place in found.evidence if place.page is not None), None)
    return Linked(where, Place(path, page)) if path and page is not None and where else where


def waived(run: Run, language: Language) -> Table:
    """Findings that are accepted with a reason, of documents and between them."""
    wanted = columns(language, ("document", 28), ("rule", 9), ("severity", 12), ("message", 60))
    wanted += columns(language, ("place", 30), ("reason", 46))
    rows: list[Row] = [
        [
            name,
            found.rule,
            severity_words(found, language),
            found.message,
            capitalised(subject_words(found.subject, document.agreement if document else None, language)),
            found.waiver or "",
        ]
        for name, document, scope in _scopes(run, language)
        for found in scope.waived
    ]
    return table("waived", language, wanted, rows)


def _scopes(
    run: Run, language: Language
) -> Iterator[tuple[str, Finished | None, DocumentResult | ScopeResult]]:
    for document in run.documents:
        yield document.source.name, document, document.result
    yield text("terminal.batch", language), None, run.results.together


def changes(run: Run, language: Language) -> Table:
    """What became of the findings of the baseline, and which are new; no rows where none was given."""
    wanted = columns(language, ("document", 30), ("status", 16), ("rule", 9), ("message", 70), ("place", 22))
    wanted += beside(language, ("fingerprint", 19))

    def row(name: str, key: str, style: str, found: FindingRecord) -> Row:
        group = Marked(text(f"report.{key}", language), style)
        return [name, group, found.rule, found.message, places_words(found, language), found.fingerprint]

    rows: list[Row] = []
    for name, _, scope in _scopes(run, language) if run.results.compared else ():
        for key, style in _GROUPS:
            rows += [row(name, key, style, found) for found in getattr(scope, key)]
        rows += [row(name, "new", "error", found) for found in (*scope.findings, *scope.questions)]
    for absent in run.results.absent:
        rows += [row(absent.source.name, "unassessed", "doubt", found) for found in absent.findings]
    return table("changes", language, wanted, rows)
