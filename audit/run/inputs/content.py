"""Files by their content: the SHA-256 of each, and those that are the same as one before."""

from __future__ import annotations

import hashlib
import stat
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from audit.run.inputs.collected import Collected, Input
from audit.run.inputs.folders import Left


@dataclass(frozen=True, slots=True)
class Content:
    """``sha256`` of a file; ``size`` (bytes) and ``changed`` (nanoseconds) tell whether it is still that."""

    sha256: str
    size: int
    changed: int


def contents(inputs: Sequence[Input], told: Callable[[int], None] | None = None) -> dict[Path, Content]:
    """The content of each file of this machine that can be read; ``told`` gets the number looked at."""
    found: dict[Path, Content] = {}
    for number, item in enumerate(inputs, 1):
        content = content_of(item.path) if item.missing is None and not item.url else None
        if content is not None:
            found[item.path] = content
        if told is not None:
            told(number)
    return found


def content_of(path: Path) -> Content | None:
    """None where it is no ordinary file or cannot be read: reading the document will say why."""
    try:
        before = path.stat()
        if not stat.S_ISREG(before.st_mode):
            return None
        with path.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
    except (OSError, ValueError):
        return None
    return Content(digest, before.st_size, before.st_mtime_ns)


def unchanged(path: Path, content: Content) -> bool:
    """Whether ``path`` still is the file that ``content`` was taken of."""
    try:
        now = path.stat()
    except OSError:
        return False
    return (now.st_size, now.st_mtime_ns) == (content.size, content.changed)


def each_once(collected: Collected, known: dict[Path, Content]) -> Collected:
    """Without files that are the same as one before, byte for byte: these are left out, with its name."""
    first: dict[str, Input] = {}
    kept: list[Input] = []
    twins: list[Left] = []
    for item in collected.inputs:
        content = known.get(item.path)
        if content is None or (twin := first.setdefault(content.sha256, item)) is item:
            kept.append(item)
        else:
            twins.append(Left(item.path, "duplicate", item.relative, twin.relative))
    return Collected(tuple(kept), (*collected.left, *twins))
