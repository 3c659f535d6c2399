"""The page of a rule: Markdown for people, with templates and examples that the program reads.

    # TGT002 quarters-disagree-with-annual
    ## Indonesia            what is checked, why, what is not a finding (free text)
    ## English              the same
    ## Templat              one ```toml block: [id] and [en] with message, condition, effect,
                            recommendation, and criterion: what must hold, in a sentence of its own
    ## Contoh               ```toml pass|near-miss|fail|doubtful: title, records in shorthand

Templates are Jinja expressions over the finding's facts. ``sebab`` (cause) has no template: it is left to
the auditor.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal, get_args

Outcome = Literal["pass", "near-miss", "fail", "doubtful"]
Language = Literal["id", "en"]

_SECTION = re.compile(r"^## (.+)$", re.MULTILINE)
_FENCE = re.compile(r"^```toml(?: ([a-z-]+): ([^\n]+))?\n(.*?)^```$", re.MULTILINE | re.DOTALL)
TEMPLATE_NAMES = ("message", "condition", "effect", "recommendation")


class PageError(ValueError):
    """A page that does not keep the format; a mistake of the program, found by its tests."""


@dataclass(frozen=True, slots=True)
class Example:
    """An example of a page: a record in shorthand, and what the rule must say to it."""

    outcome: Outcome
    title: str
    data: dict[str, Any]


@dataclass(frozen=True, slots=True)
class RulePage:
    """The page of a rule, by language: words, templates of findings, criterion, and its examples."""

    path: Path
    text: dict[Language, str]
    templates: dict[Language, dict[str, str]]
    criterion: dict[Language, str]
    examples: tuple[Example, ...]

    def count(self, *outcomes: Outcome) -> int:
        """How many examples end in one of ``outcomes``."""
        return sum(example.outcome in outcomes for example in self.examples)


@cache
def load_page(path: Path) -> RulePage:
    """Read and check the page at ``path``. Raises PageError where a part is missing or malformed."""
    sections = _sections(path)
    missing = {"Indonesia", "English", "Templat", "Contoh"} - sections.keys()
    if missing:
        raise PageError(f"{path.name}: missing sections {sorted(missing)}")
    words = _templates(path, sections["Templat"])
    return RulePage(
        path=path,
        text={"id": sections["Indonesia"], "en": sections["English"]},
        templates={lang: {name: words[lang][name] for name in TEMPLATE_NAMES} for lang in words},
        criterion={lang: words[lang]["criterion"] for lang in words},
        examples=_examples(path, sections["Contoh"]),
    )


def _sections(path: Path) -> dict[str, str]:
    parts = _SECTION.split(path.read_text(encoding="utf-8"))
    return {title.strip(): body.strip() + "\n" for title, body in zip(parts[1::2], parts[2::2], strict=True)}


def _templates(path: Path, body: str) -> dict[Language, dict[str, str]]:
    match = _FENCE.search(body)
    if match is None:
        raise PageError(f"{path.name}: no templates")
    data = tomllib.loads(match[3])
    for language in get_args(Language):
        missing = [name for name in (*TEMPLATE_NAMES, "criterion") if not data.get(language, {}).get(name)]
        if missing:
            raise PageError(f"{path.name}: [{language}] lacks {missing}")
    return {language: data[language] for language in get_args(Language)}


def _examples(path: Path, body: str) -> tuple[Example, ...]:
    found = []
    for outcome, title, text in _FENCE.findall(body):
        if outcome not in get_args(Outcome):
            raise PageError(f"{path.name}: example {title!r} has the outcome {outcome!r}")
        try:
            data = tomllib.loads(text)
        except tomllib.TOMLDecodeError as error:
            raise PageError(f"{path.name}: example {title!r}: {error}") from error
        found.append(Example(outcome, title.strip(), data))
    return tuple(found)
