"""Titles of office, acting marks and ministries in a line, by spaCy's entity ruler from the word lists.

The pipeline has no model: Indonesian tokens and the ruler. A word of an office that is long enough may be
misread in one letter (FUZZY1); NIPs, ranks and dates are no words and are told elsewhere. Lines of plain
words are told without spaCy, in the same way: see ``plain_lines``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from extractor.lexicon import load
from extractor.lexicon.plain_lines import PART, Form, PlainForms, plain_tokens
from extractor.lexicon.tokens import indonesian

_GLUED_POINT = re.compile(r"(?<=[^\W\d_]{2})\.(?=[^\W\d_]{2})")  # Plt.Kepala
_BLANK_IN_MARK = re.compile(r"\b([auAU])\.\s?([nbNB])\b\.?")  # a.n., a. n.
_LONGEST = 400  # letters of a line that is looked at: no position is longer
_NO_WORD = re.compile(r"[\W_]*")
_MARK = re.compile(r"[^\W\d_]{1,4}")


@dataclass(frozen=True, slots=True)
class Spotted:
    """What is named at the words ``start`` to ``end`` of a line, as printed in ``text``.

    ``label`` is ACTING, ON_BEHALF, HEAD (of a region), OFFICE (another), OTHER (a word that makes another
    office of what follows), ALSO (a further office follows), MINISTER or MINISTRY.
    """

    label: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class SpottedLine:
    """The words and signs of a line, and what was spotted among them, in order, none in another."""

    words: tuple[str, ...]
    found: tuple[Spotted, ...]

    def begins_with(self, *labels: str) -> bool:
        """Whether the first words are one of ``labels``: signs, marks of acting officials and up to two short
        words with a point (a misread mark) may stand before them."""
        at, marks = 0, 0
        known = {one.start: one for one in self.found}
        while at < len(self.words):
            one = known.get(at)
            if one is not None and one.label in labels:
                return True
            if one is not None and one.label in ("ACTING", "ON_BEHALF"):
                at = one.end
            elif _NO_WORD.fullmatch(self.words[at]):
                at += 1
            elif marks < 2 and self._is_short_with_point(at):
                at, marks = at + 2, marks + 1
            else:
                return False
        return False

    def _is_short_with_point(self, at: int) -> bool:
        return _MARK.fullmatch(self.words[at]) is not None and self.words[at + 1 : at + 2] == (".",)


@lru_cache(maxsize=4096)
def spotted(line: str) -> SpottedLine:
    """What a line names; the same line is looked at once."""
    text = _GLUED_POINT.sub(". ", " ".join(_BLANK_IN_MARK.sub(r"\1\2", line[:_LONGEST]).split()))
    plain = plain_tokens(text)
    named = None if plain is None else _plain_forms().found_among([token[0] for token in plain])
    if plain is not None and named is not None:
        spans = ((label, a, b, text[plain[a].start() : plain[b - 1].end()]) for label, a, b in named)
        return SpottedLine(tuple(token[0] for token in plain), tuple(Spotted(*span) for span in spans))
    if plain is None and not _plain_forms().may_be_in(text):
        return SpottedLine(tuple(text.split()), ())
    doc = _pipeline()(text)
    found = tuple(Spotted(span.label_, span.start, span.end, span.text) for span in doc.ents)
    return SpottedLine(tuple(token.text for token in doc), found)


@cache
def _plain_forms() -> PlainForms:
    return PlainForms(_forms(), frozenset(load("offices")["begins"]["no_misreading"]))


@cache
def _pipeline() -> Any:
    """Built once, spaCy imported with it: runs that read no statement never ask."""
    nlp = indonesian()
    ruler: Any = nlp.add_pipe("entity_ruler")
    ruler.add_patterns(list(_patterns()))
    return nlp


def _patterns() -> Iterator[dict[str, Any]]:
    others = load("offices")["begins"]["no_misreading"]
    for form in _forms():
        tokens = [
            {"LOWER": {"FUZZY1": word, "NOT_IN": others}} if word in form.misread else {"LOWER": word}
            for word in form.words
        ]
        yield {"label": form.label, "pattern": tokens}


def _forms() -> Iterator[Form]:
    data = load("offices")
    acting = data["acting"]
    yield from _named("ACTING", (*acting["marks"], *acting["written"]))
    yield from _named("ON_BEHALF", data["on_behalf"]["marks"])
    misread = frozenset(data["begins"]["may_be_misread"])
    yield from _named("HEAD", data["region"]["heads"], misread)
    heads = frozenset(data["region"]["heads"])
    yield from _named("OFFICE", (o for o in data["begins"]["offices"] if o not in heads), misread)
    offices = frozenset(data["begins"]["offices"])
    yield from _named("OTHER", (w for w in data["under"]["words"] if w not in offices))
    yield from _named("ALSO", data["under"]["also"])
    for names in load("regulations")["ministries"].values():
        full = [name for name in names if " " in name or name[0].isupper()]
        yield from _named("MINISTER", (f"menteri {name}" for name in full), misread)
        yield from _named("MINISTRY", (f"kementerian {name}" for name in full), misread)


def _named(label: str, forms: Iterable[str], misread: frozenset[str] = frozenset()) -> Iterator[Form]:
    """The forms word by word, and those of two words run together: ``walikota``."""
    for form in forms:
        words = tuple(PART.findall(form.lower().replace(".", "")))
        yield Form(label, words, misread)
        if len(words) == 2 and " " in form:
            yield Form(label, ("".join(words),), misread)
