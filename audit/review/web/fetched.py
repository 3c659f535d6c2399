"""What pages fetch besides: pictures of pages and places, style and script."""

from __future__ import annotations

import base64
from importlib.resources import files

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import FileResponse, Response

from audit.review.drawn import Drawn, NotShown
from audit.review.screen import crops_of
from audit.review.sitting import Sitting

_KEPT = {"Cache-Control": "private, max-age=3600"}
_ASSETS = {"review.css": "text/css", "review.js": "text/javascript", "icon.svg": "image/svg+xml"}
_NAMED = 16  # hexadecimal digits of a content in the address of its pages


class Fetched:
    """Each kind is a method."""

    def __init__(self, sitting: Sitting, drawn: Drawn) -> None:
        self._sitting, self._drawn = sitting, drawn

    def picture(self, request: Request) -> Response:
        """A page of a document."""
        asked = request.path_params
        documents = self._sitting.documents
        if asked["document"] >= len(documents):
            raise HTTPException(404)
        source = documents[asked["document"]].source
        if asked["content"] != _content(source.sha256):
            raise HTTPException(404)
        found = self._drawn.page(source, asked["page"])
        if isinstance(found, NotShown):
            raise HTTPException(404)
        return FileResponse(found.file, media_type="image/jpeg", headers=_KEPT)

    def crop(self, request: Request) -> Response:
        """A picture that the run made of a place."""
        item = self._sitting.item(request.path_params["item"])
        if item is None:
            raise HTTPException(404)
        crops = tuple(crops_of(self._sitting, item))
        number = request.path_params["number"]
        if number >= len(crops):
            raise HTTPException(404)
        return Response(base64.b64decode(crops[number].data), media_type=crops[number].media, headers=_KEPT)

    def asset(self, request: Request) -> Response:
        """The style and the script."""
        name = request.path_params["name"]
        if name not in _ASSETS:
            raise HTTPException(404)
        return Response(asset_text(name), media_type=_ASSETS[name], headers={"Cache-Control": "no-cache"})


def address(document: int, page: int, sha256: str | None) -> str:
    """Where the picture of a page is, of the document at that position of the run."""
    return f"/halaman/{document}/{page}/{_content(sha256)}.jpg"


def _content(sha256: str | None) -> str:
    return (sha256 or "")[:_NAMED]


def asset_text(name: str) -> str:
    """The text of a template, style or script of ours."""
    return (files("audit.review.web") / "templates" / name).read_text(encoding="utf-8")
