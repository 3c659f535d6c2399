"""What people decided, as a report shows it: on each row what is in force, and the whole trail."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from audit.decisions import Decision, NotCorrectableError, as_read, check_value, row_words
from audit.decisions.decision import Verdict
from audit.language import LANGUAGES, Language, text
from audit.reports.places import subject_words
from audit.reports.view.cells import Cell, Marked
from audit.reports.view.table import Table, columns, table
from audit.reports.words import capitalised
from audit.results import DecisionRecord
from extractor.records import Agreement

ON_FINDINGS: tuple[Verdict, ...] = ("accepted", "rejected", "clarify")
ON_READINGS: tuple[Verdict, ...] = ("confirmed", "unreadable")
"""What the drop-downs offer; a right value that is typed in needs no choice."""
_HEADS = ("in-force", "conflict", "withdrawn", "over")


@dataclass(frozen=True, slots=True)
class Said:
    """The decisions of a run by what they are on: (kind, SHA-256 of the document or "", name)."""

    on: Mapping[tuple[str, str, str], tuple[DecisionRecord, ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, decisions: Iterable[DecisionRecord]) -> Said:
        """``decisions`` in the order of the trail."""
        found: dict[tuple[str, str, str], tuple[DecisionRecord, ...]] = {}
        for one in decisions:
            key = (one.kind, one.sha256, one.name)
            found[key] = (*found.get(key, ()), one)
        return cls(found)

    def heads(self, kind: str, content: str | None, name: str) -> tuple[DecisionRecord, ...]:
        """The decisions on a thing whose place no other one took."""
        return tuple(one for one in self.on.get((kind, content or "", name), ()) if one.state in _HEADS)

    def standing(self, kind: str, content: str | None, name: str) -> DecisionRecord | None:
        """The one that is in force or was until its last day."""
        heads = self.heads(kind, content, name)
        last = heads[-1] if heads else None
        return last if last is not None and last.state in ("in-force", "over") else None


def conflict_words(heads: Iterable[DecisionRecord], language: Language) -> str:
    """``Keputusan bertentangan: Ditolak (Sari, 2026-11-29); Diterima (Budi, 2026-11-30)``; "" without one."""
    several = [one for one in heads if one.state == "conflict"]
    if not several:
        return ""
    said = "; ".join(f"{verdict_words(one, language)} ({one.who}, {one.recorded[:10]})" for one in several)
    return text("paper.conflict", language, said=said)


def contradicted(decisions: Iterable[DecisionRecord], language: Language) -> dict[str, str]:
    """Findings on which people contradict each other, by fingerprint, in the words of ``conflict_words``."""
    several: dict[tuple[str, str], list[DecisionRecord]] = {}
    for one in decisions:
        if one.kind == "finding" and one.state == "conflict":
            several.setdefault((one.sha256, one.name), []).append(one)
    return {name: conflict_words(heads, language) for (_, name), heads in several.items()}


def verdict_of(words: str, among: Sequence[Verdict]) -> Verdict | None:
    """The one of ``among`` that ``words`` stand for, in whichever language; None where they are no such."""
    plain = words.casefold()
    return next(
        (one for one in among if plain in (text(f"verdict.{one}", lang).casefold() for lang in LANGUAGES)),
        None,
    )


def verdict_words(one: DecisionRecord | Decision, language: Language) -> str:
    """``Dikoreksi: 12,4``."""
    word = text(f"verdict.{one.verdict}", language)
    return f"{word}: {one.value}" if one.value is not None else word


def digest_of(agreement: Agreement | None, path: str) -> str:
    """What stands for the reading at ``path`` and its row, so that a workbook that comes back is held to what
    its author saw; "" where no right value can be given for it."""
    if agreement is None:
        return ""
    try:
        read = as_read(agreement, path)
        around = row_words(agreement, path)
    except KeyError:
        return ""
    return hashlib.sha256(f"{read}\n{around}".encode()).hexdigest()[:16]


def can_be_corrected(agreement: Agreement | None, path: str) -> bool:
    """Whether a right value may be given for what was read at ``path``."""
    if agreement is None:
        return False
    try:
        check_value(agreement, path, as_read(agreement, path) or "1")
    except (KeyError, NotCorrectableError):
        return False
    return True


_STATES = {"in-force": "good", "conflict": "error", "over": "warning"}


def trail(
    decisions: Iterable[DecisionRecord], agreements: Mapping[str, Agreement], language: Language
) -> Table:
    """The whole trail; ``agreements`` by the SHA-256 of their documents."""
    first = (("number", 5.0), ("decided", 15.0), ("reviewer", 18.0), ("document", 26.0), ("place", 28.0))
    last = (("decision", 16.0), ("value-right", 16.0), ("read", 16.0), ("reason", 34.0), ("until", 11.0))
    rows: list[list[Cell]] = [
        [
            one.number,
            one.recorded[:16].replace("T", " "),
            one.who,
            one.document or text("terminal.batch", language),
            _on_words(one, agreements.get(one.sha256), language),
            text(f"verdict.{one.verdict}", language),
            one.value,
            one.read,
            "\n".join(part for part in (one.cause, one.reason) if part),
            one.until,
            Marked(text(f"state.{one.state}", language), _STATES.get(one.state, "muted")),
            one.source,
        ]
        for one in decisions
    ]
    wanted = columns(language, *first, *last, ("state", 12.0), ("source", 18.0))
    return table("decisions", language, wanted, rows)


def _on_words(one: DecisionRecord, agreement: Agreement | None, language: Language) -> str:
    if one.kind == "finding":
        return " ".join(part for part in (one.rule, one.name) if part)
    return capitalised(subject_words(one.name, agreement, language))
