"""Streams of a PDF unpacked filter by filter, never to more than a bound.

Readers unpack a whole chain of filters without one: 20 kilobytes may become gigabytes.
"""

from __future__ import annotations

import base64
import re
import zlib

import pikepdf

_SMALL = 200_000  # bytes as stored: ways of packing without a bound of their own are unpacked up to this size
_NAMES = {"/Fl": "/FlateDecode", "/A85": "/ASCII85Decode", "/AHx": "/ASCIIHexDecode"}


class TooMuch(Exception):  # noqa: N818 (it says what is wrong with the stream)
    """A stream unpacks to more than was asked for."""


def unpacked(stream: pikepdf.Stream, most: int) -> bytes:
    """The bytes of a stream. Raises TooMuch, zlib.error, ValueError, PdfError."""
    data = bytes(stream.read_raw_bytes())
    names = filters_of(stream)
    if len(data) > most:
        raise TooMuch
    if not data or not names:
        return data
    if all(name in ("/FlateDecode", "/ASCII85Decode", "/ASCIIHexDecode") for name in names):
        if not _predicted(stream):
            for name in names:
                data = _one(name, data, most)
            return data
        _one(names[0], data, most)
    if len(data) > _SMALL:
        return b""  # of unknown size: images and what else is packed by other means
    data = bytes(stream.read_bytes())
    if len(data) > most:
        raise TooMuch
    return data


def filters_of(stream: pikepdf.Stream) -> list[str]:
    """The names of a stream's filters, in the order of unpacking."""
    filters = stream.get("/Filter")
    if filters is None:
        return []
    listed = filters if isinstance(filters, pikepdf.Array) else [filters]
    return [_NAMES.get(str(name), str(name)) for name in listed]


def _predicted(stream: pikepdf.Stream) -> bool:
    """Whether something is to be undone after unpacking, as for tables of numbers."""
    return stream.get("/DecodeParms") is not None


def _one(name: str, data: bytes, most: int) -> bytes:
    if name == "/ASCII85Decode":
        return base64.a85decode(re.sub(rb"\s|~>?\s*$", b"", data))
    if name == "/ASCIIHexDecode":
        return bytes.fromhex(re.sub(rb"\s|>.*", b"", data, flags=re.DOTALL).decode("ascii"))
    unpack = zlib.decompressobj()
    out = unpack.decompress(data, most + 1)
    if len(out) > most:
        raise TooMuch
    if not unpack.eof:
        raise zlib.error("cut off")
    return out
