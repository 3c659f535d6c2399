"""What people typed into a working paper, as decisions on the run that it was written for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from audit.decisions import Decided, Decision, NotCorrectableError, as_read, check_value, row_words
from audit.decisions.decision import Verdict
from audit.reports.book.typed import Typed
from audit.reports.view.decided import ON_FINDINGS, ON_READINGS, digest_of, verdict_of
from extractor.records import Agreement

Trouble = Literal["unknown", "verdict", "who", "value", "changed", "number", "until"]
_DAYS = ("%Y-%m-%d", "%d-%m-%Y", "%d/%m/%Y", "%d.%m.%Y")


class _NotTakenError(ValueError):
    def __init__(self, why: Trouble) -> None:
        super().__init__(why)
        self.why: Trouble = why


@dataclass(frozen=True, slots=True)
class Found:
    """A finding of the run: what it is about (a path in the record), its rule and page."""

    subject: str
    rule: str
    page: int | None


@dataclass(frozen=True, slots=True)
class Known:
    """The run: records as they were read and names of documents by content, findings by content and
    fingerprint, and what was decided already."""

    records: Mapping[str, Agreement]
    names: Mapping[str, str]
    findings: Mapping[tuple[str, str], Found]
    decided: Decided


@dataclass(frozen=True, slots=True)
class Taken:
    """``decisions`` in the order of the rows; ``left`` are rows that were not taken, each with why."""

    decisions: tuple[Decision, ...]
    left: tuple[tuple[Typed, Trouble], ...]


def decisions_of(rows: Sequence[Typed], known: Known, source: str, who: str) -> Taken:
    """What ``rows`` decide; ``who`` signs those without a name. Nothing of a row is taken where a part of it
    cannot be."""
    decisions: list[Decision] = []
    left: list[tuple[Typed, Trouble]] = []
    for row in rows:
        try:
            decisions += _of_row(row, known, source, who)
        except _NotTakenError as error:
            left.append((row, error.why))
    return Taken(tuple(decisions), tuple(left))


def _of_row(row: Typed, known: Known, source: str, who: str) -> list[Decision]:
    kind, _, rest = row.key.partition(" ")
    content, _, name = rest.partition(" ")
    verdict = _verdict(row.cells["decision"], ON_FINDINGS if kind == "finding" else ON_READINGS)
    typed = verdict or any(row.cells[key] for key in ("value-right", "cause", "reason", "until"))
    if not typed and not _withdrawn(row, known.decided, kind, content, name):
        return []
    if row.number:
        raise _NotTakenError("number")
    signed = {"who": row.cells["reviewer"] or who, "source": source, "content": content}
    if not signed["who"]:
        raise _NotTakenError("who")
    if kind == "finding":
        return list(_on_finding(row, known, content, name, verdict, signed))
    if kind == "reading":
        return [_on_reading(row, known, content, name, verdict, signed, row.seen)]
    raise _NotTakenError("unknown")


def _withdrawn(row: Typed, decided: Decided, kind: str, content: str, name: str) -> bool:
    """Whether a row is blank that said something: its one decision was taken out."""
    standing = next((s for t, s in decided.things.items() if tuple(t) == (kind, content, name)), None)
    seen = [entry for entry in standing.history if entry.mark in row.seen] if standing is not None else []
    return len(seen) == 1 and seen[0].decision.verdict != "withdrawn"


def _on_finding(
    row: Typed, known: Known, content: str, name: str, verdict: Verdict | None, signed: Mapping[str, str]
) -> Iterator[Decision]:
    found = known.findings.get((content, name))
    if found is None:
        raise _NotTakenError("unknown")
    cells = row.cells
    value = cells["value-right"]
    right = [_on_reading(row, known, content, found.subject, "corrected", signed, ())] if value else []
    noted = cells["cause"] or cells["until"] or (cells["reason"] and not right)  # else it is of the reading
    said = verdict or ("noted" if noted else None)
    if said is not None or not right:
        yield Decision.model_validate(
            {
                **signed,
                "kind": "finding",
                "name": name,
                "verdict": said or "withdrawn",
                "value": value or None,
                "cause": cells["cause"],
                "reason": cells["reason"],
                "until": _day(cells["until"]),
                "seen": row.seen,
                "document": known.names.get(content, ""),
                "rule": found.rule,
                "page": found.page,
            }
        )
    yield from right


def _on_reading(
    row: Typed,
    known: Known,
    content: str,
    path: str,
    verdict: Verdict | None,
    signed: Mapping[str, str],
    seen: tuple[str, ...],
) -> Decision:
    record = known.records.get(content)
    if record is None:
        raise _NotTakenError("unknown")
    if digest_of(record, path) != row.digest:
        raise _NotTakenError("changed")
    value = row.cells["value-right"] or None
    if value is not None and verdict in ON_READINGS:
        raise _NotTakenError("verdict")
    try:
        if value is not None:
            check_value(record, path, value)
        at = {"read": as_read(record, path), "around": row_words(record, path)}
    except (KeyError, NotCorrectableError):
        raise _NotTakenError("value") from None
    said = "corrected" if value is not None else verdict or ("noted" if row.cells["reason"] else "withdrawn")
    more = {"verdict": said, "value": value, "reason": row.cells["reason"], "seen": seen}
    known_as = {"kind": "reading", "name": path, "document": known.names.get(content, "")}
    return Decision.model_validate({**signed, **at, **more, **known_as})


def _verdict(words: str, wanted: Sequence[Verdict]) -> Verdict | None:
    """In whichever language; None where nothing was chosen."""
    if not words:
        return None
    if (verdict := verdict_of(words, wanted)) is None:
        raise _NotTakenError("verdict")
    return verdict


def _day(words: str) -> date | None:
    if not words:
        return None
    for form in _DAYS:
        try:
            return datetime.strptime(words, form).date()
        except ValueError:
            continue
    raise _NotTakenError("until")
