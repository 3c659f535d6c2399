"""Lines of a cell that are dirt or strokes by their size, and of which every reader makes something else."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.lexicon.plain import letters
from extractor.read import Line
from extractor.reading.line.verdict import Verdict

_LOW, _HIGH = 0.7, 1.8  # of a line of print: what is lower or higher than both is none
_WORD = 3  # letters that show a line to be print
_SIGNS = 2  # letters of what readers make of a speck


def printed(lines: Sequence[Line], verdicts: Sequence[Verdict]) -> list[bool]:
    """Which lines of a cell are print. The doubt that the others leave on the cell stays.

    Where no line is surely print all may be.
    """
    heights = [
        line.height for line, verdict in zip(lines, verdicts, strict=True) if _is_print(line.text, verdict)
    ]
    if not heights:
        return [True] * len(lines)
    low, high = _LOW * min(heights), _HIGH * max(heights)
    return [
        low <= line.height <= high or not _is_guessed(line.text, verdict)
        for line, verdict in zip(lines, verdicts, strict=True)
    ]


def _is_print(text: str, verdict: Verdict) -> bool:
    read = _read(verdict)
    return len(letters(text)) >= _WORD and (verdict.agreed or read.count(letters(text)) > 1)


def _is_guessed(text: str, verdict: Verdict) -> bool:
    """Whether a line of a few letters is read in the same way by no two readers."""
    read = _read(verdict)
    some = [signs for signs in read if signs]
    short = all(len(letters(word)) <= _SIGNS for word in text.split())
    return not verdict.agreed and short and len(read) > 1 and len(set(some)) == len(some)


def _read(verdict: Verdict) -> list[str]:
    """The letters and digits that each family of readers saw first."""
    seen: dict[str, str] = {}
    for look in verdict.looks:
        seen.setdefault(look.family, letters(look.seen.text))
    return list(seen.values())
