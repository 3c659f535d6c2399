"""Word documents as PDF, by the office suite of the machine where it has one."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path

_NAMES = ("soffice", "libreoffice")
_PLACES = (
    "{ProgramFiles}/LibreOffice/program/soffice.exe",
    "{ProgramFiles(x86)}/LibreOffice/program/soffice.exe",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
)
START_SECONDS = 90.0  # until the suite stands, with a new folder for its settings, on a slow disk
EACH_SECONDS = 20.0  # a report of some hundred pages


def office() -> Path | None:
    """The program of the office suite, None where there is none."""
    for name in _NAMES:
        if found := shutil.which(name):
            return Path(found)
    known = {key: os.environ[key] for key in ("ProgramFiles", "ProgramFiles(x86)") if key in os.environ}
    for place in _PLACES:
        try:
            path = Path(place.format_map(known))
        except KeyError:
            continue
        if path.is_file():
            return path
    return None


def as_pdf(program: Path, files: Iterable[Path]) -> tuple[list[Path], list[Path]]:
    """(PDF beside each of ``files``, files of which none was made). The suite runs with settings of its own,
    so that one that is open is not disturbed, and is stopped when it takes too long."""
    made: list[Path] = []
    left: list[Path] = []
    with tempfile.TemporaryDirectory(prefix="cermat-", ignore_cleanup_errors=True) as settings:
        for folder, several in _by_folder(files).items():
            _convert(program, several, folder, Path(settings))
            for file in several:
                pdf = file.with_suffix(".pdf")
                fresh = pdf.is_file() and pdf.stat().st_mtime_ns >= file.stat().st_mtime_ns
                (made if fresh else left).append(pdf if fresh else file)
    return made, left


def _by_folder(files: Iterable[Path]) -> dict[Path, list[Path]]:
    found: dict[Path, list[Path]] = {}
    for file in files:
        found.setdefault(file.parent, []).append(file)
    return found


def _convert(program: Path, files: Sequence[Path], folder: Path, settings: Path) -> None:
    words = [str(program), f"-env:UserInstallation={settings.resolve().as_uri()}", "--headless"]
    words += ["--norestore", "--convert-to", "pdf", "--outdir", str(folder), *map(str, files)]
    try:
        subprocess.run(  # noqa: S603 - the office suite found above, files that we wrote
            words,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=START_SECONDS + EACH_SECONDS * len(files),
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return  # what was not made is told
