"""Findings in words: the page's templates filled with the finding's facts.

Numbers are written the Indonesian way in Indonesian and the English way in English.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from functools import cache
from typing import Any

from extractor.records import format_number
from rules.engine.as_read import as_read
from rules.engine.criterion import OWN, sentence
from rules.engine.facts import from_json
from rules.engine.finding import FindingRecord, NoteCode, PlaceRecord
from rules.engine.page import Language, load_page
from rules.engine.rule import Rule, all_rules

_NOTES: dict[NoteCode, dict[Language, str]] = {
    "confusable": {
        "id": "Nilainya berbeda hanya pada huruf atau angka yang sering tertukar saat dibaca: "
        "periksa citra halaman.",
        "en": "The values differ only in characters that are often misread for each other: "
        "check the page image.",
    },
    "doubtful": {
        "id": "Bertumpu pada bacaan yang diragukan: periksa citra halaman.",
        "en": "Rests on a doubtful reading: check the page image.",
    },
}


def note(code: NoteCode | None, language: Language) -> str | None:
    """Why a finding needs review, in words."""
    return None if code is None else _NOTES[code][language]


def worded(record: FindingRecord, language: Language) -> FindingRecord:
    """``record`` in ``language``, from its facts alone: no document is read again.

    One without facts, or of a rule that this program does not have (an inspectorate's own that is not
    loaded), keeps the words it has.
    """
    rule = all_rules().get(record.rule)
    if rule is None or record.facts is None:
        return record
    facts = {name: from_json(fact) for name, fact in record.facts.items()}
    again: dict[str, str | None] = {
        **words(rule, facts, language, record.evidence),
        "note": note(record.note_code, language),
    }
    if OWN not in record.criteria:  # an inspectorate's own criterion is quoted, not translated
        again["criterion"] = sentence(rule, record.criteria, language)
    return record.model_copy(update=again)


def words(
    rule: Rule, facts: dict[str, Any], language: Language, places: Sequence[PlaceRecord] = ()
) -> dict[str, str]:
    """``message``, ``condition``, ``effect`` and ``recommendation`` for a finding of ``rule``; what is in
    doubt at its ``places`` is quoted in the condition as a reading."""
    templates = load_page(rule.page).templates[language]
    said = {name: _filled(text, facts, language).strip() for name, text in templates.items()}
    return said | {"condition": as_read(said["condition"], places, language)}


def _filled(text: str, facts: dict[str, Any], language: Language) -> str:
    """Many say the same of every finding: a template is made only of what asks for a fact."""
    return str(_template(text, language).render(facts)) if "{" in text else text


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
    """``a, b, dan c`` (Indonesian, with the comma that its spelling asks for) or ``a, b and c``."""
    shown = [str(_show(value, language)) for value in values]
    if len(shown) < 2:
        return "".join(shown)
    joint = " and " if language == "en" else ", dan " if len(shown) > 2 else " dan "
    return f"{', '.join(shown[:-1])}{joint}{shown[-1]}"
