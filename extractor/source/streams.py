"""Whether the content of a page unpacks, to how much, and whether all that it draws is there.

It is asked before any reader follows it without bounds.

Readers of text stop in silence where a stream is broken, and unpack one that grows without end.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from typing import Literal

import pikepdf

from extractor.source.operators import is_sound
from extractor.source.unpack import TooMuch, filters_of, unpacked

State = Literal["whole", "large", "broken", "missing", "picture", "too large"]
"""``broken``: something of the drawing is damaged or gone; ``missing``: there is none, though the page has
fonts or pictures; ``picture``: a picture is gone or cut off."""

_DRAWS = re.compile(rb"/([^\s()<>\[\]{}/%]+)\s+Do\b")
_MOST_DRAWN = 20_000  # forms drawn by one page, each time counted
_DEEPEST = 30  # forms within forms
_FOOT = 4096  # bytes at the end of a picture, where it says that it ends
_MOST_RANGE = 70_000  # letters that one line of a font's map may name: there are 65,536
_LONG_NAME = 600  # digits of what one letter may stand for
_RANGE = re.compile(rb"<([0-9A-Fa-f]{1,8})>\s*<([0-9A-Fa-f]{1,8})>\s*[<\[]")
_RANGES = re.compile(
    rb"beginbfrange(.*?)(?:endbfrange|\Z)", re.DOTALL
)  # between them alone two codes are a range
_LONG = re.compile(rb"<[0-9A-Fa-f\s]{%d,}>" % _LONG_NAME)
_MOST_MAP = 2_000_000  # bytes of a font's map


def content_state(pdf: pikepdf.Pdf, page: pikepdf.Page, most: int, large: int, pixels: int) -> State:
    """The state of the page's drawing, which may unpack to at most ``most`` bytes together; "large" from
    ``large`` bytes on (a page of text and tables has some ten thousand). No picture may have more than
    ``pixels``."""
    pdf.get_warnings()  # which forgets those of before
    look = _Look(most, pixels)
    try:
        state = look.page(page)
    except TooMuch:
        return "too large"
    except (pikepdf.PdfError, zlib.error, ValueError, TypeError, AttributeError):
        return "broken"
    if state == "whole" and pdf.get_warnings():
        return "broken"
    return "large" if state == "whole" and (most - look.left > large or look.has_vast_map) else state


class _Look:
    """One look at a page: what is left of its bounds, and the forms seen."""

    def __init__(self, most: int, pixels: int) -> None:
        self.left = most
        self.has_vast_map = False
        self._pixels = pixels
        self._drawn: dict[tuple[int, int], int] = {}
        self._state: State = "whole"

    def page(self, page: pikepdf.Page) -> State:
        resources = page.obj.get("/Resources", page.resources)
        streams = list(_streams(page))
        if not streams and (_has(resources, "/Font") or _has(resources, "/XObject")):
            return "missing"
        drawing = b"\n".join(self._unpacked(stream) for stream in streams)
        self._follow(drawing, resources, 0)
        return self._state

    def _unpacked(self, stream: pikepdf.Stream) -> bytes:
        data = unpacked(stream, self.left)
        self.left -= len(data)
        return data

    def _follow(self, drawing: bytes, resources: pikepdf.Object, depth: int) -> int:
        """How many forms the drawing draws, those within them too."""
        if not is_sound(drawing):
            self._state = "broken"
        self._look_at_maps(resources)
        objects = resources.get("/XObject") if isinstance(resources, pikepdf.Dictionary) else None
        count = 0
        for name in _DRAWS.findall(drawing):
            item = _named(objects, name)
            if not isinstance(item, pikepdf.Stream):
                self._state = "picture"
            elif str(item.get("/Subtype")) == "/Image":
                self._look_at_picture(item)
            else:
                count += 1 + self._form(item, resources, depth)
            if count > _MOST_DRAWN:
                raise TooMuch
        return count

    def _form(self, form: pikepdf.Stream, outer: pikepdf.Object, depth: int) -> int:
        place = form.objgen
        if place in self._drawn:
            if self._drawn[place] < 0:
                raise TooMuch  # it draws itself
            return self._drawn[place]
        if depth > _DEEPEST:
            raise TooMuch
        self._drawn[place] = -1
        count = self._follow(self._unpacked(form), form.get("/Resources", outer), depth + 1)
        self._drawn[place] = count
        return count

    def _look_at_picture(self, picture: pikepdf.Stream) -> None:
        if picture.objgen in self._drawn:
            return
        self._drawn[picture.objgen] = 0
        width, height = (int(picture.get(name, 0)) for name in ("/Width", "/Height"))
        if width * height > self._pixels:
            raise TooMuch
        if not _is_whole(picture, width * height):
            self._state = "picture"

    def _look_at_maps(self, resources: pikepdf.Object) -> None:
        fonts = resources.get("/Font") if isinstance(resources, pikepdf.Dictionary) else None
        for font in fonts.values() if isinstance(fonts, pikepdf.Dictionary) else ():
            letters = font.get("/ToUnicode") if isinstance(font, pikepdf.Dictionary) else None
            if isinstance(letters, pikepdf.Stream) and letters.objgen not in self._drawn:
                self._drawn[letters.objgen] = 0
                self.has_vast_map = self.has_vast_map or _is_vast(letters)


def _streams(page: pikepdf.Page) -> Iterator[pikepdf.Stream]:
    contents = page.obj.get("/Contents")
    for stream in contents if isinstance(contents, pikepdf.Array) else [contents]:
        if isinstance(stream, pikepdf.Stream):
            yield stream


def _has(resources: pikepdf.Object, kind: str) -> bool:
    found = resources.get(kind) if isinstance(resources, pikepdf.Dictionary) else None
    return isinstance(found, pikepdf.Dictionary) and len(found) > 0


def _named(objects: pikepdf.Object | None, name: bytes) -> pikepdf.Object | None:
    if not isinstance(objects, pikepdf.Dictionary):
        return None
    plain = re.sub(rb"#([0-9A-Fa-f]{2})", lambda m: bytes.fromhex(m[1].decode()), name)
    return objects.get("/" + plain.decode("utf-8", "surrogateescape"))


def _is_whole(picture: pikepdf.Stream, pixels: int) -> bool:
    """Whether the stored picture ends as pictures of its kind do."""
    names = filters_of(picture)
    data = bytes(picture.read_raw_bytes())
    if not data:
        return False
    if names == ["/DCTDecode"]:
        return b"\xff\xd9" in data[-_FOOT:]
    if names == ["/FlateDecode"]:
        return _ends(data, 8 * pixels + _FOOT)
    return True


def _ends(data: bytes, most: int) -> bool:
    """Whether packed data ends where it should, its checksum right. Raises TooMuch, zlib.error."""
    unpack = zlib.decompressobj()
    size, piece = 0, data
    while piece and not unpack.eof:
        size += len(unpack.decompress(piece, 1 << 20))
        piece = unpack.unconsumed_tail
        if size > most:
            raise TooMuch
    return unpack.eof


def _is_vast(letters: pikepdf.Stream) -> bool:
    """Whether a font's map names more letters than there are."""
    try:
        data = unpacked(letters, _MOST_MAP)
    except TooMuch:
        return True
    named = b"\n".join(_RANGES.findall(data))
    ranges = ((int(low, 16), int(high, 16)) for low, high in _RANGE.findall(named))
    return _LONG.search(data) is not None or any(high - low > _MOST_RANGE for low, high in ranges)
