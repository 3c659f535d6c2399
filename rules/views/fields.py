"""The running texts of a record with their paths."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.records import Agreement
from rules.views.remembered import once_a_document

_INDICATOR = ("objective", "name", "data_source", "measurement_text", "responsible")
_ACTION = ("objective", "indicator", "plan", "criterion", "output")
_PARTY = ("position", "organisation")


@once_a_document
def printed_texts(agreement: Agreement) -> tuple[tuple[str, str], ...]:
    """(path, text) of titles, parties, indicators, actions and programs, in that order."""
    return tuple(_texts(agreement))


def _texts(agreement: Agreement) -> Iterator[tuple[str, str]]:
    yield from _of("titles", agreement.titles, ("text",))
    yield from _of("parties", agreement.parties, _PARTY)
    yield from _of("indicators", agreement.indicators, _INDICATOR)
    yield from _of("actions", agreement.actions, _ACTION)
    yield from _of("programs", agreement.programs, ("name", "note"))


def _of(name: str, rows: tuple[object, ...], fields: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    for index, row in enumerate(rows):
        for field in fields:
            text = getattr(row, field)
            if text:
                yield f"{name}[{index}].{field}", text
