"""Who may see the page: a browser on this computer that was given the address with its token.

Every answer has a policy that loads nothing from elsewhere. A request is refused that names another host
(a name that was made to lead here), that changes something and does not come from our own page, or that has
no session.
"""

from __future__ import annotations

import hmac
import secrets
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.cookies import CookieError, SimpleCookie
from typing import NamedTuple

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse, RedirectResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from audit.language import Language, text

ENTRANCE = "/masuk/"
"""Before the token, in the address that the program prints."""
POLICY = (
    "default-src 'none'; img-src 'self'; style-src 'self'; script-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
_TOKEN = 32  # random bytes of a token
_HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",  # with none at all, browsers hide from us where a form comes from
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
_CHANGE_NOTHING = ("GET", "HEAD")


class Done(NamedTuple):
    """A decision on an item by its mark in the trail; ``now`` is the mark of the link that says it today,
    another one where what came after it was undone."""

    mark: str
    now: str
    item: str


@dataclass(slots=True)
class Person:
    """A browser that came in. ``who`` signs; ``done`` is what was decided here, the last one last; ``said``
    is what the next page tells."""

    who: str = ""
    done: list[Done] = field(default_factory=list)
    said: str = ""


class Sessions:
    """The browsers that came in, each with a secret of its own."""

    def __init__(self, who: str = "") -> None:
        """``who`` is the name that each begins with."""
        self.token = secrets.token_urlsafe(_TOKEN)
        self._who = who
        self._people: dict[str, Person] = {}
        self._lock = threading.Lock()

    def enter(self, token: str) -> str | None:
        """The secret of a new session; None where the token is wrong."""
        if not hmac.compare_digest(token.encode(), self.token.encode()):
            return None
        secret = secrets.token_urlsafe(_TOKEN)
        with self._lock:
            self._people[secret] = Person(self._who)
        return secret

    def person(self, secret: str) -> Person | None:
        """Whose secret it is."""
        with self._lock:
            return self._people.get(secret)


class Guard:
    """Around the application; a request that comes through has its ``Person`` as ``scope["person"]``."""

    def __init__(self, app: ASGIApp, sessions: Sessions, host: str, language: Language) -> None:
        """``host`` is what browsers call us: ``127.0.0.1:8765``."""
        self._app, self._sessions, self._host, self._language = app, sessions, host, language
        self._cookie = f"cermat-{host.rpartition(':')[2]}"  # ports share the cookies of a computer

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """As ASGI calls it."""
        if scope["type"] != "http":
            return

        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in _HEADERS.items():
                    headers[name] = value
                headers.setdefault("Cache-Control", "no-store")
            await send(message)

        headers = Headers(scope=scope)
        if headers.getlist("host") != [self._host]:
            await PlainTextResponse("?", 421)(scope, receive, guarded)
            return
        if not self._from_here(scope, headers):
            await PlainTextResponse(text("review.refused", self._language), 403)(scope, receive, guarded)
            return
        path = scope["path"]
        if path.startswith(ENTRANCE) and scope["method"] == "GET":
            await self._enter(path.removeprefix(ENTRANCE))(scope, receive, guarded)
            return
        found = (self._sessions.person(secret) for secret in self._secrets(headers))
        person = next((one for one in found if one is not None), None)
        if person is None:
            await PlainTextResponse(text("review.no-session", self._language), 403)(scope, receive, guarded)
            return
        await self._app({**scope, "person": person}, receive, guarded)

    def _from_here(self, scope: Scope, headers: Headers) -> bool:
        """Whether it was sent by a page of ours, or by a person who typed the address and changes nothing."""
        if scope["method"] in _CHANGE_NOTHING:
            return headers.get("sec-fetch-site", "none") in ("none", "same-origin")
        return headers.getlist("origin") == [f"http://{self._host}"]

    def _enter(self, token: str) -> RedirectResponse | PlainTextResponse:
        secret = self._sessions.enter(token)
        if secret is None:
            return PlainTextResponse(text("review.no-session", self._language), 403)
        answer = RedirectResponse("/", 303)
        answer.set_cookie(self._cookie, secret, httponly=True, samesite="strict", path="/")
        return answer

    def _secrets(self, headers: Headers) -> Iterator[str]:
        for header in headers.getlist("cookie"):
            try:
                cookies = SimpleCookie(header)
            except CookieError:
                continue
            if self._cookie in cookies:
                yield cookies[self._cookie].value
