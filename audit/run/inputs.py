"""From the words on the command line to the files to read, in a stable order, each once."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

SUFFIXES = frozenset(
    {".pdf", ".png", ".jpg", ".jpeg", ".tif", ".tiff", ".txt", ".md", ".html", ".htm", ".csv"}
)
_NO_DOCUMENTS = ("readme", "license", "licence", "changelog", "contributing")
_OWN_REPORT = b'<meta name="generator" content="cermat'


@dataclass(frozen=True, slots=True)
class Input:
    """A file to read, or a word that leads to none: then ``missing`` is the code of a failure."""

    path: Path
    missing: str | None = None


def shown(path: Path) -> str:
    """``path`` for people and for JSON; a name that is no Unicode on disk is shown as near as can be."""
    return str(path).encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def collect(words: Iterable[str], out: Path | None = None) -> tuple[Input, ...]:
    """Files as given, folders with all documents in them and below, glob patterns.

    Reports of an earlier run (``out``) are not documents. A word that leads to nothing is kept as missing.
    """
    found: dict[Path, Input] = {}
    for word in words:
        for item in _expand(word, out):
            found.setdefault(_same(item.path), item)
    return tuple(found.values())


def _expand(word: str, out: Path | None) -> Iterator[Input]:
    path = Path(word)
    try:
        is_folder, exists = path.is_dir(), path.exists()
    except (OSError, ValueError):
        yield Input(path, missing="path-unreadable")
        return
    if is_folder:
        yield from _folder(path, out)
    elif exists or not glob.has_magic(word):
        yield Input(path, missing=None if exists else "path-missing")
    else:
        matches = sorted(glob.glob(word, recursive=True))  # noqa: PTH207 (as a shell does, absolute or not)
        if not matches:
            yield Input(path, missing="pattern-empty")
        for match in matches:
            if Path(match).is_dir():
                yield from _folder(Path(match), out)
            else:
                yield Input(Path(match))


def _folder(folder: Path, out: Path | None) -> Iterator[Input]:
    if not os.access(folder, os.R_OK | os.X_OK):
        yield Input(folder, missing="path-unreadable")
        return
    files = list(_documents(folder, out))
    if not files:
        yield Input(folder, missing="folder-empty")
    yield from (Input(file) for file in files)


def _documents(folder: Path, out: Path | None) -> Iterator[Path]:
    skipped = _same(out) if out is not None and _same(out) != _same(folder) else None
    for parent, folders, names in os.walk(folder):
        folders[:] = sorted(
            name for name in folders if not name.startswith(".") and _same(Path(parent, name)) != skipped
        )
        for name in sorted(names):
            path = Path(parent, name)
            if _looks_like_document(path):
                yield path


def _looks_like_document(path: Path) -> bool:
    name = path.name.lower()
    if path.suffix.lower() not in SUFFIXES or name.startswith((".", "~$", *_NO_DOCUMENTS)):
        return False
    return not (name.endswith((".html", ".htm")) and _own_report(path))


def _own_report(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return _OWN_REPORT in file.read(1000)
    except OSError:
        return False


def _same(path: Path) -> Path:
    return Path(os.path.abspath(path))  # noqa: PTH100 (two names of a link are two files)
