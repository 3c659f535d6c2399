"""The pages: the list of documents, the name of the reviewer, one thing to decide on."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from audit.language import Language, text
from audit.reports.markup import markup
from audit.results import SourceRecord
from audit.review.drawn import Drawn, NotShown
from audit.review.items import Item
from audit.review.screen import kind_of, marks_on, screen_of, source_of
from audit.review.sitting import Sitting
from audit.review.web.fetched import address, asset_text
from audit.review.web.guard import Person

if TYPE_CHECKING:
    from jinja2 import Environment

_AHEAD = 16  # items whose pages are drawn before somebody comes to them
_DIGITS = 6  # of a number in an address: no document has a million pages


class Pages:
    """Each page is a method."""

    def __init__(self, sitting: Sitting, drawn: Drawn, language: Language) -> None:
        self._sitting, self._drawn, self._language = sitting, drawn, language
        self._environment = _environment(language)
        self._draw_ahead(next(iter(sitting.queue()), None))  # before the first browser comes

    def overview(self, request: Request) -> Response:
        """The documents, with what is open in each."""
        person = person_of(request)
        if not person.who:
            return RedirectResponse("/nama", 303)
        self._sitting.refresh()
        groups = [
            (document, own, [item for item in own if self._sitting.is_open(item)])
            for document, own in self._sitting.groups
        ]
        queue = [item for _, _, left in groups for item in left]
        first = queue[0] if queue else None
        return self.render("overview.html.j2", person, groups=groups, first=first, queue=queue)

    def name(self, request: Request) -> Response:
        """Who signs."""
        return self.render("name.html.j2", person_of(request))

    def item(self, request: Request) -> Response:
        """One thing to decide on."""
        person = person_of(request)
        if not person.who:
            return RedirectResponse("/nama", 303)
        self._sitting.refresh()
        return self.shown(request, asked_item(self._sitting, request), person)

    def shown(
        self,
        request: Request,
        item: Item,
        person: Person,
        why: str = "",
        form: Mapping[str, str] = MappingProxyType({}),
    ) -> Response:
        """The page of ``item``; ``why`` says that ``form`` could not be taken."""
        asked = request.query_params
        place = min(_whole(asked.get("t")) or 0, max(len(item.places) - 1, 0))
        screen = screen_of(self._sitting, item, place, _whole(asked.get("h")), self._language)
        following, before = self._sitting.beside(item, 1), self._sitting.beside(item, -1)
        source = source_of(self._sitting, item, place)
        page: dict[str, Any] = {"shown": None, "why": "none", "marks": (), "document": None}
        if source is not None and screen.page is not None and source.kind != "transcript":
            document = item.places[place].document if item.places else item.document
            assert document is not None
            drawn = self._drawn.page(source, screen.page)
            if isinstance(drawn, NotShown):
                page |= {"why": drawn.why, "path": source.path}
            else:
                marks = marks_on(self._sitting, item, document, screen.page)
                page |= {"shown": drawn, "why": None, "marks": tuple(marks), "content": source.sha256}
                page["document"] = document
        self._draw_ahead(item)
        queue = self._sitting.queue()
        names = [one.id for one in queue]
        html = self.render(
            "item.html.j2",
            person,
            screen=screen,
            item=item,
            page=page,
            why=why,
            form=form,
            following=following,
            before=before,
            ahead=self._picture_of(following),
            unnamed=self._unnamed(item),
            left=len(queue),
            number=names.index(item.id) + 1 if item.id in names else None,
        )
        html.status_code = 422 if why else 200
        return html

    def _unnamed(self, item: Item) -> int | None:
        """The first table of its document with columns that are not named."""
        tables = self._sitting.tables(item.document) if item.document is not None else ()
        return next((number for number, table in enumerate(tables) if table.unnamed), None)

    def _draw_ahead(self, item: Item | None) -> None:
        """The pages of ``item`` and of the open ones after it, while something else is looked at."""
        wanted: dict[tuple[int, int], SourceRecord] = {}
        one, left = item, _AHEAD
        while one is not None and left:
            source = source_of(self._sitting, one, 0)
            if source is not None and one.places:
                wanted.setdefault(one.places[0][:2], source)
            one, left = self._sitting.beside(one, 1), left - 1
        self._drawn.ahead((source, page) for (_, page), source in wanted.items())

    def _picture_of(self, item: Item | None) -> str | None:
        """The address of the picture that ``item`` will show."""
        if item is None or not item.places:
            return None
        spot = item.places[0]
        source = self._sitting.documents[spot.document].source
        return address(spot.document, spot.page, source.sha256)

    def broken(self, request: Request, error: Exception) -> Response:
        """The ledger cannot be used: nothing was kept."""
        words = text("review.ledger", self._language, why=str(error) or type(error).__name__)
        return self._trouble(request, words, 500)

    def gone(self, request: Request, error: Exception) -> Response:
        """What was asked for is not there: a finding that the rules dropped, or an address of no page."""
        return self._trouble(request, text("review.gone", self._language), 404)

    def _trouble(self, request: Request, words: str, status: int) -> Response:
        answer = self.render("trouble.html.j2", person_of(request), words=words)
        answer.status_code = status
        return answer

    def render(self, name: str, person: Person, **more: Any) -> HTMLResponse:
        """The template of that name, filled; what was to be said is said once."""
        said, person.said = person.said, ""
        template = self._environment.get_template(name)
        html = template.render(
            person=person,
            said=said,
            sitting=self._sitting,
            kind=partial(kind_of, language=self._language),
            **more,
        )
        return HTMLResponse(html)


def person_of(request: Request) -> Person:
    """Who asks; the guard let nobody else in."""
    person: Person = request.scope["person"]
    return person


def asked_item(sitting: Sitting, request: Request) -> Item:
    """The item that the address names."""
    item = sitting.item(request.path_params["item"])
    if item is None:
        raise HTTPException(404)
    return item


def _whole(words: str | None) -> int | None:
    return int(words) if words is not None and words.isdecimal() and len(words) <= _DIGITS else None


def _environment(language: Language) -> Environment:
    environment = markup(asset_text, language)
    environment.globals.update(language=language, address=address)
    return environment
