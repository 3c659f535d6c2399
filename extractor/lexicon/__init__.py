"""Words of the domain, as data: each file says where its words come from."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def load(name: str) -> dict[str, Any]:
    """The tables of ``<name>.toml``. The result is shared: do not change it."""
    return tomllib.loads(files(__name__).joinpath(f"{name}.toml").read_text("utf-8"))


@cache
def domain_words() -> frozenset[str]:
    """Ordinary words and system names of the domain, in lower case."""
    data = load("words")
    return frozenset(
        word.casefold()
        for name in ("planning", "economy", "services", "systems")
        for word in data[name].split()
    )


@cache
def acronyms() -> frozenset[str]:
    """Acronyms in capitals, and names of systems as written (``e-SAKIP``)."""
    data = load("words")
    return frozenset((*data["acronyms"].split(), *data["systems"].split()))
