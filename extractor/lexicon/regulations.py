"""Kinds of Indonesian regulations by how they are written: in full, and by the short names of officials.

The words are those of ``regulations.toml``; here the names of ministries and agencies are put behind what
their regulations are called.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from rapidfuzz.distance import OSA

from extractor.lexicon import load

_MINISTERS = (("Per", "peraturan"), ("Kep", "keputusan"), ("In", "instruksi"))
_STATES = re.compile(r"(?:per|kep|in)(?:meneg|men|ka)")  # after it the name of the body begins
_LEAST_TO_NAME = 7  # letters: shorter names are too near each other (Perda, Perdes)
_LEAST_NAMED = 6  # letters of a name that may be meant
_LEAST_OF_BODY = 3  # letters of a body's short name: in a shorter one another letter is another body


@cache
def regulation_kinds() -> dict[str, str]:
    """Kind (``Pergub``, ``Permendagri``) by how it is written, in lower case. Shared: do not change it."""
    data = load("regulations")
    groups = (data["general"], data["coordinating"])
    kinds = {form.casefold(): kind for group in groups for kind, forms in group.items() for form in forms}
    for kind, forms in data["coordinating"].items():
        kinds |= {f"{forms[1]}{end}".casefold(): kind for end in data["coordinated"]["endings"]}
    for ending, forms in data["ministries"].items():
        for form in forms:
            kinds |= dict(_of_ministry(ending, form))
    for kind, forms in data["agencies"].items():
        for form in forms:
            kinds |= dict.fromkeys(_of_agency(form), kind)
    return kinds | {form.casefold(): kind for kind, forms in data["irregular"].items() for form in forms}


def _of_ministry(ending: str, form: str) -> Iterator[tuple[str, str]]:
    """(how a kind is written, the kind) of one name of a ministry."""
    for start, written in _MINISTERS:
        kind = f"{start}men{ending}"
        for name in _with_commas_or_not(form.casefold()):
            yield f"{written} menteri {name}", kind
            yield f"{written} menteri negara {name}", kind
        if " " not in form or form.isupper():
            for short in ("men", "men ", "meneg ", "neg "):
                yield f"{start}{short}{form}".casefold(), kind


def _of_agency(form: str) -> Iterator[str]:
    for name in _with_commas_or_not(form.casefold()):
        yield f"peraturan {name}"
        yield f"peraturan kepala {name}"
        yield f"perka {name}"
    if " " not in form:
        low = form.casefold()
        yield from (f"per{low}", f"perka{low}", f"perban {low}", f"perlem {low}")


def _with_commas_or_not(name: str) -> set[str]:
    """``a, b, dan c`` and ``a, b dan c``: a ministry is written both ways."""
    return {name, name.replace(", dan ", " dan ")}


@cache
def short_names() -> tuple[str, ...]:
    """The kinds written in one word: ``pergub``, ``permenpanrb``; in lower case."""
    return tuple(form for form in regulation_kinds() if " " not in form and "undang" not in form)


def near_short_names(word: str, least: int, most: int) -> list[str]:
    """The short names of at least ``least`` letters that are up to ``most`` letters from ``word``, one more,
    less, other or swapped each; the nearest first. Itself where it is one."""
    low = word.casefold()
    scored = (
        (OSA.distance(low, name, score_cutoff=most), name)
        for name in short_names()
        if len(name) >= least and abs(len(name) - len(low)) <= most
    )
    return [name for distance, name in sorted(scored) if distance <= most]


def abbreviation_meant(word: str) -> str | None:
    """The known abbreviation that ``word`` is one letter off, None where it is one, or is near none.

    Only of words of seven letters: shorter abbreviations are too near each other, and one letter makes
    another word of them. Another letter in the short name of a body says nothing either where that has no
    more than two: Permenlu is no slip of Permenpu.
    """
    low = word.lower().strip(".,:;()")
    if low in regulation_kinds() or len(low) < _LEAST_TO_NAME or not re.fullmatch(r"[a-z-]+", low):
        return None
    near = (name for name in near_short_names(low, _LEAST_NAMED, 1) if not _may_be_another_body(low, name))
    meant = next(near, None)
    return meant.capitalize() if meant else None


def _may_be_another_body(word: str, name: str) -> bool:
    """Whether two short names begin alike and differ in a body's name too short to tell a slip."""
    start = _STATES.match(name)
    if start is None or not word.startswith(start[0]):
        return False
    return min(len(word), len(name)) - start.end() < _LEAST_OF_BODY
