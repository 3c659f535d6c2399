"""What people decided on each finding and reading, as papers count it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from audit.decisions import DoubtfulValue
from audit.language import Language, text
from audit.reports.view.decided import Said, conflict_words
from audit.results import DecisionRecord
from rules.engine.finding import FindingRecord, Severity

OPEN, ACCEPTED, CLARIFY, CONFLICT = "open", "accepted", "clarify", "conflict"
_SETTLED = (ACCEPTED, CLARIFY)
_READ = ("corrected", "confirmed", "unreadable")


@dataclass(frozen=True, slots=True)
class Verdict:
    """``state`` is one of open, accepted, clarify, conflict; ``one`` the decision in force; ``words`` for
    people."""

    state: str
    words: str
    one: DecisionRecord | None = None
    conflict: str = ""


def on_finding(said: Said, content: str | None, found: FindingRecord, language: Language) -> Verdict:
    """A decision whose last day has passed, and one that only notes something, leave a finding open."""
    return _verdict(said, "finding", content, found.fingerprint, _SETTLED, language)


def on_reading(said: Said, content: str | None, value: DoubtfulValue, language: Language) -> Verdict:
    """``accepted`` stands for any decision that settles a reading."""
    found = _verdict(said, "reading", content, value.path, _READ, language)
    return Verdict(ACCEPTED, found.words, found.one) if found.state in _READ else found


def _verdict(
    said: Said, kind: str, content: str | None, name: str, settled: tuple[str, ...], language: Language
) -> Verdict:
    heads = said.heads(kind, content, name)
    if any(one.state == "conflict" for one in heads):
        words = text("word.in-conflict", language)
        return Verdict(CONFLICT, words, conflict=conflict_words(heads, language))
    one = said.standing(kind, content, name)
    if one is not None and one.state == "in-force" and one.verdict in settled:
        return Verdict(one.verdict, text(f"verdict.{one.verdict}", language), one)
    return Verdict(OPEN, text("word.undecided", language), one)


@dataclass(frozen=True, slots=True)
class Weighed:
    """Findings and questions by what was decided on them. ``grave`` are those accepted that are more than a
    remark; ``known`` those of an earlier result that still stand."""

    states: Counter[str]
    grave: int = 0
    known: int = 0

    @property
    def all(self) -> int:
        """Findings and questions together."""
        return self.states.total()

    @property
    def open(self) -> int:
        """What waits for a decision, contradictory ones among it."""
        return self.states[OPEN] + self.states[CONFLICT]


def weighed(
    found: Iterable[tuple[str | None, FindingRecord]], known: int, said: Said, language: Language
) -> Weighed:
    """``found`` as (SHA-256 of the document, None between documents; finding or question)."""
    states: Counter[str] = Counter()
    grave = 0
    for content, one in found:
        state = on_finding(said, content, one, language).state
        states[state] += 1
        grave += state == ACCEPTED and one.severity is not Severity.INFO
    return Weighed(states, grave, known)
