"""Values that are in doubt (*Bacaan Diragukan*): picture, readings, reasons, and room for the right value."""

from __future__ import annotations

from collections.abc import Iterator

from audit.decisions import DoubtfulValue, doubtful_values
from audit.language import Language, text
from audit.reports.places import evidence_words, subject_words
from audit.reports.view.cells import Linked, Marked, Picture, Place
from audit.reports.view.decided import ON_READINGS, Said, conflict_words, digest_of
from audit.reports.view.pictures import Numbered
from audit.reports.view.table import Row, Table, asked, columns, hidden, table
from audit.reports.words import capitalised
from audit.run import Run
from audit.run.document import Finished
from extractor.records import Agreement, ReaderReading


def readings(run: Run, said: Said, pictures: Numbered, language: Language) -> Table:
    """Every value in doubt of the documents that were read, those decided on already as well."""
    choices = [text(f"verdict.{verdict}", language) for verdict in ON_READINGS]
    wanted = [
        *columns(language, ("number", 4), ("document", 16), ("organisation", 15), ("place", 19)),
        *columns(language, ("page", 7), ("crop", 36), ("read", 16), ("readings", 20), ("doubt", 20)),
        asked(language, "value-right", 13),
        asked(language, "decision", 11, choices),
        asked(language, "reason", 16),
        asked(language, "reviewer", 12),
        *hidden("key", "seen", "digest"),
    ]
    rows = [
        _row(number, document, agreement, value, said, pictures, language)
        for number, (document, agreement, value) in enumerate(_doubtful(run), 1)
    ]
    return table("readings", language, wanted, rows, text("paper.readings-note", language))


def _doubtful(run: Run) -> Iterator[tuple[Finished, Agreement, DoubtfulValue]]:
    for document in run.documents:
        agreement = document.read or document.agreement
        if agreement is not None and document.status != "failed":
            for value in doubtful_values(agreement):
                yield document, agreement, value


def _row(
    number: int,
    document: Finished,
    agreement: Agreement,
    value: DoubtfulValue,
    said: Said,
    pictures: Numbered,
    language: Language,
) -> Row:
    source = document.source
    heads = said.heads("reading", source.sha256, value.path)
    one = said.standing("reading", source.sha256, value.path)
    verdict = one.verdict if one is not None and one.verdict in ON_READINGS else None
    where = evidence_words(value.evidence, language) if value.evidence is not None else ""
    page = value.evidence.page if value.evidence is not None else None
    conflict = conflict_words(heads, language)
    doubts = ", ".join(dict.fromkeys(text(f"doubt.{doubt.code}", language) for doubt in value.doubts))
    words = "\n".join(part for part in (doubts, conflict) if part)
    return [
        number,
        source.name,
        document.result.organisation or "",
        capitalised(subject_words(value.path, agreement, language)),
        Linked(where, Place(source.path, page)) if where else "",
        Picture(pictures.of_value(document, value.evidence)),
        Marked(value.text, "doubt"),
        "\n".join(reader_words(value.readings)),
        Marked(words, "conflict") if conflict else words,
        (one.value if one is not None else None) or "",
        text(f"verdict.{verdict}", language) if verdict else "",
        one.reason if one is not None else "",
        one.who if one is not None else "",
        f"reading {source.sha256} {value.path}",
        " ".join(head.mark for head in heads),
        digest_of(agreement, value.path),
    ]


def reader_words(seen: tuple[ReaderReading, ...]) -> list[str]:
    """``rapidocr: 12,4 (98 %)``, a line a reader."""
    return [f"{one.reader}: {' '.join(one.text.split())} ({one.confidence:.0%})" for one in seen]
