"""IDN008: a position or organisation worded differently in the parts of the document."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from extractor.lexicon.offices import acting, rank, without_acting
from extractor.lexicon.similarity import is_abridged, is_same_in_short
from extractor.records import Agreement, Party
from rules.engine.finding import Finding, Severity
from rules.engine.look import Look
from rules.engine.rule import Context, RuleSettings, rule
from rules.knowledge.confusion import can_misread, confusable
from rules.views.offices import another_office
from rules.views.parts import mentions, where

_GOVERNMENT = re.compile(r"\s*pemerintah\b", re.IGNORECASE)  # the region is no body of it


@dataclass(frozen=True, slots=True)
class _Printed:
    """``words`` are the comparable words of ``text``; ``path`` is its field, ``row`` its mention."""

    path: str
    row: str
    text: str
    words: str
    place: dict[str, str]
    party: Party


def _again(agreement: Agreement) -> Iterator[str]:
    for role in ("first", "second"):
        paths = [p.path for field in ("position", "organisation") for p in _printed(agreement, role, field)]
        yield from paths if len(paths) > 1 else ()


@rule(
    id="IDN008",
    name="position-variants",
    severity=Severity.INFO,
    needs=(
        Look(
            "jabatan atau unit kerja yang dicetak lebih dari sekali",
            "offices or bodies printed more than once",
            _again,
        ),
    ),
)
def check(agreement: Agreement, settings: RuleSettings, context: Context) -> Iterator[Finding]:
    """After expanding abbreviations, every wording is the fullest one or an abridged form of it."""
    misread = can_misread(agreement)
    for role in ("first", "second"):
        positions = _printed(agreement, role, "position")
        bodies = _printed(agreement, role, "organisation")
        whole = [p.words for p in positions]
        yield from _variants(positions, [b.words for b in bodies], misread, offices=True)
        yield from _variants(bodies, whole, misread, offices=False)
        yield from _acting(positions)


def _printed(agreement: Agreement, role: str, field: str) -> list[_Printed]:
    return [
        _Printed(f"{path}.{field}", path, text, without_acting(text), where(party), party)
        for path, party in mentions(agreement)
        if party.role == role and (text := getattr(party, field)) and not _GOVERNMENT.match(text)
    ]


def _variants(
    printed: list[_Printed], others: list[str], misread: bool, *, offices: bool
) -> Iterator[Finding]:
    if not printed:
        return
    usual = Counter(rank(p.text) for p in printed).most_common(1)[0][0] if offices else ""
    fullest = max(printed, key=lambda p: (not offices or rank(p.text) == usual, len(p.words)))
    odd: dict[str, list[_Printed]] = {}
    for one in printed:
        known = is_abridged(one.words, fullest.words) or any(is_abridged(one.words, o) for o in others)
        if offices and len(printed) > 1:
            known = known and (one is fullest or rank(one.text) == usual)
        known = known or is_same_in_short(one.words, fullest.words)
        if not known and not (offices and another_office(one.party, fullest.party)):  # SGN006's matter
            odd.setdefault(one.words, []).append(one)
    for group in odd.values():
        yield _finding(group, fullest, misread and confusable(group[0].words, fullest.words), mark=False)


def _acting(positions: list[_Printed]) -> Iterator[Finding]:
    """Plt., Plh. or Pj. in one place and not in another."""
    marked = [p for p in positions if acting(p.text)]
    plain = [p for p in positions if not acting(p.text)]
    if marked and plain:
        yield _finding(plain, marked[0], False, mark=True)


def _finding(group: list[_Printed], other: _Printed, misread: bool, *, mark: bool) -> Finding:
    related = [step for p in (*group, other) for step in (p.path, p.row)]
    return Finding.at(
        *related,
        confusable=misread,
        here=group[0].text,
        there=other.text,
        places=[p.place for p in group],
        other=other.place,
        mark=mark,
    )
