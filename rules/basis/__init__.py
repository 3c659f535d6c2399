"""Legal and other bases of rules; one that no one has read in the original is never shown as a criterion."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Literal

from extractor.records import Record


class Basis(Record):
    """A source of a criterion. ``verified_by`` says who read the original text, None: unverified."""

    key: str
    title: str
    id: str  # the criterion as auditors quote it
    en: str
    valid_from: str | None = None
    valid_until: str | None = None
    verified_by: str | None = None


@cache
def all_bases() -> dict[str, Basis]:
    data = tomllib.loads(files("rules.basis").joinpath("regulations.toml").read_text(encoding="utf-8"))
    return {key: Basis(key=key, **entry) for key, entry in data.items()}


def criterion(keys: Iterable[str], language: Literal["id", "en"]) -> str | None:
    """The verified bases of ``keys`` in words, None where no basis is verified.

    Raises KeyError for a key that ``regulations.toml`` does not have.
    """
    verified = [basis for key in keys if (basis := all_bases()[key]).verified_by]
    return "; ".join(basis.id if language == "id" else basis.en for basis in verified) or None
