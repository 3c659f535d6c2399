"""What people send: their name, decisions, and that one is taken back."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from audit.decisions import Standing
from audit.language import Language, text
from audit.reports.view.decided import verdict_words
from audit.review.answers import NotTakenError, decision_of, taken_back
from audit.review.items import Item
from audit.review.sitting import Change, Sitting
from audit.review.web.guard import Done, Person
from audit.review.web.pages import Pages, asked_item, person_of

_LONGEST_NAME = 80  # characters
Form = dict[str, str]


class Forms:
    """Each form is a method."""

    def __init__(self, sitting: Sitting, pages: Pages, language: Language) -> None:
        self._sitting, self._pages, self._language = sitting, pages, language

    def sign(self, request: Request, form: Form) -> Response:
        """The name, kept for this browser."""
        who = " ".join(form.get("who", "").split())[:_LONGEST_NAME]
        if not who:
            return RedirectResponse("/nama", 303)
        person_of(request).who = who
        return RedirectResponse("/", 303)

    def decide(self, request: Request, form: Form) -> Response:
        """What a person says on an item; the next open one follows."""
        person, item = person_of(request), asked_item(self._sitting, request)
        self._sitting.refresh()
        try:
            decision = decision_of(
                item, self._sitting.record(item.document), self._name(item), form, person.who
            )
        except NotTakenError as error:
            return self._pages.shown(
                request, item, person, text(f"review.not-taken.{error.why}", self._language), form
            )
        following = self._sitting.beside(item, 1)
        change = self._sitting.decide([decision])
        person.done += [Done(entry.mark, entry.mark, item.id) for entry in change.entries]
        person.said = self._told(item.title, change)
        if self._sitting.decided.on(decision.thing).conflict:
            person.said = text("review.contradicts", self._language)
            following = item
        if following is not None and self._sitting.item(following.id) is None:
            following = next(iter(self._sitting.queue()), None)
        return RedirectResponse(f"/tinjau/{following.id}" if following is not None else "/", 303)

    def undo(self, request: Request, form: Form) -> Response:
        """The last thing that was decided in this browser, taken back by one more link of the trail."""
        person = person_of(request)
        self._sitting.refresh()
        if not person.done:
            person.said = text("review.nothing-to-undo", self._language)
            return RedirectResponse("/", 303)
        done = person.done.pop()
        standing = self._sitting.having(done.mark)
        head = next((one for one in standing.heads if one.mark == done.now), None)
        if head is None:
            person.said = text("review.not-undone", self._language)
        else:
            entry = next(one for one in standing.history if one.mark == done.mark)
            change = self._sitting.decide([taken_back(entry, head, standing)])
            _says_again(person, standing, change)
            person.said = text(
                "review.undone", self._language, what=verdict_words(entry.decision, self._language)
            )
        where = f"/tinjau/{done.item}" if self._sitting.item(done.item) is not None else "/"
        return RedirectResponse(where, 303)

    def _told(self, title: str, change: Change) -> str:
        if not change.entries:
            return text("review.nothing-new", self._language)
        words = verdict_words(change.entries[-1].decision, self._language)
        said = text("review.kept", self._language, title=title, what=words)
        if change.gone or change.new:
            said += " " + text("review.rules-again", self._language, gone=change.gone, new=change.new)
        return said

    def _name(self, item: Item) -> str:
        if item.document is None:
            return ""
        return self._sitting.documents[item.document].source.name


def _says_again(person: Person, standing: Standing, change: Change) -> None:
    """An earlier decision of this browser that was undone to stands by a new link of the trail."""
    for link in change.entries:
        for at, done in reversed([*enumerate(person.done)]):
            said = next((one.decision.said for one in standing.history if one.mark == done.mark), None)
            if said == link.decision.said:
                person.done[at] = done._replace(now=link.mark)
                return
