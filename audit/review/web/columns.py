"""The page on which the columns of a table are named."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from types import MappingProxyType
from typing import get_args

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from audit.language import Language, catalogue, text
from audit.reports.machine.layout import Column, Table
from audit.review.drawn import Drawn, NotShown
from audit.review.sitting import Sitting
from audit.review.taught import SavedMeanwhileError, Taught
from audit.review.web.forms import Form
from audit.review.web.pages import Pages, person_of
from extractor.errors import DocumentError
from extractor.layouts.taught import known_meanings
from extractor.records.agreement import TableKind

KINDS: tuple[str, ...] = get_args(TableKind)


class Columns:
    """Each page is a method."""

    def __init__(
        self, sitting: Sitting, drawn: Drawn, pages: Pages, taught: Taught, language: Language
    ) -> None:
        self._sitting, self._drawn, self._pages = sitting, drawn, pages
        self._taught, self._language = taught, language

    def table(self, request: Request) -> Response:
        """One table of a document, with what each column was taken for."""
        if not person_of(request).who:
            return RedirectResponse("/nama", 303)
        return self._shown(request)

    def save(self, request: Request, form: Form) -> Response:
        """The meanings that a person gave; the next table with columns that are not named follows."""
        person = person_of(request)
        document, number, table = self._asked(request)
        meanings = [form.get(f"meaning-{place}", "") for place in range(len(table.columns))]
        kind = form.get("kind", "")
        if not person.who or kind not in KINDS or any(one not in _choices(table) for one in meanings):
            return self._shown(request, text("review.not-taken.verdict", self._language), form)
        columns = tuple(Column(one.heading, said) for one, said in zip(table.columns, meanings, strict=True))
        try:
            self._taught.save(
                replace(table, kind=kind, columns=columns), form.get("seen", ""), person.who, date.today()
            )
        except SavedMeanwhileError:
            return self._shown(request, text("review.columns-meanwhile", self._language))
        except (DocumentError, OSError) as error:
            return self._shown(
                request,
                text("review.columns-not-kept", self._language, why=_words(error, self._language)),
                form,
            )
        person.said = text(
            "review.columns-kept", self._language, file=self._taught.file, profile=self._taught.profile
        )
        return RedirectResponse(f"/kolom/{document}/{number}", 303)

    def _asked(self, request: Request) -> tuple[int, int, Table]:
        document, number = request.path_params["document"], request.path_params["number"]
        tables = self._sitting.tables(document) if document < len(self._sitting.documents) else ()
        if number >= len(tables):
            raise HTTPException(404)
        return document, number, tables[number]

    def _shown(
        self, request: Request, why: str = "", form: Mapping[str, str] = MappingProxyType({})
    ) -> Response:
        document, number, read = self._asked(request)
        try:
            table, seen = self._taught.named(read)
        except (DocumentError, OSError) as error:
            table, seen, why = (
                read,
                "",
                why or text("review.columns-not-kept", self._language, why=_words(error, self._language)),
            )
        tables, source = self._sitting.tables(document), self._sitting.documents[document].source
        picture = self._drawn.page(source, read.page) if read.page and source.pages else NotShown("none")
        answer = self._pages.render(
            "columns.html.j2",
            person_of(request),
            document=document,
            source=source,
            number=number,
            tables=tables,
            table=table,
            choices=_choices(read),
            kinds=KINDS,
            words=catalogue(self._language)["column"],
            seen=seen,
            saved=bool(seen),
            file=self._taught.file,
            profile=self._taught.profile,
            picture=picture if not isinstance(picture, NotShown) else None,
            unshown=picture.why if isinstance(picture, NotShown) else "",
            page=read.page,
            box=read.box,
            why=why,
            form=form,
        )
        answer.status_code = 422 if why else 200
        return answer


def _choices(table: Table) -> list[str]:
    """The meanings that a column may have: all that there are, and those that were read (a year is named by
    itself)."""
    return sorted({*known_meanings(), *(column.meaning for column in table.columns)})


def _words(error: Exception, language: Language) -> str:
    return " ".join(error.render(language)) if isinstance(error, DocumentError) else str(error)
