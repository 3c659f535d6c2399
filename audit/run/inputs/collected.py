"""From the words on the command line to the files to read, in a stable order, each once."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from audit.language.names import shown
from audit.run.inputs.folders import Left, Taken, files_of, reason_by_name
from audit.run.inputs.remote import is_url, listed, named


@dataclass(frozen=True, slots=True)
class Input:
    """A file to read, or a word that leads to none: then ``missing`` is the code of a failure.

    ``relative`` is its path from the folder that holds all that was asked for: what tells the files of a run
    apart for people. Of a file at a ``url`` the path is only a name; ``mark`` is what its server says of its
    content (the same mark, the same content), "" where it says nothing.
    """

    path: Path
    missing: str | None = None
    relative: str = ""
    url: str = ""
    mark: str = ""

    @property
    def name(self) -> str:
        """Path or address for people and for JSON."""
        return named(self.url) if self.url else shown(self.path)


@dataclass(frozen=True, slots=True)
class Collected:
    """All that was found: files to read, and files that are left out, each with its reason."""

    inputs: tuple[Input, ...]
    left: tuple[Left, ...] = ()


def collect(words: Sequence[str], out: Path | None = None) -> Collected:
    """Files as given, folders with all documents in them and below, glob patterns; ``s3://…`` likewise.

    Reports of an earlier run (``out``) are not documents. A word that leads to nothing is kept as missing.
    Raises RemoteError for addresses of a kind that nothing here can read.
    """
    found: dict[Path, Input] = {}
    left: dict[Path, Left] = {}
    anchors: list[Path] = []
    for word in words:
        for item in _at(word, alone=len(words) == 1) if is_url(word) else _expand(word, out, anchors):
            if isinstance(item, Input):
                found.setdefault(same(item.path), item)
            else:
                left.setdefault(same(item.path), item)
    base = _base(anchors)
    others = (item for at, item in left.items() if at not in found)
    return Collected(
        tuple(replace(item, relative=item.relative or _relative(item.path, base)) for item in found.values()),
        tuple(replace(item, relative=item.relative or _relative(item.path, base)) for item in others),
    )


def _at(word: str, *, alone: bool) -> Iterator[Input | Left]:
    """The files at an address; told from each other by their whole addresses where there is more than one."""
    files, missing = listed(word)
    if missing is not None:
        yield Input(Path(named(word)), missing, named(word), word)
    for file in files:
        path = Path(named(file.url))
        relative = file.relative if alone else named(file.url).partition("://")[2]
        reason = None if file.url == word else reason_by_name(file.relative)
        if reason is None:
            yield Input(path, None, relative, file.url, file.mark)
        else:
            yield Left(path, reason, relative)


def _expand(word: str, out: Path | None, anchors: list[Path]) -> Iterator[Input | Left]:
    """What ``word`` leads to; ``anchors`` gets the folders that paths are told from."""
    path = Path(word)
    try:
        is_folder, exists = path.is_dir(), path.exists()
    except (OSError, ValueError):
        yield Input(path, missing="path-unreadable")
        return
    if is_folder:
        anchors.append(path)
        yield from _folder(path, out)
    elif exists or not _has_magic(word):
        anchors.append(path.parent)
        yield Input(path, missing=None if exists else "path-missing")
    else:
        yield from _pattern(word, out, anchors)


def _has_magic(word: str) -> bool:
    return any(sign in word for sign in "*?[")


def _pattern(word: str, out: Path | None, anchors: list[Path]) -> Iterator[Input | Left]:
    import glob

    matches = sorted(glob.glob(word, recursive=True))  # noqa: PTH207 (a pattern may begin at the root)
    if not matches:
        yield Input(Path(word), missing="pattern-empty")
    for match in map(Path, matches):
        anchors.append(match if match.is_dir() else match.parent)
        if match.is_dir():
            yield from _folder(match, out)
        else:
            yield Input(match)


def _folder(folder: Path, out: Path | None) -> Iterator[Input | Left]:
    if not os.access(folder, os.R_OK | os.X_OK):
        yield Input(folder, missing="path-unreadable")
        return
    empty = True
    for item in files_of(folder, out):
        empty = empty and not isinstance(item, Taken)
        yield Input(item.path) if isinstance(item, Taken) else item
    if empty:
        yield Input(folder, missing="folder-empty")


def _base(anchors: list[Path]) -> Path:
    """The deepest folder that holds all ``anchors``; on several drives there is none."""
    try:
        return Path(os.path.commonpath([same(anchor) for anchor in anchors]))
    except ValueError:
        return Path()


def _relative(path: Path, base: Path) -> str:
    full = same(path)
    inside = full.relative_to(base) if full.is_relative_to(base) else path
    return shown(inside if inside.parts else Path(full.name)).replace(os.sep, "/")


def same(path: Path) -> Path:
    """What tells one path from another: absolute, without ``..``, links not followed."""
    return Path(os.path.abspath(path))  # noqa: PTH100 (pathlib's would follow links or keep ``..``)
