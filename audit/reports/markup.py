"""Templates of pages in HTML: all that stands in them is escaped, and a name that nobody gave is an error."""

from __future__ import annotations

from collections.abc import Callable

from jinja2 import Environment, FunctionLoader, StrictUndefined

from audit.language import Language, text


def markup(source: Callable[[str], str], language: Language) -> Environment:
    """Templates by name, of which ``source`` gives the text; ``t`` words a key in ``language``."""
    environment = Environment(
        loader=FunctionLoader(source),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals["t"] = lambda key, **facts: text(key, language, **facts)
    return environment
