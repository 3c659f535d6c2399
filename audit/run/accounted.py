"""Every file that was found, accounted for: read, failed, or left out with its reason in words."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from audit.language import Language, text
from audit.results import Files, LeftOut
from audit.run.inputs import Input, shown
from audit.run.inputs.folders import Left
from rules.engine.finding import DocumentStatus


def left_out(left: Sequence[Left], language: Language) -> tuple[LeftOut, ...]:
    """The published form of what was not read."""
    return tuple(
        LeftOut(
            path=shown(item.path),
            relative=item.relative,
            reason=item.reason,
            message=_message(item, language),
            same_as=item.same_as,
        )
        for item in left
    )


def _message(item: Left, language: Language) -> str:
    ending = shown(Path(item.path.suffix)) if item.path.suffix else "–"
    return text(f"left-out.{item.reason}", language, ending=ending, twin=item.same_as or "")


def files(inputs: Sequence[Input], statuses: Sequence[DocumentStatus], left: Sequence[Left]) -> Files:
    """The counts of files; words that lead to no file are failed documents, but no files."""
    pairs = zip(inputs, statuses, strict=True)
    there = [status for item, status in pairs if item.missing is None]
    failed = sum(status == "failed" for status in there)
    return Files(found=len(there) + len(left), read=len(there) - failed, failed=failed, left_out=len(left))
