"""Findings in words: the page's templates filled with the finding's facts.

Numbers are written the Indonesian way in Indonesian and the English way in English.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from functools import cache
from typing import Any

from extractor.records import format_number
from rules.engine.page import Language, load_page
from rules.engine.rule import Rule


def words(rule: Rule, facts: dict[str, Any], language: Language) -> dict[str, str]:
    """``message``, ``condition``, ``effect`` and ``recommendation`` for a finding of ``rule``."""
    templates = load_page(rule.page).templates[language]
    return {name: _template(text, language).render(facts).strip() for name, text in templates.items()}


@cache
def _template(text: str, language: Language) -> Any:
    return _environment(language).from_string(text)


@cache
def _environment(language: Language) -> Any:
    from jinja2 import StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    environment = ImmutableSandboxedEnvironment(
        undefined=StrictUndefined, autoescape=False, finalize=lambda value: _show(value, language)
    )
    environment.filters["daftar"] = lambda values: listed(values, language)
    return environment


def _show(value: Any, language: Language) -> Any:
    if isinstance(value, Decimal):
        return format_number(value) if language == "id" else f"{value:,f}"
    return "–" if value is None else value


def listed(values: Iterable[Any], language: Language) -> str:
    """``a, b dan c`` (Indonesian) or ``a, b and c``."""
    shown = [str(_show(value, language)) for value in values]
    if len(shown) < 2:
        return "".join(shown)
    return f"{', '.join(shown[:-1])} {'dan' if language == 'id' else 'and'} {shown[-1]}"
