"""Whether the content of a page unpacks, and to how much: before any reader unpacks it without bounds.

Readers of text stop in silence where a stream is broken, and unpack one that grows without end.
"""

from __future__ import annotations

import base64
import re
import zlib
from collections.abc import Iterator
from typing import Literal

import pikepdf

State = Literal["whole", "large", "broken", "too large"]
_SMALL = 200_000  # bytes as stored: other ways of packing than Flate are unpacked up to this size only


def content_state(pdf: pikepdf.Pdf, page: pikepdf.Page, most: int, large: int) -> State:
    """The state of the page's content streams, which may unpack to at most ``most`` bytes together; "large"
    from ``large`` bytes on (a page of text and tables has some ten thousand)."""
    pdf.get_warnings()  # which forgets those of before
    left = most
    try:
        for stream in _streams(page):
            size = _unpacked(stream, left)
            if size > left:
                return "too large"
            left -= size
    except (pikepdf.PdfError, zlib.error, ValueError, TypeError):
        return "broken"
    if pdf.get_warnings():
        return "broken"
    return "large" if most - left > large else "whole"


def _streams(page: pikepdf.Page) -> Iterator[pikepdf.Stream]:
    contents = page.obj.get("/Contents")
    for stream in contents if isinstance(contents, pikepdf.Array) else [contents]:
        if isinstance(stream, pikepdf.Stream):
            yield stream


def _unpacked(stream: pikepdf.Stream, most: int) -> int:
    """The size once unpacked, ``most`` + 1 where it is more. Raises zlib.error, ValueError, PdfError."""
    raw = stream.read_raw_bytes()
    names = _filters(stream)
    if not raw or not names:
        return len(raw)
    if names == ["/ASCII85Decode", "/FlateDecode"]:
        raw = base64.a85decode(re.sub(rb"\s|~>?\s*$", b"", raw))
        names = ["/FlateDecode"]
    if names == ["/FlateDecode"]:
        unpack = zlib.decompressobj()
        size = len(unpack.decompress(raw, most + 1))
        if size <= most and not unpack.eof:
            raise zlib.error("cut off")
        return size
    return len(raw) if len(raw) > _SMALL else len(stream.read_bytes())


def _filters(stream: pikepdf.Stream) -> list[str]:
    filters = stream.get("/Filter")
    if filters is None:
        return []
    return [str(name) for name in filters] if isinstance(filters, pikepdf.Array) else [str(filters)]
