"""Values of a record by their path: what was read there, and the record with the right value in its place.

A printed text is set with all that follows from it: a target with its kind, number and unit, a budget with
its amount, a NIP with its digits, a signing line with its date. Which field of a row its doubts mean is the
extractor's word (``Doubt.field``).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from pydantic import BaseModel

from extractor.lexicon.nip import digits
from extractor.parts.statement.signing import read_signings
from extractor.parts.statement.titles import PlacedLine
from extractor.read import Line
from extractor.records import (
    Agreement,
    Doubt,
    Doubted,
    Evidence,
    Indicator,
    Measurement,
    Party,
    Program,
    Record,
    Signing,
    Target,
    Targets,
    Total,
    parse_amount,
    target_from_text,
)
from rules.engine.place import printed, walk

_STEP = re.compile(r"([A-Za-z_]\w*)|\[(\d+)\]")
_YEAR = re.compile(r"(?:19|20)\d{2}")
_TEXTS = frozenset(
    {
        *("title", "organisation", "name", "objective", "number", "category", "unit", "data_source", "note"),
        *("responsible", "polarity", "budget_text", "position", "rank", "nip_text", "text", "plan", "label"),
        *("criterion", "output", "indicator", "period_text", "definition", "method", "notes"),
    }
)
"""Fields that hold words as they are printed."""
_DOUBTED_AS = {"nip_text": "nip", "budget_text": "budget"}
_OBJECTS = (Target, Total, Signing)
_ROW = re.compile(r"(\w+)\[\d+\]")
"""How the path of a row of a table begins."""


class NotCorrectableError(ValueError):
    """No value that a person may set stands at this path, or the text is none of its kind."""


def as_read(agreement: Agreement, path: str) -> str | None:
    """The words that the record prints at ``path``, None where there are none. Raises KeyError."""
    value = list(walk(agreement, path))[-1]
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else printed(value)


def row_words(agreement: Agreement, path: str) -> str:
    """What names the row that ``path`` leads into: its letters and digits. "" outside of tables."""
    row = _ROW.match(path)
    if row is None:
        return ""
    value = list(walk(agreement, row[0]))[-1]
    naming = ("role", "section", "place", "number", "name", "indicator", "plan")
    names = [str(found) for name in naming if (found := getattr(value, name, None)) is not None]
    return "".join(sign for sign in " ".join(names).casefold() if sign.isalnum())


def check_value(agreement: Agreement, path: str, value: str) -> None:
    """Raises NotCorrectableError where ``value`` cannot stand at ``path``, KeyError without the path."""
    row = _ROW.match(path)
    if row is not None:  # tried in that row alone: a record of many rows is not made anew for each of them
        alone = (list(walk(agreement, row[0]))[-1],)
        agreement = agreement.model_copy(update={row[1]: alone})
        path = f"{row[1]}[0]{path[row.end() :]}"
    with_value(agreement, path, value)


def with_value(agreement: Agreement, path: str, value: str) -> Agreement:
    """The record with ``value`` printed at ``path``, and without the doubts on it; raises as above."""
    *around, was = walk(agreement, path)
    name = path.rpartition(".")[2]
    if isinstance(was, _OBJECTS):
        made: dict[str, Any] = {"": _object(was, value)}
    elif isinstance(around[-1], Targets):
        made = {"": target_from_text(value)}  # not found by the reader
    elif isinstance(around[-1], _OBJECTS) and name == "text":
        return with_value(agreement, path.rpartition(".")[0], value)
    else:
        made = _fields(around[-1], name, value)
    changed = agreement
    for field, new in made.items():
        at = path if not field else path[: len(path) - len(name)] + field
        changed = _put(changed, at, new)
    return _twins(agreement, without_doubts(changed, path), was, path, value)


def without_doubts(agreement: Agreement, path: str) -> Agreement:
    """The record without the doubts on ``path``: it was right as it was read. All doubts of a row where
    ``path`` is the row itself. Raises KeyError where there is no such path."""
    *around, value = walk(agreement, path)
    if isinstance(value, Doubted):
        agreement = _set(agreement, path, lambda old: old.model_copy(update={"doubts": ()}))
    above, _, name = path.rpartition(".")
    if name == "measurement_text" and _parts(around[-1]) is not None:
        agreement = without_doubts(agreement, f"{above}.measurement")
    field = _DOUBTED_AS.get(name, name)
    if above and isinstance(around[-1], Doubted):
        agreement = _set(agreement, above, lambda old: _assured(old, field))
    return agreement


def _parts(row: Any) -> Measurement | None:
    """The parts of the measurement cell of ``row``, which have doubts of their own."""
    return row.measurement if isinstance(row, Indicator) else None


def _assured(record: Doubted, field: str) -> Doubted:
    left: tuple[Doubt, ...] = tuple(doubt for doubt in record.doubts if doubt.field != field)
    return record.model_copy(update={"doubts": left})


def _object(was: Record, value: str) -> Record:
    """What ``value`` means in place of ``was``, at the same place on the page."""
    if isinstance(was, Target):
        return target_from_text(value, evidence=was.evidence, readings=was.readings)
    if isinstance(was, Total):
        amount = parse_amount(value)
        if amount is None:
            raise NotCorrectableError(value)
        return was.model_copy(update={"text": value, "value": format(amount, "f"), "doubts": ()})
    assert isinstance(was, Signing)
    place = was.evidence or Evidence(page=1)
    line = PlacedLine(Line(value, place), was.section or "statement", place.page)
    found = read_signings([line])
    if not found:
        raise NotCorrectableError(value)
    return found[0].signing.model_copy(update={"section": was.section, "evidence": was.evidence})


def _fields(row: Any, name: str, value: str) -> dict[str, Any]:
    """The field ``name`` of ``row`` and those that follow from it."""
    if name == "year" and isinstance(row, Agreement):
        if not _YEAR.fullmatch(value.strip()):
            raise NotCorrectableError(value)
        return {name: int(value)}
    if name not in _TEXTS or not isinstance(row, BaseModel):
        raise NotCorrectableError(value)
    if isinstance(row, Program) and name == "budget_text":
        amount = parse_amount(value)
        if amount is None:
            raise NotCorrectableError(value)
        return {name: value, "budget": format(amount, "f")}
    if isinstance(row, Party) and name == "nip_text":
        return {name: value, "nip": digits(value)}
    return {name: value}


def _twins(read: Agreement, changed: Agreement, was: Any, path: str, value: str) -> Agreement:
    """What the record holds twice: the signing line in the list of all, the year's target among the years."""
    if isinstance(was, Signing) and path == "signing":
        for index, other in enumerate(read.signings):
            if other == was:
                changed = with_value(changed, f"signings[{index}]", value)
    row = re.fullmatch(r"(indicators\[\d+\])\.targets\.annual", path)
    if row is not None and isinstance(was, Target) and read.year is not None:
        indicator = list(walk(changed, row[1]))[-1]
        if indicator.years.get(str(read.year)) == was:
            years = {**indicator.years, str(read.year): indicator.targets.annual}
            changed = _set(changed, row[1], lambda old: old.model_copy(update={"years": years}))
    return changed


def _put(record: Any, path: str, value: Any) -> Any:
    return _set(record, path, lambda old: value)


def _set(record: Any, path: str, change: Callable[[Any], Any]) -> Any:
    """``record`` with what stands at ``path`` put through ``change``; nothing else is made anew."""
    step = _STEP.match(path.lstrip("."))
    if step is None:
        return change(record)
    rest = path.lstrip(".")[step.end() :]
    if step[1] is not None:
        return record.model_copy(update={step[1]: _set(getattr(record, step[1]), rest, change)})
    index = int(step[2])
    return (*record[:index], _set(record[index], rest, change), *record[index + 1 :])
