"""What people say the columns of tables mean: into a layout file in the folder of the run.

A profile beside it carries the file, so that documents are read by it with one option more.
"""

from __future__ import annotations

import hashlib
import json
import threading
import tomllib
from datetime import date
from pathlib import Path

from audit.language import Language
from audit.reports.machine.layout import Column, Table, about, block
from extractor.layouts.taught import load_taught

FILE = "tata-letak.toml"
PROFILE = "profil-tata-letak.toml"
_HEAD = "[[tables]]"


class SavedMeanwhileError(Exception):
    """Somebody else has named the columns of the table since it was shown."""


class Taught:
    """The layout file of a run. Two people may name columns at once; what one has not seen is not undone."""

    def __init__(self, out: Path, profile: str, language: Language) -> None:
        """``out`` is the folder of the run, ``profile`` the one that it was asked with."""
        self.file, self.profile = out / FILE, out / PROFILE
        self._extends, self._language = profile, language
        self._lock = threading.Lock()

    def named(self, table: Table) -> tuple[Table, str]:
        """``table`` as the file has it, else as it was read; and what stands for that in a form.

        Raises BadLayout, OSError.
        """
        found = self._blocks().get(table.headings)
        if found is None:
            return table, ""
        said = tomllib.loads(found)["tables"][0]
        columns = tuple(Column(one["heading"], one["meaning"]) for one in said["columns"])
        return Table(said["kind"], columns, table.page), _mark(found)

    def save(self, table: Table, seen: str, who: str, today: date) -> None:
        """Put ``table`` into the file, in the place of what was ``seen`` of it.

        Raises SavedMeanwhileError, BadLayout where the file was spoilt by hand, OSError.
        """
        with self._lock:
            blocks = self._blocks()
            if _mark(blocks.get(table.headings, "")) != seen:
                raise SavedMeanwhileError
            signed = Table(table.kind, table.columns, table.page, f"{who}, {today.isoformat()}")
            blocks[table.headings] = block(signed, self._language)
            _put(self.file, about(self._language) + "".join(f"\n{one}" for one in blocks.values()))
            if not self.profile.is_file():
                lines = (
                    'name = "tata-letak"',
                    f"extends = {json.dumps(self._extended())}",
                    f'layouts = ["{FILE}"]',
                )
                _put(self.profile, "\n".join((*lines, "")))

    def _extended(self) -> str:
        """The profile of the run: one that is a file is named by its whole path."""
        path = Path(self._extends)
        return str(path.resolve()) if path.is_file() else self._extends

    def _blocks(self) -> dict[tuple[str, ...], str]:
        """The tables of the file as they are written, by their headings; remarks of people stay."""
        if not self.file.is_file():
            return {}
        load_taught(self.file)
        _, *parts = self.file.read_text(encoding="utf-8").split(f"\n{_HEAD}")
        blocks = [f"{_HEAD}{part.rstrip()}\n" for part in parts]
        said = [tomllib.loads(one)["tables"][0] for one in blocks]
        return {
            tuple(c["heading"] for c in one["columns"]): text for one, text in zip(said, blocks, strict=True)
        }


def _mark(words: str) -> str:
    return hashlib.sha256(words.encode()).hexdigest()[:16] if words else ""


def _put(file: Path, words: str) -> None:
    part = file.with_suffix(".sebagian")
    part.write_text(words, encoding="utf-8")
    part.replace(file)
