"""What a leader is told: figures, shares of aspects, and which bodies need a call and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from textwrap import shorten

from audit.language import Language, text
from audit.reports.docx.decided import CLARIFY, CONFLICT, OPEN, weighed
from audit.reports.docx.fields import Call, Figure, Leaders, Share, Tally
from audit.reports.view.decided import Said
from audit.reports.view.findings import aspect
from rules.engine.finding import FindingRecord, Severity

CALLS = 10  # rows of two or three lines that fit A4 below the chart
SHARES = 11  # bars, as many as the catalogue has aspects
BLOCKS = 30  # signs of the longest bar beside its name and number
_NAME, _WHY = 90, 200  # letters: two lines of the column, three
_ASPECTS = 4  # named in a reason, those with most errors
_SHADES = "█▓░"  # of errors, warnings, remarks: told apart on paper without colours
Found = Sequence[tuple[str | None, FindingRecord]]
"""(SHA-256 of the document, None between documents; finding or question)."""


@dataclass(frozen=True, slots=True)
class Standing:
    """How a body stands: what was found, names of its files that could not be read, how many findings of an
    earlier result still stand."""

    name: str
    found: Found
    failed: tuple[str, ...] = ()
    known: int = 0


def told(
    standings: Iterable[Standing],
    found: Found,
    tally: Tally,
    doubtful: int,
    said: Said,
    language: Language,
) -> Leaders:
    """``found`` is all of the run, each once; ``doubtful`` counts values in doubt that are undecided."""
    findings = [one for _, one in found if one.note_code != "doubtful"]
    missing = [one for one in findings if _of_no_document(one)]
    calls = [_missing(one, language) for one in missing]
    calls += [_call(one, said, language) for one in sorted(filter(_needs, standings), key=_urgency)]
    left = max(0, len(calls) - CALLS)
    return Leaders(
        figures=tuple(_figures(tally, len(calls), len(missing), doubtful, language)),
        shares=tuple(_shares(findings, language)),
        calls=tuple(calls[:CALLS]),
        more=text("leaders.more", language, n=left) if left else "",
    )


def _of_no_document(found: FindingRecord) -> bool:
    """A finding between documents that rests on none: a body that handed in nothing."""
    return not found.evidence and not found.subject and bool((found.facts or {}).get("body"))


def _errors(standing: Standing) -> Found:
    return [
        (content, found)
        for content, found in standing.found
        if found.severity is Severity.ERROR and found.note_code != "doubtful"
    ]


def _needs(standing: Standing) -> bool:
    return bool(standing.failed or standing.known or _errors(standing))


def _urgency(standing: Standing) -> tuple[int, int, str]:
    """What could not be read at all first, then the most errors."""
    return -len(standing.failed), -len(_errors(standing)), standing.name


def _missing(found: FindingRecord, language: Language) -> Call:
    name = str((found.facts or {}).get("body"))
    return Call(shorten(name, _NAME, placeholder=" …"), shorten(found.message, _WHY, placeholder=" …"), "")


def _call(standing: Standing, said: Said, language: Language) -> Call:
    why = shorten(" ".join(_reasons(standing, said, language)), _WHY, placeholder=" …")
    name = shorten(standing.name, _NAME, placeholder=" …")
    return Call(name, why, _decided(standing, said, language))


def _reasons(standing: Standing, said: Said, language: Language) -> Iterator[str]:
    if standing.failed:
        names = "; ".join(standing.failed)
        yield text("leaders.failed", language, n=len(standing.failed), names=names)
    if errors := _errors(standing):
        aspects = Counter(aspect(found.rule, language) for _, found in errors).most_common()
        named = [f"{name} ({count})" for name, count in aspects[:_ASPECTS]]
        named += [text("leaders.rest", language)] if len(aspects) > _ASPECTS else []
        yield text("leaders.errors", language, n=len(errors), aspects=", ".join(named))
    if clarify := weighed(standing.found, 0, said, language).states[CLARIFY]:
        yield text("leaders.clarify", language, n=clarify)
    if standing.known:
        yield text("leaders.known", language, n=standing.known)


def _decided(standing: Standing, said: Said, language: Language) -> str:
    """How far reviewers are with the errors of a body."""
    errors = _errors(standing)
    if not errors:
        return ""
    states = weighed(errors, 0, said, language).states
    waiting = states[OPEN] + states[CONFLICT]
    if not waiting:
        return text("leaders.all-decided", language)
    if waiting == len(errors):
        return text("leaders.none-decided", language)
    return text("leaders.some-decided", language, n=waiting, all=len(errors))


def _figures(tally: Tally, calls: int, missing: int, doubtful: int, language: Language) -> Iterator[Figure]:
    bodies = text("leaders.of-bodies", language, n=tally.bodies)
    absent = text("leaders.missing", language, n=missing) if missing else ""
    accepted = text("leaders.accepted", language, n=tally.accepted) if tally.accepted else ""
    asked = text("leaders.doubtful", language, n=doubtful) if doubtful else ""
    for key, number, notes in (
        ("calls", calls, (bodies, absent)),
        ("found", tally.errors, (text("leaders.warnings", language, n=tally.warnings), accepted)),
        ("waiting", tally.open, (text("leaders.of-all", language, n=_all(tally)), asked)),
    ):
        yield Figure(number, text(f"leaders.{key}", language), "; ".join(note for note in notes if note))


def _all(tally: Tally) -> int:
    return tally.accepted + tally.clarify + tally.open


def _shares(found: Iterable[FindingRecord], language: Language) -> Iterator[Share]:
    """The aspects with most findings; where there are more than fit, the rest together."""
    counted: dict[str, Counter[Severity]] = {}
    for one in found:
        counted.setdefault(aspect(one.rule, language), Counter())[one.severity] += 1
    ranked = sorted(counted.items(), key=lambda item: (-item[1].total(), item[0]))
    if len(ranked) > SHARES:
        rest: Counter[Severity] = Counter()
        for _, counts in ranked[SHARES - 1 :]:
            rest.update(counts)
        ranked = [*ranked[: SHARES - 1], (text("leaders.others", language), rest)]
    most = max((counts.total() for _, counts in ranked), default=1)
    for name, counts in ranked:
        errors, warnings, infos = (counts[severity] for severity in Severity)
        bar = "".join(
            shade * (max(1, round(BLOCKS * count / most)) if count else 0)
            for shade, count in zip(_SHADES, (errors, warnings, infos), strict=True)
        )
        yield Share(name, errors, warnings, infos, counts.total(), bar)
