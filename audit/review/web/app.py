"""The addresses of the review page; ``audit.review.web.guard`` stands before all of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qs

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import ASGIApp

from audit.language import Language
from audit.ledger.rows import LedgerError
from audit.review.drawn import Drawn
from audit.review.sitting import Sitting
from audit.review.taught import Taught
from audit.review.web.columns import Columns
from audit.review.web.fetched import Fetched
from audit.review.web.forms import Form, Forms
from audit.review.web.guard import Guard, Sessions
from audit.review.web.pages import Pages

_MOST_BYTES = 64 * 1024  # of a form: a reason is far shorter


def application(
    sitting: Sitting,
    drawn: Drawn,
    sessions: Sessions,
    host: str,
    language: Language,
    profile: str = "nasional",
) -> ASGIApp:
    """All of it, behind its guard; ``host`` is ``127.0.0.1:PORT``, ``profile`` that of the run."""
    pages = Pages(sitting, drawn, language)
    columns = Columns(sitting, drawn, pages, Taught(drawn.out, profile, language), language)
    forms, fetched = Forms(sitting, pages, language), Fetched(sitting, drawn)
    routes = [
        Route("/", _get(pages.overview)),
        Route("/nama", _get(pages.name)),
        Route("/nama", _post(forms.sign), methods=["POST"]),
        Route("/tinjau/{item}", _get(pages.item)),
        Route("/tinjau/{item}", _post(forms.decide), methods=["POST"]),
        Route("/kolom/{document:int}/{number:int}", _get(columns.table)),
        Route("/kolom/{document:int}/{number:int}", _post(columns.save), methods=["POST"]),
        Route("/urungkan", _post(forms.undo), methods=["POST"]),
        Route("/halaman/{document:int}/{page:int}/{content}.jpg", _get(fetched.picture)),
        Route("/potongan/{item}/{number:int}.jpg", _get(fetched.crop)),
        Route("/aset/{name}", _get(fetched.asset)),
    ]
    app = Starlette(routes=routes, exception_handlers={LedgerError: pages.broken, 404: pages.gone})
    return Guard(app, sessions, host, language)


def _get(page: Callable[[Request], Response]) -> Callable[[Request], Any]:
    async def asked(request: Request) -> Response:
        return await run_in_threadpool(page, request)

    return asked


def _post(page: Callable[[Request, Form], Response]) -> Callable[[Request], Any]:
    async def sent(request: Request) -> Response:
        body = bytearray()
        async for part in request.stream():
            body += part
            if len(body) > _MOST_BYTES:
                raise HTTPException(413)
        given = parse_qs(body.decode("utf-8", "replace"), keep_blank_values=True)
        return await run_in_threadpool(page, request, {name: values[-1] for name, values in given.items()})

    return sent
