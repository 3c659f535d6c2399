"""What lies in a folder: files to read, and every other file with the reason why it is not read."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from audit.ledger.rows import FILE
from audit.results import LeftOutReason

SUFFIXES = frozenset(
    {".pdf", ".png", ".jpg", ".jpeg", ".tif", ".tiff", ".txt", ".md", ".html", ".htm", ".csv"}
)
OWN = frozenset({"laporan.html", "kertas-kerja.xlsx", "hasil.json", "sampel.xlsx", FILE})
"""Files that a run writes into its folder; what begins so, with a point or dash after it, goes with them."""
OWN_FOLDERS = frozenset({"bertanda", "dokumen-html", "halaman", "naskah"})
"""Folders below that of the reports which a run, ``cermat mark``, ``report`` or ``review`` fills."""
_ABOUT = ("readme", "license", "licence", "changelog", "contributing")
_OWN_REPORT = b'<meta name="generator" content="cermat'
_HEAD = 1000  # bytes of an HTML file in which its generator is named


@dataclass(frozen=True, slots=True)
class Taken:
    """A file to read."""

    path: Path


@dataclass(frozen=True, slots=True)
class Left:
    """A file that is not read; ``same_as`` is the relative path of its twin, of one read already."""

    path: Path
    reason: LeftOutReason
    relative: str = ""
    same_as: str | None = None


def files_of(folder: Path, out: Path | None) -> Iterator[Taken | Left]:
    """Every file in ``folder`` and below, in a stable order: those of a folder before those of its folders.

    Files that the run into ``out`` writes itself are its own, not the folder's: they are not told.
    """
    yield from _walk(folder, out, hidden=False)


def _walk(folder: Path, out: Path | None, *, hidden: bool) -> Iterator[Taken | Left]:
    try:
        entries = sorted(folder.iterdir(), key=lambda entry: entry.name)
    except OSError:
        yield Left(folder, "folder-unreadable")
        return
    reports = out is not None and _is_same(folder, out)
    folders: list[Path] = []
    for entry in entries:
        if entry.is_dir() and not entry.is_symlink():
            folders.append(entry)
        elif not (reports and _is_own(entry.name)):
            reason = _reason(entry, hidden=hidden)
            yield Left(entry, reason) if reason else Taken(entry)
    for entry in folders:
        if out is not None and _is_same(entry, out):
            yield from _of_reports(entry)
        else:
            yield from _walk(entry, out, hidden=hidden or entry.name.startswith("."))


def _of_reports(out: Path) -> Iterator[Left]:
    """What lies in the folder of the reports and is not the run's own."""
    for parent, folders, names in os.walk(out):
        if Path(parent) == out:
            folders[:] = [name for name in folders if name not in OWN_FOLDERS]
        folders.sort()
        for name in sorted(names):
            if Path(parent) != out or not _is_own(name):
                yield Left(Path(parent, name), "report-folder")


def _is_own(name: str) -> bool:
    return name in OWN or name.startswith(tuple(f"{own}{sign}" for own in OWN for sign in ".-"))


def _reason(path: Path, *, hidden: bool) -> LeftOutReason | None:
    """Why ``path`` is not read; None where it is."""
    name = path.name.lower()
    if path.is_symlink():
        return "link"
    if hidden or name.startswith("."):
        return "hidden"
    if not stat.S_ISREG(_mode(path)):
        return "special"
    if name.startswith("~$"):
        return "temporary"
    return _reason_by_kind(path, name)


def _reason_by_kind(path: Path, name: str) -> LeftOutReason | None:
    html = name.endswith((".html", ".htm"))
    if (html and _own_report(path)) or (not html and _is_own(name)):
        return "own-report"
    return _reason_by_ending(name)


def _reason_by_ending(name: str) -> LeftOutReason | None:
    if Path(name).suffix not in SUFFIXES:
        return "ending"
    return "about" if name.startswith(_ABOUT) else None


def reason_by_name(relative: str) -> LeftOutReason | None:
    """Why a file of another machine, of which only the path is known, is not read; None where it is."""
    *folders, name = relative.lower().split("/")
    if any(part.startswith(".") for part in (*folders, name)):
        return "hidden"
    if name.startswith("~$"):
        return "temporary"
    return "own-report" if _is_own(name) else _reason_by_ending(name)


def _mode(path: Path) -> int:
    """Of a file that cannot be looked at, that of an ordinary one: reading it will say why not."""
    try:
        return path.lstat().st_mode
    except OSError:
        return stat.S_IFREG


def _own_report(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return _OWN_REPORT in file.read(_HEAD)
    except OSError:
        return False


def _is_same(one: Path, other: Path) -> bool:
    return os.path.abspath(one) == os.path.abspath(other)  # noqa: PTH100 (links are not followed)
