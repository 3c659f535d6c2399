"""The pages of the report: nothing is loaded from elsewhere, everything from documents is escaped."""

from __future__ import annotations

import base64
import hashlib
from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from functools import partial
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path, PurePath
from typing import Any

from jinja2 import Environment
from markupsafe import Markup

from audit.language import Language, text
from audit.reports import HTML
from audit.reports.doubts import doubt_words
from audit.reports.html.bars import quarter_bars
from audit.reports.html.drawn import drawn
from audit.reports.html.grouped import Once, by_result, grouped
from audit.reports.html.overview import bodies, frequent, heat_map
from audit.reports.html.overview import rules as found_rules
from audit.reports.html.section import Section, section_of
from audit.reports.markup import markup
from audit.reports.places import evidence_words, place_words, placed, subject_words
from audit.reports.view import between_documents, of_document, view_of
from audit.reports.words import (
    capitalised,
    coverage_words,
    date_words,
    result_words,
)
from audit.results import DocumentResult
from audit.rulebook import gist
from audit.run import Run
from audit.run.document import Finished
from audit.run.pictures import Crop, Spot, spots
from extractor.records import Agreement
from rules.engine.finding import FindingRecord, PlaceRecord
from rules.knowledge.formula import to_mathml
from rules.views.methods import formula_of

FOLDER = "dokumen-html"
"""Beside the report: the pages of single documents."""
IN_FULL = 8  # findings, questions and values in doubt that three sheets of paper show with all they say
ONE_FILE = 20  # documents that one file still shows without waiting
_TEMPLATES = files("audit.reports") / "templates"


def write(run: Run, path: Path, language: Language) -> None:
    """The report, which loads nothing from elsewhere; documents beyond ``ONE_FILE`` have a page each, in
    ``FOLDER`` beside it."""
    pages = _Pages(run, language, path.absolute().parent)
    folder = path.parent / FOLDER
    made = set()
    if pages.apart:
        folder.mkdir(exist_ok=True)
        for number in range(1, len(run.documents) + 1):
            page = folder / _page_name(number)
            _replace(page, pages.document(number))
            made.add(page)
    for old in folder.glob("dokumen-*.html"):
        if old not in made:
            old.unlink()  # of an earlier run with more documents
    path.write_text(pages.whole(None), encoding="utf-8")


def _replace(path: Path, content: str) -> None:
    """Write a file that is whole or as it was."""
    part = path.with_name(f"{path.name}.sebagian")
    part.write_text(content, encoding="utf-8")
    part.replace(path)


def rendered(run: Run, language: Language, today: date | None = None) -> str:
    """The whole page, without the pages of single documents."""
    return _Pages(run, language).whole(today)


def _page_name(number: int) -> str:
    return f"dokumen-{number:04}.html"


class _Pages:
    """The pages of a run; ``folder`` is that of the report."""

    def __init__(self, run: Run, language: Language, folder: Path | None = None) -> None:
        self._run, self._language, self._folder = run, language, folder
        self._environment = _environment(run, language)
        self.apart = len(run.documents) > ONE_FILE

    def whole(self, today: date | None) -> str:
        """The page with the list of all documents."""
        results = [document.result for document in self._run.documents]
        unknown = text("report.body-unknown", self._language)
        return self._render(
            "report.html.j2",
            date=date_words(today or date.today(), self._language),
            results=self._run.results,
            documents=self._run.documents,
            apart=self.apart,
            link=self._link,
            view=view_of(self._run, self._language),
            between=self._section(between_documents(self._run), self._folder),
            section=lambda number: self._section(of_document(self._run, number), self._folder),
            decisions=lambda table: drawn(table, self._folder, self._language),
            heat=heat_map(results, unknown),
            frequent=frequent(results),
            bodies=bodies(results, unknown),
            rules=found_rules(results),
        )

    def document(self, number: int) -> str:
        """The page of one document, numbered from 1."""
        below = self._folder / FOLDER if self._folder is not None else None
        return self._render(
            "document.html.j2",
            doc=self._run.documents[number - 1],
            number=number,
            last=len(self._run.documents),
            index=f"../{HTML}",
            page_name=_page_name,
            section=lambda number: self._section(of_document(self._run, number), below),
        )

    def _section(self, run: Run, folder: Path | None) -> Section:
        return section_of(run, folder, self._language)

    def _link(self, number: int) -> str:
        return f"{FOLDER}/{_page_name(number)}" if self.apart else f"#d{number}"

    def _render(self, name: str, **more: object) -> str:
        css, script = _source("report.css"), _source("report.js")
        return self._environment.get_template(name).render(
            language=self._language,
            version=version("cermat"),
            css=Markup(css),  # noqa: S704 (a file of this package)
            script=Markup(script),  # noqa: S704 (likewise)
            policy=(
                "default-src 'none'; img-src data:; base-uri 'none'; form-action 'none'; "
                f"style-src {_hash(css)}; script-src {_hash(script)}"
            ),
            once=Once(),
            **more,
        )


