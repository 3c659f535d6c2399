"""What a mutation is: one defect of a known kind put into a clean record."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

Shorthand = dict[str, Any]
Change = Callable[[Shorthand, random.Random], str | None]


class DoesNotApply(Exception):  # noqa: N818
    """This record has no place for the defect; another seed is tried."""


@dataclass(frozen=True)
class Mutation:
    """``change`` edits the record in place and returns the beginning of the subject it expects, or None
    where any subject will do. ``companions`` are rules that rightly speak of the same defect."""

    rule: str
    name: str
    change: Change
    companions: frozenset[str]


MUTATIONS: list[Mutation] = []


def mutation(rule: str, *companions: str) -> Callable[[Change], Change]:
    def register(change: Change) -> Change:
        MUTATIONS.append(Mutation(rule, change.__name__, change, frozenset(companions)))
        return change

    return register


def pick(record: Shorthand, rng: random.Random, **wanted: Any) -> int:
    """The index of an indicator whose fields have the ``wanted`` values. Raises DoesNotApply."""
    rows = [
        n for n, row in enumerate(record["indicators"]) if all(row.get(k) == v for k, v in wanted.items())
    ]
    if not rows:
        raise DoesNotApply
    return rng.choice(rows)


def other_digit(digit: str, rng: random.Random) -> str:
    return rng.choice([d for d in "123456789" if d != digit])


def swap_digit(text: str, rng: random.Random, start: int = 0, end: int | None = None) -> str:
    """``text`` with one of its digits between ``start`` and ``end`` changed."""
    places = [n for n, sign in enumerate(text) if sign.isdigit() and start <= n < (end or len(text))]
    if not places:
        raise DoesNotApply
    at = rng.choice(places)
    return text[:at] + other_digit(text[at], rng) + text[at + 1 :]


def parties(record: Shorthand, **wanted: Any) -> list[int]:
    return [n for n, p in enumerate(record["parties"]) if all(p.get(k) == v for k, v in wanted.items())]


def measured(row: Shorthand, old: str, new: str) -> None:
    """Replace ``old`` by ``new`` in a measurement, its text and its method or definition alike."""
    if old not in row["measurement_text"]:
        raise DoesNotApply
    row["measurement_text"] = row["measurement_text"].replace(old, new)
    for key in ("method", "definition"):
        row["measurement"][key] = row["measurement"][key].replace(old, new)
