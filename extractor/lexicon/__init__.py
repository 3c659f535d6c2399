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
def regulation_kinds() -> dict[str, str]:
    """Kind (``Pergub``, ``Permendagri``) by how it is written, in lower case."""
    data = load("regulations")
    kinds = {form.casefold(): kind for kind, forms in data["general"].items() for form in forms}
    for start, written in (("Per", "peraturan"), ("Kep", "keputusan"), ("In", "instruksi")):
        for ending, forms in data["ministries"].items():
            for form in forms:
                kind = f"{start}men{ending}"
                kinds[f"{written} menteri {form.casefold()}"] = kind
                if " " not in form or form.isupper():
                    kinds[f"{start}men{form}".casefold()] = kind
                    kinds[f"{start}men {form}".casefold()] = kind
    return kinds
