"""Paths into a record: ``indicators[2].targets.annual`` → the value, its evidence, its doubt."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from extractor.records import Agreement, Doubted, Doubts, Evidence, Indicator, Target, united
from rules.engine.absence import may_be_overlooked
from rules.engine.finding import PlaceRecord

_FORMS = {"nip_text": "nip", "budget_text": "budget", "period_text": "quarters"}
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
    """Whether the value at ``path`` was flagged by its readers: itself, or the records whose words it is; or
    whether it is missing where a scan was not read well."""
    return may_be_overlooked(agreement, list(walk(agreement, path))) or bool(doubts_on(agreement, path))


def _concerned(along: Sequence[Any]) -> list[Doubted]:
    """The records whose doubt reaches the last value. A target has the doubts of its row that concern it; a
    name, a NIP or a measurement is in doubt where its party or row is, the text of one with its parts."""
    records = [value for value in along if isinstance(value, Doubted)]
    if records and isinstance(records[-1], Target):
        return records[-1:]
    row = next((one for one in records if isinstance(one, Indicator)), None)
    measured = row is not None and along[-1] is not None and along[-1] is row.measurement_text
    return [*records, row.measurement] if row and measured and row.measurement else records


def doubts_on(agreement: Agreement, path: str) -> Doubts:
    """Why the value at ``path`` may be wrong: its own doubts, or those of its party or row that mean it."""
    along = list(walk(agreement, path))
    named = _one_of(path.rpartition(".")[2])
    return united(*(_that_mean(named, one, whole=one is along[-1]) for one in _concerned(along)))


def _that_mean(name: str, record: Doubted, *, whole: bool) -> Doubts:
    return tuple(
        doubt for doubt in record.doubts if whole or doubt.field is None or _one_of(doubt.field) == name
    )


def _one_of(field: str) -> str:
    """The field of which this is another form: what was printed, and what it was taken for."""
    return _FORMS.get(field, field)


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
