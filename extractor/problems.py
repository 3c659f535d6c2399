"""What could not be read inside a document that goes on: each problem in the words of both languages.

A problem is worded in Indonesian where it is found; the border (terminal, report) words it again in another
language from its code and its facts. The words stand in ``problems.toml``.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from importlib import resources

from extractor.errors import Language
from extractor.records.evidence import Evidence
from extractor.records.read import Problem

_Words = dict[str, dict[Language, str]]
_SAID: dict[str, _Words] = tomllib.loads(
    resources.files("extractor").joinpath("problems.toml").read_text("utf-8")
)
_WORDS, _TOLD = _SAID["words"], _SAID["told"]


def problem(code: str, page: int | None = None, evidence: Evidence | None = None, **facts: object) -> Problem:
    """The problem ``code`` in Indonesian words. ``facts`` are the document's own words and numbers, and
    ``case`` where the code has several. Raises KeyError for a code without words, a mistake of ours."""
    told = {name: str(fact) for name, fact in facts.items()}
    return Problem(code=code, page=page, message=_words(code, "id", told), facts=told, evidence=evidence)


def problem_text(code: str, lang: str = "id", facts: Mapping[str, str] | None = None) -> str:
    """The words for a problem that did not stop the work; the code itself where it is not known."""
    return _words(code, "en" if lang == "en" else "id", facts or {}) if code in _WORDS else code


def _words(code: str, language: Language, facts: Mapping[str, str]) -> str:
    told = _TOLD.get(f"{code}/{facts.get('case')}")
    return _WORDS[code][language] if told is None else told[language].format(**facts)
