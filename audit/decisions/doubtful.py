"""All values of a record that are in doubt, each with its path: what people are asked to look at."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from audit.decisions.fields import as_read
from extractor.records import Agreement, Doubted, Doubts, Evidence, ReaderReading
from rules.engine.place import walk

_ROWS = ("indicators", "actions", "programs", "parties")
_TARGETS = ("baseline", "end_condition", "weight", "objective_weight", "target", "output_target", "score")
_PRINTED_AS = {"nip": "nip_text", "budget": "budget_text"}
_ALONE = ("signing", "programs_total")


@dataclass(frozen=True, slots=True)
class DoubtfulValue:
    """``path`` in the record, ``text`` as it was read; ``readings`` are what each reader saw.

    The path of a whole row where a doubt means no value of it: then it can be confirmed, not corrected.
    """

    path: str
    text: str
    doubts: Doubts
    readings: tuple[ReaderReading, ...] = ()
    evidence: Evidence | None = None

    @property
    def whole_row(self) -> bool:
        """Whether it is a row or a part of one, not a value that is printed."""
        return self.path.endswith(("]", ".measurement_text"))


def doubtful_values(agreement: Agreement) -> tuple[DoubtfulValue, ...]:
    """In the order of the record, each path once."""
    found = (value for value in _all(agreement) if value.doubts)
    return tuple({value.path: value for value in found}.values())


def _all(agreement: Agreement) -> Iterator[DoubtfulValue]:
    for name in _ALONE:
        if (value := getattr(agreement, name)) is not None:
            yield _value(agreement, name, value, value.evidence)
    for name in _ROWS:
        for index, row in enumerate(getattr(agreement, name)):
            yield from _of_row(agreement, f"{name}[{index}]", row)
    for index, total in enumerate(agreement.weight_totals):
        yield _value(agreement, f"weight_totals[{index}]", total, total.evidence)
    for index, component in enumerate(agreement.components):
        yield from _of_targets(agreement, f"components[{index}]", component)


def _of_row(agreement: Agreement, path: str, row: Any) -> Iterator[DoubtfulValue]:
    named = dict.fromkeys(doubt.field for doubt in row.doubts)
    for field in named:
        doubts = tuple(doubt for doubt in row.doubts if doubt.field == field)
        at = path if field is None else f"{path}.{_PRINTED_AS.get(field, field)}"
        readings = getattr(row, "readings", ()) if field == "budget" else ()
        yield DoubtfulValue(at, _text(agreement, at), doubts, readings, row.evidence)
    measured = getattr(row, "measurement", None)
    if measured is not None:
        at = f"{path}.measurement_text"
        yield DoubtfulValue(at, row.measurement_text or "", measured.doubts, (), row.evidence)
    yield from _of_targets(agreement, path, row)


def _of_targets(agreement: Agreement, path: str, row: Any) -> Iterator[DoubtfulValue]:
    if (targets := getattr(row, "targets", None)) is not None:
        for period, target in targets.printed().items():
            yield _value(agreement, f"{path}.targets.{period}", target, target.evidence or row.evidence)
    for name in _TARGETS:
        if (target := getattr(row, name, None)) is not None:
            yield _value(agreement, f"{path}.{name}", target, target.evidence or row.evidence)


def _value(agreement: Agreement, path: str, value: Doubted, place: Evidence | None) -> DoubtfulValue:
    readings: Sequence[ReaderReading] = getattr(value, "readings", ())
    return DoubtfulValue(path, _text(agreement, path), value.doubts, tuple(readings), place)


def _text(agreement: Agreement, path: str) -> str:
    """What is printed at ``path``; of values that are no words of their own (quarters), the signs of them."""
    try:
        words = as_read(agreement, path)
    except KeyError:
        return ""  # a doubt names a value that the record has under another name
    if words is not None:
        return words
    value = list(walk(agreement, path))[-1]
    return ", ".join(map(str, value)) if isinstance(value, tuple) else ""
