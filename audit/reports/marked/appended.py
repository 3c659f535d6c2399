"""Changed objects behind the bytes of a PDF, which stay: an incremental update (ISO 32000-1, 7.5.6).

qpdf, and so pikepdf, always writes a file anew; this is what it leaves open.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

import pikepdf

_START = re.compile(rb"startxref\s+(\d+)\s+%%EOF\s*\Z")
_TAIL = 2048  # bytes at the end in which the last cross-reference is named
_STREAM = re.compile(rb"\s*\d+\s+\d+\s+obj")
_KEPT = ("/Root", "/Info", "/ID")
_OFFSET = 8  # bytes of an offset in a cross-reference stream


def appended(content: bytes, pdf: pikepdf.Pdf, changed: Sequence[pikepdf.Object]) -> bytes | None:
    """``content`` with the ``changed`` objects of ``pdf`` behind it; None where the end of the file is not as
    it should be, so that nothing can be appended."""
    start = _START.search(content[-_TAIL:])
    if start is None or not content.startswith(b"%PDF-"):
        return None
    before = int(start[1])
    table = content[before : before + 4] == b"xref"
    if not table and not _STREAM.match(content[before : before + _TAIL]):
        return None
    out = bytearray(content)
    if not out.endswith(b"\n"):
        out += b"\n"
    places: dict[tuple[int, int], int] = {}
    for item in changed:
        if item.objgen not in places:
            places[item.objgen] = len(out)
            out += b"%d %d obj\n%b\nendobj\n" % (*item.objgen, _written(item))
    size = max(int(pdf.trailer.Size) - 1, *(number for number, _ in places)) + 1
    trailer = {key: pdf.trailer[key].unparse() for key in _KEPT if key in pdf.trailer}
    trailer["/Prev"] = b"%d" % before
    place = len(out)
    out += _table(places, size, trailer) if table else _stream(places, size, trailer, place)
    out += b"startxref\n%d\n%%%%EOF\n" % place
    return bytes(out)


def _written(item: pikepdf.Object) -> bytes:
    if isinstance(item, pikepdf.Stream):
        data = item.read_raw_bytes()
        entries = {key: value for key, value in item.items() if key != "/Length"}
        kept = b" ".join(b"%b %b" % (key.encode(), value.unparse()) for key, value in entries.items())
        return b"<< %b /Length %d >>\nstream\n%b\nendstream" % (kept, len(data), data)
    return item.unparse(resolved=True)


def _dictionary(entries: dict[str, bytes]) -> bytes:
    return b"<< %b >>" % b" ".join(b"%b %b" % (key.encode(), value) for key, value in entries.items())


def _table(places: dict[tuple[int, int], int], size: int, trailer: dict[str, bytes]) -> bytes:
    """A classic cross-reference: runs of numbers, twenty bytes an object."""
    lines = [b"xref\n"]
    for run in _runs(places):
        lines.append(b"%d %d\n" % (run[0][0], len(run)))
        lines += [b"%010d %05d n \n" % (places[item], item[1]) for item in run]
    whole = _dictionary({"/Size": b"%d" % size, **trailer})
    return b"".join(lines) + b"trailer\n" + whole + b"\n"


def _stream(places: dict[tuple[int, int], int], size: int, trailer: dict[str, bytes], place: int) -> bytes:
    """The same as a stream, for files that have such: a reader need not know both."""
    own = (size, 0)
    listed = {**places, own: place}
    runs = _runs(listed)
    data = b"".join(
        b"\x01" + listed[item].to_bytes(_OFFSET, "big") + item[1].to_bytes(2, "big")
        for run in runs
        for item in run
    )
    index = b"[%b]" % b" ".join(b"%d %d" % (run[0][0], len(run)) for run in runs)
    entries = {
        "/Type": b"/XRef",
        "/Size": b"%d" % (size + 1),
        "/W": b"[1 %d 2]" % _OFFSET,
        "/Index": index,
        **trailer,
        "/Length": b"%d" % len(data),
    }
    return b"%d 0 obj\n%b\nstream\n%b\nendstream\nendobj\n" % (size, _dictionary(entries), data)


def _runs(items: Iterable[tuple[int, int]]) -> list[list[tuple[int, int]]]:
    """Objects by number, those that follow each other together."""
    runs: list[list[tuple[int, int]]] = []
    for item in sorted(items):
        if runs and item[0] == runs[-1][-1][0] + 1:
            runs[-1].append(item)
        else:
            runs.append([item])
    return runs
