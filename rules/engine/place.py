"""Paths into a record: ``indicators[2].targets.annual`` → the value, its evidence, its doubt."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from extractor.records import Agreement, Doubted, Doubts, Evidence, Party
from rules.engine.finding import PlaceRecord

_STEP = re.compile(r"([A-Za-z_]\w*)|\[(\d+)\]")


def resolve(agreement: Agreement, path: str) -> Any:
    """The value at ``path``. Raises KeyError for a path that does not exist."""
    return list(walk(agreement, path))[-1]


def walk(agreement: Agreement, path: str) -> Iterator[Any]:
    """The values along ``path`` from the agreement itself to the last one. "" is the agreement.

    Raises KeyError for a step that does not exist.
    """
    value: Any = agreement
    yield value
    for match in _STEP.finditer(path):
        name, index = match[1], match[2]
        try:
            value = getattr(value, name) if name is not None else value[int(index)]
        except (AttributeError, IndexError, TypeError) as error:
            raise KeyError(path) from error
        yield value


def doubtful(agreement: Agreement, path: str) -> bool:
    """Whether the value at ``path`` was flagged by its readers: itself, or the record whose words it is."""
    *around, value = walk(agreement, path)
    if not hasattr(value, "needs_review"):  # a name, a NIP, a measurement: their party or row has the flag
        value = next((record for record in reversed(around) if hasattr(record, "needs_review")), None)
        if isinstance(value, Party):
            return value.is_doubtful(path.rpartition(".")[2])
    return bool(getattr(value, "needs_review", False))


def doubts_on(agreement: Agreement, path: str) -> Doubts:
    """Why the value at ``path`` may be wrong: its own doubts, or those of its party or row that mean it."""
    *around, value = walk(agreement, path)
    if isinstance(value, Doubted):
        return value.doubts
    row = next((record for record in reversed(around) if isinstance(record, Doubted)), None)
    named = {"nip_text": "nip"}.get(last := path.rpartition(".")[2], last)
    return tuple(doubt for doubt in row.doubts if doubt.field in (None, named)) if row else ()


def place(agreement: Agreement, path: str) -> PlaceRecord:
    """Where ``path`` stands: its own evidence, or that of the nearest record around it."""
    along = list(walk(agreement, path))
    evidence = next(
        (e for v in reversed(along) if isinstance(e := getattr(v, "evidence", None), Evidence)), None
    )
    known = PlaceRecord(
        page=None,
        text=printed(along[-1]),
        doubts=(doubts := doubts_on(agreement, path)),
        readings=getattr(along[-1], "readings", ()) if doubts else (),
    )
    if evidence is None:
        return known
    at = {"page": evidence.page, "bbox": evidence.bbox, "line": evidence.line}
    return known.model_copy(update=at)


def printed(value: Any) -> str | None:
    """The words that a value prints: its text, name or itself where it is a string."""
    if isinstance(value, str):
        return value
    for name in ("text", "name", "nip_text", "indicator"):
        inner = getattr(value, name, None)
        if isinstance(inner, str):
            return inner
    return None
