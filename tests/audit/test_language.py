"""The two catalogues say the same things."""

from __future__ import annotations

import re
import string
from typing import Any, get_args

import pytest

from audit.language import LANGUAGES, catalogue, text
from extractor.records import Agreement, DoubtCode, Indicator, Measurement, Targets
from rules.engine.finding import Certainty, Severity


def flat(words: dict[str, Any], prefix: str = "") -> dict[str, str]:
    found: dict[str, str] = {}
    for key, value in words.items():
        found |= flat(value, f"{prefix}{key}.") if isinstance(value, dict) else {prefix + key: value}
    return found


def places(words: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(words) if name}


def test_same_keys_and_same_facts() -> None:
    one, other = (flat(catalogue(language)) for language in LANGUAGES)
    assert one.keys() == other.keys()
    assert [key for key in one if places(one[key]) != places(other[key])] == []


SEVERAL = re.compile(r"(?<![\w.\d/])1 (?:(?:more|new|other|earlier|PDF|still) )*(\w+s)\b")
ONES = frozenset(
    ["is", "was", "does", "has", "conforms", "contradicts", "needs", "names", "touches", "pixels"]
)


def of_one(words: str) -> set[str]:
    """Plurals after the number 1."""
    return set(SEVERAL.findall(words)) - ONES


def test_of_one_english_says_no_plural() -> None:
    assert of_one("1 new decisions kept.") == {"decisions"}
    words = {
        key: text(key, "en", **dict.fromkeys(places(said), 1))
        for key, said in flat(catalogue("en")).items()
        if places(said)
    }
    assert {key: found for key, said in words.items() if (found := of_one(said))} == {}


def test_words_follow_their_number() -> None:
    assert [text("runs.found", "en", n=n) for n in (0, 1, 2)] == [
        "0 files found",
        "1 file found",
        "2 files found",
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_field_that_a_finding_may_name_has_words(language: Any) -> None:
    models = (Agreement, Indicator, Measurement, Targets)
    unnamed = {"schema_version", "source", "amended", "evidence", "doubts"}
    for name in {name for model in models for name in model.model_fields} - unnamed:
        assert text(f"field.{name}", language)
    for code in get_args(DoubtCode):
        assert text(f"doubt.{code}", language)
    for word in (*Severity, *Certainty):
        assert text(f"word.{word}", language)
