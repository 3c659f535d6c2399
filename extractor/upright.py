"""Pages held upright while what they print is put together, and places laid back as they are in the file.

Some pages lie sideways or on their head. What stands beside or below what is told by boxes, so these are
turned with the page first, and the places of all that was found are turned back at the end.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar, cast

from pydantic import BaseModel

from extractor.page.frame import Frame
from extractor.read import ReadPage, Trace
from extractor.records import Agreement, Evidence, Problem

T = TypeVar("T")
_Change = Callable[[Evidence], Evidence]


def held_upright(pages: Sequence[ReadPage]) -> tuple[ReadPage, ...]:
    """The pages, those that lie otherwise turned upright with all their boxes, their tables in order."""
    frames = _frames(pages)
    return tuple(_held(page, frames[page.number]) if page.number in frames else page for page in pages)


def problems_held(problems: Sequence[Problem], pages: Sequence[ReadPage]) -> tuple[Problem, ...]:
    """Problems of the file with their places as on the pages held upright."""
    return _changed(tuple(problems), _turning(_frames(pages), back=False))


def laid_back(agreement: Agreement, pages: Sequence[ReadPage]) -> Agreement:
    """The agreement with its places as on ``pages``, the pages as they lie in the file."""
    frames = _frames(pages)
    return _changed(agreement, _turning(frames, back=True)) if frames else agreement


def _frames(pages: Sequence[ReadPage]) -> dict[int, Frame]:
    return {page.number: Frame(page.turn, page.width, page.height) for page in pages if page.turn}


def _held(page: ReadPage, frame: Frame) -> ReadPage:
    turned = _changed(page, _turning({page.number: frame}, back=False))
    width, height = frame.size
    traces = page.traces
    if traces is not None:
        traces = tuple(Trace(one.kind, frame.hold(one.box)) for one in traces)
    tables = sorted(turned.tables, key=lambda table: table.evidence.bbox[1] if table.evidence.bbox else 0.0)
    return replace(turned, width=width, height=height, tables=tuple(tables), traces=traces)


def _turning(frames: Mapping[int, Frame], *, back: bool) -> _Change:
    def turn(place: Evidence) -> Evidence:
        frame, box = frames.get(place.page), place.bbox
        if frame is not None and box is not None:
            box = frame.show(box) if back else frame.hold(box)
        return place.model_copy(update={"bbox": box, "parts": tuple(map(turn, place.parts))})

    return turn


def _changed(value: T, change: _Change) -> T:
    """The same with every place in it changed, at any depth."""
    found: Any = value
    if isinstance(value, Evidence):
        found = change(value)
    elif isinstance(value, BaseModel):
        parts = {name: _changed(part, change) for name, part in value}
        found = value.model_copy(update=parts)
    elif is_dataclass(value) and not isinstance(value, type):
        parts = {field.name: _changed(getattr(value, field.name), change) for field in fields(value)}
        found = replace(value, **parts)
    elif isinstance(value, tuple):
        found = tuple(_changed(part, change) for part in value)
    return cast("T", found)
