"""The words of the program in both languages: ``text("failed.timeout", seconds=60)``.

The language of one run of the command line is set once, at its border (``use``); everything that works
inside gets the language as an argument.
"""

from __future__ import annotations

import string
import tomllib
from contextvars import ContextVar
from functools import cache
from importlib.resources import files
from typing import Any, Literal

Language = Literal["id", "en"]
LANGUAGES: tuple[Language, ...] = ("id", "en")

_current: ContextVar[Language] = ContextVar("language", default="id")


def use(language: Language) -> None:
    """Speak ``language`` from now on, in this run."""
    _current.set(language)


def current() -> Language:
    """The language of this run, Indonesian unless ``--lang`` said otherwise."""
    return _current.get()


def text(key: str, language: Language | None = None, **facts: object) -> str:
    """The words for ``key`` (dotted) in ``language``, by default that of this run, filled with ``facts``.

    ``{n:file|files}`` among them is the first word where ``n`` is one, else the second. Raises KeyError for a
    key that the catalogue does not have: a mistake of the program.
    """
    words = _lookup(key, language or current())
    return _FILLED.format(words, **facts) if facts else words


class _Filled(string.Formatter):
    """As ``str.format``, with the choice between one and several."""

    def format_field(self, value: Any, format_spec: str) -> str:
        one, choice, several = format_spec.partition("|")
        if not choice:
            return format(value, format_spec)
        return one if str(value) == "1" else several


_FILLED = _Filled()


def _lookup(key: str, language: Language) -> str:
    value: Any = catalogue(language)
    for step in key.split("."):
        value = value[step]
    if not isinstance(value, str):
        raise KeyError(key)
    return value


@cache
def catalogue(language: Language) -> dict[str, Any]:
    """The whole catalogue of ``language``, nested as in its file."""
    source = files("audit.language").joinpath(f"{language}.toml")
    return tomllib.loads(source.read_text(encoding="utf-8"))
