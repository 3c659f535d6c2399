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


@cache
def acting_marks() -> frozenset[str]:
    """``Plt``, ``Pj`` … without their point."""
    return frozenset(load("words")["acting"])


@cache
def listed_titles() -> frozenset[str]:
    """Titles behind a name in their usual form, without their last point: ``S.Sos``, ``M.Si``, ``Ak``."""
    return frozenset(title for kind in load("titles").values() for title in kind.split())


@cache
def regulation_kinds() -> dict[str, str]:
    """Kind (``Pergub``, ``Permendagri``) by how it is written, in lower case."""
    data = load("regulations")
    named = (*data["general"].items(), *data["irregular"].items())
    kinds = {form.casefold(): kind for kind, forms in named for form in forms}
    for start, written in (("Per", "peraturan"), ("Kep", "keputusan"), ("In", "instruksi")):
        for ending, forms in data["ministries"].items():
            for form in forms:
                kind = f"{start}men{ending}"
                kinds[f"{written} menteri {form.casefold()}"] = kind
                if " " not in form or form.isupper():
                    kinds[f"{start}men{form}".casefold()] = kind
                    kinds[f"{start}men {form}".casefold()] = kind
    return kinds
