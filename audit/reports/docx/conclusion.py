"""What may be concluded, in words of limited assurance that follow from the decisions and nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from audit.language import Language, text
from audit.reports.docx.decided import CLARIFY, CONFLICT, Weighed
from audit.reports.docx.fields import Conclusion


@dataclass(frozen=True, slots=True)
class Reach:
    """What was looked at: documents that were read, that failed (their names), that were read in part, values
    in doubt that nobody decided on, tests that could not judge, files that were not read, waived findings."""

    read: int
    failed: tuple[str, ...] = ()
    partly: int = 0
    doubtful: int = 0
    insufficient: int = 0
    left_out: int = 0
    waived: int = 0


def concluded(weighed: Weighed, reach: Reach, language: Language) -> Conclusion:
    """No conclusion before every finding and question is decided on; then with the exceptions that there are.

    Remarks (*catatan*) alone are no exception: they are named beside the conclusion.
    """
    limits = tuple(_limits(weighed, reach, language))
    if not reach.read:
        return Conclusion(draft=True, words=text("conclusion.none", language), limits=limits)
    if weighed.open:
        return Conclusion(draft=True, words=_open(weighed, language), limits=limits)
    exceptions = " ".join(_joined(list(_exceptions(weighed, language)), language).split())
    key = "except" if exceptions else "clean"
    words = text(f"conclusion.{key}", language, n=reach.read, exceptions=exceptions)
    return Conclusion(draft=False, words=words, limits=limits)


def _open(weighed: Weighed, language: Language) -> str:
    words = text("conclusion.open", language, all=weighed.all, open=weighed.open)
    conflicts = weighed.states[CONFLICT]
    return f"{words} {text('conclusion.conflicts', language, n=conflicts)}" if conflicts else words


def _exceptions(weighed: Weighed, language: Language) -> Iterator[str]:
    for key, n in (
        ("accepted", weighed.grave),
        ("clarify", weighed.states[CLARIFY]),
        ("known", weighed.known),
    ):
        if n:
            yield text(f"conclusion.{key}", language, n=n)


def _joined(parts: list[str], language: Language) -> str:
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} {text('conclusion.and', language)} {parts[-1]}"


def _limits(weighed: Weighed, reach: Reach, language: Language) -> Iterator[str]:
    remarks = weighed.states["accepted"] - weighed.grave
    if reach.failed:
        names = "; ".join(reach.failed)
        yield text("conclusion.failed", language, n=len(reach.failed), names=names)
    for key, n in (
        ("partly", reach.partly),
        ("doubtful", reach.doubtful),
        ("insufficient", reach.insufficient),
        ("left-out", reach.left_out),
        ("waived", reach.waived),
        ("remarks", remarks),
    ):
        if n:
            yield text(f"conclusion.{key}", language, n=n)
