"""Legal and other bases of rules; one that no one has read in the original is never shown as a criterion."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from importlib.resources import files

from extractor.records import Record


class Basis(Record):
    """A source of a criterion. ``verified_by`` says who read the original text, None: unverified."""

    key: str
    title: str
    id: str  # the criterion as auditors quote it
    en: str
    valid_from: date | None = None
    valid_until: date | None = None
    verified_by: str | None = None
    regulation: tuple[str, str, int] | None = None  # kind in letters, number, year


@cache
def all_bases() -> dict[str, Basis]:
    """The bases of ``regulations.toml`` by their keys."""
    data = tomllib.loads(files("rules.basis").joinpath("regulations.toml").read_text(encoding="utf-8"))
    return {key: Basis(key=key, **entry) for key, entry in data.items()}


DOCUMENT = "LOG"
"""The basis of rules that compare a document with itself: their own sentence says all there is to say."""


Revoked = Mapping[tuple[str, str, int], date | None]
"""Regulations that a table of the inspectorate calls revoked, and since when; None: it does not say."""


def verified(keys: Iterable[str], day: date | None, revoked: Revoked | None = None) -> tuple[Basis, ...]:
    """The bases of ``keys`` that someone has read, in force on ``day`` (None: whenever).

    Raises KeyError for a key that ``regulations.toml`` does not have.
    """
    bases = (all_bases()[key] for key in keys if key != DOCUMENT)
    return tuple(basis for basis in bases if basis.verified_by and _in_force(basis, day, revoked or {}))


def _in_force(basis: Basis, day: date | None, revoked: Revoked) -> bool:
    if basis.regulation is not None and basis.regulation in revoked:
        since = revoked[basis.regulation]
        if since is None or day is None or since <= day:
            return False
    return day is None or (basis.valid_from or day) <= day <= (basis.valid_until or day)