def _hash(source: str) -> str:
    """As a content security policy names a text that may run."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(source.encode()).digest()).decode()}'"


def _source(name: str) -> str:
    return (_TEMPLATES / name).read_text(encoding="utf-8")


def _environment(run: Run, language: Language) -> Environment:
    environment = markup(_source, language)
    environment.globals.update(
        where=partial(_where, language=language),
        subject=partial(_subject, language=language),
        crops=partial(_crops, together={crop.spot: crop for crop in run.batch_crops}),
        placed=placed,
        result=partial(result_words, language=language),
        title=partial(gist, language=language),
        coverage_counts=partial(coverage_words, language=language),
        why=lambda value: doubt_words(value.doubts, getattr(value, "readings", ()), language),
        formulas=_formulas,
        bars=quarter_bars,
        ids=lambda result: " ".join(sorted({found.rule for found in _shown(result)})),
        levels=_levels,
        spoken=lambda result: " ".join(dict.fromkeys(found.message for found in _shown(result))),
        grouped=grouped,
        by_result=by_result,
        many=_many,
        pages=partial(_pages, language=language),
        decision_words=lambda finding, part: ", ".join(
            words for _, words in part.decided.get(finding.fingerprint, ())
        ),
        texts=lambda keys, row: defaultdict(str, zip(keys, (cell.text for cell in row), strict=True)),
        caused=lambda group, part: all(
            text("report.cause", language) in dict(part.decided.get(one.fingerprint, ()))
            for one in group.findings
        ),
        name=lambda path: PurePath(path).name or path,
    )
    environment.filters["capitalise"] = capitalised
    return environment


def _shown(result: DocumentResult) -> tuple[FindingRecord, ...]:
    return (*result.findings, *result.questions)


def _levels(result: DocumentResult) -> str:
    """What the filter knows a document by: how grave its findings are, and whether there are questions."""
    levels = {str(found.severity) for found in result.findings}
    return " ".join((*sorted(levels), *(("question",) if result.questions else ())))


def _where(place: Any, language: Language) -> str:
    if isinstance(place, PlaceRecord):
        return place_words(place, language)
    return evidence_words(place, language)


def _pages(finding: FindingRecord, language: Language) -> str:
    """``hlm. 2, 4``, of a transcript ``baris 12``."""
    places = [place for place in finding.evidence if place.document is None]
    pages = sorted({place.page for place in places if place.page is not None and place.line is None})
    lines = sorted({place.line for place in places if place.line is not None})
    return ", ".join(
        f"{text(key, language)} {', '.join(map(str, numbers))}"
        for key, numbers in (("word.page", pages), ("word.line", lines))
        if numbers
    )


def _many(result: DocumentResult, part: Section) -> bool:
    """Whether paper would be long: then it has a line a place."""
    doubted = part.tables.get("readings")
    return len(_shown(result)) + (len(doubted.rows) if doubted else 0) > IN_FULL


def _subject(finding: FindingRecord, document: Finished | None, language: Language) -> str:
    return capitalised(subject_words(finding.subject, document.agreement if document else None, language))


def _crops(finding: FindingRecord, document: Finished | None, together: Mapping[Spot, Crop]) -> list[Crop]:
    """The pictures of a finding's places, as far as they could be made."""
    made = {crop.spot: crop for crop in document.crops} if document is not None else together
    return [made[spot] for spot in spots(finding) if spot in made]


def _formulas(agreement: Agreement) -> list[tuple[str, Markup]]:
    """(name, formula as MathML) of each indicator whose method is a formula that can be drawn."""
    rows = [(row.name, formula_of(row)) for row in agreement.indicators]
    return [
        (name, Markup(to_mathml(formula)))  # noqa: S704 (to_mathml escapes what is printed)
        for name, formula in rows
        if formula is not None
    ]
