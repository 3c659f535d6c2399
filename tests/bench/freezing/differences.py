"""What differs between two JSON values, by path."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

Kind = Literal["changed", "gone", "new"]
_WIDEST = 160  # letters of a value that are shown


@dataclass(frozen=True, slots=True)
class Difference:
    """``new`` is a key that the old value had not: published JSON may grow by it. An entry more in a list is
    a change, since it may be a phantom."""

    path: str
    kind: Kind
    old: Any = None
    new: Any = None

    def __str__(self) -> str:
        old = "–" if self.kind == "new" else _short(self.old)
        new = "–" if self.kind == "gone" else _short(self.new)
        return f"{self.path}: {old} → {new}"


def _short(value: Any) -> str:
    text = repr(value)
    return text if len(text) <= _WIDEST else f"{text[:_WIDEST]}… ({len(text)})"


def differences(old: Any, new: Any, slack: float = 0.0, path: str = "") -> Iterator[Difference]:
    """Every place where ``new`` is not ``old``. Fractions count as one where they are at most ``slack``
    apart; whole numbers never."""
    if isinstance(old, dict) and isinstance(new, dict):
        yield from _of_keys(old, new, slack, path)
    elif isinstance(old, list) and isinstance(new, list):
        yield from _of_entries(old, new, slack, path)
    elif not _same(old, new, slack):
        yield Difference(path, "changed", old, new)


def _of_keys(old: dict[str, Any], new: dict[str, Any], slack: float, path: str) -> Iterator[Difference]:
    for key in sorted({*old, *new}):
        place = f"{path}.{key}" if path else key
        if key not in new:
            yield Difference(place, "gone", old[key])
        elif key not in old:
            yield Difference(place, "new", new=new[key])
        else:
            yield from differences(old[key], new[key], slack, place)


def _of_entries(old: list[Any], new: list[Any], slack: float, path: str) -> Iterator[Difference]:
    if len(old) != len(new):
        yield Difference(f"{path}.length", "changed", len(old), len(new))
    for number, (before, after) in enumerate(zip(old, new, strict=False)):
        yield from differences(before, after, slack, f"{path}[{number}]")
    for number, before in enumerate(old[len(new) :], len(new)):
        yield Difference(f"{path}[{number}]", "gone", before)
    for number, after in enumerate(new[len(old) :], len(old)):
        yield Difference(f"{path}[{number}]", "changed", None, after)


def _same(old: Any, new: Any, slack: float) -> bool:
    if isinstance(old, float) and isinstance(new, float):
        return abs(old - new) <= slack
    return type(old) is type(new) and bool(old == new)
